extension Graph {
  /// The share of the possible edges that there are, from 0 to 1; nil where n < 2.
  ///
  /// m / (n(n − 1)/2), or m / (n(n − 1)) in a directed graph. Isolates count as nodes; whether the
  /// graph is connected makes no difference.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  ///
  /// - Complexity: O(1).
  public var density: Double? {
    guard nodeCount > 1 else { return nil }
    let ordered = Double(nodeCount) * Double(nodeCount - 1)
    return Double(arcCount) / ordered
  }

  /// The share of the directed edges that are returned, from 0 to 1.
  ///
  /// Nil in an undirected graph, where no edge has a direction to return, and where there is no
  /// edge. Isolates and whether the graph is connected make no difference.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  ///
  /// - Complexity: O(m log degree).
  public func reciprocity() -> Double? {
    guard isDirected, edgeCount > 0 else { return nil }
    var returned = 0
    for source in nodes {
      for target in neighbours(of: source) where hasEdge(Int(target), source) { returned += 1 }
    }
    return Double(returned) / Double(edgeCount)
  }
}
