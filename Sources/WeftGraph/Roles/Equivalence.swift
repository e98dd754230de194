extension Graph {
  /// How differently two nodes are tied to everybody else: 0 for two that could change places.
  ///
  /// The Euclidean distance of their ties to all other nodes k ≠ i, j, out and in where directed:
  /// √Σ_k ((a_ik − a_jk)² + (a_ki − a_kj)²), and in a directed graph their ties to each other,
  /// a_ij against a_ji, counted once each way. Weights count.
  ///
  /// - Parameters:
  ///   - one: A node.
  ///   - other: Another node.
  /// - Returns: The distance, 0 where they are structurally equivalent.
  /// - Complexity: O(degrees).
  ///
  /// Source: Lorrain & White 1971, <https://doi.org/10.1080/0022250X.1971.9989788>; Burt 1976,
  /// <https://doi.org/10.1086/226206>.
  public func structuralDistance(_ one: Int, _ other: Int) -> Double {
    func squares(_ graph: Graph) -> Double {
      var sum = 0.0
      for (node, peer) in [(one, other), (other, one)] {
        for arc in graph.arcs(of: node) {
          let target = Int(graph.targets[arc])
          guard target != peer else { continue }
          let weight = graph.arcWeights?[arc] ?? 1
          let difference = weight - (graph.weight(peer, target) ?? 0)
          // A tie both have is met from either side.
          sum += difference * difference / (graph.hasEdge(peer, target) ? 2 : 1)
        }
      }
      return sum
    }
    guard isDirected else { return squares(self).squareRoot() }
    let between = (weight(one, other) ?? 0) - (weight(other, one) ?? 0)
    return (squares(self) + squares(reversed()) + 2 * between * between).squareRoot()
  }

  /// The classes of structurally equivalent nodes: those with the very same neighbours, each other
  /// apart.
  ///
  /// Two are equivalent where they are both tied to each other or both not, and in the same
  /// directions and weights to everyone else. Isolates are equivalent. Nodes of two components are
  /// not, unless they are isolates.
  ///
  /// - Returns: The class of each node, numbered in the order of their lowest nodes.
  /// - Complexity: O(n log n + m log m) expected.
  ///
  /// Source: Lorrain & White 1971, <https://doi.org/10.1080/0022250X.1971.9989788>.
  public func structuralEquivalenceClasses() -> [Int] {
    let into = reversed()
    struct Profile: Hashable {
      var out: [UInt32]
      var outWeights: [Double]
      var into: [UInt32]
      var intoWeights: [Double]
    }
    func profile(_ node: Int, withSelf: Bool) -> Profile {
      func row(_ graph: Graph) -> ([UInt32], [Double]) {
        var entries = zip(graph.neighbours(of: node), graph.weights(of: node)).map { ($0, $1) }
        // Tied pairs are alike when each is counted as its own neighbour.
        if withSelf { entries.append((UInt32(node), 0)) }
        entries.sort { $0.0 < $1.0 }
        return (entries.map { $0.0 }, entries.map { $0.1 })
      }
      let (out, outWeights) = row(self)
      let (inside, insideWeights) = isDirected ? row(into) : ([], [])
      return Profile(
        out: out, outWeights: outWeights, into: inside, intoWeights: insideWeights)
    }
    var first: [Profile: Int] = [:]
    var result = [Int](repeating: -1, count: nodeCount)
    for node in nodes {
      let own = profile(node, withSelf: false)
      if let peer = first[own] { result[node] = peer } else { first[own] = node }
    }
    // Of nodes not yet placed, those tied to their likes.
    var tied: [[UInt32]: [Int]] = [:]
    for node in nodes where result[node] < 0 {
      let own = profile(node, withSelf: true)
      let peer = tied[own.out]?.first { structuralDistance($0, node) == 0 }
      if let peer { result[node] = peer } else { tied[own.out, default: []].append(node) }
    }
    return Graph.numbered(nodes.map { result[$0] < 0 ? $0 : result[$0] })
  }

  /// The coarsest division finer than a given one whose parts are regularly equivalent: nodes of a
  /// part are tied to the same parts, if not to the same nodes.
  ///
  /// Two bodies play the same role where each funder of the one has a like among the funders of the
  /// other. Starting from one part, all nodes of a connected undirected network are alike; start
  /// from what is known of them (role, sector) to see which are also tied alike. Weights are
  /// ignored.
  ///
  /// - Parameter division: A label for each node: those with different labels are never alike; nil
  ///   to begin with all alike.
  /// - Returns: The class of each node, numbered in the order of their lowest nodes.
  /// - Precondition: There is one label per node.
  /// - Complexity: O(rounds · (n + m) log n), at most n rounds.
  ///
  /// Source: White & Reitz 1983, <https://doi.org/10.1016/0378-8733(83)90025-4>; Everett & Borgatti
  /// 1991, <https://doi.org/10.1080/0022250X.1991.9990076>.
  public func regularEquivalenceClasses(within division: [Int]? = nil) -> [Int] {
    precondition(division.map { $0.count == nodeCount } ?? true, "there is one label per node")
    let into = reversed()
    var classes = Graph.numbered(division ?? [Int](repeating: 0, count: nodeCount))
    while true {
      var seen: [[Int]: Int] = [:]
      let next = nodes.map { node -> Int in
        let out = Set(neighbours(of: node).map { classes[Int($0)] }).sorted()
        let inside = Set(into.neighbours(of: node).map { classes[Int($0)] }).sorted()
        // −1 stands between the parts of the key; it is no class.
        let key = [classes[node]] + out + [-1] + inside
        if let known = seen[key] { return known }
        seen[key] = seen.count
        return seen.count - 1
      }
      if next == classes { return classes }
      classes = next
    }
  }

  /// Labels numbered from 0 in the order they come.
  static func numbered(_ labels: [Int]) -> [Int] {
    var number: [Int: Int] = [:]
    return labels.map { label in
      if let known = number[label] { return known }
      let next = number.count
      number[label] = next
      return next
    }
  }
}
