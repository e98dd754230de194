import Foundation
import WeftModel

/// A delimited file, read record by record, with what there is to say about its form.
enum CSVFile {
  /// What a record hands to the reader of a table.
  struct Row {
    /// The row, as a spreadsheet shows it.
    var row: Int
    /// The cells as text.
    var cells: [String]
  }

  /// Reads a file: the header first, then each row that is not blank.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - separator: The separator, where it is known.
  ///   - diagnostics: Where to say what is out of order.
  ///   - header: Takes the header; false stops the reading.
  ///   - row: Takes each row.
  /// - Throws: What the closures throw, or a ``Diagnostic`` where the file cannot be read.
  static func read(
    _ file: InputFile, separator: UInt8? = nil, diagnostics: inout [Diagnostic],
    header: (Row) throws -> Bool, row: (Row) throws -> Void
  ) throws {
    var texts: [String] = []
    try readCells(file, separator: separator, diagnostics: &diagnostics, header: header) { cells in
      texts.removeAll(keepingCapacity: true)
      for column in 0..<cells.count { texts.append(cells.wholeText(column)) }
      try row(Row(row: cells.row, cells: texts))
    }
  }

  /// Reads a file as ``read(_:separator:diagnostics:header:row:)`` does, but for the text of the
  /// cells: what nobody asks for is never made. The last closure is called while the bytes of the file
  /// are still there.
  static func readCells(
    _ file: InputFile, separator: UInt8? = nil, diagnostics: inout [Diagnostic],
    header: (Row) throws -> Bool, row: (inout CSVCells) throws -> Void, end: () -> Void = {}
  ) throws {
    let (bytes, isMapped) = try file.load()
    let prepared = TextDecoding.prepare(bytes, file: file.name)
    diagnostics += prepared.diagnostics
    var teller = CSVTeller(file: file.name)
    try prepared.bytes.withUnsafeBytes { bytes in
      guard bytes.count > prepared.start else { return }
      var dialect = CSVDialect(guessing: bytes, from: prepared.start)
      if let separator { dialect.separator = separator }
      teller.tell(dialect)
      var tokenizer = CSVTokenizer(bytes, separator: dialect.separator, from: dialect.start)
      var progress = ReadingProgress(bytes, of: file, isMapped: isMapped && !prepared.isConverted)
      var cells = CSVCells(bytes)
      cells.record.row = dialect.skippedRows
      var hasHeader = false
      defer { end() }
      while tokenizer.next(into: &cells.record) {
        cells.end = tokenizer.offset
        teller.tell(cells.record)
        if cells.isBlank {
          teller.tellBlank(cells.row)
          continue
        }
        if hasHeader {
          try row(&cells)
        } else {
          hasHeader = true
          let texts = (0..<cells.count).map { cells.wholeText($0) }
          teller.header = texts
          guard try header(Row(row: cells.row, cells: texts)) else { break }
        }
        if !cells.guesses.isEmpty { teller.tell(guesses: &cells.guesses, row: cells.row) }
        progress.passed(tokenizer.offset)
      }
      teller.finish(bytes, sawCarriageReturns: tokenizer.sawCarriageReturns)
    }
    diagnostics += teller.diagnostics
  }
}
