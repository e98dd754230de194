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
    farnessSums(lengths, .unwatched).mean
  }

  /// The same mean distance, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - lengths: How long edges are.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The mean distance, or nil.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: See ``meanDistance(_:)``.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  public func meanDistance(
    _ lengths: Lengths = .hops, execution: Execution
  ) throws(CancellationError) -> Double? {
    try execution.run { farnessSums(lengths, $0).mean }
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

  /// The same diameter, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - lengths: How long edges are.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The longest distance, or nil.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: See ``diameter(_:)``.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  public func diameter(
    _ lengths: Lengths = .hops, execution: Execution
  ) throws(CancellationError) -> Double? {
    try eccentricities(lengths, execution: execution).compactMap { $0 }.max()
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
    farnessSums(lengths, .unwatched).eccentricities
  }

  /// The same eccentricities, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameters:
  ///   - lengths: How long edges are.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The eccentricity of each node, or nil.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: See ``eccentricities(_:)``.
  ///
  /// Source: Wasserman & Faust 1994, <https://doi.org/10.1017/CBO9780511815478>.
  public func eccentricities(
    _ lengths: Lengths = .hops, execution: Execution
  ) throws(CancellationError) -> [Double?] {
    try execution.run { farnessSums(lengths, $0).eccentricities }
  }
}

extension FarnessSums {
  /// The mean over the pairs with a path; nil where there is none.
  fileprivate var mean: Double? {
    let pairs = reached.reduce(0, +)
    return pairs == 0 ? nil : farness.reduce(0, +) / Double(pairs)
  }

  /// The distance from each node to the farthest it reaches; nil where it reaches no other.
  fileprivate var eccentricities: [Double?] {
    zip(reached, eccentricity).map { $0 == 0 ? nil : $1 }
  }
}
