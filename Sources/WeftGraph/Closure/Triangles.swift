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
    guard !isDirected else { return symmetrised(parallels: .unweighted).triangleCount() }
    return UpwardEdges(self).triangleCount()
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
    // One more, which is written and not read.
    var targets = [UInt32](repeating: 0, count: graph.edgeCount + 1)
    var node = [UInt32](repeating: 0, count: graph.nodeCount)
    for (index, rank) in rank.enumerated() { node[Int(rank)] = UInt32(index) }
    rank.withUnsafeBufferPointer { rank in
      graph.targets.withUnsafeBufferPointer { all in
        var end = 0
        for low in node.indices {
          for arc in graph.arcs(of: Int(node[low])) {
            let high = rank[Int(all[arc])]
            // Half of all edges lead upward, in no order that a processor could foresee.
            targets[end] = high
            end &+= high > UInt32(truncatingIfNeeded: low) ? 1 : 0
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

  /// The number of triangles of each node.
  func triangleCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: rank.count)
    counts.withUnsafeMutableBufferPointer { counts in
      forEachMarkedRow { low, row in
        var own = 0
        for arc in row.arcs {
          let middle = Int(row.targets[arc])
          var found = 0
          for next in row.arcs(of: middle) where row.isMarked(next) {
            counts[Int(row.targets[next])] &+= 1
            found &+= 1
          }
          counts[middle] &+= found
          own &+= found
        }
        counts[low] &+= own
      }
    }
    return rank.map { counts[Int($0)] }
  }

  /// The number of triangles.
  func triangleCount() -> Int {
    var count = 0
    forEachMarkedRow { _, row in
      for arc in row.arcs {
        for next in row.arcs(of: Int(row.targets[arc])) { count &+= row.marked(next) }
      }
    }
    return count
  }

  /// The row of a node whose targets are marked.
  private struct MarkedRow {
    let arcs: Range<Int>
    let targets: UnsafeBufferPointer<UInt32>
    let offsets: UnsafeBufferPointer<UInt32>
    let marks: UnsafeMutableBufferPointer<UInt32>
    let label: UInt32

    /// The edges upward of another node.
    @inline(__always)
    func arcs(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node &+ 1]) }

    /// Whether an edge leads to a target of the row.
    @inline(__always)
    func isMarked(_ arc: Int) -> Bool { marks[Int(targets[arc])] == label }

    /// The same as 1 or 0, by the sign of the difference less 1: a branch would be a guess.
    @inline(__always)
    func marked(_ arc: Int) -> Int {
      Int(truncatingIfNeeded: (UInt64(marks[Int(targets[arc])] ^ label) &- 1) &>> 63)
    }
  }

  /// Calls the body with each node that has two edges upward, and its row.
  @inline(__always)
  private func forEachMarkedRow(_ body: (Int, MarkedRow) -> Void) {
    var marks = [UInt32](repeating: .max, count: rank.count)
    marks.withUnsafeMutableBufferPointer { marks in
      targets.withUnsafeBufferPointer { targets in
        offsets.withUnsafeBufferPointer { offsets in
          for low in 0..<rank.count {
            let arcs = Int(offsets[low])..<Int(offsets[low &+ 1])
            guard arcs.count > 1 else { continue }
            let label = UInt32(truncatingIfNeeded: low)
            for arc in arcs { marks[Int(targets[arc])] = label }
            body(
              low,
              MarkedRow(
                arcs: arcs, targets: targets, offsets: offsets, marks: marks, label: label))
          }
        }
      }
    }
  }
}
