extension Graph {
  /// Which centralisation is meant.
  public enum CentralisationMeasure: Sendable, Hashable, CaseIterable {
    /// Of degree.
    case degree
    /// Of betweenness, unweighted.
    case betweenness
    /// Of closeness, unweighted.
    case closeness
  }

  /// The centralisation of the graph, nil where it is not defined; weights are ignored.
  ///
  /// - Parameter measure: Which centralisation is meant.
  /// - Returns: The centralisation, between 0 and 1.
  /// - Complexity: That of the measure.
  ///
  /// Source: Freeman 1978, <https://doi.org/10.1016/0378-8733(78)90021-7>.
  public func centralisation(_ measure: CentralisationMeasure) -> Double? {
    switch measure {
    case .degree: return degree(.both).centralisation
    case .betweenness: return betweenness(.hops).centralisation
    case .closeness: return closeness(.outgoing, .hops).centralisation
    }
  }

  /// The place of the graph's centralisation among all graphs with as many nodes and edges.
  ///
  /// A network of five can hardly help being centralised; this says how many of the networks that
  /// its members could have formed with as many ties are at least as centralised. Exact where the
  /// shapes can be enumerated (always up to 8 nodes), by a seeded sample otherwise;
  /// ``ChanceComparison/coverage`` says which, and each p-value carries the smallest attainable.
  ///
  /// - Parameters:
  ///   - measure: Which centralisation is meant.
  ///   - options: When to enumerate, how much to sample, and the seed.
  /// - Returns: The comparison, or nil where the centralisation is not defined.
  /// - Complexity: O(shapes or repetitions) measures.
  ///
  /// Source: Freeman 1978, <https://doi.org/10.1016/0378-8733(78)90021-7>; Anderson, Butts & Carley
  /// 1999, <https://doi.org/10.1016/S0378-8733(99)00011-8>.
  public func centralisationByChance(
    _ measure: CentralisationMeasure, options: ChanceOptions = .init()
  ) -> ChanceComparison? {
    comparedByChance(.conditionalUniform, options: options) { $0.centralisation(measure) }
  }

  /// The same place, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - measure: Which centralisation is meant.
  ///   - options: When to enumerate, how much to sample, and the seed.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The comparison, or nil where the centralisation is not defined.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: O(shapes or repetitions) measures.
  ///
  /// Source: Freeman 1978, <https://doi.org/10.1016/0378-8733(78)90021-7>; Anderson, Butts & Carley
  /// 1999, <https://doi.org/10.1016/S0378-8733(99)00011-8>.
  public func centralisationByChance(
    _ measure: CentralisationMeasure, options: ChanceOptions = .init(), execution: Execution
  ) throws(CancellationError) -> ChanceComparison? {
    try comparedByChance(.conditionalUniform, options: options, execution: execution) {
      $0.centralisation(measure)
    }
  }
}
