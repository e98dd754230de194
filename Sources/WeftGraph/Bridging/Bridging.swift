extension Graph {
  /// How much cohesion hangs on each node's ties: Valente and Fujimoto's bridging.
  ///
  /// The cohesion of a graph is Σ_{i≠j} (1/d_ij)/(n(n − 1)), 1/∞ = 0. A tie's importance is by how
  /// much cohesion falls without it; a node's bridging is the mean importance of its ties. From 0
  /// upwards; nil for an isolate, which has no tie to take away. In a directed graph distances run
  /// along directions and all ties of a node count, in and out. Weights are ignored.
  ///
  /// - Returns: One value per node; nil for an isolate.
  /// - Complexity: O(nm) where each search leaves few nodes that hang on one tie, O(nm²) at worst;
  ///   O(n + m) space.
  ///
  /// Source: Valente & Fujimoto 2010, <https://doi.org/10.1016/j.socnet.2010.03.003>.
  public func bridging() -> [Double?] { bridging(.unwatched) }

  /// The same bridging, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameter execution: The number of threads, and who hears of progress.
  /// - Returns: One value per node; nil for an isolate.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: See ``bridging()``.
  ///
  /// Source: Valente & Fujimoto 2010, <https://doi.org/10.1016/j.socnet.2010.03.003>.
  public func bridging(execution: Execution) throws(CancellationError) -> [Double?] {
    try execution.run { bridging($0) }
  }

  private func bridging(_ run: Run) -> [Double?] {
    let losses = cohesionLosses(run)
    var sums = [Double](repeating: 0, count: nodeCount)
    var ties = [Int](repeating: 0, count: nodeCount)
    for (edge, loss) in zip(edges, losses) {
      for end in [edge.source, edge.target] {
        sums[end] += loss
        ties[end] += 1
      }
    }
    return nodes.map { ties[$0] > 0 ? sums[$0] / Double(ties[$0]) : nil }
  }

  /// By how much the mean of 1/d over ordered pairs falls without each edge: how much of the
  /// network's cohesion hangs on it.
  ///
  /// - Returns: One value per edge, in the order of ``edges``.
  /// - Complexity: See ``bridging()``.
  ///
  /// Source: Valente & Fujimoto 2010, <https://doi.org/10.1016/j.socnet.2010.03.003>.
  public func cohesionLosses() -> [Double] { cohesionLosses(.unwatched) }

  private func cohesionLosses(_ run: Run) -> [Double] {
    let edgeOfArc = edgeOfArc
    let size = max(1, (nodeCount + 63) / 64)
    var losses = [Double](repeating: 0, count: edgeCount)
    Stripes(
      count: (nodeCount + size - 1) / size,
      workspace: { FailureSearch(self) },
      part: { search, stripe in
        var part: [(edge: Int, loss: Double)] = []
        for source in (stripe * size)..<min(nodeCount, (stripe + 1) * size) {
          if run.isCancelled() { break }
          _ = search.search(from: source)
          for node in search.order.dropFirst() {
            guard let tail = search.onlyPredecessor(of: Int(node)),
              let arc = arc(from: tail, to: Int(node))
            else { continue }
            let loss = search.loss(withoutEdgeFrom: tail, to: Int(node))
            part.append((Int(edgeOfArc[arc]), loss))
          }
        }
        return part
      },
      merge: { _, part in
        for (edge, loss) in part { losses[edge] += loss }
      }
    ).perform(run)
    let pairs = Double(nodeCount) * Double(nodeCount - 1)
    return losses.map { $0 / pairs }
  }
}
