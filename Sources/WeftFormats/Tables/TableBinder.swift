import OrderedCollections
import WeftModel

/// Turns the rows of one table into values, whatever file the table is in.
struct TableBinder<Row: TableRow> {
  private let columns = Row.columns
  private let file: String
  /// For each cell of a row: the column it belongs to, or the name of one Weft does not know.
  private var targets: [Target] = []
  private var header: [String] = []
  /// For each column that Weft knows, the cell of the row at hand; kept to be used again.
  private var byColumn: [Int?] = []
  /// For each column that Weft knows, whether the header has it though no cell may.
  private var isInHeader: [Bool] = []
  private var log: DiagnosticLog
  /// What there is to say about the rows read so far.
  var diagnostics: [Diagnostic] { log.diagnostics }
  /// The rows read.
  private(set) var rows: [Row] = []
  /// Where each stands in the file.
  private(set) var places: [Int] = []

  /// For a heading that stands more than once, the number its next use gets.
  private var nextNumber: [String: Int] = [:]

  private enum Target {
    case known(Int)
    case unknown(String)
    case nameless
  }

  /// For each column that Weft knows, whether it holds ids that may stand behind an apostrophe.
  private let restoresIDs: [Bool]

  /// - Parameters:
  ///   - file: The file, for messages.
  ///   - hasNeutralIDs: Whether ids may stand behind an apostrophe, as ``TableWriter`` writes them.
  init(file: String, hasNeutralIDs: Bool = false) {
    self.file = file
    restoresIDs = columns.map { hasNeutralIDs && $0.isID }
    log = DiagnosticLog(file: file)
  }

