import WeftGraph
public import WeftModel

/// Two bodies outside a group that give the same members the same kind of thing.
///
/// Partners complain of it as "two teams, each with pots of money". It may also be right (two
/// funders), or one service told twice (a funder and the consultants it employs): the relation
/// between the two bodies is therefore part of the answer. Givings whose dates cannot overlap are
/// one after the other, not beside one another, and do not count.
public struct Duplication: Sendable, Hashable {
  /// How the two bodies stand to one another.
  public enum Relation: Sendable, Hashable {
    /// No tie between them, and no body over both, is recorded.
    case unrelated
    /// A tie joins them in which one relies on the other, or is run by it; by place.
    case oneUnderOther(ties: [Int])
    /// One body manages, owns, leads, commissions or employs both.
    case sameParent(actors: [Int], ties: [Int])
    /// A tie of another kind joins them; by place.
    case tied(ties: [Int])
  }

  /// One of the bodies.
  public let first: NetworkIndex.End
  /// The other.
  public let second: NetworkIndex.End
  /// In what layer both give.
  public let layer: Layer
  /// The members both give to, by place in ``Network/actors``, ascending.
  public let members: [Int]
  /// Members both give to over the members of the group.
  public let coverage: Double
  /// Members both give to over members either gives to.
  public let jaccard: Double
  /// The kinds of tie by which both give; empty where each gives in a way of its own.
  public let kinds: [TieKind]
  /// Whether neither gives to any of these members otherwise than to the group as a whole.
  public let isThroughCluster: Bool
  /// How the two stand to one another.
  public let relation: Relation
  /// The ties by which they give, by place, ascending.
  public let ties: [Int]
}

extension NetworkIndex {
  /// The pairs of outside bodies that give the members of a cluster the same kind of thing.
  ///
  /// - Parameters:
  ///   - place: The place of the cluster.
  ///   - omitted: Ties to leave out, by place.
  /// - Returns: As ``duplications(among:omitting:)``.
  /// - Complexity: As ``duplications(among:omitting:)``.
  public func duplications(
    inCluster place: Int, omitting omitted: Set<Int> = []
  ) -> [Duplication] {
    duplications(among: members[place], within: place, omitting: omitted)
  }

  /// The pairs of outside bodies that give some actors the same kind of thing.
  ///
  /// - Parameters:
  ///   - actors: The actors, by place.
  ///   - omitted: Ties to leave out, by place.
  /// - Returns: Pairs who give in the same way first, then by how many members both give to, by
  ///   Jaccard, layer and ids.
  /// - Complexity: O(layers · (ties + members · givers of a member squared)).
  public func duplications(
    among actors: [Int], omitting omitted: Set<Int> = []
  ) -> [Duplication] {
    duplications(among: actors, within: nil, omitting: omitted)
  }

  private func duplications(
    among actors: [Int], within cluster: Int?, omitting omitted: Set<Int>
  ) -> [Duplication] {
    let inside = Set(actors.map { End.actor($0) } + (cluster.map { [.cluster($0)] } ?? []))
    let relations = BodyRelations(self, omitting: omitted)
    return Layer.relied.flatMap { layer in
      GivingTable(self, layer: layer, to: actors, outside: inside, omitting: omitted)
        .duplications(relations)
    }
    .sorted {
      let (one, other) = ($0.precedence, $1.precedence)
      return one == other
        ? ($0.layer, id(of: $0.first), id(of: $0.second))
          < ($1.layer, id(of: $1.first), id(of: $1.second))
        : one < other
    }
  }
}

extension Duplication {
  fileprivate var precedence: (Int, Int, Double) {
    (kinds.isEmpty ? 1 : 0, -members.count, -jaccard)
  }
}

/// Who of outside gives to whom of a group, in one layer.
private struct GivingTable {
  let index: NetworkIndex
  let layer: Layer
  let count: Int
  /// For each giver, each member's ties from it and whether any is to the member itself.
  var givings: [NetworkIndex.End: [Int: FlowGraph.Supply]] = [:]

