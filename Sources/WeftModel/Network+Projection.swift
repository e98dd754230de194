public import WeftGraph

/// The actor graph of a network: who is adjacent to whom, in any layer but activity.
///
/// Undirected and simple. Its nodes are the actors in file order, without themes that have no tie
/// outside the activity layer (a theme is the second mode of a two-mode layer, not a body). A tie
/// to a cluster becomes a tie to each of the cluster's members other than the tie's own other end,
/// of weight 1/k for k such members; between two clusters, 1/(k·l). Membership of a cluster that
/// meets becomes an edge between each two members, of weight 1/(k − 1) (Newman 2001,
/// <https://doi.org/10.1103/PhysRevE.64.016132>); a cluster that does not meet makes nobody
/// adjacent. Weights of parallel ties are added. Unweighted measures ignore the weights; weighted
/// ones take 1/weight as distance.
public struct ActorGraph: Sendable {
  /// What makes an edge.
  public enum Ground: Sendable, Hashable {
    /// A tie, by its place in ``Network/ties``.
    case tie(Int)
    /// Membership of one cluster that meets, by its place in ``Network/clusters``.
    case membership(Int)
  }

  /// The network, its ids resolved.
  public let index: NetworkIndex
  /// The graph measures run on.
  public let graph: Graph
  /// For each node, the place of its actor in ``Network/actors``.
  public let actorOfNode: [Int]
  /// For each actor, its node, or nil where it has none.
  public let nodeOfActor: [Int?]
  /// For each edge, in the order of ``Graph/edges``, what it rests on.
  public let grounds: EdgeGrounds

  /// The convention in words, to stand beside every number that depends on it.
  public static let convention =
    "undirected, all layers but activity; ties to a cluster shared among its members; "
    + "co-members adjacent only in clusters that meet"

  /// Projects a network.
  ///
  /// - Parameters:
  ///   - index: The network, its ids resolved.
  ///   - layers: The layers to take; nil for all but activity.
  ///   - omitted: Ties to leave out, by place.
  /// - Complexity: O(actors + ties + the sum over ties to clusters of their members + the sum over
  ///   meeting clusters of their members squared).
  public init(
    _ index: NetworkIndex, layers: Set<Layer>? = nil, omitting omitted: Set<Int> = []
  ) {
    let network = index.network
    var isTied = [Bool](repeating: false, count: network.actors.count)
    var pairs: [Pair] = []
    pairs.reserveCapacity(index.ties.count)
    for (rank, place) in index.ties.enumerated() where !omitted.contains(place) {
      let layer = network.ties[place].layer
      guard layers?.contains(layer) ?? (layer != .activity) else { continue }
      let ends = index.endsOfTies[rank]
      let start = pairs.count
      index.forEachActor(at: ends.from) { source in
        index.forEachActor(at: ends.to) { target in
          guard source != target else { return }
          pairs.append(Pair(first: source, second: target, weight: 1, ground: .tie(place)))
        }
      }
      let share = (network.ties[place].weight ?? 1) / Double(Swift.max(1, pairs.count - start))
      if share > 0 {
        for pair in start..<pairs.count {
          pairs[pair].weight = share
          isTied[pairs[pair].first] = true
          isTied[pairs[pair].second] = true
        }
      } else {
        // A weight of 0 says that there is no tie.
        pairs.removeSubrange(start...)
      }
    }
    let actorOfNode = network.actors.indices.filter {
      isTied[$0] || network.actors[$0].role != .theme
    }
    var nodeOfActor = [Int?](repeating: nil, count: network.actors.count)
    for (node, actor) in actorOfNode.enumerated() { nodeOfActor[actor] = node }
    let takesMembership = layers?.contains(.membership) ?? true
    for (place, cluster) in network.clusters.enumerated() where cluster.meets && takesMembership {
      let members = index.members[place]
      for (rank, first) in members.enumerated() {
        // A theme has no node by being put into a cluster.
        for second in members[(rank + 1)...]
        where nodeOfActor[first] != nil && nodeOfActor[second] != nil {
          pairs.append(
            Pair(
              first: first, second: second, weight: 1 / Double(members.count - 1),
              ground: .membership(place)))
        }
      }
    }
    func node(_ actor: Int) -> Int { nodeOfActor[actor] ?? 0 }
    let graph = Graph(
      nodeCount: actorOfNode.count,
      edges: pairs.lazy.map { Graph.Edge(node($0.first), node($0.second), weight: $0.weight) })
    let places = graph.edgePlaces
    let grounds = EdgeGrounds(
      edgeCount: graph.edgeCount,
      grounds: pairs.compactMap { pair in
        places[node(pair.first), node(pair.second)].map { ($0, pair.ground) }
      })
    self.index = index
    self.graph = graph
    self.actorOfNode = actorOfNode
    self.nodeOfActor = nodeOfActor
    self.grounds = grounds
  }

  /// Two actors that something makes adjacent.
  private struct Pair {
    var first: Int
    var second: Int
    var weight: Double
    var ground: Ground
  }

  /// The actor at a node.
  public func actor(at node: Int) -> Actor { index.network.actors[actorOfNode[node]] }

  /// The node of an actor, or nil where the id is no actor's or the actor has no node.
  public func node(of id: String) -> Int? {
    index.actor(id).flatMap { nodeOfActor[$0] }
  }
}

extension Network {
  /// The actor graph of the network, in which an edge is a tie of any layer but activity.
  public func actorGraph() -> ActorGraph { ActorGraph(index()) }
}
