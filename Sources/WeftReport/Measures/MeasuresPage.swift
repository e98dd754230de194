public import WeftAnalysis
import WeftGraph
import WeftModel

/// The measures of a network laid out for a person.
public struct MeasuresPage: Sendable {
  private let measures: Measures
  private let clusters: ClusterMeasures
  private let isChosen: Bool
  private let top: Int
  private let stability: StabilityPage?

  /// Lays out measures.
  ///
  /// - Parameters:
  ///   - measures: The measures of actors, ties and the network.
  ///   - clusters: The measures of the clusters.
  ///   - isChosen: Whether the user named the measures; otherwise the commonest are shown.
  ///   - top: How many rows of a table to show at most; 0 for all.
  ///   - stability: How far the rankings of actors hold; nil where it was not tried.
  public init(
    measures: Measures, clusters: ClusterMeasures, isChosen: Bool, top: Int,
    stability: StabilityPage? = nil
  ) {
    self.measures = measures
    self.clusters = clusters
    self.isChosen = isChosen
    self.top = top
    self.stability = stability
  }

  /// The whole table of one kind of thing.
  public func table(for scope: Measure.Scope) -> Table {
    switch scope {
    case .network: measures.networkTable
    case .actor: measures.actorTable.adding(stability?.columns ?? [])
    case .tie: measures.tieTable
    case .cluster: clusters.table
    }
  }

  /// The page as text.
  public func text(only scope: Measure.Scope? = nil) -> String {
    let tables = scopes(only: scope).map { shown(in: $0) }
    return
      ([heading, "Measured on: \(ActorGraph.convention).\n"]
      + tables.map { $0.table.text(widest: 80) + ($0.remark.map { "  \($0)\n" } ?? "") })
      .joined(separator: "\n") + (stability?.text(top: min(top, Self.rankedRows)) ?? "")
  }

  /// The page as Markdown.
  public func markdown(only scope: Measure.Scope? = nil) -> String {
    let tables = scopes(only: scope).map { shown(in: $0) }
    return
      (["# \(Markdown.escaped(title))\n", "Measured on: \(ActorGraph.convention).\n"]
      + tables.map { $0.table.markdown() + ($0.remark.map { "\n\($0)\n" } ?? "") })
      .joined(separator: "\n") + (stability?.markdown(top: min(top, Self.rankedRows)) ?? "")
  }

  /// How many rows of a ranking to show beside how far it holds.
  private static let rankedRows = 12

  private var title: String {
    let title = measures.actorGraph.index.network.metadata.title
    return title.isEmpty ? "Measures of the network" : title
  }

  private var heading: String {
    title + "\n" + String(repeating: "=", count: title.count) + "\n"
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
    // How far rankings hold stands below, in tables of its own.
    var table = scope == .actor ? measures.actorTable : table(for: scope)
    var remarks: [String] = []
    if !isChosen {
      let common = Self.commonColumns(of: scope)
      let kept = table.columns.indices.filter { common?.contains(table.columns[$0].name) ?? true }
      if kept.count < table.columns.count {
        remarks.append("More columns: --format csv --table \(scope.option), or --measures.")
        table = table.keeping(columns: kept)
      }
    } else if scope == .actor || scope == .tie {
      // Names tell a person more than ids, and both together leave no room.
      table = table.keeping(
        columns: table.columns.indices.filter { table.columns[$0].name != "id" })
    }
    if scope == .actor || scope == .tie {
      let all = table.rows.count
      table = table.keeping { row in row.contains { $0.isNumeric || $0.isFlag } }
      if table.rows.count < all {
        remarks.append("\(all - table.rows.count) without a value are not shown.")
      }
      table.sort(byColumn: Self.sortColumn(of: table))
      if top > 0, table.rows.count > top {
        remarks.append("The first \(top) of \(table.rows.count); --top 0 shows all.")
        table = table.keeping(first: top)
      }
    }
    return (table, remarks.isEmpty ? nil : remarks.joined(separator: " "))
  }

  private static func commonColumns(of scope: Measure.Scope) -> Set<String>? {
    switch scope {
    case .actor:
      ["name", "role", "degree", "betweenness", "harmonic", "constraint", "cutPoint"]
    case .tie: ["from", "to", "kind", "bridge", "localBridgeSpan", "edgeBetweenness"]
    case .network, .cluster: nil
    }
  }

  private static func sortColumn(of table: Table) -> Int? {
    table.columns.firstIndex {
      ["betweenness", "edgeBetweenness", "brokerageTotal"].contains($0.name)
    }
      ?? table.columns.indices.first { column in
        table.rows.contains { $0[column].isNumeric }
      }
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
