public import WeftGraph

/// Whether nodes hang together, and what is between them, straight from the definitions.
extension Definition {
  /// How many pieces the nodes that stay fall into, directions ignored.
  public static func pieces(_ graph: Graph, without gone: Set<Int> = []) -> Int {
    var piece = graph.nodes.map { $0 }
    for _ in graph.nodes {
      for edge in graph.edges where !gone.contains(edge.source) && !gone.contains(edge.target) {
        let lowest = min(piece[edge.source], piece[edge.target])
        (piece[edge.source], piece[edge.target]) = (lowest, lowest)
      }
    }
    return Set(graph.nodes.filter { !gone.contains($0) }.map { piece[$0] }).count
  }

  /// The graph without one of its edges.
  public static func without(_ edge: Graph.Edge, _ graph: Graph) -> Graph {
    Graph(
      nodeCount: graph.nodeCount, edges: graph.edges.filter { $0 != edge },
      isDirected: graph.isDirected)
  }

  /// The nodes tied to a node, whatever the direction.
  public static func circle(of node: Int, in graph: Graph) -> Set<Int> {
    Set(graph.nodes.filter { $0 != node && (graph.hasEdge(node, $0) || graph.hasEdge($0, node)) })
  }

  /// The greatest k for which the node is in some set of nodes that all have k ties inside it.
  public static func coreNumbers(_ graph: Graph) -> [Int] {
    let circles = graph.nodes.map { circle(of: $0, in: graph) }
    var best = [Int](repeating: 0, count: graph.nodeCount)
    for mask in 1..<(1 << graph.nodeCount) {
      let members = graph.nodes.filter { mask >> $0 & 1 == 1 }
      let least = members.map { circles[$0].intersection(members).count }.min() ?? 0
      for node in members { best[node] = max(best[node], least) }
    }
    return best
  }

  /// The mean of 1/d over ordered pairs.
  public static func cohesion(_ graph: Graph) -> Double {
    let distance = paths(graph).distance
    var sum = 0.0
    for source in graph.nodes {
      for target in graph.nodes where target != source { sum += 1 / distance[source][target] }
    }
    return sum / Double(graph.nodeCount * (graph.nodeCount - 1))
  }

  /// (r / Σd) · r/(n − 1) for r others reached, and Σ(1/d)/(n − 1).
  public static func nearness(_ graph: Graph) -> (closeness: [Double], harmonic: [Double]) {
    let distance = paths(graph).distance
    let others = Double(graph.nodeCount - 1)
    let reached = graph.nodes.map { node in
      graph.nodes.filter { $0 != node && distance[node][$0].isFinite }.map { distance[node][$0] }
    }
    return (
      reached.map { far in
        let count = Double(far.count)
        return far.isEmpty ? 0 : count / far.reduce(0, +) * count / others
      }, reached.map { far in far.reduce(0) { $0 + 1 / $1 } / others }
    )
  }

  /// The share of pairs of each node's circle that are tied; nil where there is no pair.
  public static func clustering(_ graph: Graph) -> [Double?] {
    graph.nodes.map { node in
      let circle = circle(of: node, in: graph).sorted()
      let pairs = circle.flatMap { first in circle.filter { first < $0 }.map { (first, $0) } }
      let closed = pairs.count { graph.hasEdge($0.0, $0.1) || graph.hasEdge($0.1, $0.0) }
      return pairs.isEmpty ? nil : Double(closed) / Double(pairs.count)
    }
  }

  /// How long the way round each edge is; nil where its ends share a neighbour.
  public static func spans(_ graph: Graph) -> [Double?] {
    graph.edges.map { edge in
      let shared = circle(of: edge.source, in: graph)
        .intersection(circle(of: edge.target, in: graph))
      guard shared.isEmpty else { return nil }
      return paths(without(edge, graph)).distance[edge.source][edge.target]
    }
  }
}
