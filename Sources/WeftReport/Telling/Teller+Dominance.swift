import WeftAnalysis
import WeftModel

/// What the members of a cluster carry, the verdict on it, and how that stands up.
struct Verdict {
  let dominance: Dominance
  let governance: Governance
  /// How it stands up; nil where the network is too large to try it.
  let trial: VerdictRobustness?

  var cluster: String { dominance.cluster }
  var members: [Dominance.Member] { dominance.members }
  /// Whether it hardly stands when ties are lost.
  var isWeak: Bool { trial?.confidence == .weak }
}

extension Teller {
  /// Whether each cluster is a collaboration of equals: one finding for each that is not, one for
  /// all in which no member is relied on at all, one for all in which none is by most.
  func dominanceFindings() -> [Finding] {
    let told = analysis.dominance.indices.map { place in
      Verdict(
        dominance: analysis.dominance[place], governance: analysis.governance(ofCluster: place),
        trial: analysis.verdicts.isEmpty ? nil : analysis.verdicts[place])
    }.filter { $0.governance.form != nil }
    let equals = told.filter { $0.governance.form == .shared }
    let none = equals.filter { $0.members.allSatisfy { $0.reliance.share == 0 } }
    let some = equals.filter { $0.members.contains { $0.reliance.share > 0 } }
    // A verdict that hardly stands would take down the surer ones told with it.
    return told.compactMap(leanOn) + told.compactMap(runFromOutside)
      + [
        standAsEquals(none.filter { !$0.isWeak }, isAbsence: true),
        standAsEquals(none.filter(\.isWeak), isAbsence: true),
        standAsEquals(some.filter { !$0.isWeak }, isAbsence: false),
        standAsEquals(some.filter(\.isWeak), isAbsence: false),
      ]
      .compactMap { $0 }
  }

  /// A cluster in which a member is relied on by more than half of the others.
  private func leanOn(_ dominance: Verdict) -> Finding? {
    guard let leader = dominance.governance.leaders.first,
      let member = dominance.members.first(where: { $0.actor == leader.actor }),
      let form = dominance.governance.form
    else { return nil }
    let cluster = dominance.cluster
    let others = dominance.members.count - 1
    let leaders = dominance.governance.leaders
    let headline =
      leaders.count == 1
      ? say(
        .leansOnOne,
        [
          "cluster": .name(names[cluster]), "actor": .name(names[leader.actor]),
          "tier": .words(tier(of: leader, in: dominance)),
          "share": .words(words.share(member.reliance.by.count, of: others, .otherMember)),
          "count": .count(member.reliance.by.count == others ? others : member.reliance.by.count),
        ])
      : say(
        .leansOnSeveral,
        ["cluster": .name(names[cluster]), "actors": named(leaders.map(\.actor))])
    let ties = leaders.flatMap { leader in
      dominance.members.first { $0.actor == leader.actor }?.reliance.ties ?? []
    }
    let basis = basis(of: Set(ties))
    let isSmall = dominance.members.count <= 4
    return Finding(
      id: "dominance-\(Slug.of(cluster))", kind: .dominance, headline: headline,
      detail: detail(leader, member, dominance, form: form),
      figure: .share(
        member.reliance.by.count, of: others,
        label: say(.figureRelies, ["actor": .name(names[leader.actor]), "count": .count(others)])),
      evidence: evidence(ties), overturn: overturn(dominance.trial?.overturning),
      confidence: dominance.trial?.confidence ?? basis.confidence.atMost(.fair),
      certainty: [basis.sentence].compactMap { $0 } + certainty(of: dominance),
      actors: leaders.map(\.actor), clusters: [cluster], map: .cluster(cluster),
      conventions: conventions(of: dominance, isSmall: isSmall),
      importance: 85 + 10 * member.reliance.share + size(dominance))
  }

  private func detail(
    _ leader: Governance.Leader, _ member: Dominance.Member, _ dominance: Verdict,
    form: GovernanceForm
  ) -> [String] {
    let isOne = dominance.governance.leaders.count == 1
    let resources = words.list(member.reliance.layers.map { words.resource($0.layer) })
    var result = [
      say(isOne ? .reliedOnFor : .severalReliedOnFor, ["resources": .words(resources)])
    ]
    result.append(
      say(
        .notEquals,
        [
          "actor": named(dominance.governance.leaders.map(\.actor)),
          "form": .words(words.form(form)),
        ]))
    if isOne { result.append(declaration(leader)) }
    if leader.isSecondTier { result.append(say(.secondTierMeans)) }
    let gate = member.gatekeeping
    if isOne, !gate.bodies.isEmpty, let share = gate.share {
      let whole = Int((Double(gate.bodies.count) / share).rounded())
      result.append(
        say(
          .gate,
          [
            "share": .words(words.share(gate.bodies.count, of: whole, .outsideBody)),
            "count": .count(gate.bodies.count),
          ]))
    }
    if !dominance.governance.declaredOnly.isEmpty { result.append(declaredOnly(dominance)) }
    return result
  }

  private func declaredOnly(_ dominance: Verdict) -> String {
    say(
      .declaredOnly,
      [
        "actors": named(dominance.governance.declaredOnly),
        "count": .count(dominance.governance.declaredOnly.count),
      ])
  }

  private func tier(of leader: Governance.Leader, in dominance: Verdict) -> String {
    guard leader.isSecondTier else {
      let role = index.actor(leader.actor).map { network.actors[$0].role } ?? .partner
      return words.aRole(role)
    }
    let secondTier = dominance.members.count { member in
      index.actor(member.actor).map { network.actors[$0].plays(.secondTier) } ?? false
    }
    return say(secondTier == 1 ? .itsSecondTier : .aSecondTier)
  }

