/// New ties after which no single node's loss parts the network, as few as possible.
public struct BiconnectivityAugmentation: Sendable, Hashable {
  /// The ties to add, in ascending order of their ends.
  public let edges: [Graph.Edge]
  /// The sum of the costs of the ties, 0 where none were given.
  public let cost: Double

  /// How many ties it takes: no smaller number would do.
  public var count: Int { edges.count }
}

extension Graph {
  /// The fewest new ties after which no single node's loss parts the network: whom to introduce to
  /// whom, so that nothing hangs on one body.
  ///
  /// With d the largest number of components the loss of one node leaves, p the biconnected
  /// components with one cut-point and q those with none (isolates among them), it takes
  /// max(d − 1, ⌈p/2⌉ + q) ties, and exactly so many are given (Eswaran & Tarjan 1976); none where
  /// the graph is biconnected, and one between two nodes alone. Directions and weights are
  /// ignored.
  ///
  /// Many sets of ties are as small. Where a cost is given, ends are exchanged between ties, and
  /// moved within the part they stand for, as long as that lowers the sum of the costs and the
  /// graph is still biconnected; the number stays the least, the cost is not always the least.
  ///
  /// - Parameter cost: How unwelcome a tie between two nodes is: low for two in the same place or
  ///   with a partner in common, high for two who should not be paired, and finite; nil where all
  ///   are alike.
  /// - Returns: The ties to add; none where there are fewer than two nodes.
  /// - Complexity: O(n log n + m); with a cost, each exchange that is tried takes O(n + m).
  ///
  /// Source: Eswaran & Tarjan 1976, <https://doi.org/10.1137/0205044>; for pairing within the
  /// block-cut tree, Hsu & Ramachandran 1993, <https://doi.org/10.1137/0222056>.
  public func biconnectivityAugmentation(
    cost: ((Int, Int) -> Double)? = nil
  ) -> BiconnectivityAugmentation {
    let graph = symmetrised(parallels: .unweighted)
    var pairs = AugmentationPairs(graph).pairs
    if let cost {
      AugmentationExchange(graph: graph, cost: cost).improve(&pairs)
    }
    let edges = pairs.map { Edge(min($0.0, $0.1), max($0.0, $0.1)) }
      .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    let total = edges.reduce(0.0) { sum, edge in sum + (cost?(edge.source, edge.target) ?? 0) }
    return BiconnectivityAugmentation(edges: edges, cost: total)
  }
}
