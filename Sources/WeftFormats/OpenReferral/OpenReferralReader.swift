import OrderedCollections
import WeftModel

/// Reads service directories in Open Referral's Human Services Data Specification 3 and Open
/// Referral UK (docs.openreferral.org): a record, a list, a page of an API, or a folder of tables.
///
/// Organisations become partners, services and programmes programmes, locations assets. A
/// directory does not say who works with whom, so every tie is `derived`: a parent `manages` its
/// child, an organisation its services, programmes and locations, a programme its services; a
/// location `hosts` the services given at it.
///
/// - Complexity: One pass, O(bytes); memory for the network and one record.
enum OpenReferralReader {
  /// Whether the beginning of a JSON file looks like a directory.
  static func recognises(_ head: String) -> Bool {
    head.contains("\"parent_organization_id\"") || head.contains("\"service_at_locations\"")
      || head.contains("\"organizations\"") && head.contains("\"services\"")
      || head.contains("\"organization\"") && head.contains("\"interpretation_services\"")
      || head.contains("\"organization_identifiers\"") || head.contains("\"legal_status\"")
  }

  /// Whether a folder holds its tables.
  static func recognises(_ folder: InputFile) -> Bool {
    func has(_ table: DirectoryTable) -> Bool { table.file(in: folder) != nil }
    return has(.organisations) || has(.services) && (has(.servicesAtLocations) || has(.locations))
  }

  static func read(_ input: InputFile) throws -> Reading {
    try input.isFolder ? readTables(input) : readJSON(input)
  }

  // MARK: JSON

  private static let lists: [String: ServiceDirectory.Sort?] = [
    "contents": nil, "content": nil, "organizations": .organisation, "services": .service,
    "locations": .location, "programs": .programme, "service_at_locations": nil,
  ]

  private static func readJSON(_ file: InputFile) throws -> Reading {
    var directory = ServiceDirectory(file)
    var form: [Diagnostic] = []
    try JSONParser.read(file, diagnostics: &form) { parser in
      func each(_ sort: ServiceDirectory.Sort?, _ parser: inout JSONParser) throws {
        try parser.elements { value, line in
          DirectoryRecord(file.name, line).enter(value, sort, &directory)
        }
      }
      guard parser.isNext("{") else { return try each(nil, &parser) }
      var own: OrderedDictionary<String, JSONValue> = [:]
      try parser.object { key, parser in
        // A page or a package holds lists of records; a record holds lists of its own parts, and
        // says who it is before them.
        if let sort = lists[key], own["id"] == nil, parser.isNext("[") {
          try each(sort, &parser)
        } else {
          own[key] = try parser.value()
        }
      }
      if own["id"] != nil { DirectoryRecord(file.name, 1).enter(.object(own), nil, &directory) }
    }
    return directory.finish(form)
  }

  // MARK: Tables

  private static func readTables(_ folder: InputFile) throws -> Reading {
    var directory = ServiceDirectory(folder)
    var form: [Diagnostic] = []
    for table in DirectoryTable.allCases {
      guard let file = table.file(in: folder) else { continue }
      var header: [String] = []
      try CSVFile.read(file, diagnostics: &form) { row in
        header = row.cells.map { $0.lowercased().trimmed }
        return true
      } row: { row in
        var fields: [String: String] = [:]
        for (name, cell) in zip(header, row.cells) where !cell.isEmpty {
          fields[name] = cell.trimmed
        }
        table.take(fields, file.name, row.row, &directory)
      }
    }
    let read = Set(DirectoryTable.allCases.compactMap { $0.file(in: folder)?.name })
    for name in folder.fileNames() where name.hasSuffix(".csv") && !read.contains(name) {
      directory.leaveOut(String(name.dropLast(4)))
    }
    return directory.finish(form)
  }
}

/// A table of a directory that is read, under the names that versions of the standard gave it.
enum DirectoryTable: CaseIterable {
  case organisations, programmes, services, locations, servicesAtLocations, addresses, identifiers

  private var names: [String] {
    switch self {
    case .organisations: ["organization", "organizations"]
    case .programmes: ["program", "programs"]
    case .services: ["service", "services"]
    case .locations: ["location", "locations"]
    case .servicesAtLocations:
      ["service_at_location", "service_at_locations", "services_at_location"]
    case .addresses: ["address", "addresses", "physical_addresses"]
    case .identifiers: ["organization_identifier", "organization_identifiers"]
    }
  }

  func file(in folder: InputFile) -> InputFile? {
    names.lazy.compactMap { folder.file($0 + ".csv") }.first
  }

