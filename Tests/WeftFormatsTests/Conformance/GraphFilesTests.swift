import Foundation
import OrderedCollections
import Testing
import WeftModel

@testable import WeftFormats

/// Graph formats on files that other programs wrote or a format's documentation prints, clause by
/// clause; README.md says which file stands for what.
@Suite("Graph files of other programs")
struct GraphFilesTests {
  private func values(_ reading: Reading, _ column: String) -> [String?] {
    reading.network.actors.map { $0.extra[column] }
  }

  // MARK: GEXF

  @Test func `GEXF 1.2: attributes of each type, colours, sizes, places and intervals`() throws {
    let reading = try ConformanceFile.read("viz-networkx.gexf", .gexf)
    #expect(!reading.hasErrors)
    #expect(reading.network.actors.map(\.name) == ["Asha", "Bolton"])
    #expect(values(reading, "staff") == ["12", "3"])
    #expect(values(reading, "ratio") == ["0.5", "2.0"])
    #expect(values(reading, "open") == ["true", "false"])
    #expect(values(reading, "viz_color") == ["#efad42", nil])
    #expect(values(reading, "viz_size") == ["2.5", nil])
    #expect(values(reading, "viz_x") == ["1.5", nil])
    #expect(values(reading, "start") == [nil, "2009-01-01"])
    #expect(ConformanceFile.ties(reading) == ["a linked-to b 2"])
    #expect(reading.network.ties[0].period.since == PartialDate("2009-01-01"))
    #expect(reading.network.ties[0].period.until == PartialDate("2010-06-30"))
  }

