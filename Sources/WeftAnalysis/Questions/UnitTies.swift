import WeftGraph
import WeftModel

extension NetworkIndex {
  /// The id of an actor or a cluster.
  func id(of end: End) -> String {
    switch end {
    case .actor(let place): network.actors[place].id
    case .cluster(let place): network.clusters[place].id
    }
  }
}

/// Which actors and clusters are tied to which, in any layer but activity.
///
/// An actor is tied to another where the actor graph joins them; a cluster to whatever a member of
/// it is tied to or belongs to, and to what it is tied to as a whole.
struct UnitTies: Sendable {
  let actorGraph: ActorGraph
  private let wholes: Set<Pair>

  private struct Pair: Hashable {
    let first: NetworkIndex.End
    let second: NetworkIndex.End
  }

  init(_ index: NetworkIndex, omitting omitted: Set<Int> = []) {
    actorGraph = ActorGraph(index, omitting: omitted)
    var wholes: Set<Pair> = []
    for place in index.ties where !omitted.contains(place) {
      let tie = index.network.ties[place]
      guard tie.layer != .activity, tie.weight ?? 1 > 0, let from = index.ends[tie.from],
        let to = index.ends[tie.to]
      else { continue }
      wholes.insert(Pair(first: from, second: to))
      wholes.insert(Pair(first: to, second: from))
    }
    self.wholes = wholes
  }

  /// Whether two units are tied, or a cluster and another unit share a member.
  ///
  /// - Complexity: O(1) expected for actors, O(k·l·log degree) for clusters of k and l members.
  func areTied(_ first: NetworkIndex.End, _ second: NetworkIndex.End) -> Bool {
    if wholes.contains(Pair(first: first, second: second)) { return true }
    let others = actorGraph.index.actors(at: second)
    for one in actorGraph.index.actors(at: first) {
      for other in others {
        if one == other { return true }
        if let node = actorGraph.nodeOfActor[one], let neighbour = actorGraph.nodeOfActor[other],
          actorGraph.graph.hasEdge(node, neighbour)
        {
          return true
        }
      }
    }
    return false
  }
}

/// The edges of an actor graph by the actors they touch, to find the ties between sets of actors.
struct IncidentTies: Sendable {
  let graph: ActorGraph
  private let edges: [Graph.Edge]
  /// For each actor, its edges by place.
  private let incident: [[Int]]

  init(_ graph: ActorGraph) {
    self.graph = graph
    edges = graph.graph.edges
    var incident = [[Int]](repeating: [], count: graph.index.network.actors.count)
    for (rank, edge) in edges.enumerated() {
      incident[graph.actorOfNode[edge.source]].append(rank)
      incident[graph.actorOfNode[edge.target]].append(rank)
    }
    self.incident = incident
  }

  /// The ties behind the edges from some actors to others that a condition admits, by place.
  ///
  /// - Complexity: O(sum of the degrees of the actors).
  func ties(from actors: some Sequence<Int>, to isMeant: (Int) -> Bool) -> [Int] {
    var result: Set<Int> = []
    for actor in actors {
      for rank in incident[actor] {
        let (one, other) = (
          graph.actorOfNode[edges[rank].source], graph.actorOfNode[edges[rank].target]
        )
        guard isMeant(one == actor ? other : one) else { continue }
        for case .tie(let place) in graph.grounds[rank] { result.insert(place) }
      }
    }
    return result.sorted()
  }
}
