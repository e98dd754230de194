import OrderedCollections
import WeftModel

/// Reads an adjacency matrix: names over the columns and before the rows, and in each cell how
/// strongly the row's actor is tied to the column's.
///
/// A blank is not a zero: a blank cell says nothing, a zero says that there is no tie. Where a
/// matrix has both, each zero becomes a tie of weight 0; where it has zeros only, they say of all
/// other pairs that there is none, and a note keeps that.
enum MatrixReader {
  /// Whether a sheet is one: its first column and its first row hold the same names.
  static func recognises(_ sheet: Sheet) -> Bool {
    guard let header = sheet.rows.first, sheet.rows.count > 1 else { return false }
    let columns = Set(header.cells.dropFirst().map { $0.trimmed }.filter { !$0.isEmpty })
    let rows = sheet.rows.dropFirst().map { $0.cells.first?.trimmed ?? "" }
    guard columns.count >= 2, rows.count >= 2 else { return false }
    let shared = rows.count { columns.contains($0) }
    return shared * 10 >= max(columns.count, rows.count) * 8
  }

  /// Whether a sheet is a matrix of two modes: a blank corner, names over the columns and before the
  /// rows, and numbers in all other cells that are not blank.
  static func recognisesTwoModes(_ sheet: Sheet) -> Bool {
    guard let header = sheet.rows.first?.cells, sheet.rows.count > 2, header.count > 2,
      header[0].trimmed.isEmpty, header.dropFirst().allSatisfy({ !$0.trimmed.isEmpty })
    else { return false }
    return sheet.rows.dropFirst().allSatisfy { row in
      let name = row.cells.first?.trimmed ?? ""
      return !name.isEmpty && Double(name) == nil
        && row.cells.dropFirst().allSatisfy { $0.trimmed.isEmpty || value($0.trimmed) != nil }
    }
  }

  static func read(_ file: InputFile) throws -> Reading {
    var form: [Diagnostic] = []
    let sheet = try Sheet(file, diagnostics: &form)
    guard sheet.rows.count > 1 else {
      throw Diagnostic(
        .error, code: "empty-file", file: file.name, row: 1, message: "The file holds no matrix.",
        mend: "Write names over the columns and before the rows.")
    }
    var reading = read(sheet, title: file.stem, format: .matrix)
    reading.diagnostics = form + reading.diagnostics
    return reading
  }

  private struct Cell {
    var from: String
    var to: String
    var value: Double
    var row: Int
  }

  static func read(_ sheet: Sheet, title: String, format: FileFormat) -> Reading {
    var assembly = NetworkAssembly()
    func tell(
      _ severity: Diagnostic.Severity, _ code: String, _ row: Int?, _ column: String?,
      _ message: String, _ mend: String
    ) {
      assembly.diagnostics.append(
        Diagnostic(
          severity, code: code, file: sheet.place, row: row, column: column, message: message,
          mend: mend))
    }
    let header = sheet.rows[0]
    let columns = header.cells.dropFirst().map { $0.trimmed }
    var names: OrderedSet<String> = []
    var rowNames: [String] = []
    for row in sheet.rows.dropFirst() { rowNames.append(row.cells.first?.trimmed ?? "") }
    let isSquare = recognises(sheet)
    var seen: Set<String> = []
    for (name, row) in zip(rowNames, sheet.rows.dropFirst()) {
      if name.isEmpty {
        tell(
          .error, "blank-cell", row.number, header.cells.first ?? "A",
          "The row has no name before it, and was left out.", "Write whose row it is.")
      } else if !seen.insert(name).inserted {
        tell(
          .error, "duplicate-id", row.number, nil, "“\(name)” has a row already.",
          "Give one of the two another name.")
      }
      if !name.isEmpty { names.append(name) }
    }
    for column in columns where !column.isEmpty { names.append(column) }
    if isSquare {
      for column in columns where !column.isEmpty && !seen.contains(column) {
        tell(
          .warning, "one-sided-name", header.number, column,
          "“\(column)” has a column but no row.", "Add its row, or check the spelling.")
      }
    }

    var cells: [Cell] = []
    var blanks = 0
    var zeros = 0
    for (name, row) in zip(rowNames, sheet.rows.dropFirst()) where !name.isEmpty {
      for (place, column) in columns.enumerated() where !column.isEmpty && column != name {
        let text = place + 1 < row.cells.count ? row.cells[place + 1].trimmed : ""
        guard !text.isEmpty else {
          blanks += 1
          continue
        }
        guard let value = value(text) else {
          tell(
            .error, "not-a-number", row.number, column, "“\(text)” is no number.",
            "Write a number, 0 for no tie, or leave the cell blank where it is not known.")
          continue
        }
        if value == 0 { zeros += 1 }
        cells.append(Cell(from: name, to: column, value: value, row: row.number))
      }
    }
    let keepsZeros = zeros > 0 && blanks > 0 && !isTriangular(cells)
    if zeros > 0 {
      tell(
        .note, keepsZeros ? "recorded-noes" : "complete-matrix", header.number, nil,
        keepsZeros
          ? "\(zeros) zeros are recorded as known to be no tie, apart from \(blanks) blanks."
          : "Every pair is recorded; the \(zeros) zeros say that there is no tie.",
        "Nothing need be done.")
    }
    if !keepsZeros { cells.removeAll { $0.value == 0 } }
    addTies(cells, isSquare: isSquare, to: &assembly, place: sheet.place)
    assembly.network.actors = names.map { name in
      Actor(
        id: name, name: name, role: isSquare || rowNames.contains(name) ? .partner : .theme)
    }
    assembly.network.metadata.title = title
    return assembly.finish(as: format)
  }

