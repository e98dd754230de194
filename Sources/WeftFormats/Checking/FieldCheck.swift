import Foundation
import WeftModel

/// Whether each field holds what it is meant to hold.
struct FieldCheck {
  private let network: Network
  private let origins: Origins
  private var found = Findings()

  init(_ network: Network, _ origins: Origins) {
    self.network = network
    self.origins = origins
  }

  /// The problems, table by table.
  ///
  /// - Complexity: O(cells).
  func problems() -> [Diagnostic] {
    var check = self
    for (place, actor) in network.actors.enumerated() { check.look(actor, place) }
    var kinds: [TieKind: Bool] = [:]
    for place in network.ties.indices where !Self.isPlain(network.ties[place], &kinds) {
      check.look(network.ties[place], place)
    }
    let named = Dictionary(grouping: network.memberships, by: \.cluster).mapValues {
      Set($0.map(\.actor)).count
    }
    for (place, cluster) in network.clusters.enumerated() {
      check.look(cluster, place, named: named[cluster.id] ?? 0)
    }
    for (place, row) in network.memberships.enumerated() {
      check.lookAtText(row, origins.memberships, place, ids: ["cluster", "actor"])
      check.look(row.citation, origins.memberships, place)
    }
    for (place, row) in network.sources.enumerated() {
      check.lookAtText(row, origins.sources, place, ids: ["id"])
      check.lookAtAddress(row.url, "url", origins.sources, place)
    }
    return check.found.diagnostics
  }

  private mutating func look(_ actor: Actor, _ place: Int) {
    let origin = origins.actors
    lookAtText(actor, origin, place, ids: ["id"])
    look(actor.citation, origin, place)
    lookAtAddress(actor.website, "website", origin, place)
    for (column, roles) in [("role", [actor.role]), ("also", actor.also)] {
      for role in roles where !role.isKnown && !role.rawValue.isEmpty {
        let near =
          SpokenWords.role(role.rawValue)?.rawValue
          ?? Spelling.nearest(to: role.rawValue, in: Role.known.map(\.rawValue), within: 3)
        found.tell(
          .warning, "unknown-role", origin, place, column,
          "Weft does not know the role “\(role.rawValue)”; it was kept.",
          near.map { "If “\($0)” is meant, write that." }
            ?? "The roles it knows are \(Role.known.map(\.rawValue).joined(separator: ", ")).")
      }
    }
    if actor.also.contains(actor.role) {
      found.tell(
        .warning, "repeated-role", origin, place, "also",
        "The main role “\(actor.role.rawValue)” is given again among the further ones.",
        "Take it out of “also”.")
    }
    if let id = actor.orgID, !OrganisationID.isWellFormed(id) {
      found.tell(
        .warning, "odd-org-id", origin, place, "org_id",
        "“\(id)” is not of the form of an organisation identifier.",
        "Write the register's code, a hyphen and the number: GB-CHC-1096829 (org-id.guide).")
    }
  }

  /// Whether a tie says so little, and so plainly, that nothing can be wrong with it: most of a
  /// million are like that, and to look at each column of each takes many times as long.
  private static func isPlain(_ tie: borrowing Tie, _ kinds: inout [TieKind: Bool]) -> Bool {
    guard tie.reportedBy == nil, tie.note == nil, tie.basis == nil, tie.weight ?? 0 >= 0,
      tie.citation.source == nil, tie.citation.evidence == nil,
      TextProblem.isPlain(tie.from), TextProblem.isPlain(tie.to)
    else { return false }
    if let amount = tie.amount {
      guard amount.value >= 0, amount.currency.map(isCurrencyCode) ?? true else { return false }
    }
    if let known = kinds[tie.kind] { return known }
    let isKnown = tie.kind.isKnown
    kinds[tie.kind] = isKnown
    return isKnown
  }

