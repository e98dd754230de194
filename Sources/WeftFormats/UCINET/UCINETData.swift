import OrderedCollections
import WeftModel

/// The data of a DL file: cells of one or more matrices, however they are written.
struct UCINETData {
  /// The largest matrix that is read: rows times columns.
  static let maximumCells = 100_000_000
  /// The most rows or columns of a matrix that is read.
  static let maximumNodes = 1_000_000

  private struct Cell {
    var row: Int
    var column: Int
    var matrix: Int
    var value: String
    var line: Int
  }

  private var cells: [Cell] = []
  private var matrix = 0
  private var row = 0
  private var column = 0
  private var rowLabels: OrderedSet<String> = []
  private var columnLabels: OrderedSet<String> = []
  private var rowPlaces: [String: Int] = [:]
  private var columnPlaces: [String: Int] = [:]
  private var pendingColumns = 0
  private var awaitsRowLabel = false
  private var blanks = 0
  private var isRefused = false
  /// Whether the data have begun, and how many cells of matrices they had.
  private var begun = false
  private var stored = 0

  mutating func begin(_ head: UCINETHeader, _ log: inout DiagnosticLog, _ line: Int) {
    begun = true
    let longest = max(head.rows, head.columns)
    if isMatrix(head),
      min(head.rows, head.columns) < 0 || longest > Self.maximumNodes
        || Self.cellCount(head) > Self.maximumCells
    {
      isRefused = true
      log.add(
        .error, "too-large", line: line,
        "The file promises a matrix of \(head.rows) by \(head.columns), which is not read.",
        mend: "Export it as edgelist1.")
    } else if isMatrix(head), Self.cellCount(head) == 0 {
      // Cells that belong to no row would be looked for in one matrix after another.
      isRefused = true
      log.add(
        .error, "no-cells", line: line,
        "A matrix of \(head.rows) by \(head.columns) has no cells in that format; what follows was not "
          + "read.",
        mend: "Write how many nodes there are: n=10, or nr=10, nc=4.")
    }
    for (place, label) in head.rowLabels.enumerated() where rowPlaces[label] == nil {
      rowPlaces[label] = place
    }
    for (place, label) in head.columnLabels.enumerated() where columnPlaces[label] == nil {
      columnPlaces[label] = place
    }
    startMatrix(head)
  }

  /// How many cells each matrix has.
  private static func cellCount(_ head: UCINETHeader) -> Int {
    let all = head.rows * head.columns
    let diagonal = head.hasDiagonal ? 0 : min(head.rows, head.columns)
    switch head.shape {
    case .lowerHalf, .upperHalf:
      guard head.rows == head.columns else { return 0 }
      let half = head.rows * (head.rows - 1) / 2
      return head.hasDiagonal ? half + head.rows : half
    default: return all - diagonal
    }
  }

  private func isMatrix(_ head: UCINETHeader) -> Bool {
    [.fullMatrix, .lowerHalf, .upperHalf].contains(head.shape)
  }

  private mutating func startMatrix(_ head: UCINETHeader) {
    row = 0
    pendingColumns = head.embedsColumns ? head.columns : 0
    startRow(head)
  }

  private mutating func startRow(_ head: UCINETHeader) {
    awaitsRowLabel = head.embedsRows
    column = head.shape == .upperHalf ? row : 0
    skipDiagonal(head)
  }

  private mutating func skipDiagonal(_ head: UCINETHeader) {
    if !head.hasDiagonal, column == row { column += 1 }
  }

  /// Where a row ends.
  private func width(_ head: UCINETHeader) -> Int {
    switch head.shape {
    case .lowerHalf: head.hasDiagonal ? row + 1 : row
    default: head.columns
    }
  }

  mutating func take(
    _ words: [TextLines.Word], _ line: Int, _ head: UCINETHeader, _ log: inout DiagnosticLog
  ) {
    if isRefused { return }
    if words.count == 1, words[0].text == "!" {
      matrix += 1
      row = 0
      return
    }
    switch head.shape {
    case .fullMatrix, .lowerHalf, .upperHalf: for word in words { cell(word, line, head, &log) }
    case .edgeList, .edgeList2: pair(words, line, head, &log)
    case .nodeList, .nodeList2, .nodeListCounted: star(words, line, head, &log)
    }
  }

