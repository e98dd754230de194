extension Graph {
  /// How much each edge lies between nodes: the ties over which the shortest ways run.
  ///
  /// The sum over pairs of nodes of the share of shortest paths between them that use the edge,
  /// each unordered pair once (each ordered pair in a directed graph), the ends of the edge
  /// included; pairs without a path count 0. On a disconnected graph each component has the values
  /// it has alone. At least 1 where every edge is as short as the way round it. The values are in
  /// the order of ``edges``.
  ///
  /// Source: Girvan & Newman 2002, <https://doi.org/10.1073/pnas.122653799>.
  ///
  /// - Parameter lengths: How long edges are; a weight is a length or a strength.
  /// - Returns: The betweenness of each edge.
  /// - Complexity: O(nm), with lengths O(n (n + m) log n).
  public func edgeBetweenness(_ lengths: Lengths = .hops) -> [Double] {
    edgeBetweenness(lengths, .unwatched)
  }

  /// The same betweenness of edges, on several threads, with progress, stopping when cancelled.
  ///
  /// - Parameters:
  ///   - lengths: How long edges are; a weight is a length or a strength.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The betweenness of each edge.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: O(nm), with lengths O(n (n + m) log n).
  public func edgeBetweenness(
    _ lengths: Lengths = .hops, execution: Execution
  ) throws(CancellationError) -> [Double] {
    try execution.run { edgeBetweenness(lengths, $0) }
  }

  private func edgeBetweenness(_ lengths: Lengths, _ run: Run) -> [Double] {
    guard arcLengths(lengths) == nil else {
      return plainBrandes(lengths, edgeOfArc: edgeOfArc, count: edgeCount, run)
    }
    let ordered = ExactEdgeBetweenness(self, run).scores()
    return isDirected ? ordered : ordered.map { $0 / 2 }
  }
}
