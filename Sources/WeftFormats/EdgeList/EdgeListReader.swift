import OrderedCollections
import WeftModel

/// Reads a delimited edge list: `source,target[,weight[,kind]]`, with or without a header.
enum EdgeListReader {
  /// The headings under which the two ends stand, the first that fits.
  private static let ends: [(String, String)] = [
    ("from", "to"), ("source", "target"), ("src", "dst"), ("node1", "node2"),
    ("sender", "receiver"),
    ("ego", "alter"),
  ]

  static func read(_ file: InputFile) throws -> Reading {
    if let reading = try PlainEdgeList.read(file) { return reading }
    return try readAny(file)
  }

  /// Says that no row has a kind.
  static func assumedKind(_ file: String) -> Diagnostic {
    Diagnostic(
      .note, code: "assumed-kind", file: file, row: 1,
      message: "The file has no column kind, so every tie is of the kind partners.",
      mend: "Add a column kind: funds, supports, partners, …")
  }

  /// Reads any edge list, row by row and cell by cell.
  static func readAny(_ file: InputFile) throws -> Reading {
    var assembly = NetworkAssembly()
    var binder = TableBinder<Tie>(file: file.name)
    var form: [Diagnostic] = []
    var notes: [Diagnostic] = []
    var isHeadless = false
    var hasKind = false
    var wasRead = false
    var cells: [String] = []
    // Spaces round a name are slips of the keyboard, not another name.
    var namePlaces: Set<Int> = []
    var cache = TextCache()
    var count = 0
    try CSVFile.readCells(file, diagnostics: &form) { header in
      wasRead = true
      var names = header.cells.map(heading)
      if names.count < 2 {
        throw Diagnostic(
          .error, code: "not-an-edge-list", file: file.name, row: header.row,
          message: "The file has one column, so nothing in it says who is tied to whom.",
          mend: "Write two columns, from and to; check the separator.")
      }
      if let pair = ends.first(where: { names.contains($0.0) && names.contains($0.1) }) {
        if let place = names.firstIndex(of: pair.0) { names[place] = "from" }
        if let place = names.firstIndex(of: pair.1) { names[place] = "to" }
      } else {
        // No heading names two ends: the first row is data, unless it is worded like a header.
        isHeadless = !names.contains { ["weight", "kind", "type", "value"].contains($0) }
        let given = names
        names = names.indices.map { place in
          place < 2 ? ["from", "to"][place] : isHeadless ? "column_\(place + 1)" : given[place]
        }
        if isHeadless, names.count > 2, CellProblems.decimal(header.cells[2]) != nil {
          names[2] = "weight"
        }
        notes.append(
          Diagnostic(
            .note, code: isHeadless ? "no-header" : "assumed-columns", file: file.name,
            row: header.row,
            message: isHeadless
              ? "The file has no header, so its first two columns were taken for from and to."
              : "No column is called from and to, or source and target, so the first two were taken.",
            mend: "Begin the file with the row from,to,weight."))
      }
      if !names.contains("kind"), let place = names.firstIndex(of: "type") { names[place] = "kind" }
      hasKind = names.contains("kind")
      namePlaces = Set(names.indices.filter { names[$0] == "from" || names[$0] == "to" })
      binder.bind(header: names + (hasKind ? [] : ["kind"]), row: header.row)
      if isHeadless {
        let first = header.cells.indices.map { place in
          namePlaces.contains(place) ? header.cells[place].trimmed : header.cells[place]
        }
        binder.bind(cells: first + ["partners"], row: header.row)
      }
      return true
    } row: { row in
      cells.removeAll(keepingCapacity: true)
      for place in 0..<row.count {
        cells.append(
          namePlaces.contains(place) ? row.text(place, &cache) : row.wholeText(place, &cache))
      }
      if !hasKind {
        while cells.count < binder.width - 1 { cells.append("") }
        cells.insert("partners", at: binder.width - 1)
      }
      binder.bind(cells: cells, row: row.row)
      count += 1
      if count == 2_000 { binder.reserve(row.expected(after: count)) }
    }
    assembly.diagnostics += form + notes
    guard wasRead else {
      throw Diagnostic(
        .error, code: "empty-file", file: file.name, row: 1, message: "The file is empty.",
        mend: "Write a row for each tie: from,to.")
    }
    if !hasKind {
      assembly.diagnostics.append(assumedKind(file.name))
    }
    assembly.take(binder, file.name, \.ties, \.ties)
    assembly.network.metadata.title = file.stem
    return assembly.finish(as: .edgeList)
  }

  private static func heading(_ cell: String) -> String {
    cell.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "_" || $0 == "-" })
      .joined(separator: "_")
  }
}

/// Writes an edge list, and says what it cannot hold.
enum EdgeListWriter {
  static func write(_ network: Network) -> (CSVWriter, [Diagnostic]) {
    var network = network.canonical()
    network.metadata = Metadata()
    let writer = TableWriter(network.ties)
    var csv = CSVWriter()
    csv.write(writer.header.map { $0 == "from" ? "source" : $0 == "to" ? "target" : $0 })
    for tie in network.ties { csv.write(writer.cells(tie)) }
    return (csv, Losses(network, keeping: [.ties]).diagnostics)
  }
}
