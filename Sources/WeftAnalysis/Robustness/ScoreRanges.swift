public import WeftModel

/// The ranges in which scores fall when some of the ties are lost.
public struct ScoreRanges: Sendable, Hashable {
  /// For each score the range in which it falls in nine of ten cases; nil where it never has a
  /// value.
  public let ranges: [ClosedRange<Double>?]
  /// The cases in which it was tried.
  public let losses: TieLosses
}

extension NetworkIndex {
  /// The ranges in which scores fall when a share of the ties is lost.
  ///
  /// - Parameters:
  ///   - options: How many draws, how much is lost, the seed.
  ///   - scores: The scores when some ties, by place, are left out; the same length each time, nil
  ///     where one has no value.
  /// - Returns: The ranges; nil without ties.
  /// - Complexity: repetitions times that of the scores.
  public func scoreRanges(
    _ options: RobustnessOptions, of scores: (Set<Int>) -> [Double?]
  ) -> ScoreRanges? {
    guard let losses = tieLosses(options) else { return nil }
    var seen: [[Double]] = []
    for omitted in cases(of: losses) {
      let drawn = scores(omitted)
      if seen.isEmpty { seen = drawn.map { _ in [] } }
      for (place, score) in drawn.enumerated() { if let score { seen[place].append(score) } }
    }
    return ScoreRanges(ranges: seen.map { $0.nineOfTen }, losses: losses)
  }
}

extension [Double] {
  /// The range that remains when the highest and the lowest twentieth are set aside; nil where
  /// there are none.
  var nineOfTen: ClosedRange<Double>? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    let last = Double(count - 1)
    return sorted[Int(0.05 * last)]...sorted[Int((0.95 * last).rounded(.up))]
  }
}
