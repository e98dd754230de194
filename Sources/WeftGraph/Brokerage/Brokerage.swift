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
    precondition(groups.count == nodeCount, "there is one group per node")
    let labels = Graph.resolved(groups, unknown: unknown)
    let triads = BrokerageTriads(self)
    let observed = triads.counts(labels: labels)
    let roles = BrokerageRole.allCases
    var tallies = observed.map { counts in
      roles.map { ChanceTally(observed: Double(counts[$0])) }
    }
    let permutations = LabelPermutations(labels: labels, options: options)
    permutations.forEach { dealt in
      let counts = triads.counts(labels: dealt)
      for node in nodes where labels[node] != nil {
        for role in roles { tallies[node][role.rawValue].add(Double(counts[node][role])) }
      }
    }
    return nodes.map { node in
      guard labels[node] != nil else { return nil }
      return ByBrokerageRole { role in
        ChanceComparison(
          tallies[node][role.rawValue], model: .labelPermutation, coverage: permutations.coverage)
      }
    }
  }
}
