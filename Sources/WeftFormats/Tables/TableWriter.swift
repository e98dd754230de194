import Foundation
import OrderedCollections
import WeftModel

/// Turns the rows of a table into text, each row as cells under the columns that are in use.
struct TableWriter<Row: TableRow> {
  /// The columns that are written: those Weft knows and uses, then the others in order of
  /// appearance.
  let known: [Column<Row>]
  let unknown: [String]
  let rows: [Row]

  init(_ rows: [Row]) {
    let columns = Row.columns
    let names = Set(columns.map(\.name))
    self.rows = rows
    known = columns.filter { column in
      column.isRequired
        || rows.contains { $0.extra[column.name] != nil || column.write($0) != nil }
    }
    var unknown: OrderedSet<String> = []
    for row in rows {
      for name in row.extra.keys where !names.contains(name) { unknown.append(name) }
    }
    self.unknown = Array(unknown)
  }

  /// The header.
  var header: [String] { known.map(\.name) + unknown }

  /// The cells of a row.
  func cells(_ row: Row) -> [String] {
    known.map { row.extra[$0.name] ?? $0.write(row) ?? "" } + unknown.map { row.extra[$0] ?? "" }
  }

  /// The table as canonical CSV, its ids as tables of measures have them: those that a spreadsheet
  /// would take for formulas stand behind an apostrophe.
  func csv() -> Data {
    var writer = CSVWriter()
    writer.write(header)
    let ids = known.indices.filter { known[$0].isID }
    for row in rows {
      var cells = cells(row)
      for place in ids { cells[place] = FormulaText.neutral(cells[place]) }
      writer.write(cells)
    }
    return writer.bytes
  }
}
