import WeftAnalysis
public import WeftModel

extension Findings {
  /// The version of the JSON contract.
  public static let schema = 1

  /// The findings as JSON. Undefined is null, lists keep their order, text is never shortened.
  ///
  /// - Parameter network: The network they are about: what the places of ties refer to.
  /// - Returns: The contract's object.
  public func json(of network: Network) -> JSONValue {
    [
      "schema": .count(Self.schema),
      "network": [
        "title": .text(title), "actors": .count(network.actors.count),
        "ties": .count(network.ties.count), "clusters": .count(network.clusters.count),
      ],
      "version": .text(WeftVersion.current),
      // A seed may exceed what a JSON reader holds exactly, so that it is text.
      "seed": .text(String(seed)),
      "conventions": .object(
        conventions.map { JSONValue.Member($0.rawValue, .text($0.sentence)) }),
      "findings": .list(findings.map { $0.json(of: network) }),
      "silence": JSONValue(silence),
      "gaps": JSONValue(gaps),
    ]
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
