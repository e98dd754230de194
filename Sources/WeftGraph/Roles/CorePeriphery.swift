/// A division of the nodes into a core, tied among itself, and a periphery that is not.
public struct CorePeriphery: Sendable, Hashable {
  /// The nodes of the core, ascending.
  public let core: [Int]
  /// The correlation with the ideal pattern.
  public let correlation: Double
  /// Whether no other division does better; otherwise it was found by a heuristic.
  public let isExact: Bool
  /// How many divisions do as well, this one among them; nil where not all were tried. The one
  /// given has the smallest core, and of those the first in order of its nodes.
  public let equallyGood: Int?
}

extension Graph {
  /// The core and the periphery of the network: whether there is a centre that holds together and
  /// a rim whose members are tied to it but not to each other.
  ///
  /// Pearson's correlation of ties with the ideal pattern of Borgatti and Everett (1999): 1 within
  /// the core, 0 within the periphery; pairs of one in the core and one in the periphery are
  /// missing data, and the diagonal does not count. At most 1. Core and periphery have at least two
  /// nodes each. Up to 20 nodes all divisions are tried; beyond that single nodes change sides from
  /// many starts (one by degree, the others by chance) until none helps. Weights are ignored; in a
  /// directed graph each direction is a tie. Isolates are of the periphery where that fits best;
  /// the graph need not be connected.
  ///
  /// - Parameters:
  ///   - starts: How many starts the heuristic takes.
  ///   - seed: What their chance grows from.
  /// - Returns: The best division; nil for fewer than four nodes, and where no division has a
  ///   correlation, as without ties or in a complete graph.
  /// - Complexity: O(2ⁿ) up to 20 nodes, else O(starts · n²) in practice.
  ///
  /// Source: Borgatti & Everett 1999, <https://doi.org/10.1016/S0378-8733(99)00019-2>.
  public func corePeriphery(starts: Int = 20, seed: UInt64 = 1) -> CorePeriphery? {
    guard nodeCount >= 4 else { return nil }
    let search = CorePeripherySearch(self)
    return nodeCount <= 20 ? search.exhaustive() : search.heuristic(starts: starts, seed: seed)
  }

  /// The core–periphery correlation beside what random graphs give: whether the network has a core
  /// at all, or no more of one than its numbers of ties make likely.
  ///
  /// - Parameters:
  ///   - model: What random graphs to compare with.
  ///   - options: When to enumerate, how much to sample, and the seed.
  /// - Returns: The comparison, or nil where there is no correlation.
  /// - Complexity: O(repetitions) searches.
  ///
  /// Source: Borgatti & Everett 1999, <https://doi.org/10.1016/S0378-8733(99)00019-2>; for the
  /// reference model, Boyd, Fitzgerald & Beck 2006, <https://doi.org/10.1016/j.socnet.2005.06.003>.
  public func corePeripheryByChance(
    _ model: NullModel = .conditionalUniform,
    options: ChanceOptions = ChanceOptions(repetitions: 999)
  ) -> ChanceComparison? {
    comparedByChance(model, options: options) { $0.corePeriphery()?.correlation }
  }

  /// The same comparison, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - model: What random graphs to compare with.
  ///   - options: When to enumerate, how much to sample, and the seed.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The comparison, or nil where there is no correlation.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: O(repetitions) searches.
  ///
  /// Source: Borgatti & Everett 1999, <https://doi.org/10.1016/S0378-8733(99)00019-2>; for the
  /// reference model, Boyd, Fitzgerald & Beck 2006, <https://doi.org/10.1016/j.socnet.2005.06.003>.
  public func corePeripheryByChance(
    _ model: NullModel = .conditionalUniform,
    options: ChanceOptions = ChanceOptions(repetitions: 999), execution: Execution
  ) throws(CancellationError) -> ChanceComparison? {
    try comparedByChance(model, options: options, execution: execution) {
      $0.corePeriphery()?.correlation
    }
  }
}
