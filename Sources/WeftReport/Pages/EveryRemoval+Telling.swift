public import WeftAnalysis
public import WeftModel

extension EveryRemoval {
  /// The ranking laid out for a person.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - top: How many rows to show; 0 for all.
  ///   - stability: How far the ranking holds, by place in the network's actors; nil where it was
  ///     not tried.
  /// - Returns: The ranking, those without losses counted only.
  public func page(
    of network: Network, top: Int, stability: RankingStability? = nil
  ) -> ResultPage {
    let words = Words()
    let names = Names(network, words: words)
    let costly = entries.filter { $0.losses > 0 }
    var table = self.table(of: network, stability: stability)
    let losses = table.columns.firstIndex { $0.name == "losses" }
    table = table.keeping { row in losses.map { row[$0] != .count(0) } ?? true }
    if top > 0 { table = table.keeping(first: top) }
    var summary = [
      costly.first.map { told($0, names, words) } ?? words.say(.nobodyLost),
      words.say(.costlyOf, ["costly": .count(costly.count), "all": .count(entries.count)]),
    ]
    var notes = [words.say(.lossesMean)]
    if let stability {
      summary += stability.sentences(words) { names[network.actors[$0].id] }
      notes.append(words.say(.rankingTried, stability.terms(words)))
    }
    return ResultPage(
      title: words.say(.everyTitle), summary: summary,
      parts: [.init(heading: words.say(.lossTable), table: table)], notes: notes)
  }

  private func told(_ entry: Entry, _ names: Names, _ words: Words) -> String {
    words.say(
      .mostLostOfEvery,
      ["body": .name(names[entry.actor]), "losses": .name(words.losses(entry))])
  }

  /// The whole ranking as a table.
  public func table(of network: Network, stability: RankingStability? = nil) -> Table {
    let words = Words()
    let names = Names(network, words: words)
    let layers = Set(entries.flatMap { $0.leftWithout.map(\.layer) }).sorted()
    var table = Table(
      title: words.say(.lossTable),
      columns: [
        .init("id"), .init("name"), .init("cutOff", heading: Label.cutOffColumn.text),
      ]
        + layers.map {
          .init("without-\($0.rawValue)", heading: "\(Label.without.text) \(words.resource($0))")
        }
        + [.init("clusters", heading: Label.clustersWithout.text), .init("losses")]
        + (stability == nil ? [] : RankingStability.columns))
    let places = Dictionary(
      network.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries {
      table.append(
        [.text(entry.actor), .text(names.title(entry.actor)), .count(entry.cutOff)]
          + layers.map { layer in
            .count(entry.leftWithout.first { $0.layer == layer }?.count ?? 0)
          } + [
            .count(entry.clustersLeftWithout.reduce(0) { $0 + $1.count }), .count(entry.losses),
          ] + (stability?.cells(of: places[entry.actor] ?? -1) ?? []))
    }
    return table
  }

  /// The whole ranking as JSON.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - stability: How far the ranking holds; nil where it was not tried.
  /// - Returns: The contract's object.
  public func json(of network: Network, stability: RankingStability? = nil) -> JSONValue {
    func counts(_ layers: [InLayer]) -> JSONValue {
      .object(layers.map { .init($0.layer.rawValue, .count($0.count)) })
    }
    var members: [JSONValue.Member] = [
      .init("schema", .count(1)),
      .init(
        "removals",
        .list(
          entries.map {
            [
              "id": .text($0.actor), "losses": .count($0.losses), "cutOff": .count($0.cutOff),
              "leftWithout": counts($0.leftWithout),
              "clustersLeftWithout": counts($0.clustersLeftWithout),
            ]
          })),
    ]
    if let stability {
      members.append(.init("stability", stability.json { network.actors[$0].id }))
    }
    return .object(members)
  }
}

extension Words {
  /// What the loss of a body would cost: one cut off, 18 without money.
  func losses(_ entry: EveryRemoval.Entry) -> String {
    let cutOff = entry.cutOff > 0 ? [say(.bodiesCutOff, ["count": .count(entry.cutOff)])] : []
    return list(
      cutOff
        + entry.leftWithout.map {
          say(
            .bodiesWithout,
            ["count": .count($0.count), "resource": .words(resource($0.layer))])
        })
  }
}
