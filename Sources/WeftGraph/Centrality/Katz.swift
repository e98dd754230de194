extension Graph {
  /// How many walks lead to each node, long ones counting less: who hears things at second hand.
  ///
  /// x = 1 + α Aᵀ x: each node has 1, and α times the scores of its neighbours (in a directed
  /// graph, of the nodes whose edges lead to it), times the weight. An isolate has 1. On a
  /// disconnected graph all components share the α of the largest λ. There is no greatest score,
  /// and centralisation is nil. Nil where α is not below 1/λ, λ the largest eigenvalue of the
  /// adjacency matrix, since the sum over walks then has no limit.
  ///
  /// Source: Katz 1953, <https://doi.org/10.1007/BF02289026>.
  ///
  /// - Parameter attenuation: What a step more is worth, α > 0; without it .85/λ, or .85 where λ
  ///   is 0 (no cycle).
  /// - Returns: The Katz centrality of each node, or nil where the sum has no limit.
  /// - Complexity: O((n + m) k) for k sweeps, about 23 / −log(α λ).
  public func katz(attenuation: Double? = nil) -> Centrality? {
    let radius = spectralRadius
    let attenuation = attenuation ?? (radius > 0 ? 0.85 / radius : 0.85)
    guard attenuation > 0, attenuation * radius < 1 - 1e-9 else { return nil }
    let into = reversed()
    let factors = [Double](repeating: attenuation, count: nodeCount)
    var scores = [Double](repeating: 1, count: nodeCount)
    var sent = factors
    let enough = 1e-13 * (1 - attenuation * radius)
    while true {
      let (change, sum) = into.gaussSeidelSweep(
        constant: 1, factors: factors, scores: &scores, sent: &sent)
      guard sum.isFinite else { return nil }
      if change <= enough * sum { break }
    }
    return Centrality(
      scores: scores, greatest: nil, mostCentralised: nil,
      convention: "Katz: attenuation \(attenuation), every node has 1 of its own; "
        + "weights are strengths")
  }

  /// The largest eigenvalue of the adjacency matrix; 0 without a cycle.
  ///
  /// In a directed graph the largest of the strong components', each by the bounds of Collatz.
  private var spectralRadius: Double {
    if !isDirected { return eigenvector()?.eigenvalue ?? 0 }
    return components(.strong).members.lazy
      .filter { $0.count > 1 }
      .map { induced(by: $0).spectralRadiusOfStrongComponent }
      .max() ?? 0
  }

  private var spectralRadiusOfStrongComponent: Double {
    var vector = [Double](repeating: 1, count: nodeCount)
    let shift = outgoingStrengths.reduce(0, +) / Double(nodeCount)
    var upper = Double.infinity
    for _ in 0..<20_000 {
      var next = vector.map { shift * $0 }
      for node in nodes {
        for arc in arcs(of: node) {
          next[node] += (arcWeights?[arc] ?? 1) * vector[Int(targets[arc])]
        }
      }
      // The ratios of a positive vector to its image bracket the eigenvalue.
      var lower = Double.infinity
      upper = 0
      for node in nodes {
        lower = min(lower, next[node] / vector[node])
        upper = max(upper, next[node] / vector[node])
      }
      if upper - lower <= 1e-12 * upper { break }
      let largest = next.max() ?? 1
      vector = next.map { $0 / largest }
    }
    return upper - shift
  }
}
