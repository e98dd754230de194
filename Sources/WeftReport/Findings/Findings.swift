/// The findings on a network, most important first, and what a reader needs to judge them.
public struct Findings: Sendable, Hashable {
  /// How many stand on a report's first page.
  public static let firstPage = 7

  /// The network's title.
  public var title: String
  /// What is in it, in a sentence.
  public var summary: String
  /// The findings, most important first.
  public var findings: [Finding]
  /// Where there is nothing to say, why, in sentences; else empty.
  public var silence: [String]
  /// What the data lack, in sentences.
  public var gaps: [String]
  /// The seed of everything in which chance plays.
  public var seed: UInt64

  /// Findings that matter less than this do not fill up a first page.
  static let firstPageImportance = 20.0

  /// Those on the first page: the most important ones, and three where there are any.
  public var first: ArraySlice<Finding> {
    let weighty = findings.prefix(Self.firstPage).prefix {
      $0.importance >= Self.firstPageImportance
    }
    return weighty.count < 3 ? findings.prefix(3) : weighty
  }

  /// Those that follow.
  public var further: ArraySlice<Finding> { findings.dropFirst(first.count) }

  /// The conventions that any of them follows, each once, in the order of ``Convention``.
  public var conventions: [Convention] {
    let used = Set(findings.flatMap(\.conventions))
    return Convention.allCases.filter(used.contains)
  }

  /// The sources the evidence comes from, in order of mention.
  public var sources: [String] {
    var seen: Set<String> = []
    return findings.lazy.flatMap(\.evidence).compactMap(\.sourceTitle)
      .filter { seen.insert($0).inserted }
  }

  /// Only the findings that concern some clusters or actors.
  public func concerning(_ ids: Set<String>) -> Findings {
    var result = self
    result.findings = findings.filter { finding in
      finding.clusters.contains(where: ids.contains) || finding.actors.contains(where: ids.contains)
    }
    return result
  }
}
