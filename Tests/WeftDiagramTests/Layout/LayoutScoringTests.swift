import Testing

@testable import WeftDiagram

/// Four nodes of 20 × 10 on a page of 200 × 100.
private func problem(
  nodes: Int = 4, edges: [(Int, Int)] = [], boxOf: [Int]? = nil, boxes: Int = 0
) -> LayoutProblem {
  LayoutProblem(
    nodes: Array(repeating: Size(width: 20, height: 10), count: nodes),
    boxOf: boxOf ?? Array(repeating: -1, count: nodes),
    boxes: Array(
      repeating: LayoutProblem.Box(title: Size(width: 30, height: 8), band: nil), count: boxes),
    edges: edges.map { LayoutProblem.Edge(from: $0.0, to: $0.1) },
    area: Rect(left: 0, bottom: 0, right: 200, top: 100), gap: 4, padding: 4)
}

private func faults(_ problem: LayoutProblem, _ places: [(Double, Double)]) -> LayoutFaults {
  let state = LayoutState(problem)
  state.load(
    LayoutResult(
      nodes: places.map { Point(x: $0.0, y: $0.1) }, boxes: problem.boxes.map { _ in problem.area },
      titles: problem.boxes.map { _ in Point(x: 0, y: 0) }))
  return state.faults()
}

@Suite struct `Faults of hand-made pictures` {
  @Test func `Two lines that cross are one crossing`() {
    let picture = problem(edges: [(0, 1), (2, 3)])
    #expect(faults(picture, [(20, 20), (150, 80), (20, 80), (150, 20)]).crossings == 1)
    #expect(faults(picture, [(20, 20), (150, 20), (20, 80), (150, 80)]).crossings == 0)
  }

  @Test func `Lines that meet in a node do not cross`() {
    #expect(
      faults(problem(edges: [(0, 1), (0, 2)]), [(20, 20), (150, 80), (150, 20), (60, 90)]).crossings
        == 0)
  }

  @Test func `A line through an outline is a strike, one that ends at it is not`() {
    let picture = problem(edges: [(0, 1)])
    #expect(faults(picture, [(20, 50), (180, 50), (100, 52), (100, 90)]).strikes == 1)
    #expect(faults(picture, [(20, 50), (180, 50), (100, 70), (100, 90)]).strikes == 0)
  }

  @Test func `A line too short to be seen between its ends is counted`() {
    var picture = problem(edges: [(0, 1)])
    picture.edges[0].leastSeen = 12
    #expect(faults(picture, [(20, 20), (44, 20), (20, 80), (150, 90)]).stubs == 1)
    #expect(faults(picture, [(20, 20), (52, 20), (20, 80), (150, 90)]).stubs == 0)
    // Side by side there is room, above each other at the same distance there is more.
    #expect(faults(picture, [(20, 20), (20, 34), (20, 80), (150, 90)]).stubs == 1)
    #expect(faults(picture, [(20, 20), (20, 42), (20, 80), (150, 90)]).stubs == 0)
  }

  @Test func `Outlines on each other and off the page are counted`() {
    let found = faults(problem(), [(20, 20), (30, 24), (195, 50), (100, 90)])
    #expect(found.overlaps == 1)
    #expect(found.outside == 1)
    #expect(found.breaksRules)
  }

  @Test func `A stranger in a box is counted`() {
    let picture = problem(nodes: 3, boxOf: [0, 0, -1], boxes: 1)
    #expect(faults(picture, [(40, 40), (120, 40), (80, 42)]).overlaps == 1)
    #expect(faults(picture, [(40, 40), (120, 40), (80, 90)]).overlaps == 0)
  }
}

@Suite struct `Incremental scoring` {
  @Test func `A move changes the whole score by what its set says`() {
    var picture = problem(
      nodes: 9, edges: [(0, 1), (1, 2), (2, 3), (4, 5), (5, 6), (7, 0), (8, 3), (2, 9)],
      boxOf: [0, 0, 0, 1, 1, 1, -1, -1, -1], boxes: 2)
    for edge in picture.edges.indices { picture.edges[edge].leastSeen = 30 }
    let state = LayoutState(picture)
    var random = LayoutRandom(seed: 7)
    for node in 0..<9 {
      (state.x[node], state.y[node]) = (random.unit() * 200, random.unit() * 100)
    }
    func settle() {
      for box in 0..<2 { state.refresh(box) }
      for item in 0..<state.itemCount { state.pull(item) }
    }
    settle()
    for _ in 0..<300 {
      let node = random.below(9)
      let home = Int(state.box[node])
      var set = LayoutSet(items: [Int32(node)], boxes: home < 0 ? [] : [Int32(home)])
      if home >= 0 { set.items.append(Int32(9 + home)) }
      let all = state.wholeCost(.standard)
      state.open(&set)
      let part = state.cost(of: set, .standard)
      (state.x[node], state.y[node]) = (random.unit() * 200, random.unit() * 100)
      settle()
      let change = Double(state.cost(of: set, .standard) - part)
      state.close(set)
      #expect(abs(state.wholeCost(.standard) - all - change) < 0.01)
    }
  }

