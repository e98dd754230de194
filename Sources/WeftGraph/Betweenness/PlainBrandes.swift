/// Betweenness by Brandes's algorithm as it is printed, for any graph and any lengths.
///
/// In the words of the paper: `paths[v]` is σ(s,v), the number of shortest paths from the source to
/// v; `coefficient[v]` is (1 + δ(s,v)) / σ(s,v). There are no lists of predecessors: whether an
/// edge lies on a shortest path is seen from the distances of its ends.
///
/// Source: Brandes 2001, <https://doi.org/10.1080/0022250X.2001.9990249>.
struct PlainBrandes {
  private var search: ShortestPaths
  private let edgeOfArc: [UInt32]?

  /// Prepares for one source after another.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - lengths: How long edges are.
  ///   - edgeOfArc: The edge of each place of the adjacency, where scores of edges are wanted.
  init(_ graph: Graph, _ lengths: Lengths, edgeOfArc: [UInt32]? = nil) {
    search = ShortestPaths(graph, lengths)
    self.edgeOfArc = edgeOfArc
  }

  /// Adds the dependencies of a source on all others, each ordered pair once.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - scores: The scores of nodes, or of edges where those are wanted.
  /// - Complexity: O(n + m), with lengths O((n + m) log n).
  mutating func add(from source: Int, to scores: inout [Double]) {
    search.search(from: source)
    if !accumulate(Double.self, &scores) {
      _ = accumulate(WideDouble.self, &scores)
    }
  }

  /// Counts paths forward and dependencies backward; false, and nothing added, where a count is
  /// beyond the number type.
  private func accumulate<Count: PathCount>(_: Count.Type, _ scores: inout [Double]) -> Bool {
    let graph = search.graph
    let one = Count(1)
    var paths = [Count](repeating: Count(0), count: graph.nodeCount)
    guard let source = search.order.first else { return true }
    paths[Int(source)] = one
    for node in search.order {
      let count = paths[Int(node)]
      guard count.isExact else { return false }
      for arc in graph.arcs(of: Int(node)) where search.isShortest(from: Int(node), arc: arc) {
        let target = Int(graph.targets[arc])
        paths[target] = paths[target] + count
      }
    }
    var coefficient = paths
    for node in search.order.reversed() {
      let count = paths[Int(node)]
      var sum = Count(0)
      for arc in graph.arcs(of: Int(node)) where search.isShortest(from: Int(node), arc: arc) {
        let share = coefficient[Int(graph.targets[arc])]
        if let edgeOfArc { scores[Int(edgeOfArc[arc])] += (count * share).value }
        sum = sum + share
      }
      if edgeOfArc == nil, node != source { scores[Int(node)] += (count * sum).value }
      coefficient[Int(node)] = one / count + sum
    }
    return true
  }
}
