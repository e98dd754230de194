import Foundation
import OrderedCollections
import Testing
import WeftModel

@testable import WeftFormats

@Suite("Node-link JSON")
struct NodeLinkTests {
  private func ties(_ reading: Reading) -> [String] {
    reading.network.ties.map { "\($0.from)>\($0.to)" }
  }

  @Test func `D3 of old: ends are places in the list of nodes, names are ids`() throws {
    let reading = try read(
      #"{"nodes":[{"name":"Myriel","group":1},{"name":"Napoleon"}],"links":[{"source":1,"target":0,"value":3}]}"#
    )
    #expect(reading.format == .nodeLink)
    #expect(ties(reading) == ["Napoleon>Myriel"])
    #expect(reading.network.ties[0].weight == 3)
    #expect(reading.network.actors[0].extra["group"] == "1")
  }

  @Test func `integer and string ends name the same node`() throws {
    let reading = try read(
      #"{"directed":true,"nodes":[{"id":1},{"id":"2"},{"id":7}],"edges":[{"source":"1","target":2},{"source":7,"target":1}]}"#
    )
    #expect(ties(reading) == ["1>2", "7>1"])
    #expect(reading.network.actors.map(\.id) == ["1", "2", "7"])
    #expect(reading.network.ties[0].kind == "linked-to")
  }

  @Test func `string ids with ends by place, ends as nodes, and both lists`() throws {
    let reading = try read(
      #"{"nodes":["a",{"id":"b","x":1.5}],"links":[{"source":0,"target":{"id":"b","x":2}}],"edges":[["b","a"]]}"#
    )
    #expect(ties(reading) == ["a>b", "b>a"])
  }

  @Test func `graphology, vis and Cytoscape are read`() throws {
    let graphology = try read(
      #"{"options":{"type":"directed"},"nodes":[{"key":"a","attributes":{"label":"A","role":"funder"}}],"edges":[{"key":"e0","source":"a","target":"b","undirected":true,"attributes":{"kind":"peers"}}]}"#
    )
    #expect(graphology.network.actors[0].role == .funder)
    #expect(graphology.network.ties[0].kind == "peers")
    let vis = try read(#"{"nodes":[{"id":1,"label":"A"}],"edges":[{"from":1,"to":1}]}"#)
    #expect(ties(vis) == ["1>1"])
    let cytoscape = try read(
      #"{"elements":{"nodes":[{"data":{"id":"a","name":"A"}}],"edges":[{"data":{"id":"x","source":"a","target":"a"}}]}}"#
    )
    #expect(cytoscape.network.actors[0].name == "A")
    #expect(cytoscape.network.ties[0].extra["edge_id"] == "x")
  }

  @Test func `faults are told with line and column, and what was read is kept`() throws {
    let reading = try read("{\"nodes\": [{\"id\": \"a\"},\n {\"id\" \"b\"}]}", as: .nodeLink)
    let fault = try #require(reading.diagnostics.first { $0.code == "not-json" })
    #expect(fault.row == 2)
    #expect(fault.column == "character 8")
    #expect(reading.network.actors.map(\.id) == ["a"])
  }

  @Test func `numbers JSON has no word for are blank, not zero`() throws {
    let reading = try read(
      #"{"nodes":[{"id":"a"}],"links":[{"source":"a","target":"a","weight":NaN}]}"#)
    #expect(!reading.hasErrors)
    #expect(reading.network.ties[0].weight == nil)
  }

  @Test func `the JSON Graph Format in versions 1 and 2`() throws {
    let two = try read(
      #"{"graph":{"id":"car","type":"car","label":"Parts","nodes":{"nissan":{"label":"Nissan"},"infiniti":{"label":"Infiniti","metadata":{"role":"funder"}}},"edges":[{"source":"nissan","target":"infiniti","relation":"owns","directed":true,"metadata":{"weight":2}}]}}"#
    )
    #expect(two.format == .jsonGraph)
    #expect(two.network.metadata.title == "Parts")
    #expect(two.network.actors[1].role == .funder)
    #expect(two.network.ties[0].kind == "owns")
    #expect(two.network.ties[0].weight == 2)
    let one = try read(
      #"{"graphs":[{"directed":false,"nodes":[{"id":"0","label":"A"},{"id":"1"}],"edges":[{"source":"0","target":"1"}],"hyperedges":[{"nodes":["0","1"]}]},{"nodes":[]}]}"#
    )
    #expect(one.network.ties[0].kind == "partners")
    #expect(one.diagnostics.contains { $0.code == "hyperedge" })
    #expect(one.diagnostics.contains { $0.code == "several-graphs" })
  }
}
