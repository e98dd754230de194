public import Foundation
public import WeftAnalysis
import WeftModel

/// A report on a network: findings, clusters, actors, bridging ties, dependencies, what the data
/// lack and how the numbers were made, with maps; as a page, as Markdown and as tables.
public struct Report: Sendable {
  /// What it is told from.
  public let analysis: Analysis
  /// The findings.
  public let findings: Findings
  /// What is asked to happen, told first; nil where nothing is.
  public let whatIf: WhatIf?
  /// The maps, drawn as far as they could be.
  public let maps: [ReportMap]
  let names: Names
  /// How far the scores of actors hold; nil where that is not tried.
  let ranges: ActorRanges?
  /// How far what members carry and outside bodies reach holds, by place of the cluster; empty
  /// where that is not tried.
  let clusterStability: [ClusterStability]
  let words = Words()

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - analysis: What it is told from.
  ///   - whatIf: What is asked to happen, to be told first; the rest of the report is on the network
  ///     as it is.
  ///   - effort: How long to look for a better layout of each map.
  ///   - progress: Told how much is done, 0 to 1.
  public init(
    _ analysis: Analysis, whatIf: WhatIf? = nil, effort: Int = Report.defaultEffort,
    progress: (Double) -> Void = { _ in }
  ) {
    self.analysis = analysis
    self.whatIf = whatIf
    findings = Findings(analysis)
    names = Names(analysis.network)
    ranges = ActorRanges(analysis)
    clusterStability =
      analysis.rankingTrials.map { analysis.reliances.clusterStability($0) } ?? []
    let maker = MapMaker(
      analysis: analysis, names: names, effort: effort, scenario: whatIf?.scenario)
    maps = maker.maps(for: findings, progress: progress)
  }

  /// The effort taken where none is given: a report draws many maps.
  public static let defaultEffort = 10

  var network: Network { analysis.network }

  /// What the report could not do, in sentences.
  public var remarks: [String] {
    let drawn = maps.filter { $0.map != nil }
    if let failure = drawn.first?.failure, drawn.allSatisfy({ $0.svg == nil }) {
      return [words.say(.noPicture, ["reason": .words(failure)])]
    }
    var seen: Set<String> = []
    return maps.compactMap { map in map.failure.map { "\(map.title): \($0)" } }
      .filter { seen.insert($0).inserted }
  }

  func map(_ name: String) -> ReportMap? { maps.first { $0.name == name } }
}

/// A file of a report: its place in the folder, and what is in it.
public struct ReportFile: Sendable {
  /// The path inside the folder.
  public let path: String
  /// What is in it.
  public let data: Data
}
