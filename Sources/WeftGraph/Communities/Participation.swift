extension Graph {
  /// How evenly a node's ties spread over groups: whether it lives in one cluster or between all.
  ///
  /// The participation coefficient P_i = 1 − Σ_s (k_is/k_i)², k_is the ties of i to group s: 0
  /// where all lead to one group, towards 1 − 1/groups where they spread evenly. Ties to nodes of
  /// unknown group are left out where the rule says so; nil where no tie remains. So an isolate has
  /// none; components do not influence one another. Weights and directions are ignored.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  /// - Returns: One value per node; nil where it is not defined.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(n + m).
  ///
  /// Source: Guimerà & Amaral 2005, <https://doi.org/10.1038/nature03288>.
  public func participation(
    groups: [Int?], unknown: UnknownGroupRule = .leaveOut
  ) -> [Double?] {
    precondition(groups.count == nodeCount, "there is one group per node")
    let labels = Graph.resolved(groups, unknown: unknown)
    let ties = symmetrised(parallels: .unweighted)
    var counts = [Int](repeating: 0, count: (labels.lazy.compactMap { $0 }.max() ?? -1) + 1)
    return nodes.map { node in
      let around = ties.neighbours(of: node).compactMap { labels[Int($0)] }
      for group in around { counts[group] += 1 }
      // Each tie adds k_is once, so that the sum is that of the squares.
      let squares = around.reduce(0) { $0 + counts[$1] }
      for group in around { counts[group] = 0 }
      guard !around.isEmpty else { return nil }
      return 1 - Double(squares) / (Double(around.count) * Double(around.count))
    }
  }

  /// How well tied a node is within its own group, against the group's other members.
  ///
  /// The within-module degree z_i = (κ_i − mean κ)/sd κ, κ the ties to nodes of the own group, mean
  /// and (population) standard deviation over the group. Nil, not 0, where the standard deviation
  /// is 0 (as in a group of one) and where the node's group is not known and such nodes are left
  /// out. An isolate has κ = 0; whether the graph is connected makes no difference. Weights and
  /// directions are ignored.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  /// - Returns: One value per node; nil where it is not defined.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(n + m).
  ///
  /// Source: Guimerà & Amaral 2005, <https://doi.org/10.1038/nature03288>.
  public func withinModuleZ(
    groups: [Int?], unknown: UnknownGroupRule = .leaveOut
  ) -> [Double?] {
    precondition(groups.count == nodeCount, "there is one group per node")
    let labels = Graph.resolved(groups, unknown: unknown)
    let ties = symmetrised(parallels: .unweighted)
    let groupCount = (labels.lazy.compactMap { $0 }.max() ?? -1) + 1
    var sizes = [Int](repeating: 0, count: groupCount)
    var sums = sizes
    var squares = sizes
    let within = nodes.map { node -> Int in
      guard let own = labels[node] else { return 0 }
      let count = ties.neighbours(of: node).reduce(0) { labels[Int($1)] == own ? $0 + 1 : $0 }
      sizes[own] += 1
      sums[own] += count
      squares[own] += count * count
      return count
    }
    return nodes.map { node in
      guard let own = labels[node] else { return nil }
      // In whole numbers, so that no spread is exactly none.
      let spread = sizes[own] * squares[own] - sums[own] * sums[own]
      guard spread > 0 else { return nil }
      return Double(sizes[own] * within[node] - sums[own]) / Double(spread).squareRoot()
    }
  }
}
