/// Leads lines round outlines that they would run through if they were straight: from corner to
/// corner, by the way that is shortest when each crossing on it counts as a detour.
///
/// It changes no place: where everything stands was decided before.
struct LineRouter: Sendable {
  /// A line between two outlines.
  struct Line: Sendable, Hashable {
    var from: Int
    var to: Int
    /// Half of how wide it is drawn, in points.
    var halfWidth = 0.0
    /// Where it begins and ends if not in the middle of the two.
    var start: Point?
    var end: Point?
  }

  /// What lines keep off, but for the two they end at.
  let outlines: [Rect]
  let lines: [Line]
  /// The part of the page that lines stay in.
  let area: Rect
  /// How far lines keep off, in points, where there is room.
  let clearance: Double
  /// The bends of each line, with its two ends; straight lines have two points.
  private(set) var paths: [[Point]]

  /// The least distance from an outline that does not look like touching it, in points.
  static let touch = 1.5
  /// What a crossing, a bend and a bend on another line's bend cost, in page diagonals.
  private static let crossing = 0.05
  private static let bend = 0.02
  private static let merging = 0.1
  /// How many lines are led round a second time at most.
  private static let mostTwice = 200

  /// Finds a way for every line, straight where it may not bend.
  ///
  /// - Complexity: O(struck lines · (corners in the way)² · (outlines + lines)).
  init(
    outlines: [Rect], lines: [Line], area: Rect, clearance: Double, mayBend: Bool = true
  ) {
    (self.outlines, self.lines, self.area) = (outlines, lines, area)
    self.clearance = clearance
    paths = lines.map {
      [$0.start ?? outlines[$0.from].centre, $0.end ?? outlines[$0.to].centre]
    }
    let struck = mayBend ? lines.indices.filter { isStruck($0) } : []
    // Once more when all others have been led round.
    for round in 0..<(2...Self.mostTwice ~= struck.count ? 2 : 1) {
      for line in struck where round == 0 || paths[line].count > 2 {
        if let path = way(of: line) { paths[line] = path }
      }
    }
  }

  /// Takes ways that others have found.
  init(outlines: [Rect], lines: [Line], area: Rect, clearance: Double, paths: [[Point]]) {
    (self.outlines, self.lines, self.area) = (outlines, lines, area)
    (self.clearance, self.paths) = (clearance, paths)
  }

  /// The lines that are not straight.
  var routed: [Int] { paths.indices.filter { paths[$0].count > 2 } }

  /// How many outlines lines run through that they do not end at.
  ///
  /// - Complexity: O(bends · outlines).
  var strikes: Int {
    paths.indices.reduce(0) { sum, line in
      sum + hit(by: line, margin: lines[line].halfWidth).count
    }
  }

  /// How many pairs of lines cross that share no end.
  ///
  /// - Complexity: O(lines²).
  var crossings: Int {
    paths.indices.reduce(0) { sum, line in
      sum
        + zip(paths[line], paths[line].dropFirst()).reduce(0) {
          $0 + crossings(of: line, $1.0, $1.1)
        }
    } / 2
  }

  private func isStruck(_ line: Int) -> Bool {
    !hit(by: line, margin: lines[line].halfWidth + Self.touch).isEmpty
  }

  /// The outlines a line's path runs through or comes nearer to than a margin.
  private func hit(by line: Int, margin: Double) -> [Int] {
    zip(paths[line], paths[line].dropFirst()).flatMap { hit(line, $0.0, $0.1, margin) }
  }

  /// The outlines that a piece of a line runs through.
  private func hit(_ line: Int, _ a: Point, _ b: Point, _ margin: Double) -> [Int] {
    let (from, to) = (lines[line].from, lines[line].to)
    return outlines.indices.filter {
      $0 != from && $0 != to && Self.hits(a, b, outlines[$0], margin)
    }
  }

  private static func hits(_ a: Point, _ b: Point, _ rect: Rect, _ margin: Double) -> Bool {
    if max(a.x, b.x) <= rect.left - margin || min(a.x, b.x) >= rect.right + margin { return false }
    if max(a.y, b.y) <= rect.bottom - margin || min(a.y, b.y) >= rect.top + margin { return false }
    let (ex, ey) = ((b.x - a.x) / 2, (b.y - a.y) / 2)
    let (mx, my) = (a.x + ex - rect.centre.x, a.y + ey - rect.centre.y)
    let (w, h) = (rect.width / 2 + margin, rect.height / 2 + margin)
    return w * abs(ey) + h * abs(ex) - abs(ex * my - ey * mx) > 1e-9
  }

  /// Whether two lines have no end in common: those that have cross nowhere that counts.
  private func mayCross(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (lines[one], lines[other])
    return one != other && a.from != b.from && a.from != b.to && a.to != b.from && a.to != b.to
  }

  /// How many lines without a common end cross a piece of a line.
  private func crossings(of line: Int, _ a: Point, _ b: Point) -> Int {
    var count = 0
    for other in lines.indices where mayCross(other, line) {
      let path = paths[other]
      for place in 1..<path.count
      where RouteSurroundings.cross(a, b, path[place - 1], path[place]) {
        count += 1
      }
    }
    return count
  }
}

