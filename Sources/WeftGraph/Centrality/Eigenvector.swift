/// Eigenvector centrality, and the part of the graph that carries it.
public struct EigenvectorCentrality: Sendable, Hashable {
  /// The score of each node: of length 1 (L2 norm), none negative.
  public let centrality: Centrality
  /// The largest eigenvalue of the adjacency matrix.
  public let eigenvalue: Double
  /// The nodes of the component that carries the scores, ascending; all others have 0.
  public let carrier: [Int]
}

extension Graph {
  /// How well tied each node is to nodes that are well tied themselves.
  ///
  /// The principal eigenvector of the (weighted) adjacency matrix, L2 norm 1, none negative: a
  /// score is proportional to the sum of the neighbours' scores; in a directed graph, to that of
  /// the nodes whose edges lead to it. On a disconnected graph one component carries all scores
  /// and every other node has 0: the component with the largest eigenvalue, the first of several.
  /// Nil where no node is tied to another, and in a directed graph without a cycle or whose
  /// principal eigenvector is not unique. Centralisation divides the sum of differences from the
  /// highest score by (n − 2) times that score, which a single tie among isolates reaches.
  ///
  /// Source: Bonacich 1972, <https://doi.org/10.1080/0022250X.1972.9989806>.
  ///
  /// - Complexity: O((n + m) k) for k steps of Lanczos's method, some 10 to 200, O(n) space.
  public func eigenvector() -> EigenvectorCentrality? {
    isDirected ? directedEigenvector() : undirectedEigenvector()
  }

  private func undirectedEigenvector() -> EigenvectorCentrality? {
    let members = components().members
    let strength = strength().scores
    // Of each component, bounds of its eigenvalue: √(largest degree) and largest strength.
    var best: (value: Double, vector: [Double], carrier: [Int])?
    let bounds = members.map { nodes in nodes.map { strength[$0] }.max() ?? 0 }
    for component in members.indices.sorted(by: { (bounds[$0], $1) > (bounds[$1], $0) }) {
      let nodes = members[component]
      guard nodes.count > 1, bounds[component] > (best?.value ?? 0) * (1 - 1e-12) else { continue }
      let part = nodes.count == nodeCount ? self : induced(by: nodes)
      if part.strongestBound <= (best?.value ?? 0) * (1 - 1e-12) { continue }
      let found = part.principalEigenpair()
      let isFirst = best.map { nodes[0] < $0.carrier[0] } ?? true
      if let best, found.value < best.value * (1 + (isFirst ? -1e-12 : 1e-12)) { continue }
      best = (found.value, found.vector, nodes)
    }
    guard let best else { return nil }
    var scores = [Double](repeating: 0, count: nodeCount)
    for (place, node) in best.carrier.enumerated() { scores[node] = best.vector[place] }
    return eigenvectorCentrality(scores, best.value, best.carrier)
  }

  /// An upper bound of the largest eigenvalue: √(largest sum of the neighbours' strengths),
  /// weighted.
  private var strongestBound: Double {
    let strength = strength().scores
    let largest = nodes.reduce(0.0) { largest, node in
      max(
        largest,
        arcs(of: node).reduce(0) {
          $0 + (arcWeights?[$1] ?? 1) * strength[Int(targets[$1])]
        })
    }
    return largest.squareRoot()
  }

  /// The largest eigenvalue of a connected undirected graph, and its positive vector.
  private func principalEigenpair() -> (value: Double, vector: [Double]) {
    let lanczos = Lanczos(multiply: { x, y in multiply(x, y) }, count: nodeCount)
    let strength = strength().scores
    let (value, vector) = lanczos.largest(from: strength.map { $0.squareRoot() })
    let isNegative = vector.reduce(0, +) < 0
    return (value, vector.map { max(0, isNegative ? -$0 : $0) })
  }

  /// y = A x, row by row.
  private func multiply(_ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>) {
    forEachRowSum(of: x) { node, sum in y[node] = sum }
  }

  private func eigenvectorCentrality(
    _ scores: [Double], _ value: Double, _ carrier: [Int]
  ) -> EigenvectorCentrality {
    let highest = scores.max() ?? 0
    let share =
      carrier.count == nodeCount ? "" : "; carried by \(carrier.count) of \(nodeCount) nodes"
    return EigenvectorCentrality(
      centrality: Centrality(
        scores: scores, greatest: nil,
        mostCentralised: nodeCount > 2 ? highest * Double(nodeCount - 2) : nil,
        convention: "eigenvector: principal eigenvector, L2 norm 1; weights are strengths\(share)"),
      eigenvalue: value, carrier: carrier)
  }

  /// By powers of the matrix plus a multiple of the identity, which keeps cycles from swinging.
  private func directedEigenvector() -> EigenvectorCentrality? {
    guard components(.strong).count < nodeCount else { return nil }
    let into = reversed()
    let shift = into.outgoingStrengths.reduce(0, +) / Double(nodeCount)
    var vector = [Double](repeating: 1 / Double(nodeCount).squareRoot(), count: nodeCount)
    var next = vector
    for _ in 0..<20_000 {
      vector.withUnsafeBufferPointer { x in
        next.withUnsafeMutableBufferPointer { y in
          if let x = x.baseAddress, let y = y.baseAddress { into.multiply(x, y) }
        }
      }
      for node in nodes { next[node] += shift * vector[node] }
      let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
      var change = 0.0
      for node in nodes {
        next[node] /= length
        change += abs(next[node] - vector[node])
      }
      swap(&vector, &next)
      if change < 1e-12 {
        let highest = vector.max() ?? 0
        let scores = vector.map { $0 < 1e-12 * highest ? 0 : $0 }
        return eigenvectorCentrality(
          scores, length - shift, nodes.filter { scores[$0] > 0 })
      }
    }
    return nil
  }
}
