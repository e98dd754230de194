import Foundation
import WeftModel

extension Report {
  /// The report in Markdown, with its maps beside it.
  public var markdown: String {
    let sources = findings.sources
    var result = "# \(Markdown.escaped(findings.title))\n\n"
    result += Markdown.escaped(findings.summary) + "\n\n"
    if let description = network.metadata.description {
      result += Markdown.escaped(description) + "\n\n"
    }
    for section in sections {
      result += "## \(Markdown.escaped(section.title))\n\n"
      for block in section.blocks { result += markdown(block, sources: sources) }
    }
    return result
  }

  private func markdown(_ block: Block, sources: [String]) -> String {
    switch block {
    case .paragraph(let text): return Markdown.escaped(text) + "\n\n"
    case .bullets(let items):
      return items.map { "- \(Markdown.escaped($0))\n" }.joined() + "\n"
    case .heading(let text, _, _): return "### \(Markdown.escaped(text))\n\n"
    case .table(let table, _, _, _): return table.markdown(level: 4) + "\n"
    case .short(let findings):
      return findings.enumerated().map { place, finding in
        let figure = Markdown.escaped("\(finding.figure.text) \(finding.figure.label)")
        return "\(place + 1). **\(Markdown.escaped(finding.headline))** \(figure). "
          + "\(finding.confidence.word)\n"
      }.joined() + "\n"
    case .finding(let finding, let number, let map):
      var maps: [String: String] = [:]
      if let map, let path = picture(map) { maps[finding.map.name] = path }
      return finding.markdown(number: number, level: 3, maps: maps, sources: sources)
    case .map(let name, let caption):
      return picture(name).map { "![\(Markdown.escaped(caption))](\($0))\n\n" } ?? ""
    case .terms(let terms):
      return terms.map { "- **\(Markdown.escaped($0.term))**: \(Markdown.escaped($0.meaning))\n" }
        .joined() + "\n"
    case .references(let references):
      return references.map { "- \(Markdown.escaped($0.full)) <\($0.address)>\n" }.joined() + "\n"
    case .documents(let documents):
      return documents.map { document in
        let address = document.address.map { " " + Markdown.escaped($0) } ?? ""
        return "- \(Markdown.escaped(document.title))\(address)\n"
      }.joined() + "\n"
    }
  }

  private func picture(_ name: String) -> String? {
    map(name)?.svg.map { _ in "maps/\(name).svg" }
  }
}
