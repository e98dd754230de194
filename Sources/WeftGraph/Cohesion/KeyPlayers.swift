/// The set of nodes whose loss would break a network up most.
public struct KeyPlayers: Sendable, Hashable {
  /// What is meant by broken up.
  public enum Objective: Sendable, Hashable, CaseIterable {
    /// The share of pairs that cannot reach one another; see ``Graph/fragmentation()``.
    case fragmentation
    /// The same with near pairs counting more; see ``Graph/distanceWeightedFragmentation()``.
    case distanceWeightedFragmentation
  }

  /// The nodes, ascending.
  public let nodes: [Int]
  /// What is meant by broken up.
  public let objective: Objective
  /// The objective of the graph as it is.
  public let before: Double
  /// The objective of what remains without the nodes.
  public let after: Double
  /// Whether no other set of the size does better; otherwise the set was found by a heuristic.
  public let isExact: Bool
  /// How many sets of the size do as well, this one among them; nil where not all were tried. The
  /// one given is the first in order of its nodes.
  public let equallyGood: Int?

  /// By how much the loss of the nodes raises the objective; negative where it lowers it.
  public var increase: Double { after - before }
}

extension Graph {
  /// The set of so many nodes whose loss would break the network up most.
  ///
  /// All sets are tried while there are at most `enumerationLimit` of them. Beyond that nodes are
  /// taken greedily and then exchanged one by one as long as that helps, which may miss the best
  /// set: ``KeyPlayers/isExact`` says which. Fragmentation ignores directions, its distance-weighted
  /// form follows them; weights are ignored.
  ///
  /// - Parameters:
  ///   - count: How many nodes to lose.
  ///   - objective: What is meant by broken up.
  ///   - enumerationLimit: The most sets to try.
  /// - Returns: The set, or nil where fewer than two nodes would remain.
  /// - Precondition: The count is positive.
  /// - Complexity: For each set of count − 1 nodes O(n + m), and O(nm) for the distance-weighted
  ///   form (O(n²m) at worst), where sets that cannot be the best are passed over unseen; as often
  ///   for the heuristic as it takes steps.
  ///
  /// Source: Borgatti 2006, <https://doi.org/10.1007/s10588-006-7084-x>.
  public func keyPlayers(
    _ count: Int, by objective: KeyPlayers.Objective = .fragmentation,
    enumerationLimit: Int = 1_000_000
  ) -> KeyPlayers? {
    keyPlayers(count, objective, enumerationLimit, .unwatched)
  }

  /// The same set, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - count: How many nodes to lose.
  ///   - objective: What is meant by broken up.
  ///   - enumerationLimit: The most sets to try.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The set, or nil where fewer than two nodes would remain.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Precondition: The count is positive.
  /// - Complexity: See ``keyPlayers(_:by:enumerationLimit:)``.
  ///
  /// Source: Borgatti 2006, <https://doi.org/10.1007/s10588-006-7084-x>.
  public func keyPlayers(
    _ count: Int, by objective: KeyPlayers.Objective = .fragmentation,
    enumerationLimit: Int = 1_000_000, execution: Execution
  ) throws(CancellationError) -> KeyPlayers? {
    try execution.run { keyPlayers(count, objective, enumerationLimit, $0) }
  }

  private func keyPlayers(
    _ count: Int, _ objective: KeyPlayers.Objective, _ limit: Int, _ run: Run
  ) -> KeyPlayers? {
    precondition(count > 0, "a set of key players is not empty")
    guard nodeCount - count >= 2 else { return nil }
    let search = KeyPlayerSearch(self, objective, size: count, run)
    let sets = Combinations.count(nodeCount, count, limit: limit)
    let best = sets == nil ? search.heuristic(progress: run.progress) : search.exhaustive()
    let remaining = Double(nodeCount - count)
    let before =
      objective == .fragmentation ? fragmentation() : distanceWeightedFragmentation()
    guard let before else { return nil }
    return KeyPlayers(
      nodes: best.nodes, objective: objective, before: before,
      after: 1 - best.joined / (remaining * (remaining - 1)), isExact: sets != nil,
      equallyGood: sets == nil ? nil : best.equallyGood)
  }
}
