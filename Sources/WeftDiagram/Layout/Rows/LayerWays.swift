/// The ways of lines through the gaps of a page in layers, as points.
struct LayerWays {
  let router: GapRouter
  let plan: LayerPlan
  /// Half of how high lines keep off names before they turn.
  let margin: Double
  /// The least distance between two lines that end at one name.
  let spacing: Double

  /// The bends of every line with its two ends, the first where the line begins.
  ///
  /// - Complexity: O(segments · log segments).
  func paths() -> [[Point]] {
    let ports = ports()
    return router.graph.ways.indices.map { path(of: $0, ports) }
  }

  private struct Port: Hashable {
    var line: Int
    var isStart: Bool
  }

  /// Where lines leave and reach names: side by side along their upper and lower sides, in the order
  /// in which they go on.
  private func ports() -> [Port: Double] {
    let (graph, along) = (router.graph, router.along)
    struct Side: Hashable {
      var node: Int
      var isUpper: Bool
    }
    var sides: [Side: [(port: Port, next: Int)]] = [:]
    for (line, way) in graph.ways.enumerated() {
      for (isStart, node, next) in [
        (true, way[0], way[1]), (false, way[way.count - 1], way[way.count - 2]),
      ] where graph.layerOf[node] != graph.layerOf[next] {
        let isUpper = graph.layerOf[next] < graph.layerOf[node]
        sides[Side(node: node, isUpper: isUpper), default: []].append(
          (Port(line: line, isStart: isStart), next))
      }
    }
    var result: [Port: Double] = [:]
    for (side, ends) in sides {
      let sorted = ends.sorted {
        (router.place[$0.next], $0.port.line) < (router.place[$1.next], $1.port.line)
      }
      let (middle, half) = router.nodes[side.node]
      let room = half * 1.3
      let step = sorted.count > 1 ? min(spacing, room / Double(sorted.count - 1)) : 0
      let span = step * Double(sorted.count - 1)
      let wishes = sorted.enumerated().map { along[$1.next] - step * Double($0) }
      let first = middle - room / 2
      let fitted = PooledPlaces.fit(
        wishes, weights: wishes.map { _ in 1 }, in: first...max(first, first + room - span))
      for (index, end) in sorted.enumerated() {
        result[end.port] = fitted[index] + step * Double(index)
      }
    }
    return result
  }

  private func point(_ along: Double, _ down: Double) -> Point {
    Point(x: plan.area.left + along, y: plan.area.top - down)
  }

  private func path(of line: Int, _ ports: [Port: Double]) -> [Point] {
    let (graph, along) = (router.graph, router.along)
    let way = graph.ways[line]
    let (start, end) = (way[0], way[way.count - 1])
    func middle(_ vertex: Int) -> Double { plan.layers[graph.layerOf[vertex]].middle }
    let isFlat = graph.layerOf[start] == graph.layerOf[end]
    if isFlat, way.count == 2 || abs(router.place[start] - router.place[end]) == 1 {
      return [point(along[start], middle(start)), point(along[end], middle(end))]
    }
    var result: [Point] = []
    for (index, vertex) in way.enumerated() {
      let layer = plan.layers[graph.layerOf[vertex]]
      let reach = layer.track == nil ? 0 : layer.half + margin
      func edge(towards other: Int) -> Double {
        graph.layerOf[other] < graph.layerOf[vertex] ? layer.middle - reach : layer.middle + reach
      }
      if index == 0 {
        let x = ports[Port(line: line, isStart: true)] ?? along[vertex]
        result += [point(x, layer.middle), point(x, edge(towards: way[1]))]
      } else if index == way.count - 1 {
        let x = ports[Port(line: line, isStart: false)] ?? along[vertex]
        result += [point(x, edge(towards: way[index - 1])), point(x, layer.middle)]
      } else if reach == 0 {
        result.append(point(along[vertex], layer.middle))
      } else {
        result += [way[index - 1], way[index + 1]].map { point(along[vertex], edge(towards: $0)) }
      }
    }
    return Self.withoutStraight(result)
  }

  /// The points at which a line turns.
  private static func withoutStraight(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    for (index, point) in points.enumerated() {
      if let last = result.last, index < points.count - 1 {
        let next = points[index + 1]
        let cross =
          (point.x - last.x) * (next.y - point.y) - (point.y - last.y) * (next.x - point.x)
        if abs(cross) < 0.05 * max(last.distance(to: next), 1) { continue }
      }
      result.append(point)
    }
    return result
  }
}
