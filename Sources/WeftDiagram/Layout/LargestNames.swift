/// Finds the largest size of names for which a page has a good layout.
///
/// First everything is laid out at a size that leaves room to move, with most of the effort: boxes
/// as blocks, from many starts; the best of them with all that is in them; the best of those once
/// more. Then names grow step by step, each time with a short search that mends what they push
/// into, until a step would break a rule, strike a name or tangle the lines.
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
  /// How much names grow at a step, and how many steps there are at most.
  private static let growth = 1.04
  private static let steps = 16
  /// Up to how many names no line at all may run through one.
  private static let mostUnstruck = 100

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
    // Where names have to be large for the page, the search begins below the smallest size.
    let size = min(largest, fits * Self.ease)
    guard let first = arranged(problem(size)) else { return (fits, shelves) }
    var (grown, found) = grown(from: size, first, problem)
    if found.faults.strikes > 0 { found = unstruck(found, problem(grown)) }
    if grown >= smallest - 0.01, !found.faults.breaksRules { return (grown, found.result) }
    return onShelves(fits, shelves, problem)
  }

  /// The best of several searches at one size: from blocks where there are boxes, and from where
  /// distances are like those along lines.
  private func arranged(_ problem: LayoutProblem) -> LayoutSearch.Found? {
    var starts = near(problem)
    if let blocks = LayoutBlocks(problem) {
      var afar = search
      afar.weights = LayoutBlocks.weights
      let scattered = (0..<8).map { place in
        LayoutSearch.Start(result: blocks.scattered(seed: search.seed &* 97 &+ UInt64(place)))
      }
      let found = afar.search(
        blocks.problem, from: scattered,
        .init(share: 0.03, hot: 20, wholesale: 0.4, salt: 1, span: 0...0.1))
      starts += found.prefix(starts.isEmpty ? 6 : 3).map {
        .init(result: blocks.expanded($0.result))
      }
    }
    var hot: Float = 4
    if starts.isEmpty {
      guard let shelves = ShelfLayout.place(problem) else { return nil }
      starts = Array(repeating: .init(result: shelves), count: 4)
      hot = 14
    }
    let all = search.search(
      problem, from: starts, .init(share: 0.07, hot: hot, salt: 2, span: 0.1...0.4))
    let two = search.search(
      problem, from: all.prefix(2).map(LayoutSearch.Start.init),
      .init(share: 0.12, hot: 2, salt: 3, span: 0.4...0.6))
    guard search.isCancelled?() == true else { return two.first }
    return search.search(
      problem, from: two.prefix(1).map(LayoutSearch.Start.init),
      .init(share: 0.03, hot: 0.5, salt: 4, isLast: true)
    ).first
  }

  /// The best of many quick layouts by distances along lines, each mended for a moment.
  private func near(_ problem: LayoutProblem) -> [LayoutSearch.Start] {
    guard problem.nodes.count + problem.boxes.count <= StressLayout.most, !problem.edges.isEmpty,
      problem.boxes.allSatisfy({ $0.band == nil })
    else { return [] }
    let starts = (0..<16).map { place in
      LayoutSearch.Start(
        result: StressLayout.place(problem, seed: search.seed &* 89 &+ UInt64(place)))
    }
    return search.search(
      problem, from: starts, .init(share: 0.008, hot: 5, salt: 5, span: 0...0.05)
    ).prefix(3).map(LayoutSearch.Start.init)
  }

  /// Names made larger step by step, as long as that breaks no rule, strikes no name and does not
  /// tangle the lines; below the smallest size, as long as it can be had at all.
  private func grown(
    from size: Double, _ first: LayoutSearch.Found, _ problem: (Double) -> LayoutProblem
  ) -> (Double, LayoutSearch.Found) {
    let start = (size: size, found: settled(problem(size), first))
    guard size < smallest else { return enlarged(start, known: first.faults, problem) }
    var crowded = search
    crowded.weights = .crowded
    let names = LargestNames(search: crowded, smallest: smallest, largest: largest)
    let best = names.forced(from: start, to: smallest, problem)
    return names.enlarged(best, known: first.faults, problem)
  }

  /// Names made larger step by step, and everything put in order once more at the end.
  private func enlarged(
    _ start: (size: Double, found: LayoutSearch.Found), known: LayoutFaults,
    _ problem: (Double) -> LayoutProblem
  ) -> (Double, LayoutSearch.Found) {
    var best = start
    var failures = 0
    for step in 0..<Self.steps {
      if best.size >= largest - 0.01 || failures > 1 || search.isCancelled?() == true { break }
      if best.found.faults.breaksRules { break }
      let factor = failures == 0 ? Self.growth : 1 + (Self.growth - 1) / 2
      let size = min(largest, best.size * factor)
      let place = 0.7 + 0.25 * Double(step) / Double(Self.steps)
      let start = LayoutSearch.Start(best.found)
      let next = search.search(
        problem(size), from: [start, start],
        .init(
          share: 0.015, hot: failures == 0 ? 0.8 : 2, salt: 10 + UInt64(step),
          span: place...(place + 0.015)))
      let settled = settled(problem(size), next[0])
      let faults = settled.faults
      let isTangled =
        faults.strikes > min(best.found.faults.strikes, known.strikes)
        || Double(faults.crossings) > Double(known.crossings) * 1.03
      if faults.breaksRules || isTangled {
        failures += 1
      } else {
        best = (size, settled)
        failures = 0
      }
    }
    let last = search.search(
      problem(best.size), from: [.init(best.found), .init(best.found)],
      .init(share: 0.04, hot: 0.6, cold: 0.05, salt: 99, span: 0.95...1))
    let polished = settled(problem(best.size), last[0])
    if LayoutSearch.isBetter(polished, than: best.found) { best.found = polished }
    return best
  }

  /// The same once more with every line through a name at so high a price that none pays, where
  /// there are not so many names that some must be.
  private func unstruck(_ found: LayoutSearch.Found, _ problem: LayoutProblem)
    -> LayoutSearch.Found
  {
    guard problem.nodes.count <= Self.mostUnstruck, search.isCancelled?() != true else {
      return found
    }
    var clear = search
    clear.weights.strike = 400
    clear.weights.strikeDepth = 60
    let next = clear.search(
      problem, from: [.init(found), .init(found)],
      .init(share: 0.05, hot: 3, cold: 0.08, salt: 600, isLast: true))[0]
    return next.faults.broken <= found.faults.broken && next.faults.strikes < found.faults.strikes
      ? next : found
  }

  /// Names made as large as they have to be, whatever they push into, and everything put right at
  /// that size.
  private func forced(
    from start: (size: Double, found: LayoutSearch.Found), to size: Double,
    _ problem: (Double) -> LayoutProblem
  ) -> (size: Double, found: LayoutSearch.Found) {
    var found = start.found
    for step in 1...4 {
      let next = start.size + (size - start.size) * Double(step) / 4
      found =
        search.search(
          problem(next), from: [.init(found), .init(found)],
          .init(share: 0.02, hot: 1.5, salt: 500 + UInt64(step), span: 0.6...0.65, isLast: true))[0]
    }
    // Where names are crowded, the order that was right for small ones is not: the most of the
    // effort goes here.
    let copies = Array(repeating: LayoutSearch.Start(found), count: 4)
    found =
      search.search(
        problem(size), from: copies,
        .init(share: 0.2, hot: 6, cold: 0.1, salt: 510, span: 0.62...0.68, isLast: true))[0]
    for attempt in 1..<7 where found.faults.breaksRules {
      var strict = search
      strict.weights = .strict
      found =
        strict.search(
          problem(size), from: [.init(found), .init(found)],
          .init(
            share: 0.05, hot: 3, cold: 0.08, salt: 510 + UInt64(attempt), span: 0.68...0.7,
            isLast: true))[0]
    }
    return (size, found)
  }

  /// What is drawn where nothing better was found: shelves, and moves that break no rule.
  private func onShelves(
    _ size: Double, _ shelves: LayoutResult, _ problem: (Double) -> LayoutProblem
  ) -> (Double, LayoutResult) {
    if search.isCancelled?() == true { return (size, shelves) }
    var strict = search
    strict.weights = .strict
    let found = strict.search(
      problem(size), from: [.init(result: shelves), .init(result: shelves)],
      .init(share: 0.2, hot: 3, salt: 200, isLast: true))
    return (size, found[0].faults.breaksRules ? shelves : found[0].result)
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
    let start = LayoutSearch.Start(result: from, sides: sides)
    let mended = search.search(
      target, from: [start, start, start, start],
      .init(share: 0.08, hot: 0.6, salt: 300, span: 0...1))
    return mended[0].faults.breaksRules ? nil : (size, mended[0].result)
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
      let distance = abs(Double(state.x[item]) - title.x) + abs(Double(state.y[item]) - title.y)
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
    let mended = search.search(
      problem, from: [.init(result: filled, sides: found.sides)],
      .init(share: 0.006, hot: 0.15, salt: 400, isLast: true))[0]
    return mended.faults.broken > found.faults.broken
      || mended.faults.strikes > found.faults.strikes ? found : mended
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
