/// Cuts DOT text into names and signs, comments left out.
struct DOTScanner {
  /// One piece of DOT text.
  enum Token: Sendable, Hashable {
    /// A name, as it is compared: quotes taken off, `\"` read.
    case name(String, isQuoted: Bool)
    /// A sign: one of `{ } [ ] ; , = :` or an arrow.
    case sign(String)
  }

  private let bytes: [Unicode.Scalar]
  private var place = 0
  private(set) var line = 1

  init(_ text: String) { bytes = Array(text.unicodeScalars) }

  /// The next piece, or nil at the end.
  mutating func next() throws -> Token? {
    try skipBlanks()
    guard place < bytes.count else { return nil }
    let scalar = bytes[place]
    switch scalar {
    case "{", "}", "[", "]", ";", ",", "=", ":":
      place += 1
      return .sign(String(scalar))
    case "-" where place + 1 < bytes.count && (bytes[place + 1] == ">" || bytes[place + 1] == "-"):
      place += 2
      return .sign("-" + String(bytes[place - 1]))
    case "\"": return .name(try quoted(), isQuoted: true)
    case "<": return .name(try markup(), isQuoted: true)
    default: return .name(try bare(), isQuoted: false)
    }
  }

  private mutating func skipBlanks() throws {
    while place < bytes.count {
      let scalar = bytes[place]
      if scalar == "\n" { line += 1 }
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        place += 1
      } else if scalar == "#", place == 0 || bytes[place - 1] == "\n" {
        skipLine()
      } else if scalar == "/", place + 1 < bytes.count, bytes[place + 1] == "/" {
        skipLine()
      } else if scalar == "/", place + 1 < bytes.count, bytes[place + 1] == "*" {
        place += 2
        while place + 1 < bytes.count, !(bytes[place] == "*" && bytes[place + 1] == "/") {
          if bytes[place] == "\n" { line += 1 }
          place += 1
        }
        place += 2
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while place < bytes.count, bytes[place] != "\n" { place += 1 }
  }

  private mutating func quoted() throws -> String {
    let start = line
    var result = String.UnicodeScalarView()
    place += 1
    while place < bytes.count {
      let scalar = bytes[place]
      place += 1
      if scalar == "\"" { return String(result) }
      if scalar == "\n" { line += 1 }
      guard scalar == "\\", place < bytes.count else {
        result.append(scalar)
        continue
      }
      let follower = bytes[place]
      if follower == "\"" {
        result.append(follower)
        place += 1
      } else if follower == "\n" {
        line += 1
        place += 1
      } else {
        result.append(scalar)
        if follower == "\\" {
          result.append(follower)
          place += 1
        }
      }
    }
    throw DOTFailure(line: start, message: "a quotation mark is never closed")
  }

  private mutating func markup() throws -> String {
    let start = line
    var depth = 0
    var result = String.UnicodeScalarView()
    while place < bytes.count {
      let scalar = bytes[place]
      place += 1
      if scalar == "\n" { line += 1 }
      if scalar == "<" { depth += 1 }
      if scalar == ">" { depth -= 1 }
      result.append(scalar)
      if depth == 0 { return Self.plain(String(result)) }
    }
    throw DOTFailure(line: start, message: "an HTML-like label is never closed")
  }

  /// The text of an HTML-like label, its tags as spaces.
  private static func plain(_ markup: String) -> String {
    var (result, depth) = ("", 0)
    for character in markup {
      switch character {
      case "<":
        depth += 1
        result += depth > 1 ? " " : ""
      case ">": depth -= 1
      default: if depth == 1 { result.append(character) }
      }
    }
    return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func bare() throws -> String {
    let start = place
    while place < bytes.count {
      let scalar = bytes[place]
      let isWord =
        scalar.properties.isAlphabetic || scalar == "_" || scalar == "." || scalar.value >= 0x80
        || ("0"..."9").contains(scalar) || (scalar == "-" && place == start)
      guard isWord else { break }
      place += 1
    }
    guard place > start else {
      throw DOTFailure(line: line, message: "\"\(bytes[place])\" does not belong here")
    }
    return String(String.UnicodeScalarView(bytes[start..<place]))
  }
}
