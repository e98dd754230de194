import Foundation
import WeftModel

/// Goes through the bytes of an edge list once.
struct EdgeListScanner {
  private(set) var nodes = NodeNames()
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []
  /// The weight of each edge; nil as long as no row has one.
  private(set) var weights: [Double]?
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String
  /// How many rows have nodes for ends; those after have the whole numbers that name them.
  private var settledCount = 0
  private var separator: UInt8 = 32
  private var row = 0

  init(file: String) { self.file = file }

  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")
  private static let quote = UInt8(ascii: "\"")

  /// Reads all rows.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isFirst = true
    sources.reserveCapacity(bytes.count / 14)
    targets.reserveCapacity(bytes.count / 14)
    while position < bytes.count {
      row += 1
      let start = position
      let first = bytes[start]
      if first == UInt8(ascii: "#") || first == UInt8(ascii: "%") {
        position = endOfLine(bytes, start)
      } else if isFirst {
        position = endOfLine(bytes, start)
        let line = UnsafeRawBufferPointer(rebasing: bytes[start..<position])
        if line.allSatisfy({ $0 <= Self.space }) {
          position += 1
          continue
        }
        isFirst = false
        separator = Self.separator(of: line)
        if !isHeader(line) { position = readRow(bytes, start) }
      } else {
        position = readNumbers(bytes, start) ?? readRow(bytes, start)
      }
      // Past the line's end, which is at most one character away.
      if position < bytes.count, bytes[position] == Self.newline { position += 1 }
    }
    settle()
  }

  /// Reads a row of two whole numbers, the usual one in large files, and gives the place of its
  /// end; nil, and nothing is read, where the row is any other.
  @inline(__always)
  private mutating func readNumbers(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
    var position = start
    guard let source = NodeNames.wholeNumber(bytes, &position), position < bytes.count,
      bytes[position] == separator
    else { return nil }
    position &+= 1
    guard let target = NodeNames.wholeNumber(bytes, &position) else { return nil }
    if position < bytes.count, bytes[position] == Self.carriageReturn { position &+= 1 }
    guard position == bytes.count || bytes[position] == Self.newline else { return nil }
    sources.append(source)
    targets.append(target)
    weights?.append(1)
    return position
  }

  /// Finds the nodes of the rows that have only numbers yet.
  ///
  /// Many rows at once: looking a number up is waiting for memory, and waits can overlap.
  private mutating func settle() {
    nodes.replaceNumbers(in: &sources, and: &targets, from: settledCount)
    settledCount = sources.count
  }

  /// Reads the row that begins at a place, and gives the place of its end.
  private mutating func readRow(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var position = start
    let source = field(bytes, &position)
    guard source.isEmpty == false || position < bytes.count else { return position }
    let target = hasMore(bytes, position) ? field(bytes, &position) : Field()
    if source.isEmpty || target.isEmpty {
      let end = endOfLine(bytes, position)
      let isBlank = bytes[start..<end].allSatisfy { $0 <= Self.space }
      if !isBlank {
        complain("missing-end", "The row does not name two ends.", "Write source and target.")
      }
      return end
    }
    var weight = 1.0
    if hasMore(bytes, position) {
      let third = field(bytes, &position)
      if !third.isEmpty {
        guard let value = third.number(bytes), value > 0, value.isFinite else {
          complain(
            "bad-weight", "The weight is not a positive number.",
            "Write a number above 0, with a point for decimals.")
          return endOfLine(bytes, position)
        }
        weight = value
      }
    }
    settle()
    if weight != 1, weights == nil { weights = [Double](repeating: 1, count: sources.count) }
    sources.append(node(source, bytes))
    targets.append(node(target, bytes))
    weights?.append(weight)
    settledCount = sources.count
    return endOfLine(bytes, position)
  }

  @inline(__always)
  private mutating func node(_ field: Field, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    guard field.isQuoted else {
      return nodes.node(UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.end]))
    }
    return field.unquoted(bytes).withUnsafeBytes { nodes.node($0) }
  }

  /// Where a field is, without the spaces and quotes round it.
  private struct Field {
    var start = 0
    var end = 0
    var isQuoted = false

    var isEmpty: Bool { start == end }

    /// The bytes between the quotes, doubled quotes made single.
    func unquoted(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
      var result: [UInt8] = []
      var position = start
      while position < end {
        result.append(bytes[position])
        position += bytes[position] == EdgeListScanner.quote ? 2 : 1
      }
      return result
    }

    func number(_ bytes: UnsafeRawBufferPointer) -> Double? {
      Double(String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
    }
  }

  /// Whether the row goes on after a field.
  @inline(__always)
  private func hasMore(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> Bool {
    position < bytes.count && bytes[position] != Self.newline
  }

  /// Reads a field and the separator after it.
  @inline(__always)
  private func field(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Field {
    while position < bytes.count, bytes[position] == Self.space { position &+= 1 }
    var field = Field(start: position, end: position)
    if position < bytes.count, bytes[position] == Self.quote {
      readQuoted(bytes, &position, &field)
    } else {
      while position < bytes.count, bytes[position] != separator, bytes[position] != Self.newline {
        position &+= 1
      }
      field.end = position
    }
    while field.end > field.start, !field.isQuoted,
      bytes[field.end &- 1] == Self.space || bytes[field.end &- 1] == Self.carriageReturn
    {
      field.end &-= 1
    }
    if separator == Self.space {
      while position < bytes.count, bytes[position] == Self.space { position &+= 1 }
    } else if position < bytes.count, bytes[position] == separator {
      position &+= 1
    }
    return field
  }

  /// Reads to the closing quote, over line ends, and on to the separator.
  private func readQuoted(
    _ bytes: UnsafeRawBufferPointer, _ position: inout Int, _ field: inout Field
  ) {
    position += 1
    field.start = position
    field.isQuoted = true
    while position < bytes.count {
      if bytes[position] == Self.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
        position += 1
      }
      position += 1
    }
    field.end = min(position, bytes.count)
    while position < bytes.count, bytes[position] != separator, bytes[position] != Self.newline {
      position += 1
    }
  }

  private func endOfLine(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != Self.newline { position &+= 1 }
    return position
  }

  private static func separator(of line: UnsafeRawBufferPointer) -> UInt8 {
    [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")].first { line.contains($0) } ?? space
  }

  /// Whether the first row names columns.
  private func isHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    var words: [String] = []
    while position < line.count, words.count < 3 {
      let field = field(line, &position)
      words.append(
        String(decoding: line[field.start..<field.end], as: UTF8.self).lowercased())
    }
    let ends: Set = [
      "from", "to", "source", "target", "src", "dst", "node1", "node2", "ego", "alter",
    ]
    if words.count > 1, ends.contains(words[0]), ends.contains(words[1]) { return true }
    return words.count > 2 && !words[2].isEmpty && Double(words[2]) == nil
  }

  private mutating func complain(_ code: String, _ message: String, _ mend: String) {
    guard diagnostics.count < 100 else { return }
    diagnostics.append(
      Diagnostic(.error, code: code, file: file, row: row, message: message, mend: mend))
  }
}
