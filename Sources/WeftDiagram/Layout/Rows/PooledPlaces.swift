/// The rising numbers nearest to given ones.
enum PooledPlaces {
  /// The rising numbers, all within bounds, with the least weighted squares of differences.
  ///
  /// - Complexity: O(wishes).
  static func fit(_ wishes: [Double], weights: [Double], in bounds: ClosedRange<Double>) -> [Double]
  {
    var pools: [(mean: Double, weight: Double, count: Int)] = []
    for (wish, weight) in zip(wishes, weights) {
      var pool = (mean: wish, weight: weight, count: 1)
      while let before = pools.last, before.mean > pool.mean {
        pools.removeLast()
        let weight = before.weight + pool.weight
        pool = (
          (before.mean * before.weight + pool.mean * pool.weight) / weight, weight,
          before.count + pool.count
        )
      }
      pools.append(pool)
    }
    return pools.flatMap { pool in
      Array(
        repeating: min(max(pool.mean, bounds.lowerBound), bounds.upperBound), count: pool.count)
    }
  }
}
