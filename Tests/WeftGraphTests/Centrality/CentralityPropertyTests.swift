import Testing
import WeftGraph
import WeftTestSupport

/// What must hold whatever the graph.
@Suite struct CentralityPropertyTests {
  private static let graphs: [Graph] =
    (0..<6).map { RandomGraph.partnership(nodes: 20 + 5 * $0, seed: UInt64($0)) }
    + (0..<3).map {
      RandomGraph.uniform(nodes: 25, probability: 0.1, isWeighted: true, seed: UInt64($0))
    }

  @Test(arguments: graphs) func `names of nodes do not matter`(graph: Graph) throws {
    var random = SeededGenerator(seed: 99)
    let order = Array(graph.nodes).shuffled(using: &random)
    let other = graph.induced(by: order)
    func isSame(_ measure: (Graph) -> [Double]) -> Bool {
      let (here, there) = (measure(graph), measure(other))
      return isNear(order.map { here[$0] }, there)
    }
    #expect(isSame { $0.betweenness().scores })
    #expect(isSame { $0.closeness().scores })
    #expect(isSame { $0.harmonic().scores })
    #expect(isSame { $0.pageRank().scores })
    #expect(isSame { $0.katz()?.scores ?? [] })
    #expect(isSame { $0.currentFlowBetweenness().scores })
    #expect(isSame { $0.coreNumbers().map(Double.init) })
    #expect(isSame { $0.strength().scores })
    #expect(isSame { $0.eigenvector()?.centrality.scores ?? [] })
  }

  @Test(arguments: graphs) func `an isolate more changes nobody's raw score`(graph: Graph) {
    let more = Graph(nodeCount: graph.nodeCount + 1, edges: graph.edges)
    #expect(isNear(more.betweenness(), graph.betweenness().scores + [0]))
    #expect(isNear(more.edgeBetweenness(), graph.edgeBetweenness()))
    #expect(isNear(more.currentFlowBetweenness(), graph.currentFlowBetweenness().scores + [0]))
    #expect(more.coreNumbers() == graph.coreNumbers() + [0])
    #expect(isNear(more.katz()?.scores ?? [], (graph.katz()?.scores ?? []) + [1]))
    #expect(isNear(more.pageRank().scores.reduce(0, +), 1))
  }

  @Test(arguments: graphs) func `betweenness of a node follows from that of its edges`(
    graph: Graph
  ) {
    // Each path through a node uses two of its edges, each path that ends there one.
    let ofEdges = graph.edgeBetweenness()
    var sums = [Double](repeating: 0, count: graph.nodeCount)
    for (edge, score) in zip(graph.edges, ofEdges) {
      sums[edge.source] += score
      sums[edge.target] += score
    }
    let components = graph.components()
    for (node, score) in graph.betweenness().enumerated() {
      let ends = Double(components.sizes[components.ofNode[node]] - 1)
      #expect(isNear(score, (sums[node] - ends) / 2))
    }
  }

  @Test(arguments: graphs) func `the eigenvector is one, and not negative`(graph: Graph) throws {
    let found = try #require(graph.eigenvector())
    let scores = found.centrality.scores
    #expect(scores.allSatisfy { $0 >= 0 })
    #expect(isNear(scores.reduce(0) { $0 + $1 * $1 }, 1))
    for node in graph.nodes {
      let sum = zip(graph.neighbours(of: node), graph.weights(of: node)).reduce(0) {
        $0 + $1.1 * scores[Int($1.0)]
      }
      #expect(isNear(sum, found.eigenvalue * scores[node], within: 1e-8))
    }
    #expect(graph.nodes.allSatisfy { scores[$0] == 0 || found.carrier.contains($0) })
  }

  @Test func `the first of two equal components carries the eigenvector`() throws {
    let graph = Graph(nodeCount: 7, edges: [(1, 2), (2, 3), (1, 3), (4, 5), (5, 6), (4, 6)])
    let found = try #require(graph.eigenvector())
    #expect(found.carrier == [1, 2, 3])
    #expect(isNear(found.eigenvalue, 2))
    #expect(Graph(nodeCount: 3, edges: []).eigenvector() == nil)
    let chain = Graph(nodeCount: 3, edges: [(0, 1), (1, 2)], isDirected: true)
    #expect(chain.eigenvector() == nil)
  }

  @Test func `a directed cycle has equal scores, and Katz has a limit`() throws {
    let cycle = Graph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)], isDirected: true)
    let found = try #require(cycle.eigenvector())
    #expect(isNear(found.centrality, [0.5, 0.5, 0.5, 0.5]))
    #expect(isNear(found.eigenvalue, 1))
    #expect(cycle.katz(attenuation: 1) == nil)
    #expect(isNear(try #require(cycle.katz(attenuation: 0.5)), [2, 2, 2, 2]))
    let chain = Graph(nodeCount: 3, edges: [(0, 1), (1, 2)], isDirected: true)
    #expect(isNear(try #require(chain.katz(attenuation: 2)), [1, 3, 7]))
  }

  @Test func `ties share a place in a ranking`() {
    let places = NamedGraph.kite.degree().ranking()
    #expect(places.map(\.node) == [3, 5, 6, 0, 1, 2, 4, 7, 8, 9])
    #expect(places.map(\.place) == [1, 2, 2, 4, 4, 6, 6, 6, 9, 10])
  }
}
