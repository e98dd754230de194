public import WeftAnalysis
public import WeftModel

extension EveryRemoval {
  /// The ranking laid out for a person.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - top: How many rows to show; 0 for all.
  /// - Returns: The ranking, those without losses counted only.
  public func page(of network: Network, top: Int) -> ResultPage {
    let words = Words()
    let names = Names(network, words: words)
    let costly = entries.filter { $0.losses > 0 }
    var table = table(names)
    if top > 0 { table = table.keeping(first: top) }
    table = table.keeping { $0.last != .count(0) }
    let first = costly.first.map { entry in
      let part = entry.leftWithout.map {
        "\(words.number($0.count)) without \(words.resource($0.layer))"
      }
      let all = (entry.cutOff > 0 ? ["\(words.number(entry.cutOff)) cut off"] : []) + part
      return "Most would be lost with \(names[entry.actor]): \(words.list(all))."
    }
    return ResultPage(
      title: "What if each left in turn",
      summary: [
        first ?? "No single loss would cut anybody off or leave anybody without.",
        "\(costly.count) of \(entries.count) would cost others something; the rest are not listed.",
      ], parts: [.init(heading: "Losses, body by body", table: table)],
      notes: [
        "A body is cut off where it is no longer joined to the largest part left of its component, "
          + "and left without where every recorded route of a kind ran through the one that left."
      ])
  }

  /// The whole ranking as a table.
  public func table(of network: Network) -> Table { table(Names(network, words: Words())) }

  private func table(_ names: Names) -> Table {
    let layers = Set(entries.flatMap { $0.leftWithout.map(\.layer) }).sorted()
    var table = Table(
      title: "Losses, body by body",
      columns: [
        .init("id"), .init("name"), .init("cutOff", heading: "cut off"),
      ] + layers.map { .init("without-\($0.rawValue)", heading: "without \($0.rawValue)") }
        + [.init("clusters", heading: "clusters without"), .init("losses")])
    for entry in entries {
      table.append(
        [.text(entry.actor), .text(names.title(entry.actor)), .count(entry.cutOff)]
          + layers.map { layer in
            .count(entry.leftWithout.first { $0.layer == layer }?.count ?? 0)
          } + [
            .count(entry.clustersLeftWithout.reduce(0) { $0 + $1.count }), .count(entry.losses),
          ])
    }
    return table
  }

  /// The whole ranking as JSON.
  public var json: JSONValue {
    func counts(_ layers: [InLayer]) -> JSONValue {
      .object(layers.map { .init($0.layer.rawValue, .count($0.count)) })
    }
    return [
      "schema": .count(1),
      "removals": .list(
        entries.map {
          [
            "id": .text($0.actor), "losses": .count($0.losses), "cutOff": .count($0.cutOff),
            "leftWithout": counts($0.leftWithout),
            "clustersLeftWithout": counts($0.clustersLeftWithout),
          ]
        }),
    ]
  }
}
