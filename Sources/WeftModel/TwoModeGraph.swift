public import WeftGraph

/// A two-mode graph: what bodies take part in or make use of, or which clusters they belong to.
///
/// Undirected and unweighted; its first nodes are the rows, its last the columns, and edges join
/// the two only. A tie of weight 0 is a recorded "no": it makes its ends a row and a column and is
/// kept in ``denials``, but makes no edge. Where nothing is recorded the cell is blank, which is
/// neither (``cell(row:column:)``). A body that stands at both ends of activity ties is a row and
/// a column.
public struct TwoModeGraph: Sendable {
  /// What the two modes are.
  public enum Modes: Sendable, Hashable {
    /// Actors and clusters against what they use, as recorded in the activity layer.
    case activity
    /// The same, what a cluster uses being counted for each of its members; a cluster of which no
    /// member is listed stays one row.
    case activityOfMembers
    /// Actors against the clusters they belong to.
    case membership
  }

  /// How two rows (or two columns) are joined that have neighbours in common.
  public enum Weighting: String, Sendable, Hashable, CaseIterable {
    /// The number they have in common.
    case count
    /// The sum over those in common of 1/(k − 1), k being how many have it (Newman 2001,
    /// <https://doi.org/10.1103/PhysRevE.64.016132>).
    case newman
    /// The number in common over the number either has (Jaccard 1912); blanks count as absent.
    case jaccard
  }

  /// The network, its ids resolved.
  public let index: NetworkIndex
  /// What the two modes are.
  public let modes: Modes
  /// The graph: rows first, then columns.
  public let graph: Graph
  /// The rows: actors in file order, then clusters.
  public let rows: [NetworkIndex.End]
  /// The columns: actors in file order, then clusters.
  public let columns: [NetworkIndex.End]
  /// For each edge, in the order of ``Graph/edges``, the places of its ties; empty for membership.
  public let ties: [[Int]]
  /// Recorded "no"s, by row and column, each with the places of its ties.
  public let denials: [Denial]

  /// A recorded "no": a tie of weight 0.
  public struct Denial: Sendable, Hashable {
    /// The row, by place in ``TwoModeGraph/rows``.
    public let row: Int
    /// The column, by place in ``TwoModeGraph/columns``.
    public let column: Int
    /// The ties that record it, by place in ``Network/ties``.
    public let ties: [Int]
  }

  /// Projects a network.
  ///
  /// - Parameters:
  ///   - index: The network, its ids resolved.
  ///   - modes: What the two modes are.
  ///   - omitted: Ties to leave out, by place.
  /// - Complexity: O(actors + ties + memberships), sorting apart.
  public init(_ index: NetworkIndex, modes: Modes, omitting omitted: Set<Int> = []) {
    let records = Self.records(index, modes: modes, omitting: omitted)
    let rows = Set(records.map(\.row)).sorted(by: Self.precedes)
    let columns = Set(records.map(\.column)).sorted(by: Self.precedes)
    let rowPlace = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let columnPlace = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var ties: [Graph.Edge: [Int]] = [:]
    var denied: [Graph.Edge: [Int]] = [:]
    for record in records {
      guard let row = rowPlace[record.row], let column = columnPlace[record.column] else {
        continue
      }
      let edge = Graph.Edge(row, rows.count + column)
      if record.isDenial {
        denied[edge, default: []] += record.tie.map { [$0] } ?? []
      } else {
        ties[edge, default: []] += record.tie.map { [$0] } ?? []
      }
    }
    let graph = Graph(
      nodeCount: rows.count + columns.count, edges: ties.keys, parallels: .unweighted)
    self.index = index
    self.modes = modes
    self.rows = rows
    self.columns = columns
    self.graph = graph
    self.ties = graph.edges.map { ties[$0] ?? [] }
    self.denials =
      denied
      .map { Denial(row: $0.key.source, column: $0.key.target - rows.count, ties: $0.value) }
      .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  private struct Record {
    let row: NetworkIndex.End
    let column: NetworkIndex.End
    let tie: Int?
    let isDenial: Bool
  }

  private static func records(
    _ index: NetworkIndex, modes: Modes, omitting omitted: Set<Int>
  ) -> [Record] {
    guard modes != .membership else {
      return index.members.enumerated().flatMap { cluster, members in
        members.map {
          Record(row: .actor($0), column: .cluster(cluster), tie: nil, isDenial: false)
        }
      }
    }
    return index.ties.flatMap { place -> [Record] in
      let tie = index.network.ties[place]
      let weight = tie.weight ?? 1
      guard tie.layer == .activity, !omitted.contains(place), weight >= 0,
        let user = index.ends[tie.from], let used = index.ends[tie.to], user != used
      else { return [] }
      let members = modes == .activityOfMembers ? index.actors(at: user) : []
      let users = members.isEmpty ? [user] : members.map { .actor($0) }
      return users.filter { $0 != used }.map {
        Record(row: $0, column: used, tie: place, isDenial: weight == 0)
      }
    }
  }

  /// Actors by place, then clusters by place.
  private static func precedes(_ left: NetworkIndex.End, _ right: NetworkIndex.End) -> Bool {
    switch (left, right) {
    case (.actor(let first), .actor(let second)): first < second
    case (.cluster(let first), .cluster(let second)): first < second
    case (.actor, .cluster): true
    case (.cluster, .actor): false
    }
  }
}

extension TwoModeGraph {
  /// The columns of a row, by place in ``columns``, ascending.
  public func columns(ofRow row: Int) -> [Int] {
    graph.neighbours(of: row).map { Int($0) - rows.count }
  }

  /// The rows of a column, by place in ``rows``, ascending.
  public func rows(ofColumn column: Int) -> [Int] {
    graph.neighbours(of: rows.count + column).map { Int($0) }
  }
}

extension Network {
  /// The two-mode graph of the network.
  public func twoModeGraph(_ modes: TwoModeGraph.Modes = .activity) -> TwoModeGraph {
    TwoModeGraph(index(), modes: modes)
  }
}
