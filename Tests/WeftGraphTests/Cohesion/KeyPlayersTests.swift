import Testing
import WeftGraph
import WeftTestSupport

@Suite struct KeyPlayersTests {
  @Test func `the kite without Heather has its published values`() throws {
    let kite = NamedGraph.kite
    let rest = kite.induced(by: [0, 1, 2, 3, 4, 5, 6, 8, 9])
    #expect(isNear(rest.fragmentation(), 0.3889, within: 5e-5))
    #expect(isNear(rest.distanceWeightedFragmentation(), 0.4861, within: 5e-5))
    #expect(isNear(kite.distanceWeightedFragmentation(), 0.3537, within: 5e-5))
    let players = try #require(kite.keyPlayers(1))
    #expect(players.nodes == [7])
    #expect(players.isExact)
    #expect(players.equallyGood == 1)
    #expect(isNear(players.increase, 0.3889, within: 5e-5))
  }

  @Test(arguments: KeyPlayers.Objective.allCases)
  func `exact key players are the best of all sets`(objective: KeyPlayers.Objective) throws {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<60 {
      let graph = GraphFamily.random(
        nodeCount: 8, probability: [0.2, 0.3, 0.45][round % 3], isDirected: round % 4 == 0,
        using: &generator)
      let size = 1 + round % 3
      let expected = bestByTrial(graph, size, objective)
      let found = try #require(graph.keyPlayers(size, by: objective))
      #expect(found.nodes == expected.nodes)
      #expect(isNear(found.after, expected.after))
      #expect(found.equallyGood == expected.count)
      let heuristic = try #require(graph.keyPlayers(size, by: objective, enumerationLimit: 0))
      #expect(!heuristic.isExact)
      #expect(heuristic.equallyGood == nil)
      #expect(heuristic.after <= found.after + 1e-9)
      #expect(isNear(heuristic.after, value(graph, without: heuristic.nodes, objective)))
      if size == 1 { #expect(isNear(heuristic.after, found.after)) }
    }
  }

  @Test(arguments: 0..<6) func `what is passed over unseen is never the best`(seed: UInt64) throws {
    // Hubs, leaves and chains: where most sets cannot compete, and many do equally well.
    let graph = RandomGraph.partnership(nodes: 18, seed: seed)
    for size in 1...3 {
      let found = try #require(graph.keyPlayers(size, by: .distanceWeightedFragmentation))
      let expected = bestByTrial(graph, size, .distanceWeightedFragmentation)
      #expect(found.nodes == expected.nodes)
      #expect(isNear(found.after, expected.after))
      #expect(found.equallyGood == expected.count)
    }
  }

  @Test func `threads do not change the answer`() throws {
    var generator = SeededGenerator(seed: 32)
    let graph = GraphFamily.random(nodeCount: 16, probability: 0.15, using: &generator)
    for objective in KeyPlayers.Objective.allCases {
      let one = graph.keyPlayers(3, by: objective)
      let two = try graph.keyPlayers(3, by: objective, execution: Execution(threads: 2))
      #expect(one == two)
    }
  }

  @Test func `at least two nodes must remain`() {
    #expect(NamedGraph.kite.keyPlayers(9) == nil)
    #expect(NamedGraph.kite.keyPlayers(8) != nil)
    #expect(Graph(nodeCount: 1, edges: []).fragmentation() == nil)
    #expect(Graph(nodeCount: 1, edges: []).distanceWeightedFragmentation() == nil)
    #expect(Graph(nodeCount: 3, edges: []).fragmentation() == 1)
    #expect(Graph(nodeCount: 2, edges: [(0, 1)]).distanceWeightedFragmentation() == 0)
  }

  private func value(
    _ graph: Graph, without gone: [Int], _ objective: KeyPlayers.Objective
  ) -> Double? {
    let rest = graph.induced(by: graph.nodes.filter { !gone.contains($0) })
    switch objective {
    case .fragmentation: return rest.fragmentation()
    case .distanceWeightedFragmentation: return rest.distanceWeightedFragmentation()
    }
  }

  private func bestByTrial(
    _ graph: Graph, _ size: Int, _ objective: KeyPlayers.Objective
  ) -> (nodes: [Int], after: Double, count: Int) {
    var best: (nodes: [Int], after: Double, count: Int) = ([], -1, 0)
    for mask in (0..<(1 << graph.nodeCount)).filter({ $0.nonzeroBitCount == size }) {
      let gone = graph.nodes.filter { mask >> $0 & 1 == 1 }
      let after = value(graph, without: gone, objective) ?? -1
      if after > best.after + 1e-9 {
        best = (gone, after, 1)
      } else if after > best.after - 1e-9 {
        best.count += 1
        if gone.lexicographicallyPrecedes(best.nodes) { best.nodes = gone }
      }
    }
    return best
  }
}
