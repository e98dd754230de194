import WeftAnalysis
import WeftModel

extension Report {
  /// The sections: what is asked to happen, if anything is, then the findings first.
  var sections: [ReportSection] {
    var result = [whatIfSection, first, oneByOne, further].compactMap { $0 }
    if !network.actors.isEmpty {
      result += [
        ReportSection(
          id: "network", title: Label.theWholeNetwork.text,
          blocks: [.map(FindingMap.network.name, caption: Label.theWholeNetwork.text)]),
        clustersSection, actorsSection, bridgesSection, dependenciesSection,
        assetsSection,
      ]
    }
    result += [gapsSection, methodsSection, wordsSection, sourcesSection]
    return result.filter { !$0.blocks.isEmpty }
  }

  private var first: ReportSection {
    ReportSection(
      id: "findings", title: Label.findings.text,
      blocks: findings.silence.map { .paragraph($0) }
        + (findings.findings.isEmpty ? [] : [.short(Array(findings.first))])
        + remarks.prefix(1).map { .paragraph($0) })
  }

  private var oneByOne: ReportSection {
    ReportSection(
      id: "one-by-one", title: Label.oneByOne.text,
      blocks: (findings.sources.count == 1 ? [oneSource] : [])
        + findings.first.enumerated().map { place, finding in
          .finding(finding, number: place + 1, map: "finding-\(finding.id)")
        })
  }

  private var oneSource: Block {
    .paragraph(words.say(.allFrom, ["source": .name(findings.sources[0])]))
  }

  private var further: ReportSection {
    ReportSection(
      id: "further", title: Label.furtherFindings.text,
      blocks: findings.further.enumerated().map { place, finding in
        .finding(finding, number: findings.first.count + place + 1, map: nil)
      }, runsOn: true)
  }

  private var gapsSection: ReportSection {
    ReportSection(
      id: "gaps", title: Label.gaps.text,
      blocks: findings.gaps.isEmpty ? [] : [.bullets(findings.gaps)], runsOn: true)
  }

  private var methodsSection: ReportSection {
    let conventions = usedConventions
    var references: [Reference] = []
    for reference in conventions.flatMap(\.references) where !references.contains(reference) {
      references.append(reference)
    }
    references.sort { $0.full < $1.full }
    var blocks: [Block] = [
      .paragraph(findings.provenance),
      .bullets(
        conventions.map { convention in
          convention.sentence
            + (convention.references.isEmpty
              ? "" : " (" + convention.references.map(\.short).joined(separator: "; ") + ")")
        }),
    ]
    if !analysis.verdicts.isEmpty, let losses = analysis.index.tieLosses(analysis.trials) {
      blocks.insert(.paragraph(words.say(.trialsMade, words.trials(of: losses))), at: 1)
    }
    if !references.isEmpty {
      blocks += [.heading(Label.references.text), .references(references)]
    }
    return ReportSection(id: "methods", title: Label.methods.text, blocks: blocks)
  }

  /// The conventions of the findings and of the tables that stand in the report.
  private var usedConventions: [Convention] {
    var used = Set(findings.conventions)
    if !network.actors.isEmpty { used.formUnion([.actorGraph, .degree, .betweenness, .cutPoints]) }
    if !network.clusters.isEmpty {
      used.formUnion([
        .reliance, .governance, .gatekeeping, .brokerageShare, .removalEffect, .centralisation,
      ])
    }
    if !analysis.moneyRoutes.isEmpty { used.formUnion([.money, .moneyRoutes]) }
    if analysis.rankingTrials != nil || !analysis.verdicts.isEmpty { used.insert(.stability) }
    if analysis.dependencies.contains(where: { !$0.layers.isEmpty }) {
      used.formUnion([.concentration, .passedOn])
    }
    return Convention.allCases.filter(used.contains)
  }

  private var wordsSection: ReportSection {
    ReportSection(
      id: "words", title: Label.words.text, blocks: [.terms(Glossary.entries)], runsOn: true)
  }

  private var sourcesSection: ReportSection {
    let sources = network.sources.map { source in
      (
        title: words.title(of: source) + (source.document.map { ". \($0)" } ?? ""),
        address: source.url
      )
    }
    let references = network.metadata.references.map { (title: $0.title, address: $0.path) }
    let listed = sources.isEmpty ? references : sources
    return ReportSection(
      id: "sources", title: Label.sources.text, blocks: listed.isEmpty ? [] : [.documents(listed)],
      runsOn: true)
  }
}
