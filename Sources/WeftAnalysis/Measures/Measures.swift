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
    /// Threads and progress.
    public var execution: Execution

    /// Makes options.
    public init(
      chosen: Set<Measure>? = nil, grouping: Grouping = .cluster,
      execution: Execution = Execution()
    ) {
      self.chosen = chosen
      self.grouping = grouping
      self.execution = execution
    }
  }

  /// The graph everything was measured on.
  public let actorGraph: ActorGraph
  /// The measures computed.
  public let chosen: Set<Measure>
  /// What divided actors into groups.
  public let grouping: Grouping
  /// Values for each actor, in the order of ``Measure`` and of the network's actors.
  public let actors: [(measure: Measure, column: MeasureColumn)]
  /// Values for each tie, in the order of ``Measure`` and of the network's ties.
  public let ties: [(measure: Measure, column: MeasureColumn)]
  /// Values for the network.
  public let network: NetworkMeasures

  /// Measures a network.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: That of the measures chosen; see ``Measure/cost``.
  public init(_ index: NetworkIndex, options: Options = Options()) throws {
    let actorGraph = ActorGraph(index)
    let chosen = options.chosen ?? Measure.unasked(actors: index.network.actors.count)
    let workbench = Workbench(actorGraph, execution: options.execution)
    let groups = options.grouping.groups(of: actorGraph).ofNode
    self.actorGraph = actorGraph
    self.chosen = chosen
    self.grouping = options.grouping
    actors = try Measure.allCases.filter { $0.scope == .actor && chosen.contains($0) }.map {
      ($0, try workbench.column(of: $0, groups: groups).spread(over: actorGraph))
    }
    ties = try Measure.allCases.filter { $0.scope == .tie && chosen.contains($0) }.map {
      ($0, try workbench.tieColumn(of: $0))
    }
    network = try NetworkMeasures(workbench, chosen: chosen, groups: groups)
  }
}

extension MeasureColumn {
  /// A column by node as a column by actor.
  fileprivate func spread(over actorGraph: ActorGraph) -> MeasureColumn {
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
