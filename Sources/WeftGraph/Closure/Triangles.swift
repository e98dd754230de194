extension Graph {
  /// The number of triangles each node is part of; directions and weights are ignored. An isolate
  /// has 0, and components do not influence one another.
  ///
  /// Each edge is turned towards its end of higher degree, which leaves no node with more than
  /// √(2m) edges out of it; a triangle is then found once, from its end of lowest degree.
  ///
  /// Source: Chiba & Nishizeki 1985, <https://doi.org/10.1137/0214017>; Latapy 2008,
  /// <https://doi.org/10.1016/j.tcs.2008.07.017>.
  ///
  /// - Complexity: O(n + m √m) time, O(n + m) space.
  public func triangleCounts() -> [Int] {
    guard !isDirected else { return symmetrised(parallels: .unweighted).triangleCounts() }
    return UpwardEdges(self).triangleCounts()
  }

  /// The number of triangles of the graph; directions and weights are ignored.
  ///
  /// - Complexity: O(n + m √m) time, O(n + m) space.
  public func triangleCount() -> Int {
    triangleCounts().reduce(0, +) / 3
  }
}

/// The edges of an undirected graph, each turned towards its end of higher degree.
///
/// Nodes are renumbered by degree, so that "higher" is a larger number.
private struct UpwardEdges {
  private let rank: [UInt32]
  private let offsets: [UInt32]
  private let targets: [UInt32]

  init(_ graph: Graph) {
    rank = Self.ranks(graph)
    var offsets = [UInt32](repeating: 0, count: graph.nodeCount + 1)
    var targets = [UInt32](repeating: 0, count: graph.edgeCount)
    var node = [UInt32](repeating: 0, count: graph.nodeCount)
    for (index, rank) in rank.enumerated() { node[Int(rank)] = UInt32(index) }
    rank.withUnsafeBufferPointer { rank in
      graph.targets.withUnsafeBufferPointer { all in
        var end = 0
        for low in node.indices {
          for arc in graph.arcs(of: Int(node[low])) {
            let high = rank[Int(all[arc])]
            if high > UInt32(truncatingIfNeeded: low) {
              targets[end] = high
              end &+= 1
            }
          }
          offsets[low + 1] = UInt32(end)
        }
      }
    }
    self.offsets = offsets
    self.targets = targets
  }

  /// The place of each node by degree, then by number.
  private static func ranks(_ graph: Graph) -> [UInt32] {
    let highest = graph.nodes.reduce(0) { max($0, graph.degree(of: $1)) }
    var start = [UInt32](repeating: 0, count: highest + 2)
    for node in graph.nodes { start[graph.degree(of: node) + 1] += 1 }
    for degree in 0...highest { start[degree + 1] += start[degree] }
    return graph.nodes.map { node in
      let degree = graph.degree(of: node)
      start[degree] += 1
      return start[degree] - 1
    }
  }

  func triangleCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: rank.count)
    var mark = [UInt32](repeating: .max, count: rank.count)
    counts.withUnsafeMutableBufferPointer { counts in
      mark.withUnsafeMutableBufferPointer { mark in
        targets.withUnsafeBufferPointer { targets in
          offsets.withUnsafeBufferPointer { offsets in
            for low in 0..<counts.count {
              let row = Int(offsets[low])..<Int(offsets[low &+ 1])
              guard row.count > 1 else { continue }
              let label = UInt32(truncatingIfNeeded: low)
              for arc in row { mark[Int(targets[arc])] = label }
              var own = 0
              for arc in row {
                let middle = Int(targets[arc])
                var found = 0
                for next in Int(offsets[middle])..<Int(offsets[middle &+ 1])
                where mark[Int(targets[next])] == label {
                  counts[Int(targets[next])] &+= 1
                  found &+= 1
                }
                counts[middle] &+= found
                own &+= found
              }
              counts[low] &+= own
            }
          }
        }
      }
    }
    return rank.map { counts[Int($0)] }
  }
}
