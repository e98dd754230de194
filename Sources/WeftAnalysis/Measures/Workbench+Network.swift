import WeftGraph
import WeftModel

extension Workbench {
  /// The value of a measure of the network that is one number; nil where it is not defined.
  func number(of measure: Measure, groups: [Int?]) throws -> Double? {
    switch measure {
    case .density: graph.density
    case .components: Double(components.count)
    case .diameter: try distances().diameter.map(Double.init)
    case .meanDistance: try distances().mean
    case .transitivity: graph.transitivity()
    case .reciprocity: subjects.actorGraph?.directedTies.reciprocity()
    case .degreeCentralisation: graph.degree().centralisation
    case .betweennessCentralisation: try betweenness().centralisation
    case .closenessCentralisation: try closenessAndHarmonic().closeness.centralisation
    case .fragmentation: graph.fragmentation()
    case .distanceWeightedFragmentation:
      try graph.distanceWeightedFragmentation(execution: execution)
    case .eiIndex: graph.eiIndex(groups: groups).value
    default: preconditionFailure("\(measure) is no measure of the network")
    }
  }

}

extension ActorGraph {
  /// The ties of directed kinds between actors, directions kept: what can be returned, or not.
  fileprivate var directedTies: Graph {
    let edges = index.ties.compactMap { place -> Graph.Edge? in
      let tie = index.network.ties[place]
      guard tie.kind.definition.isDirected, tie.layer != .activity,
        let from = index.actor(tie.from), let to = index.actor(tie.to)
      else { return nil }
      return Graph.Edge(from, to)
    }
    return Graph(
      nodeCount: index.network.actors.count, edges: edges, isDirected: true,
      parallels: .unweighted)
  }
}
