import OrderedCollections
import WeftGraph
public import WeftModel

/// What divides actors into groups, for measures that need groups (brokerage, E–I, participation).
public enum Grouping: Sendable, Hashable {
  /// By cluster; an actor of several clusters belongs to the combination of them, one of none to no
  /// group.
  case cluster
  /// By main role.
  case role
  /// By sector.
  case sector
  /// By place.
  case place
  /// By a column of the actor table that Weft does not know.
  case column(String)

  /// Reads `cluster`, `role`, `sector`, `place` or the name of another column.
  public init(_ name: String) {
    switch name {
    case "cluster": self = .cluster
    case "role": self = .role
    case "sector": self = .sector
    case "place": self = .place
    default: self = .column(name)
    }
  }

  /// The name of the grouping, as the option gives it.
  public var name: String {
    switch self {
    case .cluster: "cluster"
    case .role: "role"
    case .sector: "sector"
    case .place: "place"
    case .column(let name): name
    }
  }

  /// The group of each node of an actor graph, numbered in the order of the labels, and the labels;
  /// nil where the actor's group is not known.
  ///
  /// - Complexity: O(n log n).
  public func groups(of actorGraph: ActorGraph) -> (ofNode: [Int?], labels: [String]) {
    let labels = actorGraph.graph.nodes.map { label(of: $0, in: actorGraph) }
    let names = Set(labels.compactMap { $0 }).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return (labels.map { $0.flatMap { numbers[$0] } }, names)
  }

  private func label(of node: Int, in actorGraph: ActorGraph) -> String? {
    let actor = actorGraph.actor(at: node)
    switch self {
    case .cluster:
      let clusters = actorGraph.index.clustersOf[actorGraph.actorOfNode[node]]
      guard !clusters.isEmpty else { return nil }
      return clusters.map { actorGraph.index.network.clusters[$0].id }.joined(separator: "+")
    case .role: return actor.role.rawValue
    case .sector: return actor.sector
    case .place: return actor.place
    case .column(let name): return actor.extra[name].flatMap { $0.isEmpty ? nil : $0 }
    }
  }
}
