/// A graph whose nodes are of two kinds, and whose edges join one kind to the other: actors and
/// what they take part in.
public struct BipartiteGraph: Sendable, Hashable {
  /// The graph, undirected.
  public let graph: Graph
  /// Whether each node is of the second mode.
  public let isSecond: [Bool]

  /// Takes a graph as two-mode; nil where an edge joins two nodes of one mode.
  ///
  /// - Parameters:
  ///   - graph: The graph; directions are dropped.
  ///   - isSecond: Whether each node is of the second mode.
  /// - Precondition: There is one mode per node.
  /// - Complexity: O(n + m).
  public init?(_ graph: Graph, isSecond: [Bool]) {
    precondition(isSecond.count == graph.nodeCount, "there is one mode per node")
    guard graph.edges.allSatisfy({ isSecond[$0.source] != isSecond[$0.target] }) else {
      return nil
    }
    self.graph = graph.symmetrised()
    self.isSecond = isSecond
  }

  /// The nodes of one mode, ascending.
  public func nodes(second: Bool) -> [Int] { isSecond.indices.filter { isSecond[$0] == second } }

  /// How many nodes there are of a node's own mode and of the other.
  private func sizes(of node: Int) -> (own: Int, other: Int) {
    let second = isSecond.count { $0 }
    let first = isSecond.count - second
    return isSecond[node] ? (second, first) : (first, second)
  }
}

extension BipartiteGraph {
  /// The share of the other mode each node is tied to: its degree over the size of the other mode.
  ///
  /// - Returns: One share per node, from 0 to 1; nil where the other mode is empty.
  /// - Complexity: O(n²) at worst.
  ///
  /// Source: Borgatti & Everett 1997, <https://doi.org/10.1016/S0378-8733(96)00301-2>.
  public func degree() -> [Double?] {
    graph.nodes.map { node in
      let other = sizes(of: node).other
      return other > 0 ? Double(graph.degree(of: node)) / Double(other) : nil
    }
  }

  /// How near each node is to all others, against the nearest a node of its mode can be.
  ///
  /// The least possible sum of distances is 1 to each of the n₂ nodes of the other mode and 2 to
  /// each of the other n₁ − 1 of the own; closeness is (n₂ + 2(n₁ − 1))/Σ d. From above 0 to 1; nil
  /// for a node that does not reach every other, as distances to those are not defined.
  ///
  /// - Returns: One value per node.
  /// - Complexity: O(nm).
  ///
  /// Source: Borgatti & Everett 1997, <https://doi.org/10.1016/S0378-8733(96)00301-2>.
  public func closeness() -> [Double?] {
    let sums = graph.farnessSums(.hops, .unwatched)
    return graph.nodes.map { node in
      guard sums.reached[node] == graph.nodeCount - 1, sums.farness[node] > 0 else { return nil }
      let (own, other) = sizes(of: node)
      return Double(other + 2 * (own - 1)) / sums.farness[node]
    }
  }

  /// How much each node lies between others, against the most a node of its mode can.
  ///
  /// Betweenness over its greatest value for a node whose mode has n₁ nodes and the other n₂:
  /// ½(n₂²(s + 1)² + n₂(s + 1)(2t − s − 1) − t(2s − t + 3)), s and t the quotient and remainder of
  /// (n₁ − 1)/n₂. From 0 to 1; nil where the greatest value is 0.
  ///
  /// - Returns: One value per node.
  /// - Complexity: That of betweenness.
  ///
  /// Source: Borgatti & Everett 1997, <https://doi.org/10.1016/S0378-8733(96)00301-2>.
  public func betweenness() -> [Double?] {
    let scores = graph.betweenness(.hops)
    return graph.nodes.map { node in
      let (own, other) = sizes(of: node)
      guard other > 0 else { return nil }
      let (s, t) = (own - 1).quotientAndRemainder(dividingBy: other)
      let twice =
        other * other * (s + 1) * (s + 1) + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)
      return twice > 0 ? scores[node] / (Double(twice) / 2) : nil
    }
  }
}
