extension Table {
  /// The table for a terminal: columns aligned, numbers to the right, long words cut short.
  ///
  /// - Parameter widest: The most characters a column of words takes.
  /// - Returns: The lines, each ended by a line feed.
  public func text(widest: Int = 44) -> String {
    guard !rows.isEmpty else { return title + "\n  (none)\n" }
    let shown = rows.map { $0.map { Self.line($0.display, widest: widest) } }
    let headings = columns.map(\.heading)
    let widths = columns.indices.map { column in
      max(headings[column].count, shown.lazy.map { $0[column].count }.max() ?? 0)
    }
    let isNumeric = columns.indices.map { column in
      rows.contains { $0[column].isNumeric }
    }
    func aligned(_ words: [String]) -> String {
      var line = "  "
      for (column, word) in words.enumerated() {
        let padding = String(repeating: " ", count: max(0, widths[column] - word.count))
        line += isNumeric[column] ? padding + word : word + padding
        line += "  "
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    return title + "\n" + aligned(headings) + shown.map(aligned).joined()
  }

  private static func line(_ text: String, widest: Int) -> String {
    let single = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return single.count <= widest ? single : single.prefix(widest - 1) + "…"
  }
}
