import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

/// Where a Python with networkx, igraph, openpyxl and frictionless is found (`WEFT_PYTHON`, else
/// python3), what Weft writes is read by them there and then; elsewhere `readback.json` records it.
@Suite("Other programs read what Weft writes", .tags(.slow), .slowTestsOnly)
struct PeerReadbackTests {
  private static let python: String? = {
    let named = ProcessInfo.processInfo.environment["WEFT_PYTHON"] ?? "python3"
    let modules = "import networkx, igraph, openpyxl, frictionless"
    return run([named, "-c", modules]) == nil ? nil : named
  }()

  /// What a command prints; nil where it fails.
  private static func run(_ command: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  @Test(
    .enabled(if: python != nil, "set WEFT_PYTHON to a python with the four packages"),
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
    for file in ["network.graphml", "network.gexf", "network.json", "network.xlsx"] {
      try NetworkFile.write(network, to: folder.path + "/" + file)
    }
    var plain = network
    plain.ties = plain.ties.map { Tie(from: $0.from, to: $0.to, kind: "partners") }
    try NetworkFile.write(plain, to: folder.path + "/network.net")
    let script = ConformanceTests.folder + "/readback.py"
    let printed = try #require(Self.run([Self.python ?? "", script, folder.path]))
    let found = try #require(JSONValue(parsing: printed)?.object)
    #expect(found.count == 8)
    let names = network.actors.map(\.name).sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
    for (reader, result) in found where reader != "package frictionless" {
      #expect(result["nodes"]?.scalarText == "\(names.count)", "\(reader): \(result)")
      #expect(result["edges"]?.scalarText == "\(network.ties.count)", "\(reader): \(result)")
      #expect(result["names"]?.array?.compactMap(\.string) == names, "\(reader)")
    }
    let book = found["network.xlsx openpyxl"]
    #expect(book?["frozen"]?.string == "A2")
    #expect(book?["filter"] == true && book?["wide"] == true)
    #expect(
      found["package frictionless"]?["valid"] == true, "\(found["package frictionless"] ?? .null)")
  }
}
