import Foundation
import OrderedCollections
import WeftModel

/// Reads JSON (RFC 8259) over bytes, bounded in depth, and element by element where a file is
/// larger than memory should hold.
///
/// - Complexity: O(bytes).
struct JSONParser {
  /// How deep arrays and objects may nest.
  static let maximumDepth = 200

  private let bytes: UnsafeRawBufferPointer
  private let file: String
  private var position: Int
  private var depth = 0
  /// Whether any text was not UTF-8 and had to be taken for Windows-1252.
  private(set) var hasGuessedText = false
  private var progress: ReadingProgress?

  init(_ bytes: UnsafeRawBufferPointer, from start: Int = 0, file: String) {
    self.bytes = bytes
    self.file = file
    self.position = start
  }

  /// Reads a whole file.
  static func parse(
    _ file: InputFile, diagnostics: inout [Diagnostic]
  ) throws -> JSONValue {
    try read(file, diagnostics: &diagnostics) { parser in try parser.value() }
  }

  /// Reads a file piecewise: the closure takes what it wants, and must come to the end.
  static func read<Result>(
    _ file: InputFile, diagnostics: inout [Diagnostic],
    _ body: (inout JSONParser) throws -> Result
  ) throws -> Result {
    let (bytes, isMapped) = try file.load()
    let prepared = TextDecoding.prepare(bytes, file: file.name)
    diagnostics += prepared.diagnostics
    return try prepared.bytes.withUnsafeBytes { bytes in
      var parser = JSONParser(bytes, from: min(prepared.start, bytes.count), file: file.name)
      parser.progress = ReadingProgress(
        bytes, of: file, isMapped: isMapped && !prepared.isConverted)
      let result = try body(&parser)
      try parser.end()
      if parser.hasGuessedText {
        diagnostics.append(
          Diagnostic(
            .warning, code: "windows-1252", file: file.name,
            message: "Some text is not UTF-8; it was read as Windows-1252.",
            mend: "Check the accents, and save the file as UTF-8."))
      }
      return result
    }
  }

  /// The line of the file that is being read, the first being 1; no text holds a line end.
  private(set) var line = 1

  func failure(_ message: String) -> Diagnostic {
    let before = bytes[..<min(position, bytes.count)].lastIndex(of: UInt8(ascii: "\n")) ?? -1
    return Diagnostic(
      .error, code: "not-json", file: file, row: line,
      column: "character \(position - before)", message: "The file is not sound JSON: \(message).",
      mend: "Save it again from the program that made it, or mend it by hand at that place.")
  }

  // MARK: Values

