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
}
