public import WeftGraph

extension TwoModeGraph {
  /// The one-mode graph of the rows: joined where they have a column in common.
  ///
  /// - Parameter weighting: What an edge weighs. With `newman` a column of k rows adds 1/(k − 1)
  ///   to each of its pairs, so that it adds 1 to the strength of each of its rows.
  /// - Returns: A graph whose nodes are the places of ``rows``; undirected.
  /// - Complexity: O(sum over columns of their rows squared).
  ///
  /// Source: Borgatti & Everett 1997, <https://doi.org/10.1016/S0378-8733(96)00301-2>.
  public func rowProjection(_ weighting: Weighting) -> Graph {
    Self.project(
      count: rows.count, groups: columns.indices.map { rows(ofColumn: $0) },
      degrees: rows.indices.map { graph.degree(of: $0) }, weighting)
  }

  /// The one-mode graph of the columns: joined where they have a row in common.
  ///
  /// - Parameter weighting: What an edge weighs, as in ``rowProjection(_:)``.
  /// - Returns: A graph whose nodes are the places of ``columns``; undirected.
  /// - Complexity: O(sum over rows of their columns squared).
  public func columnProjection(_ weighting: Weighting) -> Graph {
    Self.project(
      count: columns.count, groups: rows.indices.map { columns(ofRow: $0) },
      degrees: columns.indices.map { graph.degree(of: rows.count + $0) }, weighting)
  }

  private static func project(
    count: Int, groups: [[Int]], degrees: [Int], _ weighting: Weighting
  ) -> Graph {
    var edges: [Graph.Edge] = []
    for group in groups where group.count > 1 {
      let share = weighting == .newman ? 1 / Double(group.count - 1) : 1
      for (rank, first) in group.enumerated() {
        for second in group[(rank + 1)...] {
          edges.append(Graph.Edge(first, second, weight: share))
        }
      }
    }
    let graph = Graph(nodeCount: count, edges: edges)
    guard weighting == .jaccard else { return graph }
    return Graph(
      nodeCount: count,
      edges: graph.edges.map {
        let either = Double(degrees[$0.source] + degrees[$0.target]) - $0.weight
        return Graph.Edge($0.source, $0.target, weight: $0.weight / either)
      })
  }
}
