extension Graph {
  /// Hwang's bridging centrality: nodes between others whose neighbours are better connected than
  /// they are, as a bridge's piers are.
  ///
  /// Betweenness (raw, each unordered pair once) times the bridging coefficient, (1/d_i) /
  /// Σ_{j∈N(i)} (1/d_j), d the degree. From 0 upwards; nil for an isolate, whose coefficient is
  /// undefined. Directions and weights are ignored.
  ///
  /// - Returns: One value per node; nil for an isolate.
  /// - Complexity: That of betweenness, O(nm) at worst.
  ///
  /// Source: Hwang, Kim, Ramanathan & Zhang 2008, <https://doi.org/10.1145/1401890.1401934>.
  public func bridgingCentrality() -> [Double?] {
    let ties = symmetrised(parallels: .unweighted)
    return ties.bridgingCentrality(ties.betweenness(.hops))
  }

  /// The same bridging centrality, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameter execution: The number of threads, and who hears of progress.
  /// - Returns: One value per node; nil for an isolate.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: That of betweenness, O(nm) at worst.
  ///
  /// Source: Hwang, Kim, Ramanathan & Zhang 2008, <https://doi.org/10.1145/1401890.1401934>.
  public func bridgingCentrality(execution: Execution) throws(CancellationError) -> [Double?] {
    let ties = symmetrised(parallels: .unweighted)
    return try ties.bridgingCentrality(ties.betweenness(.hops, execution: execution))
  }

  private func bridgingCentrality(_ betweenness: Centrality) -> [Double?] {
    nodes.map { node in
      guard degree(of: node) > 0 else { return nil }
      let around = neighbours(of: node).reduce(0) { $0 + 1 / Double(degree(of: Int($1))) }
      return betweenness[node] / Double(degree(of: node)) / around
    }
  }
}
