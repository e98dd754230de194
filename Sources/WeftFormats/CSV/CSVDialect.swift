/// How a delimited file separates its cells.
struct CSVDialect: Sendable, Hashable {
  /// The byte between cells.
  var separator: UInt8
  /// Where the header begins, after a mark or a `sep=` line.
  var start: Int
  /// How many rows lie before the header (a `sep=` line).
  var skippedRows: Int

  /// The separators that are tried, the likelier first.
  static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Guesses the separator: the one by which the first records fall into the most columns, evenly.
  ///
  /// A first line `sep=;`, as spreadsheets write it, is obeyed.
  init(guessing bytes: UnsafeRawBufferPointer, from start: Int) {
    let prefix = Array("sep=".utf8)
    if bytes.count >= start + 5, bytes[start..<start + 4].elementsEqual(prefix),
      Self.candidates.contains(bytes[start + 4])
    {
      var end = start + 5
      while end < bytes.count, bytes[end] == 13 || bytes[end] == 10 { end += 1 }
      self.init(separator: bytes[start + 4], start: end, skippedRows: 1)
      return
    }
    var best = (score: 0, separator: UInt8(ascii: ","))
    let head = UnsafeRawBufferPointer(rebasing: bytes[..<min(bytes.count, start + 65_536)])
    for candidate in Self.candidates {
      var tokenizer = CSVTokenizer(head, separator: candidate, from: start)
      var record = CSVTokenizer.Record()
      var columns = 0
      var agreeing = 0
      while record.row < 20, tokenizer.next(into: &record) {
        if record.cells.count == 1, record.cells[0].start == record.cells[0].end { continue }
        if columns == 0 { columns = record.cells.count }
        if record.cells.count == columns { agreeing += 1 }
      }
      guard columns > 1 else { continue }
      let score = agreeing * 100 + min(columns, 99)
      if score > best.score { best = (score, candidate) }
    }
    self.init(separator: best.separator, start: start, skippedRows: 0)
  }

  /// Makes a dialect that is known.
  init(separator: UInt8, start: Int = 0, skippedRows: Int = 0) {
    self.separator = separator
    self.start = start
    self.skippedRows = skippedRows
  }

  /// The separator's name in a sentence.
  var separatorName: String {
    switch separator {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    default: "bar (|)"
    }
  }
}
