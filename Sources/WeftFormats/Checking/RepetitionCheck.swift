import WeftModel

/// Whether something is said twice.
struct RepetitionCheck {
  private let network: Network
  private let origins: Origins
  private var found = Findings()

  init(_ network: Network, _ origins: Origins) {
    self.network = network
    self.origins = origins
  }

  /// What is said twice, and what is said of nobody.
  ///
  /// - Complexity: O(rows).
  func problems() -> [Diagnostic] {
    var check = self
    check.lookAtTies()
    check.lookAtMembers()
    check.lookAtRest()
    return check.found.diagnostics
  }

  private struct Relation: Hashable {
    var from: String
    var to: String
    var kind: TieKind
    var period: Period
    var amount: Amount?
    var source: String?
    var reportedBy: String?
  }

  /// The ties whose two ends another tie has too; only of those can one be said twice.
  private func tiesOfSharedEnds() -> [Int] {
    // Field by field: to copy a whole tie takes longer than to look at it.
    let ties = network.ties
    var numbers: [String: UInt64] = [:]
    func number(_ id: String) -> UInt64 {
      if let known = numbers[id] { return known }
      numbers[id] = UInt64(numbers.count)
      return UInt64(numbers.count - 1)
    }
    var pairs: [UInt64] = []
    pairs.reserveCapacity(ties.count)
    var counts: [UInt64: Int32] = [:]
    counts.reserveCapacity(ties.count)
    for place in ties.indices {
      let (one, other) = (number(ties[place].from), number(ties[place].to))
      let pair = min(one, other) << 32 | max(one, other)
      pairs.append(pair)
      counts[pair, default: 0] += 1
    }
    return ties.indices.filter { counts[pairs[$0]] ?? 0 > 1 }
  }

  private mutating func lookAtTies() {
    let network = network
    lookAtMemberTies()
    var seen: [Relation: Int] = [:]
    for place in tiesOfSharedEnds() {
      let tie = network.ties[place]
      let relation = Relation(
        from: tie.from, to: tie.to, kind: tie.kind, period: tie.period, amount: tie.amount,
        source: tie.citation.source, reportedBy: tie.reportedBy)
      var mirrored = relation
      (mirrored.from, mirrored.to) = (tie.to, tie.from)
      if let first = seen[relation] {
        found.tell(
          .warning, "repeated-tie", origins.ties, place, "from",
          "The tie \(tie.from) \(tie.kind.rawValue) \(tie.to) is said already"
            + (origins.ties.row(first).map { ", in row \($0)." } ?? "."),
          "Delete one of the two rows, unless they tell of two occasions.")
      } else if !tie.kind.definition.isDirected, tie.from != tie.to, let first = seen[mirrored] {
        found.tell(
          .warning, "mirrored-tie", origins.ties, place, "from",
          "\(tie.kind.rawValue) has no direction, and the tie is said already the other way round"
            + (origins.ties.row(first).map { ", in row \($0)." } ?? "."),
          "Delete one of the two rows.")
      } else {
        seen[relation] = place
      }
    }
  }

  private mutating func lookAtMemberTies() {
    guard !network.memberships.isEmpty else { return }
    let memberships = Set(network.memberships.map { [$0.actor, $0.cluster] })
    for (place, tie) in network.ties.enumerated()
    where tie.kind == "member-of" && memberships.contains([tie.from, tie.to]) {
      found.tell(
        .warning, "membership-twice", origins.ties, place, "kind",
        "\(tie.from) is among the members of \(tie.to) already.",
        "Delete the tie; memberships of clusters stand in members.csv.")
    }
  }

  private mutating func lookAtMembers() {
    var seen: [Membership: Int] = [:]
    for (place, row) in network.memberships.enumerated() {
      let key = Membership(
        cluster: row.cluster, actor: row.actor, period: row.period,
        citation: Citation(source: row.citation.source))
      if let first = seen[key] {
        found.tell(
          .warning, "repeated-member", origins.memberships, place, "actor",
          "\(row.actor) is a member of \(row.cluster) already"
            + (origins.memberships.row(first).map { ", in row \($0)." } ?? "."),
          "Delete one of the two rows.")
      } else {
        seen[key] = place
      }
    }
  }

  private mutating func lookAtRest() {
    var used: Set<String> = []
    for place in network.ties.indices {
      used.insert(network.ties[place].from)
      used.insert(network.ties[place].to)
    }
    used.formUnion(network.memberships.map(\.actor))
    for (place, actor) in network.actors.enumerated()
    where !actor.id.isEmpty && !used.contains(actor.id) {
      found.tell(
        .note, "isolate", origins.actors, place, "id",
        "“\(actor.id)” has no tie and is in no cluster.",
        "Nothing need be done if that is so; else add its ties.")
    }
    guard !network.sources.isEmpty else { return }
    let cited = Set(
      network.actors.compactMap(\.citation.source) + network.ties.compactMap(\.citation.source)
        + network.clusters.compactMap(\.citation.source)
        + network.memberships.compactMap(\.citation.source))
    for (place, source) in network.sources.enumerated()
    where !source.id.isEmpty && !cited.contains(source.id) {
      found.tell(
        .note, "unused-source", origins.sources, place, "id",
        "No row comes from the source “\(source.id)”.", "Cite it, or delete it.")
    }
    tellUncited(network.actors, \.citation, "actors", origins.actors)
    tellUncited(network.ties, \.citation, "ties", origins.ties)
    tellUncited(network.clusters, \.citation, "clusters", origins.clusters)
    tellUncited(network.memberships, \.citation, "members", origins.memberships)
  }

  private mutating func tellUncited<Row>(
    _ rows: [Row], _ citation: KeyPath<Row, Citation>, _ table: String, _ origin: Origins.Table
  ) {
    let places = rows.indices.filter { rows[$0][keyPath: citation].source == nil }
    guard let first = places.first else { return }
    let where_ = places.prefix(20).compactMap(origin.row).map(String.init).joined(separator: ", ")
    found.tell(
      .note, "no-source", origin, first, "source",
      "\(places.count) of \(rows.count) \(table) name no source"
        + (where_.isEmpty ? "." : " (rows \(where_)\(places.count > 20 ? ", …" : ""))."),
      "Write the id of the source each comes from.")
  }
}
