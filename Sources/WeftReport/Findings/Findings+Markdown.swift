extension Findings {
  /// The findings in Markdown.
  ///
  /// - Parameters:
  ///   - level: The level of the title's heading.
  ///   - maps: Where a map lies, by ``FindingMap/name``, relative to the file.
  /// - Returns: The text, with a line feed at its end.
  public func markdown(level: Int = 1, maps: [String: String] = [:]) -> String {
    let sources = sources
    var result = heading(level, title) + Markdown.escaped(summary) + "\n\n"
    result += heading(level + 1, Label.findings.text)
    for sentence in silence { result += Markdown.escaped(sentence) + "\n\n" }
    for (place, finding) in findings.enumerated() {
      if place == first.count { result += heading(level + 1, Label.furtherFindings.text) }
      result += finding.markdown(number: place + 1, level: level + 2, maps: maps, sources: sources)
    }
    if !sources.isEmpty {
      result += heading(level + 1, Label.sources.text)
      result += sources.enumerated().map { "\($0 + 1). \(Markdown.escaped($1))\n" }.joined() + "\n"
    }
    if !gaps.isEmpty {
      result += heading(level + 1, Label.gaps.text)
      result += gaps.map { "- " + Markdown.escaped($0) + "\n" }.joined() + "\n"
    }
    if !conventions.isEmpty {
      result += heading(level + 1, Label.methods.text)
      result += conventions.map { "- " + $0.markdown + "\n" }.joined() + "\n"
    }
    return result + Markdown.escaped(provenance) + "\n"
  }

  private func heading(_ level: Int, _ text: String) -> String {
    String(repeating: "#", count: level) + " " + Markdown.escaped(text) + "\n\n"
  }
}

extension Finding {
  /// The finding in Markdown, its sentence as a heading.
  func markdown(
    number: Int, level: Int, maps: [String: String], sources: [String]
  ) -> String {
    func labelled(_ label: Label, _ text: String) -> String {
      "**\(Markdown.escaped(label.text)).** \(Markdown.escaped(text))\n\n"
    }
    var result = String(repeating: "#", count: level)
    result += " \(number). \(Markdown.escaped(headline))\n\n"
    result += "**\(Markdown.escaped(figure.text))** \(Markdown.escaped(figure.label)).\n\n"
    if !detail.isEmpty { result += Markdown.escaped(detail.joined(separator: " ")) + "\n\n" }
    if let path = maps[map.name] {
      result += "![\(Markdown.escaped(Label.map.text))](\(path))\n\n"
    }
    result += "**\(Label.why.text).**\n\n"
    if evidence.isEmpty { result += Markdown.escaped(Phrase.noTieShown.pattern) + "\n\n" }
    for item in evidence {
      result += "- \(Markdown.escaped(item.statement))"
      result += Words().aside(item).map { " (\(Markdown.escaped($0)))" } ?? ""
      result += "."
      if !item.notes.isEmpty {
        result += " " + Markdown.escaped(item.notes.joined(separator: " "))
      }
      if let quotation = item.quotation { result += " “\(Markdown.escaped(quotation))”" }
      if sources.count > 1, let place = item.sourceTitle.flatMap(sources.firstIndex(of:)) {
        result += " \\[\(place + 1)\\]"
      }
      result += "\n"
    }
    if !evidence.isEmpty { result += "\n" }
    if !overturn.isEmpty { result += labelled(.overturn, overturn.joined(separator: " ")) }
    return result
      + labelled(.certainty, ([confidence.word] + certainty).joined(separator: " "))
  }
}
