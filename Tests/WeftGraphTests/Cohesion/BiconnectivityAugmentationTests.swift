import Testing
import WeftGraph
import WeftTestSupport

@Suite struct BiconnectivityAugmentationTests {
  @Test func `no fewer ties would do, on every graph of up to five nodes`() {
    for count in 0...5 {
      for graph in GraphFamily.all(nodeCount: count) {
        let found = graph.biconnectivityAugmentation()
        #expect(isMended(graph, by: found.edges))
        #expect(found.count == leastByTrial(graph))
      }
    }
  }

  @Test func `no fewer ties would do, on random graphs of six and seven nodes`() {
    var generator = SeededGenerator(seed: 21)
    for round in 0..<300 {
      let graph = GraphFamily.random(
        nodeCount: 6 + round % 2, probability: [0.15, 0.25, 0.35][round % 3], using: &generator)
      let found = graph.biconnectivityAugmentation()
      #expect(isMended(graph, by: found.edges))
      if found.count <= 4 { #expect(found.count == leastByTrial(graph)) }
    }
  }

  @Test(.tags(.slow), .slowTestsOnly)
  func `every graph of six nodes is mended with the least number, and that number is the least`() {
    var least: [[Int]: Int] = [:]
    for graph in GraphFamily.all(nodeCount: 6) {
      let found = graph.biconnectivityAugmentation()
      #expect(isMended(graph, by: found.edges))
      // Graphs alike in degrees and in blocks need not be alike: the trial is made for each.
      let formula = leastByFormula(graph)
      #expect(found.count == formula)
      let shape = graph.nodes.map { node in
        graph.degree(of: node) * 100
          + graph.neighbours(of: node).reduce(0) { $0 + graph.degree(of: Int($1)) }
      }.sorted()
      if least[shape] == nil, formula <= 4 {
        least[shape] = leastByTrial(graph)
        #expect(least[shape] == formula)
      }
    }
    #expect(least.count > 90)
  }

  @Test func `the least number is met on trees, forests and graphs with tails`() {
    var generator = SeededGenerator(seed: 22)
    for round in 0..<1500 {
      let graph = straggling(
        count: 3 + round % 40, loose: [0, 0.1, 0.3][round % 3], extra: round % 4,
        using: &generator)
      let found = graph.biconnectivityAugmentation()
      #expect(isMended(graph, by: found.edges))
      #expect(found.count == leastByFormula(graph))
    }
  }

  @Test func `closed forms hold`() {
    let star = Graph(nodeCount: 7, edges: (1...6).map { (0, $0) })
    #expect(star.biconnectivityAugmentation().count == 5)
    let path = Graph(nodeCount: 9, edges: (1..<9).map { ($0 - 1, $0) })
    #expect(path.biconnectivityAugmentation().edges == [.init(0, 8)])
    #expect(Graph(nodeCount: 6, edges: []).biconnectivityAugmentation().count == 6)
    #expect(Graph(nodeCount: 2, edges: []).biconnectivityAugmentation().count == 1)
    #expect(Graph(nodeCount: 1, edges: []).biconnectivityAugmentation().count == 0)
    #expect(NamedGraph.kite.biconnectivityAugmentation().count == 1)
  }

  @Test func `preferred pairs are taken where they do as well`() {
    // Two stars side by side; leaves of one colour like each other.
    let graph = Graph(nodeCount: 10, edges: (1...4).map { (0, $0) } + (6...9).map { (5, $0) })
    let plain = graph.biconnectivityAugmentation()
    let cost = { (one: Int, other: Int) in one % 2 == other % 2 ? 0.0 : 1.0 }
    let liked = graph.biconnectivityAugmentation(cost: cost)
    #expect(liked.count == plain.count)
    #expect(isMended(graph, by: liked.edges))
    let plainCost = plain.edges.reduce(0) { $0 + cost($1.source, $1.target) }
    #expect(liked.cost <= plainCost)
    #expect(liked.cost == liked.edges.reduce(0) { $0 + cost($1.source, $1.target) })
    // A row has one answer in number, and the ends are free only within its two end blocks.
    let row = Graph(nodeCount: 5, edges: [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4)])
    let chosen = row.biconnectivityAugmentation { one, other in one == 1 || other == 1 ? 0 : 1 }
    #expect(chosen.edges == [.init(1, 4)])
  }

