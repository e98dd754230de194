public import WeftGraph

/// Every labelled undirected graph of a number of nodes: 2^(n(n−1)/2) of them.
///
/// - Parameter nodes: The number of nodes; 6 gives 32,768 graphs.
/// - Returns: The graphs, one after another.
public func allGraphs(of nodes: Int) -> some Sequence<Graph> {
  var pairs: [(Int, Int)] = []
  for target in 0..<nodes {
    for source in 0..<target { pairs.append((source, target)) }
  }
  let possible = pairs
  return (0..<(1 << possible.count)).lazy.map { bits in
    Graph(
      nodeCount: nodes,
      edges: possible.indices.compactMap { bits >> $0 & 1 == 1 ? possible[$0] : nil })
  }
}
