/// How often each node brokers between two others that have no direct tie, by role.
public struct Brokerage: Sendable, Hashable {
  /// Counts by role for each node; nil where the node's own group is not known and such nodes are
  /// left out.
  public let roles: [ByBrokerageRole<Int>?]
  /// For each node, the open two-paths through it that touch a node left out.
  public let unclassified: [Int]
  /// What became of nodes whose group is not known.
  public let unknown: Graph.UnknownGroupRule
}

extension Graph {
  /// How often each node brokers between two others that have no direct tie, and in which role:
  /// who lets things into a group, who speaks for it, who links groups that are not its own.
  ///
  /// Node v brokers the ordered pair (a, b) iff a → v → b, not a → b, a ≠ b (Gould & Fernandez
  /// 1989). The groups of the three tell the role (see ``BrokerageRole``). In an undirected graph
  /// every edge leads both ways, so each pair counts in both orders and gatekeeper equals
  /// representative. Weights are ignored. Counts are at least 0; an isolate has 0 of each.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  /// - Returns: Counts by role for each node.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(m^1.5 log n) time, O(n + m + closed two-paths) space.
  ///
  /// Source: Gould & Fernandez 1989, <https://doi.org/10.2307/270949>.
  public func brokerage(groups: [Int?], unknown: UnknownGroupRule = .leaveOut) -> Brokerage {
    precondition(groups.count == nodeCount, "there is one group per node")
    let labels = Graph.resolved(groups, unknown: unknown)
    let triads = BrokerageTriads(self)
    let counts = triads.counts(labels: labels)
    let totals = triads.totals()
    return Brokerage(
      roles: nodes.map { labels[$0] == nil ? nil : counts[$0] },
      unclassified: nodes.map { labels[$0] == nil ? totals[$0] : totals[$0] - counts[$0].total },
      unknown: unknown)
  }

  /// The brokerage of each node beside what dealing out the group labels anew would give.
  ///
  /// The reference model keeps the ties and the sizes of the groups, and lets the labels of all
  /// nodes that have one change places. It is enumerated where it has few possibilities, and
  /// sampled with a seed otherwise.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  ///   - options: When to enumerate, how much to sample, and the seed.
  /// - Returns: A comparison by role for each node; nil where ``brokerage(groups:unknown:)`` is.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(repetitions · (n + m + closed two-paths)) time, O(n + m) space.
  ///
  /// Source: Gould & Fernandez 1989, <https://doi.org/10.2307/270949>.
  public func brokerageByChance(
    groups: [Int?], unknown: UnknownGroupRule = .leaveOut, options: ChanceOptions = .init()
  ) -> [ByBrokerageRole<ChanceComparison>?] {
    brokerageByChance(groups, unknown, options, .unwatched)
  }

  /// The same comparison, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  ///   - options: When to enumerate, how much to sample, and the seed.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: A comparison by role for each node; nil where ``brokerage(groups:unknown:)`` is.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(repetitions · (n + m + closed two-paths)) time, O(n + m) space.
  ///
  /// Source: Gould & Fernandez 1989, <https://doi.org/10.2307/270949>.
  public func brokerageByChance(
    groups: [Int?], unknown: UnknownGroupRule = .leaveOut, options: ChanceOptions = .init(),
    execution: Execution
  ) throws(CancellationError) -> [ByBrokerageRole<ChanceComparison>?] {
    try execution.run { brokerageByChance(groups, unknown, options, $0) }
  }

  private func brokerageByChance(
    _ groups: [Int?], _ unknown: UnknownGroupRule, _ options: ChanceOptions, _ run: Run
  ) -> [ByBrokerageRole<ChanceComparison>?] {
    precondition(groups.count == nodeCount, "there is one group per node")
    let labels = Graph.resolved(groups, unknown: unknown)
    let triads = BrokerageTriads(self)
    func flat(_ counts: [ByBrokerageRole<Int>]) -> [Double] {
      counts.flatMap { counts in BrokerageRole.allCases.map { Double(counts[$0]) } }
    }
    let permutations = LabelPermutations(labels: labels, options: options)
    let tallies = Repetitions(count: permutations.count).tallies(
      observed: flat(triads.counts(labels: labels)), run
    ) { place in
      (flat(triads.counts(labels: permutations.dealt(place))), 1)
    }
    guard !run.isCancelled() else { return [] }
    return nodes.map { node in
      guard labels[node] != nil else { return nil }
      return ByBrokerageRole { role in
        ChanceComparison(
          tallies[node * BrokerageRole.allCases.count + role.rawValue], model: .labelPermutation,
          coverage: permutations.coverage)
      }
    }
  }
}
