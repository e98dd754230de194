import WeftModel

/// What may be wrong with a text, whatever it is meant to say.
struct TextProblem {
  var severity: Diagnostic.Severity
  var code: String
  var message: String
  var mend: String

  /// The problems of a text, the graver first.
  static func problems(of text: String, isID: Bool) -> [TextProblem] {
    var found: [TextProblem] = []
    func add(
      _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ mend: String
    ) {
      found.append(TextProblem(severity: severity, code: code, message: message, mend: mend))
    }
    if isPlain(text) { return found }
    if SpreadsheetText.isPlaceholder(text) {
      add(
        .warning, "placeholder", "“\(text)” looks like a word for nothing rather than data.",
        "Leave the cell blank where something is not known.")
      return found
    }
    let scalars = text.unicodeScalars
    if let first = scalars.first, let last = scalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    {
      add(
        isID ? .error : .warning, "space-around",
        "There is white space before or after “\(text)”.", "Delete it.")
    }
    if isID, scalars.contains(where: { $0 == "\n" || $0 == "\r" }) {
      add(.warning, "line-break", "A line end stands inside the id.", "Write it in one line.")
    } else if scalars.contains(where: isControl) {
      add(
        .warning, "control-character",
        "The text holds control characters, which cannot be seen and may steer a terminal.",
        "Type the text again.")
    }
    if scalars.contains("\u{FFFD}") {
      add(
        .warning, "damaged-text",
        "A character was lost before (it shows as \u{FFFD}): “\(text.prefix(60))”.",
        "Type it again from the original.")
    } else if let mended = unscrambled(text) {
      add(
        .warning, "scrambled-text",
        "“\(text.prefix(60))” looks like UTF-8 read as Windows-1252.",
        "Write “\(mended.prefix(60))”.")
    }
    if scalars.contains(where: { ["\u{200B}", "\u{200C}", "\u{2060}", "\u{FEFF}"].contains($0) }) {
      add(
        .warning, "invisible-character",
        "The text holds characters of no width, by which equal-looking names differ.",
        "Type the text again.")
    }
    return found
  }

  /// Whether nothing can be wrong with a text: visible letters of ASCII, with spaces between them
  /// alone, and no word for nothing.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.first != 0x20, bytes.last != 0x20,
      bytes.allSatisfy({ (0x20...0x7E).contains($0) })
    else { return false }
    return !SpreadsheetText.isPlaceholder(text)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n" && scalar != "\r" && scalar != "\t")
      || (0x7F..<0xA0).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// The text that was meant, where UTF-8 was once read as Windows-1252.
  static func unscrambled(_ text: String) -> String? {
    guard text.contains("Ã") || text.contains("â€") || text.contains("Â") else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = windows1252Byte(scalar) else { return nil }
      bytes.append(byte)
    }
    guard let mended = String(validating: bytes, as: UTF8.self), mended != text else { return nil }
    return mended
  }

  private static func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    return (0x80..<0xA0).first { TextDecoding.windows1252($0) == scalar }
  }
}
