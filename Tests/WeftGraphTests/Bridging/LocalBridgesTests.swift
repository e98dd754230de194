import Testing
import WeftGraph
import WeftTestSupport

@Suite struct LocalBridgesTests {
  @Test func `the kite has two bridges and no other local bridge`() {
    let kite = NamedGraph.kite
    let spans = zip(kite.edges, kite.localBridgeSpans()).filter { $0.1 != nil }
    #expect(spans.map { [$0.0.source, $0.0.target] } == [[7, 8], [8, 9]])
    #expect(spans.allSatisfy { $0.1 == .infinite })
  }

  @Test func `the edges of a ring span it`() {
    let ring = Graph(nodeCount: 6, edges: (0..<6).map { ($0, ($0 + 1) % 6) })
    #expect(ring.localBridgeSpans() == Array(repeating: .finite(5), count: 6))
  }

  @Test func `spans are the distances without the edge`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<60 {
      let graph = GraphFamily.random(nodeCount: 14, probability: 0.16, using: &generator)
      let expected = graph.edges.map { edge -> BridgeSpan? in
        let rest = Graph(nodeCount: 14, edges: graph.edges.filter { $0 != edge })
        let distance = ringDistance(rest, edge.source, edge.target)
        if distance == 2 { return nil }
        return distance.map { .finite($0) } ?? .infinite
      }
      #expect(graph.localBridgeSpans() == expected)
    }
  }

  @Test func `directions do not matter`() {
    let graph = Graph(
      nodeCount: 5, edges: [(1, 0), (0, 1), (1, 2), (3, 2), (0, 3), (4, 0)], isDirected: true)
    #expect(
      graph.edges.map { [$0.source, $0.target] } == [
        [0, 1], [0, 3], [1, 0], [1, 2], [3, 2], [4, 0],
      ])
    let three = BridgeSpan.finite(3)
    #expect(graph.localBridgeSpans() == [three, three, three, three, three, .infinite])
  }

  private func ringDistance(_ graph: Graph, _ source: Int, _ target: Int) -> Int? {
    var seen: Set<Int> = [source]
    var ring = [source]
    var distance = 0
    while !ring.isEmpty {
      if ring.contains(target) { return distance }
      var next: [Int] = []
      for node in ring {
        for other in graph.neighbours(of: node) where seen.insert(Int(other)).inserted {
          next.append(Int(other))
        }
      }
      ring = next
      distance += 1
    }
    return nil
  }
}

@Suite struct NeighbourhoodOverlapTests {
  @Test func `overlap is shared neighbours over all neighbours`() {
    var generator = SeededGenerator(seed: 4)
    for round in 0..<40 {
      let graph = GraphFamily.random(
        nodeCount: 10, probability: 0.3, isDirected: round % 2 == 1, using: &generator)
      let ties = graph.symmetrised()
      let expected = graph.edges.map { edge -> Double? in
        let ends: Set = [edge.source, edge.target]
        let one = Set(ties.neighbours(of: edge.source).map { Int($0) }).subtracting(ends)
        let other = Set(ties.neighbours(of: edge.target).map { Int($0) }).subtracting(ends)
        let all = one.union(other).count
        return all > 0 ? Double(one.intersection(other).count) / Double(all) : nil
      }
      #expect(graph.neighbourhoodOverlap() == expected)
    }
  }

  @Test func `a tie between two that know nobody else has no overlap`() {
    #expect(Graph(nodeCount: 2, edges: [(0, 1)]).neighbourhoodOverlap() == [nil])
    #expect(
      Graph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)]).neighbourhoodOverlap() == [1, 1, 1])
  }
}