  /// Makes room for a number of rows that is expected.
  mutating func reserve(_ count: Int) {
    rows.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// How many columns the header has.
  var width: Int { header.count }

  /// Reads the header.
  mutating func bind(header names: [String], row: Int) {
    header = names
    byColumn = [Int?](repeating: nil, count: columns.count)
    let folded = Set(names.map(Self.folded))
    isInHeader = columns.map { folded.contains($0.name) }
    var known: [String: Int] = [:]
    var unknown: Set<String> = []
    var unsure: [(name: String, place: Int)] = []
    targets = names.map { _ in .nameless }
    // Exact names first, so that a column which only resembles one never takes its place.
    for (place, name) in names.enumerated() {
      guard let column = columns.firstIndex(where: { $0.name == name }) else { continue }
      if known[name] == nil {
        known[name] = place
        targets[place] = .known(column)
      }
    }
    for (place, name) in names.enumerated() {
      if case .known = targets[place] { continue }
      let folded = Self.folded(name)
      if folded.isEmpty { continue }
      if let column = columns.firstIndex(where: { $0.name == folded }) {
        if known[folded] == nil {
          known[folded] = place
          targets[place] = .known(column)
          tell(
            .note, "column-spelling", row, name,
            "The column “\(name)” was taken for “\(folded)”.", "Name it \(folded).")
        } else {
          keep(name, at: place, row: row, among: &unknown)
        }
        continue
      }
      unsure.append((name, place))
      keep(name, at: place, row: row, among: &unknown)
    }
    let missing = columns.filter { known[$0.name] == nil }
    for (name, place) in unsure {
      guard case .unknown = targets[place],
        let near = Spelling.nearest(
          to: Self.folded(name), in: missing.map(\.name), within: name.count > 4 ? 2 : 1)
      else { continue }
      tell(
        .warning, "unknown-column", row, name,
        "Weft does not know the column “\(name)”; it was kept as it stands.",
        "If “\(near)” is meant, name it so.")
    }
    for column in missing where column.isRequired {
      tell(
        .error, "missing-column", row, column.name,
        "The column “\(column.name)” is missing.",
        "Add it: \(column.description.prefix(1).lowercased() + column.description.dropFirst())")
    }
  }

  private mutating func keep(
    _ name: String, at place: Int, row: Int, among unknown: inout Set<String>
  ) {
    var kept = name
    if columns.contains(where: { $0.name == name }) || unknown.contains(name) {
      var number = nextNumber[name, default: 2]
      while unknown.contains("\(name)_\(number)") { number += 1 }
      nextNumber[name] = number + 1
      kept = "\(name)_\(number)"
      tell(
        .error, "duplicate-column", row, name,
        "The column “\(name)” stands twice; the second was kept as “\(kept)”.",
        "Delete one of them, or give it another name.")
    }
    unknown.insert(kept)
    targets[place] = .unknown(kept)
  }

  /// A header cell without letter case, and with underscores for spaces and hyphens.
  private static func folded(_ name: String) -> String {
    let words = name.lowercased().split(whereSeparator: { $0.isWhitespace || "_-".contains($0) })
    return words.joined(separator: "_")
  }

  /// Reads a row.
  mutating func bind(cells: [String], row: Int) {
    var value = Row.blank
    if cells.count > targets.count, cells[targets.count...].contains(where: { !$0.isEmpty }) {
      let surplus = cells[targets.count...].joined(separator: " | ")
      tell(
        .error, "too-many-cells", row, nil,
        "The row has \(cells.count) cells but the header \(targets.count); left out: “\(surplus)”.",
        "Put a cell that holds the separator in quotation marks, or name the further columns.")
    } else if cells.count < targets.count {
      tell(
        .warning, "too-few-cells", row, nil,
        "The row has \(cells.count) cells but the header \(targets.count); the rest are blank.",
        "Check whether a separator or a line end is out of place.")
    }
    // Known columns in their own order: a currency is read after its amount.
    for column in byColumn.indices { byColumn[column] = nil }
    for (place, target) in targets.enumerated() where place < cells.count {
      let cell = cells[place]
      if cell.isEmpty { continue }
      switch target {
      case .known(let column): byColumn[column] = place
      case .unknown(let name):
        value.extra[name] = cell
        if SpreadsheetText.isErrorCell(cell) { tellErrorCell(cell, row, name) }
      case .nameless:
        let name = "column_\(place + 1)"
        value.extra[name] = cell
        tell(
          .warning, "nameless-column", row, "column \(place + 1)",
          "The cell “\(cell.prefix(60))” stands under no heading; it was kept as “\(name)”.",
          "Give the column a heading.")
      }
    }
    for (column, place) in byColumn.enumerated() {
      guard let place else {
        if isInHeader[column], columns[column].isRequired { tellBlank(columns[column], row) }
        continue
      }
      let cell = restoresIDs[column] ? FormulaText.restored(cells[place]) : cells[place]
      read(cell, columns[column], into: &value, row: row)
    }
    rows.append(value)
    places.append(row)
  }

  private mutating func tellBlank(_ column: Column<Row>, _ row: Int) {
    tell(
      .error, "blank-cell", row, column.name, "The \(column.name) is blank.",
      "Fill it in: \(column.description.prefix(1).lowercased() + column.description.dropFirst())")
  }

  private mutating func tellErrorCell(_ cell: String, _ row: Int, _ column: String) {
    tell(
      .error, "error-cell", row, column, "The cell holds the spreadsheet error \(cell).",
      "Mend the formula in the spreadsheet, then save its value.")
  }

  private mutating func read(
    _ cell: String, _ column: Column<Row>, into value: inout Row, row: Int
  ) {
    if SpreadsheetText.isErrorCell(cell) {
      tellErrorCell(cell, row, column.name)
      if column.kind != .string {
        value.extra[column.name] = cell
        return
      }
    }
    guard let problem = column.read(cell, &value) else { return }
    if problem.keepsText { value.extra[column.name] = cell }
    if SpreadsheetText.isErrorCell(cell) { return }
    tell(problem.severity, problem.code, row, column.name, problem.message, problem.mend)
  }

  private mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ row: Int, _ column: String?,
    _ message: String, _ mend: String
  ) {
    log.add(severity, code, line: row, column: column, message, mend: mend)
  }
}
