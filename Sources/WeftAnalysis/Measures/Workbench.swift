import WeftGraph
import WeftModel

/// Runs measures on an actor graph, and keeps what several of them share.
final class Workbench {
  let actorGraph: ActorGraph
  let graph: Graph
  let execution: Execution

  private(set) lazy var components = graph.components()
  private(set) lazy var blocks = graph.biconnectedComponents()
  private(set) lazy var holes = graph.structuralHoles()
  private(set) lazy var distances = graph.distanceDistribution()
  private var keptBetweenness: Centrality?
  private var keptCloseness: (closeness: Centrality, harmonic: Centrality)?

  init(_ actorGraph: ActorGraph, execution: Execution) {
    self.actorGraph = actorGraph
    graph = actorGraph.graph
    self.execution = execution
  }

  func betweenness() throws -> Centrality {
    if let keptBetweenness { return keptBetweenness }
    let result = try graph.betweenness(execution: execution)
    keptBetweenness = result
    return result
  }

  func closenessAndHarmonic() throws -> (closeness: Centrality, harmonic: Centrality) {
    if let keptCloseness { return keptCloseness }
    let result = try graph.closenessAndHarmonic(execution: execution)
    keptCloseness = result
    return result
  }
}
