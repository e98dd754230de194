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
    func list(_ ids: [String]) -> String { words.list(ids.map { names[$0] }, limit: 8) }
    let cutOff = actors.filter(\.isCutOff).map(\.actor)
    var summary: [String] = []
    for (funder, share) in scenario.taper.sorted(by: { $0.key < $1.key }) {
      let ties = network.ties.filter { $0.layer == .money && $0.reliance?.on == funder }
      let known = ties.count { $0.amount?.isSummable == true }
      summary.append(
        "Funding from \(names[funder]) falls to \(Digits.percent(share)) of what it is: "
          + "\(ties.count) \(ties.count == 1 ? "grant" : "grants"), of which \(known) with a known sum; "
          + "ceilings and unknown sums are not added up.")
    }
    if actors.isEmpty, clusters.isEmpty {
      summary.append(
        scenario.taper.isEmpty
          ? "Nothing that is recorded changes for anybody."
          : "No tie is lost, and no known sum changes for a cluster.")
    } else {
      let staying = actors.filter { $0.fate == .stays }.count
      summary.append(
        "Touched: \(words.counted(staying, Noun("body that stays", "bodies that stay"))) and "
          + "\(words.counted(clusters.count, Noun("cluster"))).")
      if !cutOff.isEmpty { summary.append("Cut off from the largest part: \(list(cutOff)).") }
      if before.components != after.components {
        summary.append(
          "The network would be in \(words.counted(after.components, Noun("part"))) instead of "
            + "\(words.number(before.components)).")
      }
    }
    var parts = clusters.map { effect in
      ResultPage.Part(
        heading: names.title(effect.cluster),
        sentences: sentences(on: effect, in: network, list: list, words: words))
    }
    var table = Table(
      title: "Bodies touched",
      columns: [
        .init("actor", heading: "actor"), .init("fate", heading: "fate"),
        .init("neighboursLost", heading: "ties lost"),
        .init("suppliersLost", heading: "no longer relies on"),
        .init("layersLost", heading: "left without"), .init("cutOff", heading: "cut off"),
      ])
    for effect in actors {
      table.append([
        .text(names.title(effect.actor)), .text(effect.fate.word(names)),
        .count(effect.neighboursLost.count),
        .text(
          Set(effect.suppliersLost.flatMap(\.suppliers)).sorted().map { names.title($0) }
            .joined(separator: "; ")),
        .text(effect.layersLost.map { words.resource($0) }.joined(separator: ", ")),
        .flag(effect.isCutOff),
      ])
    }
    parts.append(.init(heading: "Actors", table: table))
    parts.append(
      .init(
        heading: "What could be said and no longer can",
        sentences: findingsLost.map { $0.sentence(names, words) }))
    parts.append(
      .init(
        heading: "What can be said only then",
        sentences: findingsGained.map { $0.sentence(names, words) }))
    return ResultPage(
      title: scenario.title ?? "What if", summary: summary, parts: parts,
      notes: [
        "Money is followed to where it comes from: a body whose own funder is gone is not counted "
          + "as a source.",
        "Reckoned from recorded ties; what bodies would do instead is not known.",
      ])
  }

  private func sentences(
    on effect: ClusterEffect, in network: Network, list: ([String]) -> String, words: Words
  ) -> [String] {
    var result: [String] = []
    guard let after = effect.after else { return ["The cluster would be gone."] }
    if effect.isVerdictChanged {
      result.append(
        "Governance: \(words.verdict(effect.before, list)) before, "
          + "\(words.verdict(after, list)) after.")
    }
    if !effect.membersLost.isEmpty { result.append("Loses \(list(effect.membersLost)).") }
    let members = Set(
      network.memberships.filter { $0.cluster == effect.cluster }.map(\.actor))
    for lost in effect.membersLost {
      let relying = actors.filter { actor in
        actor.fate == .stays && members.contains(actor.actor)
          && actor.suppliersLost.contains { $0.suppliers.contains(lost) }
      }
      guard !relying.isEmpty else { continue }
      let layers = Set(
        relying.flatMap(\.suppliersLost).filter { $0.suppliers.contains(lost) }.map(\.layer))
      let left = members.count - effect.membersLost.count
      result.append(
        "\(relying.count) of the \(left) who stay relied on \(list([lost])) for "
          + "\(words.list(layers.sorted().map { words.resource($0) })).")
    }
    for lost in effect.suppliersLost {
      result.append(
        "No longer relies for \(words.resource(lost.layer)) on \(list(lost.suppliers)).")
    }
    for layer in effect.layersLost {
      result.append("No recorded \(words.resource(layer)) reaches it any more.")
    }
    if !effect.membersLeftWithout.isEmpty {
      result.append("Left with nothing of some kind: \(list(effect.membersLeftWithout)).")
    }
    for sum in effect.sums {
      result.append(
        "Known money falls from \(Digits.money(sum.before, currency: sum.currency)) to "
          + "\(Digits.money(sum.after, currency: sum.currency)).")
    }
    return result
  }
}

extension WhatIf.ActorEffect.Fate {
  fileprivate func word(_ names: Names) -> String {
    switch self {
    case .stays: "stays"
    case .leaves: "leaves"
    case .merges(let kept): "merges into \(names.title(kept))"
    }
  }
}

extension Words {
  /// A verdict in a few words.
  func verdict(_ governance: Governance, _ list: ([String]) -> String) -> String {
    let leaders = governance.leaders.map(\.actor)
    switch governance.form {
    case .shared: return "shared among its members"
    case .leadOrganisation: return "led by \(list(leaders))"
    case .administered:
      return "run by \(list(leaders.isEmpty ? governance.administrators : leaders))"
    case nil: return "not enough recorded to say"
    }
  }
}

extension StructuralFinding {
  /// The finding in a sentence.
  func sentence(_ names: Names, _ words: Words) -> String {
    func list(_ ids: [String]) -> String { words.list(ids.map { names[$0] }) }
    switch self {
    case .governance(let cluster, let form, let leaders):
      let form = form == .shared ? "shared among its members" : "run or led by one body"
      return "\(names.title(cluster)): \(form)"
        + (leaders.isEmpty ? "." : ", most relied on: \(list(leaders)).")
    case .soleSupplier(let cluster, let layer, let supplier):
      return "\(names.title(cluster)) gets all its \(words.resource(layer)) from "
        + "\(names[supplier]) alone."
    case .dominator(let cluster, let layer, let body):
      return "All recorded \(words.resource(layer)) of \(names.title(cluster)) passes through "
        + "\(names[body])."
    case .cutPoint(let actor): return "Without \(names[actor]) the network falls apart."
    case .onlyTie(let from, let kind, let to):
      return "\(names.title(from)) \(kind.definition.phrase) \(names[to]): the only tie of any "
        + "kind between two parts."
    }
  }
}