  @Test func `GEXF 1.3: values that change, defaults and spells`() throws {
    let reading = try ConformanceFile.read("documented/gexf-dynamics.gexf", .gexf)
    #expect(!reading.hasErrors)
    #expect(
      reading.network.actors.map(\.name) == ["Gephi", "Network", "Visualization", "Graph"])
    #expect(values(reading, "frog") == ["true", "true", "true", "false"])
    #expect(reading.network.actors[0].website == "http://gephi.org")
    #expect(
      values(reading, "indegree")[1]
        == "1 (/2009-03-01); 2 (2009-03-01/2009-03-10); 1 (2009-03-10/)")
    #expect(values(reading, "spells")[2] == "/2009-03-01; 2009-03-05/2009-03-10")
    #expect(values(reading, "start")[0] == "2009-03-01")
    let periods = reading.network.ties.map(\.period)
    #expect(periods[1].since == PartialDate("2009-03-01"))
    #expect(periods[1].until == PartialDate("2009-03-10"))
    #expect(periods[3].since == nil && periods[3].until == PartialDate("2009-03-10"))
    #expect(reading.diagnostics.contains { $0.code == "several-spells" })
  }

  @Test func `GEXF 1.3: colours and sizes`() throws {
    let actor = try #require(
      ConformanceFile.read("documented/gexf-viz.gexf", .gexf).network.actors.first)
    #expect(actor.name == "glossy")
    #expect(
      ["viz_color", "viz_alpha", "viz_size", "viz_x"].map { actor.extra[$0] }
        == ["#efad42", "0.6", "2.0375757", "15.783598"])
  }

  @Test func `an attribute called value is no weight where it changes in time`() throws {
    let reading = try ConformanceFile.read("documented/gexf-openintervals.gexf", .gexf)
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    #expect(reading.network.ties[0].weight == nil)
    #expect(reading.network.ties[0].extra["value"]?.hasPrefix("15 (2000.0/2005.0); 20 (") == true)
    #expect(reading.diagnostics.count { $0.code == "open-interval" } == 1)
    #expect(values(reading, "viz_size") == ["10.0", "31.0"])
  }

  @Test func `times that are plain numbers are kept as they stand`() throws {
    let text = """
      <gexf xmlns="http://gexf.net/1.3" version="1.3"><graph timeformat="double"><nodes>
      <node id="a"/><node id="b"/></nodes><edges>
      <edge source="a" target="b" start="2000.5" end="2001.5"/>
      <edge source="b" target="a"><spells><spell start="1.5" endopen="2"/></spells></edge>
      <edge source="b" target="a" start="2001"/></edges></graph></gexf>
      """
    let reading = try NetworkFile.read(bytes: Data(text.utf8), name: "x.gexf")
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    #expect(reading.network.ties.map { $0.extra["start"] } == ["2000.5", "1.5", nil])
    #expect(reading.network.ties.map { $0.extra["end"] } == ["2001.5", "2", nil])
    #expect(reading.network.ties[2].period.since == PartialDate("2001"))
  }

  // MARK: GraphML

  @Test func `GraphML: keys by id, with their defaults`() throws {
    let reading = try ConformanceFile.read("defaults-networkx.graphml", .graphML)
    #expect(values(reading, "colour") == ["green", "yellow", "yellow"])
    #expect(ConformanceFile.ties(reading) == ["a partners b 4", "b partners c 1.5"])
  }

  @Test func `GraphML: each edge has its direction, and hyperedges are refused`() throws {
    let reading = try ConformanceFile.read("documented/graphml-hyperedges.graphml", .graphML)
    #expect(
      ConformanceFile.ties(reading) == [
        "n0 partners n1 2.5", "n1 linked-to n2 0.5", "n2 partners n3 0.5",
      ])
    #expect(values(reading, "colour") == ["green", "yellow", "yellow", "yellow"])
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["hyperedge"])
    #expect(errors.first?.row == 12)
  }

  @Test func `GraphML: of what yEd draws the labels and groups are read, with a note`() throws {
    let reading = try ConformanceFile.read("pyyed.graphml", .graphML)
    #expect(!reading.hasErrors)
    #expect(reading.network.actors.map(\.name) == ["HACT", "Asha & Co"])
    #expect(reading.network.clusters.map(\.name) == ["Bolton"])
    #expect(reading.network.memberships.map(\.actor) == ["asha"])
    #expect(ConformanceFile.ties(reading) == ["hact linked-to asha"])
    #expect(reading.diagnostics.contains { $0.code == "drawing-ignored" })
  }

  // MARK: Pajek, UCINET, VNA

  @Test func `Pajek: two modes, as igraph writes them`() throws {
    let reading = try ConformanceFile.read("two-mode-igraph.net", .pajek)
    #expect(reading.network.actors.map(\.role) == [.partner, .partner, .partner, .theme, .theme])
    #expect(
      ConformanceFile.ties(reading) == [
        "Asha uses housing 1", "Bolton & Co uses housing 2", "Bolton & Co uses arts 1",
      ])
  }

  @Test func `Pajek: several relations, two modes, quoted labels and blank lines`() throws {
    let reading = try ConformanceFile.read("documented/pajek-relations.net", .pajek)
    #expect(!reading.hasErrors)
    #expect(reading.network.actors.map(\.role) == [.partner, .partner, .theme, .theme, .theme])
    #expect(values(reading, "pajek_ic") == ["Red", nil, nil, nil, nil])
    #expect(
      ConformanceFile.ties(reading) == [
        "Asha, advice uses Housing 1", "Asha, advice uses Arts 2.5", "Fell uses Housing 1",
        "Asha, advice shares with Fell 1", "Fell uses Play 1",
      ])
  }

  @Test(arguments: [
    ("dl-fullmatrix.dl", ["barry partners david", "barry partners lin", "lin partners pat 2.5"]),
    (
      "dl-edgelist1.dl",
      [
        "george linked-to sally", "george linked-to jim b 1.56263736263736",
        "sally linked-to jim b", "billy linked-to george", "jane linked-to jim b",
      ]
    ),
    (
      "dl-nodelist1.dl",
      [
        "A B linked-to C", "A B linked-to D", "D linked-to A B", "E linked-to C", "E linked-to D",
        "E linked-to A B",
      ]
    ),
    (
      "dl-two-mode.dl",
      [
        "Asha uses housing", "Bolton Co uses housing 2", "Bolton Co uses arts", "Fell uses arts",
      ]
    ),
    (
      "dl-two-mode-nodelist2.dl",
      ["Asha uses housing", "Bolton Co uses housing", "Bolton Co uses arts", "Fell uses arts"]
    ),
    (
      "dl-two-relations.dl",
      ["Asha funds Bolton 2", "Fell funds Bolton", "Asha partners Bolton"]
    ),
  ])
  func `UCINET DL: each form, two modes, relations, labels apart and embedded`(
    _ file: String, _ expected: [String]
  ) throws {
    let reading = try ConformanceFile.read("documented/" + file, .ucinet)
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
    #expect(ConformanceFile.ties(reading).sorted() == expected.sorted())
  }

  @Test func `UCINET DL: what R's sna writes, of one relation and of two`() throws {
    #expect(
      ConformanceFile.ties(try ConformanceFile.read("sna-two.dl", .ucinet)).sorted() == [
        "Asha funds Bolton Co 2.5", "Asha partners Bolton Co", "Bolton Co funds Fell",
      ])
    // sna labels the only matrix 1, which is no kind.
    #expect(
      ConformanceFile.ties(try ConformanceFile.read("sna-one.dl", .ucinet)) == [
        "Asha linked-to Bolton Co 2.5", "Bolton Co linked-to Fell",
      ])
  }

  @Test func `VNA: columns of nodes, properties, relations, quotes and blank lines`() throws {
    let reading = try ConformanceFile.read("documented/netdraw.vna", .vna)
    #expect(!reading.hasErrors)
    #expect(reading.network.actors.map(\.sector) == ["advice", nil, "funder"])
    #expect(values(reading, "Staff") == ["12", "3", "20"])
    #expect(reading.network.actors[0].shortName == "Asha")
    #expect(
      ConformanceFile.ties(reading) == [
        "Fund funds Asha Aid 2.5", "Asha Aid friends Fell", "Fell friends Asha Aid",
      ])
  }

  // MARK: JSON, DOT

  @Test(arguments: ["documented/d3-links.json", "documented/d3-places.json"])
  func `D3: ends by id and by place`(_ file: String) throws {
    let reading = try ConformanceFile.read(file, .nodeLink)
    #expect(
      ConformanceFile.ties(reading) == [
        "Napoleon partners Myriel 1", "Mlle.Baptistine partners Myriel 8",
      ])
    #expect(values(reading, "group") == ["1", "1", "2"])
  }

  @Test func `JSON Graph Format: relations, metadata and directions`() throws {
    let reading = try ConformanceFile.read("documented/json-graph.json", .jsonGraph)
    #expect(reading.network.metadata.title == "Parts of a car")
    #expect(reading.network.actors.map(\.role) == [.partner, .funder])
    #expect(values(reading, "staff") == [nil, "12"])
    #expect(
      ConformanceFile.ties(reading) == ["nissan owns infiniti 2.5", "infiniti partners nissan"])
  }

  @Test func `JSON Graph Format: what a program writes`() throws {
    let reading = try ConformanceFile.read("jgf.json", .jsonGraph)
    #expect(reading.network.actors.map(\.name) == ["Asha", "Bolton & Co", "Éire"])
    #expect(reading.network.actors.map(\.role) == [.funder, .partner, .partner])
    #expect(ConformanceFile.ties(reading) == ["0 linked-to 1", "1 linked-to 2"])
  }

  @Test(arguments: ["graphviz-canon.dot", "graphviz-dot.dot"])
  func `DOT: what Graphviz itself writes, plain and with places`(_ file: String) throws {
    let reading = try ConformanceFile.read(file, .dot)
    #expect(!reading.hasErrors)
    #expect(reading.network.actors.map(\.role).count { $0 == .secondTier } == 1)
    #expect(reading.network.actors.contains { $0.name == "HACT hub" })
    #expect(reading.network.clusters.map(\.name) == ["Bolton"])
    #expect(Set(reading.network.memberships.map(\.actor)) == ["asha", "fell"])
    #expect(
      Set(ConformanceFile.ties(reading)) == [
        "hact supports asha", "hact supports fell", "asha partners fell",
      ])
  }
}
