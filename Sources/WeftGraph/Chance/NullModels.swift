extension Graph {
  /// What random graphs a number is compared with.
  public enum NullModel: Sendable, Hashable, CaseIterable {
    /// All graphs with as many nodes and edges.
    case conditionalUniform
    /// All graphs with the same degree at every node; see ``Graph/rewired(attemptsPerEdge:using:)``.
    case degreePreserving
  }

  /// A number read off the graph beside what random graphs of a null model give.
  ///
  /// Under the conditional uniform model the graphs of a small undirected network are enumerated by
  /// shape (see ``GraphClasses``) while there are at most a quarter as many shapes as
  /// `options.enumerationLimit`, and the number's place among them is exact; otherwise graphs are
  /// sampled. The degree-preserving model is always sampled. Random graphs have no weights.
  ///
  /// - Parameters:
  ///   - model: What random graphs to compare with.
  ///   - options: When to enumerate, how much to sample, and the seed.
  ///   - statistic: The number, the same for graphs that differ only in the names of nodes; nil
  ///     where it is not defined.
  /// - Returns: The comparison, or nil where the number is not defined.
  /// - Complexity: O(repetitions) statistics and graphs.
  ///
  /// Source: Wasserman & Faust 1994, chapter 13, <https://doi.org/10.1017/CBO9780511815478>;
  /// Maslov & Sneppen 2002, <https://doi.org/10.1126/science.1065103>.
  public func comparedByChance(
    _ model: NullModel, options: ChanceOptions = .init(),
    statistic: @Sendable (Graph) -> Double?
  ) -> ChanceComparison? {
    comparedByChance(model, options, .unwatched, statistic)
  }

  /// The same comparison, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - model: What random graphs to compare with.
  ///   - options: When to enumerate, how much to sample, and the seed.
  ///   - execution: The number of threads, and who hears of progress.
  ///   - statistic: The number, the same for graphs that differ only in the names of nodes; nil
  ///     where it is not defined.
  /// - Returns: The comparison, or nil where the number is not defined.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: O(repetitions) statistics and graphs.
  ///
  /// Source: Wasserman & Faust 1994, chapter 13, <https://doi.org/10.1017/CBO9780511815478>;
  /// Maslov & Sneppen 2002, <https://doi.org/10.1126/science.1065103>.
  public func comparedByChance(
    _ model: NullModel, options: ChanceOptions = .init(), execution: Execution,
    statistic: @Sendable (Graph) -> Double?
  ) throws(CancellationError) -> ChanceComparison? {
    try execution.run { comparedByChance(model, options, $0, statistic) }
  }

  private func comparedByChance(
    _ model: NullModel, _ options: ChanceOptions, _ run: Run,
    _ statistic: @Sendable (Graph) -> Double?
  ) -> ChanceComparison? {
    guard let observed = statistic(self) else { return nil }
    let tally: ChanceTally
    let coverage: ChanceComparison.Coverage
    if model == .conditionalUniform, !isDirected,
      let classes = GraphClasses(
        nodeCount: nodeCount, edgeCount: edgeCount, limit: options.enumerationLimit / 4)
    {
      coverage = .enumerated(possibilities: classes.labelledCount)
      tally =
        Repetitions(count: classes.graphs.count).tallies(observed: [observed], run) {
          ([statistic(classes.graphs[$0])], Double(classes.labelledCounts[$0]))
        }[0]
    } else {
      coverage = .sampled(repetitions: options.repetitions, seed: options.seed)
      tally = Repetitions(count: options.repetitions).tally(observed: observed, run) { place in
        var chance = SplitMix64.stream(seed: options.seed, repetition: place)
        return statistic(sampled(model, using: &chance))
      }
    }
    guard tally.total > 0 else { return nil }
    return ChanceComparison(
      tally, model: model == .conditionalUniform ? .conditionalUniform : .degreePreserving,
      coverage: coverage)
  }

  private func sampled(_ model: NullModel, using chance: inout SplitMix64) -> Graph {
    switch model {
    case .conditionalUniform:
      Graph.uniform(
        nodeCount: nodeCount, edgeCount: edgeCount, isDirected: isDirected, using: &chance)
    case .degreePreserving:
      rewired(using: &chance)
    }
  }
}
