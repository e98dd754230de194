extension Graph {
  /// The distance from one node to each node, nil to those it does not reach.
  ///
  /// From an isolate only the 0 to itself; to other components nil. In a directed graph along the
  /// edges. Sources: Moore 1959, breadth first; Dijkstra 1959, <https://doi.org/10.1007/BF01386390>,
  /// with lengths.
  ///
  /// - Parameters:
  ///   - source: Where the ways begin; 0 from itself.
  ///   - lengths: How long edges are.
  /// - Returns: The distance to each node, or nil.
  /// - Complexity: O(n + m), with lengths O((n + m) log n).
  public func distances(from source: Int, _ lengths: Lengths = .hops) -> [Double?] {
    var search = ShortestPaths(self, lengths)
    search.search(from: source)
    return search.distance.map { $0 == .infinity ? nil : $0 }
  }

  /// The mean distance over the pairs of nodes that can reach one another.
  ///
  /// Pairs without a path are left out (say so beside the number); nil where there is no pair with
  /// one. In a directed graph each ordered pair counts.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  ///
  /// - Parameter lengths: How long edges are.
  /// - Returns: The mean distance, or nil.
  /// - Complexity: O(nm) at worst, with lengths O(n (n + m) log n).
  public func meanDistance(_ lengths: Lengths = .hops) -> Double? {
    let sums = farnessSums(lengths, .unwatched)
    let pairs = sums.reached.reduce(0, +)
    return pairs == 0 ? nil : sums.farness.reduce(0, +) / Double(pairs)
  }

  /// The longest distance between two nodes that can reach one another; nil without such a pair.
  ///
  /// So on a disconnected graph the longest within any component, and isolates do not matter.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  ///
  /// - Parameter lengths: How long edges are.
  /// - Returns: The longest distance, or nil.
  /// - Complexity: O(nm) at worst, with lengths O(n (n + m) log n).
  public func diameter(_ lengths: Lengths = .hops) -> Double? {
    eccentricities(lengths).compactMap { $0 }.max()
  }

  /// The distance from each node to the farthest it reaches; nil where it reaches no other.
  ///
  /// Nil for an isolate; on a disconnected graph within the component.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  ///
  /// - Parameter lengths: How long edges are.
  /// - Returns: The eccentricity of each node, or nil.
  /// - Complexity: O(nm), with lengths O(n (n + m) log n).
  public func eccentricities(_ lengths: Lengths = .hops) -> [Double?] {
    let sums = farnessSums(lengths, .unwatched)
    return zip(sums.reached, sums.eccentricity).map { $0 == 0 ? nil : $1 }
  }
}