  @Test func `a large forest is mended`() {
    var generator = SeededGenerator(seed: 23)
    let graph = straggling(count: 4000, loose: 0.05, extra: 40, using: &generator)
    let found = graph.biconnectivityAugmentation()
    #expect(isMended(graph, by: found.edges))
    #expect(found.count == leastByFormula(graph))
  }

  /// A random tree or forest with a few edges more.
  private func straggling(
    count: Int, loose: Double, extra: Int, using generator: inout SeededGenerator
  ) -> Graph {
    var edges: [(Int, Int)] = []
    // Few or many ends: ties to anyone, to the latest, or to a hub.
    let habit = Int.random(in: 0..<3, using: &generator)
    for node in 1..<count where Double.random(in: 0..<1, using: &generator) >= loose {
      switch habit {
      case 0: edges.append((Int.random(in: 0..<node, using: &generator), node))
      case 1: edges.append((Int.random(in: max(0, node - 3)..<node, using: &generator), node))
      default: edges.append((Int.random(in: 0..<min(3, node), using: &generator), node))
      }
    }
    for _ in 0..<extra {
      edges.append(
        (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
      )
    }
    return Graph(nodeCount: count, edges: edges)
  }

  private func isMended(_ graph: Graph, by edges: [Graph.Edge]) -> Bool {
    let whole = Graph(nodeCount: graph.nodeCount, edges: graph.edges + edges)
    return whole.edgeCount == graph.edgeCount + edges.count && hasNoWeakPoint(whole)
  }

  /// By the definition: connected, and connected without any one node.
  private func hasNoWeakPoint(_ graph: Graph) -> Bool {
    if graph.nodeCount > 200 { return graph.isBiconnected() }
    func isConnected(without gone: Int?) -> Bool {
      let kept = graph.nodes.filter { $0 != gone }
      guard let start = kept.first else { return true }
      var seen: Set<Int> = [start]
      var open = [start]
      while let node = open.popLast() {
        for target in graph.neighbours(of: node) where Int(target) != gone {
          if seen.insert(Int(target)).inserted { open.append(Int(target)) }
        }
      }
      return seen.count == kept.count
    }
    return isConnected(without: nil) && graph.nodes.allSatisfy { isConnected(without: $0) }
  }

  /// The least number of ties, by trying all sets of missing ones, small ones first.
  private func leastByTrial(_ graph: Graph) -> Int {
    let missing = graph.nodes.flatMap { low in
      graph.nodes.filter { $0 > low && !graph.hasEdge(low, $0) }.map { Graph.Edge(low, $0) }
    }
    func mends(_ taken: [Graph.Edge], from place: Int, left: Int) -> Bool {
      if left == 0 {
        return hasNoWeakPoint(Graph(nodeCount: graph.nodeCount, edges: graph.edges + taken))
      }
      return missing.indices.dropFirst(place).contains {
        mends(taken + [missing[$0]], from: $0 + 1, left: left - 1)
      }
    }
    return (0...missing.count).first { mends([], from: 0, left: $0) } ?? -1
  }

  /// Eswaran and Tarjan's formula, from counts of components.
  private func leastByFormula(_ graph: Graph) -> Int {
    guard graph.nodeCount > 2 else { return graph.nodeCount == 2 ? 1 - graph.edgeCount : 0 }
    let whole = graph.biconnectedComponents()
    let components = graph.components()
    var blocksOf = [Int](repeating: 0, count: graph.nodeCount)
    for members in whole.members { for node in members { blocksOf[node] += 1 } }
    let cuts = whole.members.map { $0.count { blocksOf[$0] > 1 } }
    let pendant = cuts.count { $0 == 1 }
    let alone = cuts.count { $0 == 0 } + blocksOf.count { $0 == 0 }
    if components.count == 1 && pendant == 0 { return 0 }
    let most = (blocksOf.max() ?? 0) - 1 + components.count
    return max(most - 1, (pendant + 1) / 2 + alone)
  }
}
