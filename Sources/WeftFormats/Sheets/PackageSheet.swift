import WeftModel

/// The head of a network as a sheet of two columns, in workbooks that Weft writes.
enum PackageSheet {
  static let name = "package"

  /// The rows: a property and its value, as text or JSON.
  static func rows(_ metadata: Metadata) -> [[String]] {
    let head = DataPackageWriter.headMembers(metadata)
    return [["property", "value"]]
      + head.map { key, value in
        [key, isText(key) ? value.string ?? "" : value.text(isIndented: false)]
      }
  }

  /// Whether a property is written as it stands; all others are JSON.
  private static func isText(_ key: String) -> Bool {
    ["name", "title", "description"].contains(key)
  }

  static func read(_ sheet: Sheet, into metadata: inout Metadata) {
    var members: [(String, JSONValue)] = []
    for row in sheet.rows.dropFirst() where row.cells.count >= 2 {
      let (key, text) = (row.cells[0], row.cells[1])
      if isText(key) {
        members.append((key, .string(text)))
      } else {
        members.append((key, JSONValue(text: text) ?? .string(text)))
      }
    }
    DataPackageReader.readHead(members, into: &metadata)
  }
}