  /// Reads one value.
  mutating func value() throws -> JSONValue {
    skipSpace()
    guard position < bytes.count else { throw failure("it ends where a value should stand") }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      var members: OrderedDictionary<String, JSONValue> = [:]
      try object { key, parser in members[key] = try parser.value() }
      return .object(members)
    case UInt8(ascii: "["):
      var items: [JSONValue] = []
      try array { parser in items.append(try parser.value()) }
      return .array(items)
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"):
      try word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "N"), UInt8(ascii: "I"):
      // What Python writes for numbers that JSON has no word for: nothing is known.
      try word(bytes[position] == UInt8(ascii: "N") ? "NaN" : "Infinity")
      return .null
    default: throw failure("here no value begins")
    }
  }

  /// Whether the next value is an array, an object, or neither.
  mutating func peek() -> UInt8? {
    skipSpace()
    return position < bytes.count ? bytes[position] : nil
  }

  /// Reads an object, its members one by one: the closure must read each value.
  mutating func object(_ member: (String, inout JSONParser) throws -> Void) throws {
    try object { parser in
      let key = try parser.text()
      try parser.colon()
      try member(key, &parser)
    }
  }

  /// Reads an object as ``object(_:)`` does, but for the text of the keys, which is never made.
  mutating func fields(
    _ field: (UnsafeRawBufferPointer, inout JSONParser) throws -> Void
  ) throws {
    try object { parser in
      let start = parser.position + 1
      let end = ByteScan.endOfPlainText(parser.bytes, from: start)
      if end < parser.bytes.count, parser.bytes[end] == UInt8(ascii: "\"") {
        parser.position = end + 1
        try parser.colon()
        try field(UnsafeRawBufferPointer(rebasing: parser.bytes[start..<end]), &parser)
      } else {
        var key = try parser.text()
        try parser.colon()
        try key.withUTF8 { try field(UnsafeRawBufferPointer($0), &parser) }
      }
    }
  }

  private mutating func colon() throws {
    guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
  }

  /// Reads an object: the closure must read each key, colon and value.
  private mutating func object(_ member: (inout JSONParser) throws -> Void) throws {
    try enter(UInt8(ascii: "{"))
    if take(UInt8(ascii: "}")) { return leave() }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw failure("a key in quotation marks is missing")
      }
      try member(&self)
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw failure("a comma or } is missing") }
      return leave()
    }
  }

  /// Reads an array, its elements one by one: the closure must read each.
  mutating func array(_ element: (inout JSONParser) throws -> Void) throws {
    try enter(UInt8(ascii: "["))
    if take(UInt8(ascii: "]")) { return leave() }
    while true {
      try element(&self)
      progress?.passed(position)
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw failure("a comma or ] is missing") }
      return leave()
    }
  }

  /// Makes sure that nothing follows.
  mutating func end() throws {
    skipSpace()
    guard position == bytes.count else { throw failure("something follows its end") }
  }

  /// How many elements an array may have, judged by those read so far.
  func expected(after elements: Int) -> Int {
    Int(Double(bytes.count) / Double(max(1, position)) * Double(elements) * 1.02)
  }

  // MARK: Parts

  private mutating func enter(_ byte: UInt8) throws {
    guard take(byte) else { throw failure("an array or object is missing") }
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw failure("it nests deeper than \(Self.maximumDepth) levels")
    }
  }

  private mutating func leave() { depth -= 1 }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x0A:
        line += 1
        position += 1
      case 0x20, 0x09, 0x0D: position += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString) throws {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count,
      bytes[position..<end].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else { throw failure("here no value begins") }
    position = end
  }

  private mutating func number() throws -> String {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let whole = try digits()
    if whole > 1, bytes[position - whole] == UInt8(ascii: "0") {
      throw failure("a number begins with 0")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = try digits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[position]) {
        position += 1
      }
      _ = try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws -> Int {
    let start = position
    while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
    guard position > start else { throw failure("a digit is missing") }
    return position - start
  }

  /// Reads a text and forgets it.
  ///
  /// - Returns: Whether anything stands in it.
  mutating func skipText() throws -> Bool {
    position += 1
    let start = position
    var ignored: [UInt8] = []
    while try plainText() {
      position += 1
      try escape(into: &ignored)
      ignored.removeAll(keepingCapacity: true)
    }
    position += 1
    return position - 1 > start
  }

  /// Goes to the end of a text, or to the next backslash in it.
  ///
  /// - Returns: Whether it is a backslash.
  private mutating func plainText() throws -> Bool {
    position = ByteScan.endOfPlainText(bytes, from: position)
    guard position < bytes.count else { throw failure("a text is not closed") }
    if bytes[position] == UInt8(ascii: "\"") { return false }
    guard bytes[position] == UInt8(ascii: "\\") else {
      throw failure("a line end or control character stands inside a text")
    }
    return true
  }

  private mutating func text() throws -> String {
    position += 1
    let start = position
    if try plainText() { return try escapedText(from: start) }
    let decoded = TextDecoding.text(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
    hasGuessedText = hasGuessedText || decoded.isGuessed
    position += 1
    return decoded.text
  }

  /// Reads the text of a scalar, without white space at its ends; empty for all else.
  ///
  /// - Parameter cache: Where a text is looked for before it is made.
  /// - Returns: The text.
  /// - Throws: A ``Diagnostic`` where the JSON is not sound.
  mutating func scalarText(_ cache: inout TextCache) throws -> String {
    try scalarText { cache.text($0) }
  }

  /// Reads the text of a scalar as ``scalarText(_:)`` does, and makes it anyway.
  mutating func scalarText() throws -> String { try scalarText { TextDecoding.text($0) } }

  /// Reads the text of a scalar where it stands, without white space at its ends; empty for all else.
  mutating func rawText(_ scratch: TextScratch) throws -> RawText {
    guard isNext("\"") else { return scratch.hold(try scalarText()) }
    position += 1
    let start = position
    if try plainText() { return scratch.hold(try escapedText(from: start).trimmed) }
    let (text, guess) = scratch.text(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
    hasGuessedText = hasGuessedText || guess != nil
    position += 1
    return text
  }

  private mutating func scalarText(
    _ decode: (UnsafeRawBufferPointer) -> (text: String, isGuessed: Bool)
  ) throws -> String {
    switch peek() ?? 0 {
    case UInt8(ascii: "\""):
      position += 1
      let start = position
      if try plainText() { return try escapedText(from: start).trimmed }
      let decoded = decode(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
      hasGuessedText = hasGuessedText || decoded.isGuessed
      position += 1
      return decoded.text.trimmed
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: return try value().scalarText ?? ""
    }
  }

  private mutating func escapedText(from start: Int) throws -> String {
    var units = [UInt8](bytes[start..<position])
    var from = position
    while try plainText() {
      units.append(contentsOf: bytes[from..<position])
      position += 1
      try escape(into: &units)
      from = position
    }
    units.append(contentsOf: bytes[from..<position])
    position += 1
    let decoded = units.withUnsafeBytes { TextDecoding.text($0) }
    hasGuessedText = hasGuessedText || decoded.isGuessed
    return decoded.text
  }

  private mutating func escape(into units: inout [UInt8]) throws {
    guard position < bytes.count else { throw failure("a text is not closed") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
    case UInt8(ascii: "b"): units.append(8)
    case UInt8(ascii: "f"): units.append(12)
    case UInt8(ascii: "n"): units.append(10)
    case UInt8(ascii: "r"): units.append(13)
    case UInt8(ascii: "t"): units.append(9)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), position + 1 < bytes.count,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      {
        let mark = position
        position += 2
        let low = try hexadecimal()
        if (0xDC00..<0xE000).contains(low) {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        } else {
          position = mark
        }
      }
      // A half of a pair that stands alone is no character.
      let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
      units.append(contentsOf: String(Character(scalar)).utf8)
    default: throw failure("a backslash stands before a letter that JSON does not know")
    }
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard position + 4 <= bytes.count,
      bytes[position..<position + 4].allSatisfy({
        (48...57).contains($0) || (97...102).contains($0 | 0x20)
      }),
      let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw failure("\\u needs four hexadecimal digits") }
    position += 4
    return code
  }
}
