extension LayoutResult {
  /// How much of the page, in one direction, a layout fills that is left where it is.
  private static let filled = 0.9

  /// The same in the middle of the page's area, in each direction in which it leaves much of that
  /// empty: two names are as large as names get, and fill no page.
  ///
  /// - Complexity: O(nodes + boxes).
  func centred(in problem: LayoutProblem) -> LayoutResult {
    let outlines = zip(nodes, problem.nodes).map { Rect(centre: $0, size: $1) } + boxes
    guard ways.isEmpty, let first = outlines.first else { return self }
    let bounds = outlines.dropFirst().reduce(first) { $0.union($1) }
    let area = problem.area
    let isNarrow = bounds.width < area.width * Self.filled
    let isLow = bounds.height < area.height * Self.filled
    let x = isNarrow ? area.centre.x - bounds.centre.x : 0
    let y = isLow ? area.centre.y - bounds.centre.y : 0
    guard x != 0 || y != 0 else { return self }
    func moved(_ point: Point) -> Point { Point(x: point.x + x, y: point.y + y) }
    return LayoutResult(
      nodes: nodes.map(moved),
      boxes: boxes.map {
        Rect(left: $0.left + x, bottom: $0.bottom + y, right: $0.right + x, top: $0.top + y)
      }, titles: titles.map(moved))
  }
}
