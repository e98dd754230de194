extension BatchedBrandes {
  /// Adds the dependencies of up to eight sources on edges, each times the weight of the source.
  ///
  /// An edge of a shortest path takes σ(tail) · (W + δ(head)) / σ(head). Every node stands for
  /// itself alone: the edges of like nodes differ.
  ///
  /// - Parameters:
  ///   - sources: The sources, distinct.
  ///   - scores: The sums of dependencies of each edge.
  ///   - edgeOfArc: The edge of each place in the rows.
  /// - Returns: False, and nothing is added, where numbers of paths are too large for `Double`.
  func add(
    from sources: Range<Int>, toEdges scores: UnsafeMutablePointer<Double>,
    edgeOfArc: UnsafePointer<UInt32>
  ) -> Bool {
    defer { clear() }
    guard countPaths(sources) else { return false }
    let (entryNode, entryLanes) = (entryNode.start, entryLanes.start)
    var sourceWeight = Lanes.zero
    for (lane, source) in sources.enumerated() { sourceWeight[lane] = graph.weight[source] }
    graph.withRows { rows in
      for level in stride(from: levelStarts.count - 2, through: 0, by: -1) {
        let (paths, own, farther) = (paths[level], shares[level], shares[level &+ 1])
        let isLast = level == levelStarts.count - 2
        for entry in levelStarts[level]..<levelStarts[level &+ 1] {
          let node = Int(entryNode[entry])
          let bits = mask.bits(entryLanes[entry])
          let all = paths[node]
          var sum = Lanes.zero
          if !isLast {
            let count = mask.keep(all * sourceWeight, bits)
            for arc in rows.outgoing(node) {
              // 0 in the lanes in which the target is not a step farther.
              let share = farther[Int(rows.targets[arc])]
              sum += share
              scores[Int(edgeOfArc[arc])] += (count * share).total
            }
          }
          own[node] = mask.choose(rows.weight[node] / all + sum, bits, else: own[node])
        }
      }
    }
    return true
  }
}
