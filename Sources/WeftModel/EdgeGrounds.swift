/// What each edge of an actor graph rests on, in one compressed array.
public struct EdgeGrounds: Sendable, RandomAccessCollection {
  private let starts: [Int]
  private let grounds: [ActorGraph.Ground]

  /// Sorts grounds by edge, those of one edge in the order given, each once.
  ///
  /// - Complexity: O(edges + grounds) for few grounds an edge.
  init(edgeCount: Int, grounds: [(edge: Int, ground: ActorGraph.Ground)]) {
    var counts = [Int](repeating: 0, count: edgeCount + 1)
    for (edge, _) in grounds { counts[edge + 1] += 1 }
    for edge in 0..<edgeCount { counts[edge + 1] += counts[edge] }
    var next = counts
    var sorted = [ActorGraph.Ground](repeating: .tie(0), count: grounds.count)
    for (edge, ground) in grounds {
      sorted[next[edge]] = ground
      next[edge] += 1
    }
    var starts: [Int] = [0]
    var distinct: [ActorGraph.Ground] = []
    starts.reserveCapacity(edgeCount + 1)
    distinct.reserveCapacity(sorted.count)
    for edge in 0..<edgeCount {
      let start = distinct.count
      // Grounds come in ascending order, so that equal ones stand together.
      for ground in sorted[counts[edge]..<counts[edge + 1]]
      where distinct.count == start || distinct[distinct.count - 1] != ground {
        distinct.append(ground)
      }
      starts.append(distinct.count)
    }
    self.starts = starts
    self.grounds = distinct
  }

  /// The first edge.
  public var startIndex: Int { 0 }
  /// The number of edges.
  public var endIndex: Int { starts.count - 1 }
  /// What an edge rests on, in the order of ``Graph/edges``.
  public subscript(edge: Int) -> ArraySlice<ActorGraph.Ground> {
    grounds[starts[edge]..<starts[edge + 1]]
  }
}
