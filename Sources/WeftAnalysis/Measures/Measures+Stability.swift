public import WeftGraph
import WeftModel

/// How far the ranking of the actors or the ties by one measure holds.
public struct MeasureStability: Sendable, Hashable {
  /// The measure; its scope says whether actors or ties are ranked.
  public let measure: Measure
  /// How far the ranking holds when ties are lost; items are places in the network's actors, or in
  /// its ties. A tie that is itself lost does not keep its place.
  public let stability: RankingStability
  /// The ranking under each reading of who reported what; empty where no tie says who did.
  public let readings: [RankingByReports]
}

extension Measures {
  /// The measures tried where none was chosen: the ones a page shows.
  public static let commonlyRanked: Set<Measure> = [.degree, .betweenness, .harmonic]

  /// How far the rankings of actors, then of ties, hold: by every measure computed that ranks, from
  /// the highest, in the order of ``Measure``. Brokerage is ranked by its total.
  ///
  /// - Parameters:
  ///   - measures: Which of the measures computed to try; nil for all.
  ///   - options: How many draws, how much is lost, the seed.
  ///   - execution: Threads and progress.
  /// - Returns: One for each measure that gives anything a score; none without ties, and of an edge
  ///   list read as a graph.
  /// - Throws: `CancellationError` when the task is cancelled.
  /// - Complexity: repetitions times that of the measures.
  public func stability(
    of measures: Set<Measure>? = nil,
    options: RobustnessOptions = RobustnessOptions(repetitions: 200),
    execution: Execution = Execution()
  ) throws -> [MeasureStability] {
    guard let index = subjects.actorGraph?.index else { return [] }
    let ranked = (actors + ties).map(\.measure).filter {
      $0.isRanking && (measures?.contains($0) ?? true)
    }
    return try ranked.enumerated().compactMap { place, measure in
      defer { execution.progress?(Double(place + 1) / Double(ranked.count)) }
      func scores(_ omitted: Set<Int>) throws -> [Double?] {
        let graph = ActorGraph(index, omitting: omitted)
        let groups = grouping.groups(of: graph).ofNode
        let workbench = Workbench(
          .network(graph), sampling: BetweennessSampling(),
          execution: Execution(threads: execution.threads))
        guard measure.scope == .actor else {
          return try workbench.tieColumn(of: measure, in: graph).scores
        }
        let values = try workbench.column(of: measure, groups: groups).scores
        return graph.nodeOfActor.map { node in node.flatMap { values[$0] } }
      }
      guard let stability = try index.rankingStability(options, of: scores) else { return nil }
      return MeasureStability(
        measure: measure, stability: stability,
        readings: try index.rankingByReports(of: scores))
    }
  }
}

extension Measure {
  /// Whether a higher value puts an actor or a tie before another: not which part it is in, nor a
  /// yes or no.
  var isRanking: Bool {
    [.actor, .tie].contains(scope) && ![.component, .cutPoint, .bridge].contains(self)
  }
}

extension MeasureColumn {
  /// The values as scores; of brokerage, the total.
  var scores: [Double?] {
    switch self {
    case .counts(let values): values.map { $0.map(Double.init) }
    case .numbers(let values): values
    case .flags(let values): values.map { $0.map { $0 ? 1 : 0 } }
    case .brokerage(let values):
      values.map { roles in
        roles.map { roles in Double(BrokerageRole.allCases.reduce(0) { $0 + roles[$1] }) }
      }
    }
  }
}
