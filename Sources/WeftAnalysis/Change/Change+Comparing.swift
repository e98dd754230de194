import WeftGraph
public import WeftModel

extension Network {
  /// What changed from this network to a later one.
  ///
  /// Actors are matched by id, then by what either declares: an alias that is the other's id or
  /// name, an identifier of organisations in common. Several that match one later actor merged.
  ///
  /// - Parameter later: The later network.
  /// - Returns: What changed.
  /// - Complexity: that of the measures and of ``Reliances/dominance(seed:)`` for both.
  public func change(to later: Network) -> Change {
    ChangeComparison(before: self, after: later).change(undatedTies: nil)
  }

  /// What changed in this network from one date to another.
  ///
  /// - Parameters:
  ///   - first: The earlier date.
  ///   - second: The later date.
  /// - Returns: What changed; ties without a date are on both.
  /// - Complexity: that of ``change(to:)``.
  public func change(from first: PartialDate, to second: PartialDate) -> Change {
    let undated = ties.filter { $0.period.since == nil && $0.period.until == nil }.count
    return ChangeComparison(before: on(first), after: on(second)).change(undatedTies: undated)
  }
}

/// Two networks and who in the one is who in the other.
private struct ChangeComparison {
  let before: Network
  let after: Network
  /// For each id before, its id after.
  private let later: [String: String]

