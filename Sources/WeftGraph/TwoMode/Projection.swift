extension BipartiteGraph {
  /// How strongly two nodes of one mode are tied by what they share in the other.
  public enum ProjectionWeighting: Sendable, Hashable, CaseIterable {
    /// How many they share.
    case count
    /// Σ 1/(k − 1) over what they share, k the nodes that share it: who meet in a small circle are
    /// tied more than who meet in a large one (Newman 2001,
    /// <https://doi.org/10.1103/PhysRevE.64.016132>).
    case newman
    /// What they share over what either has (Jaccard 1901).
    case jaccard
  }

  /// A graph among the nodes of one mode, tied where they share a neighbour in the other.
  ///
  /// - Parameters:
  ///   - second: Which mode to keep.
  ///   - weighting: How strongly two are tied.
  /// - Returns: The graph, and the node of this graph that each of its nodes is.
  /// - Complexity: O(n + the sum of the squares of the degrees of the mode left out).
  ///
  /// Source: Breiger 1974, <https://doi.org/10.2307/2576011>; Newman 2001,
  /// <https://doi.org/10.1103/PhysRevE.64.016132>.
  public func projected(
    onSecond second: Bool, weighting: ProjectionWeighting
  ) -> (graph: Graph, nodes: [Int]) {
    let kept = nodes(second: second)
    var place = [Int](repeating: -1, count: graph.nodeCount)
    for (index, node) in kept.enumerated() { place[node] = index }
    var shared = [Double](repeating: 0, count: graph.nodeCount)
    var edges: [Graph.Edge] = []
    for node in kept {
      var met: [Int] = []
      for middle in graph.neighbours(of: node) {
        let circle = graph.degree(of: Int(middle))
        let share = weighting == .newman ? 1 / Double(circle - 1) : 1
        for other in graph.neighbours(of: Int(middle)) where other > node {
          if shared[Int(other)] == 0 { met.append(Int(other)) }
          shared[Int(other)] += share
        }
      }
      for other in met.sorted() {
        var weight = shared[other]
        if weighting == .jaccard {
          weight /= Double(graph.degree(of: node) + graph.degree(of: other)) - weight
        }
        edges.append(Graph.Edge(place[node], place[other], weight: weight))
        shared[other] = 0
      }
    }
    return (Graph(nodeCount: kept.count, edges: edges), kept)
  }
}
