import WeftAnalysis
import WeftModel

extension Report {
  /// What is asked to happen and what it would change; nil where nothing is asked.
  var whatIfSection: ReportSection? {
    guard let whatIf else { return nil }
    let page = whatIf.page(of: network)
    let rest = page.parts.enumerated().flatMap { place, part -> [Block] in
      (part.sentences.isEmpty ? [] : [.heading(part.heading), .bullets(part.sentences)])
        + (part.table.map { [.table($0, id: "what-if-\(place + 1)")] } ?? [])
    }
    return ReportSection(
      id: FindingMap.whatIf, title: words.title(of: whatIf.scenario) { names.title($0) },
      blocks: [
        .paragraph(page.summary.joined(separator: " ")),
        .map(FindingMap.whatIf, caption: FindingMap.scenario(whatIf.scenario).caption),
      ] + rest + [.paragraph(page.notes.joined(separator: " "))])
  }
}

extension Words {
  /// What a scenario is called: as it says itself, by who leaves where nothing else happens, or
  /// What if.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - name: The name of an actor or cluster, by id.
  /// - Returns: The words, fit for a heading.
  func title(of scenario: Scenario, name: (String) -> String) -> String {
    if let title = scenario.title { return title }
    guard scenario == Scenario(without: scenario.without) else { return say(.whatIfTitle) }
    return say(.withoutTitle, ["names": .name(list(scenario.without.map(name), limit: 4))])
  }
}
