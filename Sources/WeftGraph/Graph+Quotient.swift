extension Graph {
  /// The graph whose nodes are the parts of a division, tied by the sums of the weights of the ties
  /// between them.
  public struct Quotient: Sendable, Hashable {
    /// The graph among the parts.
    public let graph: Graph
    /// The label of each of its nodes, ascending.
    public let labels: [Int]
    /// The sum of the weights of the ties within each part, which its graph leaves out.
    public let withinWeights: [Double]
  }

  /// Draws the nodes of each part of a division together into one.
  ///
  /// - Parameter division: A label for each node; those with the same become one node.
  /// - Returns: The graph among the parts, and what was drawn into them.
  /// - Precondition: There is one label per node.
  /// - Complexity: O(n log n + m).
  public func quotient(by division: [Int]) -> Quotient {
    precondition(division.count == nodeCount, "there is one label per node")
    let labels = Set(division).sorted()
    let place = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let part = division.map { place[$0] ?? 0 }
    var within = [Double](repeating: 0, count: labels.count)
    var between: [Edge] = []
    for edge in edges {
      let (source, target) = (part[edge.source], part[edge.target])
      if source == target {
        within[source] += edge.weight
      } else {
        between.append(Edge(source, target, weight: edge.weight))
      }
    }
    return Quotient(
      graph: Graph(nodeCount: labels.count, edges: between, isDirected: isDirected),
      labels: labels, withinWeights: within)
  }
}
