import Testing
import WeftGraph
import WeftTestSupport

/// PageRank, Katz and current flow against the equations that define them.
@Suite struct SpectralDefinitionTests {
  private static let graphs: [Graph] = {
    var graphs: [Graph] = Array(GraphFamily.all(nodeCount: 4))
    graphs += Array(GraphFamily.allDirected(nodeCount: 3))
    for seed in 0..<6 {
      graphs.append(
        RandomGraph.uniform(
          nodes: 25, probability: 0.1, isDirected: seed % 2 == 0, isWeighted: seed % 3 == 0,
          seed: UInt64(seed)))
    }
    return graphs
  }()

  /// The share of what stands at a node that goes to another.
  private func step(_ graph: Graph, from source: Int, to target: Int) -> Double {
    let sum = graph.weights(of: source).reduce(0, +)
    return sum > 0 ? (graph.weight(source, target) ?? 0) / sum : 1 / Double(graph.nodeCount)
  }

  @Test func `PageRank is where the walker is in the long run`() {
    for graph in Self.graphs {
      let ranks = graph.pageRank()
      #expect(isNear(ranks.scores.reduce(0, +), 1))
      for node in graph.nodes {
        let arriving = graph.nodes.reduce(0) { $0 + ranks[$1] * step(graph, from: $1, to: node) }
        let expected = 0.15 / Double(graph.nodeCount) + 0.85 * arriving
        #expect(isNear(ranks[node], expected), "\(graph.edges) \(node)")
      }
    }
  }

  @Test func `Katz is one and a share of those whose edges lead to a node`() throws {
    for graph in Self.graphs {
      let scores = try #require(graph.katz(attenuation: 0.05))
      for node in graph.nodes {
        let arriving = graph.nodes.reduce(0) {
          $0 + scores[$1] * (graph.weight($1, node) ?? 0)
        }
        #expect(isNear(scores[node], 1 + 0.05 * arriving), "\(graph.edges) \(node)")
      }
    }
  }

  @Test(arguments: 0..<6) func `where there is one way, all current takes it`(seed: UInt64) {
    let tree = RandomGraph.tree(nodes: 20, seed: seed)
    #expect(isNear(tree.currentFlowBetweenness(), tree.betweenness(), within: 1e-8))
    let forest = GraphFamily.withIsolate(tree)
    #expect(isNear(forest.currentFlowBetweenness(), forest.betweenness(), within: 1e-8))
  }

  @Test func `an isolate has what starting anew gives it, and a lone graph is all of itself`() {
    let graph = Graph(nodeCount: 3, edges: [(0, 1)])
    let ranks = graph.pageRank()
    #expect(isNear(ranks[0], ranks[1]))
    #expect(ranks[2] < ranks[0] && ranks[2] > 0)
    #expect(isNear(Graph(nodeCount: 1, edges: []).pageRank()[0], 1))
    #expect(Graph(nodeCount: 0, edges: []).pageRank().scores.isEmpty)
    #expect(isNear(graph.katz(attenuation: 0.5)?.scores[2], 1))
  }
}
