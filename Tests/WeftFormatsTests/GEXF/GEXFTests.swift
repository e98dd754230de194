import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("GEXF")
struct GEXFTests {
  private func read(_ text: String) throws -> Reading {
    try GEXF.read(InputFile(name: "x.gexf", contents: .bytes(Data(text.utf8))))
  }

  /// What GEXF can hold: of the network's head only title, description and keywords, of its sources
  /// the ids.
  private static func held(_ network: Network) -> Network {
    var network = network
    network.metadata = Metadata(
      title: GEXF.oneLine(network.metadata.title), description: network.metadata.description,
      keywords: network.metadata.keywords)
    network.keepSourceIDsAlone()
    return network
  }

  @Test(arguments: 0..<60)
  func `networks with hostile texts survive a round trip`(_ seed: Int) throws {
    var networks = HostileNetworks(seed: UInt64(seed))
    let network = networks.network()
    let (bytes, lost) = GEXF.write(network)
    #expect(lost.allSatisfy { $0.severity == .note || $0.code == "not-kept" })
    let again = try GEXF.read(InputFile(name: "x.gexf", contents: .bytes(bytes)))
    #expect(!again.diagnostics.contains { $0.code == "not-xml" })
    #expect(difference(again.network, Self.held(network)) == nil)
    #expect(GEXF.write(again.network).bytes.elementsEqual(bytes))
  }

  @Test(arguments: SharedData.names)
  func `what comes with the package survives a round trip`(_ name: String) throws {
    let network = try NetworkFile.read(SharedData.path(name)).network
    let folder = try TemporaryFolder()
    try NetworkFile.write(network, to: folder.path + "/x.gexf")
    let again = try NetworkFile.read(folder.path + "/x.gexf")
    #expect(again.format == .gexf)
    #expect(difference(again.network, Self.held(network)) == nil)
  }

  @Test func `typed attributes, defaults, viz, spells and parents are read`() throws {
    let reading = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"
        version="1.2">
        <meta lastmodifieddate="2009-03-20"><creator>Gexf.net</creator>
          <description>A web network</description></meta>
        <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
          <attributes class="node">
            <attribute id="0" title="url" type="string"/>
            <attribute id="1" title="frog" type="boolean"><default>true</default></attribute>
          </attributes>
          <nodes>
            <node id="0" label="Gephi"><attvalues><attvalue for="0" value="http://gephi.org"/>
              </attvalues><viz:color r="239" g="173" b="66" a="0.6"/><viz:size value="2.0375757"/>
              <viz:position x="15.783598" y="40.109245" z="0.0"/><viz:shape value="disc"/></node>
            <node id="1" label="Webatlas"><attvalues><attvalue for="1" value="false"/></attvalues>
              <nodes><node id="2" label="RTGI"/></nodes></node>
            <node id="3" label="BarabasiLab" pid="1"/>
          </nodes>
          <edges>
            <edge id="0" source="0" target="1" start="2009-03-01" end="2009-03-10" weight="2.0"/>
            <edge id="7" source="0" target="2" type="undirected" kind="supports">
              <spells><spell start="2009-03-05"/><spell start="2009-03-01" end="2009-03-02"/></spells>
            </edge>
            <edge id="x" source="3" target="9" label="friend"/>
          </edges>
        </graph>
      </gexf>
      """)
    let network = reading.network
    #expect(network.actors.map(\.name) == ["Gephi", "RTGI", "BarabasiLab", "9"])
    #expect(network.actors[0].website == "http://gephi.org")
    #expect(network.actors[0].extra["frog"] == "true")
    #expect(network.actors[0].extra["viz_color"] == "#efad42")
    #expect(network.actors[0].extra["viz_x"] == "15.783598")
    #expect(network.clusters.map(\.name) == ["Webatlas"])
    #expect(network.memberships.map(\.actor) == ["2", "3"])
    #expect(network.ties.map(\.kind) == ["linked-to", "supports", "linked-to"])
    #expect(network.ties[0].weight == 2)
    #expect(network.ties[0].period.until == PartialDate("2009-03-10"))
    #expect(network.ties[1].period.since == PartialDate("2009-03-01"))
    #expect(network.ties[1].period.until == nil)
    #expect(network.ties[1].extra["edge_id"] == "7")
    #expect(network.ties[1].extra["directed"] == "no")
    #expect(network.ties[2].extra["label"] == "friend")
    #expect(network.metadata.description == "A web network")
    #expect(!reading.hasErrors)
  }

  @Test(arguments: [(FileFormat.gexf, "version=\"1.3\""), (.gexf12, "version=\"1.2\"")])
  func `either version is written where it is asked for`(
    _ format: FileFormat, _ mark: String
  ) throws {
    let folder = try TemporaryFolder()
    let network = try NetworkFile.read(SharedData.path("hact-collaborate-2")).network
    try NetworkFile.write(network, to: folder.path + "/x.gexf", as: format)
    #expect(try folder.text(of: "x.gexf").contains(mark))
    let again = try NetworkFile.read(folder.path + "/x.gexf", as: format)
    #expect(again.format == .gexf)
    #expect(difference(again.network, Self.held(network)) == nil)
  }

  @Test(arguments: GEXF.Version.allCases)
  func `both versions are written, with colours and intervals`(_ version: GEXF.Version) throws {
    var network = Network(actors: [Actor(id: "a", name: "A"), Actor(id: "b", name: "B")])
    network.actors[0].extra = ["viz_color": "#ff0001", "viz_size": "3.5"]
    network.ties = [Tie(from: "a", to: "b", kind: "funds", weight: 2)]
    network.ties[0].period = Period(since: PartialDate("2010"), until: PartialDate("2011-02"))
    let (bytes, lost) = GEXF.write(network, version: version)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(lost.isEmpty)
    #expect(text.contains("<viz:color r=\"255\" g=\"0\" b=\"1\"/>"))
    #expect(text.contains("start=\"2010-01-01\" end=\"2011-02-28\""))
    let again = try GEXF.read(InputFile(name: "x.gexf", contents: .bytes(bytes)))
    #expect(again.network.ties == network.ties)
    #expect(again.network.actors == network.actors)
  }
}
