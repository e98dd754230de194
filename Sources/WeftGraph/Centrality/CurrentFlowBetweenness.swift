import Foundation

extension Graph {
  /// How much of what takes every way, not only the shortest, passes through each node.
  ///
  /// An electric current of 1 enters at one node and leaves at another; the score is the sum over
  /// unordered pairs of other nodes of the current that passes through the node. A weight is a
  /// conductance: heavier edges carry more. Pairs without a path count 0. From 0 (isolates,
  /// leaves) to (n − 1)(n − 2)/2, the normaliser; normalised scores and centralisation are nil
  /// where n < 3. Directions are ignored, since a current has none. Meant for small graphs: a
  /// component of n nodes takes n² numbers of memory.
  ///
  /// Sources: Newman 2005, <https://doi.org/10.1016/j.socnet.2004.11.009>; Brandes & Fleischer
  /// 2005, <https://doi.org/10.1007/978-3-540-31856-9_44>.
  ///
  /// - Complexity: O(n³ + m n log n) time, O(n²) space.
  public func currentFlowBetweenness() -> Centrality { currentFlowBetweenness(.unwatched) }

  /// The same scores, on several threads, with progress, and stopping when cancelled.
  ///
  /// - Parameter execution: The number of threads, and who hears of progress.
  /// - Returns: The current-flow betweenness of each node.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Complexity: See ``currentFlowBetweenness()``.
  ///
  /// Source: Newman 2005, <https://doi.org/10.1016/j.socnet.2004.11.009>.
  public func currentFlowBetweenness(
    execution: Execution
  ) throws(CancellationError) -> Centrality {
    try execution.run { currentFlowBetweenness($0) }
  }

  private func currentFlowBetweenness(_ run: Run) -> Centrality {
    let ties = symmetrised()
    var scores = [Double](repeating: 0, count: nodeCount)
    let parts = ties.components().members.filter { $0.count > 2 }
    // A part of n nodes takes about n³ steps.
    let work = parts.map { pow(Double($0.count), 3) }
    let whole = work.reduce(0, +)
    var done = 0.0
    for (members, work) in zip(parts, work) where !run.isCancelled() {
      let share = done / whole...(done + work) / whole
      let part = ties.induced(by: members).connectedCurrentFlow(run.part(share))
      guard !run.isCancelled() else { break }
      for (place, node) in members.enumerated() { scores[node] = part[place] }
      done += work
    }
    let greatest = Double(nodeCount - 1) * Double(nodeCount - 2) / 2
    return Centrality(
      scores: scores, greatest: nodeCount > 2 ? greatest : nil,
      mostCentralised: nodeCount > 2 ? greatest * Double(nodeCount - 1) : nil,
      convention: "current-flow betweenness: each unordered pair once, end points excluded; "
        + "normalised by (n − 1)(n − 2)/2; weights are conductances")
  }

  private func connectedCurrentFlow(_ run: Run) -> [Double] {
    let potentials = groundedInverse(run.part(0...0.5))
    if run.isCancelled() { return [] }
    let edges = Array(self.edges)
    var scores = [Double](repeating: 0, count: nodeCount)
    let size = max(1, (edges.count + 63) / 64)
    Stripes(
      count: (edges.count + size - 1) / size, workspace: {},
      part: { _, stripe in
        let own = edges[(stripe * size)..<min(edges.count, (stripe + 1) * size)]
        return own.flatMap { edge in
          run.isCancelled() ? [] : currents(through: edge, potentials)
        }
      },
      merge: { stripe, currents in
        let own = edges[(stripe * size)..<min(edges.count, (stripe + 1) * size)]
        for (end, current) in zip(own.flatMap { [$0.source, $0.target] }, currents) {
          scores[end] += current
        }
      }
    ).perform(run.part(0.5...1))
    return scores.map { max(0, $0) }
  }

  /// What an edge adds to its two ends: half the current through it, over all pairs of others.
  private func currents(through edge: Edge, _ potentials: [Double]) -> [Double] {
    // The current through the edge from s to t is rise[s] − rise[t].
    let rise = nodes.map { node in
      edge.weight
        * (potentials[edge.source * nodeCount + node] - potentials[edge.target * nodeCount + node])
    }
    var all = 0.0
    for (place, value) in rise.sorted().enumerated() {
      all += value * Double(2 * place - nodeCount + 1)
    }
    return [edge.source, edge.target].map { end in
      (all - rise.reduce(0) { $0 + abs($1 - rise[end]) }) / 2
    }
  }

  /// The inverse of the Laplacian without its last row and column, which are filled with 0.
  private func groundedInverse(_ run: Run) -> [Double] {
    let (count, size) = (nodeCount, nodeCount - 1)
    var matrix = [Double](repeating: 0, count: size * size)
    for edge in edges {
      for end in [edge.source, edge.target] where end < size {
        matrix[end * size + end] += edge.weight
      }
      if edge.source < size, edge.target < size {
        matrix[edge.source * size + edge.target] = -edge.weight
        matrix[edge.target * size + edge.source] = -edge.weight
      }
    }
    var result = [Double](repeating: 0, count: count * count)
    matrix.withUnsafeMutableBufferPointer { matrix in
      Self.factorise(matrix, size, run.part(0...0.3))
      let run = run.part(0.3...1)
      for column in 0..<size where !run.isCancelled() {
        run.progress?(Double(column) / Double(size))
        let inverse = Self.solve(matrix, size, column)
        for row in 0..<size { result[row * count + column] = inverse[row] }
      }
    }
    return result
  }

  /// Cholesky: the lower triangle becomes L with A = L Lᵀ. The matrix is positive definite since
  /// the graph is connected.
  private static func factorise(
    _ matrix: UnsafeMutableBufferPointer<Double>, _ size: Int, _ run: Run
  ) {
    for row in 0..<size where !run.isCancelled() {
      for column in 0...row {
        var sum = matrix[row * size + column]
        for inner in 0..<column {
          sum -= matrix[row * size + inner] * matrix[column * size + inner]
        }
        matrix[row * size + column] =
          row == column ? sum.squareRoot() : sum / matrix[column * size + column]
      }
    }
  }

  private static func solve(
    _ lower: UnsafeMutableBufferPointer<Double>, _ size: Int, _ column: Int
  ) -> [Double] {
    var vector = [Double](repeating: 0, count: size)
    vector[column] = 1
    for row in column..<size {
      for inner in column..<row { vector[row] -= lower[row * size + inner] * vector[inner] }
      vector[row] /= lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      vector[row] /= lower[row * size + row]
      for inner in 0..<row { vector[inner] -= lower[row * size + inner] * vector[row] }
    }
    return vector
  }
}
