import WeftGraph
public import WeftModel

/// How far what the members of a cluster carry, and what outside bodies reach of it, hold when some
/// of the ties are lost.
public struct ClusterStability: Sendable, Hashable {
  /// The outside bodies that give a cluster something of one layer.
  public struct InLayer: Sendable, Hashable {
    /// The layer.
    public let layer: Layer
    /// The bodies, by id, in the order of ``LayerDependency/suppliers``.
    public let suppliers: [String]
    /// Of the share of the members each reaches; items are places in ``suppliers``. Nil where no
    /// member is named.
    public let coverage: RankingStability?
  }

  /// The cluster, by id.
  public let cluster: String
  /// The members, by id, as items of the rankings count them.
  public let members: [String]
  /// Of the share of the others that rely on each member; nil for a cluster of fewer than two.
  public let reliance: RankingStability?
  /// Of each member's share of the betweenness; nil where it is not measured.
  public let brokerage: RankingStability?
  /// Layer by layer, of the outside bodies' reach.
  public let layers: [InLayer]
}

extension Reliances {
  /// How far the members' reliance and brokerage shares, and the reach of outside bodies, hold when
  /// a share of the ties is lost at random; in the order of ``Network/clusters``.
  ///
  /// - Parameter options: How many draws, how much is lost, the seed.
  /// - Returns: One for each cluster.
  /// - Complexity: repetitions times that of ``dependencies()`` and of the betweenness of each
  ///   cluster's neighbourhood.
  public func clusterStability(
    _ options: RobustnessOptions = RobustnessOptions(repetitions: 200)
  ) -> [ClusterStability] {
    var draws: [Set<Int>: ClusterDraw] = [:]
    func draw(_ omitted: Set<Int>) -> ClusterDraw {
      if let known = draws[omitted] { return known }
      let new = ClusterDraw(index, omitting: omitted)
      draws[omitted] = new
      return new
    }
    let base = draw([])
    return index.network.clusters.indices.map { cluster in
      let members = index.members[cluster]
      return ClusterStability(
        cluster: index.network.clusters[cluster].id,
        members: members.map { index.network.actors[$0].id },
        reliance: members.count < 2
          ? nil : index.rankingStability(options) { draw($0).reliance[cluster] },
        brokerage: index.rankingStability(options) { draw($0).brokerage[cluster] },
        layers: base.coverage[cluster].map { layer, suppliers in
          ClusterStability.InLayer(
            layer: layer, suppliers: suppliers.map(\.id),
            coverage: members.isEmpty
              ? nil
              : index.rankingStability(options) { omitted in
                let drawn = draw(omitted).coverage[cluster].first { $0.layer == layer }
                let shares = Dictionary(
                  (drawn?.suppliers ?? []).map { ($0.id, $0.coverage) }, uniquingKeysWith: { $1 })
                return suppliers.map { (shares[$0.id] ?? 0) ?? 0 }
              })
        })
    }
  }
}

/// What one draw of lost ties leaves, cluster by cluster.
private struct ClusterDraw {
  /// The share of the others that rely on each member.
  let reliance: [[Double?]]
  /// Each member's share of the betweenness.
  let brokerage: [[Double?]]
  /// The outside bodies, layer by layer.
  let coverage: [[(layer: Layer, suppliers: [Supplier])]]

  init(_ index: NetworkIndex, omitting omitted: Set<Int>) {
    let reliances = Reliances(index, omitting: omitted)
    let whole = ActorGraph(index, layers: ActorGraph.dominanceLayers, omitting: omitted)
    let clusters = Array(index.network.clusters.indices)
    reliance = clusters.map { reliances.reliance(inCluster: $0).map(\.share) }
    brokerage = clusters.map { cluster in
      let shares = Neighbourhood(of: cluster, in: whole).brokerageShares
      return index.members[cluster].map { shares?[$0] }
    }
    coverage = reliances.dependencies().map { $0.layers.map { ($0.layer, $0.suppliers) } }
  }
}
