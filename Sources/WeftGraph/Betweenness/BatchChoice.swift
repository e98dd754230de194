extension ReducedGraph {
  /// Whether eight sources at once share enough of their way to be faster than one after another.
  ///
  /// Looked up on two batches: how often a node is reached by eight sources, against how many
  /// different levels they reach it at. The choice depends on the graph alone, never on a clock, so
  /// that the same graph gives the same bits.
  var suitsBatches: Bool {
    let width = BatchedBrandes.width
    guard count >= 4 * width else { return false }
    var reached = 0
    var entries = 0
    for start in [0, count / 2] {
      let lanes = (start..<(start + width)).map { levels(from: $0) }
      for node in 0..<count {
        for (place, lane) in lanes.enumerated() where lane[node] >= 0 {
          reached += 1
          if !lanes[..<place].contains(where: { $0[node] == lane[node] }) { entries += 1 }
        }
      }
    }
    return Double(reached) > Self.leastSharing * Double(entries)
  }

  /// How many sources must share an entry in the mean. A vector of eight costs about as much as
  /// two to three single numbers.
  private static let leastSharing = 2.5

  /// The steps from a node to each node, -1 where there is no path.
  func levels(from source: Int) -> [Int32] {
    var level = [Int32](repeating: -1, count: count)
    var queue = [UInt32(source)]
    level[source] = 0
    var head = 0
    while head < queue.count {
      let node = Int(queue[head])
      for arc in row(node) where level[Int(targets[arc])] < 0 {
        level[Int(targets[arc])] = level[node] + 1
        queue.append(targets[arc])
      }
      head += 1
    }
    return level
  }
}