  // MARK: - Matrices

  private mutating func cell(
    _ word: TextLines.Word, _ line: Int, _ head: UCINETHeader, _ log: inout DiagnosticLog
  ) {
    if pendingColumns > 0 {
      pendingColumns -= 1
      columnLabels.append(word.text)
      return
    }
    while row < head.rows, !awaitsRowLabel, column >= width(head) {
      row += 1
      startRow(head)
    }
    if row >= head.rows {
      guard head.rows > 0, matrix + 1 < head.matrices else {
        log.add(
          .error, "too-many-cells", line: line, "There are more cells than the head promises.",
          mend: "Check n, and that no label holds a space outside quotation marks.")
        return
      }
      matrix += 1
      startMatrix(head)
      return cell(word, line, head, &log)
    }
    if awaitsRowLabel {
      awaitsRowLabel = false
      rowLabels.append(word.text)
      return
    }
    store(row, column, word.text, line, &log)
    stored += 1
    column += 1
    skipDiagonal(head)
    if column >= width(head) {
      row += 1
      startRow(head)
    }
  }

  private mutating func store(
    _ row: Int, _ column: Int, _ text: String, _ line: Int, _ log: inout DiagnosticLog
  ) {
    guard let value = PlainNumber.double(text) else {
      if ["na", ".", "n/a", "nan", ""].contains(text.lowercased()) {
        blanks += 1
      } else {
        log.add(
          .error, "not-a-number", line: line, "\(text.quoted) is no number; it was left out.",
          mend: "Write a number, or `na` where nothing is known.")
      }
      return
    }
    if value != 0 {
      cells.append(Cell(row: row, column: column, matrix: matrix, value: text, line: line))
    }
  }

  // MARK: - Lists

  private mutating func place(
    _ word: TextLines.Word, isColumn: Bool, _ head: UCINETHeader, _ line: Int,
    _ log: inout DiagnosticLog
  ) -> Int? {
    let embeds = isColumn ? head.embedsColumns : head.embedsRows
    if embeds {
      if head.isTwoMode, isColumn { return columnLabels.append(word.text).index }
      return rowLabels.append(word.text).index
    }
    let limit = isColumn ? head.columns : head.rows
    if let number = Int(word.text), number > 0, number <= max(limit, 1) { return number - 1 }
    let places = isColumn && head.isTwoMode ? columnPlaces : rowPlaces
    if let place = places[word.text] { return place }
    log.add(
      .error, "unknown-node", line: line,
      "\(word.text.quoted) is no node's number; the tie was left out.",
      mend: "Use numbers from 1 to n, or write `labels embedded`.")
    return nil
  }

  private mutating func pair(
    _ words: [TextLines.Word], _ line: Int, _ head: UCINETHeader, _ log: inout DiagnosticLog
  ) {
    guard words.count >= 2 else {
      log.add(
        .error, "missing-end", line: line, "The line names only one node; it was left out.",
        mend: "Write two nodes and perhaps a value.")
      return
    }
    guard let from = place(words[0], isColumn: false, head, line, &log),
      let to = place(words[1], isColumn: true, head, line, &log)
    else { return }
    store(from, to, words.count > 2 ? words[2].text : "1", line, &log)
  }

  private mutating func star(
    _ words: [TextLines.Word], _ line: Int, _ head: UCINETHeader, _ log: inout DiagnosticLog
  ) {
    var from: Int?
    if head.shape == .nodeListCounted {
      from = row
      row += 1
    } else {
      from = place(words[0], isColumn: false, head, line, &log)
    }
    guard let from else { return }
    for word in words.dropFirst() {
      if let to = place(word, isColumn: true, head, line, &log) {
        store(from, to, "1", line, &log)
      }
    }
  }

  // MARK: - Graph