  private mutating func look(_ tie: Tie, _ place: Int) {
    let origin = origins.ties
    lookAtText(tie, origin, place, ids: ["from", "to"])
    look(tie.citation, origin, place)
    if !tie.kind.isKnown, !tie.kind.rawValue.isEmpty {
      let kinds = TieKind.definitions.map(\.kind.rawValue)
      let near =
        SpokenWords.kind(tie.kind.rawValue)?.rawValue
        ?? Spelling.nearest(to: tie.kind.rawValue, in: kinds, within: 3)
      found.tell(
        .warning, "unknown-kind", origin, place, "kind",
        "Weft does not know the kind “\(tie.kind.rawValue)”; it was kept, in the layer other.",
        near.map { "If “\($0)” is meant, write that." }
          ?? "The kinds it knows are \(kinds.joined(separator: ", ")).")
    }
    if let weight = tie.weight, weight < 0 {
      found.tell(
        .error, "negative-weight", origin, place, "weight",
        "The weight is \(NumberText.text(weight)), but a tie has a strength above 0.",
        "Write 0 where there is known to be no tie, or leave the weight blank where it is not "
          + "known.")
    }
    if let amount = tie.amount {
      if amount.value < 0 {
        found.tell(
          .warning, "negative-amount", origin, place, "amount",
          "The amount \(amount.value) is negative.",
          "If it was paid back, write a tie in the other direction.")
      }
      if let currency = amount.currency, !Self.isCurrencyCode(currency) {
        found.tell(
          .error, "unknown-currency", origin, place, "currency",
          "“\(currency)” is no currency code.",
          "Write " + (Self.likelyCurrency(currency) ?? "an ISO 4217 code: GBP, EUR, USD") + ".")
      }
    }
    if tie.basis == .reported, tie.reportedBy == nil {
      found.tell(
        .warning, "no-reporter", origin, place, "reported_by",
        "The tie is reported, but by whom is not said.", "Write the id of the respondent.")
    }
    if tie.basis == .derived, tie.note == nil, tie.citation.evidence == nil {
      found.tell(
        .warning, "no-derivation", origin, place, "note",
        "The tie is derived, but from what is not said.", "Say in the note from which rows.")
    }
  }

  private mutating func look(_ cluster: Cluster, _ place: Int, named: Int) {
    let origin = origins.clusters
    lookAtText(cluster, origin, place, ids: ["id"])
    look(cluster.citation, origin, place)
    if let size = cluster.size, size < named {
      found.tell(
        .warning, "size-too-small", origin, place, "size",
        "The cluster is said to have \(size) members, but \(named) are named.",
        "Check the members, or whether the size counts something else.")
    }
    if named == 0, cluster.size == nil {
      found.tell(
        .note, "empty-cluster", origin, place, "id",
        "The cluster “\(cluster.id)” has no members, and its size is not said.",
        "Name its members in members.csv, or give its size.")
    }
  }

  private mutating func look(_ citation: Citation, _ origin: Origins.Table, _ place: Int) {
    if citation.wordCount > Citation.maximumWords {
      found.tell(
        .error, "evidence-too-long", origin, place, "evidence",
        "The quotation has \(citation.wordCount) words; at most \(Citation.maximumWords) may be "
          + "quoted.", "Shorten it to the words that bear the row.")
    }
    if citation.evidence != nil, citation.source == nil {
      found.tell(
        .warning, "evidence-without-source", origin, place, "source",
        "There is a quotation, but not from where.", "Write the id of the source.")
    }
  }

  private mutating func lookAtAddress(
    _ address: String?, _ column: String, _ origin: Origins.Table, _ place: Int
  ) {
    guard let address else { return }
    let lower = address.lowercased()
    guard !lower.hasPrefix("http://"), !lower.hasPrefix("https://") else { return }
    found.tell(
      .warning, "odd-address", origin, place, column,
      "“\(address)” is no web address, and is not linked to.",
      "Begin it with https:// or http://.")
  }

  private mutating func lookAtText<Row: TableRow>(
    _ row: Row, _ origin: Origins.Table, _ place: Int, ids: Set<String>
  ) {
    for column in Row.columns where column.kind == .string {
      guard let text = column.write(row) else { continue }
      for problem in TextProblem.problems(of: text, isID: ids.contains(column.name)) {
        found.tell(
          problem.severity, problem.code, origin, place, column.name, problem.message,
          problem.mend)
      }
    }
  }

  private static func isCurrencyCode(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
  }

  private static func likelyCurrency(_ text: String) -> String? {
    let upper = text.uppercased()
    if isCurrencyCode(upper) { return upper }
    return [
      "£": "GBP", "€": "EUR", "$": "USD", "POUND": "GBP", "POUNDS": "GBP", "STERLING": "GBP",
      "EURO": "EUR", "EUROS": "EUR", "DOLLARS": "USD",
    ][upper]
  }
}
