import WeftModel

/// How a verdict on a cluster stands up to what the data may lack.
public struct VerdictRobustness: Sendable, Hashable {
  /// What the verdict becomes in another reading of the data.
  public struct Outcome: Sendable, Hashable {
    /// The form; nil where it would be withheld.
    public let form: GovernanceForm?
    /// The members most relied on among those relied on by more than half of the others, by id.
    public let leaders: [String]
    /// Whether the verdict is the same: the same form, and the same member first.
    public let holds: Bool
  }

  /// The verdict without the ties of one source.
  public struct WithoutSource: Sendable, Hashable {
    /// The source, by id.
    public let source: String
    /// What the verdict becomes.
    public let outcome: Outcome
  }

  /// The verdict when ties are lost.
  public struct Survival: Sendable, Hashable {
    /// The share of cases in which the verdict is the same, 0 to 1.
    public let share: Double
    /// The cases in which it was tried.
    public let losses: TieLosses
  }

  /// The cluster, by id.
  public let cluster: String
  /// The verdict, withheld where another reading puts another member first or it survives the
  /// loss of a tenth of the ties less often than not.
  public let governance: Governance
  /// How often it survives the loss of a tenth of the ties; nil without ties.
  public let survival: Survival?
  /// What becomes of it without the ties a source only implies; nil where none is implied.
  public let withoutImplied: Outcome?
  /// What becomes of it without each source in turn; empty where there is only one, for then
  /// nothing would be left.
  public let withoutSources: [WithoutSource]
  /// The smallest change in the ties that would overturn it; nil where it is withheld.
  public let overturning: Overturning?
  /// What so small a number of members can and cannot show; nil for more than four.
  public let smallNumbers: SmallNumbers?
}

extension VerdictRobustness {
  /// How sure the verdict is: *firm* where it survives 19 of 20 draws, holds without implied ties
  /// and without any one source, and takes more than one change to overturn; *weak* where it
  /// survives fewer than four of five draws or does not hold without implied ties; else *fair*. A
  /// shared form is an absence, which one unrecorded tie would end, and so never firm. Nil where
  /// the verdict is withheld.
  public var confidence: Confidence? {
    guard governance.form != nil else { return nil }
    let survives = survival?.share ?? 0
    if survives < 0.8 || withoutImplied?.holds == false { return .weak }
    let isFirm =
      survives >= 0.95 && withoutSources.allSatisfy(\.outcome.holds) && overturning?.size != 1
    return isFirm ? .firm : .fair
  }
}

/// How verdicts and rankings are tried.
public struct RobustnessOptions: Sendable, Hashable {
  /// How many draws of lost ties; where there are no more ways to lose them than that, each way is
  /// tried once instead.
  public var repetitions: Int
  /// The share of all ties each draw loses.
  public var loss: Double
  /// What the draws grow from.
  public var seed: UInt64

  /// Makes options.
  ///
  /// - Parameters:
  ///   - repetitions: How many draws of lost ties.
  ///   - loss: The share of all ties each draw loses, 0 to 1.
  ///   - seed: What the draws grow from.
  public init(repetitions: Int = 1000, loss: Double = 0.1, seed: UInt64 = 1) {
    self.repetitions = repetitions
    self.loss = loss
    self.seed = seed
  }
}

