/// The ways of lines through the gaps of a page in layers, as points.
struct LayerWays: Sendable {
  let router: GapRouter
  let plan: LayerPlan
  let ports: LayerPorts
  let turns: LayerTurns
  /// How high lines keep off names before they turn.
  let margin: Double

  /// The bends of every line with its two ends, the first where the line begins.
  ///
  /// - Complexity: O(segments).
  func paths() -> [[Point]] { router.graph.ways.indices.map(path) }

  private func point(_ along: Double, _ down: Double) -> Point {
    Point(x: plan.area.left + along, y: plan.area.top - down)
  }

  private func path(of line: Int) -> [Point] {
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
      let isEnd = index == 0 || index == way.count - 1
      let port = index == 0 ? ports.places[line].start : ports.places[line].end
      let x = isEnd ? port ?? along[vertex] : along[vertex]
      if index == 0 { result.append(point(x, middle(vertex))) }
      for (other, turn) in [
        (index - 1, index > 0 ? turns.turns[line][index - 1].last : 0),
        (index + 1, index < way.count - 1 ? turns.turns[line][index].first : 0),
      ] where way.indices.contains(other) {
        let reach = plan.reach(of: graph.layerOf[vertex], margin: margin) + turn
        let isUp = graph.layerOf[way[other]] < graph.layerOf[vertex]
        result.append(point(x, middle(vertex) + (isUp ? -reach : reach)))
      }
      if index == way.count - 1 { result.append(point(x, middle(vertex))) }
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