extension LineRouter {
  /// The best way for a line, or nil where there is none: first with room to spare, then with less,
  /// then round walls of outlines too near to one another to pass between.
  private func way(of line: Int) -> [Point]? {
    for seesWalls in [false, true] {
      for share in [1, 0.6, 0.35] {
        let keep = max(Self.touch, clearance * share) + lines[line].halfWidth
        if let way = way(of: line, keep: keep, seesWalls: seesWalls) { return way }
      }
    }
    return nil
  }

  /// The best way through the corners of what is in the way, and of what is in the way of those.
  private func way(of line: Int, keep: Double, seesWalls: Bool) -> [Point]? {
    let ends = [paths[line][0], paths[line][paths[line].count - 1]]
    var inTheWay = Set(hit(line, ends[0], ends[1], keep))
    var best: Search.Found?
    for _ in 0..<(seesWalls ? 30 : 6) {
      let (corners, walls) = corners(of: inTheWay.sorted(), line: line, keep: keep)
      let found = run(Search(points: ends + corners, line: line, keep: keep))
      if let way = found.way, way.cost < best?.cost ?? .infinity { best = way }
      if seesWalls, best != nil { break }
      let more = inTheWay.union(found.met.prefix(24)).union(seesWalls ? walls : [])
      if more.count == inTheWay.count || more.count > 60 { break }
      inTheWay = more
    }
    return best?.points
  }

  /// The corners of outlines, near and somewhat farther off, where a line can bend; and the outlines
  /// that lie over other corners.
  private func corners(of blocked: [Int], line: Int, keep: Double) -> (
    points: [Point], walls: Set<Int>
  ) {
    let (from, to) = (lines[line].from, lines[line].to)
    var result: [Point] = []
    var walls: Set<Int> = []
    for place in blocked {
      for distance in [0.01, 0.5 * clearance, clearance] {
        let distance = keep + distance
        let rect = outlines[place].grown(by: distance)
        for point in [
          Point(x: rect.left, y: rect.bottom), Point(x: rect.left, y: rect.top),
          Point(x: rect.right, y: rect.bottom), Point(x: rect.right, y: rect.top),
        ] where area.holds(point) {
          let over = outlines.indices.filter {
            outlines[$0].grown(by: $0 == from || $0 == to ? 1 : keep).holds(point)
          }
          if over.isEmpty { result.append(point) }
          walls.formUnion(over.filter { $0 != from && $0 != to })
        }
      }
    }
    return (result, walls)
  }

  /// One search for a way among points; the first two are the ends.
  private struct Search {
    var points: [Point]
    var line: Int
    var keep: Double

    struct Found {
      var cost: Double
      var points: [Point]
    }
  }

  /// What lies about the points of a search.
  private func surroundings(of search: Search) -> RouteSurroundings {
    let (from, to) = (lines[search.line].from, lines[search.line].to)
    return RouteSurroundings(
      of: search.points,
      outlines: outlines.enumerated().lazy.filter { $0.offset != from && $0.offset != to },
      margin: search.keep - 0.01,
      paths: lines.indices.lazy.filter { self.mayCross($0, search.line) }.map { self.paths[$0] })
  }

  /// The cheapest way, and the outlines that were met on pieces that could not be taken.
  private func run(_ search: Search) -> (way: Search.Found?, met: [Int]) {
    let (points, line) = (search.points, search.line)
    let surroundings = surroundings(of: search)
    let diagonal = (area.width * area.width + area.height * area.height).squareRoot()
    let bends = paths.indices.filter { $0 != line && paths[$0].count > 2 }.flatMap {
      paths[$0].dropFirst().dropLast()
    }
    let surcharge = points.indices.map { place in
      place < 2
        ? 0
        : Self.bend + (bends.contains { $0.distance(to: points[place]) < 1.2 } ? Self.merging : 0)
    }
    // What the rest of the way costs at least.
    let rest = points.map { $0.distance(to: points[1]) / diagonal }
    var cost = [Double](repeating: .infinity, count: points.count)
    var before = [Int](repeating: -1, count: points.count)
    var isDone = [Bool](repeating: false, count: points.count)
    var met: [Int] = []
    var known: Set<Int> = []
    cost[0] = 0
    while true {
      var next = -1
      for place in points.indices where !isDone[place] && cost[place] < .infinity {
        if next < 0 || cost[place] + rest[place] < cost[next] + rest[next] { next = place }
      }
      if next < 0 || next == 1 { break }
      isDone[next] = true
      for place in points.indices where !isDone[place] && place != 0 {
        let length = points[next].distance(to: points[place]) / diagonal
        let least = cost[next] + length + surcharge[place]
        if least >= cost[place] || least + rest[place] >= cost[1] { continue }
        let blocked = surroundings.outlinesHit(from: points[next], to: points[place])
        if !blocked.isEmpty {
          for outline in blocked where known.insert(outline).inserted { met.append(outline) }
          continue
        }
        let whole =
          least
          + Self.crossing
          * Double(surroundings.crossings(from: points[next], to: points[place]))
        if whole < cost[place] { (cost[place], before[place]) = (whole, next) }
      }
    }
    guard cost[1] < .infinity else { return (nil, met) }
    var (way, place) = ([points[1]], 1)
    while before[place] >= 0 {
      place = before[place]
      way.append(points[place])
    }
    return (Search.Found(cost: cost[1], points: way.reversed()), met)
  }
}
