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
    let (beside, paths, gathered, sums) = (beside.start, paths.start, gathered.start, sums.start)
    let (entryNode, entryLanes) = (entryNode.start, entryLanes.start)
    var sourceWeight = Lanes.zero
    for (lane, source) in sources.enumerated() { sourceWeight[lane] = graph.weight[source] }
    graph.withRows { rows in
      for level in stride(from: levelStarts.count - 2, through: 0, by: -1) {
        let entries = levelStarts[level]..<levelStarts[level + 1]
        let isLast = level == levelStarts.count - 2
        for entry in entries {
          var sum = Lanes.zero
          if !isLast {
            let node = Int(entryNode[entry])
            let lanes = entryLanes[entry]
            let count = mask.keep(paths[node] * sourceWeight, mask.bits(lanes))
            for arc in rows.outgoing(node) {
              let target = Int(rows.targets[arc])
              guard beside[target] & lanes != 0 else { continue }
              // 0 in the lanes in which the target is not a step farther.
              let share = gathered[target]
              sum += share
              scores[Int(edgeOfArc[arc])] += (count * share).sum()
            }
          }
          sums[entry &- entries.lowerBound] = sum
        }
        if !isLast {
          for entry in entries.upperBound..<levelStarts[level + 2] {
            beside[Int(entryNode[entry])] = 0
          }
        }
        for entry in entries {
          let node = Int(entryNode[entry])
          let lanes = entryLanes[entry]
          let share = rows.weight[node] / paths[node] + sums[entry &- entries.lowerBound]
          gathered[node] = mask.choose(share, mask.bits(lanes), else: gathered[node])
          beside[node] = lanes
        }
      }
    }
    return true
  }
}