  /// Whether no pair stands in both directions.
  private static func isTriangular(_ cells: [Cell]) -> Bool {
    let pairs = Set(cells.map { [$0.from, $0.to] })
    return !cells.isEmpty && cells.allSatisfy { !pairs.contains([$0.to, $0.from]) }
  }

  private static func addTies(
    _ cells: [Cell], isSquare: Bool, to assembly: inout NetworkAssembly, place: String
  ) {
    var values: [[String]: Double] = [:]
    for cell in cells { values[[cell.from, cell.to]] = cell.value }
    let isSymmetric =
      isSquare && !cells.isEmpty && cells.allSatisfy { values[[$0.to, $0.from]] == $0.value }
    let isHalf = isSquare && isTriangular(cells)
    let isUndirected = isSymmetric || isHalf
    var rows: [Int] = []
    for cell in cells {
      if isSymmetric, cell.to < cell.from { continue }
      let kind: TieKind = isSquare ? (isUndirected ? "partners" : "linked-to") : "uses"
      assembly.network.ties.append(
        Tie(
          from: cell.from, to: cell.to, kind: kind, weight: cell.value == 1 ? nil : cell.value))
      rows.append(cell.row)
    }
    assembly.origins.ties = Origins.Table(file: place, rows: rows)
    let what =
      if !isSquare {
        "The rows and columns have different names, so the columns were taken for what the rows use."
      } else if isSymmetric {
        "The matrix is symmetric, so each pair is one tie of the kind partners."
      } else if isHalf {
        "One half of the matrix is blank, so each cell is one tie of the kind partners."
      } else {
        "The matrix is not symmetric, so each cell is a tie from the row to the column, linked-to."
      }
    assembly.diagnostics.append(
      Diagnostic(
        .note, code: "assumed-kind", file: place, message: what,
        mend: "Convert it to a data package to give the ties their kinds."))
  }

  /// The number in a cell; marks and words for yes and no count as 1 and 0.
  private static func value(_ text: String) -> Double? {
    switch text.lowercased() {
    case "x", "✓", "✔", "yes", "y", "true": return 1
    case "no", "n", "false": return 0
    default: break
    }
    if let number = Double(text), number.isFinite, CellProblems.isPlainNumber(text) {
      return number
    }
    // A decimal comma, in files separated by semicolons.
    let pointed = text.replacing(",", with: ".")
    guard text.count(where: { $0 == "," }) == 1, CellProblems.isPlainNumber(pointed) else {
      return nil
    }
    return Double(pointed).flatMap { $0.isFinite ? $0 : nil }
  }
}

/// Writes an adjacency matrix, and says what it cannot hold.
enum MatrixWriter {
  /// The most actors a matrix is written for.
  static let maximumActors = 5_000

  static func rows(_ network: Network) throws -> (rows: [[String]], diagnostics: [Diagnostic]) {
    let network = network.canonical()
    var ids: OrderedSet<String> = []
    for actor in network.actors { ids.append(actor.id) }
    for tie in network.ties {
      ids.append(tie.from)
      ids.append(tie.to)
    }
    guard ids.count <= maximumActors else {
      throw Diagnostic(
        .error, code: "too-large",
        message: "A matrix of \(ids.count) actors would have \(ids.count * ids.count) cells.",
        mend: "Write an edge list instead.")
    }
    var sums: [[String]: Double] = [:]
    var repeated = 0
    for tie in network.ties {
      let weight = tie.weight ?? 1
      var pairs = [[tie.from, tie.to]]
      if !tie.kind.definition.isDirected, tie.from != tie.to { pairs.append([tie.to, tie.from]) }
      for pair in pairs {
        if sums[pair] != nil, pair == pairs[0] { repeated += 1 }
        sums[pair, default: 0] += weight
      }
    }
    let rows = ids.map { row in
      [row] + ids.map { column in sums[[row, column]].map(NumberText.text) ?? "" }
    }
    var losses = Losses(network, keeping: [.ties, .actors])
    losses.add(
      network.actors.count { $0 != Actor(id: $0.id, name: $0.id) }, "actors keep their id alone")
    losses.add(repeated, "ties were added to another between the same two")
    losses.add(
      network.ties.count {
        $0 != Tie(from: $0.from, to: $0.to, kind: "partners", weight: $0.weight)
      }, "ties lose their kind or other columns")
    return ([[""] + ids] + rows, losses.diagnostics)
  }
}
