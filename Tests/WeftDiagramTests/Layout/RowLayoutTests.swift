import Testing
import WeftTestSupport

@testable import WeftDiagram

/// Views of rows: names on tracks, lines led between them.
@Suite struct RowLayoutTests {
  private let area = Rect(left: 20, bottom: 30, right: 820, top: 530)

  private func problem(rows: [Int], edges: [(Int, Int)], size: Double = 10) -> LayoutProblem {
    LayoutProblem(
      nodes: rows.map { _ in Size(width: 6 * size, height: 2 * size) }, boxOf: rows,
      boxes: (0...(rows.max() ?? 0)).map { _ in
        LayoutProblem.Box(title: Size(width: 5 * size, height: 2 * size), band: nil)
      },
      edges: edges.map { LayoutProblem.Edge(from: $0.0, to: $0.1, halfWidth: 0.5) }, area: area,
      gap: size * 0.9, padding: size * 0.8)
  }

  private func layout(
    _ rows: [Int], _ edges: [(Int, Int)], from start: LargestNames.Start? = nil
  ) -> RowLayout.Found? {
    RowLayout(search: LayoutSearch(effort: 5, seed: 1), smallest: 7, largest: 16)
      .layout(from: start) { problem(rows: rows, edges: edges, size: $0) }
  }

  private func outlines(_ found: RowLayout.Found) -> [Rect] {
    let size = Size(width: 6 * found.fontSize, height: 2 * found.fontSize)
    return found.result.nodes.map { Rect(centre: $0, size: size) }
  }

  /// How often lines run through names they do not end at, and how often they cross.
  private func counts(_ found: RowLayout.Found, _ edges: [(Int, Int)]) -> (Int, Int) {
    let router = LineRouter(
      outlines: outlines(found), lines: edges.map { LineRouter.Line(from: $0.0, to: $0.1) },
      area: area, clearance: 2, paths: found.result.ways)
    return (router.strikes, router.crossings)
  }

  @Test func `A ladder of three rows has no crossing, whatever order it is given in`() throws {
    let count = 7
    let rows = (0..<3 * count).map { $0 / count }
    var edges: [(Int, Int)] = []
    for rung in 0..<count {
      let (middle, last) = (count + (rung * 3) % count, 2 * count + (rung * 5) % count)
      edges += [(rung, middle), (middle, last)]
    }
    let found = try #require(layout(rows, edges))
    #expect(found.crossings == 0)
    let (strikes, crossings) = counts(found, edges)
    #expect(strikes == 0 && crossings == 0)
  }

  @Test func `Lines that skip rows run between names, never through one`() throws {
    let rows = [0, 0] + (0..<10).map { _ in 1 } + (0..<24).map { _ in 2 }
    var edges: [(Int, Int)] = []
    for place in 0..<24 { edges.append((place % 2, 12 + place)) }
    for place in 0..<10 { edges.append((2 + place, 12 + 2 * place)) }
    let found = try #require(layout(rows, edges))
    #expect(counts(found, edges).0 == 0)
    let places = outlines(found)
    for one in places.indices {
      #expect(area.grown(by: 0.01).contains(places[one]))
      for other in places.indices where other > one {
        #expect(!places[one].overlaps(places[other]))
      }
    }
  }

  @Test func `Every line begins and ends inside the names it ties`() throws {
    let rows = (0..<30).map { $0 / 10 }
    let edges = (0..<29).map { ($0, ($0 * 7 + 11) % 30) }.filter { $0.0 != $0.1 }
    let found = try #require(layout(rows, edges))
    let places = outlines(found)
    for ((from, to), way) in zip(edges, found.result.ways) {
      #expect(places[from].grown(by: 0.01).holds(way[0]))
      #expect(places[to].grown(by: 0.01).holds(way[way.count - 1]))
    }
  }

  @Test func `A tie within a row bends over the names between, and joins neighbours directly`()
    throws
  {
    let found = try #require(layout([0, 0, 0], [(0, 1), (1, 2), (0, 2)]))
    #expect(counts(found, [(0, 1), (1, 2), (0, 2)]).0 == 0)
    #expect(found.result.ways.contains { $0.count == 2 })
  }

  @Test func `The same seed and effort give the same places and ways`() throws {
    let rows = (0..<24).map { $0 % 3 }
    let edges = (0..<23).map { ($0, $0 + 1) }
    let one = try #require(layout(rows, edges))
    let other = try #require(layout(rows, edges))
    #expect(one.result == other.result)
  }

  @Test func `A map drawn again from its places is the same map`() throws {
    let rows = (0..<40).map { $0 % 4 }
    var edges: [(Int, Int)] = []
    for place in 0..<39 { edges.append((place, place + 1)) }
    for place in 0..<20 { edges.append((place, 39 - place)) }
    let found = try #require(layout(rows, edges))
    let start = LargestNames.Start(
      nodes: found.result.nodes, titles: found.result.titles.map { $0 }, isComplete: true,
      fontSize: found.fontSize)
    let again = try #require(layout(rows, edges, from: start))
    #expect(again.fontSize == found.fontSize)
    for (one, other) in zip(again.result.nodes, found.result.nodes) {
      #expect(one.distance(to: other) < 0.01)
    }
    for (one, other) in zip(again.result.ways, found.result.ways) {
      #expect(one.count == other.count)
      #expect(zip(one, other).allSatisfy { $0.distance(to: $1) < 0.01 })
    }
  }

  @Test(.tags(.slow), .slowTestsOnly)
  func `So is a map on which lines had to come near to one another`() throws {
    let rows = (0..<90).map { $0 % 6 }
    var edges: [(Int, Int)] = []
    for place in 0..<90 {
      edges.append((place, (place + 31) % 90))
      if (place * 7 + 13) % 90 != place { edges.append((place, (place * 7 + 13) % 90)) }
    }
    func layout(from start: LargestNames.Start?) -> RowLayout.Found? {
      RowLayout(search: LayoutSearch(effort: 1, seed: 1), smallest: 9, largest: 9)
        .layout(from: start) { problem(rows: rows, edges: edges, size: $0) }
    }
    let found = try #require(layout(from: nil))
    let start = LargestNames.Start(
      nodes: found.result.nodes, titles: found.result.titles.map { $0 }, isComplete: true,
      fontSize: found.fontSize)
    let again = try #require(layout(from: start))
    #expect(again.result.ways == found.result.ways)
  }

  @Test
  func `A node outside every row is left to the other layouts, and so is too much for a page`() {
    var loose = problem(rows: [0, 0], edges: [])
    loose.boxOf[1] = -1
    let rows = RowLayout(search: LayoutSearch(effort: 1, seed: 1), smallest: 7, largest: 16)
    #expect(rows.layout(from: nil) { _ in loose } == nil)
    #expect(layout((0..<500).map { _ in 0 }, []) == nil)
  }
}
