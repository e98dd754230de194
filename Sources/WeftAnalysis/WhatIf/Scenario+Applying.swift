import Foundation
public import WeftModel

/// Why a scenario cannot happen in a network.
public enum ScenarioError: Error, Sendable, Hashable, CustomStringConvertible {
  /// It names a body the network does not have; with ids that are spelt nearly so.
  case unknownID(String, near: [String])
  /// A share of funding is not between 0 and 1.
  case impossibleShare(String, Double)
  /// A body would merge with itself, or with a cluster.
  case impossibleMerger(keep: String, absorb: String)
  /// It ends a tie the network does not have.
  case unknownTie(from: String, kind: String?, to: String)
  /// It ends or tapers the funding of a body that gives no money in the network.
  case notAFunder(String)

  /// What is wrong, and what might be meant.
  public var description: String {
    switch self {
    case .unknownID(let id, let near):
      "the network has no actor or cluster “\(id)”"
        + (near.isEmpty ? "" : "; nearest: \(near.joined(separator: ", "))")
    case .impossibleShare(let id, let share):
      "the funding of “\(id)” cannot fall to \(share); give a share between 0 and 1"
    case .impossibleMerger(let keep, let absorb):
      "“\(absorb)” cannot merge into “\(keep)”: name two different actors"
    case .unknownTie(let from, let kind, let to):
      "the network has no tie “\(from)” \(kind ?? "(any kind)") “\(to)” to end"
    case .notAFunder(let id): "“\(id)” gives no money in the network"
    }
  }
}

extension Scenario {
  /// The network as it would be.
  ///
  /// - Parameter network: The network as it is.
  /// - Returns: The network after the scenario; ties and memberships of whoever leaves are gone.
  /// - Throws: A ``ScenarioError`` where the scenario names what the network does not have.
  /// - Complexity: O(actors + ties + memberships) for each part.
  public func applied(to network: Network) throws -> Network {
    try check(network)
    var result = network
    for merger in merge { result.merge(merger) }
    for tie in add {
      result.ties.append(
        Tie(from: tie.from, to: tie.to, kind: TieKind(rawValue: tie.kind ?? "partners")))
    }
    for (id, share) in taper.sorted(by: { $0.key < $1.key }) {
      if share == 0 { result.endFunding(of: id) } else { result.taperFunding(of: id, to: share) }
    }
    for id in endFunding { result.endFunding(of: id) }
    for tie in withoutTies { result.ties.removeAll { tie.means($0) } }
    let gone = Set(without)
    result.actors.removeAll { gone.contains($0.id) }
    result.clusters.removeAll { gone.contains($0.id) }
    result.memberships.removeAll { gone.contains($0.actor) || gone.contains($0.cluster) }
    result.ties.removeAll { gone.contains($0.from) || gone.contains($0.to) }
    // Whoever leaves a cluster no longer counts among those it is said to have.
    let (before, after) = (network.memberCounts, result.memberCounts)
    for place in result.clusters.indices {
      let id = result.clusters[place].id
      guard let size = result.clusters[place].size else { continue }
      result.clusters[place].size = max(0, size - (before[id] ?? 0) + (after[id] ?? 0))
    }
    return result
  }

  private func check(_ network: Network) throws {
    let index = network.index()
    let named =
      without + endFunding + taper.keys.sorted() + merge.flatMap { [$0.keep, $0.absorb] }
      + (withoutTies + add).flatMap { [$0.from, $0.to] }
    for id in named where index.ends[id] == nil {
      throw ScenarioError.unknownID(id, near: Self.near(id, among: index.ends.keys.sorted()))
    }
    for (id, share) in taper.sorted(by: { $0.key < $1.key }) where !(0...1).contains(share) {
      throw ScenarioError.impossibleShare(id, share)
    }
    for merger in merge
    where merger.keep == merger.absorb || index.actor(merger.keep) == nil
      || index.actor(merger.absorb) == nil
    {
      throw ScenarioError.impossibleMerger(keep: merger.keep, absorb: merger.absorb)
    }
    for tie in withoutTies where !network.ties.contains(where: { tie.means($0) }) {
      throw ScenarioError.unknownTie(from: tie.from, kind: tie.kind, to: tie.to)
    }
    for id in endFunding + taper.keys.sorted()
    where !network.ties.contains(where: { $0.isFunding(by: id) }) {
      throw ScenarioError.notAFunder(id)
    }
  }

  /// The ids spelt most like one, at most three.
  private static func near(_ id: String, among ids: [String]) -> [String] {
    let limit = max(1, id.count / 3)
    let near = ids.filter { $0.contains(id) || id.contains($0) }
    let spelt = ids.map { ($0, distance(Array(id), Array($0))) }.filter { $0.1 <= limit }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    var result: [String] = []
    for candidate in spelt + near where !result.contains(candidate) { result.append(candidate) }
    return Array(result.prefix(3))
  }

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (place, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (character == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}

extension Scenario.TieReference {
  /// Whether it means a tie; an undirected kind either way round.
  func means(_ tie: Tie) -> Bool {
    guard kind == nil || kind == tie.kind.rawValue else { return false }
    let isTurned = !tie.kind.definition.isDirected && from == tie.to && to == tie.from
    return isTurned || (from == tie.from && to == tie.to)
  }
}

extension Tie {
  fileprivate func isFunding(by id: String) -> Bool { layer == .money && reliance?.on == id }
}

extension Network {
  fileprivate mutating func merge(_ merger: Scenario.Merger) {
    guard let absorbed = actors.firstIndex(where: { $0.id == merger.absorb }),
      let kept = actors.firstIndex(where: { $0.id == merger.keep })
    else { return }
    let names = [actors[absorbed].id, actors[absorbed].name] + actors[absorbed].aliases
    for name in names where !actors[kept].aliases.contains(name) {
      actors[kept].aliases.append(name)
    }
    for role in [actors[absorbed].role] + actors[absorbed].also where !actors[kept].plays(role) {
      actors[kept].also.append(role)
    }
    actors.remove(at: absorbed)
    for place in ties.indices {
      if ties[place].from == merger.absorb { ties[place].from = merger.keep }
      if ties[place].to == merger.absorb { ties[place].to = merger.keep }
    }
    ties.removeAll { $0.from == $0.to }
    var held = Set(
      memberships.lazy.filter { $0.actor == merger.keep }.map(\.cluster))
    memberships = memberships.compactMap { membership in
      guard membership.actor == merger.absorb else { return membership }
      guard held.insert(membership.cluster).inserted else { return nil }
      var moved = membership
      moved.actor = merger.keep
      return moved
    }
  }

  fileprivate mutating func endFunding(of id: String) {
    ties.removeAll { $0.isFunding(by: id) }
  }

  fileprivate mutating func taperFunding(of id: String, to share: Double) {
    for place in ties.indices where ties[place].isFunding(by: id) {
      if let amount = ties[place].amount {
        ties[place].amount?.value =
          amount.value * (Decimal(string: "\(share)") ?? Decimal(share))
      }
      ties[place].weight = (ties[place].weight ?? 1) * share
    }
  }
}

extension Network {
  /// How many members of each cluster are named, by its id.
  fileprivate var memberCounts: [String: Int] {
    var members: [String: Set<String>] = [:]
    for membership in memberships {
      members[membership.cluster, default: []].insert(membership.actor)
    }
    return members.mapValues(\.count)
  }
}
