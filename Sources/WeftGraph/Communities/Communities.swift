/// A division of the nodes into communities, found by the Leiden algorithm.
public struct Communities: Sendable, Hashable {
  /// What a division is judged by.
  public enum Objective: Sendable, Hashable, CaseIterable {
    /// Modularity with resolution γ: (1/2m)·Σ_ij (A_ij − γ·k_i·k_j/2m)·[i and j together] (Newman
    /// & Girvan 2004; Reichardt & Bornholdt 2006). It overlooks small communities in large networks.
    case modularity
    /// The constant Potts model: Σ_c (e_c − γ·n_c(n_c − 1)/2), e_c the weight within c (Traag, Van
    /// Dooren & Nesterov 2011). γ is the density a community must pass, whatever the network's size.
    case constantPotts
  }

  /// The community of each node, numbered in the order of their lowest nodes.
  public let ofNode: [Int]
  /// The number of nodes of each community.
  public let sizes: [Int]
  /// The value of the objective.
  public let quality: Double
  /// What the division is judged by.
  public let objective: Objective
  /// The resolution γ: higher for more and smaller communities.
  public let resolution: Double
  /// What chance grew from.
  public let seed: UInt64

  /// How many communities there are.
  public var count: Int { sizes.count }

  /// The nodes of each community, ascending.
  ///
  /// - Complexity: O(n).
  public var members: [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for (node, community) in ofNode.enumerated() { result[community].append(node) }
    return result
  }
}

extension Graph {
  /// With fewer nodes than this there is no looking for communities: among so few, chance alone
  /// makes some.
  public static let fewestNodesForCommunities = 10

  /// Communities: parts of the network that are tied more within than chance would have it.
  ///
  /// Found by the Leiden algorithm: nodes move to better communities, communities are refined into
  /// well-connected parts, those become nodes of a smaller graph, and so on; the whole is repeated
  /// from the division reached. Every community is connected. Weights count as strengths;
  /// directions are ignored, weights of both ways added. An isolate is a community of its own. No
  /// community spans two components. Another seed may give another division: see
  /// ``communityStability(objective:resolution:seeds:iterations:)`` before building on one.
  ///
  /// - Parameters:
  ///   - objective: What a division is judged by.
  ///   - resolution: γ, positive; higher for more and smaller communities.
  ///   - seed: What chance grows from: the same seed, the same communities.
  ///   - iterations: How often the whole is repeated at most; it ends sooner once nothing changes.
  /// - Returns: The division, or nil with fewer than ``fewestNodesForCommunities`` nodes.
  /// - Precondition: The resolution is positive and there is an iteration.
  /// - Complexity: About O(n + m) a level, few levels.
  ///
  /// Source: Traag, Waltman & van Eck 2019, <https://doi.org/10.1038/s41598-019-41695-z>.
  public func communities(
    objective: Communities.Objective = .modularity, resolution: Double = 1, seed: UInt64 = 1,
    iterations: Int = 3
  ) -> Communities? {
    precondition(resolution > 0, "a resolution is positive")
    precondition(iterations > 0, "there is an iteration")
    guard nodeCount >= Graph.fewestNodesForCommunities else { return nil }
    let ties = symmetrised(parallels: .sum)
    var search = LeidenSearch(ties, objective, resolution: resolution, seed: seed)
    for _ in 0..<iterations {
      guard search.iterate() else { break }
    }
    let parts = ties.connectedParts(of: search.communityOfNode)
    return Communities(
      ofNode: parts.ofNode, sizes: parts.sizes,
      quality: ties.quality(of: parts.ofNode, objective: objective, resolution: resolution),
      objective: objective, resolution: resolution, seed: seed)
  }

  /// The value of an objective for any division of the nodes.
  ///
  /// - Parameters:
  ///   - division: A label for each node; those with the same are together.
  ///   - objective: What the division is judged by.
  ///   - resolution: γ.
  /// - Returns: The value; modularity is 0 where there is no edge.
  /// - Precondition: There is one label per node.
  /// - Complexity: O(n + m).
  ///
  /// Source: Newman & Girvan 2004, <https://doi.org/10.1103/PhysRevE.69.026113>; Traag, Van Dooren &
  /// Nesterov 2011, <https://doi.org/10.1103/PhysRevE.84.016114>.
  public func quality(
    of division: [Int], objective: Communities.Objective = .modularity, resolution: Double = 1
  ) -> Double {
    precondition(division.count == nodeCount, "there is one label per node")
    let ties = symmetrised(parallels: .sum)
    var number: [Int: Int] = [:]
    for label in division where number[label] == nil { number[label] = number.count }
    let labels = division.map { number[$0] ?? 0 }
    var within = 0.0
    var total = 0.0
    var mass = [Double](repeating: 0, count: number.count)
    for edge in ties.edges {
      total += edge.weight
      if labels[edge.source] == labels[edge.target] { within += edge.weight }
      if objective == .modularity {
        mass[labels[edge.source]] += edge.weight
        mass[labels[edge.target]] += edge.weight
      }
    }
    switch objective {
    case .modularity:
      guard total > 0 else { return 0 }
      let expected = mass.reduce(0) { $0 + $1 * $1 } / (4 * total * total)
      return within / total - resolution * expected
    case .constantPotts:
      for label in labels { mass[label] += 1 }
      return within - resolution * mass.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }
  }

  /// The connected parts of each part of a division.
  func connectedParts(of labels: [UInt32]) -> Components {
    var part = [Int](repeating: -1, count: nodeCount)
    var count = 0
    var queue: [Int] = []
    for start in nodes where part[start] < 0 {
      part[start] = count
      queue.append(start)
      while let node = queue.popLast() {
        for target in neighbours(of: node) {
          let target = Int(target)
          guard part[target] < 0, labels[target] == labels[start] else { continue }
          part[target] = count
          queue.append(target)
        }
      }
      count += 1
    }
    return Components(labels: part, count: count)
  }
}
