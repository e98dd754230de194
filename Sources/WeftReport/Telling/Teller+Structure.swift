import WeftAnalysis
import WeftGraph
import WeftModel

/// What would be lost and what would mend it; how far ties stay within groups; who does alike.
extension Teller {
  /// Beyond so many actors these questions are left to their own commands.
  private static let actorLimit = 400

  func structureFindings() -> [Finding] {
    guard network.actors.count <= Self.actorLimit else { return [] }
    return [loss(), repair()].compactMap { $0 } + bonding() + profiles()
      + [opportunity()].compactMap { $0 }
  }

  /// The body whose loss would cost the others most.
  private func loss() -> Finding? {
    guard let first = costliest else { return nil }
    let isAmongAll = isStandIn(first.actor)
    let ids = network.actors.map(\.id).filter { isAmongAll || !isStandIn($0) }
    let ranking = analysis.removals.filter { isAmongAll || !isStandIn($0.actor) }
    let standsBefore =
      isAmongAll
      ? [] : analysis.removals.prefix { $0.losses >= first.losses && $0.actor != first.actor }
    let stability = firstHolds { omitted in
      let trial = Reliances(index, omitting: omitted)
        .everyRemoval(in: ActorGraph(index, omitting: omitted))
      return scores(
        ids,
        Dictionary(trial.entries.map { ($0.actor, $0.losses) }, uniquingKeysWith: { $1 }))
    }
    let next = ranking.dropFirst().prefix { $0.losses > 0 }.prefix(3)
    let ties = ties(of: first.actor)
    let basis = basis(of: ties)
    let cutPoint = foremostCutPoint.flatMap { $0.actor == first.actor ? $0 : nil }
    let scenario = Scenario(without: [first.actor])
    let touched = (try? scenario.whatIf(in: network))?.actors.filter {
      $0.fate == .stays && ($0.isCutOff || !$0.layersLost.isEmpty)
    }
    return Finding(
      id: "loss-\(Slug.of(first.actor))", kind: .loss,
      headline: say(
        standsBefore.isEmpty ? .mostLost : .mostLostOfBodies,
        ["actor": .name(names[first.actor]), "losses": .name(words.losses(first))]),
      detail: [say(.lossMeaning)]
        + (next.isEmpty
          ? []
          : [say(.lossNext, ["actors": named(next.map(\.actor)), "count": .count(next.count)])])
        + (cutPoint.map(cutOff) ?? []),
      figure: .count(first.losses, label: say(.figureLosses)), evidence: evidence(ties),
      overturn: [say(.lossOverturn, ["actor": .name(names[first.actor])])],
      confidence: basis.confidence.atMost(.fair).atMost(stability.confidence),
      certainty: [basis.sentence].compactMap { $0 } + stability.sentences,
      actors: [first.actor],
      map: .scenario(scenario),
      conventions: [.actorGraph, .passedOn, .losses] + (cutPoint == nil ? [] : [.cutPoints]),
      importance: concerns((touched ?? []).map(\.actor))
        ? max(36, cutPoint.map(importance) ?? 0) : Self.ofHangersOn)
  }

  /// The body whose loss would cost the others most, stand-ins left aside where another's loss
  /// would cost anything; nil where none would cost more than one thing, or where the network is
  /// too large.
  var costliest: EveryRemoval.Entry? {
    guard network.actors.count <= Self.actorLimit else { return nil }
    let first =
      analysis.removals.first { $0.losses > 1 && !isStandIn($0.actor) } ?? analysis.removals.first
    return first.flatMap { $0.losses > 1 ? $0 : nil }
  }

