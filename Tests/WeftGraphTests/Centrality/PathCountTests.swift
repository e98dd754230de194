import Foundation
import Testing
import WeftGraph
import WeftTestSupport

/// Numbers of paths beyond 2⁵³, which `Double` rounds, and beyond 10³⁰⁸, which it cannot hold.
@Suite struct PathCountTests {
  struct Golden: Decodable {
    var grids: [Grid]
  }

  /// Betweenness of a grid, from numbers of paths as whole numbers of any size (`definitions.py`).
  struct Grid: Decodable {
    var side: Int
    var nodes: [[Int]]
    var betweenness: [Double]
  }

  /// Holds the grid of a side against whole numbers, to some parts in 10¹³.
  static func expectExactGrid(side: Int) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Golden/definitions.json")
    let golden = try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    let expected = try #require(golden.grids.first { $0.side == side })
    let scores = RandomGraph.grid(width: side, height: side).betweenness()
    for (node, value) in zip(expected.nodes, expected.betweenness) {
      let score = scores[node[1] * side + node[0]]
      // A rounding of 2⁻⁵³ for each step of the way and for each sum.
      #expect(abs(score - value) <= 1e-12 * value, "\(node): \(score), \(value)")
    }
    for y in 0..<side {
      for x in 0..<y {
        #expect(isNear(scores[y * side + x], scores[x * side + y], within: 1e-12))
        #expect(isNear(scores[y * side + x], scores[(side - 1 - y) * side + x], within: 1e-12))
      }
    }
  }

  /// Layers of three nodes, each tied to two of the next layer: 2 to the power of layers paths, and
  /// the three of a layer could change places with each other.
  static func layers(_ count: Int) -> Graph {
    var edges: [(Int, Int)] = []
    for layer in 1..<count {
      for first in 0..<3 {
        for second in 0..<3 where second != first {
          edges.append((3 * layer - 3 + first, 3 * layer + second))
        }
      }
    }
    return Graph(nodeCount: 3 * count, edges: edges)
  }

  @Test func `a grid of 40 by 40 has more paths than 2⁵³, and scores are as good as exact`() throws
  {
    try Self.expectExactGrid(side: 40)
  }

  @Test func `a sample is fair where paths are more than Double can count`() throws {
    let sampled = try Self.layers(1100).sampledBetweenness(error: 0.05, seed: 4)
    #expect(sampled.samples > 500)
    let scores = try #require(sampled.centrality.normalised)
    // Half of all pairs have the middle between them, and a third of their paths each node.
    for node in (3 * 548)..<(3 * 552) { #expect(abs(scores[node] - 1.0 / 6) < 0.05) }
  }
}

@Suite(.tags(.slow), .slowTestsOnly) struct LargePathCountTests {
  @Test func `a grid of 60 by 60 has more paths than an integer holds`() throws {
    try PathCountTests.expectExactGrid(side: 60)
  }

  @Test func `where paths are more than Double can count, scores are still exact`() {
    let scores = PathCountTests.layers(1100).betweenness()
    for layer in 0..<1100 {
      // Of the pairs on either side a third; and of pairs of one layer, and of the two beside, none
      // or what is near.
      #expect(isNear(scores[3 * layer], scores[3 * layer + 1], within: 1e-10))
      #expect(isNear(scores[3 * layer], scores[3 * layer + 2], within: 1e-10))
      #expect(isNear(scores[3 * layer], scores[3 * (1099 - layer)], within: 1e-10))
    }
    let distances = PathCountTests.layers(1100).distanceDistribution()
    let between = distances.pairs.indices.dropFirst().reduce(0) {
      $0 + ($1 - 1) * distances.pairs[$1]
    }
    #expect(isNear(scores.scores.reduce(0, +), Double(between)))
  }
}
