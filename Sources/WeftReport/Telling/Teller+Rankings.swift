import WeftAnalysis
import WeftModel

extension Teller {
  /// How often whoever is first stays first when ties are lost, in a sentence; none where rankings
  /// are not tried. Where several share the first place, how often one of them still has it.
  ///
  /// - Parameter scores: The scores when some ties, by place, are left out; the same length each
  ///   time.
  /// - Returns: The sentence, and how sure it leaves one.
  func firstHolds(_ scores: (Set<Int>) -> [Double?]) -> FirstHolds {
    guard let options = analysis.rankingTrials else { return .untried }
    let base = scores([])
    let top = base.compactMap { $0 }.max()
    let first = base.indices.filter { base[$0] != nil && base[$0] == top }
    let rest = base.indices.filter { !first.contains($0) }
    let trial = index.rankingStability(options, limit: 10) { omitted in
      let drawn = scores(omitted)
      return [first.compactMap { drawn[$0] }.max()] + rest.map { drawn[$0] }
    }
    guard let found = trial else { return .untried }
    let isAlways = found.holdsFirst == 1
    return FirstHolds(
      share: found.holdsFirst,
      sentences: [
        say(
          first.count > 1
            ? (isAlways ? .oneHoldsAlways : .oneHolds)
            : isAlways ? .firstHoldsAlways : .firstHolds,
          words.trials(found.holdsFirst, of: found.losses))
      ])
  }

  /// Counts for some ids, nothing for an id that has none.
  func scores(_ ids: [String], _ counts: [String: Int]) -> [Double?] {
    ids.map { Double(counts[$0] ?? 0) }
  }
}

/// How often whoever is first stays first when ties are lost.
struct FirstHolds {
  /// In what share of trials, 0 to 1; nil where it was not tried.
  let share: Double?
  /// That in a sentence, none where it was not tried.
  let sentences: [String]

  static let untried = FirstHolds(share: nil, sentences: [])

  /// How sure it leaves one of who is first, by the bounds that hold for verdicts.
  var confidence: Confidence {
    guard let share else { return .firm }
    return share < 0.8 ? .weak : share < 0.95 ? .fair : .firm
  }
}
