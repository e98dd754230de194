import OrderedCollections
import WeftModel

/// Reads service directories in Open Referral's Human Services Data Specification 3 and Open
/// Referral UK: organisations, their parents, services and locations.
///
/// Organisations become partners, services programmes, locations assets. A directory does not say
/// who works with whom, so every tie is `derived`: a parent `manages` its child, an organisation
/// `manages` its services, a location `hosts` the services given at it.
enum OpenReferralReader {
  /// Whether the beginning of a JSON file looks like a directory.
  static func recognises(_ head: String) -> Bool {
    head.contains("\"parent_organization_id\"") || head.contains("\"service_at_locations\"")
      || head.contains("\"organizations\"") && head.contains("\"services\"")
      || head.contains("\"organization\"") && head.contains("\"interpretation_services\"")
  }

  /// Whether a folder holds its tables.
  static func recognises(_ folder: InputFile) -> Bool {
    table("organizations", folder) != nil
  }

  private static func table(_ name: String, _ folder: InputFile) -> InputFile? {
    folder.file("\(name).csv") ?? folder.file("\(name.dropLast()).csv")
  }

  static func read(_ input: InputFile) throws -> Reading {
    var directory = Directory(input)
    if input.isFolder {
      for (name, kind) in [
        ("organizations", Directory.Kind.organisation), ("services", .service),
        ("locations", .location), ("service_at_locations", .serviceAtLocation),
      ] {
        guard let file = table(name, input) else { continue }
        try readTable(file, kind, into: &directory)
      }
    } else {
      let root = try JSONParser.parse(input, diagnostics: &directory.diagnostics)
      let items =
        root.array ?? root["contents"]?.array ?? root["content"]?.array
        ?? (root.object == nil ? [] : [root])
      for item in items { directory.takeAny(item) }
    }
    return directory.finish()
  }

  private static func readTable(
    _ file: InputFile, _ kind: Directory.Kind, into directory: inout Directory
  ) throws {
    var form: [Diagnostic] = []
    let sheet = try Sheet(file, diagnostics: &form)
    directory.diagnostics += form
    guard let header = sheet.rows.first?.cells else { return }
    for row in sheet.rows.dropFirst() {
      var members: OrderedDictionary<String, JSONValue> = [:]
      for (name, cell) in zip(header, row.cells) where !cell.isEmpty {
        members[name] = .string(cell)
      }
      directory.take(.object(members), kind, row: row.number, file: file.name)
    }
  }
}

/// A directory in the making.
private struct Directory {
  enum Kind {
    case organisation
    case service
    case location
    case serviceAtLocation
  }

  var diagnostics: [Diagnostic] = []
  private let input: InputFile
  private var network = Network()
  private var places: [String: Int] = [:]
  private var links: OrderedSet<[String]> = []
  private static let sourceID = "directory"

  init(_ input: InputFile) {
    self.input = input
    network.metadata.title = input.stem
    network.sources = [
      Source(id: Self.sourceID, title: input.stem, document: "Service directory (Open Referral)")
    ]
  }

  /// Takes an object of unknown kind by the keys it has.
  mutating func takeAny(_ item: JSONValue) {
    for (key, kind) in [
      ("organizations", Kind.organisation), ("services", .service), ("locations", .location),
      ("service_at_locations", .serviceAtLocation),
    ] where item[key]?.array != nil && item["id"] == nil {
      for inner in item[key]?.array ?? [] { take(inner, kind) }
    }
    guard item["id"] != nil else { return }
    if item["organization"] != nil || item["organization_id"] != nil
      || item["service_at_locations"] != nil
    {
      take(item, .service)
    } else if item["latitude"] != nil || item["location_type"] != nil {
      take(item, .location)
    } else {
      take(item, .organisation)
    }
  }

