/// Text made fit for a terminal: names come from files and may hold escape sequences.
enum TerminalText {
  /// The text with control characters other than line feed and tab made visible.
  static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: result.append(scalar)
      case 0x00..<0x20: result.append(contentsOf: visible(0x2400 + scalar.value))
      case 0x7F: result.append(contentsOf: visible(0x2421))
      case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append(contentsOf: visible(0xFFFD))
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func visible(_ value: UInt32) -> [Unicode.Scalar] {
    Unicode.Scalar(value).map { [$0] } ?? []
  }
}
