import Foundation
import WeftDiagram
import WeftModel

extension Report {
  /// The report as one self-contained page.
  public var html: String {
    var maps = 0
    let parts = sections.enumerated().map { place, section in
      Document.Section(
        id: section.id, title: section.title,
        body: section.blocks.map { html($0, maps: &maps) }.joined(),
        isFirst: place == 0, runsOn: section.runsOn)
    }
    var header: Markup = "<p>\(findings.summary)</p>\n"
    if let description = network.metadata.description {
      header += "<p class=\"soft\">\(description)</p>\n"
    }
    return Document(title: findings.title, header: header, sections: parts, actors: actorsJSON)
      .html
  }

  private func html(_ block: Block, maps: inout Int) -> Markup {
    switch block {
    case .paragraph(let text): "<p>\(text)</p>\n"
    case .bullets(let items):
      "<ul>\n\(items.map { "<li>\($0)</li>\n" as Markup }.joined())</ul>\n"
    case .heading(let text, let id, let opensPage):
      heading(text, id: id, opensPage: opensPage)
    case .table(let table, let id, let isSortable, let anchors):
      table.html(id: id, isSortable: isSortable, anchors: anchors)
    case .short(let findings): short(findings)
    case .finding(let finding, let number, let map): html(finding, number, map, maps: &maps)
    case .map(let name, let caption): figure(name, caption: caption, maps: &maps)
    case .terms(let terms):
      "<dl>\n\(terms.map { "<dt>\($0.term)</dt><dd>\($0.meaning)</dd>\n" as Markup }.joined())</dl>\n"
    case .references(let references):
      """
      <ul class="references">
      \(references.map { reference in
        "<li>\(reference.full) <a href=\"\(reference.address)\">\(reference.address)</a></li>\n" as Markup
      }.joined())</ul>

      """
    case .documents(let documents):
      "<ul class=\"references\">\n\(documents.map { html($0.title, address: $0.address) }.joined())</ul>\n"
    }
  }

  private func heading(_ text: String, id: String?, opensPage: Bool) -> Markup {
    let kind: Markup = opensPage ? " class=\"opens-page\"" : ""
    let id: Markup = id.map { " id=\"\($0)\"" } ?? ""
    return "<h3\(kind)\(id)>\(text)</h3>\n"
  }

  /// A document; its address is a link only where it is one of the web.
  private func html(_ title: String, address: String?) -> Markup {
    guard let address else { return "<li>\(title)</li>\n" }
    let isWeb = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
    return isWeb
      ? "<li>\(title) <a href=\"\(address)\">\(address)</a></li>\n"
      : "<li>\(title) \(address)</li>\n"
  }

  private func short(_ findings: [Finding]) -> Markup {
    let items = findings.map { finding -> Markup in
      """
      <li><a class="headline" href="#finding-\(finding.id)">\(finding.headline)</a>
      <span class="below"><strong>\(finding.figure.text)</strong> \(finding.figure.label). \
      <span class="sure">\(finding.confidence.word)</span></span></li>

      """
    }.joined()
    return "<ol class=\"short\">\n\(items)</ol>\n"
  }

  private func html(
    _ finding: Finding, _ number: Int, _ map: String?, maps: inout Int
  ) -> Markup {
    // The tables hold the rest.
    let limit = map == nil ? Self.briefEvidence : Self.fullEvidence
    let rest = max(0, finding.evidence.count - limit)
    let more: Markup =
      rest == 0 ? "" : "<li>\(words.say(.moreInTables, ["rest": .count(rest)]))</li>\n"
    let evidence = finding.evidence.prefix(limit).map { html($0) }.joined() + more
    let why: Markup =
      finding.evidence.isEmpty
      ? "<p>\(Phrase.noTieShown.pattern)</p>\n" : "<ul>\n\(evidence)</ul>\n"
    let detail: Markup =
      finding.detail.isEmpty ? "" : "<p>\(finding.detail.joined(separator: " "))</p>\n"
    let overturn: Markup =
      finding.overturn.isEmpty
      ? ""
      : "<h4>\(Label.overturn.text)</h4>\n<p>\(finding.overturn.joined(separator: " "))</p>\n"
    let sure = ([finding.confidence.word] + finding.certainty).joined(separator: " ")
    let drawing = map.map { figure($0, caption: finding.map.caption, maps: &maps) } ?? .empty
    return """
      <article class="finding" id="finding-\(finding.id)">
      <div class="lead">
      <h3>\(number). \(finding.headline)</h3>
      <p class="figure"><strong>\(finding.figure.text)</strong> \(finding.figure.label)</p>
      \(detail)\(drawing)</div>
      <h4>\(Label.why.text)</h4>
      \(why)\(overturn)<h4>\(Label.certainty.text)</h4>
      <p>\(sure)</p>
      </article>

      """
  }

  /// How many pieces of evidence are told of a finding of the first page, and of a further one.
  private static let fullEvidence = 8
  private static let briefEvidence = 5

  private func html(_ evidence: Evidence) -> Markup {
    let aside: Markup = words.aside(evidence).map { " <span class=\"soft\">(\($0))</span>" } ?? ""
    // Where all comes from one source, it is named once, above.
    let source: Markup =
      findings.sources.count > 1
      ? evidence.sourceTitle.map { "<cite>\($0)</cite>" } ?? "" : ""
    let quotation: Markup =
      evidence.quotation.map { "<blockquote>“\($0)” \(source)</blockquote>" } ?? source
    let notes: Markup =
      evidence.notes.isEmpty
      ? "" : " <span class=\"soft\">\(evidence.notes.joined(separator: " "))</span>"
    return "<li>\(evidence.statement)\(aside)\(notes)\(quotation)</li>\n"
  }

  private func figure(_ name: String, caption: String, maps: inout Int) -> Markup {
    guard let map = map(name), let drawing = map.map else { return .empty }
    guard let svg = map.svg else {
      return """
        <details><summary>\(Label.mapInWords.text): \(caption)</summary>
        <pre>\(drawing.markdown)</pre></details>

        """
    }
    maps += 1
    let id = "m\(maps)"
    let inline = InlineMap(
      svg: String(decoding: svg, as: UTF8.self), prefix: "\(id)-", about: "about-\(id)")
    return """
      <figure>
      <p class="swipe">\(Label.swipe.text)</p>
      <div class="drawing">\(inline.markup)</div>
      <div class="about" id="about-\(id)" aria-live="polite">\
      <p>\(Label.nothingSelected.text)</p></div>
      <figcaption>\(caption)</figcaption>
      </figure>

      """
  }
}
