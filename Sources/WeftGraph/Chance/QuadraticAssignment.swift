extension Graph {
  /// The correlation of two networks over the same nodes: whether those tied in one are tied in
  /// the other.
  ///
  /// Pearson's correlation of the weights over all pairs of different nodes (ordered pairs where
  /// either graph is directed), a pair without an edge counting 0. From −1 to 1; nil where either
  /// graph has the same weight on every pair. Isolates are nodes like others, and whether the
  /// graphs are connected makes no difference.
  ///
  /// - Parameter other: The other network.
  /// - Returns: The correlation.
  /// - Precondition: Both have as many nodes.
  /// - Complexity: O(n + m log degree).
  ///
  /// Source: Krackhardt 1988, <https://doi.org/10.1016/0378-8733(88)90004-4>.
  public func correlation(with other: Graph) -> Double? {
    QuadraticAssignment(self, other)?.correlation { $0 }
  }

  /// The correlation of two networks beside what it is when the nodes of one change places.
  ///
  /// The reference model keeps both structures and permutes the nodes of the other network, so that
  /// what the two structures have in common by their shapes is allowed for. All permutations are
  /// enumerated where there are at most `options.enumerationLimit`, and sampled otherwise.
  ///
  /// - Parameters:
  ///   - other: The other network.
  ///   - options: When to enumerate, how much to sample, and the seed.
  /// - Returns: The comparison, or nil where the correlation is not defined.
  /// - Precondition: Both have as many nodes.
  /// - Complexity: O(repetitions · (n + m log degree)).
  ///
  /// Source: Krackhardt 1988, <https://doi.org/10.1016/0378-8733(88)90004-4>.
  public func correlationByChance(
    with other: Graph, options: ChanceOptions = .init()
  ) -> ChanceComparison? {
    correlationByChance(other, options, .unwatched)
  }

  /// The same comparison, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - other: The other network.
  ///   - options: When to enumerate, how much to sample, and the seed.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The comparison, or nil where the correlation is not defined.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Precondition: Both have as many nodes.
  /// - Complexity: O(repetitions · (n + m log degree)).
  ///
  /// Source: Krackhardt 1988, <https://doi.org/10.1016/0378-8733(88)90004-4>.
  public func correlationByChance(
    with other: Graph, options: ChanceOptions = .init(), execution: Execution
  ) throws(CancellationError) -> ChanceComparison? {
    try execution.run { correlationByChance(other, options, $0) }
  }

  private func correlationByChance(
    _ other: Graph, _ options: ChanceOptions, _ run: Run
  ) -> ChanceComparison? {
    guard let assignment = QuadraticAssignment(self, other) else { return nil }
    // Every node a group of its own: the ways to deal labels are the permutations.
    let permutations = LabelPermutations(labels: nodes.map { $0 }, options: options)
    let tally = Repetitions(count: permutations.count).tally(
      observed: assignment.correlation { $0 }, run
    ) { place in
      let places = permutations.dealt(place).map { $0 ?? 0 }
      return assignment.correlation { places[$0] }
    }
    guard tally.total > 0 else { return nil }
    return ChanceComparison(tally, model: .nodePermutation, coverage: permutations.coverage)
  }
}

/// The parts of Pearson's correlation; only the sum of products depends on who stands where.
private struct QuadraticAssignment {
  private let other: Graph
  private let edges: [Graph.Edge]
  private let pairs: Double
  private let sums: (Double, Double)
  private let spread: Double

  init?(_ one: Graph, _ other: Graph) {
    precondition(one.nodeCount == other.nodeCount, "both networks have the same nodes")
    let isDirected = one.isDirected || other.isDirected
    func arcs(_ graph: Graph) -> [Graph.Edge] {
      guard isDirected && !graph.isDirected else { return graph.edges }
      return graph.edges.flatMap { [$0, Graph.Edge($0.target, $0.source, weight: $0.weight)] }
    }
    let pairs = Double(Graph.pairCount(one.nodeCount, isDirected: isDirected))
    func moments(_ edges: [Graph.Edge]) -> (sum: Double, offset: Double) {
      let sum = edges.reduce(0) { $0 + $1.weight }
      let squares = edges.reduce(0) { $0 + $1.weight * $1.weight }
      let isEven =
        edges.isEmpty
        || (Double(edges.count) == pairs && edges.allSatisfy { $0.weight == edges[0].weight })
      return (sum, isEven ? 0 : squares - sum * sum / pairs)
    }
    let (own, others) = (moments(arcs(one)), moments(arcs(other)))
    guard own.offset > 0, others.offset > 0 else { return nil }
    self.other = other
    self.pairs = pairs
    edges = arcs(one)
    sums = (own.sum, others.sum)
    spread = (own.offset * others.offset).squareRoot()
  }

  /// The correlation when the other network's node at `place(i)` stands where i does.
  func correlation(_ place: (Int) -> Int) -> Double {
    let products = edges.reduce(0.0) { sum, edge in
      sum + edge.weight * (other.weight(place(edge.source), place(edge.target)) ?? 0)
    }
    return (products - sums.0 * sums.1 / pairs) / spread
  }
}
