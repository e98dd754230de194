import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Files of other programs")
struct ConformanceTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  private static let names = [
    "Asha", "Bolton & Co", "The \"Hub\"", "مركز", "Éire <b>", "under_score",
  ]
  private static let ties = [
    "0-1 1.5", "1-2 2.0", "2-0 0.25", "3-4 1.0", "4-5 3.0",
  ]

  static let files =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/Files")) ?? [])
    .filter { $0.hasPrefix("networkx") || $0.hasPrefix("igraph") }.sorted()

  @Test func `there are files to read`() { #expect(Self.files.count == 25) }

  @Test(arguments: files)
  func `what networkx and igraph write is read right`(_ file: String) throws {
    let reading = try NetworkFile.read(Self.folder + "/Files/" + file)
    let network = reading.network
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    // Neither Pajek file can hold a quotation mark as networkx writes it.
    let expected = Self.names.map {
      file.hasSuffix(".net") && file.hasPrefix("networkx") ? $0.replacing("\"", with: "'") : $0
    }
    let isInteger = file == "networkx-integers.json"
    #expect(
      isInteger
        ? network.actors.map(\.id) == ["0", "1", "2", "3", "4", "5"]
        : network.actors.map(\.name) == expected)
    let places = Dictionary(
      uniqueKeysWithValues: network.actors.enumerated().map { ($1.id, $0) })
    let isDirected = file.contains("igraph-directed") || file.contains("digraph")
    let ties = network.ties.compactMap { tie -> String? in
      guard let from = places[tie.from], let to = places[tie.to] else { return nil }
      let ends = isDirected ? [from, to] : [from, to].sorted()
      return "\(ends[0])-\(ends[1]) \(tie.weight ?? 1)"
    }
    let wanted = isDirected ? Self.ties : Self.ties.map { $0.replacing("2-0", with: "0-2") }
    #expect(ties.sorted() == wanted.sorted())
    #expect(
      network.ties.allSatisfy { $0.kind == (isDirected ? "linked-to" : "partners") })
    if file.hasPrefix("networkx"), !file.hasSuffix(".net"), !isInteger {
      #expect(network.actors[3].extra["size"] == "4.5")
      #expect(network.ties.contains { $0.note == "tie 0" })
    }
  }

  /// What Weft writes of a network, by file name.
  private static func written() throws -> [(name: String, bytes: Data)] {
    let network = try NetworkFile.read(SharedData.path("hact-collaborate-2")).network
    var one = network
    one.clusters = []
    one.memberships = []
    let ids = Set(one.actors.map(\.id))
    one.ties = one.ties.filter { ids.contains($0.from) && ids.contains($0.to) }
      .map { Tie(from: $0.from, to: $0.to, kind: "partners") }
    return [
      ("network.graphml", GraphML.write(network).bytes),
      ("network-1.2.gexf", GEXF.write(network, version: .v1_2).bytes),
      ("network-1.3.gexf", GEXF.write(network).bytes),
      ("network.json", NodeLinkJSON.write(network).bytes),
      ("network.jgf", JSONGraph.write(network).bytes),
      ("network.dot", DOT.write(network).bytes),
      ("network.net", Pajek.write(network).bytes),
      ("network.dl", try UCINET.write(network).bytes),
      ("network.vna", VNA.write(network).bytes),
      ("one.net", Pajek.write(one).bytes), ("one.dl", try UCINET.write(one).bytes),
    ]
  }

  @Test func `what is written is what others were shown to read`() throws {
    for (name, bytes) in try Self.written() {
      let path = Self.folder + "/Written/" + name
      if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        try bytes.write(to: URL(fileURLWithPath: path))
        Issue.record("recorded \(name)")
      } else {
        let recorded = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(recorded.elementsEqual(bytes), "\(name) differs; record it and run make.py")
      }
    }
  }

  @Test func `networkx and igraph read back every actor and tie`() throws {
    let network = try NetworkFile.read(SharedData.path("hact-collaborate-2")).network
    let nodes = network.actors.count + network.clusters.count
    let edges = network.ties.count + network.memberships.count
    let labels = (network.actors.map(\.name) + network.clusters.map(\.name)).sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    let text = try String(contentsOfFile: Self.folder + "/readback.json", encoding: .utf8)
    let back = try #require(JSONValue(parsing: text)?.object)
    let whole = [
      "graphml networkx", "graphml igraph", "gexf-1.2 networkx", "gexf-1.3 networkx",
      "node-link networkx",
    ]
    for name in whole {
      #expect(back[name]?["nodes"]?.scalarText == "\(nodes)", "\(name)")
      #expect(back[name]?["edges"]?.scalarText == "\(edges)", "\(name)")
      #expect(back[name]?["labels"]?.array?.compactMap(\.string) == labels, "\(name)")
    }
    // Neither knows Pajek's relations, so they are shown a file with one.
    let ids = Set(network.actors.map(\.id))
    let ties = network.ties.count { ids.contains($0.from) && ids.contains($0.to) }
    for name in ["pajek-one networkx", "pajek-one igraph"] {
      #expect(back[name]?["nodes"]?.scalarText == "\(network.actors.count)", "\(name)")
      #expect(back[name]?["edges"]?.scalarText == "\(ties)", "\(name)")
    }
    #expect(back["dl-one igraph"]?["nodes"]?.scalarText == "\(network.actors.count)")
  }
}
