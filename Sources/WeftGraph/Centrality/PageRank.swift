extension Graph {
  /// How often a walker who follows ties at random, and now and then starts anew, is at each node.
  ///
  /// With probability `damping` the walker follows an outgoing edge, chosen by weight, else starts
  /// anew at any node; from a node without outgoing edges always. The scores are between 0 and 1
  /// and their sum is 1; an isolate has what starting anew gives it. A component has of the sum
  /// what starting anew brings into it, by its number of nodes where every node has an edge out.
  /// There is no agreed most centralised graph, so centralisation is nil. The sum of the errors is
  /// at most 10⁻¹⁰.
  ///
  /// Source: Brin & Page 1998, <https://doi.org/10.1016/S0169-7552(98)00110-X>. The system is
  /// solved as y = 1 + damping · Pᵀ y, without the rows of zeros, and y made to sum to 1, which is
  /// the same (Del Corso, Gullì & Romani 2005, <https://doi.org/10.1080/15427951.2005.10129108>).
  /// In an undirected graph the system is symmetric but for a scale of each node, and conjugate
  /// gradients need the fewest steps; in a directed one new values are used as they come.
  ///
  /// - Parameter damping: The probability to follow an edge, in 0 ..< 1.
  /// - Returns: The PageRank of each node.
  /// - Precondition: `damping` is in 0 ..< 1.
  /// - Complexity: O((n + m) log 10⁻¹⁰ / log damping) at worst, about half of that in practice.
  public func pageRank(damping: Double = 0.85) -> Centrality {
    precondition((0..<1).contains(damping), "damping is in 0 ..< 1")
    let scores =
      isDirected
      ? pageRankBySweeps(damping)
      : UndirectedPageRank(self, damping: damping).scores()
    let sum = scores.reduce(0, +)
    return Centrality(
      scores: scores.map { $0 / sum }, greatest: nil, mostCentralised: nil,
      convention: "PageRank: damping \(damping), uniform teleport, dangling mass spread uniformly, "
        + "sum 1; weights are strengths")
  }

  private func pageRankBySweeps(_ damping: Double) -> [Double] {
    var scores = [Double](repeating: 1, count: nodeCount)
    let perWeight = outgoingStrengths.map { $0 > 0 ? damping / $0 : 0 }
    let into = reversed()
    var sent = perWeight
    // Each sweep shrinks the sum of errors by `damping` at least.
    let enough = 1e-10 * (1 - damping) / max(damping, 1e-3)
    while true {
      let (change, sum) = into.gaussSeidelSweep(
        constant: 1, factors: perWeight, scores: &scores, sent: &sent)
      if change <= enough * sum { return scores }
    }
  }

  /// The sum of the weights of the edges out of each node.
  ///
  /// - Complexity: O(n + m).
  var outgoingStrengths: [Double] {
    guard let arcWeights else { return nodes.map { Double(degree(of: $0)) } }
    return nodes.map { node in arcs(of: node).reduce(0) { $0 + arcWeights[$1] } }
  }

  /// One pass over x_i = constant + Σ_j w_ji · factor_j · x_j, new values used as they come.
  ///
  /// - Parameters:
  ///   - constant: What each node has of itself.
  ///   - factors: What each node sends on per unit of its score and of weight.
  ///   - scores: The scores x.
  ///   - sent: The factors times the scores.
  /// - Returns: The sum of the changes, and of the scores.
  func gaussSeidelSweep(
    constant: Double, factors: [Double], scores: inout [Double], sent: inout [Double]
  ) -> (change: Double, sum: Double) {
    var change = 0.0
    var total = 0.0
    scores.withUnsafeMutableBufferPointer { scores in
      sent.withUnsafeMutableBufferPointer { sent in
        guard let start = sent.baseAddress else { return }
        forEachRowSum(of: start) { node, rowSum in
          let sum = constant + rowSum
          change += abs(sum - scores[node])
          total += sum
          scores[node] = sum
          sent[node] = sum * factors[node]
        }
      }
    }
    return (change, total)
  }
}
