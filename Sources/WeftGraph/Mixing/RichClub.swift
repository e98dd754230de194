/// How tightly the nodes above a degree are tied to each other.
public struct RichClub: Sendable, Hashable {
  /// The degree that members pass.
  public let degree: Int
  /// How many nodes have a higher degree.
  public let members: Int
  /// How many ties they have among themselves.
  public let ties: Int

  /// The share of the pairs of members that are tied; nil for fewer than two members.
  public var coefficient: Double? {
    members > 1 ? Double(2 * ties) / (Double(members) * Double(members - 1)) : nil
  }
}

extension Graph {
  /// The rich club at each degree: whether the well connected keep to each other.
  ///
  /// φ(k) = 2·E_{>k}/(N_{>k}(N_{>k} − 1)), N the nodes of degree above k and E the ties among them,
  /// for k from 0 to one below the highest degree. A high φ alone says little, as hubs meet by
  /// chance: see ``richClubByChance(above:options:)``. Directions and weights are ignored.
  ///
  /// - Returns: One club for each degree; none without ties.
  /// - Complexity: O(n + m).
  ///
  /// Source: Colizza, Flammini, Serrano & Vespignani 2006, <https://doi.org/10.1038/nphys209>.
  public func richClubs() -> [RichClub] {
    let ties = symmetrised(parallels: .unweighted)
    let highest = ties.nodes.map { ties.degree(of: $0) }.max() ?? 0
    // How many nodes, and ties by their lower end, have each degree.
    var nodesAt = [Int](repeating: 0, count: highest + 1)
    var tiesAt = nodesAt
    for node in ties.nodes { nodesAt[ties.degree(of: node)] += 1 }
    for edge in ties.edges {
      tiesAt[min(ties.degree(of: edge.source), ties.degree(of: edge.target))] += 1
    }
    var (members, among) = (ties.nodeCount, ties.edgeCount)
    return (0..<highest).map { degree in
      members -= nodesAt[degree]
      among -= tiesAt[degree]
      return RichClub(degree: degree, members: members, ties: among)
    }
  }

  /// The rich club above one degree beside those of random graphs with the same degrees.
  ///
  /// - Parameters:
  ///   - degree: The degree that members pass.
  ///   - options: How much to sample, and the seed.
  /// - Returns: The comparison, or nil for fewer than two members. The normalised coefficient is
  ///   the observed one over the mean.
  /// - Complexity: O(repetitions · m).
  ///
  /// Source: Colizza, Flammini, Serrano & Vespignani 2006, <https://doi.org/10.1038/nphys209>.
  public func richClubByChance(
    above degree: Int, options: ChanceOptions = ChanceOptions(repetitions: 999)
  ) -> ChanceComparison? {
    let ties = symmetrised(parallels: .unweighted)
    return ties.comparedByChance(.degreePreserving, options: options) { graph in
      let clubs = graph.richClubs()
      return clubs.indices.contains(degree) ? clubs[degree].coefficient : nil
    }
  }
}
