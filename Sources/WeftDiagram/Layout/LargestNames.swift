/// Finds the largest size of names for which a page has a good layout.
///
/// First everything is laid out at a size that leaves room to move, with most of the effort; then
/// names grow step by step, each time with a short search that mends what they push into, until a
/// step would break a rule, strike a name or tangle the lines.
struct LargestNames {
  let search: LayoutSearch
  /// The smallest and largest that names may be, in points.
  let smallest: Double
  let largest: Double

  /// Where things stood on an earlier map.
  struct Start {
    var nodes: [Point]
    var titles: [Point?]
    /// Whether every node stood there.
    var isComplete: Bool
    /// The size of names then.
    var fontSize: Double?
  }

  /// How much of the size that just fits on shelves is taken for the first search.
  private static let ease = 0.72
  /// How much names grow at a step.
  private static let growth = 1.045

  /// A size of names and the layout for it, or nil where names do not fit at the smallest size.
  ///
  /// - Parameters:
  ///   - start: Where things stood on an earlier map, if there is one.
  ///   - engine: The engine of libgraphviz that places things where there is no effort to spend.
  ///   - problem: What is to be placed at a size of names.
  /// - Returns: The size and the layout.
  func layout(from start: Start?, engine: String?, _ problem: (Double) -> LayoutProblem) -> (
    Double, LayoutResult
  )? {
    guard let (fits, shelves) = shelved(problem) else { return nil }
    if let start, let kept = kept(start, fits, problem) { return kept }
    guard search.effort > 0, !shelves.nodes.isEmpty || !shelves.boxes.isEmpty else {
      return engine.flatMap { stock($0, fits, problem) } ?? (fits, shelves)
    }
    var size = max(smallest, min(largest, fits * Self.ease))
    guard let first = ShelfLayout.place(problem(size)) else { return (fits, shelves) }
    var found = search.best(problem(size), from: first, share: 0.7)
    guard !found.faults.breaksRules else { return (min(fits, size), first) }
    found = settled(problem(size), found)
    var best = (size, found)
    var share = 0.3
    while size < largest - 0.01, share > 0, search.isCancelled?() != true {
      size = min(largest, size * Self.growth)
      let grown = problem(size)
      var next = search.best(
        grown, from: best.1.result, sides: best.1.sides, share: 0.05, heat: 0.06, starts: 2)
      share -= 0.03
      next = settled(grown, next)
      guard !next.faults.breaksRules, next.faults.strikes <= best.1.faults.strikes,
        Double(next.faults.crossings) <= Double(found.faults.crossings) * 1.04
      else { break }
      best = (size, next)
    }
    return (best.0, best.1.result)
  }

  /// The earlier map: as it was where nothing is new, else mended without moving much.
  private func kept(_ start: Start, _ fits: Double, _ problem: (Double) -> LayoutProblem) -> (
    Double, LayoutResult
  )? {
    let size = min(max(start.fontSize ?? fits * Self.ease, smallest), largest)
    let target = problem(size)
    let from = LayoutResult(
      nodes: start.nodes, boxes: target.boxes.map { $0.band ?? target.area },
      titles: start.titles.map { $0 ?? target.area.centre })
    let sides = target.boxes.indices.map { sideOfTitle($0, from, start, target) }
    let state = LayoutState(target)
    state.load(from, sides: sides)
    if start.isComplete, !state.faults().breaksRules { return (size, state.result()) }
    let mended = search.best(target, from: from, sides: sides, share: 0.3, heat: 0.02)
    return mended.faults.breaksRules ? nil : (size, mended.result)
  }

  /// Which of the six places of a title is nearest to where it stood.
  private func sideOfTitle(
    _ box: Int, _ from: LayoutResult, _ start: Start, _ problem: LayoutProblem
  ) -> UInt8 {
    guard let title = start.titles[box] else { return 0 }
    let state = LayoutState(problem)
    var best = (UInt8(0), Double.infinity)
    for side in UInt8(0)..<6 {
      var sides = [UInt8](repeating: 0, count: problem.boxes.count)
      sides[box] = side
      state.load(from, sides: sides)
      let item = state.nodeCount + box
      let distance = abs(state.x[item] - title.x) + abs(state.y[item] - title.y)
      if distance < best.1 { best = (side, distance) }
    }
    return best.0
  }

  /// One of libgraphviz' layouts at the largest size at which it breaks no rule.
  private func stock(_ engine: String, _ fits: Double, _ problem: (Double) -> LayoutProblem) -> (
    Double, LayoutResult
  )? {
    for ease in [Self.ease, 0.55] {
      let size = max(smallest, fits * ease)
      guard let places = StockLayout.place(problem(size), engine: engine) else { return nil }
      let state = LayoutState(problem(size))
      state.load(places)
      if !state.faults().breaksRules { return (size, places) }
    }
    return nil
  }

  /// The layout spread over the page, where that makes it no worse.
  private func settled(_ problem: LayoutProblem, _ found: LayoutSearch.Found)
    -> LayoutSearch.Found
  {
    let filled = PageFilling.fill(problem, found)
    let mended = search.best(
      problem, from: filled, sides: found.sides, share: 0.02, heat: 0, starts: 1)
    return mended.faults.breaksRules && !found.faults.breaksRules ? found : mended
  }

  /// The largest size at which everything fits on shelves.
  private func shelved(_ problem: (Double) -> LayoutProblem) -> (Double, LayoutResult)? {
    var size = largest
    while true {
      if let places = ShelfLayout.place(problem(size)) { return (size, places) }
      if size <= smallest { return nil }
      size = max(smallest, size * 0.95)
    }
  }
}
