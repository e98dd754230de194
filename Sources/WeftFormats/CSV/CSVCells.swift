/// The cells of one record, decoded when they are asked for.
struct CSVCells {
  private let bytes: UnsafeRawBufferPointer
  var record = CSVTokenizer.Record()
  /// Where the record ends.
  var end = 0
  /// The cells that are not UTF-8, as they were read.
  var guesses: [(column: Int, text: String)] = []

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The row, as a spreadsheet shows it.
  var row: Int { record.row }

  /// How many cells there are.
  var count: Int { record.cells.count }

  /// Whether nothing but spaces and tabs stands in any cell.
  var isBlank: Bool { (0..<count).allSatisfy(isBlank) }

  /// Whether nothing but spaces and tabs stands in a cell, or there is none.
  func isBlank(_ column: Int) -> Bool {
    guard column < record.cells.count else { return true }
    let cell = record.cells[column]
    var place = cell.start
    while place < cell.end, bytes[place] == 32 || bytes[place] == 9 { place += 1 }
    return place == cell.end
  }

  /// The text of a cell without white space at its ends; empty where there is none.
  mutating func text(_ column: Int) -> String {
    column < record.cells.count ? wholeText(column).trimmed : ""
  }

  /// The text of a cell as ``text(_:)`` gives it, looked for in a cache before it is made.
  mutating func text(_ column: Int, _ cache: inout TextCache) -> String {
    column < record.cells.count ? wholeText(column, &cache).trimmed : ""
  }

  /// The text of a cell as it stands, looked for in a cache before it is made.
  mutating func wholeText(_ column: Int, _ cache: inout TextCache) -> String {
    decode(column) { cache.text($0) }
  }

  /// The text of a cell as it stands.
  mutating func wholeText(_ column: Int) -> String {
    decode(column) { TextDecoding.text($0) }
  }

  /// The text of a cell where it stands, without white space at its ends; empty where there is none.
  mutating func rawText(_ column: Int, _ scratch: TextScratch) -> RawText {
    guard column < record.cells.count else { return .empty }
    let cell = record.cells[column]
    if cell.hasDoubledQuotes && cell.isQuoted { return scratch.hold(text(column)) }
    let (text, guess) = scratch.text(UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end]))
    if let guess { guesses.append((column, guess)) }
    return text
  }

  private mutating func decode(
    _ column: Int, _ text: (UnsafeRawBufferPointer) -> (text: String, isGuessed: Bool)
  ) -> String {
    let cell = record.cells[column]
    let part = UnsafeRawBufferPointer(rebasing: bytes[cell.start..<cell.end])
    let decoded =
      cell.hasDoubledQuotes && cell.isQuoted
      ? CSVTokenizer.unquoted(part).withUnsafeBytes(text) : text(part)
    if decoded.isGuessed { guesses.append((column, decoded.text)) }
    return decoded.text
  }

  /// How many records the file may have, judged by those read so far.
  func expected(after records: Int) -> Int {
    Int(Double(bytes.count) / Double(max(1, end)) * Double(records) * 1.02)
  }
}
