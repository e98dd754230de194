/// Lines that lie on each other for a stretch, so that no eye can tell which goes where.
struct MergedRuns: Sendable {
  /// How near two lines lie on each other, and how long a stretch of it is too long: hardly more than
  /// the breadth of a line, and three millimetres of paper.
  private static let nearness = 0.6
  private static let longest = 7.0

  /// How many pairs of lines without a common end lie on each other for too long.
  let count: Int

  /// A straight piece of a line, from left to right.
  private struct Piece {
    var line: Int
    var a: Point
    var b: Point

    var low: Double { min(a.y, b.y) }
    var high: Double { max(a.y, b.y) }
  }

  /// Looks for pairs.
  ///
  /// - Parameters:
  ///   - ways: The bends of each line, with its ends.
  ///   - edges: What each line ties.
  /// - Complexity: O(pieces²) at worst, for pieces that are as high as the page.
  init(_ ways: [[Point]], _ edges: [LayoutProblem.Edge]) {
    let pieces = ways.indices.flatMap { line in
      zip(ways[line], ways[line].dropFirst()).map { a, b in
        a.x <= b.x ? Piece(line: line, a: a, b: b) : Piece(line: line, a: b, b: a)
      }
    }.sorted { ($0.low, $0.line, $0.a.x) < ($1.low, $1.line, $1.a.x) }
    var stretches: [Int: Double] = [:]
    for (place, one) in pieces.enumerated() {
      for other in pieces[(place + 1)...] {
        if other.low > one.high + Self.nearness { break }
        if other.a.x > one.b.x + Self.nearness || one.a.x > other.b.x + Self.nearness
          || one.line == other.line
        {
          continue
        }
        let (p, q) = (edges[one.line], edges[other.line])
        if p.from == q.from || p.from == q.to || p.to == q.from || p.to == q.to { continue }
        let stretch = Self.stretch(of: one, on: other)
        if stretch > 0 {
          let pair = min(one.line, other.line) * ways.count + max(one.line, other.line)
          stretches[pair, default: 0] += stretch
        }
      }
    }
    count = stretches.values.count { $0 > Self.longest }
  }

  /// How much of a piece lies on another.
  private static func stretch(of one: Piece, on other: Piece) -> Double {
    let (vx, vy) = (other.b.x - other.a.x, other.b.y - other.a.y)
    let length = (vx * vx + vy * vy).squareRoot()
    guard length > 0 else { return 0 }
    /// Along the other, and to its side.
    func place(_ point: Point) -> (along: Double, aside: Double) {
      let (x, y) = (point.x - other.a.x, point.y - other.a.y)
      return ((x * vx + y * vy) / length, (x * vy - y * vx) / length)
    }
    let (from, to) = (place(one.a), place(one.b))
    var share = (low: 0.0, high: 1.0)
    /// Keeps the part of the piece on which a coordinate lies within bounds.
    func clip(_ a: Double, _ b: Double, _ bounds: ClosedRange<Double>) {
      if a == b {
        if !bounds.contains(a) { share.high = -1 }
        return
      }
      let ends = [(bounds.lowerBound - a) / (b - a), (bounds.upperBound - a) / (b - a)].sorted()
      share = (max(share.low, ends[0]), min(share.high, ends[1]))
    }
    clip(from.along, to.along, 0...length)
    clip(from.aside, to.aside, -nearness...nearness)
    return max(0, share.high - share.low) * one.a.distance(to: one.b)
  }
}
