/// Ties between groups and within them, and Krackhardt and Stern's index of the two.
public struct EIIndex: Sendable, Hashable {
  /// How many ties join nodes of different groups.
  public let external: Int
  /// How many ties join nodes of one group.
  public let `internal`: Int
  /// How many ties touch a node left out because its group is not known.
  public let unclassified: Int

  /// (external − internal) / (external + internal), from −1 (every tie stays within its group) to
  /// 1 (every tie leads out); nil where there is no tie to classify.
  public var value: Double? {
    let all = external + self.internal
    return all > 0 ? Double(external - self.internal) / Double(all) : nil
  }
}

extension Graph {
  /// The E–I index: whether ties lead out of groups or stay within them.
  ///
  /// (E − I)/(E + I), E the ties between groups and I those within, unvalued; in a directed graph
  /// each direction is a tie. From −1 to 1. Chance does not give 0: see
  /// ``eiIndexExpectedByChance(groups:unknown:)``. Isolates do not matter. Neither does whether the
  /// graph is connected.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  /// - Returns: The ties counted; their index is nil where there is none.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(n + m).
  ///
  /// Source: Krackhardt & Stern 1988, <https://doi.org/10.2307/2786835>.
  public func eiIndex(groups: [Int?], unknown: UnknownGroupRule = .leaveOut) -> EIIndex {
    precondition(groups.count == nodeCount, "there is one group per node")
    let labels = Graph.resolved(groups, unknown: unknown)
    return eiIndex(of: edges, labels: labels)
  }

  /// The E–I index of each node, over the ties it has; where directed, those in either direction.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  /// - Returns: The ties counted for each node; their index is nil for an isolate.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(n + m).
  ///
  /// Source: Krackhardt & Stern 1988, <https://doi.org/10.2307/2786835>.
  public func eiIndexByNode(groups: [Int?], unknown: UnknownGroupRule = .leaveOut) -> [EIIndex] {
    precondition(groups.count == nodeCount, "there is one group per node")
    let labels = Graph.resolved(groups, unknown: unknown)
    var external = [Int](repeating: 0, count: nodeCount)
    var (within, unclassified) = (external, external)
    for edge in edges {
      for end in [edge.source, edge.target] {
        if let one = labels[edge.source], let other = labels[edge.target] {
          if one == other { within[end] += 1 } else { external[end] += 1 }
        } else {
          unclassified[end] += 1
        }
      }
    }
    return nodes.map {
      EIIndex(external: external[$0], internal: within[$0], unclassified: unclassified[$0])
    }
  }

  /// The E–I index that dealing the labels out anew gives on average.
  ///
  /// A tie joins two of one group with the chance that two nodes drawn at random do, so that the
  /// mean is 1 − 2·Σ n_g(n_g − 1)/(N(N − 1)), N the nodes whose group is known.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  /// - Returns: The mean, or nil where there is no tie to classify.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(n log n + m).
  ///
  /// Source: Krackhardt & Stern 1988, <https://doi.org/10.2307/2786835>.
  public func eiIndexExpectedByChance(
    groups: [Int?], unknown: UnknownGroupRule = .leaveOut
  ) -> Double? {
    guard eiIndex(groups: groups, unknown: unknown).value != nil else { return nil }
    let sizes = LabelPermutations.sizes(of: Graph.resolved(groups, unknown: unknown))
    let all = Double(sizes.reduce(0, +))
    let within = sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
    return 1 - 2 * within / (all * (all - 1))
  }

  /// The E–I index beside what dealing out the group labels anew would give.
  ///
  /// The reference model keeps the ties and the sizes of the groups, and lets the labels of all
  /// nodes that have one change places. It is enumerated where it has few possibilities, and
  /// sampled with a seed otherwise.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  ///   - options: When to enumerate, how much to sample, and the seed.
  /// - Returns: The comparison, or nil where there is no tie to classify.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(repetitions · (n + m)) time, O(n + m) space.
  ///
  /// Source: Krackhardt & Stern 1988, <https://doi.org/10.2307/2786835>.
  public func eiIndexByChance(
    groups: [Int?], unknown: UnknownGroupRule = .leaveOut, options: ChanceOptions = .init()
  ) -> ChanceComparison? {
    eiIndexByChance(groups, unknown, options, .unwatched)
  }

  /// The same comparison, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  ///   - options: When to enumerate, how much to sample, and the seed.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The comparison, or nil where there is no tie to classify.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(repetitions · (n + m)) time, O(n + m) space.
  ///
  /// Source: Krackhardt & Stern 1988, <https://doi.org/10.2307/2786835>.
  public func eiIndexByChance(
    groups: [Int?], unknown: UnknownGroupRule = .leaveOut, options: ChanceOptions = .init(),
    execution: Execution
  ) throws(CancellationError) -> ChanceComparison? {
    try execution.run { eiIndexByChance(groups, unknown, options, $0) }
  }

  private func eiIndexByChance(
    _ groups: [Int?], _ unknown: UnknownGroupRule, _ options: ChanceOptions, _ run: Run
  ) -> ChanceComparison? {
    guard let observed = eiIndex(groups: groups, unknown: unknown).value else { return nil }
    let labels = Graph.resolved(groups, unknown: unknown)
    let edges = edges
    let permutations = LabelPermutations(labels: labels, options: options)
    let tally = Repetitions(count: permutations.count).tally(observed: observed, run) { place in
      eiIndex(of: edges, labels: permutations.dealt(place)).value
    }
    guard tally.total > 0 else { return nil }
    return ChanceComparison(tally, model: .labelPermutation, coverage: permutations.coverage)
  }

  private func eiIndex(of edges: [Edge], labels: [Int?]) -> EIIndex {
    var (external, within, unclassified) = (0, 0, 0)
    for edge in edges {
      if let one = labels[edge.source], let other = labels[edge.target] {
        if one == other { within += 1 } else { external += 1 }
      } else {
        unclassified += 1
      }
    }
    return EIIndex(external: external, internal: within, unclassified: unclassified)
  }
}
