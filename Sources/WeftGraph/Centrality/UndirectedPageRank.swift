/// PageRank of an undirected graph by conjugate gradients.
///
/// With strengths s, y = 1 + d A S⁻¹ y. For z = S^(−½) y the matrix is symmetric and positive
/// definite: (I − d S^(−½) A S^(−½)) z = S^(−½) 1, its eigenvalues in 1 − d ... 1 + d. The sum of
/// the errors of y is at most the sum of the residuals over 1 − d, since what a node sends on is at
/// most d times what it has: that is when to stop.
///
/// Source: Hestenes & Stiefel 1952, <https://doi.org/10.6028/jres.049.044>.
struct UndirectedPageRank {
  private let graph: Graph
  private let damping: Double
  /// √s; 1 where a node has no edges, and then nothing to send.
  private let root: [Double]
  /// 1/√s; 0 where a node has no edges.
  private let perRoot: [Double]

  init(_ graph: Graph, damping: Double) {
    self.graph = graph
    self.damping = damping
    let strength = graph.outgoingStrengths
    root = strength.map { $0 > 0 ? $0.squareRoot() : 1 }
    perRoot = strength.map { $0 > 0 ? 1 / $0.squareRoot() : 0 }
  }

  /// The scores, each 1 where nothing is sent.
  func scores() -> [Double] {
    let count = graph.nodeCount
    // The share of the walker that ends in a component is known: strengths are a good beginning.
    let whole = root.reduce(0) { $0 + $1 * $1 }
    let mass = Double(count) / (1 - damping)
    let solution = Scratch(root.map { whole > 0 ? $0 * mass / whole : 0 }, or: 0)
    let residual = Scratch(repeating: 0.0, count: count)
    let direction = Scratch(repeating: 0.0, count: count)
    let image = Scratch(repeating: 0.0, count: count)
    let sent = Scratch(repeating: 0.0, count: count)
    let (x, r, p, q) = (solution.start, residual.start, direction.start, image.start)
    multiply(x, q, sent.start)
    var square = 0.0
    for node in 0..<count {
      r[node] = 1 / root[node] - q[node]
      p[node] = r[node]
      square += r[node] * r[node]
    }
    let enough = 1e-10 * (1 - damping)
    while square > 0 {
      let along = multiply(p, q, sent.start)
      let step = square / along
      var next = 0.0
      var (error, sum) = (0.0, 0.0)
      root.withUnsafeBufferPointer { root in
        for node in 0..<count {
          x[node] += step * p[node]
          let rest = r[node] - step * q[node]
          r[node] = rest
          next += rest * rest
          error += abs(rest) * root[node]
          sum += x[node] * root[node]
        }
      }
      // The sum of all scores is not less than half of what it is now, once errors are small.
      if error <= enough * sum / 2 { break }
      let ratio = next / square
      for node in 0..<count { p[node] = r[node] + ratio * p[node] }
      square = next
    }
    return (0..<count).map { x[$0] * root[$0] }
  }

  /// y = (I − d S^(−½) A S^(−½)) x, and the product of both.
  @discardableResult
  private func multiply(
    _ x: UnsafeMutablePointer<Double>, _ y: UnsafeMutablePointer<Double>,
    _ sent: UnsafeMutablePointer<Double>
  ) -> Double {
    var product = 0.0
    perRoot.withUnsafeBufferPointer { perRoot in
      for node in 0..<graph.nodeCount { sent[node] = x[node] * perRoot[node] }
      graph.forEachRowSum(of: sent) { node, sum in
        let value = x[node] - damping * perRoot[node] * sum
        y[node] = value
        product += x[node] * value
      }
    }
    return product
  }
}
