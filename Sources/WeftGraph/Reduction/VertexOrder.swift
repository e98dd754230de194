extension ReducedGraph {
  /// An order of the nodes in which neighbours are near in memory; nil where they are already.
  ///
  /// Breadth first from the node of highest degree, unless the order of the file is better: where
  /// the ends of an edge are near in it (a ring, a grid row by row), any other order is slower.
  ///
  /// - Complexity: O(n + m).
  func orderByNearness() -> [UInt32]? {
    guard count > 8, !isInGoodOrder else { return nil }
    var order: [UInt32] = []
    order.reserveCapacity(count)
    var isSeen = [Bool](repeating: false, count: count)
    let central = (0..<count).max { (row($0).count, $1) < (row($1).count, $0) } ?? 0
    for start in [central] + Array(0..<count) where !isSeen[start] {
      isSeen[start] = true
      var head = order.count
      order.append(UInt32(start))
      while head < order.count {
        for arc in row(Int(order[head])) where !isSeen[Int(targets[arc])] {
          isSeen[Int(targets[arc])] = true
          order.append(targets[arc])
        }
        head += 1
      }
    }
    return order
  }

  /// Whether the ends of most edges are nearer in number than a quarter of what chance gives.
  private var isInGoodOrder: Bool {
    var sum = 0
    for node in 0..<count {
      for arc in row(node) { sum += abs(node - Int(targets[arc])) }
    }
    // Two random numbers below n are n/3 apart in the mean.
    return Double(sum) < Double(targets.count) * Double(count) / 12
  }
}
