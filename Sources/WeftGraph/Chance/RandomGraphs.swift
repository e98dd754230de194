extension Graph {
  /// A graph drawn evenly from all simple graphs of a size.
  ///
  /// - Parameters:
  ///   - nodeCount: How many nodes.
  ///   - edgeCount: How many edges.
  ///   - isDirected: Whether edges have a direction.
  ///   - chance: The source of chance.
  /// - Returns: An unweighted graph.
  /// - Precondition: There are at least as many pairs of nodes as edges.
  /// - Complexity: O(n + m log m) expected.
  ///
  /// Source: Erdős & Rényi 1959; for drawing distinct pairs, Floyd (Bentley & Floyd 1987,
  /// <https://doi.org/10.1145/30401.315746>).
  public static func uniform(
    nodeCount: Int, edgeCount: Int, isDirected: Bool = false, using chance: inout SplitMix64
  ) -> Graph {
    let pairs = pairCount(nodeCount, isDirected: isDirected)
    precondition(edgeCount <= pairs, "a simple graph has at most one edge per pair")
    var taken: Set<Int> = []
    for last in (pairs - edgeCount)..<pairs {
      let drawn = chance.below(last + 1)
      if !taken.insert(drawn).inserted { taken.insert(last) }
    }
    let edges = taken.sorted().map { pair(at: $0, nodeCount: nodeCount, isDirected: isDirected) }
    return Graph(nodeCount: nodeCount, edges: edges, isDirected: isDirected)
  }

  /// How many edges a simple graph can have.
  static func pairCount(_ nodeCount: Int, isDirected: Bool) -> Int {
    nodeCount * (nodeCount - 1) / (isDirected ? 1 : 2)
  }

  /// The pair of nodes at a place in the order of ``edges`` of a complete graph.
  static func pair(at place: Int, nodeCount: Int, isDirected: Bool) -> (Int, Int) {
    if isDirected {
      let (source, rank) = place.quotientAndRemainder(dividingBy: nodeCount - 1)
      return (source, rank < source ? rank : rank + 1)
    }
    // Row r of the upper triangle begins at r(2n − r − 1)/2; the square root may be one off.
    let width = Double(2 * nodeCount - 1)
    var row = Int((width - (width * width - 8 * Double(place)).squareRoot()) / 2)
    func start(_ row: Int) -> Int { row * (2 * nodeCount - row - 1) / 2 }
    while start(row) > place { row -= 1 }
    while start(row + 1) <= place { row += 1 }
    return (row, row + 1 + place - start(row))
  }

  /// A graph drawn from all simple graphs in which every node has the degree it has here (the in-
  /// and out-degree where directed).
  ///
  /// Starting from this graph, two edges a–b, c–d at a time become a–d, c–b unless that makes a loop
  /// or a parallel; in a directed graph three edges in a ring are also turned round, without which
  /// some graphs would never be reached. Attempts that fail count, so that in the long run all
  /// graphs are equally likely. Weights are dropped.
  ///
  /// - Parameters:
  ///   - attemptsPerEdge: How long the chain is; 20 attempts for each edge forget the start in
  ///     practice, though no bound is known.
  ///   - chance: The source of chance.
  /// - Returns: An unweighted graph.
  /// - Complexity: O(attemptsPerEdge · m) expected.
  ///
  /// Source: Maslov & Sneppen 2002, <https://doi.org/10.1126/science.1065103>; Erdős, Miklós &
  /// Toroczkai 2010, <https://doi.org/10.37236/338>.
  public func rewired(attemptsPerEdge: Int = 20, using chance: inout SplitMix64) -> Graph {
    var chain = EdgeSwitching(self)
    for _ in 0..<(attemptsPerEdge * edgeCount) { chain.step(using: &chance) }
    return chain.graph
  }
}

/// The chain of edge switches behind ``Graph/rewired(attemptsPerEdge:using:)``.
private struct EdgeSwitching {
  private let isDirected: Bool
  private let nodeCount: Int
  private var edges: [(UInt32, UInt32)]
  private var present: Set<UInt64>

  init(_ graph: Graph) {
    isDirected = graph.isDirected
    nodeCount = graph.nodeCount
    edges = graph.edges.map { (UInt32($0.source), UInt32($0.target)) }
    present = Set(minimumCapacity: edges.count)
    for (source, target) in edges { present.insert(key(source, target)) }
  }

  var graph: Graph {
    Graph(
      nodeCount: nodeCount, edges: edges.map { (Int($0.0), Int($0.1)) }, isDirected: isDirected)
  }

  private func key(_ source: UInt32, _ target: UInt32) -> UInt64 {
    isDirected || source < target
      ? UInt64(source) << 32 | UInt64(target) : UInt64(target) << 32 | UInt64(source)
  }

  mutating func step(using chance: inout SplitMix64) {
    guard edges.count > 1 else { return }
    if isDirected && chance.below(8) == 0 {
      turnRing(using: &chance)
      return
    }
    let first = chance.below(edges.count)
    let second = chance.below(edges.count)
    let (a, b) = edges[first]
    let isTurned = !isDirected && chance.below(2) == 1
    let (c, d) = isTurned ? (edges[second].1, edges[second].0) : edges[second]
    guard first != second, a != d, c != b, !present.contains(key(a, d)),
      !present.contains(key(c, b))
    else { return }
    replace(first, by: (a, d))
    replace(second, by: (c, b))
  }

  /// Turns a → b → c → a round where none of the three is mutual.
  private mutating func turnRing(using chance: inout SplitMix64) {
    let first = chance.below(edges.count)
    let (a, b) = edges[first]
    let c = UInt32(chance.below(nodeCount))
    guard c != a, c != b, present.contains(key(b, c)), present.contains(key(c, a)),
      !present.contains(key(b, a)), !present.contains(key(c, b)), !present.contains(key(a, c)),
      let second = edges.firstIndex(where: { $0 == (b, c) }),
      let third = edges.firstIndex(where: { $0 == (c, a) })
    else { return }
    replace(first, by: (b, a))
    replace(second, by: (c, b))
    replace(third, by: (a, c))
  }

  private mutating func replace(_ place: Int, by edge: (UInt32, UInt32)) {
    present.remove(key(edges[place].0, edges[place].1))
    present.insert(key(edge.0, edge.1))
    edges[place] = edge
  }
}
