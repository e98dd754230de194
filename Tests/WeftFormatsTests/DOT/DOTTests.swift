import Foundation
import OrderedCollections
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("DOT")
struct DOTTests {
  @Test func `clusters, chains, sets, ports, comments, joins and HTML are read`() throws {
    let reading = try read(
      """
      // a comment
      # a preprocessor's line
      digraph "A \\"map\\"" {
        /* another
           comment */
        label="The partnership\\nof 2010"; rankdir=LR
        node [shape=box, sector="housing"]
        asha [label="Asha\\nWomen's Aid"]
        HACT [label=<<b>HACT</b> &amp; friends>, role=funder];
        subgraph cluster_bolton {
          label = Bolton
          node [sector="support"]
          a1; asha
          subgraph cluster_inner { "b " + "2" }
        }
        HACT:port:n -> asha:s -> { a1 "b 2" } [kind=funds weight=2.5];
        edge [kind=supports]
        subgraph rest { x y }
        asha -> subgraph rest
        -1.5 -> a1 [dir=back]
        asha -> a1 [dir=none, kind=partners]
      }
      """)
    let network = reading.network
    #expect(reading.format == .dot)
    #expect(!reading.hasErrors)
    #expect(network.metadata.title == "The partnership of 2010")
    #expect(
      network.actors.map(\.id) == ["asha", "HACT", "a1", "b 2", "x", "y", "-1.5"])
    #expect(network.actors[0].name == "Asha Women's Aid")
    #expect(network.actors[0].sector == "housing")
    #expect(network.actors[1].name == "HACT & friends")
    #expect(network.actors[1].role == .funder)
    #expect(network.actors[2].sector == "support")
    #expect(network.clusters.map(\.id) == ["bolton", "inner"])
    #expect(network.clusters[0].name == "Bolton")
    #expect(
      network.memberships.map { "\($0.cluster) \($0.actor)" }
        == ["bolton a1", "bolton asha", "bolton b 2", "inner b 2"])
    #expect(
      network.ties.map { "\($0.from) \($0.kind.rawValue) \($0.to)" } == [
        "HACT funds asha", "asha funds a1", "asha funds b 2", "asha supports x", "asha supports y",
        "a1 supports -1.5", "asha partners a1",
      ])
    #expect(network.ties[0].weight == 2.5)
    #expect(
      reading.diagnostics.contains { $0.code == "drawing-ignored" && $0.message.contains("shape") })
  }

  @Test func `undirected chains with sets`() throws {
    let reading = try read("graph { a -- {b c} -- d; e -- e }")
    #expect(
      reading.network.ties.map { $0.from + $0.to } == ["ab", "ac", "bd", "cd", "ee"])
    #expect(reading.network.ties.allSatisfy { $0.kind == "partners" })
  }

  @Test func `a map comes back with its roles, kinds and clusters`() throws {
    let reading = try read(
      """
      digraph "Collaborate 2" {
        {
          node [shape=hexagon, class="role-second-tier"]
          "hact" [label="HACT", pos="1,2", id="actor-hact", tooltip="Housing Associations' Trust"]
        }
        {
          node [shape=box, class="role-partner"]
          "asha" [label="Asha\\nAid", tooltip="Asha Aid"]
          "fell" [label="Fell", tooltip="Fell"]
        }
        "weft:text:title:0" [label="Collaborate 2", class="title"]
        "weft:sample:x" [class=legend]
        subgraph "cluster_north" { graph [class="cluster-box", tooltip="The North"]
          "weft:title:north" [label="The North", class="cluster-title"]
          "asha" }
        subgraph "cluster_band" { graph [class="band", label="Funders"]
          "hact" }
        "hact" -> "asha" [class="kind-supports kind-trains", dir=forward]
        "hact" -> "weft:title:north" [class="kind-facilitates", style=dashed]
        "asha" -> "fell" [class="kind-partners", dir=none]
        "weft:sample:x" -> "weft:sample:x" [class=legend]
      }
      """)
    let network = reading.network
    #expect(network.actors.map(\.name) == ["Housing Associations' Trust", "Asha Aid", "Fell"])
    #expect(network.actors.map(\.role) == [.secondTier, .partner, .partner])
    #expect(network.clusters.map(\.name) == ["The North"])
    #expect(network.memberships.map(\.actor) == ["asha"])
    #expect(
      network.ties.map { "\($0.from) \($0.kind.rawValue) \($0.to)" } == [
        "hact supports asha", "hact trains asha", "hact facilitates north", "asha partners fell",
      ])
    #expect(network.ties[2].basis == .implied)
    #expect(!reading.hasErrors)
    #expect(reading.diagnostics.map(\.code) == ["read-from-map"])
  }

  @Test(arguments: [
    ("digraph {\n  a -> ;\n}", 2), ("digraph {\n a [x=\n\"open }", 3), ("graph {\n a -- b\n", 3),
    ("digraph { a -> b } trailing", 1),
  ])
  func `faults are told with line and column, and what was read is kept`(
    _ text: String, _ line: Int
  ) throws {
    let reading = try read(text, as: .dot)
    #expect(
      reading.diagnostics.contains { $0.code == "not-dot" && $0.row == line }
        || reading.diagnostics.contains { $0.code == "several-graphs" })
    #expect(reading.network.actors.contains { $0.id == "a" })
  }

  @Test func `deep nesting and products of sets are bounded`() throws {
    let deep = "graph {" + String(repeating: "{", count: 100_000)
    #expect(try read(deep, as: .dot).hasErrors)
    let many = (0..<4_000).map { "n\($0)" }.joined(separator: " ")
    let wide = "graph { {\(many)} -- {\(many)} }"
    #expect(try read(wide, as: .dot).hasErrors)
  }
}
