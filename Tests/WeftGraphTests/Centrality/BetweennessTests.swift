import Testing
import WeftGraph
import WeftTestSupport

@Suite struct BetweennessTests {
  @Test(arguments: 0..<12) func `betweenness is what its definition says`(seed: UInt64) {
    for isDirected in [false, true] {
      for isWeighted in [false, true] {
        let graph = RandomGraph.uniform(
          nodes: 14, probability: 0.18, isDirected: isDirected, isWeighted: isWeighted, seed: seed)
        #expect(isNear(graph.betweenness(), Definition.betweenness(graph)))
        #expect(isNear(graph.edgeBetweenness(), Definition.edgeBetweenness(graph)))
        #expect(
          isNear(graph.betweenness(.weights), Definition.betweenness(graph, length: { $0 })))
        #expect(
          isNear(
            graph.betweenness(.inverseWeights), Definition.betweenness(graph, length: { 1 / $0 })))
        #expect(
          isNear(
            graph.edgeBetweenness(.inverseWeights),
            Definition.edgeBetweenness(graph, length: { 1 / $0 })))
      }
    }
  }

  @Test func `equal sums of thirds are ties`() {
    // From 0 to 4: two ways of length 1, one of three thirds.
    let graph = Graph(
      nodeCount: 5,
      edges: [
        .init(0, 1, weight: 3), .init(1, 2, weight: 3), .init(2, 4, weight: 3),
        .init(0, 3, weight: 2), .init(3, 4, weight: 2),
      ])
    #expect(isNear(graph.betweenness(.inverseWeights), [0.5, 1, 1, 0.5, 0.5], within: 1))
    #expect(
      isNear(
        graph.betweenness(.inverseWeights), Definition.betweenness(graph, length: { 1 / $0 })))
  }

  @Test(arguments: [1, 2, 3]) func `the number of threads does not change a bit`(threads: Int)
    throws
  {
    let graph = RandomGraph.partnership(nodes: 400, seed: 5)
    let scores = try graph.betweenness(execution: Execution(threads: threads)).scores
    #expect(scores == graph.betweenness().scores)
  }

  @Test func `a cancelled task gets an error, not a result`() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try RandomGraph.grid(width: 30, height: 30).betweenness(execution: Execution())
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
