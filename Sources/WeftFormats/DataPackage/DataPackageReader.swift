import Foundation
import OrderedCollections
import WeftModel

/// Reads a data package: a folder of CSV tables, with or without a `datapackage.json`.
enum DataPackageReader {
  static let descriptor = "datapackage.json"

  /// Whether a folder looks like one.
  static func recognises(_ folder: InputFile) -> Bool {
    folder.isFolder
      && (folder.file(descriptor) != nil
        || [TableName.actors, .ties].contains { folder.file($0.fileName) != nil })
  }

  static func read(_ folder: InputFile) throws -> Reading {
    var assembly = NetworkAssembly()
    var paths: [TableName: String] = [:]
    if let file = folder.file(descriptor) {
      do {
        let head = try JSONParser.parse(file, diagnostics: &assembly.diagnostics)
        paths = readHead(head, of: file.name, in: folder, into: &assembly)
      } catch let diagnostic as Diagnostic {
        assembly.diagnostics.append(diagnostic)
      }
    } else {
      assembly.diagnostics.append(
        Diagnostic(
          .note, code: "no-descriptor", file: descriptor,
          message: "The folder has no datapackage.json, so the network has no title or licence.",
          mend: "`weft convert` writes one; fill in its title."))
      assembly.network.metadata.title = folder.baseName
    }
    for table in TableName.allCases {
      guard let file = folder.file(paths[table] ?? table.fileName) else {
        tellMissing(table, path: paths[table], into: &assembly)
        continue
      }
      try assembly.read(table, from: file)
    }
    return assembly.finish(as: .dataPackage)
  }

  private static func tellMissing(
    _ table: TableName, path: String?, into assembly: inout NetworkAssembly
  ) {
    if let path {
      assembly.diagnostics.append(
        Diagnostic(
          .error, code: "missing-file", file: descriptor, column: "resources",
          message: "The table \(table.rawValue) should be in “\(path)”, which does not exist.",
          mend: "Add the file, or take it out of the resources."))
    } else if table == .actors {
      assembly.diagnostics.append(
        Diagnostic(
          .warning, code: "missing-table", file: table.fileName,
          message: "There is no actors.csv, so the actors are those that the ties name.",
          mend: "Add a table with the columns id, name and role."))
    } else if table == .ties {
      assembly.diagnostics.append(
        Diagnostic(
          .warning, code: "missing-table", file: table.fileName,
          message: "There is no ties.csv, so the network has no ties.",
          mend: "Add a table with the columns from, to and kind."))
    }
  }

  // MARK: Head

  /// Reads the descriptor's properties.
  ///
  /// - Returns: The path of each table that the descriptor names.
  private static func readHead(
    _ head: JSONValue, of file: String, in folder: InputFile, into assembly: inout NetworkAssembly
  ) -> [TableName: String] {
    func tell(
      _ severity: Diagnostic.Severity, _ code: String, _ property: String, _ message: String,
      _ mend: String
    ) {
      assembly.diagnostics.append(
        Diagnostic(
          severity, code: code, file: file, column: property, message: message, mend: mend))
    }
    guard let members = head.object else {
      tell(
        .error, "wrong-property", "", "The file holds no JSON object.",
        "Let `weft convert` write it anew.")
      return [:]
    }
    var metadata = Metadata()
    var paths: [TableName: String] = [:]
    for key in readHead(members.map { ($0.key, $0.value) }, into: &metadata) {
      tell(.error, "wrong-property", key, "The \(key) is no text.", "Put it in quotation marks.")
    }
    var unknown: [JSONValue] = []
    for resource in members["resources"]?.array ?? [] {
      guard let name = resource["name"]?.string, let table = TableName(rawValue: name) else {
        unknown.append(resource)
        continue
      }
      guard let path = resource["path"]?.string, InputFile.staysInside(path) else {
        tell(
          .error, "unsafe-path", "resources",
          "The path of the table \(name) leads outside the folder, or is no path.",
          "Put the file into the folder, and write its name.")
        continue
      }
      paths[table] = path
    }
    if !unknown.isEmpty {
      metadata.extra["resources"] = JSONValue.array(unknown).text(isIndented: false)
    }
    if metadata.title.isEmpty {
      tell(
        .warning, "no-title", "title", "The package has no title, so maps and reports have none.",
        "Add \"title\": \"…\".")
      metadata.title = metadata.name ?? folder.baseName
    }
    assembly.network.metadata = metadata
    return paths
  }

  /// Reads the properties of a package's head, the resources aside.
  ///
  /// - Returns: The properties that should be text and are not.
  @discardableResult
  static func readHead(
    _ members: [(String, JSONValue)], into metadata: inout Metadata
  ) -> [String] {
    var wrong: [String] = []
    for (key, value) in members {
      switch key {
      case "name" where value.string != nil: metadata.name = value.string
      case "title" where value.string != nil: metadata.title = value.string ?? ""
      case "description" where value.string != nil: metadata.description = value.string
      case "keywords" where value.array?.allSatisfy { $0.string != nil } == true:
        metadata.keywords = value.array?.compactMap(\.string) ?? []
      case "sources" where hasOnly(["title", "path"], needs: "title", value):
        metadata.references = (value.array ?? []).map {
          Metadata.Reference(title: $0["title"]?.string ?? "", path: $0["path"]?.string)
        }
      case "licenses" where hasOnly(["name", "title", "path"], needs: nil, value):
        metadata.licences = (value.array ?? []).map {
          Metadata.Licence(
            name: $0["name"]?.string, title: $0["title"]?.string, path: $0["path"]?.string)
        }
      case "resources": break
      default:
        if ["name", "title", "description"].contains(key) { wrong.append(key) }
        metadata.extra[key] = value.text(isIndented: false)
      }
    }
    return wrong
  }

  /// Whether an array holds objects of texts under these keys alone; what holds more is kept as it
  /// stands, among the properties Weft does not know.
  private static func hasOnly(_ keys: Set<String>, needs: String?, _ value: JSONValue) -> Bool {
    guard let items = value.array else { return false }
    return items.allSatisfy { item in
      guard let members = item.object else { return false }
      if let needs, members[needs] == nil { return false }
      return members.allSatisfy { keys.contains($0.key) && $0.value.string != nil }
    }
  }
}
