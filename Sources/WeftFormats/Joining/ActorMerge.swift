import OrderedCollections
import WeftModel

/// One actor made of what several networks say of it.
struct ActorMerge {
  var actor: Actor
  private(set) var diagnostics: [Diagnostic] = []
  private var networks: [String]
  private var aliases: OrderedSet<String>
  private var further: [(network: String, citation: Citation)] = []
  private var notes: [String]

  /// The column of the sources of the further networks, in the order of ``evidenceColumn``.
  static let sourcesColumn = "further_sources"
  /// The column of the quotations from them.
  static let evidenceColumn = "further_evidence"

  init(_ actor: Actor, network: String, citation: (Citation) -> Citation) {
    self.actor = actor
    self.actor.citation = citation(actor.citation)
    networks = [network]
    aliases = OrderedSet(actor.aliases)
    notes = actor.note.map { [$0] } ?? []
  }

  /// Takes over what another network says of the same body.
  mutating func take(_ other: Actor, network: String, citation: (Citation) -> Citation) {
    networks.append(network)
    if other.id != actor.id {
      tell(
        .note, "merged", network, other.id,
        "“\(other.id)” was taken for “\(actor.id)”: the same alias or organisation identifier.",
        "If they are two bodies, take the alias out of one of them.")
    }
    if other.name != actor.name { aliases.append(other.name) }
    aliases.append(contentsOf: other.aliases)
    let roles = Set(([actor.role] + actor.also).map { NameForm.plain($0.rawValue) })
    for role in [other.role] + other.also
    where !actor.plays(role) && !roles.contains(NameForm.plain(role.rawValue)) {
      actor.also.append(role)
    }
    if NameForm.plain(other.role.rawValue) != NameForm.plain(actor.role.rawValue) {
      tell(
        .note, "conflicting-field", network, other.id,
        "The role of “\(actor.id)” is “\(actor.role.rawValue)” in \(networks[0]) and "
          + "“\(other.role.rawValue)” here; the second was added to “also”.",
        "Choose the role that is to show on maps.")
    }
    merge(\.shortName, "short_name", other, network)
    merge(\.sector, "sector", other, network)
    merge(\.place, "place", other, network)
    merge(\.orgID, "org_id", other, network)
    merge(\.website, "website", other, network)
    if let note = other.note, !notes.contains(note) { notes.append(note) }
    let cited = citation(other.citation)
    if cited != Citation() { further.append((network, cited)) }
    for (column, cell) in other.extra where actor.extra[column] != cell {
      if let known = actor.extra[column] {
        note(column, known, cell, network, other.id)
      } else {
        actor.extra[column] = cell
      }
    }
  }

  private mutating func merge(
    _ field: WritableKeyPath<Actor, String?>, _ column: String, _ other: Actor, _ network: String
  ) {
    guard let cell = other[keyPath: field], cell != actor[keyPath: field] else { return }
    if let known = actor[keyPath: field] {
      if NameForm.plain(known) == NameForm.plain(cell) { return }
      note(column, known, cell, network, other.id)
    } else {
      actor[keyPath: field] = cell
    }
  }

  private mutating func note(
    _ column: String, _ known: String, _ cell: String, _ network: String, _ id: String
  ) {
    notes.append("\(column) in \(network): \(cell)")
    tell(
      .note, "conflicting-field", network, id,
      "The \(column) of “\(actor.id)” is “\(known)” in \(networks[0]) and “\(cell)” here; the first "
        + "stands, the second is in the note.", "Choose one of them.")
  }

  private mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ network: String, _ id: String,
    _ message: String, _ mend: String
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code: code, file: network, column: id, message: message, mend: mend))
  }

  /// The actor with all that was taken over.
  func finished() -> Actor {
    var result = actor
    result.aliases = aliases.filter { $0 != actor.name }
    result.note = notes.isEmpty ? nil : notes.joined(separator: " ")
    result.extra[NetworkJoin.networksColumn] = ListCell.text(networks)
    if !further.isEmpty {
      result.extra[Self.sourcesColumn] = ListCell.text(further.map { $0.citation.source ?? "-" })
      result.extra[Self.evidenceColumn] = ListCell.text(
        further.map { $0.citation.evidence ?? "-" })
    }
    return result
  }
}
