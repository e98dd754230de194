public import WeftGraph

/// The flow graph of one layer: who relies on whom for what.
///
/// Directed, from the one relied upon to the one who relies. Nodes are all actors in file order,
/// then all clusters; a cluster stays one node, for a grant to a cluster is not a grant to each
/// member. Members rely on their cluster for what the cluster receives: an edge leads from a
/// cluster to each member where anything of the layer reaches the cluster.
///
/// In a layer that is passed on (``Layer/isPassedOn``), what a body gives may come from whoever
/// gives to it, so only bodies that receive nothing are origins. In the others each giver is the
/// origin of what it gives, and nothing travels further than to the receiver and its members.
public struct FlowGraph: Sendable {
  /// One body's giving to one receiver.
  public struct Supply: Sendable, Hashable {
    /// The node that is relied upon.
    public let giver: Int
    /// The ties that show it, by place in ``Network/ties``, ascending.
    public let ties: [Int]
    /// Whether it reaches the receiver only through a cluster the receiver belongs to.
    public let isThroughCluster: Bool

    /// Makes a supply.
    public init(giver: Int, ties: [Int], isThroughCluster: Bool = false) {
      self.giver = giver
      self.ties = ties
      self.isThroughCluster = isThroughCluster
    }
  }

  /// The network, its ids resolved.
  public let index: NetworkIndex
  /// The layer.
  public let layer: Layer
  /// The graph: actors, then clusters; simple, directed, unweighted.
  public let graph: Graph
  /// For each edge, in the order of ``Graph/edges``, what it rests on.
  public let grounds: [[ActorGraph.Ground]]
  /// Where what flows begins, ascending.
  public let origins: [Int]
  /// For each node, who gives to it by a tie to that very node, by giver.
  private let given: [[Supply]]

  /// The convention in words, to stand beside every number that depends on it.
  public static let convention =
    "directed, one layer, from the one relied upon to the one who relies; clusters are nodes; "
    + "members rely on their cluster for what it receives"

  /// Projects one layer of a network.
  ///
  /// - Parameters:
  ///   - index: The network, its ids resolved.
  ///   - layer: The layer.
  ///   - omitted: Ties to leave out, by place.
  /// - Complexity: O(actors + clusters + ties + memberships), sorting apart.
  public init(_ index: NetworkIndex, layer: Layer, omitting omitted: Set<Int> = []) {
    let network = index.network
    let actorCount = network.actors.count
    let nodeCount = actorCount + network.clusters.count
    func node(_ id: String) -> Int? {
      index.ends[id].map { Self.node(of: $0, actorCount: actorCount) }
    }

    var givings: [[(giver: Int, tie: Int)]] = Array(repeating: [], count: nodeCount)
    var gives = [Bool](repeating: false, count: nodeCount)
    for place in index.ties where network.ties[place].layer == layer && !omitted.contains(place) {
      guard !network.ties[place].isDenial, let (on, by) = network.ties[place].reliance,
        let giver = node(on), let receiver = node(by), giver != receiver
      else { continue }
      givings[receiver].append((giver, place))
      gives[giver] = true
    }
    let given = givings.map { row -> [Supply] in
      Dictionary(grouping: row, by: \.giver).sorted { $0.key < $1.key }.map {
        Supply(giver: $0.key, ties: $0.value.map(\.tie), isThroughCluster: false)
      }
    }

    var edges: [Graph.Edge] = []
    var grounds: [Graph.Edge: [ActorGraph.Ground]] = [:]
    for receiver in 0..<nodeCount {
      for supply in given[receiver] {
        let edge = Graph.Edge(supply.giver, receiver)
        edges.append(edge)
        grounds[edge, default: []] += supply.ties.map { .tie($0) }
      }
    }
    for cluster in network.clusters.indices where !given[actorCount + cluster].isEmpty {
      for member in index.members[cluster] {
        let edge = Graph.Edge(actorCount + cluster, member)
        edges.append(edge)
        grounds[edge, default: []].append(.membership(cluster))
      }
    }
    let graph = Graph(nodeCount: nodeCount, edges: edges, isDirected: true, parallels: .unweighted)

    self.index = index
    self.layer = layer
    self.graph = graph
    self.grounds = graph.edges.map { grounds[$0] ?? [] }
    self.given = given
    self.origins =
      layer.isPassedOn
      ? Self.sources(index, graph: graph, given: given, gives: gives)
      : (0..<nodeCount).filter { gives[$0] }
  }

