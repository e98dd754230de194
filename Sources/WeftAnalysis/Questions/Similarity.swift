import WeftGraph
public import WeftModel

/// Which rows of a two-mode graph (places, clusters, bodies) have the same profile of activities,
/// which have one that lies within another's, and how alike any two are.
///
/// "The same" and "within" speak of what is recorded. A row that only ever says "no", or nothing,
/// has no profile and is left out.
public struct Similarity: Sendable, Hashable {
  /// Rows that have just the same columns.
  public struct Identical: Sendable, Hashable {
    /// The rows, by place in ``TwoModeGraph/rows``, ascending.
    public let rows: [Int]
    /// What they all have, by place in ``TwoModeGraph/columns``.
    public let columns: [Int]
    /// The ties it rests on, by place, ascending; empty for membership.
    public let ties: [Int]
  }

  /// A row whose columns are some, but not all, of another's.
  public struct Nested: Sendable, Hashable {
    /// The row that has less.
    public let inner: Int
    /// The row that has all of that and more.
    public let outer: Int
    /// What the outer has beyond the inner.
    public let beyond: [Int]
  }

  /// Two rows and how alike they are.
  public struct Pair: Sendable, Hashable {
    /// A row.
    public let first: Int
    /// A later row.
    public let second: Int
    /// What both have, over what either has; from 0 to 1.
    public let jaccard: Double
    /// What both have.
    public let both: [Int]
  }

  /// Rows that have a profile, ascending.
  public let profiled: [Int]
  /// Groups of two or more rows of one profile, the largest first, then by first row.
  public let identical: [Identical]
  /// Every row within another, by outer row, then by inner.
  public let nested: [Nested]
  /// The pairs at least as alike as asked, the most alike first, then in order of rows.
  public let pairs: [Pair]

  /// Compares the rows of a two-mode graph.
  ///
  /// - Parameters:
  ///   - graph: The two-mode graph.
  ///   - threshold: How alike a pair must be to be listed.
  ///   - blanks: What becomes of blank cells in the likeness of pairs.
  /// - Complexity: O(rows² · columns of a row).
  public init(
    _ graph: TwoModeGraph, atLeast threshold: Double = 0.5,
    blanks: TwoModeGraph.BlankRule = .absent
  ) {
    let profiles = graph.rows.indices.map { graph.columns(ofRow: $0) }
    let profiled = profiles.indices.filter { !profiles[$0].isEmpty }
    self.profiled = profiled
    identical = Dictionary(grouping: profiled) { profiles[$0] }
      .filter { $0.value.count > 1 }
      .map {
        Identical(rows: $0.value, columns: $0.key, ties: graph.ties(ofRows: Set($0.value)))
      }
      .sorted { ($1.rows.count, $0.rows[0]) < ($0.rows.count, $1.rows[0]) }
    let sets = profiles.map { Set($0) }
    nested = profiled.flatMap { outer in
      profiled.compactMap { inner in
        guard profiles[inner].count < profiles[outer].count,
          sets[inner].isSubset(of: sets[outer])
        else { return nil }
        return Nested(
          inner: inner, outer: outer,
          beyond: profiles[outer].filter { !sets[inner].contains($0) })
      }
    }
    var pairs: [Pair] = []
    for (rank, first) in profiled.enumerated() {
      for second in profiled[(rank + 1)...] where !sets[first].isDisjoint(with: sets[second]) {
        let overlap = graph.overlap(of: first, second, blanks: blanks)
        guard let jaccard = overlap.jaccard, jaccard >= threshold else { continue }
        pairs.append(Pair(first: first, second: second, jaccard: jaccard, both: overlap.both))
      }
    }
    self.pairs = pairs.sorted {
      ($1.jaccard, $0.first, $0.second) < ($0.jaccard, $1.first, $1.second)
    }
  }
}

extension TwoModeGraph {
  /// The ties of some rows, by place, ascending.
  func ties(ofRows rows: Set<Int>) -> [Int] {
    zip(graph.edges, ties).filter { rows.contains($0.0.source) }.flatMap { $0.1 }.sorted()
  }
}
