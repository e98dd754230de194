/// A symmetric matrix with entries on the diagonal and beside it.
struct Tridiagonal {
  /// The diagonal.
  var diagonal: [Double] = []
  /// The entries beside the diagonal, one fewer.
  var beside: [Double] = []
  /// What would stand beside the diagonal in the next row.
  var next = 0.0

  /// The largest eigenvalue, by bisection on the number of larger ones.
  ///
  /// - Complexity: O(n) a step, some 60 steps.
  func largestEigenvalue() -> Double {
    var low = -Double.infinity
    var high = -Double.infinity
    for row in diagonal.indices {
      let left = row > 0 ? abs(beside[row - 1]) : 0
      let right = row < beside.count && row + 1 < diagonal.count ? abs(beside[row]) : 0
      low = max(low, diagonal[row])
      high = max(high, diagonal[row] + left + right)
    }
    while true {
      let middle = (low + high) / 2
      guard middle > low, middle < high, high - low > 1e-16 * abs(high) else { return middle }
      if hasLarger(than: middle) { low = middle } else { high = middle }
    }
  }

  /// Whether an eigenvalue exceeds a bound: some pivot of (bound − T) is not positive.
  private func hasLarger(than bound: Double) -> Bool {
    var pivot = bound - diagonal[0]
    if pivot <= 0 { return true }
    for row in diagonal.indices.dropFirst() {
      pivot = bound - diagonal[row] - beside[row - 1] * beside[row - 1] / pivot
      if pivot <= 0 { return true }
    }
    return false
  }

  /// The vector of length 1 of the largest eigenvalue, by inverse iteration.
  func eigenvector(of eigenvalue: Double) -> [Double] {
    let count = diagonal.count
    guard count > 1 else { return [1] }
    // A shift a little above keeps the matrix positive definite: no pivoting is needed.
    let shift = eigenvalue + 1e-13 * max(abs(eigenvalue), .leastNormalMagnitude)
    var pivots = [Double](repeating: 0, count: count)
    var vector = [Double](repeating: 1, count: count)
    for row in 0..<count {
      let before = row > 0 ? beside[row - 1] * beside[row - 1] / pivots[row - 1] : 0
      pivots[row] = max(shift - diagonal[row] - before, 1e-300)
    }
    for _ in 0..<4 {
      for row in 1..<count { vector[row] += beside[row - 1] / pivots[row - 1] * vector[row - 1] }
      vector[count - 1] /= pivots[count - 1]
      for row in stride(from: count - 2, through: 0, by: -1) {
        vector[row] = (vector[row] + beside[row] * vector[row + 1]) / pivots[row]
      }
      let largest = vector.reduce(0) { max($0, abs($1)) }
      for row in 0..<count { vector[row] /= largest }
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return vector.map { $0 / length }
  }
}
