import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

/// Where a Python with what `readback.py` imports is found (`WEFT_PYTHON`, else
/// python3), what Weft writes is read by them there and then; elsewhere `readback.json` records it.
@Suite("Other programs read what Weft writes", .tags(.slow), .slowTestsOnly)
struct PeerReadbackTests {
  private static let python = PeerPython.having(
    "networkx", "igraph", "openpyxl", "frictionless", "pandas", "pydot", "jgf")

  @Test(
    .enabled(if: python != nil, "set WEFT_PYTHON to a python with what readback.py imports"),
    arguments: SharedData.names)
  func `every actor and tie`(_ name: String) throws {
    // Neither reader of Pajek knows clusters or several relations.
    var network = try NetworkFile.read(SharedData.path(name)).network
    let folder = try TemporaryFolder()
    try NetworkFile.write(network, to: folder.path + "/package")
    network.clusters = []
    network.memberships = []
    let ids = Set(network.actors.map(\.id))
    network.ties = network.ties.filter { ids.contains($0.from) && ids.contains($0.to) }
    try NetworkFile.write(network, to: folder.path + "/package.zip")
    for file in [
      "network.graphml", "network.gexf", "network.json", "network.xlsx", "network.dot",
      "network.jgf", "network.vna", "edges.csv",
    ] {
      try NetworkFile.write(network, to: folder.path + "/" + file)
    }
    try NetworkFile.write(network, to: folder.path + "/kumu", as: .kumu)
    try NetworkFile.write(network, to: folder.path + "/gephi", as: .gephiCSV)
    try GEXF.write(network, version: .v1_2).bytes
      .write(to: URL(fileURLWithPath: folder.path + "/network-1.2.gexf"))
    // Neither reader of Pajek, nor igraph's of DL, knows several relations; a matrix holds one.
    var plain = network
    plain.ties = plain.ties.map { Tie(from: $0.from, to: $0.to, kind: "partners") }
    try NetworkFile.write(plain, to: folder.path + "/network.net")
    // igraph's reader of DL knows no quotation marks, so that no label may hold a space, and in a
    // matrix no number but 0 and 1.
    var labelled = plain
    for place in labelled.actors.indices { labelled.actors[place].name = labelled.actors[place].id }
    var pairs: Set<Set<String>> = []
    labelled.ties = labelled.ties.filter { pairs.insert([$0.from, $0.to]).inserted }
    for shape in [FileFormat.ucinetMatrix, .ucinetEdges, .ucinetNodes] {
      try NetworkFile.write(labelled, to: "\(folder.path)/\(shape.rawValue).dl", as: shape)
    }
    try NetworkFile.write(plain, to: folder.path + "/matrix.csv", as: .matrix)
    let script = ConformanceTests.folder + "/readback.py"
    let printed = try #require(PeerPython.run([Self.python ?? "", script, folder.path]))
    let found = try #require(JSONValue(parsing: printed)?.object)
    #expect(found.count == 20)
    func sorted(_ texts: [String]) -> [String] {
      texts.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }
    let names = sorted(network.actors.map(\.name))
    let apart: Set = [
      "package frictionless", "package.zip frictionless", "ucinet-dl-fullmatrix.dl igraph",
      "ucinet-dl-edgelist1.dl igraph", "ucinet-dl-nodelist1.dl igraph", "matrix.csv pandas",
      "edges.csv pandas",
    ]
    for (reader, result) in found where !apart.contains(reader) {
      #expect(result["nodes"]?.scalarText == "\(names.count)", "\(reader): \(result)")
      #expect(result["edges"]?.scalarText == "\(network.ties.count)", "\(reader): \(result)")
      #expect(result["names"]?.array?.compactMap(\.string) == names, "\(reader)")
    }
    let book = found["network.xlsx openpyxl"]
    #expect(book?["frozen"]?.string == "A2")
    #expect(book?["filter"] == true && book?["wide"] == true)
    for package in ["package frictionless", "package.zip frictionless"] {
      #expect(found[package]?["valid"] == true, "\(found[package] ?? .null)")
    }
    let cells = Set(plain.ties.flatMap { [[$0.from, $0.to], [$0.to, $0.from]] }).count
    for shape in ["fullmatrix", "edgelist1", "nodelist1"] {
      let dl = found["ucinet-dl-\(shape).dl igraph"]
      #expect(dl?["nodes"]?.scalarText == "\(names.count)", "\(shape): \(dl ?? .null)")
      #expect(dl?["edges"]?.scalarText == "\(cells)", "\(shape): \(dl ?? .null)")
      #expect(dl?["names"]?.array?.compactMap(\.string) == sorted(Array(ids)), "\(shape)")
    }
    let matrix = found["matrix.csv pandas"]
    #expect(matrix?["square"] == true, "\(matrix ?? .null)")
    #expect(matrix?["names"]?.array?.compactMap(\.string) == sorted(network.actors.map(\.id)))
    let doubled = plain.ties.reduce(0) { $0 + ($1.from == $1.to ? 1 : 2) }
    #expect(matrix?["weights"]?.scalarText.flatMap { Double($0) } == Double(doubled))
    let edges = found["edges.csv pandas"]
    #expect(edges?["edges"]?.scalarText == "\(network.ties.count)")
    let ends = Set(network.ties.flatMap { [$0.from, $0.to] })
    #expect(edges?["ends"]?.array?.compactMap(\.string) == sorted(Array(ends)))
  }
}
