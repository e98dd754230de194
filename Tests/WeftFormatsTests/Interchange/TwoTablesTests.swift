import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Kumu and Gephi tables")
struct TwoTablesTests {
  @Test func `Kumu's JSON, with labels for ends and lists of tags`() throws {
    let text = """
      {"elements": [
        {"label": "Alpha", "type": "Partner", "tags": ["north", "youth"]},
        {"_id": "e2", "attributes": {"label": "Beta", "element type": "Funder"}}],
       "connections": [
        {"from": "e2", "to": "Alpha", "direction": "directed", "type": "funds"},
        {"from": "Alpha", "to": "Gamma", "direction": "mutual", "attributes": {"label": "x"}}]}
      """
    let reading = try NetworkFile.read(bytes: Data(text.utf8), name: "map.json")
    #expect(reading.format == .kumu)
    #expect(reading.network.actors.map(\.name) == ["Alpha", "Beta", "Gamma"])
    #expect(reading.network.actors[0].extra["tags"] == "north|youth")
    #expect(reading.network.actors[1].role == .funder)
    #expect(
      reading.network.ties.map { "\($0.from) \($0.kind.rawValue) \($0.to)" }
        == ["e2 funds Alpha", "Alpha partners Gamma"])
  }

  @Test func `elements of one label are told apart by their type`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Label,Type\nMill,asset\nMill,partner\n", to: "elements.csv")
    try folder.write("From,To\nMill,Other\n", to: "connections.csv")
    let reading = try NetworkFile.read(folder.path)
    #expect(reading.network.actors.map(\.id) == ["Mill", "Mill (partner)", "Other"])
    #expect(reading.diagnostics.contains { $0.code == "ambiguous-name" && $0.row == 2 })
  }

  @Test func `Gephi's edges, with directions and an id used twice`() throws {
    let text =
      "Source,Target,Type,Id,Label,Weight\n1,2,Directed,0,,2.0\n2,3,Undirected,0,,1.0\n"
    let reading = try NetworkFile.read(bytes: Data(text.utf8), name: "edges.csv")
    #expect(reading.format == .gephiCSV)
    #expect(
      reading.network.ties.map { "\($0.from) \($0.kind.rawValue) \($0.to)" }
        == ["1 linked-to 2", "2 partners 3"])
    #expect(reading.network.ties.map(\.weight) == [2, 1])
    #expect(reading.diagnostics.contains { $0.code == "duplicate-id" && $0.row == 3 })
  }

  @Test(arguments: 0..<30)
  func `hostile names survive in both, but for the head and the sources`(_ seed: UInt64) throws {
    var networks = HostileNetworks(seed: seed, .withControls)
    var network = networks.network()
    for (format, path) in [
      (FileFormat.kumu, "kumu"), (.kumu, "kumu.json"), (.gephiCSV, "gephi"),
    ] {
      let folder = try TemporaryFolder()
      let lost = try NetworkFile.write(network, to: folder.path + "/" + path, as: format)
      #expect(lost.contains { $0.code == "not-kept" })
      let reading = try NetworkFile.read(folder.path + "/" + path)
      #expect(reading.format == format)
      network.metadata = Metadata(title: reading.network.metadata.title)
      network.keepSourceIDsAlone()
      #expect(difference(network, reading.network) == nil, "\(path)")
    }
  }
}
