extension Graph {
  /// Whether ties join nodes of the same group more than chance would.
  ///
  /// Newman's coefficient r = (Σ_g e_gg − Σ_g a_g·b_g)/(1 − Σ_g a_g·b_g), e the share of ties from
  /// group to group, a and b its row and column sums; an undirected tie counts once each way. 1
  /// where every tie stays within its group, 0 where ties mix as chance has it, negative below; nil
  /// without ties between nodes of known group, and where all their ends are of one group. Isolates
  /// and whether the graph is connected make no difference. Weights are ignored.
  ///
  /// - Parameters:
  ///   - groups: The group of each node; nil where it is not known.
  ///   - unknown: What becomes of nodes whose group is not known.
  /// - Returns: The coefficient, or nil where it is not defined.
  /// - Precondition: There is one group (or nil) per node.
  /// - Complexity: O(n log n + m).
  ///
  /// Source: Newman 2003, <https://doi.org/10.1103/PhysRevE.67.026126>.
  public func assortativity(
    groups: [Int?], unknown: UnknownGroupRule = .leaveOut
  ) -> Double? {
    precondition(groups.count == nodeCount, "there is one group per node")
    let labels = Graph.resolved(groups, unknown: unknown)
    let count = (labels.lazy.compactMap { $0 }.max() ?? -1) + 1
    var out = [Int](repeating: 0, count: count)
    var into = out
    var (within, all) = (0, 0)
    for node in nodes {
      for target in neighbours(of: node) {
        guard let one = labels[node], let other = labels[Int(target)] else { continue }
        out[one] += 1
        into[other] += 1
        all += 1
        if one == other { within += 1 }
      }
    }
    guard all > 0 else { return nil }
    let total = Double(all)
    let expected = zip(out, into).reduce(0.0) { $0 + Double($1.0) / total * (Double($1.1) / total) }
    guard out.filter({ $0 > 0 }).count > 1 || into.filter({ $0 > 0 }).count > 1, expected < 1
    else { return nil }
    return (Double(within) / total - expected) / (1 - expected)
  }

  /// Whether ties join nodes with like numbers: the correlation of a quantity over the two ends of
  /// a tie.
  ///
  /// Pearson's correlation over ties, an undirected one counted once each way. From −1 to 1; nil
  /// without ties between nodes whose number is known, and where the number does not vary over the
  /// ends. Isolates and whether the graph is connected make no difference. Weights are ignored.
  ///
  /// - Parameter values: The number of each node; nil where it is not known, and its ties are left
  ///   out.
  /// - Returns: The coefficient, or nil where it is not defined.
  /// - Precondition: There is one value (or nil) per node.
  /// - Complexity: O(n + m).
  ///
  /// Source: Newman 2003, <https://doi.org/10.1103/PhysRevE.67.026126>.
  public func assortativity(values: [Double?]) -> Double? {
    precondition(values.count == nodeCount, "there is one value per node")
    return tieCorrelation(values, values)
  }

  /// Whether the well connected are tied to the well connected: the correlation of the degrees of
  /// the two ends of a tie.
  ///
  /// Positive where hubs are tied to hubs, negative where they are tied to leaves, as in most
  /// partnerships run from a centre. In a directed graph the out-degree of the tail against the
  /// in-degree of the head. From −1 to 1; nil where degrees do not vary over the ends. Isolates and
  /// whether the graph is connected make no difference. Weights are ignored.
  ///
  /// - Returns: The coefficient, or nil where it is not defined.
  /// - Complexity: O(n + m).
  ///
  /// Source: Newman 2002, <https://doi.org/10.1103/PhysRevLett.89.208701>.
  public func degreeAssortativity() -> Double? {
    tieCorrelation(
      degrees(.outgoing).map { Double($0) }, degrees(.incoming).map { Double($0) })
  }

  /// Pearson's correlation, over ties, of a number of the tail with a number of the head.
  private func tieCorrelation(_ tails: [Double?], _ heads: [Double?]) -> Double? {
    var count = 0.0
    var (tailMean, headMean) = (0.0, 0.0)
    func forEachTie(_ body: (Double, Double) -> Void) {
      for node in nodes {
        guard let tail = tails[node] else { continue }
        for target in neighbours(of: node) {
          if let head = heads[Int(target)] { body(tail, head) }
        }
      }
    }
    forEachTie { tail, head in
      count += 1
      tailMean += tail
      headMean += head
    }
    guard count > 0 else { return nil }
    tailMean /= count
    headMean /= count
    var (both, tailSquares, headSquares, scale) = (0.0, 0.0, 0.0, 0.0)
    forEachTie { tail, head in
      both += (tail - tailMean) * (head - headMean)
      tailSquares += (tail - tailMean) * (tail - tailMean)
      headSquares += (head - headMean) * (head - headMean)
      scale += tail * tail + head * head
    }
    // What is left of equal numbers is rounding.
    guard min(tailSquares, headSquares) > 1e-14 * scale else { return nil }
    return min(1, max(-1, both / (tailSquares * headSquares).squareRoot()))
  }
}
