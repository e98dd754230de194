import Testing

@testable import WeftDiagram

/// Views of rows and columns: names on straight tracks, in an order that tangles little.
@Suite struct BandLayoutTests {
  private let area = Rect(left: 20, bottom: 30, right: 820, top: 530)

  private func problem(bands: [Int], edges: [(Int, Int)], size: Double = 10) -> LayoutProblem {
    let nodes = bands.map { _ in Size(width: 6 * size, height: 2 * size) }
    return LayoutProblem(
      nodes: nodes, boxOf: bands,
      boxes: (0...(bands.max() ?? 0)).map { _ in
        LayoutProblem.Box(title: Size(width: 5 * size, height: 2 * size), band: nil)
      },
      edges: edges.map { LayoutProblem.Edge(from: $0.0, to: $0.1) }, area: area,
      gap: size * 0.9, padding: size * 0.8)
  }

  private func layout(_ bands: [Int], _ edges: [(Int, Int)], columns: Bool, effort: Int = 1)
    -> BandLayout.Found?
  {
    BandLayout(
      search: LayoutSearch(effort: effort, seed: 1), smallest: 7, largest: 16, areColumns: columns
    ).layout(from: nil) { problem(bands: bands, edges: edges, size: $0) }
  }

  @Test func `A ladder between two columns has no crossing, whatever order it is given in`() throws
  {
    let count = 9
    let bands = (0..<2 * count).map { $0 / count }
    let edges = (0..<count).map { ($0, count + ($0 * 4) % count) }
    let found = try #require(layout(bands, edges, columns: true))
    #expect(found.strikes == 0)
    let order = (0..<count).sorted { found.result.nodes[$0].y > found.result.nodes[$1].y }
    let partners = order.map { found.result.nodes[edges[$0].1].y }
    #expect(partners == partners.sorted(by: >))
  }

  @Test func `The nodes of a column stand in one line, and inside their band`() throws {
    let bands = [0, 0, 0, 1, 1, 1, 1]
    let found = try #require(layout(bands, [(0, 3), (1, 4), (2, 6)], columns: true))
    for band in 0...1 {
      let nodes = bands.indices.filter { bands[$0] == band }
      #expect(Set(nodes.map { found.result.nodes[$0].x }).count == 1)
      for node in nodes {
        let size = Size(width: 6 * found.fontSize, height: 2 * found.fontSize)
        let outline = found.result.boxes[band].grown(by: 0.01)
        #expect(outline.contains(Rect(centre: found.result.nodes[node], size: size)))
      }
    }
    #expect(!found.result.boxes[0].overlaps(found.result.boxes[1]))
    #expect(area.grown(by: 0.01).contains(found.result.boxes[1]))
  }

  @Test func `No two nodes overlap, and none stands on a title, when a row needs several lines`()
    throws
  {
    let bands = [0] + (0..<14).map { _ in 1 }
    let edges = (1...14).map { (0, $0) }
    let found = try #require(layout(bands, edges, columns: false, effort: 5))
    let size = Size(width: 6 * found.fontSize, height: 2 * found.fontSize)
    let title = Size(width: 5 * found.fontSize, height: 2 * found.fontSize)
    let places = found.result.nodes.map { Rect(centre: $0, size: size) }
    for one in places.indices {
      for other in places.indices where other > one {
        #expect(!places[one].overlaps(places[other]))
      }
      for centre in found.result.titles {
        #expect(!places[one].overlaps(Rect(centre: centre, size: title)))
      }
    }
    #expect(Set(places.dropFirst().map(\.centre.y)).count > 1)
    #expect(found.strikes == 0)
  }

  @Test func `The same seed and effort give the same places`() throws {
    let bands = (0..<24).map { $0 % 3 }
    let edges = (0..<23).map { ($0, $0 + 1) }
    let one = try #require(layout(bands, edges, columns: false))
    let other = try #require(layout(bands, edges, columns: false))
    #expect(one.result == other.result)
  }

  @Test func `A node outside every band is left to the other layouts`() {
    var loose = problem(bands: [0, 0], edges: [])
    loose.boxOf[1] = -1
    #expect(BandPlan(loose, areColumns: false) == nil)
  }

  @Test func `What is too much for the page at the smallest names is refused`() {
    #expect(layout((0..<900).map { _ in 0 }, [], columns: true) == nil)
  }

  @Test func `Nodes keep the order they had on an earlier map`() throws {
    let bands = [0, 0, 0, 0]
    let start = LargestNames.Start(
      nodes: [700, 300, 500, 200].map { Point(x: $0, y: 100) }, titles: [nil], isComplete: true,
      fontSize: 10)
    let found = try #require(
      BandLayout(
        search: LayoutSearch(effort: 1, seed: 1), smallest: 7, largest: 16, areColumns: false
      ).layout(from: start) { problem(bands: bands, edges: [(0, 1)], size: $0) })
    #expect(found.fontSize == 10)
    #expect(
      zip(found.result.nodes, start.nodes).allSatisfy { abs($0.x - $1.x) < 0.01 })
  }
}
