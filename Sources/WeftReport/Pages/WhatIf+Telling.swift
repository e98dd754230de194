import Foundation
public import WeftAnalysis
public import WeftModel

extension WhatIf {
  /// The answer laid out for a person.
  ///
  /// - Parameter network: The network as it is.
  /// - Returns: What changes, in sentences and tables.
  public func page(of network: Network) -> ResultPage {
    let words = Words()
    let names = Names(network, words: words)
    let teller = WhatIfTeller(answer: self, network: network, names: names, words: words)
    var parts = clusters.map { effect in
      ResultPage.Part(
        heading: names.title(effect.cluster), sentences: teller.sentences(on: effect))
    }
    parts.append(.init(heading: words.say(.bodiesTouched), table: teller.table))
    parts.append(
      .init(
        heading: words.say(.noLongerSaid),
        sentences: findingsLost.withoutRepetition.map { $0.sentence(names, words) }))
    // That nobody leads when the leader is gone is not yet a sharing.
    let leaderless = Set(clusters.filter(\.isLeaderless).map(\.cluster))
    parts.append(
      .init(
        heading: words.say(.onlyThenSaid),
        sentences: findingsGained.withoutRepetition.map { finding in
          if case .governance(let cluster, .shared, _) = finding, leaderless.contains(cluster) {
            return words.say(.showsNobody, ["cluster": .name(names[cluster])])
          }
          return finding.sentence(names, words)
        }))
    return ResultPage(
      title: scenario.title ?? words.say(.whatIfTitle), summary: teller.summary, parts: parts,
      notes: [words.say(.moneyFollowed), words.say(.recordedOnly)])
  }
}

/// Puts the answer to a scenario into words.
private struct WhatIfTeller {
  let answer: WhatIf
  let network: Network
  let names: Names
  let words: Words

  private func list(_ ids: [String]) -> Term {
    .name(words.list(ids.map { names[$0] }, limit: 8))
  }

  var summary: [String] {
    var result = answer.scenario.taper.sorted { $0.key < $1.key }.map { funder, share in
      let ties = network.ties.filter { $0.layer == .money && $0.reliance?.on == funder }
      let known = ties.count { $0.amount?.isSummable == true }
      let receivers = Set(ties.compactMap(\.reliance?.by)).sorted()
      return words.say(
        known == 0 ? .taperUnknown : known == ties.count ? .taperKnown : .taperSum,
        [
          "funder": .name(names[funder]), "share": .words(Digits.percent(share)),
          "grants": .count(ties.count), "known": .count(known),
        ]) + " " + words.say(.taperTo, ["names": list(receivers)])
    }
    guard !answer.actors.isEmpty || !answer.clusters.isEmpty else {
      return result + [words.say(answer.scenario.taper.isEmpty ? .nothingChanges : .noTieLost)]
    }
    let stayers = answer.actors.count { $0.fate == .stays }
    result.append(
      words.say(
        stayers == 0 ? .touchedClusters : answer.clusters.isEmpty ? .touchedBodies : .touched,
        ["bodies": .count(stayers), "clusters": .count(answer.clusters.count)]))
    let cutOff = answer.actors.filter(\.isCutOff).map(\.actor)
    if !cutOff.isEmpty { result.append(words.say(.cutOffFromLargest, ["names": list(cutOff)])) }
    if answer.before.components != answer.after.components {
      result.append(
        words.say(
          .partsInstead,
          [
            "before": .count(answer.before.components), "after": .count(answer.after.components),
          ]))
    }
    return result
  }

  var table: Table {
    var table = Table(
      title: words.say(.bodiesTouched),
      columns: [
        .init("actor", heading: Label.bodyColumn.text),
        .init("fate", heading: Label.fateColumn.text),
        .init("reachBefore", heading: Label.reachBeforeColumn.text),
        .init("reachAfter", heading: Label.reachAfterColumn.text),
        .init("neighboursLost", heading: Label.tiesLostColumn.text),
        .init("suppliersLost", heading: Label.noLongerReliesColumn.text),
        .init("layersLost", heading: Label.leftWithoutColumn.text),
        .init("cutOff", heading: Label.isCutOffColumn.text),
      ])
    for effect in answer.actors {
      table.append([
        .text(names.title(effect.actor)), .text(word(effect.fate)), .count(effect.reachBefore),
        effect.fate == .stays ? .count(effect.reachAfter) : .blank,
        effect.fate == .stays ? .count(effect.neighboursLost.count) : .blank,
        .text(
          Set(effect.suppliersLost.flatMap(\.suppliers)).sorted().map { names.title($0) }
            .joined(separator: "; ")),
        .text(effect.layersLost.map { words.resource($0) }.joined(separator: ", ")),
        effect.fate == .stays ? .flag(effect.isCutOff) : .blank,
      ])
    }
    // That those who leave are no longer in reach need not be told of everybody.
    let gone = answer.actors.count { $0.fate != .stays }
    let isReachTouched = answer.actors.contains {
      $0.fate == .stays && !(0...gone).contains($0.reachBefore - $0.reachAfter)
    }
    return isReachTouched ? table : table.keeping(columns: [0, 1, 4, 5, 6, 7])
  }

  private func word(_ fate: WhatIf.ActorEffect.Fate) -> String {
    switch fate {
    case .stays: Label.stays.text
    case .leaves: Label.leaves.text
    case .merges(let kept): "\(Label.mergesInto.text) \(names.title(kept))"
    }
  }

