/// How far apart the ends of a local bridge are without it.
public enum BridgeSpan: Sendable, Hashable, Comparable {
  /// The length of the shortest other way round, 3 or more.
  case finite(Int)
  /// There is no other way round: the edge is a bridge.
  case infinite

  /// The length as a number, infinity for a bridge.
  public var length: Double {
    switch self {
    case .finite(let length): Double(length)
    case .infinite: .infinity
    }
  }
}

extension Graph {
  /// The span of each tie that is a local bridge: a tie whose ends share no neighbour, so that
  /// news, people and money that pass over it have no short way round.
  ///
  /// The span is the distance between the ends once the tie is taken away: 3 or more, infinite for
  /// a bridge. A tie whose ends share a neighbour is no local bridge and has no span, nil.
  /// Components do not influence one another. Weights and directions are ignored; in a directed
  /// graph an edge has the value of its tie.
  ///
  /// - Returns: One value per edge, in the order of ``edges``.
  /// - Complexity: O(m^1.5) to find local bridges; each span by a search from both ends, O(n + m)
  ///   at worst and far less where the way round is short. O(n + m) space.
  ///
  /// Source: Granovetter 1973, <https://doi.org/10.1086/225469>.
  public func localBridgeSpans() -> [BridgeSpan?] {
    let ties = symmetrised(parallels: .unweighted)
    let shared = OrientedGraph(ties, numbersEdges: true).sharedNeighbourCounts()
    let isBridge = ties.biconnectedComponents().isBridge
    var search = DetourSearch(ties)
    let values = ties.edges.enumerated().map { place, edge -> BridgeSpan? in
      guard shared[place] == 0 else { return nil }
      if isBridge[place] { return .infinite }
      return search.distance(avoiding: edge).map { .finite($0) } ?? .infinite
    }
    return byOwnEdge(values, of: ties)
  }
}

/// Finds the shortest way round an edge by growing rings from both ends, the thinner ring first.
private struct DetourSearch {
  private let graph: Graph
  /// The search a node was last reached in, times two, plus 1 for the target's side.
  private var reached: [UInt32]
  private var search: UInt32 = 0

  init(_ graph: Graph) {
    self.graph = graph
    reached = [UInt32](repeating: 0, count: graph.nodeCount)
  }

  mutating func distance(avoiding edge: Graph.Edge) -> Int? {
    search += 1
    var rings = [[edge.source], [edge.target]]
    var radii = [0, 0]
    reached[edge.source] = 2 * search
    reached[edge.target] = 2 * search + 1
    while !rings[0].isEmpty && !rings[1].isEmpty {
      let side = width(of: rings[0]) <= width(of: rings[1]) ? 0 : 1
      let (mine, others) = (2 * search + UInt32(side), 2 * search + UInt32(1 - side))
      var next: [Int] = []
      for node in rings[side] {
        for target in graph.neighbours(of: node) {
          let target = Int(target)
          if node == edge.source && target == edge.target { continue }
          if node == edge.target && target == edge.source { continue }
          // The other side's ring is whole, so the first meeting is a shortest way.
          if reached[target] == others { return radii[0] + radii[1] + 1 }
          if reached[target] != mine {
            reached[target] = mine
            next.append(target)
          }
        }
      }
      rings[side] = next
      radii[side] += 1
    }
    return nil
  }

  private func width(of ring: [Int]) -> Int {
    ring.reduce(0) { $0 + graph.degree(of: $1) }
  }
}