  /// Where a layer that is passed on begins: givers that nobody gives to, or that receive only
  /// through clusters they themselves give to (a subscription is not the subscriber's income); and
  /// in a ring of givers whom nobody outside the ring gives to, each giver of the ring.
  private static func sources(
    _ index: NetworkIndex, graph: Graph, given: [[Supply]], gives: [Bool]
  ) -> [Int] {
    let actorCount = index.network.actors.count
    var isOrigin = graph.nodes.map { node -> Bool in
      guard gives[node], given[node].isEmpty else { return false }
      guard node < actorCount else { return true }
      return index.clustersOf[node].allSatisfy { cluster in
        let received = given[actorCount + cluster]
        return received.isEmpty || received.contains { $0.giver == node }
      }
    }
    // What no origin reaches is fed by a ring alone: givers that all lead to one another, and to
    // whom nobody outside gives.
    let reached = graph.reach(from: graph.nodes.filter { isOrigin[$0] })
    let rings = graph.components(.strong)
    var isFed = [Bool](repeating: false, count: rings.count)
    for edge in graph.edges where rings.ofNode[edge.source] != rings.ofNode[edge.target] {
      isFed[rings.ofNode[edge.target]] = true
    }
    let inRings = graph.nodes.filter {
      gives[$0] && !reached[$0] && !isFed[rings.ofNode[$0]]
    }
    var hasActor = [Bool](repeating: false, count: rings.count)
    for giver in inRings where giver < actorCount { hasActor[rings.ofNode[giver]] = true }
    for giver in inRings where giver < actorCount || !hasActor[rings.ofNode[giver]] {
      isOrigin[giver] = true
    }
    return graph.nodes.filter { isOrigin[$0] }
  }
}

extension FlowGraph {
  /// The node of an actor or a cluster.
  public func node(of end: NetworkIndex.End) -> Int {
    Self.node(of: end, actorCount: index.network.actors.count)
  }

  /// The actor or cluster at a node.
  public func end(at node: Int) -> NetworkIndex.End {
    let actorCount = index.network.actors.count
    return node < actorCount ? .actor(node) : .cluster(node - actorCount)
  }

  /// The id of the actor or cluster at a node.
  public func id(at node: Int) -> String {
    switch end(at: node) {
    case .actor(let place): index.network.actors[place].id
    case .cluster(let place): index.network.clusters[place].id
    }
  }

  /// Whom a node relies on directly: those who give to it, and, for an actor, those who give to a
  /// cluster of its; never itself, though it give to its own cluster.
  ///
  /// - Complexity: O(givers log givers).
  public func suppliers(of node: Int) -> [Supply] {
    let actorCount = index.network.actors.count
    guard node < actorCount, !index.clustersOf[node].isEmpty else { return given[node] }
    var ties: [Int: [Int]] = [:]
    var isDirect: Set<Int> = []
    for supply in given[node] {
      ties[supply.giver] = supply.ties
      isDirect.insert(supply.giver)
    }
    for cluster in index.clustersOf[node] {
      for supply in given[actorCount + cluster] where supply.giver != node {
        ties[supply.giver, default: []] += supply.ties
      }
    }
    return ties.sorted { $0.key < $1.key }.map {
      Supply(
        giver: $0.key, ties: $0.value.sorted(), isThroughCluster: !isDirect.contains($0.key))
    }
  }

  /// Who gives to a node by a tie to that very node, by giver.
  public func suppliersByTie(of node: Int) -> [Supply] { given[node] }

  private static func node(of end: NetworkIndex.End, actorCount: Int) -> Int {
    switch end {
    case .actor(let place): place
    case .cluster(let place): actorCount + place
    }
  }
}

extension Graph {
  /// Which nodes some nodes lead to, themselves among them.
  fileprivate func reach(from starts: [Int]) -> [Bool] {
    var isReached = [Bool](repeating: false, count: nodeCount)
    var queue = starts
    for start in starts { isReached[start] = true }
    var next = 0
    while next < queue.count {
      for neighbour in neighbours(of: queue[next]) where !isReached[Int(neighbour)] {
        isReached[Int(neighbour)] = true
        queue.append(Int(neighbour))
      }
      next += 1
    }
    return isReached
  }
}

extension Network {
  /// The flow graph of one layer of the network.
  public func flowGraph(of layer: Layer) -> FlowGraph { FlowGraph(index(), layer: layer) }
}
