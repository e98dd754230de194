import WeftGraph
public import WeftModel

extension Focus {
  /// Two units that use the same things and are not tied: they could buy, train or learn together.
  public struct Opportunity: Sendable, Hashable {
    /// A unit, by place in ``Focus/units``.
    public let first: Int
    /// A later unit.
    public let second: Int
    /// What both use.
    public let activities: [NetworkIndex.End]
    /// The sum over what both use of 1/(k − 1), k the units that use it: much of what few share
    /// weighs most (Newman 2001, <https://doi.org/10.1103/PhysRevE.64.016132>).
    public let weight: Double
    /// Whether both are recorded in the same place.
    public let isSamePlace: Bool
    /// The ties that show what both use, by place, ascending.
    public let ties: [Int]
  }

  /// The pairs of units that share an activity but no tie, those who share most first.
  ///
  /// A tie is an edge of the actor graph, membership of the same cluster that meets, or a tie
  /// between clusters as wholes; two clusters that share a member are tied. What the units know of
  /// one another beyond the data, nobody can say: a pair is a question to ask, not a gap proved.
  ///
  /// - Parameters:
  ///   - index: The network the focus was asked of.
  ///   - omitted: Ties to leave out, by place.
  /// - Returns: The pairs by weight, then by place of the first and of the second unit.
  /// - Complexity: O(sum over activities of their users squared).
  public func opportunities(
    in index: NetworkIndex, omitting omitted: Set<Int> = []
  ) -> [Opportunity] {
    let tied = UnitTies(index, omitting: omitted)
    var shared: [Pair: [Int]] = [:]
    for (place, common) in activities.enumerated() {
      for (rank, first) in common.sharers.enumerated() {
        for second in common.sharers[(rank + 1)...] {
          shared[Pair(first: first, second: second), default: []].append(place)
        }
      }
    }
    let links = Set(activities.flatMap(\.ties))
    var tiesOfUser: [NetworkIndex.End: Set<Int>] = [:]
    for place in links {
      guard let user = index.ends[index.network.ties[place].from] else { continue }
      tiesOfUser[user, default: []].insert(place)
    }
    let tiesOfUnit = units.map { unit in
      var ties = tiesOfUser[unit] ?? []
      if case .actor(let actor) = unit {
        for cluster in index.clustersOf[actor] {
          ties.formUnion(tiesOfUser[.cluster(cluster)] ?? [])
        }
      }
      return ties
    }
    return
      shared
      .filter { !tied.areTied(units[$0.key.first], units[$0.key.second]) }
      .map { pair, places in
        let both = tiesOfUnit[pair.first].union(tiesOfUnit[pair.second])
        return Opportunity(
          first: pair.first, second: pair.second,
          activities: places.map { activities[$0].subject.end },
          weight: places.reduce(0) { $0 + 1 / Double(activities[$1].sharers.count - 1) },
          isSamePlace: index.isSamePlace(units[pair.first], units[pair.second]),
          ties: places.flatMap { activities[$0].ties.filter { both.contains($0) } }.sorted())
      }
      .sorted { ($1.weight, $0.first, $0.second) < ($0.weight, $1.first, $1.second) }
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }
}

extension NetworkIndex {
  /// Whether both ends are recorded in one place; unknown places are no place.
  func isSamePlace(_ first: End, _ second: End) -> Bool {
    func place(_ end: End) -> String? {
      switch end {
      case .actor(let actor): network.actors[actor].place
      case .cluster(let cluster): network.clusters[cluster].place
      }
    }
    guard let one = place(first), let other = place(second) else { return false }
    return one == other
  }
}