  /// The fewest introductions that leave no single point of failure.
  private func repair() -> Finding? {
    let repair = index.repair()
    let allowed = repair.introductions.filter(\.isAllowed)
    // One within a place is the easiest to make.
    let told = (allowed.filter(\.isNear) + allowed.filter { !$0.isNear }).prefix(3)
    guard repair.needed > 0, let first = told.first else { return nil }
    let ties = Set(
      [first.first, first.second].flatMap { id in
        self.ties(of: id).filter { place in
          let tie = network.ties[place]
          return first.bypasses.contains(tie.from) || first.bypasses.contains(tie.to)
        }
      })
    return Finding(
      id: "repair", kind: .repair,
      headline: say(
        .repairs,
        [
          "needed": .count(repair.needed),
          "pair": named([first.first, first.second]),
        ]),
      detail: [
        say(
          .firstIntroductions,
          ["pairs": .name(words.clausesOfPairs(told.map { $0.short(names, words) }))])
      ]
        + (repair.needed > told.count
          ? [say(.moreIntroductions, ["count": .count(repair.needed - told.count)])] : []),
      figure: .count(repair.needed, label: say(.figureRepairs, ["count": .count(repair.needed)])),
      evidence: evidence(ties), overturn: [say(.repairOverturn)], confidence: .fair,
      certainty: [say(.absenceIsWeaker)], actors: told.flatMap { [$0.first, $0.second] },
      map: .introductions(repair.introductions.map { [$0.first, $0.second] }),
      conventions: [.actorGraph, .repair], importance: 33)
  }

  /// Groups within which, or across which, ties run more than chance would make them.
  private func bonding() -> [Finding] {
    [BondingAndBridging.Attribute.place, .sector, .cluster].compactMap { attribute in
      let found = BondingAndBridging(
        analysis.actorGraph, by: attribute,
        options: ChanceOptions(repetitions: 999, seed: analysis.seed))
      guard let chance = found.chance, chance.twoSided.value <= 0.05,
        found.bondingTies.count + found.bridgingTies.count >= 10, found.groups.count > 1,
        let observed = found.index
      else { return nil }
      let isBonding = observed < chance.mean
      let told = isBonding ? found.internal : found.external
      let all = found.internal + found.external
      let ties = isBonding ? found.bondingTies : found.bridgingTies
      let group = words.group(attribute)
      return Finding(
        id: "bonding-\(attribute.rawValue)", kind: .bonding,
        headline: say(
          isBonding ? .staysWithin : .leadsAcross,
          [
            "share": .words(words.share(told, of: all, .tiedPair)), "count": .count(told),
            "group": .words(group),
          ]),
        detail: [
          say(
            .bondingByChance,
            [
              "chance": .words(
                Digits.percent((isBonding ? 1 - chance.mean : 1 + chance.mean) / 2)),
              "group": .words(group),
              "times": .words(Digits.percent(chance.twoSided.value)),
            ])
        ]
          + (found.unknown.isEmpty
            ? []
            : [
              say(
                .bondingUnknown,
                ["count": .count(found.unknown.count), "group": .words(group)])
            ]),
        figure: .share(told, of: all, label: say(isBonding ? .figureWithin : .figureAcross)),
        evidence: evidence(ties.prefix(12)), overturn: [say(.bondingOverturn)], confidence: .fair,
        certainty: [say(.bondingRests, ["ties": .count(Set(ties).count)])], map: .network,
        conventions: [.actorGraph, .bonding],
        importance: isBonding ? 19 : 17)
    }
  }

