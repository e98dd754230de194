/// Cuts delimited text into records, over bytes and in one pass.
///
/// RFC 4180 with the tolerance that real files need: any of LF, CRLF and CR ends a record; quoted
/// cells may hold separators, line ends and doubled quotes; a quote inside an unquoted cell stands
/// for itself. What is out of order is handed on as a ``Fault``, never silently mended. An opening
/// quote that is never closed, or not within ``maximumCellLength`` bytes, is taken for a plain
/// character, so that the rest of the file can still be read.
///
/// - Complexity: O(bytes) time; memory for one record.
struct CSVTokenizer {
  /// The longest cell that is read, in bytes.
  static let maximumCellLength = 1 << 20
  /// The most columns that are read.
  static let maximumColumns = 16_384

  /// A cell of a record: a stretch of the bytes.
  struct Cell {
    /// Where the text begins, after an opening quote.
    var start: Int
    /// Where the text ends, before a closing quote.
    var end: Int
    /// Whether the text was in quotes.
    var isQuoted = false
    /// Whether doubled quotes stand in it.
    var hasDoubledQuotes = false
  }

  /// What is out of order in a record.
  enum Fault: Hashable {
    /// A quote was opened and not closed.
    case unclosedQuote(column: Int)
    /// Text follows a closing quote.
    case textAfterQuote(column: Int)
    /// A cell is longer than is read; it was cut.
    case cellTooLong(column: Int)
    /// There are more columns than are read; the rest was left out.
    case tooManyColumns
  }

  /// A record: its cells, and where it stands.
  struct Record {
    /// The record's number, the first being 1, blank ones counted: the row a spreadsheet shows.
    var row = 0
    /// The cells, in order.
    var cells: [Cell] = []
    /// What is out of order.
    var faults: [Fault] = []
  }

  private let bytes: UnsafeRawBufferPointer
  private let separator: UInt8
  private var position: Int
  /// Whether any record ended in CRLF.
  private(set) var sawCarriageReturns = false

  /// Starts at the first byte, or at an offset after a byte-order mark.
  init(_ bytes: UnsafeRawBufferPointer, separator: UInt8, from start: Int = 0) {
    self.bytes = bytes
    self.separator = separator
    self.position = start
  }

  /// Where the next record begins.
  var offset: Int { position }

  /// Reads the next record into one that is used again; false at the end.
  mutating func next(into record: inout Record) -> Bool {
    guard position < bytes.count else { return false }
    record.row += 1
    record.cells.removeAll(keepingCapacity: true)
    record.faults.removeAll(keepingCapacity: true)
    while true {
      let column = record.cells.count
      var cell: Cell
      if position < bytes.count, bytes[position] == UInt8(ascii: "\""),
        let quoted = quotedCell(column: column, faults: &record.faults)
      {
        cell = quoted
      } else {
        cell = plainCell()
      }
      if cell.end - cell.start > Self.maximumCellLength {
        cell.end = cell.start + Self.maximumCellLength
        record.faults.append(.cellTooLong(column: column))
      }
      if column < Self.maximumColumns {
        record.cells.append(cell)
      } else if record.faults.last != .tooManyColumns {
        record.faults.append(.tooManyColumns)
      }
      guard position < bytes.count else { return true }
      let stop = bytes[position]
      position += 1
      if stop == separator {
        if position == bytes.count {
          if record.cells.count < Self.maximumColumns {
            record.cells.append(Cell(start: position, end: position))
          }
          return true
        }
        continue
      }
      if stop == UInt8(ascii: "\r") {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        sawCarriageReturns = true
      }
      return true
    }
  }

  /// Reads up to the next separator or line end.
  private mutating func plainCell() -> Cell {
    let start = position
    position = ByteScan.endOfCell(bytes, from: start, separator: separator)
    return Cell(start: start, end: position)
  }

  /// Reads a quoted cell; nil, and nothing read, where its quote is never closed.
  private mutating func quotedCell(column: Int, faults: inout [Fault]) -> Cell? {
    let opening = position
    var cell = Cell(start: opening + 1, end: opening + 1, isQuoted: true)
    var place = opening + 1
    let limit = min(bytes.count, opening + 1 + Self.maximumCellLength)
    while true {
      place = ByteScan.quote(bytes, from: place, upTo: limit)
      if place >= limit { break }
      if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") {
        cell.hasDoubledQuotes = true
        place += 2
      } else {
        cell.end = place
        position = place + 1
        if position < bytes.count, !isStop(bytes[position]) {
          // Text after the closing quote: keep the whole stretch as it stands.
          faults.append(.textAfterQuote(column: column))
          while position < bytes.count, !isStop(bytes[position]) { position += 1 }
          cell = Cell(start: opening, end: position)
        }
        return cell
      }
    }
    faults.append(.unclosedQuote(column: column))
    return nil
  }

  /// Text with its doubled quotes made single.
  static func unquoted(_ part: UnsafeRawBufferPointer) -> [UInt8] {
    var single: [UInt8] = []
    single.reserveCapacity(part.count)
    var place = 0
    while place < part.count {
      single.append(part[place])
      place += part[place] == UInt8(ascii: "\"") ? 2 : 1
    }
    return single
  }

  @inline(__always)
  private func isStop(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
