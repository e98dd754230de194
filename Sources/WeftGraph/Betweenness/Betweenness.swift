extension Graph {
  /// How much each node lies between others: over whom the shortest ways run.
  ///
  /// The sum over pairs j, k of other nodes of the share of shortest paths from j to k that pass
  /// through the node: Σ g_jk(i) / g_jk, each unordered pair once (each ordered pair in a directed
  /// graph), pairs without a path counting 0. From 0 (isolates, leaves) to (n − 1)(n − 2)/2, the
  /// normaliser, for the centre of a star; twice that in a directed graph; normalised scores and
  /// centralisation are nil where n < 3. Centralisation is the sum of differences from the highest
  /// score over (n − 1) times the normaliser.
  ///
  /// The result is exact but for rounding: numbers of paths are kept in `Double`, whose relative
  /// error is at most 2⁻⁵³ a step beyond 2⁵³ paths, with a wider exponent beyond 2⁹⁰⁰ paths. Sums
  /// of lengths that differ by less than a part in 10¹⁰ are ties.
  ///
  /// Sources: Freeman 1977, <https://doi.org/10.2307/3033543>; Brandes 2001,
  /// <https://doi.org/10.1080/0022250X.2001.9990249>.
  ///
  /// - Parameter lengths: How long edges are; a weight is a length or a strength.
  /// - Returns: The betweenness of each node.
  /// - Complexity: O(nm), with lengths O(n (n + m) log n).
  public func betweenness(_ lengths: Lengths = .hops) -> Centrality {
    betweenness(lengths, .unwatched)
  }

  /// The same betweenness, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - lengths: How long edges are; a weight is a length or a strength.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The betweenness of each node.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: O(nm), with lengths O(n (n + m) log n).
  public func betweenness(
    _ lengths: Lengths = .hops, execution: Execution
  ) throws(CancellationError) -> Centrality {
    try execution.run { betweenness(lengths, $0) }
  }

  private func betweenness(_ lengths: Lengths, _ run: Run) -> Centrality {
    let scores: [Double]
    if arcLengths(lengths) == nil {
      let parts = BetweennessParts(self, run)
      let ordered = parts.scores(adding: BrandesSearch(parts: parts.parts, run: run).sums())
      scores = isDirected ? ordered : ordered.map { $0 / 2 }
    } else {
      scores = plainBrandes(lengths, edgeOfArc: nil, count: nodeCount, run)
    }
    let (greatest, convention) = betweennessConvention(lengths)
    return Centrality(
      scores: scores, greatest: nodeCount > 2 ? greatest : nil,
      mostCentralised: nodeCount > 2 ? greatest * Double(nodeCount - 1) : nil,
      convention: convention)
  }

  /// The greatest betweenness of a node, and the convention in words.
  func betweennessConvention(_ lengths: Lengths) -> (greatest: Double, convention: String) {
    let ordered = Double(nodeCount - 1) * Double(nodeCount - 2)
    return isDirected
      ? (
        ordered,
        "betweenness: each ordered pair once, end points excluded; "
          + "normalised by (n − 1)(n − 2); \(lengths.convention)"
      )
      : (
        ordered / 2,
        "betweenness: each unordered pair once, end points excluded; "
          + "normalised by (n − 1)(n − 2)/2; \(lengths.convention)"
      )
  }

  /// Sums the dependencies of every source; halves them where undirected.
  func plainBrandes(
    _ lengths: Lengths, edgeOfArc: [UInt32]?, count: Int, _ run: Run
  ) -> [Double] {
    var scores = [Double](repeating: 0, count: count)
    let size = max(1, (nodeCount + 63) / 64)
    Stripes(
      count: (nodeCount + size - 1) / size,
      workspace: { PlainBrandes(self, lengths, edgeOfArc: edgeOfArc) },
      part: { brandes, stripe in
        var part = [Double](repeating: 0, count: count)
        for source in (stripe * size)..<min(nodeCount, (stripe + 1) * size) {
          if run.isCancelled() { break }
          brandes.add(from: source, to: &part)
        }
        return part
      },
      merge: { _, part in
        for index in scores.indices { scores[index] += part[index] }
      }
    ).perform(run)
    return isDirected ? scores : scores.map { $0 / 2 }
  }
}
