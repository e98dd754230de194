public import WeftGraph
public import WeftModel

/// The measures of each cluster, in the order of ``Network/clusters``.
public struct ClusterMeasures: Sendable {
  /// The measures of one cluster.
  public struct Row: Sendable {
    /// The cluster, by id.
    public let cluster: String
    /// Its members, by id.
    public let members: [String]
    /// The share of pairs of members that are tied, co-membership left out; nil for fewer than two.
    public let density: Double?
    /// The centrality of its members taken together in the actor graph; nil where not asked for,
    /// or none is named.
    public let group: GroupCentrality?
    /// How it is governed and on which members the others rely; nil where not asked for.
    public let dominance: Dominance?
    /// What it relies on from outside; nil where not asked for.
    public let dependency: Dependency?
  }

  /// One row for each cluster.
  public let rows: [Row]

  /// Whether any cluster has the value of any measure.
  public var hasValues: Bool {
    rows.contains {
      $0.density != nil || $0.group != nil || $0.dominance != nil || $0.dependency != nil
    }
  }

  /// Measures the clusters of those who were measured; an edge list read as a graph has none.
  ///
  /// - Parameters:
  ///   - subjects: Who was measured.
  ///   - chosen: The measures to compute.
  /// - Complexity: As for a network.
  public init(_ subjects: MeasuredActors, chosen: Set<Measure>) {
    if let actorGraph = subjects.actorGraph {
      self.init(actorGraph, chosen: chosen)
    } else {
      self.init(rows: [])
    }
  }

  private init(rows: [Row]) { self.rows = rows }

  /// The layers whose ties make members dense: being members together apart.
  static let withoutMembership = Set(Layer.all).subtracting([.membership, .activity])

  /// Measures the clusters of a network.
  ///
  /// - Parameters:
  ///   - actorGraph: The actor graph of the network.
  ///   - chosen: The measures to compute.
  /// - Complexity: That of ``Reliances/dominance()`` and ``Reliances/dependencies()`` where asked.
  public init(_ actorGraph: ActorGraph, chosen: Set<Measure>) {
    let index = actorGraph.index
    let network = index.network
    let asksDominance = !chosen.isDisjoint(with: [.governance, .reliedOn])
    let asksDependency = !chosen.isDisjoint(with: [.suppliers, .concentration])
    let reliances = asksDominance || asksDependency ? Reliances(index) : nil
    let dominance = asksDominance ? reliances?.dominance() : nil
    let dependencies = asksDependency ? reliances?.dependencies() : nil
    let asksGroup = !chosen.isDisjoint(with: [.groupDegree, .groupCloseness, .groupBetweenness])
    let ties = ActorGraph(index, layers: Self.withoutMembership)
    self.rows = network.clusters.indices.map { place in
      let nodes = index.members[place].compactMap { ties.nodeOfActor[$0] }
      let group = index.members[place].compactMap { actorGraph.nodeOfActor[$0] }
      return Row(
        cluster: network.clusters[place].id,
        members: index.members[place].map { network.actors[$0].id },
        density: chosen.contains(.density) ? ties.graph.induced(by: nodes).density : nil,
        group: asksGroup && !group.isEmpty ? actorGraph.graph.groupCentrality(of: group) : nil,
        dominance: dominance?[place], dependency: dependencies?[place])
    }
  }
}
