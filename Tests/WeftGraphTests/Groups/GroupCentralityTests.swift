import Testing
import WeftGraph
import WeftTestSupport

@Suite struct GroupCentralityTests {
  @Test func `Medici and Strozzi have their published values`() {
    let group = NamedGraph.florentine.groupCentrality(of: [8, 13])
    #expect(isNear(group.degreeNormalised, 0.6923, within: 5e-5))
    #expect(isNear(group.closeness, 0.7222, within: 5e-5))
    #expect(isNear(group.betweenness, 49.5))
  }

  @Test func `a group of one is a node`() {
    for graph in [NamedGraph.kite, NamedGraph.florentineWithPucci] {
      for node in graph.nodes {
        let group = graph.groupCentrality(of: [node])
        #expect(group.degree == graph.degree(of: node))
        #expect(isNear(group.betweenness, graph.betweenness()[node]))
        #expect(isNear(group.betweennessNormalised, graph.betweenness().normalised?[node]))
        let closeness = graph.closeness()[node]
        #expect(isNear(group.closeness ?? 0, closeness))
      }
    }
  }

  @Test func `betweenness follows from counting paths`() {
    var generator = SeededGenerator(seed: 51)
    for round in 0..<40 {
      let graph = GraphFamily.random(
        nodeCount: 8, probability: 0.3, isDirected: round % 2 == 0, using: &generator)
      let group: Set = [round % 8, (3 * round + 1) % 8]
      var expected = 0.0
      for source in graph.nodes where !group.contains(source) {
        for target in graph.nodes where !group.contains(target) && target != source {
          let paths = shortestPaths(graph, source, target)
          guard !paths.isEmpty else { continue }
          let through = paths.count { !group.isDisjoint(with: $0) }
          expected += Double(through) / Double(paths.count)
        }
      }
      let found = graph.groupCentrality(of: Array(group)).betweenness
      #expect(isNear(found, graph.isDirected ? expected : expected / 2))
    }
  }

  @Test func `path counts beyond the range of integers do no harm`() {
    let side = 40
    let grid = GraphFamily.grid(width: side, height: side)
    // Both corners' only neighbours, as a group, lie on every way to the corner.
    let group = grid.groupCentrality(of: [1, side])
    #expect(group.betweenness >= Double(side * side - 3) - 1e-6)
    #expect(group.betweenness.isFinite)
  }

  @Test func `a group that is everybody has no shares`() {
    let graph = Graph(nodeCount: 2, edges: [(0, 1)])
    let group = graph.groupCentrality(of: [0, 1])
    #expect(group.degree == 0)
    #expect(group.degreeNormalised == nil)
    #expect(group.closeness == nil)
    #expect(group.betweennessNormalised == nil)
  }

  @Test func `directions can be chosen`() {
    let graph = Graph(nodeCount: 4, edges: [(0, 1), (1, 2), (3, 0)], isDirected: true)
    #expect(graph.groupCentrality(of: [0], direction: .outgoing).degree == 1)
    #expect(graph.groupCentrality(of: [0], direction: .both).degree == 2)
    // Reached: 2 of 3, distances 1 and 2.
    let out = graph.groupCentrality(of: [0], direction: .outgoing).closeness
    #expect(isNear(out, (2.0 / 3) * (2.0 / 3)))
  }

  private func shortestPaths(_ graph: Graph, _ source: Int, _ target: Int) -> [[Int]] {
    var open = [[source]]
    while !open.isEmpty {
      let done = open.filter { $0.last == target }
      if !done.isEmpty { return done }
      open = open.flatMap { path in
        graph.neighbours(of: path[path.count - 1]).map { Int($0) }
          .filter { !path.contains($0) }.map { path + [$0] }
      }
    }
    return []
  }
}
