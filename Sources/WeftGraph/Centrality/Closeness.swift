extension Graph {
  /// How near each node is to all others: who reaches everybody in few steps.
  ///
  /// (n − 1) / Σd on a connected graph. Where a node reaches only r others, the correction of
  /// Wasserman & Faust: (r / Σd) · r/(n − 1), so that a near neighbourhood in a small component
  /// does not count as nearness to everybody. From 0 (isolates) to 1 (a neighbour of all).
  /// Centralisation is the sum of differences from the highest score over
  /// (n − 1)(n − 2)/(2n − 3), or n − 1 in a directed graph; nil where n < 3. On a disconnected
  /// graph ``harmonic(_:_:)`` says the same without a correction.
  ///
  /// Sources: Freeman 1978, <https://doi.org/10.1016/0378-8733(78)90021-7>; Wasserman & Faust
  /// 1994, page 201, <https://doi.org/10.1017/CBO9780511815478>.
  ///
  /// - Parameters:
  ///   - direction: In a directed graph, whether distances lead from the node or to it.
  ///   - lengths: How long edges are; a weight is a length or a strength. With lengths other than
  ///     steps a score can exceed 1, and centralisation is nil.
  /// - Returns: The closeness of each node.
  /// - Complexity: O(nm) at worst, with lengths O(n (n + m) log n).
  public func closeness(
    _ direction: Direction = .outgoing, _ lengths: Lengths = .hops
  ) -> Centrality {
    distanceCentralities(direction, lengths, .unwatched).closeness
  }

  /// How near each node is to the others, where not all can be reached.
  ///
  /// The mean over all other nodes of 1/d, a node out of reach counting 0: Σ 1/d / (n − 1). From 0
  /// (isolates) to 1 (a neighbour of all). Centralisation is the sum of differences from the
  /// highest score over (n − 2)/2, or n − 1 in a directed graph; nil where n < 3.
  ///
  /// Source: Marchiori & Latora 2000, <https://doi.org/10.1016/S0378-4371(00)00311-3>.
  ///
  /// - Parameters:
  ///   - direction: In a directed graph, whether distances lead from the node or to it.
  ///   - lengths: How long edges are; a weight is a length or a strength. With lengths other than
  ///     steps a score can exceed 1, and centralisation is nil.
  /// - Returns: The harmonic centrality of each node.
  /// - Complexity: O(nm) at worst, with lengths O(n (n + m) log n).
  public func harmonic(
    _ direction: Direction = .outgoing, _ lengths: Lengths = .hops
  ) -> Centrality {
    distanceCentralities(direction, lengths, .unwatched).harmonic
  }

  /// Closeness and harmonic centrality for the price of one, on several threads.
  ///
  /// - Parameters:
  ///   - direction: In a directed graph, whether distances lead from the node or to it.
  ///   - lengths: How long edges are; a weight is a length or a strength.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: Both centralities of each node.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: O(nm) at worst, with lengths O(n (n + m) log n).
  public func closenessAndHarmonic(
    _ direction: Direction = .outgoing, _ lengths: Lengths = .hops, execution: Execution
  ) throws(CancellationError) -> (closeness: Centrality, harmonic: Centrality) {
    try execution.run { distanceCentralities(direction, lengths, $0) }
  }

  private func distanceCentralities(
    _ direction: Direction, _ lengths: Lengths, _ run: Run
  ) -> (closeness: Centrality, harmonic: Centrality) {
    let sums = facing(direction).farnessSums(lengths, run)
    let others = Double(nodeCount - 1)
    let closeness = zip(sums.reached, sums.farness).map { reached, farness in
      reached == 0 ? 0 : Double(reached) / farness * (Double(reached) / others)
    }
    let harmonic = sums.harmonic.map { nodeCount < 2 ? 0 : $0 / others }
    let isDirectedStar = isDirected && direction != .both
    let isComparable = nodeCount > 2 && arcLengths(lengths) == nil
    let whither = isDirectedStar ? (direction == .outgoing ? " from the node" : " to the node") : ""
    return (
      Centrality(
        scores: closeness, greatest: isComparable ? 1 : nil,
        mostCentralised: !isComparable
          ? nil : isDirectedStar ? others : others * (others - 1) / (2 * others - 1),
        convention: "closeness: r²/((n − 1) Σd) over the r nodes reached (Wasserman–Faust), "
          + "distances\(whither); \(lengths.convention)"),
      Centrality(
        scores: harmonic, greatest: isComparable ? 1 : nil,
        mostCentralised: !isComparable ? nil : isDirectedStar ? others : (others - 1) / 2,
        convention: "harmonic: Σ 1/d / (n − 1), 0 where out of reach, distances\(whither); "
          + lengths.convention)
    )
  }
}
