public import WeftGraph

/// Graphs to try a measure on: all of a size, or a random one.
public enum GraphFamily {
  /// Every undirected labelled graph with so many nodes, 2^(n(n−1)/2) of them.
  public static func all(nodeCount: Int) -> some Sequence<Graph> {
    let pairs = (0..<nodeCount).flatMap { low in
      ((low + 1)..<max(low + 1, nodeCount)).map { (low, $0) }
    }
    return (0..<(1 << pairs.count)).lazy.map { mask in
      Graph(
        nodeCount: nodeCount,
        edges: pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] })
    }
  }

  /// Every directed labelled graph with so many nodes, 2^(n(n−1)) of them.
  public static func allDirected(nodeCount: Int) -> some Sequence<Graph> {
    let pairs = (0..<nodeCount).flatMap { source in
      (0..<nodeCount).filter { $0 != source }.map { (source, $0) }
    }
    return (0..<(1 << pairs.count)).lazy.map { mask in
      Graph(
        nodeCount: nodeCount,
        edges: pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }, isDirected: true)
    }
  }

  /// A graph in which every edge is there with one probability, with weights 1, 2, 3, … or none.
  public static func random(
    nodeCount: Int, probability: Double, isDirected: Bool = false, largestWeight: Int = 1,
    using generator: inout SeededGenerator
  ) -> Graph {
    var edges: [Graph.Edge] = []
    for source in 0..<nodeCount {
      for target in 0..<nodeCount where isDirected ? source != target : source < target {
        guard Double.random(in: 0..<1, using: &generator) < probability else { continue }
        let weight = Double(Int.random(in: 1...largestWeight, using: &generator))
        edges.append(Graph.Edge(source, target, weight: weight))
      }
    }
    return Graph(nodeCount: nodeCount, edges: edges, isDirected: isDirected)
  }

  /// A lattice; the node in column x of row y is y · width + x.
  public static func grid(width: Int, height: Int) -> Graph {
    var edges: [(Int, Int)] = []
    for node in 0..<(width * height) {
      if node % width + 1 < width { edges.append((node, node + 1)) }
      if node + width < width * height { edges.append((node, node + width)) }
    }
    return Graph(nodeCount: width * height, edges: edges)
  }

  /// The same graph with its nodes in another order, and where each node went.
  public static func relabelled(
    _ graph: Graph, using generator: inout SeededGenerator
  ) -> (graph: Graph, place: [Int]) {
    let place = Array(graph.nodes).shuffled(using: &generator)
    let edges = graph.edges.map {
      Graph.Edge(place[$0.source], place[$0.target], weight: $0.weight)
    }
    return (
      Graph(nodeCount: graph.nodeCount, edges: edges, isDirected: graph.isDirected), place
    )
  }

  /// The same graph with one isolate more, last.
  public static func withIsolate(_ graph: Graph) -> Graph {
    Graph(nodeCount: graph.nodeCount + 1, edges: graph.edges, isDirected: graph.isDirected)
  }
}
