public import WeftAnalysis
import WeftGraph
import WeftModel

/// The measures of a network laid out for a person.
public struct MeasuresPage: Sendable {
  private let measures: Measures
  private let clusters: ClusterMeasures
  private let clusterRanges: ClusterRanges?
  private let isChosen: Bool
  private let top: Int
  private let stability: StabilityPage?
  private let words = Words()

  /// Lays out measures.
  ///
  /// - Parameters:
  ///   - measures: The measures of actors, ties and the network.
  ///   - clusters: The measures of the clusters.
  ///   - clusterRanges: How far these hold; nil where it was not tried.
  ///   - isChosen: Whether the user named the measures; otherwise the commonest are shown.
  ///   - top: How many rows of a table to show at most; 0 for all.
  ///   - stability: How far the rankings of actors hold; nil where it was not tried.
  public init(
    measures: Measures, clusters: ClusterMeasures, clusterRanges: ClusterRanges? = nil,
    isChosen: Bool, top: Int,
    stability: StabilityPage? = nil
  ) {
    self.measures = measures
    self.clusters = clusters
    self.clusterRanges = clusterRanges
    self.isChosen = isChosen
    self.top = top
    self.stability = stability
  }

  /// The whole table of one kind of thing.
  public func table(for scope: Measure.Scope) -> Table {
    switch scope {
    case .network: measures.networkTable
    case .actor: measures.actorTable.adding(stability?.columns(of: .actor) ?? [])
    case .tie: measures.tieTable.adding(stability?.columns(of: .tie) ?? [])
    case .cluster: clusters.table(ranges: clusterRanges)
    }
  }

  /// The page as text.
  public func text(only scope: Measure.Scope? = nil) -> String {
    let tables = scopes(only: scope).map { shown(in: $0) }
    return
      ([heading, conventions.joined(separator: "\n") + "\n"]
      + tables.map { $0.table.text(widest: 80) + ($0.remark.map { "  \($0)\n" } ?? "") })
      .joined(separator: "\n") + (stability?.text(top: min(top, Self.rankedRows)) ?? "")
  }

  /// The page as Markdown.
  public func markdown(only scope: Measure.Scope? = nil) -> String {
    let tables = scopes(only: scope).map { shown(in: $0) }
    return
      (["# \(Markdown.escaped(title))\n", conventions.joined(separator: "\n\n") + "\n"]
      + tables.map { $0.table.markdown() + ($0.remark.map { "\n\($0)\n" } ?? "") })
      .joined(separator: "\n") + (stability?.markdown(top: min(top, Self.rankedRows)) ?? "")
  }

  /// How many rows of a ranking to show beside how far it holds.
  private static let rankedRows = 12

  private var title: String {
    measures.subjects.title.isEmpty ? MeasureLabel.untitled.text : measures.subjects.title
  }

  private var heading: String {
    title + "\n" + String(repeating: "=", count: title.count) + "\n"
  }

  private var conventions: [String] {
    [
      words.say(.measuredOn, ["graph": .words(ActorGraph.convention)]), measures.estimate?.sentence,
    ].compactMap { $0 }
  }

  private func scopes(only scope: Measure.Scope?) -> [Measure.Scope] {
    if let scope { return [scope] }
    var scopes: [Measure.Scope] = [.network, .actor]
    if isChosen, !measures.ties.isEmpty { scopes.append(.tie) }
    if clusters.hasValues { scopes.append(.cluster) }
    return scopes
  }

  /// The commonest columns, and the rows a page has room for, the highest first.
  private func shown(in scope: Measure.Scope) -> (table: Table, remark: String?) {
    if scope == .cluster, let clusterRanges {
      return (
        table(for: scope).mergingRanges(words),
        words.say(.rangesMean, words.trials(of: clusterRanges.losses))
      )
    }
    guard scope == .actor || scope == .tie else { return (table(for: scope), nil) }
    let isOfActors = scope == .actor
    var columns = isOfActors ? measures.actors : measures.ties
    var remarks: [String] = []
    if !isChosen {
      let common = Measure.commonest(actors: measures.subjects.count)
      columns.removeAll { !common.contains($0.measure) }
      remarks.append(words.say(.moreColumns, ["table": .name(scope.option)]))
    }
    let ranked = RankedRows(columns, most: top > 0 ? top : .max)
    if ranked.blank > 0 {
      remarks.append(words.say(.withoutValue, ["count": .count(ranked.blank)]))
    }
    if ranked.places.count < ranked.count {
      remarks.append(
        words.say(.firstOf, ["top": .count(top), "count": .count(ranked.count)]))
    }
    let table =
      isOfActors
      ? measures.actorTable(of: ranked.places) : measures.tieTable(of: ranked.places)
    let names = Set(columns.flatMap { $0.column.columns(named: $0.measure).map(\.name) })
    // Names tell a person more than ids, and both together leave no room.
    let naming: Set =
      isOfActors ? ["name", "role"] : ["from", "to", "kind", isChosen ? "layer" : "kind"]
    let kept = table.columns.indices.filter {
      naming.contains(table.columns[$0].name) || names.contains(table.columns[$0].name)
    }
    return (table.keeping(columns: kept), remarks.isEmpty ? nil : remarks.joined(separator: " "))
  }
}

extension BetweennessEstimate {
  /// What was drawn, and how far the numbers can be trusted.
  public var sentence: String {
    let confidence = Digits.fixed(100 * confidence, decimals: confidence > 0.99 ? 1 : 0)
    return Words().say(
      .estimated,
      [
        "samples": .count(samples), "seed": .words(String(seed)), "confidence": .words(confidence),
        "share": .words(Digits.shortest(100 * error)), "error": .words(Digits.shortest(error)),
        "pairs": .count(Int(errorInPairs.rounded(.up))),
      ])
  }
}

extension Measure.Scope {
  /// The name of the scope's table in options.
  fileprivate var option: String {
    switch self {
    case .network: "network"
    case .actor: "actors"
    case .tie: "ties"
    case .cluster: "clusters"
    }
  }
}
