import WeftAnalysis
import WeftModel

extension Teller {
  /// Why a verdict is as sure as it is.
  func certainty(of verdict: VerdictRobustness) -> [String] {
    var result: [String] = []
    if let survival = verdict.survival { result.append(told(survival)) }
    if let implied = verdict.withoutImplied {
      result.append(say(implied.holds ? .holdsWithoutImplied : .fallsWithoutImplied))
    }
    let needed = verdict.withoutSources.filter { !$0.outcome.holds }
    if !needed.isEmpty {
      let titles = Dictionary(
        network.sources.map { ($0.id, "“\($0.title)”") }, uniquingKeysWith: { first, _ in first })
      result.append(
        say(
          .fallsWithoutSource,
          ["sources": .name(words.list(needed.map { titles[$0.source] ?? $0.source }, limit: 3))]))
    } else if !verdict.withoutSources.isEmpty {
      result.append(say(.holdsWithoutSources))
    } else {
      result.append(say(.oneSource))
    }
    if let small = verdict.smallNumbers { result.append(words.say(small)) }
    return result
  }

  private func told(_ survival: VerdictRobustness.Survival) -> String {
    say(
      survival.share == 1 ? .survivesAll : .survives,
      words.trials(survival.share, of: survival.losses))
  }

  /// What would overturn the verdict on a cluster that leans on a member or an outside body.
  func overturn(_ overturning: Overturning?) -> [String] {
    guard let overturning else { return [] }
    let silenced =
      overturning.silencing.isEmpty
      ? []
      : [
        say(
          .silenced,
          ["change": .words(words.list(overturning.silencing.map { told(.delete($0)) }))])
      ]
    guard let size = overturning.size, let first = overturning.changes.first else {
      return [say(overturning.arePairsSearched ? .overturnedByNone : .overturnedByNoneFound)]
        + silenced
    }
    let change = words.list(first.map(told))
    return [
      say(
        size == 1 ? .overturnedByOne : .overturnedByTwo,
        ["change": .words(change), "count": .count(overturning.count)])
    ]
      + (overturning.count > 1 ? [say(.overturnedCount, ["count": .count(overturning.count)])] : [])
      + silenced
  }

  private func told(_ change: Overturning.Change) -> String {
    switch change {
    case .delete(let place):
      let tie = network.ties[place]
      return say(
        .wereNotSo,
        ["tie": .name(words.statement(from: names[tie.from], kind: tie.kind, to: [names[tie.to]]))])
    case .add(let on, let by):
      return say(.reliedToo, ["by": .name(names[by]), "on": .name(names[on]), "form": form(by)])
    }
  }

  /// What would overturn the verdicts on clusters without a leader.
  func overturn(equals verdicts: [VerdictRobustness]) -> [String] {
    var clusters: [Int: [String]] = [:]
    for verdict in verdicts {
      guard let needed = verdict.overturning?.memberTiesNeeded else { continue }
      clusters[needed, default: []].append(verdict.cluster)
    }
    if clusters.count == 1, let only = clusters.first, only.value.count == 1 {
      return [say(.equalOverturned, ["needed": .count(only.key)])]
    }
    guard !clusters.isEmpty else { return [] }
    let counts = clusters.sorted { $0.key < $1.key }.map { needed, ids in
      say(.memberTies, ["needed": .count(needed), "clusters": self.clusters(ids)])
    }
    return [say(.equalsOverturned, ["counts": .words(words.list(counts))])]
  }
}
