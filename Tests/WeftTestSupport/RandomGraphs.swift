public import WeftGraph

/// Graphs drawn from a seed, of the shapes in which algorithms go wrong.
public enum RandomGraph {
  /// Each possible edge with the same probability; weights are small whole numbers, so that ties
  /// between paths occur.
  public static func uniform(
    nodes: Int, probability: Double, isDirected: Bool = false, isWeighted: Bool = false,
    seed: UInt64
  ) -> Graph {
    var random = SeededGenerator(seed: seed)
    var edges: [Graph.Edge] = []
    for source in 0..<nodes {
      for target in 0..<nodes where source != target && (isDirected || source < target) {
        guard Double.random(in: 0..<1, using: &random) < probability else { continue }
        let weight = isWeighted ? Double(Int.random(in: 1...3, using: &random)) : 1
        edges.append(.init(source, target, weight: weight))
      }
    }
    return Graph(nodeCount: nodes, edges: edges, isDirected: isDirected)
  }

  /// Hubs and leaves, twins, chains and several blocks: what a partnership looks like.
  public static func partnership(nodes: Int, seed: UInt64) -> Graph {
    var random = SeededGenerator(seed: seed)
    let hubs = max(2, nodes / 6)
    var edges: [(Int, Int)] = []
    for node in hubs..<max(hubs, nodes) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: break
      case 1: edges.append((node, node - 1))
      case 2...5: edges.append((node, Int.random(in: 0..<hubs, using: &random)))
      default:
        let hub = Int.random(in: 0..<(hubs - 1), using: &random)
        edges += [(node, hub), (node, hub + 1)]
      }
    }
    for hub in 1..<hubs where Bool.random(using: &random) {
      edges.append((hub, Int.random(in: 0..<hub, using: &random)))
    }
    return Graph(nodeCount: nodes, edges: edges)
  }

  /// A tree in which each node hangs on a random earlier one.
  public static func tree(nodes: Int, seed: UInt64) -> Graph {
    var random = SeededGenerator(seed: seed)
    return Graph(
      nodeCount: nodes,
      edges: (1..<max(1, nodes)).map { ($0, Int.random(in: 0..<$0, using: &random)) })
  }

  /// A rectangular grid, each edge kept with some probability.
  public static func grid(
    width: Int, height: Int, keeping probability: Double = 1, seed: UInt64 = 0
  ) -> Graph {
    var random = SeededGenerator(seed: seed)
    var edges: [(Int, Int)] = []
    for y in 0..<height {
      for x in 0..<width {
        let node = y * width + x
        for (isInside, other) in [(x + 1 < width, node + 1), (y + 1 < height, node + width)]
        where isInside && Double.random(in: 0..<1, using: &random) < probability {
          edges.append((node, other))
        }
      }
    }
    return Graph(nodeCount: width * height, edges: edges)
  }
}
