import WeftModel

/// Whether the rows of a network fit together: ids that are somebody's, nobody twice.
struct IntegrityCheck {
  private let network: Network
  private let origins: Origins
  private var ends: [String: (table: String, row: Int?)] = [:]
  private var found = Findings()

  /// Whether the ids are made by the reader itself, so that each is somebody's and no two are one.
  private let hasOwnIDs: Bool

  init(_ network: Network, _ origins: Origins, hasOwnIDs: Bool = false) {
    self.network = network
    self.origins = origins
    self.hasOwnIDs = hasOwnIDs
  }

  /// What does not fit, table by table.
  ///
  /// - Complexity: O(rows); for each unknown id, a search for the nearest spelling, O(ids).
  func problems() -> [Diagnostic] {
    var check = self
    check.run()
    return check.found.diagnostics
  }

  private mutating func run() {
    if !hasOwnIDs {
      for (place, actor) in network.actors.enumerated() {
        claim(actor.id, "actors", origins.actors, place)
      }
      for (place, cluster) in network.clusters.enumerated() {
        claim(cluster.id, "clusters", origins.clusters, place)
      }
    }
    var sources: [String: Int?] = [:]
    for (place, source) in network.sources.enumerated() where !source.id.isEmpty {
      if let first = sources[source.id] {
        found.tell(
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
      found.tell(
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

    /// The tables that hold such ids.
    var tables: String { self == .end ? "actors or of clusters" : rawValue + "s" }
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
    found.tell(
      .error, "unknown-id", origin, place, column, "“\(id)” is the id of no \(what.rawValue).",
      (near.map { "Write “\($0)”, if that is meant, or add " } ?? "Add ")
        + "a row with this id to the table of \(what.tables).")
  }

  private mutating func checkTies() {
    // Field by field: to copy a whole tie takes longer than to look at it.
    let ties = network.ties
    for place in ties.indices {
      if !hasOwnIDs {
        if !ties[place].from.isEmpty, ends[ties[place].from] == nil {
          unknown(ties[place].from, "from", origins.ties, place, what: .end)
        }
        if !ties[place].to.isEmpty, ends[ties[place].to] == nil {
          unknown(ties[place].to, "to", origins.ties, place, what: .end)
        }
      }
      let isUnpriced = ties[place].amount != nil && ties[place].amount?.currency == nil
      if ties[place].from == ties[place].to || ties[place].period.isBackwards || isUnpriced {
        tellTie(ties[place], place)
      }
    }
  }

  /// Tells what is wrong with a tie in itself.
  private mutating func tellTie(_ tie: Tie, _ place: Int) {
    if tie.from == tie.to, !tie.from.isEmpty {
      found.tell(
        .warning, "self-tie", origins.ties, place, "to",
        "“\(tie.from)” is tied to itself; measures leave the tie out.",
        "Check which other body is meant, or delete the row.")
    }
    if tie.period.isBackwards {
      found.tell(
        .error, "backwards-period", origins.ties, place, "until",
        "The tie ends before it begins (\(tie.period.text)).", "Check both dates.")
    }
    if let amount = tie.amount, amount.currency == nil {
      found.tell(
        .error, "no-currency", origins.ties, place, "currency",
        "The amount \(amount.value) has no currency, so it is never added.",
        "Write its ISO 4217 code: GBP, EUR, USD.")
    }
  }

  private mutating func checkMembers() {
    let isActor = network.memberships.isEmpty ? [] : Set(network.actors.map(\.id))
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
        found.tell(
          .error, "backwards-period", origins.memberships, place, "until",
          "The membership ends before it begins (\(membership.period.text)).", "Check both dates.")
      }
    }
    for (place, cluster) in network.clusters.enumerated() where cluster.period.isBackwards {
      found.tell(
        .error, "backwards-period", origins.clusters, place, "until",
        "The cluster ends before it begins (\(cluster.period.text)).", "Check both dates.")
    }
  }

  private mutating func checkSources(_ known: Set<String>) {
    func check<Row>(
      _ rows: [Row], _ source: (Row) -> String?, _ origin: Origins.Table,
      _ check: inout IntegrityCheck
    ) {
      for place in rows.indices {
        guard let source = source(rows[place]), !known.contains(source) else { continue }
        check.unknown(source, "source", origin, place, what: .source)
      }
    }
    let network = network
    check(network.actors, { $0.citation.source }, origins.actors, &self)
    check(network.ties, { $0.citation.source }, origins.ties, &self)
    check(network.clusters, { $0.citation.source }, origins.clusters, &self)
    check(network.memberships, { $0.citation.source }, origins.memberships, &self)
  }
}

extension Period {
  /// The period in a sentence.
  var text: String {
    "\(since?.description ?? "an unknown day") to \(until?.description ?? "an unknown day")"
  }
}
