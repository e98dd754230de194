extension Centrality {
  /// A node's place in an order of nodes.
  public struct Rank: Sendable, Hashable {
    /// The node.
    public let node: Int
    /// Its score.
    public let score: Double
    /// Its place: 1 and how many nodes score higher; tied nodes share a place.
    public let place: Int
  }

  /// The nodes from the highest score to the lowest.
  ///
  /// Scores that differ by less than a billionth of the larger are tied, since sums of fractions
  /// carry rounding errors: tied nodes share a place ("1, 2, 2, 4") and stand in ascending order.
  ///
  /// - Complexity: O(n log n).
  public func ranking() -> [Rank] {
    let order = scores.indices.sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
    }
    var result: [Rank] = []
    result.reserveCapacity(order.count)
    var start = 0
    while start < order.count {
      let head = scores[order[start]]
      var end = start + 1
      while end < order.count, head - scores[order[end]] <= 1e-9 * head.magnitude {
        end += 1
      }
      for node in order[start..<end].sorted() {
        result.append(Rank(node: node, score: scores[node], place: start + 1))
      }
      start = end
    }
    return result
  }
}
