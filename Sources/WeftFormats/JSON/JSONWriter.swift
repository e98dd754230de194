extension JSONValue {
  /// The value as JSON text, two spaces to a level; without them in one line.
  func text(isIndented: Bool = true) -> String {
    var result = ""
    write(to: &result, indent: isIndented ? 0 : nil)
    return result
  }

  private func write(to result: inout String, indent: Int?) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .number(let digits): result += digits
    case .string(let text): Self.write(text, to: &result)
    case .array(let items):
      Self.list(
        items, "[", "]", to: &result, indent: indent,
        isFlat: items.allSatisfy(\.isScalar) && items.count < 9
      ) {
        $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      Self.list(Array(members), "{", "}", to: &result, indent: indent, isFlat: false) {
        Self.write($0.key, to: &$1)
        $1 += $2 == nil ? ":" : ": "
        $0.value.write(to: &$1, indent: $2)
      }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, to result: inout String, indent: Int?,
    isFlat: Bool, _ write: (Item, inout String, Int?) -> Void
  ) {
    result += open
    let isSplit = indent != nil && !items.isEmpty && !isFlat
    let inner = indent.map { $0 + (isSplit ? 1 : 0) }
    for (place, item) in items.enumerated() {
      if place > 0 { result += isSplit || indent == nil ? "," : ", " }
      if isSplit, let inner { result += "\n" + String(repeating: "  ", count: inner) }
      write(item, &result, inner)
    }
    if isSplit, let indent { result += "\n" + String(repeating: "  ", count: indent) }
    result += close
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _
      where scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{2028}"
        || scalar == "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
