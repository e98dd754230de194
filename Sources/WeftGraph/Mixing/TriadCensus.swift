/// The sixteen ways three nodes can be tied by directed edges.
///
/// A name tells how many pairs are mutual, asymmetric and null, and where that leaves a choice its
/// direction: D down, U up, T transitive, C cyclic.
public enum TriadType: String, Sendable, Hashable, CaseIterable {
  /// No edge.
  case empty = "003"
  /// One edge.
  case one = "012"
  /// One mutual pair.
  case mutual = "102"
  /// a ← b → c.
  case outStar = "021D"
  /// a → b ← c.
  case inStar = "021U"
  /// a → b → c.
  case chain = "021C"
  /// a ↔ b ← c.
  case mutualIn = "111D"
  /// a ↔ b → c.
  case mutualOut = "111U"
  /// a → b → c and a → c.
  case transitive = "030T"
  /// a → b → c → a.
  case cycle = "030C"
  /// a ↔ b ↔ c.
  case mutualStar = "201"
  /// a ← b → c, a ↔ c.
  case mutualDown = "120D"
  /// a → b ← c, a ↔ c.
  case mutualUp = "120U"
  /// a → b → c, a ↔ c.
  case mutualCycle = "120C"
  /// Two mutual pairs and one edge.
  case almostComplete = "210"
  /// Three mutual pairs.
  case complete = "300"
}

extension Graph {
  /// How many triples of nodes are tied in each of the sixteen ways: the local structure of a
  /// directed network in one table.
  ///
  /// Counts add up to n(n − 1)(n − 2)/6. In an undirected graph every edge is a mutual pair, so
  /// that only 003, 102, 201 and 300 occur. Isolates and parts of the graph that are apart are in
  /// triples like all others. Weights are ignored.
  ///
  /// - Returns: The count of each type.
  /// - Complexity: O(m^1.5 log n): triples with two ties are counted from degrees, those with three
  ///   are triangles, and the rest follows from the totals.
  ///
  /// Source: Holland & Leinhardt 1976, <https://doi.org/10.2307/270703>; names as in Davis &
  /// Leinhardt 1972.
  public func triadCensus() -> [TriadType: Int] {
    var counts = Dictionary(uniqueKeysWithValues: TriadType.allCases.map { ($0, 0) })
    let ties = symmetrised(parallels: .unweighted)
    var dyads = DyadCounts(graph: self, ties: ties)
    // Pairs of ties at a node, as if the triple had no third.
    for node in nodes {
      for (type, count) in dyads.starsAround(node) { counts[type, default: 0] += count }
    }
    OrientedGraph(ties, numbersEdges: false).forEachTriangle { triangle in
      let (a, b, c) = (triangle.first, triangle.middle, triangle.last)
      counts[dyads.type(a, b, c), default: 0] += 1
      for (centre, one, other) in [(a, b, c), (b, a, c), (c, a, b)] {
        counts[dyads.star(centre, one, other), default: 0] -= 1
      }
    }
    // Each tie is in n − 2 triples.
    var (single, double) = (dyads.asymmetric * (nodeCount - 2), dyads.mutual * (nodeCount - 2))
    for (type, count) in counts {
      single -= count * type.asymmetricPairs
      double -= count * type.mutualPairs
    }
    counts[.one] = max(0, single)
    counts[.mutual] = max(0, double)
    let triples = nodeCount * (nodeCount - 1) * (nodeCount - 2) / 6
    counts[.empty] = 0
    counts[.empty] = triples - counts.values.reduce(0, +)
    return counts
  }
}

extension TriadType {
  fileprivate var mutualPairs: Int { rawValue.first?.wholeNumberValue ?? 0 }
  fileprivate var asymmetricPairs: Int { rawValue.dropFirst().first?.wholeNumberValue ?? 0 }
}

/// How pairs are tied.
private struct DyadCounts {
  let graph: Graph
  private let ties: Graph
  private(set) var mutual = 0
  private(set) var asymmetric = 0

  init(graph: Graph, ties: Graph) {
    self.graph = graph
    self.ties = ties
    mutual = graph.isDirected ? graph.edgeCount - ties.edgeCount : graph.edgeCount
    asymmetric = ties.edgeCount - mutual
  }

  /// Whether a pair that is tied leads out (1), in (−1) or both ways (0), seen from the first.
  private func way(_ one: Int, _ other: Int) -> Int {
    guard graph.hasEdge(one, other) else { return -1 }
    return graph.hasEdge(other, one) ? 0 : 1
  }

  /// The open triples around a node by type, whether or not they are closed.
  mutating func starsAround(_ node: Int) -> [(TriadType, Int)] {
    var (out, into, both) = (0, 0, 0)
    for other in ties.neighbours(of: node) {
      switch way(node, Int(other)) {
      case 1: out += 1
      case -1: into += 1
      default: both += 1
      }
    }
    return [
      (.outStar, out * (out - 1) / 2), (.inStar, into * (into - 1) / 2), (.chain, out * into),
      (.mutualOut, both * out), (.mutualIn, both * into), (.mutualStar, both * (both - 1) / 2),
    ]
  }

  /// The type of the open triple around a node.
  func star(_ centre: Int, _ one: Int, _ other: Int) -> TriadType {
    switch (way(centre, one), way(centre, other)) {
    case (1, 1): .outStar
    case (-1, -1): .inStar
    case (0, 0): .mutualStar
    case (1, -1), (-1, 1): .chain
    case (0, 1), (1, 0): .mutualOut
    default: .mutualIn
    }
  }

  /// The type of a triple all of whose pairs are tied.
  func type(_ a: Int, _ b: Int, _ c: Int) -> TriadType {
    let ways = [(a, b, c), (b, c, a), (c, a, b)].map { (way($0.0, $0.1), $0.2) }
    let mutual = ways.filter { $0.0 == 0 }
    switch mutual.count {
    case 3: return .complete
    case 2: return .almostComplete
    case 1:
      // The node across from the mutual pair.
      let apex = mutual[0].1
      let others = [a, b, c].filter { $0 != apex }
      switch way(apex, others[0]) + way(apex, others[1]) {
      case 2: return .mutualDown
      case -2: return .mutualUp
      default: return .mutualCycle
      }
    default:
      return abs(ways.reduce(0) { $0 + $1.0 }) == 3 ? .cycle : .transitive
    }
  }
}