  /// What few or many do together, and how those who do little stand to those who do much.
  private func profiles() -> [Finding] {
    let graph = TwoModeGraph(index, modes: .activity)
    let similarity = Similarity(graph)
    var result: [Finding] = []
    if let same = similarity.identical.first(where: { $0.columns.count > 2 }) {
      let rows = same.rows.map { id(graph.rows[$0]) }
      let columns = same.columns.map { id(graph.columns[$0]) }
      let others = similarity.identical.filter { $0.columns.count > 2 && $0 != same }
      let basis = basis(of: same.ties)
      result.append(
        Finding(
          id: "similarity", kind: .similarity,
          headline: say(
            .sameProfile,
            ["rows": named(rows, limit: 4), "count": .count(columns.count)]),
          detail: [say(.sameThings, ["things": named(columns, limit: 9)])]
            + (others.isEmpty
              ? []
              : [
                say(
                  .sameProfileToo,
                  [
                    "rows": .name(
                      words.clausesOfPairs(
                        others.prefix(6).map { other in
                          words.names(other.rows.map { names[id(graph.rows[$0])] }, limit: 4)
                        }))
                  ])
              ]),
          figure: .share(
            similarity.identical.filter { $0.columns.count > 2 }.reduce(0) { $0 + $1.rows.count },
            of: similarity.profiled.count, label: say(.figureSameProfile)),
          evidence: evidence(same.ties), overturn: [say(.sameOverturn)],
          confidence: basis.confidence.atMost(.fair),
          certainty: [basis.sentence, say(.profilesAreRecords)].compactMap { $0 },
          actors: rows.filter { index.actor($0) != nil },
          clusters: rows.filter { index.cluster($0) != nil },
          map: .activities(rows), conventions: [.activity, .similarity], importance: 32))
    }
    if graph.columns.count > 3, similarity.profiled.count > 4,
      let nested = Nestedness(graph, repetitions: 499, seed: analysis.seed),
      nested.chance.atLeast.value <= 0.05
    {
      let ties = index.ties.filter { network.ties[$0].layer == .activity }
      let fullest = similarity.profiled.max {
        (graph.columns(ofRow: $0).count, $1) < (graph.columns(ofRow: $1).count, $0)
      }
      result.append(
        Finding(
          id: "nestedness", kind: .similarity, headline: say(.isNested),
          detail: [
            say(
              .nestedByChance,
              [
                "value": .words(Digits.fixed(nested.value, decimals: 0)),
                "chance": .words(Digits.fixed(nested.chance.mean, decimals: 0)),
                "times": .words(Digits.percent(nested.chance.atLeast.value)),
              ])
          ],
          figure: Figure(
            value: nested.value, text: Digits.fixed(nested.value, decimals: 0),
            label: say(.figureNested)),
          evidence: evidence(
            fullest.map { graph.ties(of: $0) } ?? Array(ties.prefix(8))),
          overturn: [say(.nestedOverturn)], confidence: .fair,
          certainty: [say(.profilesAreRecords)], map: .activities([]),
          conventions: [.activity, .nestedness], importance: 28))
    }
    return result
  }

  /// Two who do the same and have no tie on record.
  private func opportunity() -> Finding? {
    var focus = index.focusOfClusters()
    if focus.units.count - focus.silent.count < 2 {
      let users = Set(
        index.ties.filter { network.ties[$0].layer == .activity }.compactMap {
          index.actor(network.ties[$0].from)
        })
      focus = Focus(index, units: users.sorted().map { .actor($0) })
    }
    let found = focus.opportunities(in: index).filter { $0.activities.count > 1 }
    // Where most pairs could, none stands out.
    let known = focus.units.count - focus.silent.count
    guard let first = found.first, 4 * found.count <= known * (known - 1) else { return nil }
    let pair = [first.first, first.second].map { id(focus.units[$0]) }
    let things = first.activities.map { id($0) }
    let basis = basis(of: first.ties)
    let stability = firstHolds { omitted in
      let trial = Focus(index, units: focus.units, omitting: omitted)
        .opportunities(in: index, omitting: omitted)
      let weights = Dictionary(trial.map { ($0.key, $0.weight) }, uniquingKeysWith: { $1 })
      return found.map { weights[$0.key] ?? 0 }
    }
    return Finding(
      id: "opportunity", kind: .opportunity,
      headline: say(
        .couldShare, ["pair": named(pair), "things": named(things, limit: 4)]),
      detail: [say(.couldShareMeaning)]
        + (found.count > 1
          ? [
            say(
              .couldShareToo,
              [
                "pairs": .name(
                  words.clausesOfPairs(
                    found.dropFirst().prefix(3).map { pair in
                      words.list([pair.first, pair.second].map { names[id(focus.units[$0])] })
                    }))
              ])
          ] : []),
      figure: .count(
        found.count, label: say(.figureCouldShare, ["count": .count(found.count)])),
      evidence: evidence(first.ties), overturn: [say(.couldShareOverturn)],
      confidence: basis.confidence.atMost(.fair).atMost(stability.confidence),
      certainty: [basis.sentence].compactMap { $0 } + stability.sentences
        + [say(.absenceIsWeaker)],
      actors: (pair + things).filter { index.actor($0) != nil },
      clusters: pair.filter { index.cluster($0) != nil }, map: .activities(pair),
      conventions: [.activity, .opportunity], importance: 37)
  }
}

extension Focus.Opportunity {
  /// Which two.
  fileprivate var key: String { "\(first)–\(second)" }
}

extension TwoModeGraph {
  /// The ties of a row, by place, ascending.
  fileprivate func ties(of row: Int) -> [Int] {
    zip(graph.edges, ties).filter { $0.0.source == row }.flatMap { $0.1 }.sorted()
  }
}
