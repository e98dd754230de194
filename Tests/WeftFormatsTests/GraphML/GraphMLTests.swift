import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("GraphML")
struct GraphMLTests {
  private func read(_ text: String) throws -> Reading {
    try GraphML.read(InputFile(name: "x.graphml", contents: .bytes(Data(text.utf8))))
  }

  @Test(arguments: 0..<60)
  func `networks with hostile texts survive a round trip`(_ seed: Int) throws {
    var networks = HostileNetworks(seed: UInt64(seed))
    let network = networks.network()
    let (bytes, lost) = GraphML.write(network)
    #expect(lost.allSatisfy { $0.severity == .note })
    let again = try GraphML.read(InputFile(name: "x.graphml", contents: .bytes(bytes)))
    #expect(!again.diagnostics.contains { $0.code == "not-xml" })
    #expect(difference(again.network, network) == nil)
    #expect(GraphML.write(again.network).bytes.elementsEqual(bytes))
  }

  @Test(arguments: SharedData.names)
  func `what comes with the package survives a round trip`(_ name: String) throws {
    let network = try NetworkFile.read(SharedData.path(name)).network
    let folder = try TemporaryFolder()
    try NetworkFile.write(network, to: folder.path + "/x.graphml")
    let again = try NetworkFile.read(folder.path + "/x.graphml")
    #expect(again.format == .graphML)
    #expect(difference(again.network, network) == nil)
  }

  @Test func `keys go by id, have defaults, and edges a direction each`() throws {
    let reading = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d0" for="node" attr.name="color" attr.type="string"><default>yellow</default></key>
        <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
        <graph id="G" edgedefault="undirected">
          <node id="n0"><data key="d0">green</data></node>
          <node id="n1"/>
          <edge source="n0" target="n1"><data key="d1"> 1.5 </data></edge>
          <edge source="n1" target="n0" directed="true"/>
        </graph>
      </graphml>
      """)
    #expect(reading.network.actors.map { $0.extra["color"] } == ["green", "yellow"])
    #expect(reading.network.ties.map(\.weight) == [1.5, nil])
    #expect(reading.network.ties.map(\.kind) == ["partners", "linked-to"])
    #expect(reading.diagnostics.map(\.code) == ["assumed-kind"])
    #expect(reading.origins.ties.rows == [8, 9])
  }

  @Test func `hyperedges are refused and the rest is read`() throws {
    let reading = try read(
      """
      <graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/>
      <hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>
      <edge source="a" target="b"/></graph></graphml>
      """)
    #expect(reading.hasErrors)
    #expect(reading.diagnostics.first { $0.code == "hyperedge" }?.row == 2)
    #expect(reading.network.ties.count == 1)
  }

  @Test func `of a yEd drawing the labels are read and groups become clusters`() throws {
    let reading = try read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
        xmlns:y="http://www.yworks.com/xml/graphml">
      <key for="node" id="d6" yfiles.type="nodegraphics"/>
      <key for="edge" id="d9" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G">
      <node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode>
        <y:Realizers active="0"><y:GroupNode><y:NodeLabel>Bolton</y:NodeLabel></y:GroupNode>
        </y:Realizers></y:ProxyAutoBoundsNode></data>
        <graph edgedefault="directed" id="n0:"><node id="n0::n0"><data key="d6"><y:ShapeNode>
          <y:Fill color="#FFCC00"/><y:NodeLabel>Asha</y:NodeLabel></y:ShapeNode></data></node>
        </graph></node>
      <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>HACT</y:NodeLabel></y:ShapeNode>
      </data></node>
      <edge id="e0" source="n1" target="n0"/>
      </graph></graphml>
      """)
    #expect(reading.network.actors.map(\.name) == ["Asha", "HACT"])
    #expect(reading.network.clusters.map(\.name) == ["Bolton"])
    #expect(reading.network.memberships.map(\.actor) == ["n0::n0"])
    #expect(reading.network.ties.map(\.to) == ["n0"])
    #expect(reading.diagnostics.contains { $0.code == "drawing-ignored" })
    #expect(!reading.hasErrors)
  }

  @Test func `entity bombs and deep nesting are refused at once`() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>
      <graphml><graph><node id="&lol2;"/></graph></graphml>
      """
    #expect(try read(bomb).diagnostics.contains { $0.code == "entity-declaration" })
    let wide = bomb.data(using: .utf16) ?? Data()
    let reading = try GraphML.read(InputFile(name: "x", contents: .bytes(wide)))
    #expect(reading.diagnostics.contains { $0.severity == .error })
    #expect(!reading.network.actors.contains { $0.id.contains("lol") })
    let deep = String(repeating: "<graph><node id='a'>", count: 5_000)
    #expect(try read("<graphml>" + deep).diagnostics.contains { $0.code == "too-deep" })
  }

  @Test func `a damaged file tells where, and keeps what stands before`() throws {
    let reading = try read(
      "<graphml><graph edgedefault='directed'>\n<node id='a'/>\n<node id='b'></graph>")
    #expect(reading.diagnostics.contains { $0.code == "not-xml" && $0.row == 3 })
    #expect(reading.network.actors.map(\.id) == ["a", "b"])
    #expect(try read("").hasErrors)
    #expect(try read("nothing").hasErrors)
  }

  @Test func `attributes that are not UTF-8 are read as Windows-1252`() throws {
    for head in ["", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"] {
      let bytes =
        Data((head + "<graphml><graph><node id=\"caf").utf8) + Data([0xE9])
        + Data("\"/></graph></graphml>".utf8)
      let reading = try GraphML.read(InputFile(name: "x", contents: .bytes(bytes)))
      #expect(reading.network.actors.map(\.id) == ["café"])
    }
  }

  @Test func `characters that XML cannot hold are told`() throws {
    let network = Network(actors: [Actor(id: "a", name: "A\u{1}B")])
    let (bytes, lost) = GraphML.write(network)
    #expect(lost.map(\.code) == ["not-kept"])
    #expect(String(decoding: bytes, as: UTF8.self).contains("A\u{FFFD}B"))
  }
}
