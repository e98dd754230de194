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
    var hasWeights = false
    for edge in edges {
      precondition(
        (0..<nodeCount).contains(edge.source) && (0..<nodeCount).contains(edge.target),
        "an edge ends outside the graph")
      precondition(edge.weight > 0 && edge.weight.isFinite, "a weight is positive and finite")
      if edge.source == edge.target {
        precondition(loops == .drop, "an edge leads from a node to itself")
        continue
      }
      sources.append(UInt32(edge.source))
      targets.append(UInt32(edge.target))
      weights.append(edge.weight)
      hasWeights = hasWeights || edge.weight != 1
      if !isDirected {
        sources.append(UInt32(edge.target))
        targets.append(UInt32(edge.source))
        weights.append(edge.weight)
      }
    }
    self = Graph.compressed(
      nodeCount: nodeCount, sources: sources, targets: targets,
      weights: parallels == .unweighted || (!hasWeights && parallels == .maximum) ? nil : weights,
      isDirected: isDirected, parallels: parallels)
  }

  /// Makes an unweighted graph from pairs of nodes; repeated pairs are one edge.
  ///
  /// - Precondition: Ends are in `0 ..< nodeCount`.
  /// - Complexity: O(n + m).
  public init(nodeCount: Int, edges: [(Int, Int)], isDirected: Bool = false) {
    self.init(
      nodeCount: nodeCount, edges: edges.lazy.map { Edge($0.0, $0.1) }, isDirected: isDirected,
      parallels: .unweighted)
  }

  /// Sorts arcs by target, then stably by source, and merges equal neighbours.
  private static func compressed(
    nodeCount: Int, sources: [UInt32], targets: [UInt32], weights: [Double]?, isDirected: Bool,
    parallels: ParallelRule
  ) -> Graph {
    let byTarget = order(nodeCount: nodeCount, keys: targets, of: nil)
    let bySource = order(nodeCount: nodeCount, keys: sources, of: byTarget)
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    var row: [UInt32] = []
    var rowWeights: [Double] = []
    row.reserveCapacity(targets.count)
    var last: (source: UInt32, target: UInt32)?
    for arc in bySource {
      let (source, target) = (sources[Int(arc)], targets[Int(arc)])
      if let last, last == (source, target) {
        if let weights {
          let end = rowWeights.count - 1
          switch parallels {
          case .sum: rowWeights[end] += weights[Int(arc)]
          case .maximum: rowWeights[end] = max(rowWeights[end], weights[Int(arc)])
          case .unweighted: break
          }
        }
      } else {
        row.append(target)
        if let weights { rowWeights.append(weights[Int(arc)]) }
        offsets[Int(source) + 1] += 1
        last = (source, target)
      }
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    let isWeighted = weights != nil && rowWeights.contains { $0 != 1 }
    return Graph(
      isDirected: isDirected, nodeCount: nodeCount, offsets: offsets, targets: row,
      arcWeights: isWeighted ? rowWeights : nil)
  }

  /// The order that sorts `keys`, stable with respect to an earlier order.
  private static func order(nodeCount: Int, keys: [UInt32], of earlier: [UInt32]?) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: nodeCount + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    var result = [UInt32](repeating: 0, count: keys.count)
    for position in keys.indices {
      let arc = earlier?[position] ?? UInt32(position)
      let key = Int(keys[Int(arc)])
      result[Int(starts[key])] = arc
      starts[key] += 1
    }
    return result
  }
}
