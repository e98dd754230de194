import WeftAnalysis
import WeftModel

extension Teller {
  /// Bodies not tied to each other who give a cluster the same: one finding for each cluster, on the
  /// thing that most of them give.
  func duplications() -> [Finding] {
    network.clusters.indices.compactMap { place in
      let found = index.duplications(inCluster: place).filter {
        $0.relation == .unrelated && !$0.kinds.isEmpty && $0.coverage > 0.5
      }
      var byKind: [TieKind: [Duplication]] = [:]
      for pair in found { for kind in pair.kinds { byKind[kind, default: []].append(pair) } }
      let most = byKind.max {
        (bodies($0.value).count, $1.key) < (bodies($1.value).count, $0.key)
      }
      guard let most else { return nil }
      return duplication(of: most.key, among: most.value, cluster: place)
    }
  }

  private func bodies(_ pairs: [Duplication]) -> [String] {
    Set(pairs.flatMap { [id($0.first), id($0.second)] }).sorted()
  }

  private func duplication(
    of kind: TieKind, among pairs: [Duplication], cluster place: Int
  ) -> Finding {
    let cluster = network.clusters[place].id
    let givers = bodies(pairs)
    let ties = Set(pairs.flatMap(\.ties)).filter { network.ties[$0].kind == kind }
    let reached = Set(pairs.flatMap(\.members)).count
    let basis = basis(of: ties)
    let terms: [String: Term] = [
      "bodies": named(givers), "thing": .words(words.thing(kind)),
      "cluster": .name(names[cluster]), "count": .count(givers.count),
      "pairs": .count(pairs.count), "all": .count(givers.count * (givers.count - 1) / 2),
    ]
    let isPair = givers.count == 2
    let areAllUntied = 2 * pairs.count == givers.count * (givers.count - 1)
    return Finding(
      id: "duplication-\(Slug.of(cluster))", kind: .duplication,
      headline: say(isPair ? .bothGive : .severalGive, terms),
      detail: (isPair ? [] : [say(areAllUntied ? .noneGivingTied : .severalGiveUntied, terms)])
        + [say(.bothGiveMeaning)],
      figure: .share(
        reached, of: index.members[place].count,
        label: say(isPair ? .figureBothGive : .figureSeveralGive)),
      evidence: evidence(ties),
      overturn: [say(isPair ? .bothGiveOverturn : .severalGiveOverturn)],
      confidence: basis.confidence.atMost(.fair),
      certainty: [basis.sentence, say(.absenceIsWeaker)].compactMap { $0 },
      actors: givers, clusters: [cluster], map: .cluster(cluster), conventions: [.duplication],
      // Two may complement each other; three and more are what members complain of.
      importance: isPair ? 15 : 44 + Double(min(givers.count, 10)))
  }

  /// Two bodies that work with each other and help the same members in the same way: the two who
  /// so help most members. Where one only runs or hires the other, the two are one service.
  func sharedSupport() -> Finding? {
    struct Pair: Hashable {
      let bodies: [String]
      let kind: TieKind
    }
    var found: [Pair: [(cluster: String, pair: Duplication)]] = [:]
    for place in network.clusters.indices {
      for pair in index.duplications(inCluster: place)
      where pair.layer == .support && pair.coverage > 0.5 && worksTogether(bodies([pair])) {
        for kind in pair.kinds {
          found[Pair(bodies: bodies([pair]), kind: kind), default: []]
            .append((network.clusters[place].id, pair))
        }
      }
    }
    let most = found.max {
      (members($0.value), $1.key.bodies.joined(separator: " "), $1.key.kind)
        < (members($1.value), $0.key.bodies.joined(separator: " "), $0.key.kind)
    }
    guard let (first, told) = most else { return nil }
    let between = tiesBetween(first.bodies)
    let ties = Set(told.flatMap(\.pair.ties)).filter { network.ties[$0].kind == first.kind }
    let basis = basis(of: ties.union(between))
    let clusters = told.map(\.cluster)
    let terms: [String: Term] = [
      "bodies": named(first.bodies), "thing": .words(words.thing(first.kind)),
      "clusters": self.clusters(clusters),
      "ties": .name(
        words.list(
          Evidence.gather(between, in: network, names: names, words: words).map(\.statement))),
    ]
    return Finding(
      id: "shared-support-\(first.bodies.map(Slug.of).joined(separator: "-"))",
      kind: .duplication, headline: say(.sharedSupport, terms),
      detail: [say(.sharedSupportTies, terms), say(.sharedSupportMeaning)],
      figure: .count(
        members(told), label: say(.figureSharedSupport, ["count": .count(members(told))])),
      evidence: evidence(ties.union(between)), overturn: [say(.sharedSupportOverturn)],
      confidence: basis.confidence.atMost(.fair), certainty: [basis.sentence].compactMap { $0 },
      actors: first.bodies, clusters: clusters, map: .around(first.bodies),
      conventions: [.duplication], importance: 22)
  }

  /// The ties between two bodies, activities left out.
  private func tiesBetween(_ bodies: [String]) -> Set<Int> {
    Set(
      index.ties.filter { place in
        let tie = network.ties[place]
        return tie.layer != .activity && !tie.isDenial
          && Set([tie.from, tie.to]) == Set(bodies)
      })
  }

  private func worksTogether(_ bodies: [String]) -> Bool {
    tiesBetween(bodies).contains { network.ties[$0].layer == .collaboration }
  }

  /// How many members several pairs help.
  private func members(_ told: [(cluster: String, pair: Duplication)]) -> Int {
    Set(told.flatMap(\.pair.members)).count
  }
}
