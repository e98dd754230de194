import WeftGraph
public import WeftModel

/// What holds a network together: the actors and ties without which it would fall apart, and what
/// joins its clusters.
public struct Bridges: Sendable, Hashable {
  /// Part of a network that would be cut off from the rest.
  public struct Piece: Sendable, Hashable {
    /// How many actors it has.
    public let count: Int
    /// The first ``listLimit`` of them, by id.
    public let actors: [String]
    /// How many actors of a piece are listed.
    public static let listLimit = 100
  }

  /// An actor without whom those in its component no longer all reach one another.
  public struct CutPoint: Sendable, Hashable {
    /// The actor, by id.
    public let actor: String
    /// What would be cut off from the largest piece that remains, the largest first.
    public let cutOff: [Piece]
    /// The clusters with a member in what is cut off, by id.
    public let clusters: [String]
  }

  /// One record (a tie, or the meeting of a cluster) without which those it joins no longer all
  /// reach one another.
  public struct BridgeTie: Sendable, Hashable {
    /// The record.
    public let ground: ActorGraph.Ground
    /// What would be cut off from the largest piece that remains, the largest first.
    public let cutOff: [Piece]
    /// The clusters with a member in what is cut off, by id.
    public let clusters: [String]
  }

  /// The actors that are cut-points of the actor graph, those that cut off most first.
  public let cutPoints: [CutPoint]
  /// The records that are the only tie of any kind between two parts, those that cut off most
  /// first.
  public let ties: [BridgeTie]
  /// The records that are the only tie of one layer between two parts joined in it, layer by layer:
  /// the "only money tie" may run beside ties of other kinds.
  public let layerTies: [LayerTies]
  /// What joins each two clusters that anything joins, by id.
  public let links: [ClusterLink]
  /// The actors that stand in, or have ties to, several clusters or sources, the widest first.
  public let actors: [BridgingActor]

  /// The bridge ties of one layer.
  public struct LayerTies: Sendable, Hashable {
    /// The layer.
    public let layer: Layer
    /// The records that are the only tie of the layer between two parts joined in it.
    public let ties: [BridgeTie]
  }
}

extension NetworkIndex {
  /// What holds the network together.
  ///
  /// - Parameter graph: The actor graph; nil to make it.
  /// - Returns: Cut-points, bridge ties, links of clusters and bridging actors.
  /// - Complexity: O(n + m) to find cut-points and bridge ties, O(n + m) for each one found to
  ///   list what it cuts off; betweenness where n · m is at most 10⁸.
  public func bridges(in graph: ActorGraph? = nil) -> Bridges {
    let whole = graph ?? ActorGraph(self)
    let layers = Set(ties.map { network.ties[$0].layer }).subtracting([.activity, .membership])
    return Bridges(
      cutPoints: cutPoints(whole), ties: bridgeTies(whole),
      layerTies: layers.sorted().compactMap { layer in
        let found = bridgeTies(ActorGraph(self, layers: [layer]))
        return found.isEmpty ? nil : Bridges.LayerTies(layer: layer, ties: found)
      },
      links: clusterLinks(), actors: bridgingActors(whole))
  }

  private func cutPoints(_ whole: ActorGraph) -> [Bridges.CutPoint] {
    let graph = whole.graph
    return graph.biconnectedComponents().cutPoints.map { node in
      let cut = graph.pieces(without: node).dropFirst()
        .map { $0.map { whole.actorOfNode[$0] } }
      return Bridges.CutPoint(
        actor: whole.actor(at: node).id, cutOff: cut.map(piece), clusters: clusters(among: cut))
    }.sorted {
      ($1.cutOff.total, $0.actor) < ($0.cutOff.total, $1.actor)
    }
  }

  private func bridgeTies(_ whole: ActorGraph) -> [Bridges.BridgeTie] {
    let graph = RecordGraph(whole)
    return graph.bridging.map { record -> Bridges.BridgeTie in
      let cut = graph.parts(without: record).dropFirst().map { $0.map { whole.actorOfNode[$0] } }
      return Bridges.BridgeTie(
        ground: record, cutOff: cut.map(piece), clusters: clusters(among: cut))
    }.sorted {
      $0.cutOff.total != $1.cutOff.total
        ? $0.cutOff.total > $1.cutOff.total : $0.ground.rank < $1.ground.rank
    }
  }

  private func piece(_ actors: [Int]) -> Bridges.Piece {
    Bridges.Piece(
      count: actors.count,
      actors: Array(actors.map { network.actors[$0].id }.sorted().prefix(Bridges.Piece.listLimit)))
  }

  private func clusters(among pieces: [[Int]]) -> [String] {
    Set(pieces.joined().flatMap { clustersOf[$0] }).map { network.clusters[$0].id }.sorted()
  }
}

extension [Bridges.Piece] {
  fileprivate var total: Int { reduce(0) { $0 + $1.count } }
}
