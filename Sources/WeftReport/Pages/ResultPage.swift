/// An answer laid out for a person: sentences first, then tables.
public struct ResultPage: Sendable, Hashable {
  /// Sentences under a heading, or a table under its own title.
  struct Part: Sendable, Hashable {
    /// What it is about.
    var heading: String
    /// The sentences.
    var sentences: [String] = []
    /// The numbers.
    var table: Table?

    /// Whether there is nothing in it.
    var isEmpty: Bool { sentences.isEmpty && (table?.rows.isEmpty ?? true) }
  }

  /// What the page is called.
  let title: String
  /// The answer in a sentence or two.
  let summary: [String]
  /// The parts that have anything in them.
  let parts: [Part]
  /// The conventions behind the numbers.
  let notes: [String]

  init(title: String, summary: [String], parts: [Part], notes: [String] = []) {
    self.title = title
    self.summary = summary
    self.parts = parts.filter { !$0.isEmpty }
    self.notes = notes
  }

  /// The page as text.
  public func text(width: Int = 80) -> String {
    var page = TextPage(width: width)
    page.line(title)
    page.line(String(repeating: "=", count: title.count))
    page.blank()
    for sentence in summary { page.paragraph(sentence) }
    var result = page.text
    for part in parts {
      var page = TextPage(width: width)
      if !part.sentences.isEmpty {
        page.line(part.heading)
        page.line(String(repeating: "-", count: part.heading.count))
        for sentence in part.sentences { page.bullet(sentence) }
        result += "\n" + page.text
      }
      if let table = part.table, !table.rows.isEmpty { result += "\n" + table.text(widest: 60) }
    }
    if !notes.isEmpty {
      var page = TextPage(width: width)
      for note in notes { page.paragraph(note) }
      result += "\n" + page.text
    }
    return result
  }

  /// The page as Markdown.
  public func markdown() -> String {
    var result = "# \(Markdown.escaped(title))\n\n"
    result += summary.map(Markdown.escaped).joined(separator: " ") + "\n"
    for part in parts {
      if !part.sentences.isEmpty {
        result += "\n## \(Markdown.escaped(part.heading))\n\n"
        result += part.sentences.map { "- \(Markdown.escaped($0))\n" }.joined()
      }
      if let table = part.table, !table.rows.isEmpty { result += "\n" + table.markdown() }
    }
    for note in notes { result += "\n\(Markdown.escaped(note))\n" }
    return result
  }
}
