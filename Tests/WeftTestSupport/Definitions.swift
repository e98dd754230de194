public import WeftGraph

/// Measures straight from their definitions, slow and plain, to hold the fast ones against.
public enum Definition {
  /// Distances and numbers of shortest paths between all nodes, by repeated relaxation.
  public struct Paths {
    /// The distance from node to node; infinite without a path.
    public let distance: [[Double]]
    /// The number of shortest paths from node to node.
    public let count: [[Double]]
  }

  /// All shortest paths (Floyd and Warshall), edges of length 1 or of a function of the weight.
  public static func paths(_ graph: Graph, length: (Double) -> Double = { _ in 1 }) -> Paths {
    let n = graph.nodeCount
    var distance = [[Double]](repeating: [Double](repeating: .infinity, count: n), count: n)
    for node in 0..<n { distance[node][node] = 0 }
    for edge in graph.edges {
      distance[edge.source][edge.target] = length(edge.weight)
      if !graph.isDirected { distance[edge.target][edge.source] = length(edge.weight) }
    }
    let direct = distance
    for middle in 0..<n {
      for source in 0..<n {
        for target in 0..<n {
          distance[source][target] = min(
            distance[source][target], distance[source][middle] + distance[middle][target])
        }
      }
    }
    var count = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for source in 0..<n {
      count[source][source] = 1
      let order = (0..<n).filter { distance[source][$0].isFinite && $0 != source }
        .sorted { distance[source][$0] < distance[source][$1] }
      for target in order {
        for before in 0..<n where before != target && direct[before][target].isFinite {
          let whole = distance[source][before] + direct[before][target]
          if abs(whole - distance[source][target]) < 1e-9 {
            count[source][target] += count[source][before]
          }
        }
      }
    }
    return Paths(distance: distance, count: count)
  }

  /// Σ g_jk(i) / g_jk over unordered pairs, or ordered ones in a directed graph.
  public static func betweenness(
    _ graph: Graph, length: (Double) -> Double = { _ in 1 }
  ) -> [Double] {
    let paths = paths(graph, length: length)
    return graph.nodes.map { node in
      var sum = 0.0
      for source in graph.nodes where source != node {
        for target in graph.nodes where target != node && target != source {
          sum += share(paths, source, node, node, target, 0)
        }
      }
      return graph.isDirected ? sum : sum / 2
    }
  }

  /// The same for edges, in the order of `edges`.
  public static func edgeBetweenness(
    _ graph: Graph, length: (Double) -> Double = { _ in 1 }
  ) -> [Double] {
    let paths = paths(graph, length: length)
    return graph.edges.map { edge in
      var sum = 0.0
      for source in graph.nodes {
        for target in graph.nodes where source != target {
          sum += share(paths, source, edge.source, edge.target, target, length(edge.weight))
          if !graph.isDirected {
            sum += share(paths, source, edge.target, edge.source, target, length(edge.weight))
          }
        }
      }
      return graph.isDirected ? sum : sum / 2
    }
  }

  /// The share of the shortest paths that lead over first and, `length` further on, second.
  private static func share(
    _ paths: Paths, _ source: Int, _ first: Int, _ second: Int, _ target: Int, _ length: Double
  ) -> Double {
    let whole = paths.distance[source][target]
    guard whole.isFinite, paths.count[source][target] > 0 else { return 0 }
    let way = paths.distance[source][first] + length + paths.distance[second][target]
    guard abs(way - whole) < 1e-9 else { return 0 }
    return paths.count[source][first] * paths.count[second][target] / paths.count[source][target]
  }
}
