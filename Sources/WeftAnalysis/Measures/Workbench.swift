import WeftGraph
import WeftModel

/// Runs measures on a graph of actors, and keeps what several of them share.
final class Workbench {
  let subjects: MeasuredActors
  let graph: Graph
  let execution: Execution
  private let sampling: BetweennessSampling

  private(set) lazy var components = graph.components()
  private(set) lazy var blocks = graph.biconnectedComponents()
  private(set) lazy var holes = graph.structuralHoles()
  private(set) lazy var pageRank = graph.pageRank()
  private(set) lazy var coreNumbers = graph.coreNumbers()
  private(set) var estimate: BetweennessEstimate?
  private var keptBetweenness: Centrality?
  private var keptDistances: DistanceDistribution?
  private var keptCloseness: (closeness: Centrality, harmonic: Centrality)?

  init(_ subjects: MeasuredActors, sampling: BetweennessSampling, execution: Execution) {
    self.subjects = subjects
    graph = subjects.graph
    self.sampling = sampling
    self.execution = execution
  }

  /// Does beside an estimate of betweenness, on a thread of its own, what else takes long in a
  /// large network.
  func prepare(_ chosen: Set<Measure>) throws {
    guard execution.threads > 1, chosen.contains(where: \.isSampledWhereLarge),
      sampling.allowedError(actors: subjects.count) != nil
    else { return }
    let graph = graph
    let (_, beside) = try sideBySide {
      try betweenness(threads: execution.threads - 1)
    } _: {
      (
        pageRank: chosen.contains(.pageRank) ? graph.pageRank() : nil,
        coreNumbers: chosen.contains(.coreNumber) ? graph.coreNumbers() : nil,
        blocks: chosen.contains(.cutPoint) ? graph.biconnectedComponents() : nil
      )
    }
    if let found = beside?.pageRank { pageRank = found }
    if let found = beside?.coreNumbers { coreNumbers = found }
    if let found = beside?.blocks { blocks = found }
  }

  func betweenness() throws -> Centrality { try betweenness(threads: execution.threads) }

  private func betweenness(threads: Int) throws -> Centrality {
    if let keptBetweenness { return keptBetweenness }
    let execution = Execution(threads: threads, progress: execution.progress)
    let result: Centrality
    if let error = sampling.allowedError(actors: subjects.count) {
      let sampled = try graph.sampledBetweenness(
        error: error, confidence: sampling.confidence, seed: sampling.seed, execution: execution)
      estimate = BetweennessEstimate(sampled)
      result = sampled.centrality
    } else {
      result = try graph.betweenness(execution: execution)
    }
    keptBetweenness = result
    return result
  }

  func closenessAndHarmonic() throws -> (closeness: Centrality, harmonic: Centrality) {
    if let keptCloseness { return keptCloseness }
    let result = try graph.closenessAndHarmonic(execution: execution)
    keptCloseness = result
    return result
  }

  func distances() throws -> DistanceDistribution {
    if let keptDistances { return keptDistances }
    let result = try graph.distanceDistribution(execution: execution)
    keptDistances = result
    return result
  }
}
