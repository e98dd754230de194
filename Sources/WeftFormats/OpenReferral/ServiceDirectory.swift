import OrderedCollections
import WeftModel

/// A directory of services in the making: organisations, services, programmes and locations as
/// actors, and the relations between them as ties that are derived.
struct ServiceDirectory {
  /// What a record is.
  enum Sort: String {
    case organisation, service, programme, location

    var role: Role {
      switch self {
      case .organisation: .partner
      case .service, .programme: .programme
      case .location: .asset
      }
    }
  }

  private static let sourceID = "directory"

  var log: DiagnosticLog
  private var actors: OrderedDictionary<String, Actor> = [:]
  private var origins: [String: (file: String, row: Int)] = [:]
  private var links: OrderedSet<[String]> = []
  private var fieldsLeftOut: OrderedSet<String> = []
  private let input: InputFile

  init(_ input: InputFile) {
    self.input = input
    log = DiagnosticLog(file: input.name)
  }

  /// Enters a record, or adds to one that is known.
  ///
  /// - Returns: Its id; nil where it has none.
  @discardableResult
  mutating func enter(
    _ sort: Sort, _ fields: [String: String], in file: String, row: Int
  ) -> String? {
    guard let id = fields["id"], !id.isEmpty else {
      log.add(
        .error, "blank-cell", in: file, line: row, column: "id",
        "A record of the sort \(sort.rawValue) has no id and was left out.", mend: "Give it one.")
      return nil
    }
    func field(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
    if field("name") == nil, actors[id] == nil, sort != .location {
      log.add(
        .error, "blank-cell", in: file, line: row, column: "name",
        "The \(sort.rawValue) \(id.quoted) has no name, which the standard requires.",
        mend: "Give it one.")
    }
    var actor =
      actors[id]
      ?? Actor(id: id, name: "", role: sort.role, citation: Citation(source: Self.sourceID))
    if actor.name.isEmpty || actor.name == id {
      actor.name = field("name") ?? field("alternate_name") ?? field("address") ?? id
    }
    if let other = field("alternate_name"), other != actor.name, !actor.aliases.contains(other) {
      actor.aliases.append(other)
    }
    actor.website = actor.website ?? field("website") ?? field("url")
    actor.place = actor.place ?? field("city") ?? field("address")
    actor.note = actor.note ?? field("description")
    actor.orgID = actor.orgID ?? field("org_id") ?? (OrganisationID.isWellFormed(id) ? id : nil)
    for name in Self.kept {
      if let text = field(name) { actor.extra[name] = text }
    }
    leaveOut(of: fields, but: Self.used)
    actors[id] = actor
    if origins[id] == nil { origins[id] = (file, row) }
    return id
  }

  /// Notes a relation, once.
  mutating func link(_ from: String?, _ kind: String, _ to: String?) {
    guard let from, let to, !from.isEmpty, !to.isEmpty, from != to else { return }
    links.append([from, kind, to])
  }

  /// Fields that become columns.
  private static let kept = ["status", "latitude", "longitude", "legal_status"]
  /// Fields that are read.
  private static let used: Set<String> = Set(kept).union([
    "id", "name", "alternate_name", "website", "url", "city", "address", "description", "org_id",
    "parent_organization_id", "organization_id", "program_id", "service_id", "location_id",
    "location_type",
  ])

  /// Notes the fields of a record that a network has no place for.
  mutating func leaveOut(of fields: [String: String], but used: Set<String>) {
    let names = fields.filter { !$0.value.isEmpty && !used.contains($0.key) }.keys
    for name in names.sorted() { leaveOut(name) }
  }

  /// Notes a field that a network has no place for.
  mutating func leaveOut(_ name: String) { fieldsLeftOut.append(name) }

  /// The reading.
  mutating func finish(_ form: [Diagnostic]) -> Reading {
    var network = Network()
    network.metadata.title = input.stem
    network.sources = [
      Source(id: Self.sourceID, title: input.stem, document: "Service directory (Open Referral)")
    ]
    for link in links {
      if let unknown = [link[0], link[2]].first(where: { actors[$0] == nil }) {
        log.add(
          .warning, "unknown-id",
          "\(unknown.quoted) is referred to, but is not in the directory; the relation was left "
            + "out.", mend: "Export the whole directory.")
        continue
      }
      network.ties.append(
        Tie(
          from: link[0], to: link[2], kind: TieKind(rawValue: link[1]), basis: .derived,
          note: "From the directory's own references.",
          citation: Citation(source: Self.sourceID)))
    }
    if actors.isEmpty {
      log.add(
        .error, "not-open-referral", "The file has no organisations, services or locations.",
        mend: "Name the format with --from, if it is another.")
    }
    let fieldsLeftOut = fieldsLeftOut
    log.add(
      .note, "derived-ties",
      "A directory does not say who works with whom: its \(network.ties.count) ties are "
        + "derived from which body runs which service, and where.", mend: "Nothing need be done.")
    if !fieldsLeftOut.isEmpty {
      log.add(
        .note, "fields-left-out",
        "These have no place in a network and were left out: "
          + fieldsLeftOut.prefix(40).joined(separator: ", ")
          + (fieldsLeftOut.count > 40 ? " and more." : "."), mend: "Nothing need be done.")
    }
    network.actors = Array(actors.values)
    var places = Origins()
    let files = Set(origins.values.map(\.file))
    // Rows of several tables cannot stand in one column of rows.
    if files.count == 1, let file = files.first {
      places.actors = .init(file: file, rows: network.actors.map { origins[$0.id]?.row ?? 0 })
    }
    let problems = IntegrityCheck(network, places).problems()
    return Reading(
      network: network, diagnostics: form + log.diagnostics + problems, format: .openReferral,
      origins: places)
  }
}
