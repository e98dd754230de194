import OrderedCollections
import WeftModel

/// Which attribute of a graph feeds which column of a table.
///
/// Attributes are named as columns are, but that a name is a `label` and the source of a row a
/// `citation`, as graph formats expect. Names are compared without regard to case. What no column
/// fits is kept under its own name; where that is a column's name, with `_2` after it.
struct ElementColumns<Row: TableRow> {
  private let columns: [Column<Row>]
  private var columnOf: [String: Int] = [:]
  private var extraName: [String: String] = [:]

  /// Plans for the attribute names that occur.
  ///
  /// - Parameters:
  ///   - names: All attribute names that occur.
  ///   - isOwn: Whether Weft wrote the file; then only its own names count.
  ///   - alternatives: Other names by which columns go in other programs, the likelier first.
  init(names: OrderedSet<String>, isOwn: Bool, alternatives: [String: [String]] = [:]) {
    columns = Row.columns.filter { !AttributeName.structural.contains($0.name) }
    var lowered: [String: String] = [:]
    for name in names where lowered[name.lowercased()] == nil || name == name.lowercased() {
      lowered[name.lowercased()] = name
    }
    for (place, column) in columns.enumerated() {
      let own = [AttributeName.of(column.name)]
      let candidates = isOwn ? own : own + [column.name] + (alternatives[column.name] ?? [])
      if let name = candidates.lazy.compactMap({ isOwn && names.contains($0) ? $0 : lowered[$0] })
        .first(where: { columnOf[$0] == nil })
      {
        columnOf[name] = place
      }
    }
    let taken = Set(Row.columns.map { $0.name })
    for name in names where columnOf[name] == nil {
      var kept = name
      var number = 2
      while taken.contains(kept) || (kept != name && names.contains(kept)) {
        kept = "\(name)_\(number)"
        number += 1
      }
      extraName[name] = kept
    }
  }

  /// Puts the attributes of an element into a row, and tells what cannot be read.
  func read(
    _ attributes: AttributedGraph.Attributes, into row: inout Row, line: Int?,
    _ log: inout DiagnosticLog
  ) {
    var known: [(place: Int, text: String)] = []
    for (name, text) in attributes where !text.isEmpty {
      if let place = columnOf[name] {
        known.append((place, text))
      } else {
        row.extra[extraName[name] ?? name] = text
      }
    }
    // In the order of the columns, for a currency is read after its amount.
    known.sort { $0.place < $1.place }
    for (place, text) in known {
      let column = columns[place]
      let problem =
        switch column.kind {
        case .string: column.read(text, &row)
        case .choice, .number, .integer, .date: column.read(Self.plain(text, column.kind), &row)
        }
      guard let problem else { continue }
      if problem.keepsText { row.extra[column.name] = text }
      log.add(
        problem.severity, problem.code, line: line, column: column.name, problem.message,
        mend: problem.mend)
    }
  }

  /// A value without what other programs put around it: white space, times after dates, `1` for
  /// yes.
  private static func plain(_ text: String, _ kind: Column<Row>.Kind) -> String {
    let text = text.trimmed
    switch kind {
    case .date:
      guard text.utf8.count > 10, let mark = text.firstIndex(where: { "T ".contains($0) }),
        PartialDate(String(text[..<mark])) != nil
      else { return text }
      return String(text[..<mark])
    case .integer:
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    case .choice(["yes", "no"]):
      return ["1": "yes", "true": "yes", "0": "no", "false": "no"][text.lowercased()] ?? text
    case .choice, .number, .string: return text
    }
  }

  /// The attributes of a row, without those that a format has places of its own for.
  static func attributes(of row: Row, _ columns: [Column<Row>]) -> AttributedGraph.Attributes {
    var result: AttributedGraph.Attributes = [:]
    var names: Set<String> = []
    for column in columns {
      names.insert(column.name)
      if AttributeName.structural.contains(column.name) { continue }
      if let text = row.extra[column.name] ?? column.write(row), !text.isEmpty {
        result[AttributeName.of(column.name)] = text
      }
    }
    for (name, text) in row.extra where !names.contains(name) && !text.isEmpty {
      var free = name
      while result[free] != nil { free += "_2" }
      result[free] = text
    }
    return result
  }
}

/// What columns are called as attributes of nodes and edges.
enum AttributeName {
  /// Columns that say where a row belongs, not what is known of it.
  static let structural: Set<String> = ["id", "from", "to", "cluster", "actor"]

  /// Where the file says of a tie's direction something else than its kind implies.
  static let directed = "directed"

  /// The name of a column's attribute.
  static func of(_ column: String) -> String {
    switch column {
    case "name": "label"
    case "source": "citation"
    default: column
    }
  }
}
