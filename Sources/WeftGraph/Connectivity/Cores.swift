extension Graph {
  /// The core number of each node: how densely knit the surroundings are that hold it.
  ///
  /// The largest k for which the node belongs to the k-core, the largest part of the graph in which
  /// every node has at least k neighbours. From 0 (isolates) to n − 1. Components do not influence
  /// one another. Directions and weights are ignored.
  ///
  /// Sources: Seidman 1983, <https://doi.org/10.1016/0378-8733(83)90028-X>; Batagelj & Zaveršnik
  /// 2011, <https://doi.org/10.1007/s11634-010-0079-y>.
  ///
  /// - Complexity: O(n + m) time, O(n) space (O(n + m) where directed).
  public func coreNumbers() -> [Int] {
    guard !isDirected else { return symmetrised(parallels: .unweighted).coreNumbers() }
    var peeling = CorePeeling(self)
    peeling.run(self)
    return peeling.degree.map { Int($0) }
  }

  /// The nodes of the k-core, ascending; `induced(by:)` makes it a graph.
  ///
  /// - Parameter k: How many neighbours within the core each node has at least.
  /// - Returns: The nodes whose core number is at least `k`.
  /// - Complexity: O(n + m).
  public func kCore(_ k: Int) -> [Int] {
    let numbers = coreNumbers()
    return nodes.filter { numbers[$0] >= k }
  }
}

/// Takes away a node of least degree again and again; what degree it has then is its core number.
///
/// `order` holds the nodes sorted by degree, `place` where each node stands in it, and `start`
/// where each degree begins: lowering a degree swaps the node with the first of its degree.
private struct CorePeeling {
  var degree: [Int32]
  private var order: [UInt32]
  private var place: [UInt32]
  private var start: [UInt32]

  init(_ graph: Graph) {
    let degrees = graph.nodes.map { Int32(graph.degree(of: $0)) }
    let highest = Int(degrees.max() ?? 0)
    start = [UInt32](repeating: 0, count: highest + 2)
    for degree in degrees { start[Int(degree) + 1] += 1 }
    for degree in 0...highest { start[degree + 1] += start[degree] }
    order = [UInt32](repeating: 0, count: degrees.count)
    place = order
    var cursor = start
    for node in degrees.indices {
      let degree = Int(degrees[node])
      place[node] = cursor[degree]
      order[Int(cursor[degree])] = UInt32(node)
      cursor[degree] += 1
    }
    degree = degrees
  }

  mutating func run(_ graph: Graph) {
    let count = order.count
    degree.withUnsafeMutableBufferPointer { degree in
      order.withUnsafeMutableBufferPointer { order in
        place.withUnsafeMutableBufferPointer { place in
          start.withUnsafeMutableBufferPointer { start in
            graph.targets.withUnsafeBufferPointer { targets in
              graph.offsets.withUnsafeBufferPointer { offsets in
                for position in 0..<count {
                  let node = Int(order[position])
                  let level = degree[node]
                  for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                    let other = Int(targets[arc])
                    guard degree[other] > level else { continue }
                    let bucket = Int(degree[other])
                    let from = Int(place[other])
                    // The first of its degree that is not yet taken away.
                    let to = max(Int(start[bucket]), position &+ 1)
                    let moved = Int(order[to])
                    order[to] = UInt32(truncatingIfNeeded: other)
                    order[from] = UInt32(truncatingIfNeeded: moved)
                    place[other] = UInt32(truncatingIfNeeded: to)
                    place[moved] = UInt32(truncatingIfNeeded: from)
                    start[bucket] = UInt32(truncatingIfNeeded: to &+ 1)
                    degree[other] &-= 1
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