  func take(
    _ fields: [String: String], _ file: String, _ row: Int, _ directory: inout ServiceDirectory
  ) {
    switch self {
    case .organisations:
      guard let id = directory.enter(.organisation, fields, in: file, row: row) else { return }
      directory.link(fields["parent_organization_id"], "manages", id)
    case .programmes:
      guard let id = directory.enter(.programme, fields, in: file, row: row) else { return }
      directory.link(fields["organization_id"], "manages", id)
    case .services:
      guard let id = directory.enter(.service, fields, in: file, row: row) else { return }
      directory.link(fields["organization_id"], "manages", id)
      directory.link(fields["program_id"], "manages", id)
    case .locations:
      guard let id = directory.enter(.location, fields, in: file, row: row) else { return }
      directory.link(fields["organization_id"], "manages", id)
    case .servicesAtLocations:
      directory.link(fields["location_id"], "hosts", fields["service_id"])
      directory.leaveOut(of: fields, but: ["id", "location_id", "service_id"])
    case .addresses:
      guard let id = fields["location_id"] else { return }
      let address = ["address_1", "city", "postal_code"].compactMap { fields[$0] }
      directory.enter(
        .location,
        ["id": id, "city": fields["city"] ?? "", "address": address.joined(separator: ", ")],
        in: file, row: row)
      directory.leaveOut(
        of: fields, but: ["id", "location_id", "address_1", "city", "postal_code"])
    case .identifiers:
      guard let id = fields["organization_id"], let scheme = fields["identifier_scheme"],
        let number = fields["identifier"], OrganisationID.isWellFormed("\(scheme)-\(number)")
      else { return }
      directory.enter(
        .organisation, ["id": id, "name": id, "org_id": "\(scheme)-\(number)"], in: file, row: row)
    }
  }
}

/// A record of a directory in JSON, with the records that stand inside it.
struct DirectoryRecord {
  private let file: String
  private let line: Int

  init(_ file: String, _ line: Int) {
    self.file = file
    self.line = line
  }

  /// What sort a record is, by what it holds.
  private static func sort(_ value: JSONValue) -> ServiceDirectory.Sort {
    let keys = Set(value.object.map { Array($0.keys) } ?? [])
    let ofServices: Set = [
      "organization", "organization_id", "service_at_locations", "fees_description",
      "eligibility_description", "application_process", "interpretation_services",
    ]
    if !keys.isDisjoint(with: ["location_type", "latitude", "transportation"]) { return .location }
    return keys.isDisjoint(with: ofServices) ? .organisation : .service
  }

  @discardableResult
  func enter(
    _ value: JSONValue, _ sort: ServiceDirectory.Sort?, _ directory: inout ServiceDirectory
  ) -> String? {
    guard case .object(let members) = value else { return nil }
    if sort == nil, value["id"] != nil, let location = value["location"],
      let service = value["service"]
    {
      // A service at a location, by itself.
      directory.link(
        enter(location, .location, &directory), "hosts", enter(service, .service, &directory))
      return nil
    }
    let sort = sort ?? Self.sort(value)
    var fields: [String: String] = [:]
    for (name, value) in members { fields[name] = value.scalarText?.trimmed }
    if let address = (value["addresses"] ?? value["physical_addresses"])?.array?.first {
      fields["city"] = address["city"]?.scalarText
      fields["address"] = ["address_1", "city", "postal_code"]
        .compactMap { address[$0]?.scalarText }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    for identifier in value["organization_identifiers"]?.array ?? [] {
      let id =
        (identifier["identifier_scheme"]?.scalarText ?? "") + "-"
        + (identifier["identifier"]?.scalarText ?? "")
      if OrganisationID.isWellFormed(id) { fields["org_id"] = id }
    }
    guard let id = directory.enter(sort, fields, in: file, row: line) else { return nil }
    for (name, part) in members { relate(name, part, of: id, sort, &directory) }
    return id
  }

  /// Enters what a field of a record holds or refers to.
  private func relate(
    _ name: String, _ part: JSONValue, of id: String, _ sort: ServiceDirectory.Sort,
    _ directory: inout ServiceDirectory
  ) {
    func all(_ sort: ServiceDirectory.Sort, _ kind: String, _ directory: inout ServiceDirectory) {
      for part in part.array ?? [] {
        directory.link(id, kind, enter(part, sort, &directory))
      }
    }
    switch name {
    case "parent_organization_id", "organization_id", "program_id":
      directory.link(part.scalarText, "manages", id)
    case "parent_organization":
      directory.link(enter(part, .organisation, &directory), "manages", id)
    case "organization":
      directory.link(enter(part, .organisation, &directory), "manages", id)
    case "program": directory.link(enter(part, .programme, &directory), "manages", id)
    case "services": all(.service, "manages", &directory)
    case "programs": all(.programme, "manages", &directory)
    case "locations": all(.location, "manages", &directory)
    case "service_at_locations":
      for part in part.array ?? [] {
        let location =
          part["location"].flatMap { enter($0, .location, &directory) }
          ?? part["location_id"]?.scalarText
        directory.link(location, "hosts", id)
      }
    default:
      if case .array(let items) = part, !items.isEmpty,
        !["addresses", "physical_addresses", "organization_identifiers"].contains(name)
      {
        directory.leaveOut(name)
      }
    }
  }
}
