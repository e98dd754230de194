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

  /// How much of the size that just fits on shelves is taken for the first search.
  private static let ease = 0.72
  /// How much names grow at a step.
  private static let growth = 1.045

  /// A size of names and the layout for it, or nil where names do not fit at the smallest size.
  ///
  /// - Parameter problem: What is to be placed at a size of names.
  /// - Returns: The size and the layout.
  func layout(_ problem: (Double) -> LayoutProblem) -> (Double, LayoutResult)? {
    guard let (fits, shelves) = shelved(problem) else { return nil }
    guard search.effort > 0, !shelves.nodes.isEmpty || !shelves.boxes.isEmpty else {
      return (fits, shelves)
    }
    var size = max(smallest, min(largest, fits * Self.ease))
    guard let start = ShelfLayout.place(problem(size)) else { return (fits, shelves) }
    var found = search.best(problem(size), from: start, share: 0.7)
    guard !found.faults.breaksRules else { return (min(fits, size), start) }
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