  private func declaration(_ leader: Governance.Leader) -> String {
    for declaration in leader.declarations {
      switch declaration {
      case .membershipRole(let part): return say(.declaredByList, ["part": .name(part)])
      case .statedTie: return say(.declaredByTie)
      case .secondTierRole: continue
      }
    }
    return say(leader.declarations.isEmpty ? .emergent : .declaredByRole)
  }

  /// A cluster an outside body leads, where no member is relied on by most.
  private func runFromOutside(_ dominance: Verdict) -> Finding? {
    let governance = dominance.governance
    guard governance.form == .administered, governance.leaders.isEmpty else { return nil }
    let basis = basis(of: governance.ties)
    return Finding(
      id: "dominance-\(Slug.of(dominance.cluster))", kind: .dominance,
      headline: say(
        .runFromOutside,
        [
          "cluster": .name(names[dominance.cluster]), "actors": named(governance.administrators),
        ]),
      detail: [say(.sharedForm, ["form": .words(words.form(.administered))])],
      figure: .count(
        governance.administrators.count,
        label: say(.figureAdministrators, ["count": .count(governance.administrators.count)])),
      evidence: evidence(governance.ties), overturn: overturn(dominance.trial?.overturning),
      confidence: dominance.trial?.confidence ?? basis.confidence.atMost(.fair),
      certainty: [basis.sentence].compactMap { $0 } + certainty(of: dominance),
      actors: governance.administrators,
      clusters: [dominance.cluster], map: .cluster(dominance.cluster),
      conventions: conventions(of: dominance, isSmall: false), importance: 70 + size(dominance))
  }

  /// The clusters in which no member is relied on by more than half of the others.
  private func standAsEquals(_ dominance: [Verdict], isAbsence: Bool) -> Finding? {
    guard !dominance.isEmpty else { return nil }
    let ids = dominance.map(\.cluster)
    let ties = Set(dominance.flatMap(\.governance.ties))
    let recorded = dominance.reduce(0) { $0 + $1.governance.recordedTies }
    let isSmall = dominance.contains { $0.members.count <= 4 }
    let declared = dominance.flatMap(\.governance.declaredOnly)
    let top = dominance.flatMap(\.members).map(\.reliance.by.count).max() ?? 0
    return Finding(
      id: (isAbsence ? "equals" : "equals-partly") + (dominance[0].isWeak ? "-weak" : ""),
      kind: .dominance,
      headline: declared.isEmpty
        ? say(isAbsence ? .standAsEqualsNone : .standAsEqualsSome, ["clusters": clusters(ids)])
        : say(
          .noneReliedOnByMost,
          [
            "clusters": clusters(ids), "actors": named(declared), "count": .count(declared.count),
          ]),
      detail: [
        say(
          .restsOnAbsence,
          ["ties": .count(recorded), "clusters": .count(ids.count)])
      ] + (declared.isEmpty ? [say(.sharedForm, ["form": .words(words.form(.shared))])] : []),
      figure: .count(
        top, label: say(isAbsence ? .figureNoneRelied : .figureMostRelied, ["count": .count(top)])),
      evidence: evidence(ties), overturn: overturn(equals: dominance.compactMap(\.trial)),
      confidence: dominance.reduce(.fair) { $0.atMost($1.trial?.confidence ?? .fair) },
      certainty: [say(.absenceIsWeaker)] + survival(of: dominance)
        + (isSmall ? [say(.smallGroup)] : []),
      clusters: ids, map: ids.count == 1 ? .cluster(ids[0]) : .around(ids),
      conventions: conventions(of: dominance[0], isSmall: isSmall),
      importance: (declared.isEmpty ? 83 : 52) - (dominance[0].isWeak ? 45 : 0)
        + (dominance.map(size).max() ?? 0))
  }

  private func conventions(of verdict: Verdict, isSmall: Bool) -> [Convention] {
    [.reliance, .governance] + (verdict.trial == nil ? [] : [.stability])
      + (isSmall ? [.smallGroup] : [])
  }

  private func certainty(of verdict: Verdict) -> [String] {
    verdict.trial.map(certainty) ?? [say(.notTried)]
  }

  /// How often the least sure of several verdicts survives.
  private func survival(of verdicts: [Verdict]) -> [String] {
    let trials = verdicts.compactMap(\.trial?.survival)
    guard let least = trials.min(by: { $0.share < $1.share }) else { return [] }
    return [
      say(
        least.share == 1 ? .survivesAll : trials.count == 1 ? .survives : .allSurvive,
        words.trials(least.share, of: least.losses))
    ]
  }

  /// A little more for the larger cluster, so that order does not hang on ids alone.
  private func size(_ dominance: Verdict) -> Double {
    Double(min(dominance.members.count, 50)) / 100
  }

  /// Why there is no verdict on some clusters, in sentences.
  func withheldVerdicts() -> [String] {
    var clusters: [Phrase: [String]] = [:]
    for (place, dominance) in analysis.dominance.enumerated() {
      let governance = analysis.governance(ofCluster: place)
      guard governance.form == nil, let reason = governance.withheld else { continue }
      clusters[reason.phrase, default: []].append(dominance.cluster)
    }
    return Phrase.allCases.compactMap { phrase in
      clusters[phrase].map {
        say(
          phrase,
          [
            "clusters": self.clusters($0),
            "count": $0.count == 1 ? form($0[0]) : .count($0.count),
          ])
      }
    }
  }
}

extension Governance.Withheld {
  fileprivate var phrase: Phrase {
    switch self {
    case .notSaidToMeet: .noVerdictMeeting
    case .tooFewMembers: .noVerdictSmall
    case .membersNotNamed: .noVerdictUnnamed
    case .notEnoughTies: .noVerdictTies
    case .orderFlips: .noVerdictFlips
    }
  }
}
