extension Sheet {
  /// The outlines of actors, then those of the titles of boxes.
  private var outlines: [Rect] {
    zip(places.nodes, sizes).map { Rect(centre: $0, size: $1) }
      + zip(places.titles, titles).map { Rect(centre: $0, size: titleSize($1)) }
  }

  /// The middles of the outlines: lines between columns end at the sides of names, and run through
  /// one of their own column only where they run through its middle.
  private var spines: [Rect] {
    outlines.map { Rect(centre: $0.centre, size: Size(width: 1, height: $0.height)) }
  }

  private func item(_ end: Scene.End) -> Int {
    switch end {
    case .node(let place): place
    case .box(let place): scene.nodes.count + place
    }
  }

  /// Ways for all lines that run through no name they do not end at, where there are such ways.
  var router: LineRouter {
    let lines = scene.lines.map { line in
      let (start, end) = endsInBoxes(of: line)
      return LineRouter.Line(
        from: item(line.from), to: item(line.to),
        halfWidth: Self.breadth(of: line, unit: unit) / 2, start: start, end: end)
    }
    guard places.ways.isEmpty else {
      return LineRouter(
        outlines: outlines, lines: lines, area: furniture.map, clearance: fontSize * 0.4,
        paths: places.ways)
    }
    return LineRouter(
      outlines: scene.bandsAreColumns ? spines : outlines, lines: lines, area: furniture.map,
      clearance: fontSize * 0.4,
      // Between columns lines are straight: there is nothing but the columns to lead them round.
      mayBend: !scene.bandsAreColumns && lines.count <= Self.mostLinesLed)
  }

  /// Where a line begins and ends that is tied to a box: just inside the outline, at the place
  /// nearest to the other end. Nothing for other ends.
  private func endsInBoxes(of line: Scene.Line) -> (start: Point?, end: Point?) {
    func nearest(_ end: Scene.End, to other: Scene.End, at point: Point) -> Point? {
      guard case .box(let box) = end, !endsAtTitle(end, from: other) else { return nil }
      let rect = places.boxes[box].grown(by: -fontSize * 0.32)
      return Point(
        x: min(max(point.x, rect.left), rect.right), y: min(max(point.y, rect.bottom), rect.top))
    }
    let outlines = (from: self.outlines(of: line.from), to: self.outlines(of: line.to))
    let start = nearest(line.from, to: line.to, at: outlines.to.centre)
    return (start, nearest(line.to, to: line.from, at: start ?? outlines.from.centre))
  }

  /// Whether a line to a box ends at its title: where it comes from inside the box.
  private func endsAtTitle(_ end: Scene.End, from other: Scene.End) -> Bool {
    guard case .box(let box) = end else { return false }
    if scene.boxes[box].isBand { return true }
    if case .node(let node) = other { return scene.nodes[node].box == box }
    return end == other
  }

  /// How many lines are led round names at most: of more, no eye follows any, and finding the ways
  /// would take minutes.
  private static let mostLinesLed = 800

  /// How widely lines between rows turn, in sizes of names.
  private static let turning = 1.2

  /// How wide a line is drawn, with all its strands.
  static func breadth(of line: Scene.Line, unit: Double) -> Double {
    let (colours, thickness) = stroke(
      line.looks, width: line.width, unit: unit, emphasis: line.emphasis)
    // As in the file, to three places.
    return (thickness * 1000).rounded() / 1000 + Double(max(0, colours.count - 1)) * strandGap
  }

  /// Leads every line that would run through a name round it.
  mutating func leadLinesRoundNames() {
    let (router, outlines) = (router, outlines)
    routes = [:]
    faults = (router.strikes, router.crossings)
    // Lines side by side turn alike, so that none comes to lie on its neighbour.
    let turning = places.ways.isEmpty ? Double.infinity : fontSize * Self.turning
    // Others are drawn from middle to middle.
    let straight = router.lines.indices.filter { place in
      let (line, path) = (router.lines[place], router.paths[place])
      return path[0].distance(to: outlines[line.from].centre) > 0.01
        || path[path.count - 1].distance(to: outlines[line.to].centre) > 0.01
    }
    for place in Set(router.routed).union(straight).sorted() {
      let (path, line) = (router.paths[place], router.lines[place])
      let keep = line.halfWidth + LineRouter.touch
      let inTheWay = outlines.indices.filter { $0 != line.from && $0 != line.to }.map {
        outlines[$0].grown(by: keep)
      }
      let curve = Curve(along: path, radius: turning) { point in
        !inTheWay.contains { $0.holds(point) }
      }
      routes[place] = curve
    }
  }

  /// A line's way as DOT writes it: from outline to outline, room left for arrowheads.
  func text(of route: Curve, along line: Scene.Line) -> String {
    let (head, tail) = Self.arrowheads(of: line.looks)
    let size = Self.arrowSize * unit
    var curve = route.reversed
    let end = curve.cutStart { outlineHolds($0, line.to, from: line.from) }
    curve.cutStart { $0.distance(to: end) < head.length * size }
    curve = curve.reversed
    let start = curve.cutStart { outlineHolds($0, line.from, from: line.to) }
    curve.cutStart { $0.distance(to: start) < tail.length * size }
    let ends = [("s", tail, start), ("e", head, end)].filter { $0.1 != .none }
    return
      (ends.map { "\($0.0),\(position($0.2))" } + curve.points.map(position))
      .joined(separator: " ")
  }

  /// Whether a point lies inside what a line ends at.
  private func outlineHolds(_ point: Point, _ end: Scene.End, from other: Scene.End) -> Bool {
    if case .box(let box) = end, !endsAtTitle(end, from: other) {
      return places.boxes[box].holds(point)
    }
    let rect = outlines(of: end)
    let (x, y) = (point.x - rect.centre.x, point.y - rect.centre.y)
    switch end {
    case .node(let place):
      let shape = scene.nodes[place].look.shape
      return shape.holds(
        x: x / max(rect.width - shape.overhang.width, 0.01),
        y: y / max(rect.height - shape.overhang.height, 0.01))
    case .box: return rect.holds(point)
    }
  }

  private func outlines(of end: Scene.End) -> Rect {
    switch end {
    case .node(let place): Rect(centre: places.nodes[place], size: sizes[place])
    case .box(let place): Rect(centre: places.titles[place], size: titleSize(titles[place]))
    }
  }
}
