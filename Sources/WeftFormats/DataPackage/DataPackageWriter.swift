import Foundation
import OrderedCollections
import WeftModel

/// Writes a data package: canonical, so that the same network gives the same bytes.
enum DataPackageWriter {
  /// The files of a package, by name.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - existing: The names of files that are in the folder already: of the resources that Weft
  ///     does not know, those whose file is there are kept.
  /// - Returns: The files, and what could not be kept.
  static func files(
    _ network: Network, existing: Set<String> = []
  ) -> (files: OrderedDictionary<String, Data>, diagnostics: [Diagnostic]) {
    let network = network.canonical()
    let hasSources = !network.sources.isEmpty
    var files: OrderedDictionary<String, Data> = [:]
    var resources: [JSONValue] = []

    func add<Row: TableRow>(
      _ table: TableName, _ rows: [Row], keys: [[String]],
      links: [(column: String, table: TableName)] = []
    ) {
      guard !rows.isEmpty || table == .actors || table == .ties else { return }
      let writer = TableWriter(rows)
      files[table.fileName] = writer.csv()
      resources.append(
        TableSchema.resource(
          table, writer, keys: keys,
          links: links.filter { link in
            (link.table != .sources || hasSources) && writer.header.contains(link.column)
          }))
    }

    add(
      .actors, network.actors, keys: [["id"]], links: [("source", .sources)])
    add(
      .ties, network.ties,
      keys: [["from", "to", "kind"], ["from", "to", "kind", "since"]],
      links: [("source", .sources)])
    add(
      .clusters, network.clusters, keys: [["id"]], links: [("source", .sources)])
    add(
      .members, network.memberships, keys: [["cluster", "actor"]],
      links: [("cluster", .clusters), ("actor", .actors), ("source", .sources)])
    add(.sources, network.sources, keys: [["id"]])

    let (kept, diagnostics) = otherResources(network.metadata, existing: existing)
    files[DataPackageReader.descriptor] = head(network.metadata, resources + kept)
    return (files, diagnostics)
  }

  /// Writes the folder, and removes tables of an earlier version that the network no longer has.
  static func write(_ network: Network, to folder: String) throws -> [Diagnostic] {
    let path = folder.hasSuffix("/") ? folder : folder + "/"
    let existing = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let (files, lost) = files(network, existing: Set(existing))
    for (name, bytes) in files { try OutputFile.write(bytes, to: path + name) }
    for table in TableName.allCases
    where files[table.fileName] == nil && existing.contains(table.fileName) {
      OutputFile.remove(path + table.fileName)
    }
    return lost
  }

  private static func otherResources(
    _ metadata: Metadata, existing: Set<String>
  ) -> ([JSONValue], [Diagnostic]) {
    guard let text = metadata.extra["resources"], let known = JSONValue(text: text)?.array else {
      return ([], [])
    }
    var kept: [JSONValue] = []
    var lost: [Diagnostic] = []
    for resource in known {
      let path = resource["path"]?.string
      if resource["data"] != nil
        || path.map({ existing.contains($0) || $0.contains("://") }) == true
      {
        kept.append(resource)
      } else {
        lost.append(
          Diagnostic(
            .warning, code: "not-kept", file: DataPackageReader.descriptor, column: "resources",
            message: "The resource “\(resource["name"]?.string ?? path ?? "")” is no table of "
              + "Weft's, and its file is not in the new folder.",
            mend: "Copy the file, and add the resource again."))
      }
    }
    return (kept, lost)
  }

  private static func head(_ metadata: Metadata, _ resources: [JSONValue]) -> Data {
    var members = headMembers(metadata)
    members["resources"] = .array(resources)
    return Data((JSONValue.object(members).text() + "\n").utf8)
  }

  /// The properties of a package's head, the resources aside.
  static func headMembers(_ metadata: Metadata) -> OrderedDictionary<String, JSONValue> {
    var members: OrderedDictionary<String, JSONValue> = [:]
    if let name = metadata.name { members["name"] = .string(name) }
    if !metadata.title.isEmpty { members["title"] = .string(metadata.title) }
    if let description = metadata.description { members["description"] = .string(description) }
    if !metadata.keywords.isEmpty {
      members["keywords"] = .array(metadata.keywords.map(JSONValue.string))
    }
    if !metadata.references.isEmpty {
      members["sources"] = .array(
        metadata.references.map { texts([("title", $0.title), ("path", $0.path)]) })
    }
    if !metadata.licences.isEmpty {
      members["licenses"] = .array(
        metadata.licences.map {
          texts([("name", $0.name), ("title", $0.title), ("path", $0.path)])
        }
      )
    }
    for key in metadata.extra.keys.sorted() where key != "resources" {
      members[key] = metadata.extra[key].flatMap(JSONValue.init(text:)) ?? .null
    }
    return members
  }

  private static func texts(_ members: [(String, String?)]) -> JSONValue {
    var result: OrderedDictionary<String, JSONValue> = [:]
    for (key, text) in members { if let text { result[key] = .string(text) } }
    return .object(result)
  }
}

extension JSONValue {
  /// Reads JSON text; nil where it is not sound.
  init?(text: String) {
    var text = text
    let value = text.withUTF8 { bytes in
      var parser = JSONParser(UnsafeRawBufferPointer(bytes), file: "")
      let value = try? parser.value()
      return (try? parser.end()) == nil ? nil : value
    }
    guard let value else { return nil }
    self = value
  }
}
