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
  public func currentFlowBetweenness() -> Centrality {
    let ties = symmetrised()
    var scores = [Double](repeating: 0, count: nodeCount)
    for members in ties.components().members where members.count > 2 {
      let part = ties.induced(by: members).connectedCurrentFlow()
      for (place, node) in members.enumerated() { scores[node] = part[place] }
    }
    let greatest = Double(nodeCount - 1) * Double(nodeCount - 2) / 2
    return Centrality(
      scores: scores, greatest: nodeCount > 2 ? greatest : nil,
      mostCentralised: nodeCount > 2 ? greatest * Double(nodeCount - 1) : nil,
      convention: "current-flow betweenness: each unordered pair once, end points excluded; "
        + "normalised by (n − 1)(n − 2)/2; weights are conductances")
  }

  private func connectedCurrentFlow() -> [Double] {
    let potentials = groundedInverse()
    var scores = [Double](repeating: 0, count: nodeCount)
    for edge in edges {
      // The current through the edge from s to t is rise[s] − rise[t].
      let rise = nodes.map { node in
        edge.weight
          * (potentials[edge.source * nodeCount + node] - potentials[edge.target * nodeCount + node])
      }
      let sorted = rise.sorted()
      var all = 0.0
      for (place, value) in sorted.enumerated() {
        all += value * Double(2 * place - nodeCount + 1)
      }
      for end in [edge.source, edge.target] {
        let own = rise.reduce(0) { $0 + abs($1 - rise[end]) }
        scores[end] += (all - own) / 2
      }
    }
    return scores.map { max(0, $0) }
  }

  /// The inverse of the Laplacian without its last row and column, which are filled with 0.
  private func groundedInverse() -> [Double] {
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
      Self.factorise(matrix, size)
      for column in 0..<size {
        let inverse = Self.solve(matrix, size, column)
        for row in 0..<size { result[row * count + column] = inverse[row] }
      }
    }
    return result
  }

  /// Cholesky: the lower triangle becomes L with A = L Lᵀ. The matrix is positive definite since
  /// the graph is connected.
  private static func factorise(_ matrix: UnsafeMutableBufferPointer<Double>, _ size: Int) {
    for row in 0..<size {
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
