import WeftGraph
public import WeftModel

/// The edge of a network: who would be left with nobody if the programme ended.
///
/// The *programme side* (funders, programmes, facilitators, evaluators) is taken away, and with it
/// what only it holds together. What remains falls into parts. A body alone in its part has no
/// peer tie: it is on the edge. A part that holds more than half of all bodies is the mainland,
/// every other part of several bodies an island; a network may have no mainland. Centres and other assets hold bodies together (two who use one centre meet there) but are no
/// bodies; themes do neither, for to do the same is not to be tied. What is not recorded may still
/// be: each entry says through whom the body is tied, and by which ties.
public struct NetworkEdge: Sendable, Hashable {
  /// A body without a peer tie.
  public struct Outlier: Sendable, Hashable {
    /// The body, by place in ``Network/actors``.
    public let actor: Int
    /// Who of the programme side it is tied to, by place; empty where it has no tie at all.
    public let through: [Int]
    /// Its own centres and other assets, by place.
    public let assets: [Int]
    /// Its ties in all layers but activity, by place.
    public let ties: [Int]

    /// Whether it has no tie to any body.
    public var isIsolate: Bool { through.isEmpty && assets.isEmpty }
  }

  /// Bodies tied to one another, but to the rest only through the programme side.
  public struct Island: Sendable, Hashable {
    /// Its bodies, by place, ascending.
    public let actors: [Int]
    /// Who of the programme side they are tied to.
    public let through: [Int]
    /// The ties between its bodies and their assets, by place.
    public let ties: [Int]
  }

  /// A cluster that is tied to no other cluster.
  public struct LoneCluster: Sendable, Hashable {
    /// The cluster, by place in ``Network/clusters``.
    public let cluster: Int
    /// The outside bodies it has in common with another cluster: what does join them.
    public let through: [Int]
    /// The ties to those bodies, by place.
    public let ties: [Int]
  }

  /// The bodies that were asked about: all but the programme side, assets and themes.
  public let bodies: [Int]
  /// Those on the edge, in file order.
  public let outliers: [Outlier]
  /// The islands, the largest first, then by first body.
  public let islands: [Island]
  /// The bodies of the part that holds more than half of them; empty where none does.
  public let mainland: [Int]
  /// The clusters tied to no other, in file order; empty where there is only one cluster.
  public let clusters: [LoneCluster]

  /// The roles of the programme side where none are given.
  public static let programmeRoles: Set<Role> = [.funder, .programme, .facilitator, .evaluator]

  /// Finds the edge of a network.
  ///
  /// An actor is of the programme side if its main role is one of the roles given, or if it also
  /// funds or is a programme without being a front-line partner, host, second-tier body or asset
  /// in the first place.
  ///
  /// - Parameters:
  ///   - index: The network, its ids resolved.
  ///   - programmeRoles: The roles that make the programme side.
  ///   - omitted: Ties to leave out, by place.
  /// - Complexity: O(actors + edges of the actor graph · clusters of an actor squared).
  public init(
    _ index: NetworkIndex, programmeRoles: Set<Role> = NetworkEdge.programmeRoles,
    omitting omitted: Set<Int> = []
  ) {
    let parts = PeerParts(index, programmeRoles: programmeRoles, omitting: omitted)
    let groups = parts.bodiesOfPart.filter { $0.count > 1 }
    let bodies = index.network.actors.indices.filter { parts.standing[$0] == .body }
    let main = groups.firstIndex { 2 * $0.count > bodies.count }
    self.bodies = bodies
    mainland = main.map { groups[$0] } ?? []
    islands = groups.enumerated().filter { $0.offset != main }.map { $0.element }
      .map { actors in
        Island(
          actors: actors, through: parts.programmeNeighbours(of: actors),
          ties: parts.tiesWithin(actors))
      }
      .sorted { ($1.actors.count, $0.actors[0]) < ($0.actors.count, $1.actors[0]) }
    outliers = parts.bodiesOfPart.filter { $0.count == 1 }.flatMap { $0 }.sorted().map { actor in
      Outlier(
        actor: actor, through: parts.programmeNeighbours(of: [actor]),
        assets: parts.assets(of: actor), ties: parts.ties(of: actor))
    }
    clusters = Self.loneClusters(parts.incident, omitting: omitted)
  }