  init(before: Network, after: Network) {
    self.before = before
    self.after = after
    let same = Set(after.actors.map(\.id)).union(after.clusters.map(\.id))
    var names: [String: Set<String>] = [:]
    for actor in after.actors {
      for name in [actor.name, actor.id] + actor.aliases + [actor.orgID].compactMap({ $0 }) {
        names[Self.plain(name), default: []].insert(actor.id)
      }
    }
    var later: [String: String] = [:]
    for actor in before.actors {
      if same.contains(actor.id) {
        later[actor.id] = actor.id
        continue
      }
      let known = [actor.id, actor.name] + actor.aliases + [actor.orgID].compactMap { $0 }
      let found = known.reduce(into: Set<String>()) { $0.formUnion(names[Self.plain($1)] ?? []) }
      // A name that several share says nothing of which of them it is.
      if found.count == 1, let only = found.first { later[actor.id] = only }
    }
    for cluster in before.clusters where same.contains(cluster.id) {
      later[cluster.id] = cluster.id
    }
    self.later = later
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func change(undatedTies: Int?) -> Change {
    let earlier = Dictionary(grouping: before.actors.filter { later[$0.id] != nil }) {
      later[$0.id] ?? ""
    }
    let names = Dictionary(after.actors.map { ($0.id, $0.name) }) { first, _ in first }
    let renamed = earlier.filter { $0.value.count == 1 }.compactMap {
      id, actors -> Change.Renaming? in
      let was = actors[0]
      let name = names[id] ?? id
      guard was.id != id || was.name != name else { return nil }
      return Change.Renaming(before: was.id, after: id, nameBefore: was.name, nameAfter: name)
    }
    let merged = earlier.filter { $0.value.count > 1 }.map {
      Change.Merging(before: $0.value.map(\.id).sorted(), after: $0.key)
    }
    let respondents = respondents()
    return Change(
      joined: after.actors.map(\.id).filter { earlier[$0] == nil }.sorted(),
      left: before.actors.map(\.id).filter { later[$0] == nil }.sorted(),
      renamed: renamed.sorted { $0.after < $1.after },
      merged: merged.sorted { $0.after < $1.after }, common: earlier.count,
      ties: ties(respondents), respondents: respondents, measures: measures(),
      actors: actors(Set(earlier.keys)), clusters: clusters(),
      steady: steady(respondents, common: Set(earlier.keys)), undatedTies: undatedTies)
  }

  /// The comparison without the ties of whoever answered only once.
  private func steady(_ respondents: Change.Respondents, common: Set<String>) -> Change.Steady? {
    guard !respondents.before.isEmpty || !respondents.after.isEmpty else { return nil }
    let both = Set(respondents.common)
    var (old, new) = (before, after)
    old.ties.removeAll { $0.reportedBy.map { !both.contains(later[$0] ?? $0) } ?? false }
    new.ties.removeAll { $0.reportedBy.map { !both.contains($0) } ?? false }
    let trial = ChangeComparison(before: old, after: new)
    return Change.Steady(
      leftOutBefore: before.ties.count - old.ties.count,
      leftOutAfter: after.ties.count - new.ties.count, measures: trial.measures(),
      actors: trial.actors(common), clusters: trial.clusters())
  }

  private struct TieKey: Hashable {
    let ends: [String]
    let kind: TieKind
  }

  private func key(_ tie: Tie, _ map: [String: String]?) -> TieKey {
    let ends = [tie.from, tie.to].map { map?[$0] ?? $0 }
    return TieKey(ends: tie.kind.definition.isDirected ? ends : ends.sorted(), kind: tie.kind)
  }

  private func ties(_ respondents: Change.Respondents) -> Change.Ties {
    let old = before.ties.indices.filter { !before.ties[$0].isDenial }
    let new = after.ties.indices.filter { !after.ties[$0].isDenial }
    let oldKeys = Set(old.map { key(before.ties[$0], later) })
    let newKeys = Set(new.map { key(after.ties[$0], nil) })
    let common = Set(respondents.common)
    func changes(
      _ network: Network, _ places: [Int], _ map: [String: String]?, without keys: Set<TieKey>
    ) -> [Change.TieChange] {
      var seen: Set<TieKey> = []
      return places.compactMap { place in
        let tie = network.ties[place]
        let key = key(tie, map)
        guard !keys.contains(key), seen.insert(key).inserted else { return nil }
        let reporter = tie.reportedBy.map { map?[$0] ?? $0 }
        return Change.TieChange(
          tie: place, isOfRespondents: reporter.map { !common.contains($0) } ?? false)
      }
    }
    let kept = oldKeys.intersection(newKeys).count
    let either = oldKeys.union(newKeys).count
    return Change.Ties(
      gained: changes(after, new, nil, without: oldKeys),
      lost: changes(before, old, later, without: newKeys), kept: kept,
      jaccard: either == 0 ? nil : Double(kept) / Double(either))
  }

  private func respondents() -> Change.Respondents {
    let old = Set(before.ties.compactMap(\.reportedBy).map { later[$0] ?? $0 })
    let new = Set(after.ties.compactMap(\.reportedBy))
    return Change.Respondents(
      common: old.intersection(new).sorted(), before: old.subtracting(new).sorted(),
      after: new.subtracting(old).sorted())
  }

  private func measures() -> [Change.MeasureChange] {
    let old = ChangeScores(before.actorGraph()).network
    let new = ChangeScores(after.actorGraph()).network
    return zip(old, new).map {
      Change.MeasureChange(measure: $0.0, before: $0.1, after: $1.1)
    }
  }

  private func actors(_ common: Set<String>) -> [Change.ActorChange] {
    let old = ChangeScores(before.actorGraph())
    let new = ChangeScores(after.actorGraph())
    let ids = Dictionary(
      before.actors.compactMap { actor in later[actor.id].map { ($0, actor.id) } }
    ) { first, _ in first }
    return common.sorted().compactMap { id in
      let (was, now) = (old.values(of: ids[id] ?? id), new.values(of: id))
      let changes = new.actorMeasures.enumerated().map { place, measure in
        Change.MeasureChange(measure: measure, before: was[place], after: now[place])
      }.filter {
        guard let before = $0.before, let after = $0.after else { return $0.before != $0.after }
        return abs(before - after) > 1e-12
      }
      return changes.isEmpty ? nil : Change.ActorChange(actor: id, measures: changes)
    }
  }

  private func clusters() -> [Change.ClusterChange] {
    let old = Reliances(before.index())
    let new = Reliances(after.index())
    let ids = Set(before.clusters.map(\.id)).union(after.clusters.map(\.id))
    return ids.sorted().compactMap { id in
      let (was, now) = (old.index.cluster(id), new.index.cluster(id))
      let verdict = was.map { old.governance(ofCluster: $0) }
      let later = now.map { new.governance(ofCluster: $0) }
      func members(_ index: NetworkIndex, _ cluster: Int?) -> [String] {
        cluster.map { index.members[$0].map { index.network.actors[$0].id } } ?? []
      }
      let before = members(old.index, was)
      let after = members(new.index, now)
      let joined = Set(after).subtracting(before.map { self.later[$0] ?? $0 })
      let left = before.filter { !after.contains(self.later[$0] ?? $0) }
      let isChanged: Bool
      if let verdict, let later {
        isChanged =
          verdict.form != later.form
          || Set(verdict.first.map { self.later[$0] ?? $0 }) != Set(later.first)
      } else {
        isChanged = true
      }
      guard isChanged || !joined.isEmpty || !left.isEmpty else { return nil }
      return Change.ClusterChange(
        cluster: id, before: verdict, after: later, joined: joined.sorted(), left: left.sorted(),
        isVerdictChanged: isChanged)
    }
  }
}
