import WeftModel

/// Whether the rows of a network fit together: ids that are somebody's, nobody twice.
struct IntegrityCheck {
  private let network: Network
  private let origins: Origins
  private var ends: [String: (table: String, row: Int?)] = [:]
  private var found: [Diagnostic] = []

  init(_ network: Network, _ origins: Origins) {
    self.network = network
    self.origins = origins
  }

  /// What does not fit, table by table.
  ///
  /// - Complexity: O(rows); for each unknown id, a search for the nearest spelling, O(ids).
  func problems() -> [Diagnostic] {
    var check = self
    check.run()
    return check.found
  }

  private mutating func run() {
    for (place, actor) in network.actors.enumerated() {
      claim(actor.id, "actors", origins.actors, place)
    }
    for (place, cluster) in network.clusters.enumerated() {
      claim(cluster.id, "clusters", origins.clusters, place)
    }
    var sources: [String: Int?] = [:]
    for (place, source) in network.sources.enumerated() where !source.id.isEmpty {
      if let first = sources[source.id] {
        tell(
          .error, "duplicate-id", origins.sources, place, "id",
          "The id “\(source.id)” is taken\(first.map { ", in row \($0)" } ?? "").",
          "Give one of the two sources another id, or delete one.")
      } else {
        sources[source.id] = origins.sources.row(place)
      }
    }
    checkTies()
    checkMembers()
    checkSources(Set(sources.keys))
  }

  private mutating func claim(
    _ id: String, _ table: String, _ origin: Origins.Table, _ place: Int
  ) {
    guard !id.isEmpty else { return }
    if let first = ends[id] {
      tell(
        .error, "duplicate-id", origin, place, "id",
        "The id “\(id)” is taken" + (first.row.map { ", in row \($0) of \(first.table)." } ?? "."),
        "Give one of the two another id; if they are the same body, delete one.")
    } else {
      ends[id] = (table, origin.row(place))
    }
  }

  /// What an id may be an id of.
  private enum Choice: String {
    case end = "actor or cluster"
    case actor
    case cluster
    case source
  }

  private var suggestions: [String: String?] = [:]
  private var choices: [Choice: [String]] = [:]

  /// The ids among which a spelling may have been meant, in order.
  private mutating func ids(_ choice: Choice) -> [String] {
    if let known = choices[choice] { return known }
    let ids =
      switch choice {
      case .end: Array(ends.keys)
      case .actor: network.actors.map(\.id)
      case .cluster: network.clusters.map(\.id)
      case .source: network.sources.map(\.id)
      }
    choices[choice] = ids.sorted()
    return ids.sorted()
  }

  private mutating func unknown(
    _ id: String, _ column: String, _ origin: Origins.Table, _ place: Int,
    what: Choice
  ) {
    // One search per spelling: a wrong id may stand in many rows.
    let near: String?
    let key = what.rawValue + "/" + id
    if let known = suggestions[key] {
      near = known
    } else {
      near = suggestions.count < 200 ? Spelling.nearest(to: id, in: ids(what), within: 4) : nil
      suggestions[key] = .some(near)
    }
    tell(
      .error, "unknown-id", origin, place, column, "“\(id)” is the id of no \(what.rawValue).",
      (near.map { "Write “\($0)”, if that is meant, or add " } ?? "Add ")
        + "a row with this id to the table.")
  }

  private mutating func checkTies() {
    for (place, tie) in network.ties.enumerated() {
      for (column, id) in [("from", tie.from), ("to", tie.to)]
      where !id.isEmpty && ends[id] == nil {
        unknown(id, column, origins.ties, place, what: .end)
      }
      if tie.from == tie.to, !tie.from.isEmpty {
        tell(
          .warning, "self-tie", origins.ties, place, "to",
          "“\(tie.from)” is tied to itself; measures leave the tie out.",
          "Check which other body is meant, or delete the row.")
      }
      if tie.period.isBackwards {
        tell(
          .error, "backwards-period", origins.ties, place, "until",
          "The tie ends before it begins (\(tie.period.text)).", "Check both dates.")
      }
      if let amount = tie.amount, amount.currency == nil {
        tell(
          .error, "no-currency", origins.ties, place, "currency",
          "The amount \(amount.value) has no currency, so it is never added.",
          "Write its ISO 4217 code: GBP, EUR, USD.")
      }
    }
  }

  private mutating func checkMembers() {
    let isActor = Set(network.actors.map(\.id))
    let isCluster = Set(network.clusters.map(\.id))
    for (place, membership) in network.memberships.enumerated() {
      if !membership.cluster.isEmpty, !isCluster.contains(membership.cluster) {
        unknown(
          membership.cluster, "cluster", origins.memberships, place, what: .cluster)
      }
      if !membership.actor.isEmpty, !isActor.contains(membership.actor) {
        unknown(membership.actor, "actor", origins.memberships, place, what: .actor)
      }
      if membership.period.isBackwards {
        tell(
          .error, "backwards-period", origins.memberships, place, "until",
          "The membership ends before it begins (\(membership.period.text)).", "Check both dates.")
      }
    }
    for (place, cluster) in network.clusters.enumerated() where cluster.period.isBackwards {
      tell(
        .error, "backwards-period", origins.clusters, place, "until",
        "The cluster ends before it begins (\(cluster.period.text)).", "Check both dates.")
    }
  }

  private mutating func checkSources(_ known: Set<String>) {
    func citations<Row>(_ rows: [Row], _ citation: (Row) -> Citation) -> [(Int, String)] {
      rows.enumerated().compactMap { place, row in
        guard let source = citation(row).source, !known.contains(source) else { return nil }
        return (place, source)
      }
    }
    let tables: [(Origins.Table, [(Int, String)])] = [
      (origins.actors, citations(network.actors, \.citation)),
      (origins.ties, citations(network.ties, \.citation)),
      (origins.clusters, citations(network.clusters, \.citation)),
      (origins.memberships, citations(network.memberships, \.citation)),
    ]
    for (origin, rows) in tables {
      for (place, source) in rows {
        unknown(source, "source", origin, place, what: .source)
      }
    }
  }

  private mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ origin: Origins.Table, _ place: Int,
    _ column: String, _ message: String, _ mend: String
  ) {
    found.append(
      Diagnostic(
        severity, code: code, file: origin.file, row: origin.row(place), column: column,
        message: message, mend: mend))
  }
}

extension Period {
  /// The period in a sentence.
  var text: String {
    "\(since?.description ?? "an unknown day") to \(until?.description ?? "an unknown day")"
  }
}
