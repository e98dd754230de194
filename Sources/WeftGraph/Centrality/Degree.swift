extension Graph {
  /// How many others each node is tied to: who has most direct ties.
  ///
  /// The number of edges of each node, from 0 (an isolate) to n − 1, or to 2(n − 1) where both
  /// directions of a directed graph count; normalised, that number over its greatest value (nil
  /// where n < 2). Centralisation is the sum of differences from the highest degree over (n − 1)(n
  /// − 2) for an undirected graph (a star), (n − 1)² for one direction of a directed one, and 2(n −
  /// 1)(n − 2) for both. Whether the graph is connected makes no difference but for n.
  ///
  /// Source: Freeman 1978, <https://doi.org/10.1016/0378-8733(78)90021-7>.
  ///
  /// - Parameter direction: Which edges of a directed graph count.
  /// - Returns: The number of edges of each node.
  /// - Complexity: O(n), O(n + m) for incoming edges.
  public func degree(_ direction: Direction = .both) -> Centrality {
    let (others, n) = (Double(nodeCount - 1), nodeCount)
    let counts = degrees(direction).map(Double.init)
    let convention: String
    let greatest: Double
    let most: Double
    if !isDirected {
      (greatest, most) = (others, others * (others - 1))
      convention = "degree: number of edges; normalised by n − 1 = \(n - 1)"
    } else if direction == .both {
      (greatest, most) = (2 * others, 2 * others * (others - 1))
      convention = "degree: edges in and out; normalised by 2(n − 1) = \(2 * (n - 1))"
    } else {
      (greatest, most) = (others, others * others)
      let name = direction == .outgoing ? "out-degree" : "in-degree"
      convention = "\(name): number of edges; normalised by n − 1 = \(n - 1)"
    }
    return Centrality(
      scores: counts, greatest: n > 1 ? greatest : nil, mostCentralised: n > 2 ? most : nil,
      convention: convention)
  }

  /// The number of edges of each node.
  ///
  /// - Parameter direction: Which edges of a directed graph count.
  /// - Returns: The number of edges of each node.
  /// - Complexity: O(n), O(n + m) for incoming edges.
  public func degrees(_ direction: Direction = .both) -> [Int] {
    var result = [Int](repeating: 0, count: nodeCount)
    if !isDirected || direction != .incoming {
      for node in nodes { result[node] = degree(of: node) }
    }
    if isDirected && direction != .outgoing {
      for target in targets { result[Int(target)] += 1 }
    }
    return result
  }

  /// The sum of the weights of each node's edges; the degree, where edges have no weights.
  ///
  /// An isolate has 0. The unit is that of the weights; there is no greatest value, so nothing is
  /// normalised.
  ///
  /// Source: Barrat et al. 2004, <https://doi.org/10.1073/pnas.0400087101>.
  ///
  /// - Parameter direction: Which edges of a directed graph count.
  /// - Returns: The sum of weights of each node.
  /// - Complexity: O(n + m).
  public func strength(_ direction: Direction = .both) -> Centrality {
    var result = [Double](repeating: 0, count: nodeCount)
    for node in nodes {
      for arc in arcs(of: node) {
        let weight = arcWeights?[arc] ?? 1
        if !isDirected || direction != .incoming { result[node] += weight }
        if isDirected && direction != .outgoing { result[Int(targets[arc])] += weight }
      }
    }
    return Centrality(
      scores: result, greatest: nil, mostCentralised: nil,
      convention: "strength: sum of the weights of the edges")
  }
}
