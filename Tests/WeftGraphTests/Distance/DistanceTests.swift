import Testing
import WeftGraph
import WeftTestSupport

@Suite struct DistanceTests {
  /// Graphs in which the searches take different ways: twins, pieces, batches of several sizes.
  private static let graphs: [Graph] =
    (0..<10).map { RandomGraph.partnership(nodes: 10 + 9 * $0, seed: UInt64($0)) }
    + (0..<4).map {
      RandomGraph.uniform(nodes: 40, probability: 0.04, isDirected: true, seed: UInt64($0))
    }
    + [
      RandomGraph.grid(width: 9, height: 7, keeping: 0.7, seed: 3), NamedGraph.kite,
      NamedGraph.florentineWithPucci, Graph(nodeCount: 3, edges: []),
      Graph(nodeCount: 6, edges: [(0, 1), (0, 2), (0, 3), (0, 4)]),
    ]

  @Test(arguments: graphs) func `sums of distances are those of all shortest paths`(graph: Graph) {
    let n = graph.nodeCount
    let distance = Definition.paths(graph).distance
    let (closeness, harmonic) = (graph.closeness(), graph.harmonic())
    let eccentricities = graph.eccentricities()
    var pairs = [0]
    var apart = 0
    for node in graph.nodes {
      let others = graph.nodes.filter { $0 != node }.map { distance[node][$0] }
      let near = others.filter(\.isFinite)
      let sum = near.reduce(0, +)
      let expected = near.isEmpty ? 0 : Double(near.count * near.count) / (Double(n - 1) * sum)
      #expect(isNear(closeness[node], expected))
      #expect(isNear(harmonic[node], near.reduce(0) { $0 + 1 / $1 } / Double(n - 1)))
      #expect(isNear(eccentricities[node], near.max()))
      for step in near.map({ Int($0) }) {
        while pairs.count <= step { pairs.append(0) }
        pairs[step] += 1
      }
      apart += others.count - near.count
    }
    let share = graph.isDirected ? 1 : 2
    let distribution = graph.distanceDistribution()
    #expect(distribution.pairs == pairs.map { $0 / share })
    #expect(distribution.pairsApart == apart / share)
    #expect(isNear(distribution.mean, graph.meanDistance()))
    #expect(isNear(distribution.diameter.map(Double.init), graph.diameter()))
  }

  @Test func `more sources than a batch holds, and more than a stripe`() {
    let graph = RandomGraph.partnership(nodes: 1500, seed: 8)
    let (closeness, harmonic) = (graph.closeness(), graph.harmonic())
    for node in stride(from: 0, to: graph.nodeCount, by: 97) {
      let near = graph.distances(from: node).compactMap { $0 }.filter { $0 > 0 }
      let sum = near.reduce(0, +)
      let expected =
        near.isEmpty ? 0 : Double(near.count * near.count) / (Double(graph.nodeCount - 1) * sum)
      #expect(isNear(closeness[node], expected))
      #expect(
        isNear(harmonic[node], near.reduce(0) { $0 + 1 / $1 } / Double(graph.nodeCount - 1)))
    }
  }

  @Test func `lengths are weights or their reciprocals`() {
    let graph = Graph(nodeCount: 3, edges: [.init(0, 1, weight: 4), .init(1, 2, weight: 2)])
    #expect(graph.distances(from: 0, .weights) == [0, 4, 6])
    #expect(graph.distances(from: 0, .inverseWeights) == [0, 0.25, 0.75])
    #expect(graph.diameter(.weights) == 6)
    #expect(isNear(graph.meanDistance(.weights), 4))
    #expect(isNear(graph.harmonic(.outgoing, .inverseWeights)[0], (4 + 1 / 0.75) / 2))
  }

  @Test func `directions decide who is near`() {
    let path = Graph(nodeCount: 3, edges: [(0, 1), (1, 2)], isDirected: true)
    #expect(isNear(path.harmonic(.outgoing), [0.75, 0.5, 0]))
    #expect(isNear(path.harmonic(.incoming), [0, 0.5, 0.75]))
    #expect(isNear(path.harmonic(.both), [0.75, 1, 0.75]))
  }
}
