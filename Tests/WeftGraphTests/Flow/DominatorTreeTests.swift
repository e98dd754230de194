import Testing
import WeftGraph
import WeftTestSupport

@Suite struct DominatorTreeTests {
  @Test func `the example of the paper has its published tree`() {
    // Lengauer & Tarjan 1979, figure 1: R A B C D E F G H I J K L as 0 … 12.
    let graph = Graph(
      nodeCount: 13,
      edges: [
        (0, 1), (0, 2), (0, 3), (1, 4), (2, 1), (2, 4), (2, 5), (3, 6), (3, 7), (4, 12), (5, 8),
        (6, 9), (7, 9), (7, 10), (8, 5), (8, 11), (9, 11), (10, 9), (11, 9), (11, 0), (12, 8),
      ],
      isDirected: true)
    #expect(
      graph.dominatorTree(from: 0).immediateDominators == [
        nil, 0, 0, 0, 0, 0, 3, 3, 0, 0, 7, 0, 4,
      ])
  }

  @Test func `a dominator is one without whom a node is not reached`() {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<2000 {
      let count = 2 + round % 8
      let graph = GraphFamily.random(
        nodeCount: count, probability: [0.15, 0.25, 0.4][round % 3], isDirected: round % 5 != 0,
        using: &generator)
      let roots = round % 2 == 0 ? [0] : Array(Set([0, count / 2]))
      expectDefinition(graph, roots)
    }
  }

  @Test func `on every directed graph of four nodes the definition holds`() {
    let arcs = (0..<4).flatMap { from in (0..<4).filter { $0 != from }.map { (from, $0) } }
    for mask in 0..<(1 << arcs.count) {
      let graph = Graph(
        nodeCount: 4, edges: arcs.indices.filter { mask >> $0 & 1 == 1 }.map { arcs[$0] },
        isDirected: true)
      expectDefinition(graph, mask % 3 == 0 ? [0, 1] : [0])
    }
  }

  @Test func `a long chain is dominated link by link`() {
    let count = 20_000
    let graph = Graph(
      nodeCount: count, edges: (1..<count).map { ($0 - 1, $0) }, isDirected: true)
    let tree = graph.dominatorTree(from: 0)
    #expect(tree.immediateDominators == [nil] + (0..<(count - 1)).map { $0 })
    #expect(tree.dominates(17, count - 1))
    #expect(tree.dominators(of: 3) == [2, 1, 0])
  }

  @Test func `what two roots both give hangs on neither`() {
    let graph = Graph(
      nodeCount: 4, edges: [(0, 2), (1, 2), (2, 3)], isDirected: true)
    let both = graph.dominatorTree(from: [0, 1])
    #expect(both.immediateDominators == [nil, nil, nil, 2])
    #expect(both.dominated(by: 0) == [])
    let one = graph.dominatorTree(from: 0)
    #expect(one.dominated(by: 0) == [2, 3])
    #expect(one.isReached == [true, false, true, true])
    #expect(!one.dominates(1, 2))
  }

  private func expectDefinition(_ graph: Graph, _ roots: [Int]) {
    let tree = graph.dominatorTree(from: roots)
    let reached = reach(graph, roots, without: nil)
    #expect(tree.isReached == graph.nodes.map { reached.contains($0) })
    for gone in graph.nodes where reached.contains(gone) {
      let left = reach(graph, roots, without: gone)
      let lost = reached.subtracting(left).subtracting([gone])
      #expect(tree.dominated(by: gone) == lost.sorted())
      #expect(
        graph.nodes.filter { tree.dominators(of: $0).contains(gone) } == lost.sorted())
    }
  }

  private func reach(_ graph: Graph, _ roots: [Int], without gone: Int?) -> Set<Int> {
    var seen = Set(roots.filter { $0 != gone })
    var open = Array(seen)
    while let node = open.popLast() {
      for target in graph.neighbours(of: node) where Int(target) != gone {
        if seen.insert(Int(target)).inserted { open.append(Int(target)) }
      }
    }
    return seen
  }
}
