/// Writes XML, indented, and counts the characters that XML cannot hold.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []
  /// How many characters were replaced by U+FFFD, for XML cannot hold them.
  private(set) var replaced = 0

  private var indent: String { String(repeating: "  ", count: open.count) }

  /// Opens an element.
  mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    tag(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// Closes the innermost element.
  mutating func end() {
    guard let name = open.popLast() else { return }
    text += "\(indent)</\(name)>\n"
  }

  /// Writes an element without content, or with text.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: String = ""
  ) {
    tag(name, attributes)
    if content.isEmpty {
      text += "/>\n"
    } else {
      text += ">"
      escape(content, isAttribute: false)
      text += "</\(name)>\n"
    }
  }

  private mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    text += "\(indent)<\(name)"
    for (key, value) in attributes {
      guard let value else { continue }
      text += " \(key)=\""
      escape(value, isAttribute: true)
      text += "\""
    }
  }

  private mutating func escape(_ raw: String, isAttribute: Bool) {
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where isAttribute: text += "&quot;"
      case "\r": text += "&#13;"
      case "\n", "\t":
        if isAttribute { text += "&#\(scalar.value);" } else { text.unicodeScalars.append(scalar) }
      case _ where scalar.value < 0x20 || scalar == "\u{FFFE}" || scalar == "\u{FFFF}":
        text += "\u{FFFD}"
        replaced += 1
      case _ where (0x7F..<0xA0).contains(scalar.value): text += "&#\(scalar.value);"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
