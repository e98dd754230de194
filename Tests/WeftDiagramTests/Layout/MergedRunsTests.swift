import Testing

@testable import WeftDiagram

/// Lines that lie on each other, in pictures of which the answer is seen.
@Suite struct MergedRunsTests {
  private func count(_ ways: [[(Double, Double)]], _ edges: [(Int, Int)]) -> Int {
    MergedRuns(
      ways.map { $0.map { Point(x: $0.0, y: $0.1) } },
      edges.map { LayoutProblem.Edge(from: $0.0, to: $0.1) }
    ).count
  }

  @Test func `Lines that run on each other are one pair, in whatever direction`() {
    let along: [(Double, Double)] = [(0, 50), (100, 50)]
    #expect(count([along, [(30, 50.2), (90, 50.2)]], [(0, 1), (2, 3)]) == 1)
    #expect(count([along, [(90, 50.2), (30, 50.2)]], [(0, 1), (2, 3)]) == 1)
    #expect(count([along.map { ($0.1, $0.0) }, [(50, 20), (50, 80)]], [(0, 1), (2, 3)]) == 1)
  }

  @Test func `Lines beside each other are none`() {
    #expect(count([[(0, 50), (100, 50)], [(0, 51), (100, 51)]], [(0, 1), (2, 3)]) == 0)
    #expect(count([[(0, 50), (40, 50)], [(45, 50), (100, 50)]], [(0, 1), (2, 3)]) == 0)
  }

  @Test
  func
    `Lines that cross are a pair only where they cross at so flat an angle that they run together`()
  {
    #expect(count([[(0, 0), (100, 100)], [(0, 100), (100, 0)]], [(0, 1), (2, 3)]) == 0)
    #expect(count([[(0, 0), (100, 0)], [(0, -2), (100, 2)]], [(0, 1), (2, 3)]) == 1)
  }

  @Test func `Lines with a common end may run together`() {
    #expect(count([[(0, 50), (100, 50)], [(0, 50), (90, 50)]], [(0, 1), (0, 2)]) == 0)
  }

  @Test func `Stretches on both sides of a bend are added up`() {
    let bent: [(Double, Double)] = [(0, 0), (6, 0), (6, 6)]
    #expect(count([bent, [(1, 0.1), (6.1, 0.1), (6.1, 5)]], [(0, 1), (2, 3)]) == 1)
    #expect(count([bent, [(1, 0.1), (6, 0.1), (30, -9)]], [(0, 1), (2, 3)]) == 0)
  }
}
