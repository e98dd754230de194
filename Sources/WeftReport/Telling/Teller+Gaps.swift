import WeftAnalysis
import WeftModel

extension Teller {
  /// What the data lack, in sentences.
  func gaps() -> [String] {
    guard !network.actors.isEmpty else { return [] }
    return withheldVerdicts() + unnamedMembers() + knownHow() + sums() + answers() + dates()
  }

  /// Clusters said to have more members than are named.
  private func unnamedMembers() -> [String] {
    let empty = network.clusters.indices.filter { index.members[$0].isEmpty }
      .map { network.clusters[$0].id }
    let none = empty.isEmpty ? [] : [say(.noMemberNamed, ["clusters": named(empty, limit: 12)])]
    return none
      + network.clusters.indices.compactMap { place in
        let cluster = network.clusters[place]
        let named = index.members[place].count
        guard named > 0, let size = cluster.size, size > named else { return nil }
        return say(
          .membersUnnamed,
          [
            "cluster": .name(names[cluster.id]),
            "share": .words(words.share(named, of: size, .member)), "count": .count(named),
          ])
      }
  }

  /// Ties that are implied or worked out, or carry no quotation.
  private func knownHow() -> [String] {
    let ties = index.ties.map { network.ties[$0] }
    guard !ties.isEmpty else { return [] }
    var result: [String] = []
    let implied = ties.count { $0.basis == .implied }
    let derived = ties.count { $0.basis == .derived }
    for (count, phrase) in [(implied, Phrase.tiesImplied), (derived, .tiesDerived)] where count > 0
    {
      result.append(
        say(
          phrase,
          ["share": .words(words.share(count, of: ties.count, .tie)), "count": .count(count)]))
    }
    let bare = ties.count { $0.citation.source == nil && $0.reportedBy == nil }
    if bare > 0 {
      result.append(
        say(
          .tiesUnsourced,
          ["share": .words(words.share(bare, of: ties.count, .tie)), "count": .count(bare)]))
    }
    return result
  }

  /// Money whose sum is not known, or not for one tie alone.
  private func sums() -> [String] {
    let money = index.ties.map { network.ties[$0] }.filter { $0.layer == .money && !$0.isDenial }
    guard !money.isEmpty else { return [] }
    let unknown = money.count { $0.amount == nil }
    let unusable = money.count { $0.amount.map { !$0.isSummable } ?? false }
    var result: [String] = []
    if unknown > 0 {
      result.append(
        say(
          .sumsUnknown,
          [
            "share": .words(words.share(unknown, of: money.count, .moneyTie)),
            "count": .count(unknown),
          ]))
    }
    if unusable > 0 {
      result.append(say(.sumsUnusable, ["count": .count(unusable)]))
    }
    return result
  }

  /// In a survey, who did not answer.
  private func answers() -> [String] {
    let reports = index.reports()
    guard !reports.respondents.isEmpty else { return [] }
    let asked = network.actors.filter { $0.role != .theme && $0.role != .programme }
    let silent = asked.filter { !reports.respondents.contains($0.id) }
    let told = [words.told(reports)]
    guard !silent.isEmpty else { return told }
    return told + [
      say(
        .noAnswer,
        [
          "share": .words(words.share(silent.count, of: asked.count, .body)),
          "count": .count(silent.count), "names": named(silent.map(\.id), limit: 8),
        ])
    ]
  }

  /// Ties without dates, which are told as if all held at one time.
  private func dates() -> [String] {
    let ties = index.ties.map { network.ties[$0] }
    let undated = ties.count { $0.period.since == nil && $0.period.until == nil }
    guard undated > 0 else { return [] }
    return [
      undated == ties.count
        ? say(.noDates)
        : say(
          .someDates,
          ["share": .words(words.share(undated, of: ties.count, .tie)), "count": .count(undated)])
    ]
  }
}
