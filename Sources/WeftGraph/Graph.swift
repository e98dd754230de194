/// A graph of integer nodes: what every measure runs on.
///
/// Nodes are `0 ..< nodeCount`; edges are simple (no loops, no parallels), directed or not, with an
/// optional positive weight. The neighbours of a node are stored in ascending order in one
/// compressed array of 32-bit indices, an undirected edge at both of its ends. A graph is a value
/// and never changes: measures are its methods, and the functions that change a graph return
/// another.
///
/// ```swift
/// let path = Graph(nodeCount: 3, edges: [(0, 1), (1, 2)])
/// path.degree(of: 1)                 // 2
/// Array(path.neighbours(of: 1))      // [0, 2]
/// ```
public struct Graph: Sendable, Hashable {
  /// Whether an edge has a direction.
  public let isDirected: Bool

  /// How many nodes there are.
  public let nodeCount: Int

  /// How many edges there are; an undirected edge counts once.
  public let edgeCount: Int

  /// Where the row of each node begins in ``targets``; `nodeCount + 1` entries.
  @usableFromInline let offsets: [UInt32]

  /// The (out-)neighbours of node 0, then of node 1, …, each row ascending.
  @usableFromInline let targets: [UInt32]

  /// The weight of each entry of ``targets``, or nil where every weight is 1.
  @usableFromInline let arcWeights: [Double]?

  init(
    isDirected: Bool, nodeCount: Int, offsets: [UInt32], targets: [UInt32], arcWeights: [Double]?
  ) {
    self.isDirected = isDirected
    self.nodeCount = nodeCount
    self.offsets = offsets
    self.targets = targets
    self.arcWeights = arcWeights
    self.edgeCount = isDirected ? targets.count : targets.count / 2
  }
}

extension Graph {
  /// Whether any edge has a weight other than 1.
  public var isWeighted: Bool { arcWeights != nil }

  /// How many entries the adjacency has: edges, each counted twice where undirected.
  public var arcCount: Int { targets.count }

  /// The nodes, `0 ..< nodeCount`.
  public var nodes: Range<Int> { 0..<nodeCount }

  /// The places of a node's row in the adjacency.
  @inlinable
  public func arcs(of node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// The neighbours of a node in ascending order; where directed, those its edges lead to.
  ///
  /// - Complexity: O(1); nothing is copied.
  @inlinable
  public func neighbours(of node: Int) -> ArraySlice<UInt32> {
    targets[arcs(of: node)]
  }

  /// The weights of a node's edges, in the order of ``neighbours(of:)``.
  ///
  /// - Complexity: O(degree).
  public func weights(of node: Int) -> ArraySlice<Double> {
    let row = arcs(of: node)
    guard let arcWeights else {
      return ArraySlice(repeating: 1, count: row.count)
    }
    return arcWeights[row]
  }

  /// How many edges a node has; where directed, how many lead out of it.
  @inlinable
  public func degree(of node: Int) -> Int {
    Int(offsets[node + 1] - offsets[node])
  }

  /// Whether there is an edge from one node to another.
  ///
  /// - Complexity: O(log degree).
  public func hasEdge(_ source: Int, _ target: Int) -> Bool {
    arc(from: source, to: target) != nil
  }

  /// The weight of an edge, 1 in an unweighted graph, or nil where there is none.
  ///
  /// - Complexity: O(log degree).
  public func weight(_ source: Int, _ target: Int) -> Double? {
    guard let arc = arc(from: source, to: target) else { return nil }
    return arcWeights?[arc] ?? 1
  }

  /// The place of an edge in the adjacency, or nil where there is none.
  ///
  /// - Complexity: O(log degree).
  func arc(from source: Int, to target: Int) -> Int? {
    var low = Int(offsets[source])
    var high = Int(offsets[source + 1])
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < UInt32(target) { low = middle + 1 } else { high = middle }
    }
    guard low < Int(offsets[source + 1]), targets[low] == UInt32(target) else { return nil }
    return low
  }
}
