/// A brokerage count beside its mean and spread in random graphs of the same density.
public struct BrokerageScore: Sendable, Hashable {
  /// The count observed.
  public let count: Int
  /// The mean count.
  public let expected: Double
  /// The standard deviation of the count.
  public let standardDeviation: Double

  /// How many standard deviations above the mean, or nil where the standard deviation is 0.
  public var z: Double? {
    standardDeviation > 0 ? (Double(count) - expected) / standardDeviation : nil
  }
}

extension Graph {
  /// The brokerage of each node beside the moments of Gould and Fernandez (1989).
  ///
  /// The reference model is a random graph in which every tie is there with the same probability
  /// d, the density observed, whatever the others; groups stay. With q = d²(1 − d) and P the set
  /// of ordered pairs (a, b) that v could broker in a role, the mean is |P|·q, and the variance
  /// |P|·q(1 − q) + (d(1 − d))³·(the number of ordered pairs of members of P that share one
  /// end). In an undirected graph (a, b) and (b, a) are one event, which doubles the variance of the
  /// roles that are the same in both orders (all but gatekeeper and representative). A z-score so
  /// made is a yardstick, not a test: counts are far from normal in small networks. For p-values
  /// see ``brokerageByChance(groups:unknown:options:)``.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known. Where they are left out, the
  ///     density and the group sizes are those of the nodes that remain.
  /// - Returns: A score by role for each node; nil where the node is left out.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(m^1.5 log n + groups²) time, O(n + m + closed two-paths) space.
  ///
  /// Source: Gould & Fernandez 1989, <https://doi.org/10.2307/270949>.
  public func brokerageScores(
    groups: [Int?], unknown: UnknownGroupRule = .leaveOut
  ) -> [ByBrokerageRole<BrokerageScore>?] {
    precondition(groups.count == nodeCount, "there is one group per node")
    let labels = Graph.resolved(groups, unknown: unknown)
    let counts = BrokerageTriads(self).counts(labels: labels)
    let remaining = nodes.filter { labels[$0] != nil }
    var sizes = [Double](repeating: 0, count: (labels.lazy.compactMap { $0 }.max() ?? -1) + 1)
    for node in remaining { sizes[labels[node] ?? 0] += 1 }
    let all = Double(remaining.count)
    let ties = edges.reduce(0) { sum, edge in
      labels[edge.source] != nil && labels[edge.target] != nil ? sum + 1 : sum
    }
    let density = all > 1 ? Double(ties) * (isDirected ? 1 : 2) / (all * (all - 1)) : 0
    let moments = sizes.indices.map { group in
      BrokerageMoments(sizes: sizes, all: all, own: group, density: density, isDirected: isDirected)
    }
    return nodes.map { node in
      guard let own = labels[node] else { return nil }
      return ByBrokerageRole { role in
        BrokerageScore(
          count: counts[node][role], expected: moments[own].mean(role),
          standardDeviation: moments[own].variance(role).squareRoot())
      }
    }
  }
}

/// The mean and variance of each role for a broker in one group.
private struct BrokerageMoments {
  let isDirected: Bool
  let density: Double
  /// How many ordered pairs there are to broker in each role.
  private let pairs: ByBrokerageRole<Double>
  /// How many ordered pairs of those share exactly one end, in the same place.
  private let sharing: ByBrokerageRole<Double>

  init(sizes: [Double], all: Double, own: Int, density: Double, isDirected: Bool) {
    self.isDirected = isDirected
    self.density = density
    let mine = sizes[own] - 1
    let outside = all - sizes[own]
    let others = sizes.indices.filter { $0 != own }.map { sizes[$0] }
    pairs = ByBrokerageRole { role in
      switch role {
      case .coordinator: mine * (mine - 1)
      case .itinerant: others.reduce(0) { $0 + $1 * ($1 - 1) }
      case .gatekeeper, .representative: outside * mine
      case .liaison: others.reduce(0) { $0 + $1 * (outside - $1) }
      }
    }
    sharing = ByBrokerageRole { role in
      switch role {
      case .coordinator: 2 * mine * (mine - 1) * (mine - 2)
      case .itinerant: others.reduce(0) { $0 + 2 * $1 * ($1 - 1) * ($1 - 2) }
      case .gatekeeper, .representative:
        outside * mine * (mine - 1) + mine * outside * (outside - 1)
      case .liaison: others.reduce(0) { $0 + 2 * $1 * (outside - $1) * (outside - $1 - 1) }
      }
    }
  }

  func mean(_ role: BrokerageRole) -> Double {
    pairs[role] * density * density * (1 - density)
  }

  func variance(_ role: BrokerageRole) -> Double {
    let chance = density * density * (1 - density)
    let shared = density * (1 - density)
    let directed = pairs[role] * chance * (1 - chance) + shared * shared * shared * sharing[role]
    let isSameBothWays = role != .gatekeeper && role != .representative
    return max(0, !isDirected && isSameBothWays ? 2 * directed : directed)
  }
}
