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
  /// - Complexity: O(nm) at worst.
  public func distanceDistribution() -> DistanceDistribution {
    var search = ShortestPaths(self, .hops)
    var pairs = [0]
    for source in nodes {
      search.search(from: source)
      for node in search.order.dropFirst() {
        let steps = Int(search.distance[Int(node)])
        while pairs.count <= steps { pairs.append(0) }
        pairs[steps] += 1
      }
    }
    let all = nodeCount * (nodeCount - 1)
    let apart = all - pairs.reduce(0, +)
    return isDirected
      ? DistanceDistribution(pairs: pairs, pairsApart: apart)
      : DistanceDistribution(pairs: pairs.map { $0 / 2 }, pairsApart: apart / 2)
  }
}
