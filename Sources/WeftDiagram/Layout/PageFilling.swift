/// Spreads a layout over the whole page without making anything smaller.
enum PageFilling {
  /// The layout with its middles drawn apart, sideways and upwards each as far as the page allows.
  ///
  /// What did not overlap before does not overlap after: distances only grow, sizes stay.
  ///
  /// - Complexity: O(nodes).
  static func fill(_ problem: LayoutProblem, _ found: LayoutSearch.Found) -> LayoutResult {
    let state = LayoutState(problem)
    state.load(found.result, sides: found.sides)
    guard problem.nodes.count + problem.boxes.count > 1,
      !problem.boxes.contains(where: { $0.band != nil })
    else { return found.result }
    // Borders do not stretch, so that a few rounds are needed.
    for _ in 0..<12 {
      guard let ink = bounds(state) else { break }
      let middleX = (ink.left + ink.right) / 2
      let middleY = (ink.bottom + ink.top) / 2
      let scaleX = max(1, 1 + (problem.area.width - ink.width) / max(ink.width, 1) * 0.9)
      let scaleY = max(1, 1 + (problem.area.height - ink.height) / max(ink.height, 1) * 0.9)
      for item in 0..<state.itemCount
      where item < state.nodeCount || state.isEmpty(item - state.nodeCount) {
        let (x, y) = (Double(state.x[item]) - middleX, Double(state.y[item]) - middleY)
        state.x[item] = Float(problem.area.centre.x + x * scaleX)
        state.y[item] = Float(problem.area.centre.y + y * scaleY)
      }
      for index in 0..<state.boxCount { state.refresh(index) }
    }
    return state.result()
  }

  private static func bounds(_ state: borrowing LayoutState) -> Rect? {
    var result: Rect?
    for node in 0..<state.nodeCount {
      let rect = state.outline(ofItem: node)
      result = result.map { $0.union(rect) } ?? rect
    }
    for index in 0..<state.boxCount {
      let rect = state.outline(index)
      result = result.map { $0.union(rect) } ?? rect
    }
    return result
  }
}
