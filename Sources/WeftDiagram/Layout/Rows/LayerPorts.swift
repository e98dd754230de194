/// Where lines leave and reach names: side by side along their upper and lower sides, in the order in
/// which they go on.
struct LayerPorts: Sendable {
  /// By line, where it stands at its first name and at its last; nil where it leaves sideways.
  private(set) var places: [(start: Double?, end: Double?)]

  /// How much of a side lines stand along, in halves of it.
  private static let share = 1.3

  /// Finds the places.
  ///
  /// - Parameters:
  ///   - router: The lines, led from gap to gap.
  ///   - spacing: The distance between two lines, where there is room.
  /// - Complexity: O(lines · log lines).
  init(_ router: GapRouter, spacing: Double) {
    let (graph, along) = (router.graph, router.along)
    struct Side: Hashable {
      var node: Int
      var isUpper: Bool
    }
    var sides: [Side: [(line: Int, isStart: Bool, next: Int)]] = [:]
    for (line, way) in graph.ways.enumerated() {
      for (isStart, node, next) in [
        (true, way[0], way[1]), (false, way[way.count - 1], way[way.count - 2]),
      ] where graph.layerOf[node] != graph.layerOf[next] {
        let isUpper = graph.layerOf[next] < graph.layerOf[node]
        sides[Side(node: node, isUpper: isUpper), default: []].append((line, isStart, next))
      }
    }
    places = graph.ways.map { _ in (nil, nil) }
    for (side, ends) in sides {
      let sorted = ends.sorted {
        (router.place[$0.next], $0.line) < (router.place[$1.next], $1.line)
      }
      let (middle, half) = router.nodes[side.node]
      let room = half * Self.share
      let step = sorted.count > 1 ? min(spacing, room / Double(sorted.count - 1)) : 0
      let span = step * Double(sorted.count - 1)
      let wishes = sorted.enumerated().map { along[$1.next] - step * Double($0) }
      let first = middle - room / 2
      let fitted = PooledPlaces.fit(
        wishes, weights: wishes.map { _ in 1 }, in: first...max(first, first + room - span))
      for (index, end) in sorted.enumerated() {
        let place = fitted[index] + step * Double(index)
        if end.isStart { places[end.line].start = place } else { places[end.line].end = place }
      }
    }
  }
}