  private static func loneClusters(
    _ incident: IncidentTies, omitting omitted: Set<Int>
  ) -> [LoneCluster] {
    let graph = incident.graph
    let index = graph.index
    guard index.network.clusters.count > 1 else { return [] }
    var isTied = [Bool](repeating: false, count: index.network.clusters.count)
    func join(_ some: [Int], _ others: [Int]) {
      for one in some {
        for other in others where one != other {
          isTied[one] = true
          isTied[other] = true
        }
      }
    }
    for clusters in index.clustersOf { join(clusters, clusters) }
    for edge in graph.graph.edges {
      join(
        index.clustersOf[graph.actorOfNode[edge.source]],
        index.clustersOf[graph.actorOfNode[edge.target]])
    }
    // A cluster of which nobody is listed has no edges, but may be tied as a whole.
    for place in index.ties where !omitted.contains(place) {
      let tie = index.network.ties[place]
      guard tie.layer != .activity, !tie.isDenial, let from = index.ends[tie.from],
        let to = index.ends[tie.to]
      else { continue }
      join(index.clusters(of: from), index.clusters(of: to))
    }
    var reach = [Int](repeating: 0, count: index.network.actors.count)
    let outside = index.members.map { members -> Set<Int> in
      let nodes = members.compactMap { graph.nodeOfActor[$0] }
      let around = nodes.flatMap { graph.graph.neighbours(of: $0) }
      let bodies = Set(around.map { graph.actorOfNode[Int($0)] }).subtracting(members)
      for body in bodies { reach[body] += 1 }
      return bodies
    }
    return isTied.indices.filter { !isTied[$0] }.map { cluster in
      let through = outside[cluster].filter { reach[$0] > 1 }
      return LoneCluster(
        cluster: cluster, through: through.sorted(),
        ties: incident.ties(from: index.members[cluster]) { through.contains($0) })
    }
  }
}

extension NetworkIndex {
  /// The cluster an end is, or the clusters of an actor.
  fileprivate func clusters(of end: End) -> [Int] {
    switch end {
    case .actor(let place): clustersOf[place]
    case .cluster(let place): [place]
    }
  }
}

/// What a network falls into without the programme side.
private struct PeerParts {
  enum Standing { case programme, body, asset, theme }

  let standing: [Standing]
  let graph: ActorGraph
  /// The bodies of each part, each ascending, parts by first body.
  let bodiesOfPart: [[Int]]
  let incident: IncidentTies

  init(_ index: NetworkIndex, programmeRoles: Set<Role>, omitting omitted: Set<Int>) {
    let standing = index.network.actors.map { actor -> Standing in
      if programmeRoles.contains(actor.role) { return .programme }
      switch actor.role {
      case .theme: return .theme
      case .asset: return .asset
      case .partner, .host, .secondTier: return .body
      default: return actor.also.contains { $0 == .funder || $0 == .programme } ? .programme : .body
      }
    }
    let graph = ActorGraph(index, omitting: omitted)
    let kept = graph.graph.nodes.filter {
      let own = standing[graph.actorOfNode[$0]]
      return own == .body || own == .asset
    }
    let parts = graph.graph.induced(by: kept).components().members
    bodiesOfPart =
      parts.map { part in
        part.map { graph.actorOfNode[kept[$0]] }.filter { standing[$0] == .body }.sorted()
      }
      .filter { !$0.isEmpty }.sorted { $0[0] < $1[0] }
    self.standing = standing
    self.graph = graph
    incident = IncidentTies(graph)
  }

  private func neighbours(of actor: Int) -> [Int] {
    guard let node = graph.nodeOfActor[actor] else { return [] }
    return graph.graph.neighbours(of: node).map { graph.actorOfNode[Int($0)] }
  }

  func programmeNeighbours(of actors: [Int]) -> [Int] {
    Set(actors.flatMap { neighbours(of: $0) }.filter { standing[$0] == .programme }).sorted()
  }

  func assets(of actor: Int) -> [Int] {
    neighbours(of: actor).filter { standing[$0] == .asset }.sorted()
  }

  func ties(of actor: Int) -> [Int] { incident.ties(from: [actor]) { _ in true } }

  func tiesWithin(_ actors: [Int]) -> [Int] {
    let own = Set(actors).union(actors.flatMap { assets(of: $0) })
    return incident.ties(from: own) { own.contains($0) }
  }
}
