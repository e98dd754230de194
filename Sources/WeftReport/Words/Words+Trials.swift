import WeftAnalysis

extension Words {
  /// In how many of the cases of lost ties something holds: of random draws the share in percent,
  /// of all cases there are their number.
  ///
  /// - Parameters:
  ///   - share: In what share of the cases, 0 to 1.
  ///   - losses: The cases.
  /// - Returns: What stands in the gaps `share` and `trials` of a sentence.
  func trials(_ share: Double = 0, of losses: TieLosses) -> [String: Term] {
    let kept = Int((share * Double(losses.count)).rounded())
    let phrase: Phrase =
      losses.isExhaustive ? losses.count == 1 ? .trialOfAll : .trialsOfAll : .trialsAtRandom
    return [
      "share": !losses.isExhaustive
        ? .words(Digits.percent(share))
        : kept == 0
          ? .words(say(.noneOfTrials))
          : kept == losses.count ? .words(say(.allOfTrials)) : .count(kept),
      "trials": .words(
        say(
          phrase,
          [
            "trials": .count(losses.count), "lost": .count(losses.lost),
            "ties": .count(losses.of),
          ])),
    ]
  }
}
