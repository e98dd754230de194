import Testing

@testable import WeftDiagram

@Suite struct `DOT text` {
  @Test(arguments: [
    ("a", "\"a\""), ("node", "\"node\""), ("1a", "\"1a\""), ("a-b", "\"a-b\""),
    ("say \"hi\"", "\"say \\\"hi\\\"\""), ("end\\", "\"end\\\\\""), ("", "\"\""),
  ])
  func `Names are always in quotes`(name: String, text: String) {
    #expect(DOTID(name).text == text)
  }

  @Test(arguments: [
    ("\\N", "\"\\\\N\""), ("&lt;", "\"&amp;lt;\""), ("\"><script>", "\"\\\"><script>\""),
    ("two\nlines", "\"two\\nlines\""),
  ])
  func `Labels mean nothing but themselves`(label: String, text: String) {
    #expect(DOTLabel(label).text == text)
  }

  @Test func `Numbers have no needless digits`() {
    #expect(DOTValue.number(12).text == "12")
    #expect(DOTValue.number(-0.5).text == "-0.5")
    #expect(DOTValue.number(1.0 / 3).text == "0.333")
    #expect(DOTValue.number(.nan).text == "0")
  }

  @Test func `Keywords are quoted as values`() {
    #expect(DOTValue.word("node").text == "\"node\"")
    #expect(DOTValue.word("filled").text == "filled")
  }

  @Test func `A graph is written statement by statement`() {
    let graph = DOTGraph(
      name: "g",
      statements: [
        .comment("One"), .node("a", ["label": .label(DOTLabel("A"))]), .edge("a", "b", [:]),
        .group("cluster_x", [.node("b", [:])]),
      ])
    #expect(
      graph.text == """
        digraph "g" {

          // One
          "a" [label="A"]
          "a" -> "b"
          subgraph "cluster_x" {
            "b"
          }
        }

        """)
  }
}

@Suite struct `Reading DOT` {
  @Test func `Defaults, clusters, chains and groups are understood`() throws {
    let reading = try DOTReading(
      """
      strict digraph "G" { /* c */ node [shape=box]; a -> b -> { c d } [color=red]
      // comment
      subgraph cluster_1 { label="One"; e; a }
      # line
      rank=same; f [label="F\\nG", shape=ellipse] }
      """)
    #expect(reading.isDirected)
    #expect(reading.nodes.map(\.id) == ["a", "b", "c", "d", "e", "f"])
    #expect(reading.edges.map { "\($0.from)\($0.to)" } == ["ab", "bc", "bd"])
    #expect(reading.edges.allSatisfy { $0.attributes["color"] == "red" })
    #expect(reading.nodes[0].attributes["shape"] == "box")
    #expect(reading.nodes[5].attributes["shape"] == "ellipse")
    #expect(reading.nodes.filter { $0.cluster == 0 }.map(\.id) == ["a", "e"])
    #expect(reading.clusters[0].attributes["label"] == "One")
  }

  @Test(arguments: ["digraph {", "graph g { a [label=\"x }", "nonsense { }", "graph { a -- }"])
  func `What is no DOT is refused with a line`(text: String) {
    #expect(throws: DOTFailure.self) { try DOTReading(text) }
  }

  @Test(arguments: ["plain", "back\\slash", "say \"hi\"", "a & b &lt;", "Ŵŷ 中文", "\\N"])
  func `A label survives writing and reading`(label: String) throws {
    let graph = DOTGraph(
      name: "g", statements: [.node(DOTID("n"), ["label": .label(DOTLabel(label))])])
    let reading = try DOTReading(graph.text)
    let read = DOTLabel.read(reading.nodes[0].attributes["label"] ?? "", node: "n")
    #expect(read == label)
  }
}
