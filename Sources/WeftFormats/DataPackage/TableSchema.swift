import OrderedCollections
import WeftModel

/// The description of a table in a data package (Table Schema).
enum TableSchema {
  /// The resource of a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - writer: Its columns and rows.
  ///   - keys: Columns that may tell its rows apart, the fewest first; the first that do become the
  ///     primary key.
  ///   - links: Columns whose cells are ids of another table.
  /// - Returns: The resource, as it stands in the descriptor.
  static func resource<Row: TableRow>(
    _ table: TableName, _ writer: TableWriter<Row>, keys: [[String]],
    links: [(column: String, table: TableName)]
  ) -> JSONValue {
    var schema: OrderedDictionary<String, JSONValue> = [
      "fields": .array(
        writer.known.map { field($0, writer.rows) }
          + writer.unknown.map { .object(["name": .string($0), "type": "string"]) })
    ]
    if let key = keys.first(where: { isUnique($0, writer) }) {
      schema["primaryKey"] =
        key.count == 1 ? .string(key[0]) : .array(key.map(JSONValue.string))
    }
    if !links.isEmpty {
      schema["foreignKeys"] = .array(
        links.map { link in
          .object([
            "fields": .string(link.column),
            "reference": .object([
              "resource": .string(link.table.rawValue), "fields": "id",
            ]),
          ])
        })
    }
    return .object([
      "name": .string(table.rawValue),
      "title": .string(table.title),
      "type": "table",
      "path": .string(table.fileName),
      "scheme": "file",
      "format": "csv",
      "mediatype": "text/csv",
      "encoding": "utf-8",
      "schema": .object(schema),
    ])
  }

  private static func field<Row: TableRow>(_ column: Column<Row>, _ rows: [Row]) -> JSONValue {
    var members: OrderedDictionary<String, JSONValue> = [
      "name": .string(column.name), "type": "string",
      "description": .string(column.description),
    ]
    var constraints: OrderedDictionary<String, JSONValue> = [:]
    if column.isRequired { constraints["required"] = true }
    switch column.kind {
    case .string: break
    case .number: members["type"] = "number"
    case .integer: members["type"] = "integer"
    case .date: constraints["pattern"] = "\\d{4}(-\\d{2}(-\\d{2})?)?"
    case .choice(let choices): constraints["enum"] = .array(choices.map(JSONValue.string))
    }
    if !constraints.isEmpty { members["constraints"] = .object(constraints) }
    return .object(members)
  }

  private static func isUnique<Row: TableRow>(
    _ names: [String], _ writer: TableWriter<Row>
  ) -> Bool {
    let places = names.compactMap { name in writer.header.firstIndex(of: name) }
    guard places.count == names.count else { return false }
    var seen: Set<[String]> = []
    for row in writer.rows {
      let cells = writer.cells(row)
      let key = places.map { cells[$0] }
      if key.contains("") || !seen.insert(key).inserted { return false }
    }
    return true
  }
}
