import Testing
import WeftGraph
import WeftTestSupport

@Suite struct SampledBetweennessTests {
  @Test(arguments: [false, true]) func `no score is off by more than stated`(isDirected: Bool)
    throws
  {
    let graph = RandomGraph.uniform(
      nodes: 1200, probability: 0.004, isDirected: isDirected, seed: 11)
    let exact = try #require(graph.betweenness().normalised)
    let sampled = try graph.sampledBetweenness(error: 0.2, confidence: 0.9, seed: 7)
    #expect(sampled.samples > 0)
    let scores = try #require(sampled.centrality.normalised)
    let worst = zip(exact, scores).map { abs($0 - $1) }.max() ?? 1
    #expect(worst <= 0.2)
    // The sum of betweenness is that of distances less one: unbiased, so near on the whole.
    let (whole, estimate) = (exact.reduce(0, +), scores.reduce(0, +))
    #expect(abs(whole - estimate) < 0.5 * whole)
  }

  @Test func `the seed decides, the threads do not`() throws {
    let graph = RandomGraph.uniform(nodes: 1200, probability: 0.004, seed: 11)
    let one = try graph.sampledBetweenness(error: 0.3, seed: 1)
    let two = try graph.sampledBetweenness(error: 0.3, seed: 1, execution: Execution(threads: 2))
    let other = try graph.sampledBetweenness(error: 0.3, seed: 2)
    #expect(one == two)
    #expect(one.centrality.scores != other.centrality.scores)
  }

  @Test func `what is cheaper in full is exact`() throws {
    let graph = RandomGraph.partnership(nodes: 200, seed: 4)
    let sampled = try graph.sampledBetweenness(seed: 1)
    #expect(sampled.samples == 0 && sampled.error == 0 && sampled.confidence == 1)
    #expect(sampled.centrality.scores == graph.betweenness().scores)
  }
}
