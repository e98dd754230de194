import Testing
import WeftGraph
import WeftTestSupport

/// The fast solver against the definition, on graphs where each of its reductions bites.
@Suite struct ExactBetweennessTests {
  @Test(arguments: 0..<40) func `hubs, leaves and twins`(seed: UInt64) {
    let graph = RandomGraph.partnership(nodes: 12 + Int(seed), seed: seed)
    #expect(isNear(graph.betweenness(), Definition.betweenness(graph)))
  }

  @Test(arguments: 0..<8) func `a tree is all cut-points`(seed: UInt64) {
    let graph = RandomGraph.tree(nodes: 40, seed: seed)
    #expect(isNear(graph.betweenness(), Definition.betweenness(graph)))
  }

  @Test(arguments: 0..<8) func `a grid with gaps has blocks, chains and pieces`(seed: UInt64) {
    let graph = RandomGraph.grid(width: 8, height: 6, keeping: 0.75, seed: seed)
    #expect(isNear(graph.betweenness(), Definition.betweenness(graph)))
  }

  @Test(arguments: 0..<6) func `a block large enough for batches`(seed: UInt64) {
    let graph = RandomGraph.uniform(nodes: 70, probability: 0.09, seed: seed)
    #expect(isNear(graph.betweenness(), Definition.betweenness(graph)))
    let directed = RandomGraph.uniform(
      nodes: 60, probability: 0.06, isDirected: true, seed: seed)
    #expect(isNear(directed.betweenness(), Definition.betweenness(directed)))
  }

  @Test(arguments: [2, 3, 7]) func `both parts of a complete bipartite graph are twins`(left: Int) {
    let right = 5
    let graph = Graph(
      nodeCount: left + right,
      edges: (0..<left).flatMap { first in (left..<(left + right)).map { (first, $0) } })
    // Pairs on one side have the other side between them, each node alike.
    let scores = graph.betweenness()
    #expect(isNear(scores[0], Double(right * (right - 1)) / 2 / Double(left)))
    #expect(isNear(scores[left], Double(left * (left - 1)) / 2 / Double(right)))
  }

  @Test func `betweenness adds up to the distances less one`() throws {
    for seed in 0..<5 {
      let graph = RandomGraph.partnership(nodes: 300, seed: UInt64(seed))
      let distances = graph.distanceDistribution()
      let expected = distances.pairs.indices.dropFirst().reduce(0) {
        $0 + ($1 - 1) * distances.pairs[$1]
      }
      #expect(isNear(graph.betweenness().scores.reduce(0, +), Double(expected)))
    }
  }
}
