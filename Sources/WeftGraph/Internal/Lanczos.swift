/// The largest eigenvalue of a symmetric matrix and its vector, by the method of Lanczos.
///
/// The three-term recurrence is run twice from the same start: first for the tridiagonal matrix,
/// until its largest eigenvalue has settled, then to sum up the vector, so that four vectors are
/// all the memory there is need of; where the graph is small, the vectors of the first run are kept
/// instead. Started anew from the result where that has not settled within ``steps``.
///
/// Source: Lanczos 1950, <https://doi.org/10.6028/jres.045.026>; Paige 1972,
/// <https://doi.org/10.1093/imamat/10.3.373>.
struct Lanczos {
  /// y = A x.
  let multiply: (_ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>) -> Void
  /// The number of rows.
  let count: Int
  /// How small ‖A x − λ x‖ / λ shall be.
  var tolerance = 1e-11
  /// How many steps are made before a new start.
  var steps = 400

  /// The eigenvalue and its vector of length 1, from a start with a share of that vector.
  func largest(from start: [Double]) -> (value: Double, vector: [Double]) {
    var vector = start
    var value = 0.0
    for _ in 0..<20 {
      let (matrix, basis) = tridiagonal(from: vector)
      value = matrix.largestEigenvalue()
      let weights = matrix.eigenvector(of: value)
      vector = combination(from: vector, basis, weights)
      if abs(weights[weights.count - 1] * matrix.next) <= tolerance * abs(value) { break }
    }
    return (value, vector)
  }

  /// How many numbers of the basis are kept, 4 MB of them.
  private static let keptCount = 1 << 19

  /// The tridiagonal matrix, and the vectors of the basis, one after another, or none where they
  /// are too many to keep.
  private func tridiagonal(from start: [Double]) -> (matrix: Tridiagonal, basis: [Double]) {
    var matrix = Tridiagonal()
    var basis: [Double] = []
    var keepsBasis = true
    recur(from: start) { step, diagonal, next, vector in
      keepsBasis = keepsBasis && basis.count + count <= Self.keptCount
      if keepsBasis {
        basis.append(contentsOf: UnsafeBufferPointer(start: vector, count: count))
      } else {
        basis = []
      }
      matrix.diagonal.append(diagonal)
      matrix.next = next
      // Looking at every step would cost more than the steps themselves.
      let isLast = step + 1 == min(steps, 10 * count) || next <= 1e-14 * abs(diagonal) || next == 0
      if isLast { return false }
      if step % 4 == 3 {
        let value = matrix.largestEigenvalue()
        if abs(matrix.eigenvector(of: value)[step] * next) <= tolerance * abs(value) {
          return false
        }
      }
      matrix.beside.append(next)
      return true
    }
    return (matrix, basis)
  }

  private func combination(
    from start: [Double], _ basis: [Double], _ weights: [Double]
  ) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    result.withUnsafeMutableBufferPointer { result in
      func add(_ vector: UnsafePointer<Double>, _ weight: Double) {
        for row in 0..<count { result[row] += weight * vector[row] }
      }
      if basis.isEmpty {
        recur(from: start) { step, _, _, vector in
          add(vector, weights[step])
          return step + 1 < weights.count
        }
      } else {
        basis.withUnsafeBufferPointer { basis in
          guard let first = basis.baseAddress else { return }
          for (step, weight) in weights.enumerated() { add(first + step * count, weight) }
        }
      }
    }
    let length = result.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return result.map { $0 / length }
  }

  /// Makes one vector of the basis after another, until the visitor has enough.
  private func recur(
    from start: [Double],
    _ visit: (_ step: Int, _ diagonal: Double, _ next: Double, UnsafePointer<Double>) -> Bool
  ) {
    let length = start.reduce(0) { $0 + $1 * $1 }.squareRoot()
    var earlier = [Double](repeating: 0, count: count)
    var current = start.map { $0 / length }
    var product = earlier
    var beside = 0.0
    var step = 0
    var goesOn = true
    while goesOn {
      goesOn = earlier.withUnsafeMutableBufferPointer { earlier in
        current.withUnsafeMutableBufferPointer { current in
          product.withUnsafeMutableBufferPointer { product in
            guard let before = earlier.baseAddress, let now = current.baseAddress,
              let after = product.baseAddress
            else { return false }
            multiply(now, after)
            var diagonal = 0.0
            for row in 0..<count {
              after[row] -= beside * before[row]
              diagonal += after[row] * now[row]
            }
            var square = 0.0
            for row in 0..<count {
              after[row] -= diagonal * now[row]
              square += after[row] * after[row]
            }
            let next = square.squareRoot()
            guard visit(step, diagonal, next, now) else { return false }
            for row in 0..<count { after[row] /= next }
            beside = next
            return true
          }
        }
      }
      // The oldest vector's memory becomes the next product's.
      swap(&earlier, &current)
      swap(&current, &product)
      step += 1
    }
  }
}
