extension Graph {
  /// The share of pairs of nodes that cannot reach one another, directions ignored.
  ///
  /// F = 1 − Σ s_k(s_k − 1)/(n(n − 1)), s_k the sizes of the components. From 0 (connected) to 1
  /// (all isolates); nil for fewer than two nodes. Weights are ignored.
  ///
  /// - Returns: The share, or nil where there is no pair.
  /// - Complexity: O(n + m).
  ///
  /// Source: Borgatti 2006, <https://doi.org/10.1007/s10588-006-7084-x>.
  public func fragmentation() -> Double? {
    guard nodeCount > 1 else { return nil }
    let together = components().sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    return 1 - together / (Double(nodeCount) * Double(nodeCount - 1))
  }

  /// How far apart nodes are on average, as a share: fragmentation in which a pair counts the
  /// less, the nearer it is.
  ///
  /// F^D = 1 − Σ_{i≠j} (1/d_ij)/(n(n − 1)), 1/∞ = 0. From 0 (complete) to 1 (all isolates); nil for
  /// fewer than two nodes. Each ordered pair counts, in a directed graph along directions; weights
  /// are ignored.
  ///
  /// - Returns: The share, or nil where there is no pair.
  /// - Complexity: O(nm) at worst.
  ///
  /// Source: Borgatti 2006, <https://doi.org/10.1007/s10588-006-7084-x>.
  public func distanceWeightedFragmentation() -> Double? {
    meanReciprocalDistance().map { 1 - $0 }
  }

  /// The same share, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameter execution: The number of threads, and who hears of progress.
  /// - Returns: The share, or nil where there is no pair.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: See ``distanceWeightedFragmentation()``.
  ///
  /// Source: Borgatti 2006, <https://doi.org/10.1007/s10588-006-7084-x>.
  public func distanceWeightedFragmentation(
    execution: Execution
  ) throws(CancellationError) -> Double? {
    try execution.run { run in meanReciprocalDistance(run).map { 1 - $0 } }
  }

  /// The mean of 1/d over ordered pairs, nil for fewer than two nodes.
  func meanReciprocalDistance(_ run: Run = .unwatched) -> Double? {
    guard nodeCount > 1 else { return nil }
    let sum = farnessSums(.hops, run).harmonic.reduce(0, +)
    return sum / (Double(nodeCount) * Double(nodeCount - 1))
  }
}
