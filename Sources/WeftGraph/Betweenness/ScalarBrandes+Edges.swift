extension ScalarBrandes {
  /// Adds the dependencies of a source on edges, times its weight.
  ///
  /// An edge of a shortest path takes σ(tail) · (W + δ(head)) / σ(head). Every node stands for
  /// itself alone: the edges of like nodes differ.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - scores: The sums of dependencies of each edge.
  ///   - edgeOfArc: The edge of each place in the rows.
  /// - Returns: False, and nothing is added, where numbers of paths are too large for the type.
  func add(
    from source: Int, toEdges scores: UnsafeMutablePointer<Double>,
    edgeOfArc: UnsafePointer<UInt32>
  ) -> Bool {
    defer { clear() }
    guard countPaths(from: source) else { return false }
    let queue = queue.start
    let sourceWeight = Count(graph.weight[source])
    graph.withRows { rows in
      for level in stride(from: levelStarts.count - 2, through: 0, by: -1) {
        let (paths, own, farther) = (paths[level], shares[level], shares[level &+ 1])
        for position in levelStarts[level]..<levelStarts[level &+ 1] {
          let node = Int(queue[position])
          let count = paths[node] * sourceWeight
          var sum = Count(0)
          for arc in rows.outgoing(node) {
            // 0 where the target is not a step farther.
            let part = farther[Int(rows.targets[arc])]
            guard part.isPositive else { continue }
            sum = sum + part
            scores[Int(edgeOfArc[arc])] += (count * part).value
          }
          own[node] = Count(rows.weight[node]) / paths[node] + sum
        }
      }
    }
    return true
  }
}
