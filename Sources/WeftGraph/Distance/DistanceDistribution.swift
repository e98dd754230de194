/// How many pairs of nodes are how many steps apart.
public struct DistanceDistribution: Sendable, Hashable {
  /// The number of pairs at each distance in steps; the entry at 0 is 0. Unordered pairs, or
  /// ordered ones in a directed graph.
  public let pairs: [Int]
  /// The number of pairs without a path.
  public let pairsApart: Int

  /// The mean distance over the pairs with a path; nil where there is none.
  public var mean: Double? {
    let count = pairs.reduce(0, +)
    guard count > 0 else { return nil }
    return pairs.indices.reduce(0) { $0 + Double($1) * Double(pairs[$1]) } / Double(count)
  }

  /// The longest distance over the pairs with a path; nil where there is none.
  public var diameter: Int? { pairs.count > 1 ? pairs.count - 1 : nil }
}

extension Graph {
  /// How many pairs of nodes are how many steps apart.
  ///
  /// Each unordered pair counts once, in a directed graph each ordered one. Pairs without a path,
  /// so all of an isolate and those of different components, are counted apart. Weights are
  /// ignored.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  ///
  /// - Complexity: O(nm) at worst.
  public func distanceDistribution() -> DistanceDistribution { distanceDistribution(.unwatched) }

  /// The same distribution, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameter execution: The number of threads, and who hears of progress.
  /// - Returns: The number of pairs at each distance.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: See ``distanceDistribution()``.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  public func distanceDistribution(
    execution: Execution
  ) throws(CancellationError) -> DistanceDistribution {
    try execution.run { distanceDistribution($0) }
  }

  private func distanceDistribution(_ run: Run) -> DistanceDistribution {
    let rows = RowsOfLikeNodes(self)
    let batches = SourceBatches(rows.graph)
    var pairs = [0]
    Stripes(
      count: batches.count,
      workspace: { ManySourceSearch(rows.graph, batches) },
      part: { search, batch in
        var pairs = [0]
        search.search(batch) { node, level, sources in
          while pairs.count <= level { pairs.append(0) }
          pairs[level] += sources * Int(rows.graph.multiplicity[node])
        }
        return pairs
      },
      merge: { _, found in
        while pairs.count < found.count { pairs.append(0) }
        for (level, count) in found.enumerated() { pairs[level] += count }
      }
    ).perform(run)
    // Like nodes are two steps from one another.
    for like in rows.graph.multiplicity where like > 1 {
      while pairs.count <= 2 { pairs.append(0) }
      pairs[2] += Int(like) * Int(like - 1)
    }
    let all = nodeCount * (nodeCount - 1)
    let apart = all - pairs.reduce(0, +)
    return isDirected
      ? DistanceDistribution(pairs: pairs, pairsApart: apart)
      : DistanceDistribution(pairs: pairs.map { $0 / 2 }, pairsApart: apart / 2)
  }
}
