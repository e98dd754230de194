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
    let prepared = TextDecoding.prepare(try file.bytes(), file: file.name)
    diagnostics += prepared.diagnostics
    var teller = CSVTeller(file: file.name)
    try prepared.bytes.withUnsafeBytes { bytes in
      guard bytes.count > prepared.start else { return }
      var dialect = CSVDialect(guessing: bytes, from: prepared.start)
      if let separator { dialect.separator = separator }
      teller.tell(dialect)
      var tokenizer = CSVTokenizer(bytes, separator: dialect.separator, from: dialect.start)
      var record = CSVTokenizer.Record()
      record.row = dialect.skippedRows
      var cells: [String] = []
      var hasHeader = false
      while tokenizer.next(into: &record) {
        teller.tell(record, header: hasHeader ? nil : cells)
        if isBlank(record, bytes) {
          teller.tellBlank(record.row)
          continue
        }
        cells.removeAll(keepingCapacity: true)
        for (column, cell) in record.cells.enumerated() {
          let (text, isGuessed) = decode(cell, bytes)
          if isGuessed { teller.tellGuess(row: record.row, column: column, text: text) }
          cells.append(text)
        }
        if hasHeader {
          try row(Row(row: record.row, cells: cells))
        } else {
          hasHeader = true
          teller.header = cells
          guard try header(Row(row: record.row, cells: cells)) else { break }
        }
      }
      teller.finish(bytes, sawCarriageReturns: tokenizer.sawCarriageReturns)
    }
    diagnostics += teller.diagnostics
  }

  private static func isBlank(
    _ record: CSVTokenizer.Record, _ bytes: UnsafeRawBufferPointer
  ) -> Bool {
    record.cells.allSatisfy { cell in
      bytes[cell.start..<cell.end].allSatisfy { $0 == 32 || $0 == 9 }
    }
  }

  private static func decode(
    _ cell: CSVTokenizer.Cell, _ bytes: UnsafeRawBufferPointer
  ) -> (String, Bool) {
    let part = UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
    guard cell.hasDoubledQuotes, cell.isQuoted else { return TextDecoding.text(part) }
    var single: [UInt8] = []
    single.reserveCapacity(part.count)
    var place = 0
    while place < part.count {
      single.append(part[place])
      place += part[place] == UInt8(ascii: "\"") ? 2 : 1
    }
    return single.withUnsafeBytes { TextDecoding.text($0) }
  }
}
