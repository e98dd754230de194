/// What lies about the points between which a way is looked for: the outlines it has to keep off,
/// and the pieces of other lines it may cross.
///
/// A search asks for the same few of them thousands of times, so that they are gathered once.
struct RouteSurroundings {
  /// An outline, as wide and high as it is with what has to be kept clear around it.
  private struct Obstacle {
    var place: Int
    var middle: Point
    var halfWidth: Double
    var halfHeight: Double
  }

  private var obstacles: [Obstacle] = []
  private var pieces: [(a: Point, b: Point)] = []

  /// Gathers what a piece of a line between two of some points could meet.
  ///
  /// - Parameters:
  ///   - points: The points; nothing outside their bounds is kept.
  ///   - outlines: The outlines, with their places among all.
  ///   - margin: How far the line keeps off them.
  ///   - paths: The ways of other lines that have no end in common with the line.
  /// - Complexity: O(points + outlines + bends).
  init(
    of points: [Point], outlines: some Sequence<(offset: Int, element: Rect)>, margin: Double,
    paths: some Sequence<[Point]>
  ) {
    guard let first = points.first else { return }
    // A hair wider, so that what only touches the bounds is inside.
    let bounds = points.reduce(Self.spot(first)) { $0.union(Self.spot($1)) }.grown(by: 0.01)
    for (place, rect) in outlines {
      let grown = rect.grown(by: margin)
      guard grown.overlaps(bounds) else { continue }
      obstacles.append(
        Obstacle(
          place: place, middle: rect.centre, halfWidth: grown.width / 2,
          halfHeight: grown.height / 2))
    }
    for path in paths {
      for (a, b) in zip(path, path.dropFirst()) {
        if Self.spot(a).union(Self.spot(b)).overlaps(bounds) { pieces.append((a, b)) }
      }
    }
  }

  private static func spot(_ point: Point) -> Rect {
    Rect(left: point.x, bottom: point.y, right: point.x, top: point.y)
  }

  /// The places of the outlines a straight piece runs through or comes too near to.
  func outlinesHit(from a: Point, to b: Point) -> [Int] {
    let (ex, ey) = ((b.x - a.x) / 2, (b.y - a.y) / 2)
    let (mx, my) = (a.x + ex, a.y + ey)
    var hit: [Int] = []
    for obstacle in obstacles {
      let (dx, dy) = (mx - obstacle.middle.x, my - obstacle.middle.y)
      let (w, h) = (obstacle.halfWidth, obstacle.halfHeight)
      if w + abs(ex) - abs(dx) <= 0 || h + abs(ey) - abs(dy) <= 0 { continue }
      if w * abs(ey) + h * abs(ex) - abs(ex * dy - ey * dx) > 1e-9 { hit.append(obstacle.place) }
    }
    return hit
  }

  /// How many pieces of other lines a straight piece crosses.
  func crossings(from a: Point, to b: Point) -> Int {
    pieces.count { Self.cross(a, b, $0.a, $0.b) }
  }

  /// Whether two straight pieces cross; those that only touch do not.
  static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
    func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  }
}
