/// Why a DOT file could not be read, and where.
struct DOTFault: Error {
  var message: String
  var line: Int
  var column: Int
}

/// A name or value of a DOT file.
struct DOTText {
  /// The text, as Graphviz stores it.
  var text: String
  /// Whether it stood between angle brackets.
  var isHTML = false
  /// Whether it stood bare or between quotation marks.
  var isQuoted = false
}

/// Cuts a DOT file into tokens, as Graphviz' own scanner does.
struct DOTLexer {
  enum Token {
    case id(DOTText)
    case directedEdge
    case undirectedEdge
    case symbol(UInt8)
    case end
  }

  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0
  private(set) var line = 1
  private var lineStart = 0
  /// How many texts were not UTF-8 and were taken for Windows-1252.
  private(set) var guesses = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    lineStart = position
  }

  func fault(_ message: String) -> DOTFault {
    DOTFault(message: message, line: line, column: position - lineStart + 1)
  }

  private func byte(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func advance() {
    if bytes[position] == UInt8(ascii: "\n") {
      line += 1
      lineStart = position + 1
    }
    position += 1
  }

  /// The next token, after white space and comments.
  mutating func next() throws(DOTFault) -> Token {
    try skipSpace()
    guard let first = byte() else { return .end }
    switch first {
    case UInt8(ascii: "\""): return .id(try quoted())
    case UInt8(ascii: "<"): return .id(try html())
    case UInt8(ascii: "-") where byte(1) == UInt8(ascii: ">"):
      position += 2
      return .directedEdge
    case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"):
      position += 2
      return .undirectedEdge
    case UInt8(ascii: "-"), UInt8(ascii: "."), 48...57: return .id(try numeral())
    case _ where Self.isLetter(first):
      let start = position
      while let next = byte(), Self.isLetter(next) || (48...57).contains(next) { position += 1 }
      return .id(DOTText(text: decode(start, position)))
    default:
      position += 1
      return .symbol(first)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  private mutating func skipSpace() throws(DOTFault) {
    while let next = byte() {
      switch next {
      case 32, 9, 10, 13, 11, 12: advance()
      case UInt8(ascii: "#") where position == lineStart: skipLine()
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"):
        position += 2
        while byte() != nil, !(byte() == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) {
          advance()
        }
        guard byte() != nil else { throw fault("A comment is not closed") }
        position += 2
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while let next = byte(), next != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func numeral() throws(DOTFault) -> DOTText {
    let start = position
    if byte() == UInt8(ascii: "-") { position += 1 }
    var digits = 0
    var hasPoint = false
    while let next = byte() {
      if (48...57).contains(next) {
        digits += 1
      } else if next == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { throw fault("A number has no digits") }
    return DOTText(text: decode(start, position))
  }

  /// A text in quotation marks, and those that `+` joins to it.
  private mutating func quoted() throws(DOTFault) -> DOTText {
    var units: [UInt8] = []
    while true {
      position += 1
      scan: while true {
        guard let next = byte() else { throw fault("A quotation mark is not closed") }
        switch (next, byte(1)) {
        case (UInt8(ascii: "\""), _): break scan
        case (UInt8(ascii: "\\"), UInt8(ascii: "\"")?):
          units.append(UInt8(ascii: "\""))
          position += 2
        case (UInt8(ascii: "\\"), UInt8(ascii: "\\")?):
          units += [next, next]
          position += 2
        case (UInt8(ascii: "\\"), 10?):
          position += 1
          advance()
        case (UInt8(ascii: "\\"), 13?) where byte(2) == 10:
          position += 2
          advance()
        default:
          units.append(next)
          advance()
        }
      }
      position += 1
      let mark = (position, line, lineStart)
      try skipSpace()
      guard byte() == UInt8(ascii: "+") else {
        (position, line, lineStart) = mark
        break
      }
      position += 1
      try skipSpace()
      guard byte() == UInt8(ascii: "\"") else {
        throw fault("After + a text in quotation marks is missing")
      }
    }
    let decoded = units.withUnsafeBytes { TextDecoding.text($0) }
    if decoded.isGuessed { guesses += 1 }
    return DOTText(text: decoded.text, isQuoted: true)
  }

  private mutating func html() throws(DOTFault) -> DOTText {
    let start = position + 1
    var depth = 0
    while let next = byte() {
      if next == UInt8(ascii: "<") { depth += 1 }
      if next == UInt8(ascii: ">") {
        depth -= 1
        if depth == 0 {
          let text = decode(start, position)
          position += 1
          return DOTText(text: text, isHTML: true)
        }
      }
      advance()
    }
    throw fault("An angle bracket is not closed")
  }

  private mutating func decode(_ start: Int, _ end: Int) -> String {
    let decoded = TextDecoding.text(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    if decoded.isGuessed { guesses += 1 }
    return decoded.text
  }
}