  /// What becomes of a cluster.
  func sentences(on effect: WhatIf.ClusterEffect) -> [String] {
    guard let after = effect.after else { return [words.say(.clusterGone)] }
    var result: [String] = []
    if effect.isVerdictChanged {
      result.append(
        words.say(
          .governanceChanges,
          [
            "before": .name(words.verdict(effect.before) { names[$0] }),
            "after": .name(
              effect.isLeaderless ? words.say(.isNobodys) : words.verdict(after) { names[$0] }),
          ]))
    }
    if !effect.membersLost.isEmpty {
      result.append(words.say(.losesMembers, ["names": list(effect.membersLost)]))
    }
    result += effect.membersLost.flatMap { relied(on: $0, effect) }
    for lost in effect.suppliersLost {
      result.append(
        words.say(
          .noLongerRelies,
          ["resource": .words(words.resource(lost.layer)), "names": list(lost.suppliers)]))
      result += remaining(lost.layer, effect)
    }
    for layer in effect.layersLost {
      result.append(words.say(.layerGone, ["resource": .words(words.resource(layer))]))
    }
    if !effect.membersLeftWithout.isEmpty {
      result.append(words.say(.membersLeftWithout, ["names": list(effect.membersLeftWithout)]))
    }
    for sum in effect.sums {
      result.append(
        words.say(
          // Grants whose giver has lost its own money are no known money.
          effect.layersLost.contains(.money) && sum.after > 0
            ? .grantsUnfunded : .knownMoneyChanges,
          [
            "before": .words(Digits.money(sum.before, currency: sum.currency)),
            "after": .words(Digits.money(sum.after, currency: sum.currency)),
            "difference": .words(
              Digits.money(abs(sum.after - sum.before), currency: sum.currency)),
            "form": .count(sum.after < sum.before ? 1 : 2),
          ]))
    }
    return result
  }

  /// How many of those who stay relied on a member that is lost, for what, and on whom they still
  /// can rely.
  private func relied(on lost: String, _ effect: WhatIf.ClusterEffect) -> [String] {
    let members = Set(network.memberships.filter { $0.cluster == effect.cluster }.map(\.actor))
    let relying = answer.actors.filter { actor in
      actor.fate == .stays && members.contains(actor.actor)
        && actor.suppliersLost.contains { $0.suppliers.contains(lost) }
    }
    guard !relying.isEmpty else { return [] }
    let layers = Set(
      relying.flatMap(\.suppliersLost).filter { $0.suppliers.contains(lost) }.map(\.layer)
    ).sorted()
    let left = members.count - effect.membersLost.count
    return [
      words.say(
        relying.count == left && left > 1 ? .allMembersRelied : .membersRelied,
        [
          "relying": .count(relying.count), "left": .count(left), "lost": list([lost]),
          "resources": .words(words.list(layers.map { words.resource($0) })),
        ])
    ] + layers.flatMap { remaining($0, effect) }
  }

  /// Who outside would still give something of a layer to the cluster.
  private func remaining(_ layer: Layer, _ effect: WhatIf.ClusterEffect) -> [String] {
    guard !effect.layersLost.contains(layer) else { return [] }
    let left = answer.outsideAfter[effect.cluster]?[layer] ?? []
    guard !left.isEmpty else { return [] }
    return [
      words.say(
        .stillReliesOn,
        ["resource": .words(words.resource(layer)), "names": list(left)])
    ]
  }
}

extension WhatIf.ClusterEffect {
  /// Whether somebody ran it before, and nobody is left on whom its members rely.
  fileprivate var isLeaderless: Bool {
    !(before.leaders.isEmpty && before.administrators.isEmpty) && after?.form == .shared
  }
}

extension [StructuralFinding] {
  /// The findings without those that a body stands before a whole cluster where it is also said to
  /// be its only supplier.
  fileprivate var withoutRepetition: [StructuralFinding] {
    let all = Set(self)
    return filter { finding in
      guard case .dominator(let cluster, let layer, let body) = finding else { return true }
      return !all.contains(.soleSupplier(cluster: cluster, layer: layer, supplier: body))
    }
  }
}

extension StructuralFinding {
  /// The finding in a sentence.
  func sentence(_ names: Names, _ words: Words) -> String {
    switch self {
    case .governance(let cluster, let form, let leaders):
      let phrase: PagePhrase =
        form == .shared ? .showsShared : leaders.isEmpty ? .showsRun : .showsLed
      return words.say(
        phrase,
        [
          "cluster": .name(names[cluster]), "names": .name(words.list(leaders.map { names[$0] })),
        ])
    case .soleSupplier(let cluster, let layer, let body):
      return told(.showsSole, layer, cluster, body, names, words)
    case .dominator(let cluster, let layer, let body):
      return told(.showsThrough, layer, cluster, body, names, words)
    case .cutPoint(let actor): return words.say(.showsCutPoint, ["body": .name(names[actor])])
    case .onlyTie(let from, let kind, let to):
      return words.say(
        .showsOnlyTie,
        ["tie": .name(words.statement(from: names[from], kind: kind, to: [names[to]]))])
    }
  }

  private func told(
    _ phrase: PagePhrase, _ layer: Layer, _ cluster: String, _ body: String, _ names: Names,
    _ words: Words
  ) -> String {
    words.say(
      phrase,
      [
        "resource": .words(words.resource(layer)), "cluster": .name(names[cluster]),
        "body": .name(names[body]),
      ])
  }
}

extension Words {
  /// A verdict in a few words.
  func verdict(_ governance: Governance, _ name: (String) -> String) -> String {
    let leaders = governance.leaders.map(\.actor)
    let running = leaders.isEmpty ? governance.administrators : leaders
    let phrase: PagePhrase =
      switch governance.form {
      case .shared: .isShared
      case .leadOrganisation: .isLed
      case .administered: .isRun
      case nil: .isUnsaid
      }
    return say(phrase, ["names": .name(list(running.map(name), limit: 8))])
  }
}
