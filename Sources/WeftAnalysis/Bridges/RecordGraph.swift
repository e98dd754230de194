import WeftGraph
import WeftModel

/// The actor graph with a node for each record (a tie, or the meeting of a cluster) between the
/// actors it joins: a record holds two parts together just where its node is a cut-point.
struct RecordGraph {
  private let graph: Graph
  private let actorCount: Int
  private let records: [ActorGraph.Ground]
  private let nodeOfRecord: [ActorGraph.Ground: Int]

  init(_ whole: ActorGraph) {
    actorCount = whole.graph.nodeCount
    var node: [ActorGraph.Ground: Int] = [:]
    var records: [ActorGraph.Ground] = []
    var edges: [(Int, Int)] = []
    for (edge, grounds) in zip(whole.graph.edges, whole.grounds) {
      for ground in grounds {
        let place = node[ground] ?? (actorCount + records.count)
        if node[ground] == nil {
          node[ground] = place
          records.append(ground)
        }
        edges += [(edge.source, place), (edge.target, place)]
      }
    }
    self.records = records
    nodeOfRecord = node
    graph = Graph(nodeCount: actorCount + records.count, edges: edges)
  }

  /// The records without which those they join no longer all reach one another.
  var bridging: [ActorGraph.Ground] {
    let isCutPoint = graph.biconnectedComponents().isCutPoint
    return records.indices.filter { isCutPoint[actorCount + $0] }.map { records[$0] }
  }

  /// The parts, as nodes of the actor graph, that are left when a record is lost, the largest
  /// first, then by lowest node.
  func parts(without record: ActorGraph.Ground) -> [[Int]] {
    guard let node = nodeOfRecord[record] else { return [] }
    return graph.pieces(without: node).map { $0.filter { $0 < actorCount } }
      .sorted { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
  }
}

extension ActorGraph.Ground {
  /// Ties by place, then clusters by place.
  var rank: (Int, Int) {
    switch self {
    case .tie(let place): (0, place)
    case .membership(let place): (1, place)
    }
  }
}
