public import WeftAnalysis
import WeftGraph
import WeftModel

extension Measures {
  /// The actors, one a row in file order: id, name, role, then every measure computed.
  public var actorTable: Table { actorTable(of: 0..<subjects.count) }

  /// The ties, one a row in file order: from, to, kind, layer, then every measure computed.
  public var tieTable: Table {
    tieTable(of: 0..<(subjects.actorGraph?.index.network.ties.count ?? 0))
  }

  /// Some of the actors, by place, in the order given.
  func actorTable(of places: some Sequence<Int>) -> Table {
    var table = Table(
      title: MeasureLabel.actors.text,
      columns: [
        .init("id", heading: MeasureLabel.id.text), .init("name", heading: MeasureLabel.name.text),
        .init("role", heading: MeasureLabel.role.text),
      ] + actors.flatMap { $0.column.columns(named: $0.measure) })
    for place in places {
      let actor = subjects[place]
      table.append(
        [.text(actor.id), .text(actor.name), .text(actor.role.rawValue)]
          + actors.flatMap { $0.column.cells(at: place) })
    }
    return table
  }

  /// Some of the ties, by place, in the order given.
  func tieTable(of places: some Sequence<Int>) -> Table {
    var table = Table(
      title: MeasureLabel.ties.text,
      columns: [
        .init("from", heading: MeasureLabel.from.text), .init("to", heading: MeasureLabel.to.text),
        .init("kind", heading: MeasureLabel.kind.text),
        .init("layer", heading: MeasureLabel.layer.text),
      ] + ties.flatMap { $0.column.columns(named: $0.measure) })
    guard let network = subjects.actorGraph?.index.network else { return table }
    for place in places {
      let tie = network.ties[place]
      table.append(
        [.text(tie.from), .text(tie.to), .text(tie.kind.rawValue), .text(tie.layer.rawValue)]
          + ties.flatMap { $0.column.cells(at: place) })
    }
    return table
  }

  /// The measures of the network, one a row, each with what it tells.
  public var networkTable: Table {
    let words = Words()
    var table = Table(
      title: MeasureLabel.network.text,
      columns: [
        .init("measure", heading: MeasureLabel.measure.text),
        .init("value", heading: MeasureLabel.value.text),
        .init("meaning", heading: MeasureLabel.meaning.text),
      ])
    table.append([
      .text("actors"), .count(network.nodes), .text(MeasureLabel.howManyBodies.text),
    ])
    table.append([.text("edges"), .count(network.edges), .text(MeasureLabel.howManyPairs.text)])
    for measure in Measure.allCases where measure.scope == .network && chosen.contains(measure) {
      guard measure.isOneNumber else { continue }
      let value = network.numbers[measure]
      table.append([
        .text(measure.rawValue), measure.isCount ? Cell(value.map { Int($0) }) : Cell(value),
        .text(measure.plainMeaning),
      ])
    }
    for players in network.keyPlayers {
      table.append([
        .text("keyPlayers \(players.nodes.count)"), .number(players.increase),
        .text(words.say(.moreBrokenUp, ["names": .name(names(of: players.nodes))])),
      ])
    }
    if let division = network.corePeriphery {
      table.append([
        .text(Measure.corePeriphery.rawValue), .number(division.correlation),
        .text(words.say(.likeACore, ["names": .name(names(of: division.core))])),
      ])
    }
    return table
  }

  private func names(of nodes: [Int]) -> String {
    nodes.map { subjects.actor(at: $0).label }.joined(separator: ", ")
  }
}

extension Measure {
  /// Whether the measure counts something.
  var isCount: Bool {
    [.components, .diameter, .degree, .coreNumber, .component].contains(self)
  }
}

extension MeasureColumn {
  /// The columns the values take in a table: one, or the total and one for each brokerage role.
  func columns(named measure: Measure) -> [Table.Column] {
    guard case .brokerage = self else {
      return [.init(measure.rawValue, heading: measure.heading)]
    }
    return [.init("brokerageTotal", heading: MeasureLabel.brokerageInAll.text)]
      + BrokerageRole.allCases.map { .init("\($0)", heading: "\($0)") }
  }

  /// The cells of one row.
  func cells(at place: Int) -> [Cell] {
    switch self {
    case .counts(let values): [Cell(values[place])]
    case .numbers(let values): [Cell(values[place])]
    case .flags(let values): [values[place].map { .flag($0) } ?? .blank]
    case .brokerage(let values):
      [Cell(values[place].map { roles in BrokerageRole.allCases.reduce(0) { $0 + roles[$1] } })]
        + BrokerageRole.allCases.map { role in Cell(values[place].map { $0[role] }) }
    }
  }
}
