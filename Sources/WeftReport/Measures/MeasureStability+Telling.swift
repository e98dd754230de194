public import WeftAnalysis
public import WeftModel

/// How far the rankings of a network's actors hold, laid out for a person or a program.
public struct StabilityPage: Sendable {
  private let found: [MeasureStability]
  private let network: Network
  private let reports: Reports
  private let words = Words()

  /// Lays out how far rankings hold.
  ///
  /// - Parameters:
  ///   - found: The rankings tried.
  ///   - index: The network they are of.
  public init(_ found: [MeasureStability], of index: NetworkIndex) {
    self.found = found
    network = index.network
    reports = index.reports()
  }

  /// The rankings as text, so many rows each; 0 for all.
  public func text(top: Int) -> String {
    parts(top: top).map { sentences, table in
      var page = TextPage(width: 88)
      for sentence in sentences { page.paragraph(sentence) }
      return "\n" + (table?.text(widest: 60) ?? "") + page.text
    }.joined()
  }

  /// The rankings as Markdown.
  public func markdown(top: Int) -> String {
    parts(top: top).map { sentences, table in
      "\n" + (table?.markdown() ?? "") + "\n"
        + sentences.map { Markdown.escaped($0) + "\n" }.joined()
    }.joined()
  }

  private func parts(top: Int) -> [(sentences: [String], table: Table?)] {
    var result: [(sentences: [String], table: Table?)] = found.map { item in
      let all = self.table(item)
      let sentences =
        item.stability.sentences(words) { name($0) } + item.readings.dropFirst().map(told)
      return (sentences, top > 0 ? all.keeping(first: top) : all)
    }
    var last = found.first.map { [words.say(.rankingTried, $0.stability.terms(words))] } ?? []
    if !reports.relations.isEmpty { last.append(words.told(reports)) }
    if !last.isEmpty { result.append((last, nil)) }
    return result
  }

  /// The columns that the table of actors carries beside its own, and their cells by actor.
  public var columns: [(column: Table.Column, cells: [Cell])] {
    found.flatMap { item -> [(column: Table.Column, cells: [Cell])] in
      let rows = network.actors.indices.map { item.stability.cells(of: $0) }
      return RankingStability.columns.enumerated().map { place, column in
        (
          .init(
            "\(item.measure.rawValue).\(column.name)",
            heading: "\(item.measure.heading): \(column.heading)"), rows.map { $0[place] }
        )
      }
    }
  }

  /// The rankings as JSON, by measure.
  public var json: JSONValue {
    .object(
      found.map { item in
        .init(
          item.measure.rawValue,
          [
            "draws": item.stability.json { network.actors[$0].id },
            "reports": .list(
              item.readings.map {
                [
                  "believed": .text($0.reading.rawValue), "leftOut": .count($0.leftOut),
                  "first": JSONValue($0.first.map { network.actors[$0].id }),
                  "concordance": JSONValue($0.concordance),
                ]
              }),
          ])
      })
  }

  private func name(_ place: Int) -> String { network.actors[place].label }

  private func table(_ item: MeasureStability) -> Table {
    var table = Table(
      title: words.say(.rankingTitle, ["measure": .words(item.measure.heading)]),
      columns: [
        .init("rank", heading: Label.rankColumn.text),
        .init("name", heading: Label.bodyColumn.text),
        .init("score", heading: Label.scoreColumn.text),
      ] + RankingStability.columns)
    for entry in item.stability.entries {
      table.append(
        [.count(entry.rank), .text(name(entry.item)), .number(entry.score)]
          + item.stability.cells(of: entry.item))
    }
    return table
  }

  private func told(_ reading: RankingByReports) -> String {
    let phrase: PagePhrase =
      switch reading.reading {
      case .any: .readingAny
      case .uncontradicted: .readingUncontradicted
      case .unopposed: .readingUnopposed
      case .confirmed: .readingConfirmed
      }
    return words.say(
      .rankingReading,
      [
        "reading": .words(words.say(phrase)), "left": .count(reading.leftOut),
        "count": .count(reading.first.count),
        "names": .name(words.list(reading.first.map(name), limit: 4)),
      ])
  }

}

extension Words {
  /// How many reported relations both ends confirm, and how the others stand.
  func told(_ reports: Reports) -> String {
    say(
      .reportsTold,
      [
        "all": .count(reports.relations.count), "confirmed": .count(reports.count(.confirmed)),
        "oneSided": .count(reports.count(.oneSided)),
        "notAsked": .count(reports.count(.notAsked)),
        "byOthers": .count(reports.count(.byOthers)),
        "contradicted": .count(reports.count(.contradicted)),
      ])
  }
}
