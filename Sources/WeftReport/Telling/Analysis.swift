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
  /// What the loss of each actor in turn would cost the others, the greatest losses first.
  public let removals: [EveryRemoval.Entry]
  /// Which cluster relies on which.
  public let clusterReliances: [ClusterReliance]
  /// The outside suppliers each two clusters have in common.
  public let sharedSuppliers: [SharedSuppliers]
  /// Where the money of each cluster that any reaches comes from, and through whose hands.
  public let moneyRoutes: [MoneyRoutes]
  /// How the verdicts on the clusters stand up, in the order of the network's clusters; empty where
  /// the network is too large to try them.
  public let verdicts: [VerdictRobustness]
  /// How verdicts are tried; its seed is that of everything in which chance plays.
  public let trials: RobustnessOptions

  /// How rankings are tried; nil where they are not.
  public let rankingTrials: RobustnessOptions?

  /// Rows times clusters beyond which verdicts are not tried.
  public static let trialLimit = 200_000
  /// Rows beyond which rankings are not tried where nothing else is asked.
  public static let rankingLimit = 2_000
  /// How often ties are left out at random to try a ranking, at most.
  public static let rankingRepetitions = 200
  /// How often ties are left out at random where nothing else is asked.
  public static let defaultRepetitions = 1000

  /// The seed of everything in which chance plays.
  public var seed: UInt64 { trials.seed }

  /// Analyses a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - seed: The seed of everything in which chance plays.
  ///   - repetitions: How often verdicts are tried with ties left out at random.
  ///   - isRobust: Whether to try rankings too; nil where the network is small enough.
  ///   - progress: Told how much is done, 0 to 1.
  public init(
    _ network: Network, seed: UInt64 = 1, repetitions: Int = Analysis.defaultRepetitions,
    isRobust: Bool? = nil, progress: (Double) -> Void = { _ in }
  ) {
    self.network = network
    trials = RobustnessOptions(repetitions: repetitions, seed: seed)
    index = network.index()
    actorGraph = ActorGraph(index)
    reliances = Reliances(index)
    progress(0.1)
    dominance = reliances.dominance()
    progress(0.2)
    dependencies = reliances.dependencies()
    clusterReliances = reliances.clusterReliances()
    sharedSuppliers = reliances.sharedSuppliers(dependencies)
    progress(0.3)
    bridges = index.bridges(in: actorGraph)
    removals = reliances.everyRemoval(in: actorGraph).entries
    moneyRoutes = reliances.moneyRoutes()
    progress(0.4)
    let rows = network.actors.count + network.ties.count + network.memberships.count
    rankingTrials =
      isRobust ?? (rows <= Self.rankingLimit)
      ? RobustnessOptions(repetitions: min(repetitions, Self.rankingRepetitions), seed: seed) : nil
    let isTriable = rows * network.clusters.count <= Self.trialLimit
    verdicts = isTriable ? reliances.verdictRobustness(trials) : []
    progress(1)
  }

  /// The verdict on a cluster, by place: withheld where another reading of the data overturns it.
  public func governance(ofCluster place: Int) -> Governance {
    verdicts.isEmpty ? dominance[place].governance : verdicts[place].governance
  }
}
