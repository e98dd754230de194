public import WeftAnalysis
public import WeftModel

/// How far the rankings of a network's actors and ties hold, laid out for a person or a program.
public struct StabilityPage: Sendable {
  private let found: [MeasureStability]
  private let network: Network
  private let reports: Reports
  private let names: Names
  private let words = Words()

  /// Lays out how far rankings hold.
  ///
  /// - Parameters:
  ///   - found: The rankings tried.
  ///   - index: The network they are of.
  public init(_ found: [MeasureStability], of index: NetworkIndex) {
    self.found = found
    network = index.network
    names = Names(index.network)
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
        item.stability.sentences(words) { name($0, of: item.measure) }
        + item.readings.dropFirst().map { told($0, of: item.measure) }
      return (sentences, top > 0 ? all.keeping(first: top) : all)
    }
    var last = found.first.map { [words.say(.rankingTried, $0.stability.terms(words))] } ?? []
    if !reports.relations.isEmpty { last.append(words.told(reports)) }
    if !last.isEmpty { result.append((last, nil)) }
    return result
  }

  /// The columns that the table of actors, or of ties, carries beside its own, and their cells in
  /// the order of its rows.
  func columns(of scope: Measure.Scope) -> [(column: Table.Column, cells: [Cell])] {
    found.filter { $0.measure.scope == scope }.flatMap {
      item -> [(column: Table.Column, cells: [Cell])] in
      let count = scope == .tie ? network.ties.count : network.actors.count
      let rows = (0..<count).map { item.stability.cells(of: $0) }
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
            "draws": item.stability.json { id($0, of: item.measure) },
            "reports": .list(
              item.readings.map {
                [
                  "believed": .text($0.reading.rawValue), "leftOut": .count($0.leftOut),
                  "first": JSONValue($0.first.map { id($0, of: item.measure) }),
                  "concordance": JSONValue($0.concordance),
                ]
              }),
          ])
      })
  }

  private func name(_ place: Int, of measure: Measure) -> String {
    guard measure.scope == .tie else { return network.actors[place].label }
    let tie = network.ties[place]
    return words.statement(from: names[tie.from], kind: tie.kind, to: [names[tie.to]])
  }

  /// An actor's id; of a tie, its ends and kind.
  private func id(_ place: Int, of measure: Measure) -> String {
    guard measure.scope == .tie else { return network.actors[place].id }
    let tie = network.ties[place]
    return "\(tie.from):\(tie.kind.rawValue):\(tie.to)"
  }

  private func table(_ item: MeasureStability) -> Table {
    var table = Table(
      title: words.say(.rankingTitle, ["measure": .words(item.measure.heading)]),
      columns: [
        .init("rank", heading: Label.rankColumn.text),
        .init(
          "name",
          heading: (item.measure.scope == .tie ? Label.tieColumn : Label.bodyColumn).text),
        .init("score", heading: Label.scoreColumn.text),
      ] + RankingStability.columns)
    for entry in item.stability.entries {
      table.append(
        [.count(entry.rank), .text(name(entry.item, of: item.measure)), .number(entry.score)]
          + item.stability.cells(of: entry.item))
    }
    return table
  }

  private func told(_ reading: RankingByReports, of measure: Measure) -> String {
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
        "names": .name(words.list(reading.first.map { name($0, of: measure) }, limit: 4)),
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
