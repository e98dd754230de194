extension Graph {
  /// The graph with every edge turned round; an undirected graph is its own reverse.
  ///
  /// - Complexity: O(n + m).
  public func reversed() -> Graph {
    guard isDirected else { return self }
    return Graph(
      nodeCount: nodeCount, edges: edges.lazy.map { Edge($0.target, $0.source, weight: $0.weight) },
      isDirected: true)
  }

  /// The graph without directions; edges both ways become one, by the rule given.
  ///
  /// - Complexity: O(n + m).
  public func symmetrised(parallels: ParallelRule = .sum) -> Graph {
    guard isDirected else { return self }
    return Graph(nodeCount: nodeCount, edges: edges, isDirected: false, parallels: parallels)
  }

  /// The part of the graph among some nodes, renumbered in the order they are given.
  ///
  /// - Precondition: The nodes are distinct.
  /// - Complexity: O(n + sum of the degrees of the nodes).
  public func induced(by kept: [Int]) -> Graph {
    var place = [Int](repeating: -1, count: nodeCount)
    for (index, node) in kept.enumerated() {
      precondition(place[node] < 0, "a node is given twice")
      place[node] = index
    }
    var edges: [Edge] = []
    for node in kept {
      for arc in arcs(of: node) {
        let target = Int(targets[arc])
        if place[target] >= 0, isDirected || node < target {
          edges.append(Edge(place[node], place[target], weight: arcWeights?[arc] ?? 1))
        }
      }
    }
    return Graph(nodeCount: kept.count, edges: edges, isDirected: isDirected)
  }
}
