import Testing

@testable import WeftDiagram

/// Lines led round names: by the shortest way, off everything, and only where they have to be.
@Suite struct LineRouterTests {
  private let area = Rect(left: 0, bottom: 0, right: 400, top: 300)

  private func router(_ centres: [(Double, Double)], _ lines: [(Int, Int)], wide: Double = 0)
    -> LineRouter
  {
    LineRouter(
      outlines: centres.map {
        Rect(centre: Point(x: $0.0, y: $0.1), size: Size(width: 60, height: 20))
      },
      lines: lines.map { LineRouter.Line(from: $0.0, to: $0.1, halfWidth: wide / 2) }, area: area,
      clearance: 6)
  }

  @Test func `A line with nothing in its way is straight`() {
    let found = router([(50, 150), (350, 150), (200, 250)], [(0, 1)])
    #expect(found.routed.isEmpty)
    #expect(found.paths[0] == [Point(x: 50, y: 150), Point(x: 350, y: 150)])
    #expect((found.strikes, found.crossings) == (0, 0))
  }

  @Test func `A line goes round a name on the nearer side`() {
    // The name in the way lies a little low, so that the way over it is shorter.
    let found = router([(50, 150), (350, 150), (200, 145)], [(0, 1)])
    #expect(found.routed == [0])
    #expect(found.strikes == 0)
    #expect(found.paths[0].dropFirst().dropLast().allSatisfy { $0.y > 155 + LineRouter.touch })
    #expect(found.paths[0].count == 4)
  }

  @Test func `A wide line keeps farther off than a narrow one`() throws {
    let centres = [(50.0, 150.0), (350.0, 150.0), (200.0, 145.0)]
    let narrow = try #require(router(centres, [(0, 1)]).paths[0].map(\.y).max())
    let wide = try #require(router(centres, [(0, 1)], wide: 20).paths[0].map(\.y).max())
    #expect(abs(wide - narrow - 10) < 0.001)
  }

  @Test func `A line takes the longer way where the shorter one crosses many others`() {
    // The way past the right end is shorter, but there the name's own lines lie.
    var centres = [(200.0, 240.0), (200.0, 40.0), (195.0, 140.0)]
    var lines = [(0, 1)]
    for place in 0..<4 {
      centres.append((360, 110 + 20 * Double(place)))
      lines.append((2, centres.count - 1))
    }
    let found = router(centres, lines)
    #expect(found.strikes == 0)
    #expect(found.crossings == 0)
    #expect(found.paths[0].dropFirst().dropLast().allSatisfy { $0.x < 165 })
  }

  @Test func `A wall of names is passed at its end, inside the page`() {
    let wall = (0..<12).map { (200.0, 10.0 + 22 * Double($0)) }
    let found = router([(50, 60), (350, 60)] + wall, [(0, 1)])
    #expect(found.strikes == 0)
    for point in found.paths[0] {
      #expect(area.grown(by: 0.01).holds(point))
    }
    #expect(found.paths[0].contains { $0.y > 262 })
  }

  @Test func `Where a wall shuts a name in, its line stays as it was and is counted`() {
    let wall = (0..<15).map { (200.0, 10.0 + 20 * Double($0)) }
    let found = router([(50, 60), (350, 65)] + wall, [(0, 1)])
    #expect(found.routed.isEmpty)
    #expect(found.strikes > 0)
  }

  @Test func `Crossings of bent lines are counted as they are drawn`() {
    let centres = [(50.0, 150.0), (350.0, 150.0), (200.0, 145.0), (200.0, 250.0)]
    let found = router(centres, [(0, 1), (3, 2)])
    // The bent line passes over the name, where the other comes down.
    #expect(found.crossings == 1 || found.paths[0].contains { $0.y < 130 } && found.crossings == 0)
    #expect(found.strikes == 0)
  }

  @Test func `The same input gives the same ways`() {
    var centres: [(Double, Double)] = []
    for row in 0..<4 {
      for column in 0..<4 { centres.append((50 + Double(column) * 90, 40 + Double(row) * 70)) }
    }
    var lines: [(Int, Int)] = []
    for place in 0..<12 {
      let (from, to) = (place * 7 % 16, (place * 11 + 3) % 16)
      if from != to { lines.append((from, to)) }
    }
    let one = router(centres, lines)
    #expect(one.paths == router(centres, lines).paths)
    #expect(one.strikes == 0)
  }
}

/// Smooth lines through bends.
@Suite struct CurveTests {
  private let bends = [Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 100, y: 100)]

  @Test func `A curve begins and ends where the line does, in whole cubic pieces`() {
    let curve = Curve(along: bends) { _ in true }
    #expect(curve.points.first == bends[0])
    #expect(curve.points.last == bends[2])
    #expect(curve.points.count % 3 == 1)
  }

  @Test func `A bend stays sharp where there is no room to round it`() {
    let curve = Curve(along: bends) { _ in false }
    #expect(curve.points.contains(bends[1]))
    let round = Curve(along: bends) { _ in true }
    #expect(!round.points.contains(bends[1]))
  }

  @Test func `A small obstacle inside a wide turn is seen`() {
    // The widest turns would pass through it.
    let stone = Rect(centre: Point(x: 72, y: 28), size: Size(width: 6, height: 6))
    let curve = Curve(along: bends) { !stone.holds($0) }
    for piece in stride(from: 0, to: curve.points.count - 1, by: 3) {
      let (a, b) = (curve.points[piece], curve.points[piece + 1])
      let (c, d) = (curve.points[piece + 2], curve.points[piece + 3])
      for step in 0...100 {
        let t = Double(step) / 100
        let (ab, bc, cd) = (a.between(b, t), b.between(c, t), c.between(d, t))
        #expect(!stone.holds(ab.between(bc, t).between(bc.between(cd, t), t)))
      }
    }
  }

  @Test func `The beginning is cut off at the edge of what it lies in`() {
    var curve = Curve(along: [Point(x: 0, y: 0), Point(x: 100, y: 0)]) { _ in true }
    let start = curve.cutStart { $0.x < 30 }
    #expect(abs(start.x - 30) < 0.01)
    #expect(curve.points.last == Point(x: 100, y: 0))
    var hidden = curve
    hidden.cutStart { _ in true }
    #expect(hidden == curve)
  }
}
