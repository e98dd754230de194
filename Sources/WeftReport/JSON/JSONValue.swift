/// A JSON value whose objects keep the order they were written in, so that output is stable.
public enum JSONValue: Sendable, Hashable {
  /// Undefined or unknown.
  case null
  /// Yes or no.
  case flag(Bool)
  /// A whole number.
  case count(Int)
  /// A number; one that is not finite is written as null.
  case number(Double)
  /// Words.
  case text(String)
  /// Values in order.
  case list([JSONValue])
  /// Values by name, in order.
  case object([Member])

  /// A value and its name in an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// Words, null where there are none.
  public init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// A number, null where it is undefined.
  public init(_ number: Double?) { self = number.map { .number($0) } ?? .null }

  /// A count, null where it is undefined.
  public init(_ count: Int?) { self = count.map { .count($0) } ?? .null }

  /// Words in order.
  public init(_ texts: [String]) { self = .list(texts.map { .text($0) }) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Makes an object in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension JSONValue {
  /// The value as JSON text (RFC 8259), indented by two spaces, with a line feed at the end.
  public var text: String {
    var result = ""
    write(to: &result, indent: 0)
    return result + "\n"
  }

  /// The value as JSON text on one line, fit to stand inside a `script` element of a page.
  public var inlineText: String {
    var result = ""
    write(to: &result, indent: nil)
    // Outside strings JSON has none of these, so that replacing them all changes no value.
    for mark in ["<", ">", "&", "\u{2028}", "\u{2029}"] {
      result = result.replacing(
        mark, with: mark.unicodeScalars.map(Self.escape).joined())
    }
    return result
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .count(let count): text += String(count)
    case .number(let number): text += number.isFinite ? Digits.shortest(number) : "null"
    case .text(let words): Self.write(words, to: &text)
    case .list(let values):
      let isFlat = values.allSatisfy(\.isPlain)
      Self.write(values.count, "[", "]", to: &text, indent: isFlat ? nil : indent) {
        values[$0].write(to: &$2, indent: $1)
      }
    case .object(let members):
      Self.write(members.count, "{", "}", to: &text, indent: indent) {
        Self.write(members[$0].key, to: &$2)
        $2 += indent == nil ? ":" : ": "
        members[$0].value.write(to: &$2, indent: $1)
      }
    }
  }

  private var isPlain: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  private static func write(
    _ count: Int, _ open: String, _ close: String, to text: inout String, indent: Int?,
    item: (Int, Int?, inout String) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 2 }
    for place in 0..<count {
      if place > 0 { text += indent == nil ? ", " : "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      item(place, inner, &text)
    }
    if let indent, count > 0 { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  private static func write(_ words: String, to text: inout String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
