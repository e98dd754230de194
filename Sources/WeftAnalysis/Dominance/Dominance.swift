public import WeftGraph
public import WeftModel

/// Whether a cluster is a collaboration of equals or run by one of its members: what each member
/// carries, and the verdict.
///
/// Co-membership alone says nothing, everyone being tied to everyone by it; so dominance is read
/// from who relies on whom, and from the ties of the other layers.
public struct Dominance: Sendable, Hashable {
  /// What one member carries.
  public struct Member: Sendable, Hashable {
    /// The member, by id.
    public let actor: String
    /// How much the others rely on it.
    public let reliance: Reliance
    /// How much of the outside is reached through it alone.
    public let gatekeeping: Gatekeeping
    /// Its share of the betweenness in the cluster's neighbourhood (members and outside bodies one
    /// step away, ties of co-membership left out), 0 to 1; nil where nobody is between anybody, or
    /// the neighbourhood is too large.
    public let brokerageShare: Double?
    /// How much the neighbourhood's distance-weighted fragmentation grows when it leaves; nil where
    /// fewer than two would be left, or the neighbourhood is too large.
    public let removalEffect: Double?
    /// The mean of the same over the other members.
    public let removalEffectOfOthers: Double?
  }

  /// What part of the outside is reached through one member alone.
  public struct Gatekeeping: Sendable, Hashable {
    /// The outside bodies tied to this member, to no other member and not to the cluster as a
    /// whole, by id.
    public let bodies: [String]
    /// Their share of all outside bodies tied to the cluster or its members, 0 to 1; nil where
    /// there are none.
    public let share: Double?
  }

  /// The cluster, by id.
  public let cluster: String
  /// Its members, the most relied on first, then by id.
  public let members: [Member]
  /// How many members the cluster is said to have, where that is said.
  public let declaredSize: Int?
  /// Where the cluster has several second-tier members, how central they are in its neighbourhood
  /// taken as one: how much of it runs through its second tier.
  public let secondTier: GroupCentrality?
  /// How far the ties among the members, co-membership left out, centre on one of them.
  public let centralisation: ClusterCentralisation
  /// The verdict.
  public let governance: Governance

  /// How many nodes a neighbourhood may have for its distances to be measured.
  public static let neighbourhoodLimit = 400
}

extension Reliances {
  /// The dominance in one cluster.
  ///
  /// - Parameters:
  ///   - cluster: The cluster, by place.
  ///   - graph: The actor graph in the layers but membership and activity; nil to make it.
  ///   - seed: What the comparison of its centralisation with chance grows from.
  /// - Returns: What each member carries, and the verdict.
  /// - Complexity: that of ``reliance(inCluster:)`` and ``governance(ofCluster:reliance:omitting:)``,
  ///   and O(h · k · (h + e)) for a neighbourhood of h nodes and e edges and k members, where h is
  ///   at most ``Dominance/neighbourhoodLimit``.
  public func dominance(
    ofCluster cluster: Int, in graph: ActorGraph? = nil, seed: UInt64 = 1
  ) -> Dominance {
    let network = index.network
    let whole = graph ?? ActorGraph(index, layers: ActorGraph.dominanceLayers)
    let reliance = self.reliance(inCluster: cluster)
    let members = index.members[cluster]
    let neighbourhood = Neighbourhood(of: cluster, in: whole)
    let gates = gatekeeping(inCluster: cluster)
    let shares = neighbourhood.brokerageShares
    let effects = neighbourhood.removalEffects
    let known = effects.compactMap { $0.value }
    let total = known.reduce(0, +)

    let rows = members.enumerated().map { place, member -> Dominance.Member in
      let effect = effects[member]
      return Dominance.Member(
        actor: network.actors[member].id,
        reliance: reliance.isEmpty ? Reliance(share: 0, by: [], layers: []) : reliance[place],
        gatekeeping: gates[place],
        brokerageShare: shares?[member], removalEffect: effect,
        removalEffectOfOthers: effect.flatMap {
          known.count > 1 ? (total - $0) / Double(known.count - 1) : nil
        })
    }
    return Dominance(
      cluster: network.clusters[cluster].id,
      members: rows.sorted { ($1.reliance.share, $0.actor) < ($0.reliance.share, $1.actor) },
      declaredSize: network.clusters[cluster].size,
      secondTier: neighbourhood.secondTier(in: network),
      centralisation: ClusterCentralisation(of: neighbourhood.core, seed: seed),
      governance: governance(ofCluster: cluster, reliance: reliance))
  }

  /// The dominance in every cluster, in the order of ``Network/clusters``.
  public func dominance(seed: UInt64 = 1) -> [Dominance] {
    let whole = ActorGraph(index, layers: ActorGraph.dominanceLayers)
    return index.network.clusters.indices.map { dominance(ofCluster: $0, in: whole, seed: seed) }
  }

  /// For each member, the outside bodies reached through it alone, ties of activity left out.
  private func gatekeeping(inCluster cluster: Int) -> [Dominance.Gatekeeping] {
    let network = index.network
    let members = index.members[cluster]
    let isMember = Set(members)
    func other(_ place: Int, than end: NetworkIndex.End) -> Int? {
      let tie = network.ties[place]
      guard tie.layer != .activity, !tie.isDenial,
        let from = index.ends[tie.from], let to = index.ends[tie.to],
        case .actor(let actor) = from == end ? to : from, !isMember.contains(actor)
      else { return nil }
      return actor
    }
    var doors: [Int: Set<Int>] = [:]
    for member in members {
      for place in index.tiesOfActor[member] {
        if let body = other(place, than: .actor(member)) { doors[body, default: []].insert(member) }
      }
    }
    for place in index.tiesOfCluster[cluster] {
      if let body = other(place, than: .cluster(cluster)) {
        doors[body, default: []].formUnion(members)
      }
    }
    return members.map { member in
      let alone = doors.filter { $0.value == [member] }.map(\.key)
      return Dominance.Gatekeeping(
        bodies: ids(alone),
        share: doors.isEmpty ? nil : Double(alone.count) / Double(doors.count))
    }
  }
}

extension Neighbourhood {
  private var isMeasurable: Bool { graph.nodeCount <= Dominance.neighbourhoodLimit }

  /// How central the second-tier members are taken as one; nil for fewer than two.
  fileprivate func secondTier(in network: Network) -> GroupCentrality? {
    let nodes = (0..<memberCount).filter { network.actors[actors[$0]].plays(.secondTier) }
    guard isMeasurable, nodes.count > 1 else { return nil }
    return graph.groupCentrality(of: nodes)
  }

  /// Each member's share of the betweenness, by actor; nil where there is none.
  var brokerageShares: [Int: Double]? {
    guard isMeasurable else { return nil }
    let scores = graph.betweenness().scores
    let total = scores.reduce(0, +)
    guard total > 0 else { return nil }
    return Dictionary(
      uniqueKeysWithValues: (0..<memberCount).map { (actors[$0], scores[$0] / total) })
  }

  /// How much the fragmentation grows when each member leaves, by actor.
  fileprivate var removalEffects: [Int: Double] {
    guard isMeasurable, let before = graph.distanceWeightedFragmentation() else { return [:] }
    var result: [Int: Double] = [:]
    for node in 0..<memberCount {
      let others = graph.nodes.filter { $0 != node }
      if let after = graph.induced(by: others).distanceWeightedFragmentation() {
        result[actors[node]] = after - before
      }
    }
    return result
  }
}
