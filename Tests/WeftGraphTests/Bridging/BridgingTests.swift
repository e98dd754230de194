import Testing
import WeftGraph
import WeftTestSupport

@Suite struct BridgingTests {
  @Test func `the kite has its published values`() {
    let bridging = NamedGraph.kite.bridging()
    #expect(isNear(bridging[8], 0.10556, within: 5e-6))
    #expect(isNear(bridging[7], 0.06506, within: 5e-6))
    #expect(isNear(NamedGraph.kite.bridgingCentrality()[7], 5.1852, within: 5e-5))
  }

  @Test func `a tie's weight is what cohesion loses without it`() {
    var generator = SeededGenerator(seed: 41)
    for round in 0..<80 {
      let graph = GraphFamily.random(
        nodeCount: 11, probability: [0.12, 0.2, 0.35][round % 3], isDirected: round % 2 == 0,
        using: &generator)
      let expected = graph.edges.map { edge in
        let rest = Graph(
          nodeCount: 11, edges: graph.edges.filter { $0 != edge }, isDirected: graph.isDirected)
        return cohesion(graph) - cohesion(rest)
      }
      #expect(isNear(graph.cohesionLosses(), expected))
      let bridging = graph.nodes.map { node -> Double? in
        let own = zip(graph.edges, expected).filter { $0.0.source == node || $0.0.target == node }
        return own.isEmpty ? nil : own.reduce(0) { $0 + $1.1 } / Double(own.count)
      }
      #expect(isNear(graph.bridging(), bridging))
    }
  }

  @Test func `threads and names do not matter`() throws {
    var generator = SeededGenerator(seed: 42)
    let graph = GraphFamily.random(nodeCount: 40, probability: 0.08, using: &generator)
    let values = graph.bridging()
    #expect(try graph.bridging(execution: Execution(threads: 2)) == values)
    let (other, place) = GraphFamily.relabelled(graph, using: &generator)
    let moved = other.bridging()
    #expect(isNear(values, place.map { moved[$0] }))
    let hwang = graph.bridgingCentrality()
    let movedHwang = other.bridgingCentrality()
    #expect(isNear(hwang, place.map { movedHwang[$0] }))
  }

  @Test func `an isolate has no bridging`() {
    let graph = Graph(nodeCount: 3, edges: [(0, 1)])
    #expect(isNear(graph.bridging(), [1.0 / 3, 1.0 / 3, nil]))
    #expect(graph.bridgingCentrality() == [0, 0, nil])
  }

  private func cohesion(_ graph: Graph) -> Double {
    var sum = 0.0
    for node in graph.nodes {
      for distance in graph.distances(from: node).compactMap({ $0 }) where distance > 0 {
        sum += 1 / distance
      }
    }
    return sum / Double(graph.nodeCount * (graph.nodeCount - 1))
  }
}
