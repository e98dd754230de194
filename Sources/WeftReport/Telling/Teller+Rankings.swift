import WeftAnalysis
import WeftModel

extension Teller {
  /// How often whoever is first stays first when ties are lost, in a sentence; none where rankings
  /// are not tried. Where several share the first place, how often one of them still has it.
  ///
  /// - Parameter scores: The scores when some ties, by place, are left out; the same length each
  ///   time.
  /// - Returns: The sentence.
  func firstHolds(_ scores: (Set<Int>) -> [Double?]) -> [String] {
    guard let options = analysis.rankingTrials else { return [] }
    let base = scores([])
    let top = base.compactMap { $0 }.max()
    let first = base.indices.filter { base[$0] != nil && base[$0] == top }
    let rest = base.indices.filter { !first.contains($0) }
    let trial = index.rankingStability(options, limit: 10) { omitted in
      let drawn = scores(omitted)
      return [first.compactMap { drawn[$0] }.max()] + rest.map { drawn[$0] }
    }
    guard let found = trial else { return [] }
    return [
      say(
        first.count > 1
          ? .oneHolds : found.holdsFirst == 1 ? .firstHoldsAlways : .firstHolds,
        [
          "share": .words(Digits.percent(found.holdsFirst)), "trials": .count(found.repetitions),
          "lost": .count(found.lost), "ties": .count(found.of),
        ])
    ]
  }

  /// Counts for some ids, nothing for an id that has none.
  func scores(_ ids: [String], _ counts: [String: Int]) -> [Double?] {
    ids.map { Double(counts[$0] ?? 0) }
  }
}
