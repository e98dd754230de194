import Testing

@testable import WeftDiagram

@Suite struct RouteSurroundingsTests {
  private let points = [Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 50, y: 40)]

  private func surroundings(
    outlines: [Rect] = [], margin: Double = 2, paths: [[Point]] = []
  ) -> RouteSurroundings {
    RouteSurroundings(
      of: points, outlines: outlines.enumerated(), margin: margin, paths: paths)
  }

  @Test func `Names every outline that a piece runs through or comes too near to`() {
    let outlines = [
      Rect(left: 20, bottom: -5, right: 30, top: 5),
      Rect(left: 60, bottom: 1.5, right: 70, top: 9),
      Rect(left: 60, bottom: 2.5, right: 70, top: 9),
      Rect(left: 20, bottom: 200, right: 30, top: 210),
    ]
    let found = surroundings(outlines: outlines).outlinesHit(from: points[0], to: points[1])
    #expect(found == [0, 1])
  }

  @Test func `A piece that passes a corner outside its margin hits nothing`() {
    let outline = Rect(left: 0, bottom: 30, right: 20, top: 40)
    let found = surroundings(outlines: [outline]).outlinesHit(from: points[0], to: points[2])
    #expect(found.isEmpty)
  }

  @Test func `Counts each piece of other lines that is crossed`() {
    let bent = [Point(x: 10, y: -5), Point(x: 20, y: 5), Point(x: 30, y: -5)]
    let aside = [Point(x: 10, y: 60), Point(x: 20, y: 70)]
    let flat = [Point(x: 0, y: 0), Point(x: 100, y: 0)]
    let found = surroundings(paths: [bent, aside, flat])
    #expect(found.crossings(from: points[0], to: points[1]) == 2)
  }

  @Test func `Knows nothing without points`() {
    let none = RouteSurroundings(
      of: [], outlines: [Rect(left: 0, bottom: 0, right: 9, top: 9)].enumerated(), margin: 1,
      paths: [[Point(x: 0, y: 0), Point(x: 9, y: 9)]])
    #expect(none.outlinesHit(from: points[0], to: points[1]).isEmpty)
    #expect(none.crossings(from: points[0], to: points[1]) == 0)
  }
}
