import Foundation
import WeftModel

/// Reads a long edge list whose rows are all plain: two names, and a weight at most.
///
/// It makes of such a file what ``EdgeListReader`` makes of any, but no text for a cell whose name has
/// been seen already. A row that needs a second look (a quotation mark, a space at an end, letters that
/// are not UTF-8, a cell too many, …) makes it give up, and the other begin anew.
struct PlainEdgeList {
  /// The size from which a file is long.
  static let fewestBytes = 2 << 20

  private(set) var ties: [Tie] = []
  private(set) var rows: [Int] = []
  private(set) var sawCarriageReturns = false
  private var nodes = NodeNames()
  /// Names with letters beyond ASCII, of which two may be the same though their bytes are not.
  private var wideNames: Set<String> = []
  private let separator: UInt8
  private let hasWeights: Bool

  private init(separator: UInt8, hasWeights: Bool) {
    self.separator = separator
    self.hasWeights = hasWeights
  }

  /// Reads a file.
  ///
  /// - Returns: The network; nil where the file is short or not plain.
  /// - Complexity: O(bytes); memory for the network.
  static func read(_ file: InputFile, fewestBytes: Int = fewestBytes) throws -> Reading? {
    let (bytes, isMapped) = try file.load()
    guard bytes.count >= fewestBytes else { return nil }
    let prepared = TextDecoding.prepare(bytes, file: file.name)
    guard !prepared.isConverted else { return nil }
    return prepared.bytes.withUnsafeBytes { bytes in
      let dialect = CSVDialect(guessing: bytes, from: prepared.start)
      guard dialect.skippedRows == 0 else { return nil }
      let end = endOfLine(bytes, from: dialect.start)
      // Longer headings are others; a hundred megabytes of them are not to be cut into pieces.
      guard end - dialect.start <= "source,target,weight".utf8.count else { return nil }
      let header = String(decoding: bytes[dialect.start..<end], as: UTF8.self)
        .split(
          separator: Character(Unicode.Scalar(dialect.separator)), omittingEmptySubsequences: false)
      guard
        [["from", "to"], ["source", "target"]].contains(header.prefix(2).map(String.init)),
        header.count == 2 || header.count == 3 && header[2] == "weight"
      else { return nil }
      var progress = ReadingProgress(bytes, of: file, isMapped: isMapped)
      var list = PlainEdgeList(separator: dialect.separator, hasWeights: header.count == 3)
      guard list.scan(bytes, from: end, &progress) else { return nil }
      var teller = CSVTeller(file: file.name)
      teller.tell(dialect)
      teller.finish(bytes, sawCarriageReturns: list.sawCarriageReturns)
      var assembly = NetworkAssembly()
      assembly.diagnostics = prepared.diagnostics + teller.diagnostics
      assembly.diagnostics.append(EdgeListReader.assumedKind(file.name))
      assembly.network.metadata.title = file.stem
      assembly.network.ties = list.ties
      assembly.origins.ties = Origins.Table(file: file.name, rows: list.rows)
      return assembly.finish(as: .edgeList, naming: list.nodes.names)
    }
  }

  /// Where a line ends, the carriage return before it left out.
  private static func endOfLine(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] != 10, bytes[place] != 13 { place += 1 }
    return place
  }

  /// Goes through all rows; false where one is not plain.
  private mutating func scan(
    _ bytes: UnsafeRawBufferPointer, from headerEnd: Int, _ progress: inout ReadingProgress
  ) -> Bool {
    var place = headerEnd
    guard passLineEnd(bytes, &place) else { return false }
    var row = 1
    while place < bytes.count {
      row += 1
      guard let from = name(bytes, &place), place < bytes.count, bytes[place] == separator else {
        return false
      }
      place += 1
      guard let to = name(bytes, &place) else { return false }
      var weight: Double?
      if hasWeights {
        guard place < bytes.count, bytes[place] == separator else { return false }
        place += 1
        guard Self.weight(bytes, &place, &weight) else { return false }
      }
      guard passLineEnd(bytes, &place) else { return false }
      ties.append(
        Tie(
          from: nodes.names[Int(from)], to: nodes.names[Int(to)], kind: "partners", weight: weight))
      rows.append(row)
      if rows.count == 2_000 {
        let expected = Int(Double(bytes.count) / Double(place) * 2_000 * 1.02)
        ties.reserveCapacity(expected)
        rows.reserveCapacity(expected)
      }
      progress.passed(place)
    }
    return true
  }

  /// Goes past the end of a row; false where there is none.
  @inline(__always)
  private mutating func passLineEnd(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> Bool {
    if place == bytes.count { return true }
    if bytes[place] == 13 {
      place += 1
      guard place < bytes.count else { return false }
      sawCarriageReturns = true
    }
    guard bytes[place] == 10 else { return false }
    place += 1
    return true
  }

  /// The node of the name that begins at a place; nil where the name is not plain.
  @inline(__always)
  private mutating func name(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> UInt32? {
    let start = place
    place = ByteScan.endOfCell(bytes, from: start, separator: separator)
    guard place > start else { return nil }
    let cell = UnsafeRawBufferPointer(rebasing: bytes[start..<place])
    let count = nodes.names.count
    let node = nodes.node(cell)
    if nodes.names.count > count, !isPlain(cell) { return nil }
    return node
  }

  /// Whether a name that was not met before is one that any reader takes as it stands.
  private mutating func isPlain(_ cell: UnsafeRawBufferPointer) -> Bool {
    guard cell.count <= 1_000 else { return false }
    let (text, isGuessed) = TextDecoding.text(cell)
    guard !isGuessed, text == text.trimmed, !text.utf8.contains(UInt8(ascii: "\"")),
      !SpreadsheetText.isErrorCell(text), text.utf8.count == cell.count
    else { return false }
    return ByteScan.isASCII(cell) || wideNames.insert(text).inserted
  }

  /// Reads a weight of at most fifteen digits, which are exact; false where it is anything else.
  @inline(__always)
  private static func weight(
    _ bytes: UnsafeRawBufferPointer, _ place: inout Int, _ weight: inout Double?
  ) -> Bool {
    let start = place
    var digits = 0
    var divisor = 1.0
    var value = 0
    var hasPoint = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte &- 48 < 10 {
        value = value &* 10 &+ Int(byte &- 48)
        digits += 1
        if hasPoint { divisor *= 10 }
        guard digits <= 15 else { return false }
      } else if byte == UInt8(ascii: "."), !hasPoint, digits > 0 {
        hasPoint = true
      } else {
        break
      }
      place += 1
    }
    if place == start { return true }
    guard digits > 0, bytes[place &- 1] != UInt8(ascii: ".") else { return false }
    weight = Double(value) / divisor
    return true
  }
}
