public import WeftGraph
public import WeftModel

/// The measures of a network: columns for actors and ties, values for the network.
///
/// Everything is measured on the ``ActorGraph``, whose convention is printed beside it. Actors that
/// have no node there (themes), and ties that are not one edge there (activity, ties to a cluster
/// of several), have no value.
public struct Measures: Sendable {
  /// What to measure, and how.
  public struct Options: Sendable {
    /// The measures to compute; nil for all that finish quickly for the network's size.
    public var chosen: Set<Measure>?
    /// What divides actors into groups.
    public var grouping: Grouping
    /// When betweenness is estimated, and how well.
    public var sampling: BetweennessSampling
    /// Threads and progress.
    public var execution: Execution

    /// Makes options.
    public init(
      chosen: Set<Measure>? = nil, grouping: Grouping = .cluster,
      sampling: BetweennessSampling = BetweennessSampling(), execution: Execution = Execution()
    ) {
      self.chosen = chosen
      self.grouping = grouping
      self.sampling = sampling
      self.execution = execution
    }
  }

  /// Who was measured.
  public let subjects: MeasuredActors
  /// The measures computed.
  public let chosen: Set<Measure>
  /// What divided actors into groups.
  public let grouping: Grouping
  /// Values for each actor, in the order of ``Measure`` and of the network's actors.
  public let actors: [(measure: Measure, column: MeasureColumn)]
  /// Values for each tie, in the order of ``Measure`` and of the network's ties; none for an edge
  /// list read as a graph.
  public let ties: [(measure: Measure, column: MeasureColumn)]
  /// Values for the network.
  public let network: NetworkMeasures
  /// How betweenness was estimated; nil where it is exact or was not asked for.
  public let estimate: BetweennessEstimate?

  /// Measures a network.
  ///
  /// - Parameters:
  ///   - index: The network, its ids resolved.
  ///   - options: What to measure, and how.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: That of the measures chosen; see ``Measure/cost``.
  public init(_ index: NetworkIndex, options: Options = Options()) throws {
    try self.init(.network(ActorGraph(index)), options: options)
  }

  /// Measures actors tied by a graph that is there already.
  ///
  /// - Parameters:
  ///   - subjects: Who is measured.
  ///   - options: What to measure, and how. Of an edge list read as a graph, ties are not measured.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: That of the measures chosen; see ``Measure/cost``.
  public init(_ subjects: MeasuredActors, options: Options = Options()) throws {
    let chosen = options.chosen ?? Measure.unasked(actors: subjects.count)
    let workbench = Workbench(
      subjects, sampling: options.sampling, execution: options.execution)
    let groups = subjects.groups(by: options.grouping)
    self.subjects = subjects
    self.chosen = chosen
    self.grouping = options.grouping
    try workbench.prepare(chosen)
    actors = try Measure.allCases.filter { $0.scope == .actor && chosen.contains($0) }.map {
      ($0, try workbench.column(of: $0, groups: groups).spread(over: subjects.actorGraph))
    }
    if let actorGraph = subjects.actorGraph {
      ties = try Measure.allCases.filter { $0.scope == .tie && chosen.contains($0) }.map {
        ($0, try workbench.tieColumn(of: $0, in: actorGraph))
      }
    } else {
      ties = []
    }
    network = try NetworkMeasures(workbench, chosen: chosen, groups: groups)
    estimate = workbench.estimate
  }
}

extension MeasureColumn {
  /// A column by node as a column by actor.
  fileprivate func spread(over actorGraph: ActorGraph?) -> MeasureColumn {
    // Of an edge list, each name is a node.
    guard let actorGraph else { return self }
    func spread<Value>(_ values: [Value?]) -> [Value?] {
      actorGraph.nodeOfActor.map { node in node.flatMap { values[$0] } }
    }
    return switch self {
    case .counts(let values): .counts(spread(values))
    case .numbers(let values): .numbers(spread(values))
    case .flags(let values): .flags(spread(values))
    case .brokerage(let values): .brokerage(spread(values))
    }
  }
}
