/// Lowers the cost of new ties by moving and exchanging their ends, the graph staying biconnected.
struct AugmentationExchange {
  /// The graph without the new ties.
  let graph: Graph
  /// How unwelcome a tie between two nodes is.
  let cost: (Int, Int) -> Double
  /// Passes over all moves after which even an improving search stops.
  private let passLimit = 50

  func improve(_ pairs: inout [(Int, Int)]) {
    for _ in 0..<passLimit {
      var improved = false
      for place in pairs.indices {
        if moveEnd(of: place, &pairs) { improved = true }
        for other in pairs.indices.dropFirst(place + 1) where exchange(place, other, &pairs) {
          improved = true
        }
      }
      if !improved { return }
    }
  }

  /// Moves one end of a tie to the node where it costs least.
  private func moveEnd(of place: Int, _ pairs: inout [(Int, Int)]) -> Bool {
    let (one, other) = pairs[place]
    let now = cost(one, other)
    let moves = [one, other].flatMap { fixed in
      graph.nodes.map { (ends: (fixed, $0), cost: fixed == $0 ? now : cost(fixed, $0)) }
    }
    let cheaper = moves.filter { $0.cost < now }.sorted {
      ($0.cost, $0.ends.0, $0.ends.1) < ($1.cost, $1.ends.0, $1.ends.1)
    }
    for move in cheaper {
      var changed = pairs
      changed[place] = move.ends
      if isSound(changed) {
        pairs = changed
        return true
      }
    }
    return false
  }

  /// Lets two ties change partners.
  private func exchange(_ place: Int, _ other: Int, _ pairs: inout [(Int, Int)]) -> Bool {
    let (a, b) = pairs[place]
    let (c, d) = pairs[other]
    let now = cost(a, b) + cost(c, d)
    for (first, second) in [((a, c), (b, d)), ((a, d), (b, c))] {
      guard first.0 != first.1, second.0 != second.1,
        cost(first.0, first.1) + cost(second.0, second.1) < now
      else { continue }
      var changed = pairs
      changed[place] = first
      changed[other] = second
      if isSound(changed) {
        pairs = changed
        return true
      }
    }
    return false
  }

  /// Whether ties are new, different, and leave nothing that hangs on one node.
  private func isSound(_ pairs: [(Int, Int)]) -> Bool {
    let added = pairs.map { Graph.Edge($0.0, $0.1) }
    let whole = Graph(
      nodeCount: graph.nodeCount, edges: graph.edges + added, parallels: .unweighted)
    return whole.edgeCount == graph.edgeCount + pairs.count && whole.isBiconnected()
  }
}

extension Graph {
  /// Whether no single node's loss parts the graph: it is connected and has no cut-point.
  ///
  /// Directions are ignored; a graph of two nodes needs their tie, and one of fewer is biconnected.
  ///
  /// - Returns: Whether it is.
  /// - Complexity: O(n + m).
  public func isBiconnected() -> Bool {
    components().count <= 1 && !biconnectedComponents().isCutPoint.contains(true)
  }
}
