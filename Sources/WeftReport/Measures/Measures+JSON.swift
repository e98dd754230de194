public import WeftAnalysis
import WeftGraph
import WeftModel

extension Measures {
  /// The measures as the JSON that `weft analyse --format json` promises (schema 1): undefined is
  /// null, never 0; the infinite span of a bridge is null too, and `bridge` says so. An edge list
  /// read as a graph has no list of ties.
  ///
  /// - Parameters:
  ///   - clusters: The clusters' measures.
  ///   - stability: How far rankings hold; nil where it was not tried.
  /// - Returns: The contract's object.
  public func json(clusters: [JSONValue], stability: JSONValue? = nil) -> JSONValue {
    let network = subjects.actorGraph?.index.network
    var head: [JSONValue.Member] = [
      .init("title", .text(subjects.title)),
      .init("actors", .count(subjects.count)),
      .init("ties", .count(network?.ties.count ?? subjects.graph.edgeCount)),
      .init("clusters", .count(network?.clusters.count ?? 0)),
      .init("components", .count(self.network.components)),
    ]
    for measure in Measure.allCases where measure.scope == .network && chosen.contains(measure) {
      guard measure != .components, measure.isOneNumber else { continue }
      head.append(.init(measure.rawValue, JSONValue(self.network.numbers[measure])))
    }
    if chosen.contains(.keyPlayers) {
      head.append(.init("keyPlayers", .list(self.network.keyPlayers.map(json))))
    }
    if chosen.contains(.corePeriphery) {
      head.append(.init("corePeriphery", self.network.corePeriphery.map(json) ?? .null))
    }
    let members: [JSONValue.Member] = [
      .init("schema", .count(1)),
      .init("network", .object(head)),
      .init("conventions", .object(conventions)),
      .init(
        "actors",
        .list(
          (0..<subjects.count).map { place in
            let actor = subjects[place]
            return .object(
              [
                .init("id", .text(actor.id)), .init("name", .text(actor.name)),
                .init("role", .text(actor.role.rawValue)),
              ] + actors.map { .init($0.measure.rawValue, $0.column.json(at: place)) })
          })),
      .init(
        "ties",
        .list(
          (network?.ties ?? []).enumerated().map { place, tie in
            .object(
              [
                .init("from", .text(tie.from)), .init("to", .text(tie.to)),
                .init("kind", .text(tie.kind.rawValue)), .init("layer", .text(tie.layer.rawValue)),
              ] + ties.map { .init($0.measure.rawValue, $0.column.json(at: place)) })
          })),
      .init("clusters", .list(clusters)),
    ]
    return .object(members + (stability.map { [.init("stability", $0)] } ?? []))
  }

  /// What stands beside every number: the graph, and how betweenness was estimated if it was.
  private var conventions: [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("graph", .text(ActorGraph.convention)),
      .init("isolates", .text("kept; a measure that is not defined for them is null")),
      .init("groups", .text(grouping.name)),
    ]
    if let estimate {
      members.append(
        .init(
          "betweennessEstimate",
          [
            "samples": .count(estimate.samples), "error": .number(estimate.error),
            "confidence": .number(estimate.confidence), "seed": .text(String(estimate.seed)),
          ]))
    }
    return members
  }

  private func json(_ division: CorePeriphery) -> JSONValue {
    [
      "correlation": .number(division.correlation),
      "core": JSONValue(division.core.map { subjects.actor(at: $0).id }),
    ]
  }

  private func json(_ players: KeyPlayers) -> JSONValue {
    [
      "actors": JSONValue(players.nodes.map { subjects.actor(at: $0).id }),
      "fragmentation": .number(players.after), "increase": .number(players.increase),
      "exact": .flag(players.isExact),
    ]
  }
}

extension MeasureColumn {
  /// The value in one place.
  func json(at place: Int) -> JSONValue {
    switch self {
    case .counts(let values): JSONValue(values[place])
    case .numbers(let values): JSONValue(values[place])
    case .flags(let values): values[place].map { .flag($0) } ?? .null
    case .brokerage(let values):
      values[place].map { counts in
        .object(BrokerageRole.allCases.map { .init("\($0)", .count(counts[$0])) })
      } ?? .null
    }
  }
}
