/// Divides bodies between the two sides of a middle column, so that their lines to it cross little.
///
/// Lines on different sides never cross; so those whose lines would cross most stand on different
/// sides, as many on one as on the other.
enum TwoSides {
  /// Which bodies stand on the right.
  ///
  /// - Parameters:
  ///   - ties: For each body, the places in the middle column it is tied to.
  ///   - middle: How many places the middle column has.
  /// - Returns: For each body, whether it stands on the right; at most one more on the left.
  /// - Complexity: O(bodies² · (ties of a body² + rounds)).
  static func right(ties: [[Int]], middle: Int) -> [Bool] {
    let count = ties.count
    let edges = ties.indices.flatMap { body in
      ties[body].map { LayoutProblem.Edge(from: body, to: count + $0) }
    }
    var random = LayoutRandom(seed: 1)
    var order = LayerOrder(
      LayerGraph(
        layerOf: ties.map { _ in 0 } + (0..<middle).map { _ in 1 }, layerCount: 2, lanes: [:],
        edges: edges), random: &random)
    order.sweep(rounds: 16)
    order.sift(rounds: 20)
    let places = ties.map { $0.map { order.place[count + $0] } }
    let costs = places.map { one in places.map { crossings(one, $0) } }
    // In turn, from the top; then whoever gains by it changes places.
    var isRight = [Bool](repeating: false, count: count)
    for (rank, body) in order.layers[0].enumerated() { isRight[body] = !rank.isMultiple(of: 2) }
    func cost(_ body: Int, _ isRight: [Bool]) -> Int {
      isRight.indices.reduce(0) {
        $0 + ($1 != body && isRight[$1] == isRight[body] ? costs[body][$1] : 0)
      }
    }
    for _ in 0..<count {
      var hasChanged = false
      for one in isRight.indices where !isRight[one] {
        for other in isRight.indices where isRight[other] && !isRight[one] {
          let before = cost(one, isRight) + cost(other, isRight)
          isRight.swapAt(one, other)
          if cost(one, isRight) + cost(other, isRight) < before {
            hasChanged = true
          } else {
            isRight.swapAt(one, other)
          }
        }
      }
      if !hasChanged { break }
    }
    return isRight
  }

  /// The fewest crossings of the lines of two bodies, whichever stands above.
  private static func crossings(_ one: [Int], _ other: [Int]) -> Int {
    var (above, below) = (0, 0)
    for a in one {
      for b in other { (above, below) = (above + (a > b ? 1 : 0), below + (a < b ? 1 : 0)) }
    }
    return min(above, below)
  }
}
