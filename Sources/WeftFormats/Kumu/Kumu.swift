import Foundation
import OrderedCollections
import WeftModel

/// Kumu's tables `elements.csv` and `connections.csv`, the sheets of those names in a workbook, and
/// its JSON.
///
/// Rows are of one element where they match by ID, else by label and type, else by label. Tags,
/// separated by bars, are kept as they stand; bars between ends make several connections.
enum Kumu {
  private static let headings = TwoTables.Headings(
    id: "ID", label: "Label", role: "Type", from: "From", to: "To", direction: "Direction",
    directed: "directed", undirected: "undirected", kind: "Type")

  /// Whether a folder holds its tables.
  static func recognises(_ folder: InputFile) -> Bool {
    folder.file("connections.csv") != nil || folder.file("elements.csv") != nil
  }

  /// Whether the beginning of a JSON file looks like Kumu's.
  static func recognises(_ head: String) -> Bool {
    let bare = String(head.filter { !$0.isWhitespace })
    return bare.contains("\"elements\":[") && !bare.contains("\"data\":{\"id\"")
      || bare.contains("\"connections\":[")
  }

  static func read(_ input: InputFile) throws -> Reading {
    guard input.isFolder || input.fileExtension == "csv" else { return try readJSON(input) }
    var form: [Diagnostic] = []
    let elements = try input.file("elements.csv").map { try Sheet($0, diagnostics: &form) }
    let file = input.isFolder ? input.file("connections.csv") : input
    let connections = try file.map { try Sheet($0, diagnostics: &form) }
    var reading = read(
      [elements].compactMap(\.self), [connections].compactMap(\.self), file: input, format: .kumu)
    reading.diagnostics = form + reading.diagnostics
    return reading
  }

  /// Reads tables of elements, and of connections between them.
  static func read(
    _ elements: [Sheet], _ connections: [Sheet], file: InputFile, format: FileFormat
  ) -> Reading {
    let place = connections.first?.place ?? elements.first?.place ?? file.name
    var reader = TwoTablesReader(file: place, matches: true)
    for elements in elements {
      reader.readNodes(elements, id: ["ID"], label: ["Label", "Name"], role: ["Type"])
    }
    for connections in connections {
      reader.readEdges(
        connections, from: ["From"], to: ["To"], direction: ["Direction"], kind: ["Type"])
    }
    return reader.graph.reading(format, file: file, log: reader.log)
  }

  static func write(
    _ network: Network
  ) -> (files: OrderedDictionary<String, Data>, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "Kumu")
    export.graph = export.graph.flattened()
    export.keepGraphAttributes([])
    let tables = TwoTables(export.graph, headings)
    return (
      [
        "elements.csv": TwoTables.csv(tables.nodes).bytes,
        "connections.csv": TwoTables.csv(tables.edges).bytes,
      ], export.log.diagnostics
    )
  }

  // MARK: JSON

  /// Reads JSON by laying it out as the two tables.
  private static func readJSON(_ file: InputFile) throws -> Reading {
    var form: [Diagnostic] = []
    let root = try JSONParser.parse(file, diagnostics: &form)
    guard root["elements"]?.array != nil || root["connections"]?.array != nil else {
      throw Diagnostic(
        .error, code: "not-kumu", file: file.name,
        message: "The file has neither a list “elements” nor a list “connections”.",
        mend: "Export the map from Kumu as JSON again.")
    }
    let elements = sheet(
      root["elements"]?.array ?? [], "elements",
      renaming: [
        "_id": "ID", "id": "ID", "label": "Label", "type": "Type", "element type": "Type",
      ],
      file: file)
    let connections = sheet(
      root["connections"]?.array ?? [], "connections",
      renaming: [
        "from": "From", "to": "To", "type": "Type", "connection type": "Type",
        "direction": "Direction",
      ], file: file)
    var reading = read([elements], [connections], file: file, format: .kumu)
    reading.diagnostics = form + reading.diagnostics
    return reading
  }

  private static func sheet(
    _ items: [JSONValue], _ name: String, renaming: [String: String], file: InputFile
  ) -> Sheet {
    var header: OrderedSet<String> = []
    var rows: [OrderedDictionary<String, String>] = []
    for item in items {
      var cells: OrderedDictionary<String, String> = [:]
      func take(_ members: OrderedDictionary<String, JSONValue>) {
        for (key, value) in members where key != "attributes" {
          guard let text = cell(value) else { continue }
          let heading = renaming[key.lowercased()] ?? key
          if cells[heading] == nil { cells[heading] = text }
        }
      }
      take(item.object ?? [:])
      take(item["attributes"]?.object ?? [:])
      header.append(contentsOf: cells.keys)
      rows.append(cells)
    }
    var sheet = Sheet(place: file.name, name: name)
    sheet.rows.append(Sheet.Row(number: 0, cells: Array(header)))
    for (place, cells) in rows.enumerated() {
      sheet.rows.append(Sheet.Row(number: place + 1, cells: header.map { cells[$0] ?? "" }))
    }
    return sheet
  }

  /// A value as a cell; lists, such as tags, are joined by bars, as in Kumu's own tables.
  private static func cell(_ value: JSONValue) -> String? {
    switch value {
    case .null: nil
    case .array(let items): items.compactMap(\.scalarText).joined(separator: "|")
    case .object: value.text(isIndented: false)
    default: value.scalarText
    }
  }

  static func json(_ network: Network) -> (bytes: Data, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "Kumu")
    export.graph = export.graph.flattened()
    export.keepGraphAttributes([])
    let tables = TwoTables(export.graph, headings)
    func objects(_ rows: [[String]]) -> JSONValue {
      guard let header = rows.first else { return [] }
      return .array(
        rows.dropFirst().map { row in
          var members: OrderedDictionary<String, JSONValue> = [:]
          for (name, cell) in zip(header, row) where !cell.isEmpty {
            let isOwn = ["ID", "Label", "Type", "From", "To", "Direction"].contains(name)
            members[isOwn ? name.lowercased() : name] = .string(cell)
          }
          return .object(members)
        })
    }
    let root = JSONValue.object([
      "elements": objects(tables.nodes), "connections": objects(tables.edges),
    ])
    return (Data((root.text() + "\n").utf8), export.log.diagnostics)
  }
}
