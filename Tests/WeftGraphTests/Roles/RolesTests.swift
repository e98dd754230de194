import Testing
import WeftGraph
import WeftTestSupport

@Suite struct CorePeripheryTests {
  @Test func `the kite has its published core`() throws {
    let found = try #require(NamedGraph.kite.corePeriphery())
    #expect(isNear(found.correlation, 0.6, within: 5e-5))
    #expect(found.core == [0, 1, 3, 5, 6])
    #expect(found.isExact)
  }

  @Test func `the exact division is the best of all`() throws {
    var generator = SeededGenerator(seed: 101)
    for round in 0..<40 {
      let graph = GraphFamily.random(
        nodeCount: 7, probability: 0.4, isDirected: round % 2 == 0, using: &generator)
      var (best, ways) = (-2.0, 0)
      for mask in 0..<(1 << 7) {
        guard let value = byDefinition(graph, graph.nodes.map { mask >> $0 & 1 == 1 }) else {
          continue
        }
        if value > best + 1e-9 {
          (best, ways) = (value, 1)
        } else if value > best - 1e-9 {
          ways += 1
        }
      }
      let found = graph.corePeriphery()
      if ways == 0 {
        #expect(found == nil)
      } else {
        let found = try #require(found)
        #expect(isNear(found.correlation, best))
        #expect(found.equallyGood == ways)
        let core = Set(found.core)
        #expect(
          isNear(found.correlation, byDefinition(graph, graph.nodes.map { core.contains($0) })))
      }
    }
  }

  @Test func `the core of a larger network is found by climbing`() throws {
    // Eight that all know each other, and thirty who know one of them each.
    var edges = (8..<38).map { ($0, $0 % 8) }
    for low in 0..<8 { for high in (low + 1)..<max(low + 1, 8) { edges.append((low, high)) } }
    let found = try #require(Graph(nodeCount: 38, edges: edges).corePeriphery())
    #expect(found.core == Array(0..<8))
    #expect(isNear(found.correlation, 1))
    #expect(!found.isExact)
    #expect(found.equallyGood == nil)
  }

  @Test func `a star by chance and a network without ties`() throws {
    #expect(Graph(nodeCount: 6, edges: []).corePeriphery() == nil)
    #expect(Graph(nodeCount: 3, edges: [(0, 1)]).corePeriphery() == nil)
    let graph = Graph(nodeCount: 6, edges: [(0, 1), (0, 2), (1, 2), (2, 3), (0, 4), (1, 5)])
    let chance = try #require(graph.corePeripheryByChance())
    #expect(chance.coverage == .enumerated(possibilities: 5005))
    #expect(chance.observed == graph.corePeriphery()?.correlation)
    #expect(chance.atLeast.value > 0 && chance.atLeast.value < 1)
  }

  private func byDefinition(_ graph: Graph, _ isCore: [Bool]) -> Double? {
    guard isCore.count(where: { $0 }) >= 2, isCore.count(where: { !$0 }) >= 2 else { return nil }
    var pairs: [(Double, Double)] = []
    for i in graph.nodes {
      for j in graph.nodes where i != j && isCore[i] == isCore[j] {
        pairs.append((isCore[i] ? 1 : 0, graph.hasEdge(i, j) ? 1 : 0))
      }
    }
    let count = Double(pairs.count)
    let (mx, my) = (
      pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count
    )
    let sxy = pairs.reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
    let sxx = pairs.reduce(0) { $0 + ($1.0 - mx) * ($1.0 - mx) }
    let syy = pairs.reduce(0) { $0 + ($1.1 - my) * ($1.1 - my) }
    return sxx > 1e-12 && syy > 1e-12 ? sxy / (sxx * syy).squareRoot() : nil
  }
}