  mutating func take(_ item: JSONValue, _ kind: Kind, row: Int? = nil, file: String? = nil) {
    if kind == .serviceAtLocation {
      let service = item["service_id"]?.string ?? item["service"]?["id"]?.string
      let location = item["location_id"]?.string ?? item["location"]?["id"]?.string
      if let inner = item["location"], inner["id"] != nil { take(inner, .location) }
      if let service, let location { link(location, "hosts", service) }
      return
    }
    guard let id = item["id"]?.scalarText, !id.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .error, code: "blank-cell", file: file ?? input.name, row: row, column: "id",
          message: "An entry has no id and was left out.", mend: "Give it one."))
      return
    }
    add(item, id, kind)
    switch kind {
    case .organisation:
      if let parent = item["parent_organization_id"]?.scalarText { link(parent, "manages", id) }
      if let parent = item["parent_organization"], let parentID = parent["id"]?.scalarText {
        take(parent, .organisation)
        link(parentID, "manages", id)
      }
      for service in item["services"]?.array ?? [] {
        take(service, .service)
        if let inner = service["id"]?.scalarText { link(id, "manages", inner) }
      }
      for location in item["locations"]?.array ?? [] { take(location, .location) }
    case .service:
      if let owner = item["organization_id"]?.scalarText { link(owner, "manages", id) }
      if let owner = item["organization"], let ownerID = owner["id"]?.scalarText {
        take(owner, .organisation)
        link(ownerID, "manages", id)
      }
      for place in item["service_at_locations"]?.array ?? [] {
        take(place, .serviceAtLocation)
        let location = place["location_id"]?.scalarText ?? place["location"]?["id"]?.scalarText
        if let location { link(location, "hosts", id) }
      }
    case .location, .serviceAtLocation:
      if let owner = item["organization_id"]?.scalarText { link(owner, "manages", id) }
    }
  }

  private mutating func link(_ from: String, _ kind: String, _ to: String) {
    links.append([from, kind, to])
  }

  private mutating func add(_ item: JSONValue, _ id: String, _ kind: Kind) {
    let role: Role = kind == .organisation ? .partner : kind == .service ? .programme : .asset
    let name = item["name"]?.scalarText ?? item["alternate_name"]?.scalarText
    if let place = places[id] {
      if network.actors[place].name == id, let name { network.actors[place].name = name }
      return
    }
    places[id] = network.actors.count
    var actor = Actor(id: id, name: name ?? id, role: role)
    actor.citation = Citation(source: Self.sourceID)
    actor.aliases = name == nil ? [] : item["alternate_name"]?.scalarText.map { [$0] } ?? []
    actor.website = item["website"]?.scalarText ?? item["url"]?.scalarText
    let description = item["description"]?.scalarText
    actor.note = description
    let address = item["addresses"]?.array?.first ?? item["physical_addresses"]?.array?.first
    actor.place = address?["city"]?.scalarText
    if let status = item["status"]?.scalarText { actor.extra["status"] = status }
    network.actors.append(actor)
  }

  mutating func finish() -> Reading {
    for link in links {
      guard places[link[0]] != nil, places[link[2]] != nil else {
        diagnostics.append(
          Diagnostic(
            .warning, code: "unknown-id", file: input.name,
            message: "“\(places[link[0]] == nil ? link[0] : link[2])” is referred to, but is not "
              + "in the directory; the relation was left out.",
            mend: "Export the whole directory."))
        continue
      }
      network.ties.append(
        Tie(
          from: link[0], to: link[2], kind: TieKind(rawValue: link[1]), basis: .derived,
          note: "From the directory's own references.",
          citation: Citation(source: Self.sourceID)))
    }
    diagnostics.append(
      Diagnostic(
        .note, code: "derived-ties", file: input.name,
        message: "A directory does not say who works with whom: its \(network.ties.count) ties are "
          + "derived from which body runs which service, and where.",
        mend: "Nothing need be done."))
    let problems = IntegrityCheck(network, Origins()).problems()
    return Reading(
      network: network, diagnostics: diagnostics + problems, format: .openReferral)
  }
}