extension Reliances {
  /// How the verdicts on all clusters stand up, in the order of ``Network/clusters``.
  ///
  /// - Parameter options: How they are tried.
  /// - Returns: One for each cluster.
  /// - Complexity: (repetitions + sources + 2) readings of the network, each O(actors + ties +
  ///   memberships), and the search of ``overturning(ofCluster:)``.
  public func verdictRobustness(_ options: RobustnessOptions = RobustnessOptions())
    -> [VerdictRobustness]
  {
    let network = index.network
    let clusters = Array(network.clusters.indices)
    let base = clusters.map { governance(ofCluster: $0) }

    let survivals = survival(of: base, options)

    let implied = Set(index.ties.filter { network.ties[$0].basis == .implied })
    let stated = implied.isEmpty ? nil : Reliances(index, omitting: implied)
    let bySource = Dictionary(
      grouping: index.ties.filter { network.ties[$0].citation.source != nil }
    ) { network.ties[$0].citation.source ?? "" }
    let sources = bySource.count < 2 ? [] : bySource.keys.sorted()
    let withoutSource = sources.map { Reliances(index, omitting: Set(bySource[$0] ?? [])) }

    return clusters.map { cluster in
      let was = base[cluster]
      let withoutImplied = stated.map {
        $0.outcome(ofCluster: cluster, against: was, omitting: implied)
      }
      let withoutSources = zip(sources, withoutSource).map { source, trial in
        VerdictRobustness.WithoutSource(
          source: source,
          outcome: trial.outcome(
            ofCluster: cluster, against: was, omitting: Set(bySource[source] ?? [])))
      }
      let survival = survivals[cluster]
      let flips = ([withoutImplied].compactMap { $0 } + withoutSources.map(\.outcome)).contains {
        !$0.leaders.isEmpty && !was.first.isEmpty && Set($0.leaders).isDisjoint(with: was.first)
      }
      var judged = was
      if was.form != nil, flips || (survival?.share ?? 1) < 0.5 {
        judged.form = nil
        judged.withheld = .orderFlips
      }
      return VerdictRobustness(
        cluster: network.clusters[cluster].id, governance: judged, survival: survival,
        withoutImplied: withoutImplied, withoutSources: withoutSources,
        overturning: judged.form == nil ? nil : overturning(ofCluster: cluster),
        smallNumbers: SmallNumbers(members: index.members[cluster].count))
    }
  }

  /// The verdict on a cluster.
  public func governance(ofCluster cluster: Int) -> Governance {
    governance(ofCluster: cluster, reliance: reliance(inCluster: cluster))
  }

  /// In what share of cases the verdict on each cluster is the same when ties are lost.
  ///
  /// - Parameters:
  ///   - verdicts: The verdicts with all ties, in the order of ``Network/clusters``.
  ///   - options: How many draws, how much is lost, the seed.
  /// - Returns: One for each cluster; nil for one without a verdict, and for all without ties.
  /// - Complexity: repetitions times that of ``init(_:omitting:)`` and of the verdicts.
  public func survival(
    of verdicts: [Governance], _ options: RobustnessOptions
  ) -> [VerdictRobustness.Survival?] {
    guard let losses = index.tieLosses(options) else { return verdicts.map { _ in nil } }
    var holds = verdicts.map { _ in 0 }
    for omitted in index.cases(of: losses) {
      let trial = Reliances(index, omitting: omitted)
      for (cluster, was) in verdicts.enumerated() where was.form != nil {
        if trial.outcome(ofCluster: cluster, against: was, omitting: omitted).holds {
          holds[cluster] += 1
        }
      }
    }
    return zip(verdicts, holds).map { was, holds in
      was.form == nil
        ? nil
        : VerdictRobustness.Survival(
          share: Double(holds) / Double(losses.count), losses: losses)
    }
  }

  private func outcome(
    ofCluster cluster: Int, against was: Governance, omitting omitted: Set<Int>
  ) -> VerdictRobustness.Outcome {
    let now = governance(
      ofCluster: cluster, reliance: reliance(inCluster: cluster), omitting: omitted)
    return VerdictRobustness.Outcome(
      form: now.form, leaders: now.first, holds: now.isSameVerdict(as: was))
  }
}

extension Governance {
  /// The leaders with the highest share, by id.
  var first: [String] {
    leaders.filter { $0.share == leaders[0].share }.map(\.actor)
  }

  /// Whether another reading gives the same form, and still puts first whom this one did.
  func isSameVerdict(as was: Governance) -> Bool {
    form == was.form
      && (was.first.isEmpty ? first.isEmpty : !Set(first).isDisjoint(with: was.first))
  }
}
