import WeftModel

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
            Self.quoted(FormulaText.neutral(Markup.visible(words)))
          } else {
            cell.plain
          }
        }.joined(separator: ",") + "\r\n"
    }
  }

  private static func quoted(_ words: String) -> String {
    let needsQuotes = words.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + words.replacing("\"", with: "\"\"") + "\"" : words
  }
}