  /// Makes nodes of the labels and edges of the cells.
  mutating func finish(
    _ head: UCINETHeader, _ graph: inout AttributedGraph, _ log: inout DiagnosticLog
  ) {
    if isRefused { return }
    tellMissingCells(head, &log)
    let rows = labels(head.rowLabels, Array(rowLabels), head.rows, "", &log)
    graph.nodes = rows.map { .init(id: $0) }
    var columns = rows
    if head.isTwoMode {
      columns = labels(head.columnLabels, Array(columnLabels), head.columns, "column ", &log)
      graph.nodes += columns.map { .init(id: $0) }
    }
    let byMatrix = Dictionary(grouping: cells, by: \.matrix)
    for number in byMatrix.keys.sorted() {
      addEdges(byMatrix[number] ?? [], number, head, rows, columns, &graph)
    }
    if head.isTwoMode, !rows.isEmpty, !columns.isEmpty {
      graph.markTwoMode(from: rows.count, &log)
    }
    if blanks > 0 {
      log.add(
        .note, "blank-cells",
        "\(blanks) cells hold no number; nothing is known of those ties, which is not the same as "
          + "none.")
    }
  }

  /// Says how many cells of the matrices that the head promises are not there.
  private func tellMissingCells(_ head: UCINETHeader, _ log: inout DiagnosticLog) {
    guard isMatrix(head), begun else { return }
    let promised = head.matrices.multipliedReportingOverflow(by: Self.cellCount(head)).partialValue
    guard stored < promised else { return }
    log.add(
      .error, "too-few-cells",
      "The head promises \(promised) cells, but there are \(stored); the file may have been cut off.",
      mend: "Save it again from the program that made it, or check n and the format.")
  }

  private func labels(
    _ given: [String], _ embedded: [String], _ count: Int, _ prefix: String,
    _ log: inout DiagnosticLog
  ) -> [String] {
    let known = given.isEmpty ? embedded : given
    let used = (cells.map { prefix.isEmpty ? $0.row : $0.column }.max() ?? -1) + 1
    let named = max(known.count, used)
    // A slip in the head must not make a million nodes of which the file says nothing.
    let most = max(10_000, 20 * named)
    if count > most {
      log.add(
        .warning, "promised-nodes",
        "The head promises \(count) nodes, but the file speaks of \(named); \(most) were made.",
        mend: "Check n, nr and nc.")
    }
    return (0..<max(named, min(max(0, count), most))).map {
      known.indices.contains($0) ? known[$0] : "\(prefix)\($0 + 1)"
    }
  }

  private func addEdges(
    _ mine: [Cell], _ number: Int, _ head: UCINETHeader, _ rows: [String], _ columns: [String],
    _ graph: inout AttributedGraph
  ) {
    var kind: String?
    if head.matrixLabels.indices.contains(number),
      // Some programs label the only matrix with its number, which is no kind.
      head.matrices > 1 || head.matrixLabels[number] != "1"
    {
      kind = head.matrixLabels[number]
    } else if head.matrices > 1 || matrix > 0 {
      kind = "relation-\(number + 1)"
    }
    var values: [SIMD2<Int>: String] = [:]
    for cell in mine { values[SIMD2(cell.row, cell.column)] = cell.value }
    let isHalf = head.shape == .lowerHalf || head.shape == .upperHalf
    let known = kind.map { TieKind(rawValue: $0) }
    let mayMerge =
      !head.isTwoMode && !(known.map { $0.isKnown && $0.definition.isDirected } ?? false)
    let isSymmetric =
      isHalf || mayMerge && mine.allSatisfy { values[SIMD2($0.column, $0.row)] == $0.value }
    for cell in mine {
      if isSymmetric, !isHalf, cell.row > cell.column { continue }
      guard rows.indices.contains(cell.row), columns.indices.contains(cell.column) else { continue }
      var edge = AttributedGraph.Edge(
        from: rows[cell.row], to: columns[cell.column], isDirected: !isSymmetric, kind: kind,
        line: cell.line)
      if cell.value != "1" { edge.attributes["weight"] = cell.value }
      graph.edges.append(edge)
    }
  }
}
