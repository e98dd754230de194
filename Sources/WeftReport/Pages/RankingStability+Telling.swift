public import WeftAnalysis
import WeftModel

extension RankingStability {
  /// The columns that tell how far a ranking holds.
  static let columns: [Table.Column] = [
    .init("low", heading: Label.lowColumn.text), .init("high", heading: Label.highColumn.text),
    .init("holdsRank", heading: Label.holdsColumn.text),
  ]

  /// The cells of one that is ranked, blank where it has no score.
  func cells(of item: Int) -> [Cell] {
    guard let entry = entries.first(where: { $0.item == item }) else {
      return [.blank, .blank, .blank]
    }
    return [
      .number(entry.interval.lowerBound), .number(entry.interval.upperBound),
      .share(entry.holdsRank),
    ]
  }

  /// What the sentences on trials need.
  func terms(_ words: Words) -> [String: Term] { words.trials(holdsFirst, of: losses) }

  /// How often the first stays first, and pairs keep their order.
  func sentences(_ words: Words, name: (Int) -> String) -> [String] {
    let first = entries.filter { $0.rank == 1 }.map { name($0.item) }
    guard !first.isEmpty else { return [] }
    var result = [
      words.say(
        .rankingFirst,
        terms(words).merging([
          "names": .name(words.list(first, limit: 4)), "count": .count(first.count),
        ]) { $1 })
    ]
    if let concordance {
      result.append(
        words.say(.rankingPairs, ["share": .words(Digits.percent(concordance))]))
    }
    return result
  }

  /// The stability as JSON.
  ///
  /// - Parameter id: The id of an item.
  /// - Returns: Draws, how often the first few hold, and each one's range and place.
  public func json(id: (Int) -> String) -> JSONValue {
    [
      "lost": .count(losses.lost), "of": .count(losses.of), "repetitions": .count(losses.count),
      "exhaustive": .flag(losses.isExhaustive), "seed": .text(String(losses.seed)),
      "holdsFirst": .number(holdsFirst),
      "concordance": JSONValue(concordance),
      "top": .list(
        top.map {
          [
            "ids": JSONValue($0.items.map(id)), "holdsSet": .number($0.holdsSet),
            "holdsOrder": .number($0.holdsOrder),
          ]
        }),
      "ranking": .list(
        entries.map {
          [
            "id": .text(id($0.item)), "rank": .count($0.rank), "score": .number($0.score),
            "low": .number($0.interval.lowerBound), "high": .number($0.interval.upperBound),
            "holdsRank": .number($0.holdsRank),
          ]
        }),
    ]
  }
}
