public import WeftModel

/// Ties a finding rests on that share one quotation.
public struct Evidence: Sendable, Hashable {
  /// What the ties say: `Imkaan supports the London cluster`.
  public var statement: String
  /// The places of the ties in ``WeftModel/Network/ties``.
  public var ties: [Int]
  /// How they came to be known.
  public var basis: Tie.Basis?
  /// The words of the source.
  public var quotation: String?
  /// The id of the source.
  public var source: String?
  /// The source in short: its title and year.
  public var sourceTitle: String?
  /// Remarks on the ties.
  public var notes: [String]
  /// Who reported them.
  public var reportedBy: [String]
}

extension Evidence {
  /// The evidence of some ties: those from one body with one meaning and one quotation are told in
  /// one statement.
  ///
  /// - Parameters:
  ///   - places: The places of the ties, in any order; each is told once.
  ///   - network: The network they stand in.
  ///   - names: Its names.
  ///   - words: The language.
  /// - Returns: The evidence in the order of the ties.
  /// - Complexity: O(k log k) for k ties.
  public static func gather(
    _ places: some Sequence<Int>, in network: Network, names: Names, words: Words = Words()
  ) -> [Evidence] {
    let titles = Dictionary(
      network.sources.map { ($0.id, words.title(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let themes = Set(network.actors.filter { $0.role == .theme }.map(\.id))
    var order: [Key] = []
    var grouped: [Key: [Int]] = [:]
    for place in Set(places).sorted() where network.ties.indices.contains(place) {
      let tie = network.ties[place]
      let key = Key(
        from: tie.from, kind: tie.kind, basis: tie.basis, citation: tie.citation,
        amount: tie.amount)
      if grouped[key] == nil { order.append(key) }
      grouped[key, default: []].append(place)
    }
    return order.map { key in
      let places = grouped[key] ?? []
      let ties = places.map { network.ties[$0] }
      let statement = words.statement(
        from: names[key.from], kind: key.kind, to: ties.map { names[$0.to] }, amount: key.amount,
        areThemes: ties.allSatisfy { themes.contains($0.to) })
      return Evidence(
        statement: statement, ties: places, basis: key.basis, quotation: key.citation.evidence,
        source: key.citation.source,
        sourceTitle: key.citation.source.map { titles[$0] ?? $0 },
        notes: unique(ties.compactMap(\.note)),
        reportedBy: unique(ties.compactMap(\.reportedBy).map { names.title($0) }))
    }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

/// What ties told in one statement have in common.
private struct Key: Hashable {
  var from: String
  var kind: TieKind
  var basis: Tie.Basis?
  var citation: Citation
  var amount: Amount?
}
