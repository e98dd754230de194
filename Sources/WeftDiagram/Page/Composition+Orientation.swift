/// Whether a page stands or lies, where nobody has said.
extension Composition {
  /// How much of the effort a look at each orientation takes.
  private static let share = 10
  /// The most actors in rows for which both orientations are looked at: more want a wide page.
  private static let mostInRows = 150
  /// The part of the whole that such a look is, for those who wait.
  private static let span = 0.08

  /// This composition, on the page turned by a quarter where the map is better on it; and what is
  /// left of the progress to tell.
  ///
  /// Where things stood on an earlier map, its page is taken.
  func turnedAsServes(_ scene: Scene, progress: (@Sendable (Double) -> Void)?) -> (
    composition: Composition, progress: (@Sendable (Double) -> Void)?
  ) {
    let page = request.page
    guard request.mayTurnPage, page.width != page.height else { return (self, progress) }
    guard request.positions.isEmpty else {
      guard let earlier = request.positions.page else { return (self, progress) }
      let stood = earlier.width < earlier.height
      return (stood == (page.width < page.height) ? self : turned, progress)
    }
    // Columns stand apart on a page that lies, so that lines between them are not steep.
    let isBanded = scene.boxes.contains(where: \.isBand)
    guard request.effort > 0, !scene.bandsAreColumns,
      (2...(isBanded ? Self.mostInRows : Naming.most)).contains(scene.nodes.count)
    else {
      return (self, progress)
    }
    let here = glance(scene) { progress?($0 * Self.span) }
    let there = turned.glance(scene) { progress?(Self.span + $0 * Self.span) }
    let rest: @Sendable (Double) -> Void = { progress?(2 * Self.span + $0 * (1 - 2 * Self.span)) }
    return (there.isBetter(than: here) ? turned : self, rest)
  }

  /// The same on the page turned by a quarter.
  private var turned: Composition {
    var turned = self
    turned.request.page = request.page.turned
    return turned
  }

  /// What a short search finds.
  private struct Glance {
    /// How full names are, 0 the fullest; nil where they do not fit at all.
    var naming: Int?
    var fontSize = 0.0
    var strikes = 0
    var crossings = 0

    /// Whether it is better, and by enough to turn the page for.
    func isBetter(than other: Glance) -> Bool {
      guard let naming else { return false }
      guard let others = other.naming, others == naming else {
        return other.naming.map { naming < $0 } ?? true
      }
      if strikes != other.strikes { return strikes < other.strikes }
      // Twice as many crossings weigh as much as names a fifth smaller.
      func worth(_ glance: Glance) -> Double {
        let tangle = Double(glance.crossings + 10) / Double(other.crossings + 10)
        return glance.fontSize * (1 - 0.2 * (tangle - 1))
      }
      return worth(self) > worth(other) * 1.08
    }
  }

  private func glance(_ scene: Scene, progress: @escaping @Sendable (Double) -> Void) -> Glance {
    var short = self
    short.request.effort = max(1, request.effort / Self.share)
    guard let (sheet, naming) = short.fullest(scene, progress: progress) else { return Glance() }
    return Glance(
      naming: Naming.allCases.firstIndex(of: naming), fontSize: sheet.fontSize,
      strikes: sheet.faults.strikes, crossings: sheet.faults.crossings)
  }
}
