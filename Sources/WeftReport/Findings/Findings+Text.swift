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
    let sources = sources
    page.line(title)
    page.paragraph(summary)
    page.blank()
    for sentence in silence { page.paragraph(sentence) }
    for (place, finding) in findings.enumerated() {
      if place == first.count {
        page.blank()
        page.line(Label.furtherFindings.text)
        page.blank()
      }
      page.numbered(place + 1, finding.headline)
      page.entry(finding.figure.text + " " + finding.figure.label)
      if !isBrief { page.add(finding, sources: sources) }
      page.blank()
    }
    if !isBrief, !sources.isEmpty {
      page.line(Label.sources.text)
      for (place, source) in sources.enumerated() {
        page.bullet(sources.count > 1 ? "[\(place + 1)] \(source)" : source)
      }
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
  /// How many pieces of evidence are told of each finding; the rest is counted.
  private static let evidenceLimit = 8

  fileprivate mutating func add(_ finding: Finding, sources: [String]) {
    if !finding.detail.isEmpty { entry(finding.detail.joined(separator: " ")) }
    heading(.why)
    for evidence in finding.evidence.prefix(Self.evidenceLimit) {
      let aside = Words().aside(evidence).map { " (\($0))" } ?? ""
      bullet(evidence.statement + aside + (evidence.quotation == nil ? "." : ":"), 2)
      if let quotation = evidence.quotation {
        let place = evidence.sourceTitle.flatMap(sources.firstIndex(of:))
        entry("“\(quotation)”" + (sources.count > 1 ? place.map { " [\($0 + 1)]" } ?? "" : ""), 4)
      }
    }
    let rest = finding.evidence.count - Self.evidenceLimit
    if rest > 0 { bullet(Words().say(.moreEvidence, ["rest": .count(rest)]), 2) }
    if finding.evidence.isEmpty { entry(Phrase.noTieShown.pattern, 2) }
    if !finding.overturn.isEmpty {
      heading(.overturn)
      entry(finding.overturn.joined(separator: " "), 2)
    }
    heading(.certainty)
    entry(([finding.confidence.word] + finding.certainty).joined(separator: " "), 2)
  }

  private mutating func heading(_ label: Label) { entry(label.text) }
}
