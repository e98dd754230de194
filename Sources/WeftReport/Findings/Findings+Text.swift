import WeftModel

extension Findings {
  /// The findings for a terminal: the sentence first, then its number and what it rests on.
  ///
  /// - Parameters:
  ///   - width: The most characters in a line, where words can be broken.
  ///   - isBrief: Whether to give the sentences and numbers alone.
  /// - Returns: The text, with a line feed at its end.
  public func text(width: Int = 88, isBrief: Bool = false) -> String {
    var page = TextPage(width: width)
    page.line(title)
    page.paragraph(summary)
    page.blank()
    for sentence in silence { page.paragraph(sentence) }
    for (place, finding) in findings.enumerated() {
      if place == Self.firstPage {
        page.blank()
        page.line(Label.furtherFindings.text)
        page.blank()
      }
      page.numbered(place + 1, finding.headline)
      page.entry(finding.figure.text + " " + finding.figure.label)
      if !isBrief { page.add(finding) }
      page.blank()
    }
    if !gaps.isEmpty {
      page.line(Label.gaps.text)
      for gap in gaps { page.bullet(gap) }
      page.blank()
    }
    if !isBrief, !conventions.isEmpty {
      page.line(Label.methods.text)
      for convention in conventions { page.bullet(convention.sentence) }
      page.blank()
    }
    page.paragraph(provenance)
    return page.text
  }

  /// With what the findings were made.
  var provenance: String {
    Words().say(
      .madeWith, ["version": .words(WeftVersion.current), "seed": .words(String(seed))])
  }
}

extension TextPage {
  fileprivate mutating func add(_ finding: Finding) {
    if !finding.detail.isEmpty { entry(finding.detail.joined(separator: " ")) }
    section(.why)
    for evidence in finding.evidence {
      bullet(evidence.statement + (Words().aside(evidence).map { " (\($0))" } ?? "") + ".", 3)
      if let quotation = evidence.quotation {
        entry("“\(quotation)”" + (evidence.sourceTitle.map { " – \($0)" } ?? ""), 5)
      }
    }
    if finding.evidence.isEmpty { entry(Phrase.noTieShown.pattern, 3) }
    if !finding.overturn.isEmpty {
      section(.overturn)
      entry(finding.overturn.joined(separator: " "), 3)
    }
    section(.certainty)
    entry(
      ([finding.confidence.word] + finding.certainty).joined(separator: " "), 3)
  }

  private mutating func section(_ label: Label) { entry(label.text) }
}