@Suite struct EquivalenceTests {
  @Test func `leaves of one hub are structurally equivalent, members of a clique too`() {
    let stars = Graph(nodeCount: 6, edges: [(0, 1), (0, 2), (3, 4), (3, 5)])
    #expect(stars.structuralEquivalenceClasses() == [0, 1, 1, 2, 3, 3])
    #expect(stars.structuralDistance(1, 2) == 0)
    #expect(stars.structuralDistance(1, 4) == 2.0.squareRoot())
    let clique = Graph(nodeCount: 4, edges: [(0, 1), (0, 2), (1, 2), (2, 3)])
    #expect(clique.structuralEquivalenceClasses() == [0, 0, 1, 2])
  }

  @Test func `classes are those of distance nought`() {
    var generator = SeededGenerator(seed: 111)
    for round in 0..<60 {
      let graph = GraphFamily.random(
        nodeCount: 7, probability: 0.4, isDirected: round % 2 == 0,
        largestWeight: 1 + round % 2, using: &generator)
      let classes = graph.structuralEquivalenceClasses()
      for i in 0..<7 {
        for j in 0..<7 where i != j {
          var squares = 0.0
          for k in 0..<7 where k != i && k != j {
            let out = (graph.weight(i, k) ?? 0) - (graph.weight(j, k) ?? 0)
            let into = (graph.weight(k, i) ?? 0) - (graph.weight(k, j) ?? 0)
            squares += out * out + (graph.isDirected ? into * into : 0)
          }
          let between = (graph.weight(i, j) ?? 0) - (graph.weight(j, i) ?? 0)
          squares += 2 * between * between
          #expect(isNear(graph.structuralDistance(i, j), squares.squareRoot()))
          #expect((classes[i] == classes[j]) == (squares == 0))
        }
      }
    }
  }

  @Test func `roles in a hierarchy are regularly equivalent`() {
    // A funder, two hubs with two and one members.
    let tree = Graph(
      nodeCount: 6, edges: [(0, 1), (0, 2), (1, 3), (1, 4), (2, 5)], isDirected: true)
    #expect(tree.regularEquivalenceClasses() == [0, 1, 1, 2, 2, 2])
    let image = tree.blockmodel(of: [0, 1, 1, 2, 2, 2])
    #expect(image.isRegular)
    #expect(!image.isStructural)
    #expect(image.blocks[1][2].density == 0.5)
    #expect(image.blocks[0][1].isComplete)
    #expect(image.blocks[0][0].density == nil)
    #expect(image.structuralErrors == 3)
    // All of a ring are alike until one is known to differ.
    let ring = Graph(nodeCount: 6, edges: (0..<6).map { ($0, ($0 + 1) % 6) })
    #expect(ring.regularEquivalenceClasses() == [0, 0, 0, 0, 0, 0])
    #expect(
      ring.regularEquivalenceClasses(within: [9, 1, 1, 1, 1, 1]) == [0, 1, 2, 3, 2, 1])
  }

  @Test func `regular classes have a regular image, and no coarser refinement has`() {
    var generator = SeededGenerator(seed: 112)
    for round in 0..<40 {
      let graph = GraphFamily.random(
        nodeCount: 6, probability: 0.3, isDirected: round % 2 == 0, using: &generator)
      let given = graph.nodes.map { _ in Int.random(in: 0..<2, using: &generator) }
      let classes = graph.regularEquivalenceClasses(within: given)
      #expect(graph.blockmodel(of: classes).isRegular)
      // Every regular refinement of what is given is finer.
      for mask in 0..<(1 << 12) {
        let other = (0..<6).map { mask >> (2 * $0) & 3 }
        let isFiner = (0..<6).allSatisfy { i in
          (0..<6).allSatisfy { other[i] != other[$0] || given[i] == given[$0] }
        }
        guard isFiner, round < 4, graph.blockmodel(of: other).isRegular else { continue }
        for i in 0..<6 {
          for j in 0..<6 where other[i] == other[j] { #expect(classes[i] == classes[j]) }
        }
      }
    }
  }
}
