import OrderedCollections
import WeftModel

/// Makes ties of what respondents reported.
enum SurveyTies {
  /// The ties, and the row each comes from.
  ///
  /// - Parameters:
  ///   - answers: What was reported.
  ///   - rule: How the two reports of a pair become one.
  ///   - heard: Who answered at all.
  /// - Returns: The ties, and the row of the first report of each.
  static func ties(
    _ answers: [Survey.Answer], _ rule: Symmetrising, heard: Set<String>
  ) -> (ties: [Tie], rows: [Int]) {
    guard rule != .none else {
      return (
        answers.map { answer in
          tie(
            answer.respondent, answer.partner, answer.kind, answer.weight, [answer.respondent],
            answer.extra)
        }, answers.map(\.row)
      )
    }
    struct Pair: Hashable {
      var low: String
      var high: String
      var kind: TieKind
    }
    var reports: OrderedDictionary<Pair, [Survey.Answer]> = [:]
    for answer in answers {
      let pair = Pair(
        low: min(answer.respondent, answer.partner), high: max(answer.respondent, answer.partner),
        kind: answer.kind)
      reports[pair, default: []].append(answer)
    }
    var ties: [Tie] = []
    var rows: [Int] = []
    for (pair, reports) in reports {
      let lowReports = reports.filter { $0.respondent == pair.low }.map(\.weight)
      let highReports = reports.filter { $0.respondent == pair.high }.map(\.weight)
      guard
        let weight = weight(
          lowReports.max(), highReports.max(), rule,
          areBothHeard: heard.contains(pair.low) && heard.contains(pair.high))
      else { continue }
      let yes = reports.filter { $0.weight > 0 }.map(\.respondent)
      let reporters = OrderedSet((weight > 0 ? yes : reports.map(\.respondent)).sorted())
      ties.append(
        tie(
          pair.low, pair.high, pair.kind, weight, Array(reporters), reports.first?.extra ?? [:]))
      rows.append(reports[0].row)
    }
    return (ties, rows)
  }

  /// The weight that two reports make, 0 for an agreed no; nil where neither reports.
  ///
  /// A respondent who was heard and left this cell blank gave no report; under `both` and `min`
  /// that does not confirm a tie.
  static func weight(
    _ low: Double?, _ high: Double?, _ rule: Symmetrising, areBothHeard: Bool
  ) -> Double? {
    let given = [low, high].compactMap { $0 }
    guard let largest = given.max(), let least = given.min() else { return nil }
    switch rule {
    case .none, .union, .maximum: return largest
    case .mean: return given.reduce(0, +) / Double(given.count)
    case .both:
      if given.count == 2 { return least > 0 ? largest : 0 }
      return areBothHeard ? (largest > 0 ? 0 : largest) : largest
    case .minimum:
      if given.count == 2 { return least }
      return areBothHeard ? 0 : largest
    }
  }

  private static func tie(
    _ from: String, _ to: String, _ kind: TieKind, _ weight: Double, _ reporters: [String],
    _ extra: OrderedDictionary<String, String>
  ) -> Tie {
    Tie(
      from: from, to: to, kind: kind, weight: weight == 1 ? nil : weight, basis: .reported,
      reportedBy: ListCell.text(reporters), extra: extra)
  }
}
