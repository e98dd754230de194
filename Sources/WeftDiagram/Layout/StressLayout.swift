/// Places everything so that distances on the page are like distances along lines: what hangs
/// together lies together, and lines cross little. It heeds neither sizes nor boxes; it is where
/// the search begins.
///
/// The members of a box are drawn to its title, and kept away from those of other boxes.
/// - SeeAlso: J. X. Zheng, S. Pawar, D. F. M. Goodman, "Graph drawing by stochastic gradient
///   descent", <https://doi.org/10.1109/TVCG.2018.2859997>.
enum StressLayout {
  /// The most nodes and titles: every pair is looked at.
  static let most = 500
  private static let rounds = 40
  /// How much farther apart things of different boxes are wanted, in lines.
  private static let apart = 1.0
  /// Ways to turn the drawing: cosines and sines that are the same on every machine.
  private static let turns: [(Double, Double)] = [
    (1, 0), (15.0 / 17, 8.0 / 17), (4.0 / 5, 3.0 / 5), (3.0 / 5, 4.0 / 5), (8.0 / 17, 15.0 / 17),
    (0, 1), (-8.0 / 17, 15.0 / 17), (-3.0 / 5, 4.0 / 5), (-4.0 / 5, 3.0 / 5),
    (-15.0 / 17, 8.0 / 17),
  ]

  /// Places everything on the page.
  ///
  /// - Parameters:
  ///   - problem: What is to be placed.
  ///   - seed: Where chance begins.
  /// - Returns: The middles, stretched over the page.
  /// - Complexity: O(rounds · (nodes + boxes)²).
  static func place(_ problem: LayoutProblem, seed: UInt64) -> LayoutResult {
    let nodes = problem.nodes.count
    let count = nodes + problem.boxes.count
    let distances = distances(problem)
    var random = LayoutRandom(seed: seed)
    var (x, y) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for item in 0..<count { (x[item], y[item]) = (Double(random.unit()), Double(random.unit())) }
    var pairs: [(Int, Int)] = []
    for one in 0..<count { for other in 0..<one { pairs.append((one, other)) } }
    let farthest = distances.flatMap { $0 }.max() ?? 1
    // Steps shrink evenly from the square of the greatest distance to a tenth.
    let shrink = LayoutSearch.power(0.1 / (farthest * farthest), 1 / Double(rounds - 1))
    var step = farthest * farthest
    for _ in 0..<rounds {
      for last in pairs.indices.dropFirst().reversed() {
        pairs.swapAt(last, random.below(last + 1))
      }
      for (one, other) in pairs {
        let wanted = distances[one][other]
        let (dx, dy) = (x[one] - x[other], y[one] - y[other])
        let length = max((dx * dx + dy * dy).squareRoot(), 1e-6)
        let pull = min(1, step / (wanted * wanted)) * (length - wanted) / (2 * length)
        x[one] -= pull * dx
        y[one] -= pull * dy
        x[other] += pull * dx
        y[other] += pull * dy
      }
      step *= shrink
    }
    return stretched(x, y, problem)
  }

  /// How many lines lie between any two things; those that nothing joins are set apart.
  private static func distances(_ problem: LayoutProblem) -> [[Double]] {
    let nodes = problem.nodes.count
    let count = nodes + problem.boxes.count
    var neighbours = [[Int]](repeating: [], count: count)
    for edge in problem.edges where edge.from != edge.to {
      neighbours[edge.from].append(edge.to)
      neighbours[edge.to].append(edge.from)
    }
    for (node, box) in problem.boxOf.enumerated() where box >= 0 {
      neighbours[node].append(nodes + box)
      neighbours[nodes + box].append(node)
    }
    func home(_ item: Int) -> Int { item < nodes ? problem.boxOf[item] : item - nodes }
    var result = [[Double]](repeating: [], count: count)
    var longest = 1.0
    for start in 0..<count {
      var found = [Double](repeating: .infinity, count: count)
      found[start] = 0
      var queue = [start]
      var next = 0
      while next < queue.count {
        let item = queue[next]
        next += 1
        for other in neighbours[item] where found[other] == .infinity {
          found[other] = found[item] + 1
          longest = max(longest, found[other])
          queue.append(other)
        }
      }
      result[start] = found
    }
    for one in 0..<count {
      for other in 0..<count where one != other {
        if result[one][other] == .infinity { result[one][other] = longest * 0.8 }
        let (a, b) = (home(one), home(other))
        if a >= 0, b >= 0, a != b { result[one][other] += apart }
      }
    }
    return result
  }

  /// Middles turned to the page's proportions and stretched over it.
  private static func stretched(_ x: [Double], _ y: [Double], _ problem: LayoutProblem)
    -> LayoutResult
  {
    let (area, nodes) = (problem.area, problem.nodes.count)
    func turned(_ turn: (Double, Double)) -> [Point] {
      x.indices.map {
        Point(x: x[$0] * turn.0 - y[$0] * turn.1, y: x[$0] * turn.1 + y[$0] * turn.0)
      }
    }
    func extent(_ points: [Point]) -> Rect {
      Rect(
        left: points.map(\.x).min() ?? 0, bottom: points.map(\.y).min() ?? 0,
        right: points.map(\.x).max() ?? 0, top: points.map(\.y).max() ?? 0)
    }
    var best: (stretch: Double, points: [Point])?
    for turn in turns {
      let points = turned(turn)
      let extent = extent(points)
      let ratio = max(extent.width, 1e-6) / max(extent.height, 1e-6) * area.height / area.width
      let stretch = max(ratio, 1 / ratio)
      if stretch < best?.stretch ?? .infinity { best = (stretch, points) }
    }
    let points = best?.points ?? []
    let from = extent(points)
    let margin = Size(
      width: (problem.nodes.map(\.width).max() ?? 0) / 2 + problem.padding,
      height: (problem.nodes.map(\.height).max() ?? 0) / 2 + problem.padding)
    let placed = points.map { point in
      Point(
        x: area.left + margin.width + (point.x - from.left) / max(from.width, 1e-6)
          * max(area.width - 2 * margin.width, 1),
        y: area.bottom + margin.height + (point.y - from.bottom) / max(from.height, 1e-6)
          * max(area.height - 2 * margin.height, 1))
    }
    return LayoutResult(
      nodes: Array(placed.prefix(nodes)), boxes: problem.boxes.map { $0.band ?? area },
      titles: Array(placed.dropFirst(nodes)))
  }
}
