import Foundation
import OrderedCollections
import Testing
import WeftTestSupport

@testable import WeftFormats

private let hasGvpr = PeerPython.run(["gvpr", "-V"]) != nil

/// Weft reads DOT by itself, for it must where Graphviz is absent; what it finds is what Graphviz' own
/// libcgraph finds, which gvpr asks.
@Suite("DOT is read as libcgraph reads it", .enabled(if: hasGvpr, "needs gvpr"))
struct CgraphAgreementTests {
  private static let question = """
    BEG_G { printf("%s\\036%d\\037", $.name, $.directed); } \
    N { printf("N\\036%s\\036%s\\036%s\\037", $.name, aget($, "label"), aget($, "shape")); } \
    E { printf("E\\036%s\\036%s\\036%s\\036%s\\037", $.tail.name, $.head.name, aget($, "label"), \
    aget($, "color")); }
    """

  /// Nodes and edges with some of their attributes, sorted; nil where the file is refused.
  private func byCgraph(_ path: String) -> [String]? {
    PeerPython.run(["gvpr", Self.question, path]).flatMap { printed in
      let parts = printed.split(separator: "\u{1F}").dropFirst().map(String.init)
      return printed.isEmpty ? nil : parts.sorted()
    }
  }

  private func byWeft(_ bytes: Data) -> [String]? {
    bytes.withUnsafeBytes { bytes in
      var parser = DOTParser(bytes)
      guard (try? parser.parse()) != nil else { return nil }
      func line(_ words: [String], _ attributes: DOTDocument.Attributes, _ names: [String])
        -> String
      {
        (words + names.map { attributes[$0]?.text ?? "" }).joined(separator: "\u{1E}")
      }
      let nodes = parser.document.nodes.values.map {
        line(["N", $0.id], $0.attributes, ["label", "shape"])
      }
      let edges = parser.document.edges.map {
        line(["E", $0.from, $0.to], $0.attributes, ["label", "color"])
      }
      return (nodes + edges).sorted()
    }
  }

  private static let files: [String] = {
    let folders = [
      ConformanceTests.folder + "/Files", ConformanceTests.folder + "/Corpus/dot",
      SharedData.root + "/diagrams",
    ]
    return folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        .filter { $0.hasSuffix(".dot") }.map { folder + "/" + $0 }
    }
  }()

  @Test func `in files of other programs, and in the maps in diagrams`() throws {
    #expect(Self.files.count > 10)
    for path in Self.files {
      let found = byWeft(try Data(contentsOf: URL(fileURLWithPath: path)))
      // Graphviz no longer takes the name of a subgraph without braces, as one file has it.
      if path.hasSuffix("Corpus/dot/language.dot") { continue }
      #expect(found == byCgraph(path), "\(path)")
    }
  }

  @Test func `in what the language allows`() throws {
    let folder = try TemporaryFolder()
    for (place, text) in Self.texts.enumerated() {
      let path = try folder.write(text, to: "\(place).dot")
      #expect(byWeft(Data(text.utf8)) == byCgraph(path), "\(text)")
    }
  }

  private static let texts = [
    "digraph { a, b -> c, d [color=red]; e, f [shape=box] }",
    "strict digraph { a -> b [color=red]; a -> b [label=x]; b -> a; a -> a; a -> a }",
    "strict graph { a -- b [color=red]; b -- a [label=x] }",
    "graph { a -- b [key=1 color=red]; b -- a [key=1 label=x]; a -- b [key=2]; a -- b; a -- b }",
    "strict graph { edge [color=blue]; a -- b; edge [color=green label=q]; a -- b }",
    "digraph { subgraph X { p q } subgraph X { r } -> s; t -> subgraph X { u } }",
    "digraph { subgraph Y { t u } [shape=oval]; { v w } -> { x y } -> z }",
    "digraph { a; node [shape=box]; b; { node [shape=oval]; a; c; { d } } e }",
    "digraph { edge [label=one]; { edge [label=two color=red]; a -> b } c -> d [label=\"\"] }",
    "digraph { \"a\" + \"b\" -> \"c\\\nd\" [label=\"q\\\"r\\n\\l\" ]; \"\\\\\" -> -.5; 1.25 -> é }",
    "digraph { a:p:n -> b:_:sw -> c:w; node [label=\"\\N\"]; d }",
    "/* c */ // d\n\ndigraph G{a->b}", "digraph { a, a -> b, b }",
    "graph \"\" { }",
    "graph g { a -- { b -- c } -- d; subgraph cluster_x { label=q; e -- a } }",
    "digraph { a [shape=box, shape=oval][label=x;]; a [label=y]; NODE [color=red] }",
    "digraph { a -> b [color=\"\"]; x = 1; graph [label=g]; subgraph { rank=same; c; d } }",
    "digraph { a -> b\n# a line of the preprocessor\nb -> c }",
  ]
}
