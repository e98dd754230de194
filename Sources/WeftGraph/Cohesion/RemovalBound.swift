/// The most that the loss of each node can take from the sum of 1/d, whoever else is lost.
///
/// A pair of nodes that stay is parted, or led a longer way, only where those lost lie on every one
/// of its shortest paths; then the shares of its paths that pass through each of them add up to 1
/// at least. So the loss of a set takes away no more than the sum over its members of their own
/// pairs and of 1/d times their share of each other pair: betweenness with near pairs counting
/// more. Sets whose sum does not reach what is known to be possible need no trial.
struct RemovalBound {
  /// The sum of 1/d over ordered pairs of the graph as it is.
  private(set) var total = 0.0
  /// The most that each node takes away.
  private(set) var most: [Double]

  /// Bounds every node's share in a loss; infinite where paths are too many to count in `Double`.
  ///
  /// - Complexity: O(nm).
  init(_ graph: Graph, _ run: Run) {
    most = [Double](repeating: 0, count: graph.nodeCount)
    var search = ShortestPaths(graph, .hops)
    var paths = [Double](repeating: 0, count: graph.nodeCount)
    var coefficient = paths
    for source in graph.nodes {
      if run.isCancelled() { return }
      search.search(from: source)
      for node in search.order { paths[Int(node)] = 0 }
      paths[source] = 1
      for node in search.order {
        let node = Int(node)
        for arc in graph.arcs(of: node) where search.isShortest(from: node, arc: arc) {
          paths[Int(graph.targets[arc])] += paths[node]
        }
      }
      for node in search.order.reversed() where Int(node) != source {
        let node = Int(node)
        var sum = 0.0
        for arc in graph.arcs(of: node) where search.isShortest(from: node, arc: arc) {
          sum += coefficient[Int(graph.targets[arc])]
        }
        let nearness = 1 / search.distance[node]
        coefficient[node] = nearness / paths[node] + sum
        most[node] += nearness + paths[node] * sum
        most[source] += nearness
        total += nearness
      }
    }
    most = most.map { $0.isFinite ? $0 : .infinity }
  }
}
