/// All undirected graphs with so many nodes and edges, each shape once.
///
/// Each shape stands for as many labelled graphs as its nodes can be named in different ways,
/// n!/|automorphisms|; together they are all C(n(n − 1)/2, m).
public struct GraphClasses: Sendable {
  /// One graph of each shape.
  public let graphs: [Graph]
  /// How many labelled graphs have that shape.
  public let labelledCounts: [Int]

  /// How many labelled graphs there are in all.
  public var labelledCount: Int { labelledCounts.reduce(0, +) }

  /// Lists the shapes, or nothing where there are more than the limit or over 11 nodes.
  ///
  /// Shapes with m edges come from those with m − 1 by one edge more. A labelled graph arises from
  /// m others, so that its shape's count is the sum over them of their counts, times the edges that
  /// lead to it, over m. Graphs of more than half of the possible edges are complements.
  ///
  /// - Parameters:
  ///   - nodeCount: How many nodes.
  ///   - edgeCount: How many edges.
  ///   - limit: The most shapes to list.
  /// - Precondition: There are at least as many pairs of nodes as edges.
  /// - Complexity: O(shapes · n²) canonical forms for each number of edges on the way.
  public init?(nodeCount: Int, edgeCount: Int, limit: Int = 5_000) {
    let pairs = Graph.pairCount(nodeCount, isDirected: false)
    precondition(edgeCount <= pairs, "a simple graph has at most one edge per pair")
    guard nodeCount <= CanonicalForm.largestNodeCount else { return nil }
    let isComplement = 2 * edgeCount > pairs
    let steps = isComplement ? pairs - edgeCount : edgeCount
    // A shape stands for at most n! labelled graphs.
    let names = (1...max(1, nodeCount)).reduce(1, *)
    guard let labelled = Combinations.count(pairs, steps), labelled / names <= limit else {
      return nil
    }
    var shapes: [UInt64: Int] = [0: 1]
    for step in 0..<steps {
      var next: [UInt64: Int] = [:]
      for (shape, count) in shapes {
        for pair in 0..<pairs where shape >> UInt64(pair) & 1 == 0 {
          let form = CanonicalForm.of(shape | 1 << UInt64(pair), count: nodeCount)
          next[form, default: 0] += count
        }
        if next.count > limit { return nil }
      }
      shapes = next.mapValues { $0 / (step + 1) }
    }
    let all: UInt64 = pairs == 0 ? 0 : UInt64.max >> UInt64(64 - pairs)
    let ordered = shapes.sorted { $0.key < $1.key }
    graphs = ordered.map { shape, _ in
      let pattern = isComplement ? all & ~shape : shape
      let edges = (0..<pairs).filter { pattern >> UInt64($0) & 1 == 1 }
        .map { Graph.pair(at: $0, nodeCount: nodeCount, isDirected: false) }
      return Graph(nodeCount: nodeCount, edges: edges)
    }
    labelledCounts = ordered.map { $0.value }
  }
}
