import Testing

@testable import WeftDiagram

/// The order of nodes in layers, against answers that are known.
@Suite struct LayerOrderTests {
  private func graph(_ layerOf: [Int], _ edges: [(Int, Int)]) -> LayerGraph {
    LayerGraph(
      layerOf: layerOf, layerCount: (layerOf.max() ?? 0) + 1, lanes: [:],
      edges: edges.map { LayoutProblem.Edge(from: $0.0, to: $0.1) })
  }

  @Test func `Crossings are those that counting pair by pair gives`() {
    let edges: [(Int, Int)] = (0..<60).map { (($0 * 7) % 9, 9 + ($0 * $0) % 11) }
    let graph = graph((0..<20).map { $0 < 9 ? 0 : 1 }, edges)
    var random = LayoutRandom(seed: 3)
    let order = LayerOrder(graph, random: &random)
    var count = 0
    for (index, one) in edges.enumerated() {
      for other in edges[..<index] {
        let above = order.place[one.0] - order.place[other.0]
        let below = order.place[one.1] - order.place[other.1]
        if above * below < 0 { count += 1 }
      }
    }
    #expect(order.crossings == count)
  }

  @Test func `A complete bipartite graph keeps the crossings it must have`() {
    // Z(m, n) in two layers is m(m-1)n(n-1)/4, whatever the order.
    let edges = (0..<4).flatMap { one in (0..<5).map { (one, 4 + $0) } }
    var random = LayoutRandom(seed: 1)
    var order = LayerOrder(graph((0..<9).map { $0 < 4 ? 0 : 1 }, edges), random: &random)
    order.sweep(rounds: 8)
    order.sift(rounds: 8)
    #expect(order.crossings == 4 * 3 * 5 * 4 / 4)
  }

  @Test func `A tree is put in order without a crossing`() {
    // Three layers: one, four, sixteen.
    var edges = (1...4).map { (0, $0) }
    for leaf in 0..<16 { edges.append((1 + (leaf * 7) % 4, 5 + leaf)) }
    let layers = [0] + (0..<4).map { _ in 1 } + (0..<16).map { _ in 2 }
    var random = LayoutRandom(seed: 9)
    var order = LayerOrder(graph(layers, edges), random: &random)
    order.sweep(rounds: 16)
    order.sift(rounds: 10)
    #expect(order.crossings == 0)
  }

  @Test func `Lines that skip a layer bend in it, lines within a layer in its lane`() {
    let edges = [LayoutProblem.Edge(from: 0, to: 2), LayoutProblem.Edge(from: 1, to: 3)]
    let graph = LayerGraph(layerOf: [1, 2, 3, 2], layerCount: 4, lanes: [2: 1], edges: edges)
    #expect(graph.ways == [[0, 4, 2], [1, 5, 3]])
    #expect(graph.layerOf == [1, 2, 3, 2, 2, 1])
    #expect(graph.below[0] == [4])
    #expect(graph.above[1] == [5])
  }

  @Test func `Rising numbers nearest to given ones are their means where they fall`() {
    let fitted = PooledPlaces.fit([3, 1, 5], weights: [1, 3, 1], in: 0...4)
    #expect(fitted == [1.5, 1.5, 4])
  }

  @Test func `Bodies whose lines would cross most stand on different sides`() {
    // Two groups, each tied to the far end of the other's themes.
    let ties = [[0, 3], [0, 3], [1, 2], [1, 2]]
    let isRight = TwoSides.right(ties: ties, middle: 4)
    #expect(isRight.count { $0 } == 2)
    let middle = TwoSides.right(ties: [[0], [1], [2], [3], [4]], middle: 5)
    #expect(middle.count { $0 } == 2)
  }
}
