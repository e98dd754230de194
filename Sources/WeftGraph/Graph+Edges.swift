extension Graph {
  /// An edge between two nodes.
  public struct Edge: Sendable, Hashable {
    /// Where the edge begins; where undirected, its lower end.
    public var source: Int
    /// Where the edge ends; where undirected, its higher end.
    public var target: Int
    /// The weight of the edge, 1 where none is given.
    public var weight: Double

    /// Makes an edge.
    public init(_ source: Int, _ target: Int, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// The edges in ascending order of source, then target; an undirected edge once, lower end first.
  ///
  /// Results "by edge" (edge betweenness, spans, overlaps) are in this order.
  ///
  /// - Complexity: O(n + m).
  public var edges: [Edge] {
    var result: [Edge] = []
    result.reserveCapacity(edgeCount)
    for source in nodes {
      for arc in arcs(of: source) {
        let target = Int(targets[arc])
        if isDirected || source < target {
          result.append(Edge(source, target, weight: arcWeights?[arc] ?? 1))
        }
      }
    }
    return result
  }

  /// For each place in the adjacency, the place of its edge in ``edges``.
  ///
  /// - Complexity: O(n + m): the lower ends of a node's edges come up in ascending order.
  var edgeOfArc: [UInt32] {
    if isDirected { return (0..<UInt32(arcCount)).map { $0 } }
    var result = [UInt32](repeating: 0, count: arcCount)
    var cursor = offsets
    var edge: UInt32 = 0
    for source in nodes {
      for arc in arcs(of: source) where UInt32(source) < targets[arc] {
        let target = Int(targets[arc])
        result[arc] = edge
        result[Int(cursor[target])] = edge
        cursor[target] += 1
        edge += 1
      }
    }
    return result
  }
}
