import Testing
import WeftAnalysis
import WeftFormats
import WeftGraph
import WeftModel
import WeftReport
import WeftTestSupport

/// A long edge list is measured without a network being made of it; the numbers are the same.
@Suite struct EdgeListMeasuresTests {
  /// Repeated rows, both ways round, loops, weights, spaces, quoted names and names with accents.
  private func edgeList() -> String {
    var random = SeededGenerator(seed: 5)
    var text = "source,target,weight\n"
    for row in 0..<150 {
      let ends = (0..<2).map { _ in Int.random(in: 0..<40, using: &random) }
      let names = ends.map {
        $0 % 7 == 0 ? "\"Tŷ \($0), Cymru\"" : $0 % 5 == 0 ? " \($0) " : "b\($0)"
      }
      text += "\(names[0]),\(names[1]),\(row % 3 + 1)\n"
    }
    return text
  }

  private func page(
    _ subjects: MeasuredActors, _ chosen: Set<Measure>, _ sampling: BetweennessSampling = .init()
  ) throws -> MeasuresPage {
    let measures = try Measures(subjects, options: .init(chosen: chosen, sampling: sampling))
    return MeasuresPage(
      measures: measures, clusters: ClusterMeasures(subjects, chosen: chosen), isChosen: true,
      top: 12)
  }

  @Test func `a graph and a network of the same edge list have the same measures`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(edgeList(), to: "grants.csv")
    let chosen = Set(Measure.allCases.filter { $0.scope == .actor || $0.scope == .network })
    guard
      case .graph(let list, let title) = try NetworkFile.readGraphOrNetwork(path, fewestBytes: 0)
    else {
      Issue.record("the edge list was not read as a graph")
      return
    }
    let network = try NetworkFile.read(path).network
    let fast = try page(.names(list.names, graph: list.graph, title: title), chosen)
    let slow = try page(.network(network.actorGraph()), chosen)
    #expect(fast.text() == slow.text())
    #expect(fast.markdown() == slow.markdown())
    #expect(fast.table(for: .actor).csv == slow.table(for: .actor).csv)
    #expect(fast.table(for: .actor).rows.count == network.actors.count)
  }

  @Test(arguments: [
    "source,target,kind\na,b,funds\n",  // a kind has a say in layers
    "source,target\na,b\nc,\n",  // a fault is to be told
    "from,to,note,weight\na,b,x,2\n",
  ])
  func `what a graph would lose is read as a network`(text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "ties.csv")
    guard case .network = try NetworkFile.readGraphOrNetwork(path, fewestBytes: 0) else {
      Issue.record("read as a graph")
      return
    }
  }

  @Test func `a short edge list is a network`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("source,target\na,b\n", to: "ties.csv")
    guard case .network = try NetworkFile.readGraphOrNetwork(path) else {
      Issue.record("read as a graph")
      return
    }
  }

  @Test func `an estimate says its error, confidence, paths and seed`() throws {
    let graph = RandomGraph.uniform(nodes: 1200, probability: 0.004, seed: 11)
    let subjects = MeasuredActors.names(
      graph.nodes.map { "b\($0)" }, graph: graph, title: "Chance")
    let sampling = BetweennessSampling(error: 0.25, confidence: 0.8, seed: 9)
    let measures = try Measures(
      subjects, options: .init(chosen: [.betweenness], sampling: sampling))
    let estimate = try #require(measures.estimate)
    #expect(estimate.samples > 0 && estimate.error == 0.25 && estimate.seed == 9)
    let text = try page(subjects, [.betweenness], sampling).text()
    #expect(text.contains("\(Digits.grouped(estimate.samples)) random shortest paths (seed 9)"))
    #expect(text.contains("with 80% confidence nobody's is off by more than 25% of all pairs"))
    let json = measures.json(clusters: []).text
    #expect(json.contains("\"betweennessEstimate\""))
    #expect(json.contains("\"confidence\": 0.8"))
    // Asked for exactly, there is nothing to say.
    let exact = try Measures(
      subjects, options: .init(chosen: [.betweenness], sampling: .init(error: 0)))
    #expect(exact.estimate == nil)
  }

  @Test func `the highest rows come first, equals in file order, and the rest are counted`() throws
  {
    let star = Graph(nodeCount: 30, edges: (1..<29).map { (0, $0) })
    let subjects = MeasuredActors.names(star.nodes.map { "b\($0)" }, graph: star, title: "Star")
    let measures = try Measures(subjects, options: .init(chosen: [.degree, .clustering]))
    let page = MeasuresPage(
      measures: measures, clusters: ClusterMeasures(subjects, chosen: []), isChosen: true, top: 4)
    let rows = page.text(only: .actor).split(separator: "\n").filter { $0.contains("partner") }
    #expect(rows.map { $0.split(separator: " ")[0] } == ["b0", "b1", "b2", "b3"])
    #expect(page.text().contains("The first 4 of 30; --top 0 shows all."))
  }

  @Test func `a number that is not nothing is not shown as nothing`() {
    #expect(Digits.readable(0.000_041_27) == "0.000041")
    #expect(Digits.readable(0.000_5) == "0.001")
    #expect(Digits.readable(-0.000_041_27) == "-0.000041")
    #expect(Digits.readable(1e-17) == "0.000")
    #expect(Digits.readable(0) == "0.000")
    #expect(Digits.readable(0.25) == "0.250")
  }
}
