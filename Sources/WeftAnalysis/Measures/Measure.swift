/// A number (or a set of them) that Weft computes: the names of the JSON, the columns and the
/// option `--measures`.
public enum Measure: String, Sendable, Hashable, CaseIterable {
  // Of actors.
  case degree, degreeNormalised, strength, closeness, harmonic, betweenness,
    betweennessNormalised, eigenvector, katz, pageRank, coreNumber, clustering, constraint,
    effectiveSize, efficiency, hierarchy, cutPoint, component, bridging, bridgingCentrality,
    participation, withinModuleZ, brokerage
  // Of ties.
  case bridge, localBridgeSpan, edgeBetweenness, neighbourhoodOverlap
  // Of the network; density of each cluster too.
  case density, components, diameter, meanDistance, transitivity, reciprocity,
    degreeCentralisation, betweennessCentralisation, closenessCentralisation, fragmentation,
    distanceWeightedFragmentation, eiIndex, keyPlayers, corePeriphery
  // Of clusters.
  case groupDegree, groupCloseness, groupBetweenness, concentration, governance,
    reliedOn, suppliers

  /// What a measure describes.
  public enum Scope: String, Sendable, Hashable {
    /// Each actor.
    case actor
    /// Each tie.
    case tie
    /// The network as a whole.
    case network
    /// Each cluster.
    case cluster
  }

  /// What the measure describes.
  public var scope: Scope {
    switch self {
    case .degree, .degreeNormalised, .strength, .closeness, .harmonic, .betweenness,
      .betweennessNormalised, .eigenvector, .katz, .pageRank, .coreNumber, .clustering,
      .constraint, .effectiveSize, .efficiency, .hierarchy, .cutPoint, .component, .bridging,
      .bridgingCentrality, .participation, .withinModuleZ, .brokerage:
      .actor
    case .bridge, .localBridgeSpan, .edgeBetweenness, .neighbourhoodOverlap: .tie
    case .density, .components, .diameter, .meanDistance, .transitivity, .reciprocity,
      .degreeCentralisation, .betweennessCentralisation, .closenessCentralisation,
      .fragmentation, .distanceWeightedFragmentation, .eiIndex, .keyPlayers,
      .corePeriphery:
      .network
    case .groupDegree, .groupCloseness, .groupBetweenness, .concentration,
      .governance, .reliedOn, .suppliers:
      .cluster
    }
  }

  /// How the work grows, so that a large network is not kept waiting for a number nobody asked for.
  public enum Cost: Int, Sendable, Comparable {
    /// About linear in nodes and edges.
    case linear
    /// Nodes times edges, or near it.
    case quadratic
    /// Beyond that.
    case steep

    /// Orders the cheaper first.
    public static func < (left: Cost, right: Cost) -> Bool { left.rawValue < right.rawValue }

    /// The most actors for which a measure of this cost is computed unasked.
    public var mostActorsUnasked: Int {
      switch self {
      case .linear: .max
      case .quadratic: 20_000
      case .steep: 500
      }
    }
  }

  /// How the work grows.
  public var cost: Cost {
    switch self {
    case .degree, .degreeNormalised, .strength, .eigenvector, .katz, .pageRank, .coreNumber,
      .clustering, .cutPoint, .component, .bridge, .neighbourhoodOverlap, .density, .components,
      .transitivity, .reciprocity, .degreeCentralisation, .participation, .withinModuleZ, .eiIndex,
      .fragmentation, .groupDegree, .concentration:
      .linear
    case .closeness, .harmonic, .betweenness, .betweennessNormalised, .constraint, .effectiveSize,
      .efficiency, .hierarchy, .bridgingCentrality, .brokerage, .localBridgeSpan,
      .edgeBetweenness, .diameter, .meanDistance, .betweennessCentralisation,
      .closenessCentralisation, .distanceWeightedFragmentation:
      .quadratic
    case .bridging, .keyPlayers, .corePeriphery, .groupCloseness, .groupBetweenness, .governance,
      .reliedOn, .suppliers:
      .steep
    }
  }

  /// Whether the measure is estimated in networks in which it would take too long exactly; see
  /// ``BetweennessSampling``.
  public var isSampledWhereLarge: Bool { self == .betweenness || self == .betweennessNormalised }

  /// The measures computed for a network of so many actors when none are named.
  public static func unasked(actors: Int) -> Set<Measure> {
    Set(allCases.filter { actors <= $0.cost.mostActorsUnasked || $0.isSampledWhereLarge })
  }

  /// Those of the unasked that a page shows to a person: all of the network and of clusters, and
  /// the commonest of actors and ties.
  public static func commonest(actors: Int) -> Set<Measure> {
    let isLarge = actors > Cost.quadratic.mostActorsUnasked
    let ofActors: Set<Measure> =
      isLarge
      ? [.degree, .betweenness, .pageRank, .coreNumber, .cutPoint, .component]
      : [.degree, .betweenness, .harmonic, .constraint, .cutPoint]
    let ofTies: Set<Measure> = [.bridge, .localBridgeSpan, .edgeBetweenness]
    return unasked(actors: actors).filter { measure in
      switch measure.scope {
      case .network, .cluster: true
      case .actor: ofActors.contains(measure)
      case .tie: ofTies.contains(measure)
      }
    }
  }

  /// Whether a measure of the network is a single number.
  public var isOneNumber: Bool {
    scope == .network && self != .keyPlayers && self != .corePeriphery
  }
}
