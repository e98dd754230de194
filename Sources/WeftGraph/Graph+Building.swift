extension Graph {
  /// What becomes of an edge from a node to itself.
  public enum LoopRule: Sendable, Hashable {
    /// Loops are left out.
    case drop
    /// A loop is a programming error.
    case forbid
  }

  /// What becomes of several edges between the same two nodes.
  public enum ParallelRule: Sendable, Hashable {
    /// One edge, its weight the sum.
    case sum
    /// One edge, its weight the largest.
    case maximum
    /// One edge of weight 1, whatever the weights were.
    case unweighted
  }

  /// Makes a graph from edges in any order.
  ///
  /// - Parameters:
  ///   - nodeCount: How many nodes there are; every end of an edge is below it.
  ///   - edges: The edges; where undirected, either order of the ends is the same edge.
  ///   - isDirected: Whether an edge has a direction.
  ///   - loops: What becomes of an edge from a node to itself.
  ///   - parallels: What becomes of several edges between the same two nodes.
  /// - Precondition: Ends are in `0 ..< nodeCount`, weights positive and finite.
  /// - Complexity: O(n + m) time and space, by two passes of counting sort.
  public init(
    nodeCount: Int, edges: some Sequence<Edge>, isDirected: Bool = false,
    loops: LoopRule = .drop, parallels: ParallelRule = .sum
  ) {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var weights: [Double] = []
    sources.reserveCapacity(edges.underestimatedCount)
    targets.reserveCapacity(edges.underestimatedCount)
    weights.reserveCapacity(edges.underestimatedCount)
    for edge in edges {
      precondition(
        (0..<nodeCount).contains(edge.source) && (0..<nodeCount).contains(edge.target),
        "an edge ends outside the graph")
      sources.append(UInt32(edge.source))
      targets.append(UInt32(edge.target))
      weights.append(edge.weight)
    }
    self.init(
      nodeCount: nodeCount, sources: sources, targets: targets, weights: weights,
      isDirected: isDirected, loops: loops, parallels: parallels)
  }

  /// Makes a graph from its edges in columns: the fastest way in for many of them.
  ///
  /// - Parameters:
  ///   - nodeCount: How many nodes there are; every end of an edge is below it.
  ///   - sources: Where each edge begins; where undirected, either end.
  ///   - targets: Where each edge ends.
  ///   - weights: The weight of each edge; nil where all are 1.
  ///   - isDirected: Whether an edge has a direction.
  ///   - loops: What becomes of an edge from a node to itself.
  ///   - parallels: What becomes of several edges between the same two nodes.
  /// - Precondition: The columns are of one length, ends below `nodeCount`, weights positive and
  ///   finite.
  /// - Complexity: O(n + m) time and space, by two passes of counting sort.
  public init(
    nodeCount: Int, sources: [UInt32], targets: [UInt32], weights: [Double]? = nil,
    isDirected: Bool = false, loops: LoopRule = .drop, parallels: ParallelRule = .sum
  ) {
    precondition(nodeCount < UInt32.max, "a graph has fewer than 2³² − 1 nodes")
    precondition(sources.count == targets.count, "every edge has two ends")
    precondition(weights.map { $0.count == sources.count } ?? true, "every edge has a weight")
    precondition(
      weights?.allSatisfy { $0 > 0 && $0.isFinite } ?? true, "a weight is positive and finite")
    precondition(
      loops == .drop || !zip(sources, targets).contains(where: ==),
      "an edge leads from a node to itself")
    let isPlain = weights?.allSatisfy { $0 == 1 } ?? true
    let rows = CompressedRows(
      nodeCount: nodeCount, sources: sources, targets: targets,
      weights: parallels == .unweighted || (isPlain && parallels == .maximum)
        ? nil : weights ?? [Double](repeating: 1, count: sources.count),
      isDirected: isDirected, parallels: parallels)
    self.init(
      isDirected: isDirected, nodeCount: nodeCount, offsets: rows.offsets, targets: rows.targets,
      arcWeights: rows.weights.flatMap { $0.contains { $0 != 1 } ? $0 : nil })
  }

  /// Makes an unweighted graph from pairs of nodes; repeated pairs are one edge.
  ///
  /// - Precondition: Ends are in `0 ..< nodeCount`.
  /// - Complexity: O(n + m).
  public init(nodeCount: Int, edges: [(Int, Int)], isDirected: Bool = false) {
    precondition(
      edges.allSatisfy { (0..<nodeCount).contains($0.0) && (0..<nodeCount).contains($0.1) },
      "an edge ends outside the graph")
    self.init(
      nodeCount: nodeCount, sources: edges.map { UInt32($0.0) },
      targets: edges.map { UInt32($0.1) }, isDirected: isDirected, parallels: .unweighted)
  }
}
