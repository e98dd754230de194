public import WeftAnalysis
public import WeftModel

/// What the findings and the report on a network are told from, worked out once.
public struct Analysis: Sendable {
  /// The network.
  public let network: Network
  /// Its ids resolved.
  public let index: NetworkIndex
  /// Who is tied to whom.
  public let actorGraph: ActorGraph
  /// Who relies on whom.
  public let reliances: Reliances
  /// The dominance in each cluster, in the order of the network's clusters.
  public let dominance: [Dominance]
  /// What each cluster relies on outside itself, in the same order.
  public let dependencies: [Dependency]
  /// What holds the network together.
  public let bridges: Bridges
  /// The seed of everything in which chance plays.
  public let seed: UInt64

  /// Analyses a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - seed: The seed of everything in which chance plays.
  ///   - progress: Told how much is done, 0 to 1.
  public init(_ network: Network, seed: UInt64 = 1, progress: (Double) -> Void = { _ in }) {
    self.network = network
    self.seed = seed
    index = network.index()
    actorGraph = ActorGraph(index)
    reliances = Reliances(index)
    progress(0.2)
    dominance = reliances.dominance()
    progress(0.5)
    dependencies = reliances.dependencies()
    progress(0.7)
    bridges = index.bridges(in: actorGraph)
    progress(1)
  }
}