  @Test func `A count that may end early says no less than its limit`() {
    let picture = problem(nodes: 4, edges: [(0, 1), (2, 3)])
    let state = LayoutState(picture)
    state.load(
      LayoutResult(
        nodes: [(20, 20), (150, 80), (20, 80), (150, 20)].map { Point(x: $0.0, y: $0.1) },
        boxes: [], titles: []))
    var set = LayoutSet(items: [0, 1, 2, 3])
    state.open(&set)
    defer { state.close(set) }
    #expect(state.cost(of: set, .standard, limit: 1) > 1)
    #expect(state.cost(of: set, .standard, limit: 1e6) == state.cost(of: set, .standard))
  }
}

@Suite struct `Looking for a layout` {
  private let ring = problem(
    nodes: 8, edges: (0..<8).map { ($0, ($0 + 1) % 8) }, boxOf: [0, 0, 0, 1, 1, 1, -1, -1], boxes: 2
  )

  @Test func `Shelves break no rule`() throws {
    let start = try #require(ShelfLayout.place(ring))
    let state = LayoutState(ring)
    state.load(start)
    #expect(!state.faults().breaksRules)
  }

  @Test func `Shelves say when the page is too small`() {
    var small = ring
    small.area = Rect(left: 0, bottom: 0, right: 50, top: 30)
    #expect(ShelfLayout.place(small) == nil)
  }

  @Test func `The search breaks no rule, strikes no name and repeats itself`() throws {
    let start = try #require(ShelfLayout.place(ring))
    let search = LayoutSearch(effort: 8, seed: 3)
    let plan = LayoutSearch.Plan(share: 1, hot: 14)
    let one = search.search(ring, from: [.init(result: start), .init(result: start)], plan)[0]
    let two = search.search(ring, from: [.init(result: start), .init(result: start)], plan)[0]
    #expect(!one.faults.breaksRules)
    #expect(one.faults.strikes == 0)
    #expect(one.faults.crossings <= 1)
    #expect(one.result == two.result)
  }

  @Test func `A cancelled search leaves everything where it was`() throws {
    let start = try #require(ShelfLayout.place(ring))
    let search = LayoutSearch(effort: 1000, seed: 1, isCancelled: { true })
    let found = search.search(ring, from: [.init(result: start)], .init(share: 1, hot: 14))[0]
    #expect(zip(found.result.nodes, start.nodes).allSatisfy { abs($0.x - $1.x) < 0.01 })
  }

  @Test func `A cancelled search for the largest names still breaks no rule`() throws {
    let search = LayoutSearch(effort: 1_000_000, seed: 1, isCancelled: { true })
    let names = LargestNames(search: search, smallest: 1, largest: 3)
    let (_, found) = try #require(names.layout(from: nil, engine: nil) { _ in ring })
    let outlines = found.nodes.map { Rect(centre: $0, size: Size(width: 20, height: 10)) }
    for (place, outline) in outlines.enumerated() {
      #expect(ring.area.grown(by: 0.1).contains(outline))
      #expect(!outlines.prefix(place).contains { $0.grown(by: -0.1).overlaps(outline) })
    }
  }

  @Test func `Boxes seen from afar keep their lines, and what is in them finds its place again`()
    throws
  {
    let blocks = try #require(LayoutBlocks(ring))
    #expect(blocks.problem.nodes.count == 4)
    // Of the ring's eight lines, four lie within a box.
    #expect(blocks.problem.edges.count == 4)
    let places = LayoutResult(
      nodes: [(50, 50), (150, 50), (20, 20), (20, 80)].map { Point(x: $0.0, y: $0.1) },
      boxes: [], titles: [])
    let whole = blocks.expanded(places)
    #expect(whole.nodes[0..<3].allSatisfy { $0.x < 100 })
    #expect(whole.nodes[3..<6].allSatisfy { $0.x > 100 })
    #expect(whole.nodes[6] == Point(x: 20, y: 20))
  }

  @Test func `Filling the page breaks no rule and uses it`() throws {
    let start = try #require(ShelfLayout.place(ring))
    let found = LayoutSearch(effort: 10, seed: 1).search(
      ring, from: [.init(result: start)], .init(share: 1, hot: 14))[0]
    let filled = PageFilling.fill(ring, found)
    let state = LayoutState(ring)
    state.load(filled, sides: found.sides)
    #expect(!state.faults().breaksRules)
    let left = filled.boxes.map(\.left) + filled.nodes.map { $0.x - 10 }
    let right = filled.boxes.map(\.right) + filled.nodes.map { $0.x + 10 }
    #expect((right.max() ?? 0) - (left.min() ?? 0) > 190)
  }
}
