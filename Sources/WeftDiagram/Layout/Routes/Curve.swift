/// A smooth line: cubic curves one after the other, each beginning where the last one ends.
struct Curve: Sendable, Hashable {
  /// The points of all curves: the first, then three for each curve.
  private(set) var points: [Point]

  /// How many curves it has.
  private var count: Int { points.count / 3 }

  /// The curve along straight pieces, rounded at every bend as widely as can and may be.
  ///
  /// - Parameters:
  ///   - bends: The ends and the bends between them.
  ///   - radius: How far from a bend it begins to turn at most.
  ///   - isClear: Whether a line may pass through a point.
  init(along bends: [Point], radius: Double = .infinity, isClear: (Point) -> Bool) {
    points = [bends[0]]
    for place in bends.indices.dropFirst().dropLast() {
      let (before, bend, after) = (bends[place - 1], bends[place], bends[place + 1])
      // Half of a piece between two bends belongs to each, the whole of one that ends at a name.
      let near = before.distance(to: bend) * (place == 1 ? 0.9 : 0.5)
      let far = bend.distance(to: after) * (place == bends.count - 2 ? 0.9 : 0.5)
      let widest = min(near, far, radius)
      var (start, end) = (bend, bend)
      for share in [1, 0.75, 0.5, 0.3, 0.15] {
        start = bend.moved(towards: before, by: widest * share)
        end = bend.moved(towards: after, by: widest * share)
        // As closely as the smallest name asks for.
        let steps = min(max(Int(start.distance(to: end) / 2), 12), 400)
        let isFree = (1..<steps).allSatisfy { step in
          let part = Double(step) / Double(steps)
          let one = start.between(bend, part)
          return isClear(one.between(bend.between(end, part), part))
        }
        if isFree { break }
        (start, end) = (bend, bend)
      }
      addLine(to: start)
      addTurn(round: bend, to: end)
    }
    addLine(to: bends[bends.count - 1])
  }

  private mutating func addLine(to end: Point) {
    let start = points[points.count - 1]
    guard start.distance(to: end) > 0.01 else { return }
    points += [start.between(end, 1 / 3), start.between(end, 2 / 3), end]
  }

  /// A turn that leaves and arrives in the direction of a bend.
  private mutating func addTurn(round bend: Point, to end: Point) {
    let start = points[points.count - 1]
    guard start.distance(to: end) > 0.01 else { return }
    points += [start.between(bend, 2 / 3), end.between(bend, 2 / 3), end]
  }

  /// The same line from its other end.
  var reversed: Curve {
    var result = self
    result.points.reverse()
    return result
  }

  /// The longest of its parts between two turns, or of its turns, from end to end.
  var longestPiece: (from: Point, to: Point) {
    var best = (from: points[0], to: points[points.count - 1])
    var length = -1.0
    for curve in 0..<count {
      let (from, to) = (points[3 * curve], points[3 * curve + 3])
      if from.distance(to: to) > length { (best, length) = ((from, to), from.distance(to: to)) }
    }
    return best
  }

  /// Takes away the beginning, as far as it lies inside something; nothing where all of it does.
  ///
  /// - Returns: Where the line begins now.
  @discardableResult
  mutating func cutStart(inside: (Point) -> Bool) -> Point {
    for curve in 0..<count {
      let (a, b, c, d) = (
        points[3 * curve], points[3 * curve + 1], points[3 * curve + 2], points[3 * curve + 3]
      )
      guard !inside(d) else { continue }
      var (low, high) = (0.0, 1.0)
      for _ in 0..<30 {
        let middle = (low + high) / 2
        if inside(Self.point(a, b, c, d, middle)) { low = middle } else { high = middle }
      }
      let rest = Self.rest(a, b, c, d, from: high)
      points = rest + points[(3 * curve + 4)...]
      return points[0]
    }
    return points[0]
  }

  private static func point(_ a: Point, _ b: Point, _ c: Point, _ d: Point, _ part: Double) -> Point
  {
    let (ab, bc, cd) = (a.between(b, part), b.between(c, part), c.between(d, part))
    return ab.between(bc, part).between(bc.between(cd, part), part)
  }

  /// A curve from a part of the way on, by de Casteljau's construction.
  private static func rest(_ a: Point, _ b: Point, _ c: Point, _ d: Point, from part: Double)
    -> [Point]
  {
    let (ab, bc, cd) = (a.between(b, part), b.between(c, part), c.between(d, part))
    let (abc, bcd) = (ab.between(bc, part), bc.between(cd, part))
    return [abc.between(bcd, part), bcd, cd, d]
  }
}

extension Point {
  func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }

  /// The point a part of the way to another.
  func between(_ other: Point, _ part: Double) -> Point {
    Point(x: x + (other.x - x) * part, y: y + (other.y - y) * part)
  }

  /// The point a distance nearer to another.
  func moved(towards other: Point, by distance: Double) -> Point {
    let whole = self.distance(to: other)
    return whole > 0 ? between(other, distance / whole) : self
  }
}

extension Rect {
  /// Whether a point lies inside.
  func holds(_ point: Point) -> Bool {
    point.x > left && point.x < right && point.y > bottom && point.y < top
  }
}