  init(
    _ index: NetworkIndex, layer: Layer, to actors: [Int], outside inside: Set<NetworkIndex.End>,
    omitting omitted: Set<Int>
  ) {
    self.index = index
    self.layer = layer
    count = actors.count
    let flow = FlowGraph(index, layer: layer, omitting: omitted)
    for actor in actors {
      for supply in flow.suppliers(of: flow.node(of: .actor(actor))) {
        let giver = flow.end(at: supply.giver)
        guard !inside.contains(giver) else { continue }
        givings[giver, default: [:]][actor] = supply
      }
    }
  }

  func duplications(_ relations: BodyRelations) -> [Duplication] {
    let givers = givings.sorted { index.id(of: $0.key) < index.id(of: $1.key) }
    var result: [Duplication] = []
    for (rank, (first, one)) in givers.enumerated() {
      for (second, other) in givers[(rank + 1)...] {
        let both = one.keys.filter { member in
          guard let mine = one[member], let theirs = other[member] else { return false }
          return index.mayOverlap(mine.ties, theirs.ties)
        }
        .sorted()
        guard !both.isEmpty else { continue }
        let ofFirst = both.compactMap { one[$0] }
        let ofSecond = both.compactMap { other[$0] }
        let ties = Set((ofFirst + ofSecond).flatMap(\.ties))
        let either = Set(one.keys).union(other.keys).count
        let kinds = Set(index.kinds(ofFirst)).intersection(index.kinds(ofSecond))
        result.append(
          Duplication(
            first: first, second: second, layer: layer, members: both,
            coverage: Double(both.count) / Double(max(1, count)),
            jaccard: Double(both.count) / Double(either), kinds: kinds.sorted(),
            isThroughCluster: (ofFirst + ofSecond).allSatisfy(\.isThroughCluster),
            relation: relations.relation(first, second), ties: ties.sorted()))
      }
    }
    return result
  }
}

/// Which bodies are tied, and which run which.
private struct BodyRelations {
  let index: NetworkIndex
  private var between: [Set<NetworkIndex.End>: [Int]] = [:]
  private var above: [NetworkIndex.End: [NetworkIndex.End: [Int]]] = [:]

  init(_ index: NetworkIndex, omitting omitted: Set<Int>) {
    self.index = index
    for place in index.ties where !omitted.contains(place) {
      let tie = index.network.ties[place]
      guard tie.layer != .activity, tie.weight ?? 1 > 0, let from = index.ends[tie.from],
        let to = index.ends[tie.to], from != to
      else { continue }
      between[[from, to], default: []].append(place)
      if tie.layer == .governance, let (on, by) = tie.reliance, let upper = index.ends[on],
        let lower = index.ends[by]
      {
        above[lower, default: [:]][upper, default: []].append(place)
      }
    }
  }

  func relation(_ first: NetworkIndex.End, _ second: NetworkIndex.End) -> Duplication.Relation {
    let ties = between[[first, second]] ?? []
    let reliant = ties.filter { index.network.ties[$0].reliance != nil }
    if !reliant.isEmpty { return .oneUnderOther(ties: reliant) }
    let over = above[first] ?? [:]
    let parents = (above[second] ?? [:]).keys.filter { over[$0] != nil }
    let actors = parents.compactMap { end -> Int? in
      if case .actor(let place) = end { place } else { nil }
    }
    if !actors.isEmpty {
      let rests = parents.flatMap { (over[$0] ?? []) + (above[second]?[$0] ?? []) }
      return .sameParent(actors: actors.sorted(), ties: rests.sorted())
    }
    return ties.isEmpty ? .unrelated : .tied(ties: ties)
  }
}

extension NetworkIndex {
  /// Whether some tie of one list may have held while some tie of another did; open dates are
  /// open.
  fileprivate func mayOverlap(_ first: [Int], _ second: [Int]) -> Bool {
    first.contains { one in
      second.contains { other in
        let (mine, theirs) = (network.ties[one].period, network.ties[other].period)
        return (mine.since?.earliest ?? Int.min) <= (theirs.until?.latest ?? Int.max)
          && (theirs.since?.earliest ?? Int.min) <= (mine.until?.latest ?? Int.max)
      }
    }
  }

  fileprivate func kinds(_ supplies: [FlowGraph.Supply]) -> [TieKind] {
    supplies.flatMap(\.ties).map { network.ties[$0].kind }
  }
}
