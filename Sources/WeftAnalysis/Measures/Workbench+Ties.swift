import WeftGraph
import WeftModel

extension Workbench {
  /// The values of a measure of ties, by place in the network's ties; nil for a tie that is not one
  /// edge of the graph (of activity, or to a cluster of several).
  func tieColumn(of measure: Measure, in actorGraph: ActorGraph) throws -> MeasureColumn {
    func spread<Value>(_ values: [Value?]) -> [Value?] {
      var result = [Value?](repeating: nil, count: actorGraph.index.network.ties.count)
      for (tie, edge) in actorGraph.edgeOfTie { result[tie] = values[edge] }
      return result
    }
    return switch measure {
    case .bridge: .flags(spread(blocks.isBridge))
    case .localBridgeSpan: .numbers(spread(graph.localBridgeSpans().map { $0?.length }))
    case .edgeBetweenness: .numbers(spread(try graph.edgeBetweenness(execution: execution)))
    case .neighbourhoodOverlap: .numbers(spread(graph.neighbourhoodOverlap()))
    default: preconditionFailure("\(measure) is no measure of ties")
    }
  }
}

extension ActorGraph {
  /// The edge of each tie that is just one.
  fileprivate var edgeOfTie: [(tie: Int, edge: Int)] {
    var edges: [Int: [Int]] = [:]
    for (edge, grounds) in self.grounds.enumerated() {
      for case .tie(let tie) in grounds { edges[tie, default: []].append(edge) }
    }
    return edges.compactMap { tie, edges in edges.count == 1 ? (tie, edges[0]) : nil }
  }
}
