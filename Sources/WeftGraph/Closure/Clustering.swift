extension Graph {
  /// How far the neighbours of each node are tied to one another: who stands in a close-knit group.
  ///
  /// The share of the pairs of neighbours that are neighbours themselves: triangles / (d(d − 1)/2),
  /// from 0 to 1; nil where the degree is under 2. An isolate has none, and components do not
  /// influence one another. Directions and weights are ignored.
  ///
  /// Source: Watts & Strogatz 1998, <https://doi.org/10.1038/30918>.
  ///
  /// - Complexity: O(n + m √m) time, O(n + m) space.
  public func clustering() -> [Double?] {
    guard !isDirected else { return symmetrised(parallels: .unweighted).clustering() }
    return zip(nodes, triangleCounts()).map { node, triangles in
      let degree = degree(of: node)
      return degree < 2 ? nil : Double(triangles) / (Double(degree) * Double(degree - 1) / 2)
    }
  }

  /// The mean of ``clustering()`` over the nodes of degree 2 and more; nil where there is none.
  ///
  /// Isolates are left out with all of degree under 2, which other programs count as 0; whether the
  /// graph is connected makes no difference.
  ///
  /// Source: Watts & Strogatz 1998, <https://doi.org/10.1038/30918>.
  ///
  /// - Complexity: O(n + m √m).
  public func meanClustering() -> Double? {
    let defined = clustering().compactMap { $0 }
    return defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count)
  }

  /// The share of the connected triples that are triangles: whether friends of friends are friends.
  ///
  /// 3 × triangles / triples of a node and two of its neighbours, from 0 to 1; nil where no node
  /// has two neighbours. Isolates and whether the graph is connected make no difference. Directions
  /// and weights are ignored.
  ///
  /// Source: Newman, Strogatz & Watts 2001, <https://doi.org/10.1103/PhysRevE.64.026118>.
  ///
  /// - Complexity: O(n + m √m) time, O(n + m) space.
  public func transitivity() -> Double? {
    guard !isDirected else { return symmetrised(parallels: .unweighted).transitivity() }
    var triples = 0
    for node in nodes {
      let degree = degree(of: node)
      triples += degree * (degree - 1) / 2
    }
    guard triples > 0 else { return nil }
    return Double(3 * triangleCount()) / Double(triples)
  }
}
