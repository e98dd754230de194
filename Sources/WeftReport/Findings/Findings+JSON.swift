public import WeftAnalysis
public import WeftModel

extension Findings {
  /// The version of the JSON contract.
  public static let schema = 1

  /// The findings as JSON. Undefined is null, lists keep their order, text is never shortened.
  ///
  /// - Parameters:
  ///   - network: The network they are about: what the places of ties refer to.
  ///   - whatIf: What a scenario changes, to be told with them; nil for none.
  /// - Returns: The contract's object.
  public func json(of network: Network, whatIf: WhatIf? = nil) -> JSONValue {
    .object(
      [
        .init("schema", .count(Self.schema)),
        .init(
          "network",
          [
            "title": .text(title), "actors": .count(network.actors.count),
            "ties": .count(network.ties.count), "clusters": .count(network.clusters.count),
          ]),
        .init("version", .text(WeftVersion.current)),
        // A seed may exceed what a JSON reader holds exactly, so that it is text.
        .init("seed", .text(String(seed))),
        .init(
          "conventions",
          .object(conventions.map { JSONValue.Member($0.rawValue, .text($0.sentence)) })),
        .init("findings", .list(findings.map { $0.json(of: network) })),
        .init("silence", JSONValue(silence)),
        .init("gaps", JSONValue(gaps)),
      ] + (whatIf.map { [.init("whatIf", $0.json)] } ?? []))
  }
}

extension Finding {
  func json(of network: Network) -> JSONValue {
    [
      "id": .text(id), "kind": .text(kind.rawValue), "headline": .text(headline),
      "detail": JSONValue(detail),
      "figure": [
        "value": JSONValue(figure.value), "text": .text(figure.text), "label": .text(figure.label),
      ],
      "why": .list(evidence.map { $0.json(of: network) }),
      "overturn": JSONValue(overturn),
      "confidence": .text(confidence.rawValue),
      "certainty": JSONValue(certainty),
      "actors": JSONValue(actors), "clusters": JSONValue(clusters),
      "map": .text(map.name),
      "conventions": JSONValue(conventions.map(\.rawValue)),
    ]
  }
}

extension Evidence {
  func json(of network: Network) -> JSONValue {
    [
      "statement": .text(statement),
      "ties": .list(
        ties.filter(network.ties.indices.contains).map { place in
          let tie = network.ties[place]
          return [
            "from": .text(tie.from), "to": .text(tie.to), "kind": .text(tie.kind.rawValue),
            "layer": .text(tie.layer.rawValue),
          ]
        }),
      "basis": JSONValue(basis?.rawValue),
      "quotation": JSONValue(quotation), "source": JSONValue(source),
      "notes": JSONValue(notes), "reportedBy": JSONValue(reportedBy),
    ]
  }
}
