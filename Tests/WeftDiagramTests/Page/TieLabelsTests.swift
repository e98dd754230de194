import Testing

@testable import WeftDiagram

@Suite("Labels of ties")
struct TieLabelsTests {
  private let size = Size(width: 40, height: 10)

  private func place(_ obstacles: [Rect], to end: Point) -> Point? {
    let lines = [(from: Point(x: 0, y: 0), to: end)]
    return TieLabels(obstacles: obstacles, lines: lines).places(for: [(0, size)])[0]
  }

  @Test func `A label stands in the middle of its line where that is free`() {
    #expect(place([], to: Point(x: 200, y: 0)) == Point(x: 100, y: 0))
  }

  @Test func `A label moves along its line out of the way of an outline`() throws {
    let inTheWay = Rect(centre: Point(x: 100, y: 0), size: Size(width: 30, height: 30))
    let found = try #require(place([inTheWay], to: Point(x: 300, y: 0)))
    #expect(found.y == 0)
    #expect(!Rect(centre: found, size: size).overlaps(inTheWay))
  }

  @Test(arguments: [Point(x: 60, y: 0), Point(x: 0, y: 60), Point(x: 0, y: 46)])
  func `A label stands beside a line of which too little is seen`(_ end: Point) throws {
    let outlines = [Point(x: 0, y: 0), end].map {
      Rect(centre: $0, size: Size(width: 40, height: 40))
    }
    let found = try #require(place(outlines, to: end))
    let rect = Rect(centre: found, size: size)
    #expect(!outlines.contains { $0.overlaps(rect) })
  }
}
