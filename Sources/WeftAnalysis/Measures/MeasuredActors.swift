public import WeftGraph
public import WeftModel

/// Who was measured: the actors of a network, or the names in an edge list.
///
/// An edge list of a million rows says nothing of its actors but their names; to make a network of
/// it first takes many times as long as to measure it.
public enum MeasuredActors: Sendable {
  /// The actors of a network, and the graph made of it.
  case network(ActorGraph)
  /// A name for each node of a graph; each is a partner, as in any network made of an edge list.
  case names([String], graph: Graph, title: String)

  /// The graph everything is measured on.
  public var graph: Graph {
    switch self {
    case .network(let actorGraph): actorGraph.graph
    case .names(_, let graph, _): graph
    }
  }

  /// The network and its graph, where there is one.
  public var actorGraph: ActorGraph? {
    switch self {
    case .network(let actorGraph): actorGraph
    case .names: nil
    }
  }

  /// What the whole is called.
  public var title: String {
    switch self {
    case .network(let actorGraph): actorGraph.index.network.metadata.title
    case .names(_, _, let title): title
    }
  }

  /// How many actors there are, those without a node too.
  public var count: Int {
    switch self {
    case .network(let actorGraph): actorGraph.index.network.actors.count
    case .names(let names, _, _): names.count
    }
  }

  /// An actor by its place.
  public subscript(place: Int) -> Actor {
    switch self {
    case .network(let actorGraph): actorGraph.index.network.actors[place]
    case .names(let names, _, _): Actor(id: names[place], name: names[place])
    }
  }

  /// The actor at a node.
  public func actor(at node: Int) -> Actor {
    switch self {
    case .network(let actorGraph): actorGraph.actor(at: node)
    case .names: self[node]
    }
  }

  /// The group of each node; nil where it is not known.
  func groups(by grouping: Grouping) -> [Int?] {
    switch self {
    case .network(let actorGraph): grouping.groups(of: actorGraph).ofNode
    case .names(let names, _, _):
      // All that is known of a name is that it is a partner.
      [Int?](repeating: grouping == .role ? 0 : nil, count: names.count)
    }
  }
}
