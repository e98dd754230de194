extension Table {
  /// The table as CSV (RFC 4180): columns by name, full precision, blank where undefined.
  ///
  /// Words that a spreadsheet would take for a formula are set behind an apostrophe.
  public var csv: String {
    let head = columns.map { Self.quoted($0.name) }.joined(separator: ",") + "\r\n"
    return rows.reduce(into: head) { text, row in
      text +=
        row.map { cell in
          if case .text(let words) = cell {
            Self.quoted(Self.neutral(Markup.visible(words)))
          } else {
            cell.plain
          }
        }.joined(separator: ",") + "\r\n"
    }
  }

  private static func neutral(_ words: String) -> String {
    let first = words.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" }
    return first.map(formulaMarks.contains) == true ? "'" + words : words
  }

  /// What a formula begins with, the wide forms of East Asian keyboards included, and what moves a
  /// spreadsheet to the next cell.
  private static let formulaMarks = Set("=+-@＝＋－＠\t\r\n".unicodeScalars)

  private static func quoted(_ words: String) -> String {
    let needsQuotes = words.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + words.replacing("\"", with: "\"\"") + "\"" : words
  }
}
