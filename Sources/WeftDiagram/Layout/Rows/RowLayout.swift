import Foundation
import Synchronization

/// Lays out views whose actors stand in rows: names on one or more tracks of each row, lines led
/// through the gaps between names, in the order with the fewest crossings that a search finds.
///
/// - SeeAlso: K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical
///   system structures", <https://doi.org/10.1109/TSMC.1981.4308636>.
struct RowLayout: Sendable {
  let search: LayoutSearch
  /// The smallest and largest that names may be, in points.
  let smallest: Double
  let largest: Double

  /// A layout, its size of names and how often its lines cross.
  struct Found: Sendable {
    var fontSize: Double
    var result: LayoutResult
    var crossings: Int
    /// How many pairs of lines lie on each other for a stretch.
    var merged: Int

    /// What a reader suffers: who cannot tell two lines apart loses both, as at five crossings.
    var cost: Int { crossings + 5 * merged }
  }

  /// The most lines: of more, no eye follows any.
  static let mostLines = 800
  /// How many starts are tried for each ten of effort.
  private static let startsForTen = 4
  /// How many crossings lines may take to be shorter by the length of a layer: each of these is tried,
  /// for nobody can say beforehand on which fewer lines come to lie on each other.
  private static let allDetours = [12.0, 6.0]
  private var detours: [Double] { search.effort > 0 ? Self.allDetours : [Self.allDetours[0]] }

  /// The layout with the largest names for which there is room, and few crossings.
  ///
  /// - Parameters:
  ///   - start: Where nodes stood on an earlier map, if there is one.
  ///   - problem: What is to be placed at a size of names.
  /// - Returns: nil where something lies in no row, or names do not fit at the smallest size.
  func layout(from start: LargestNames.Start?, _ problem: (Double) -> LayoutProblem) -> Found? {
    let most = problem(largest)
    guard !most.boxes.isEmpty, most.boxOf.allSatisfy({ $0 >= 0 }),
      most.edges.count <= Self.mostLines,
      most.edges.allSatisfy({ max($0.from, $0.to) < most.nodes.count })
    else { return nil }
    if let start, let kept = kept(start, problem) { return kept }
    for ease in RowPage.Ease.all {
      var size = largest
      while true {
        if let page = RowPage(problem(size), ease, seed: search.seed) { return best(page, size) }
        if size <= smallest { break }
        size = max(smallest, size * 0.97)
      }
    }
    return nil
  }

  /// How many starts get places: fewer where there are many lines to lead.
  private func placed(of problem: LayoutProblem) -> Int {
    min(10, max(3, 1200 / max(1, problem.edges.count)))
  }

  /// The best of several starts: all of them in order, the best of those in place.
  private func best(_ page: RowPage, _ size: Double) -> Found? {
    let starts = max(2, search.effort * Self.startsForTen / 10)
    let drafts = each(starts, span: 0...0.6) { start in
      page.draft(
        seed: search.seed &+ UInt64(start) &* 0x9E37_79B9, rounds: max(2, min(search.effort, 30)))
    }
    let chosen = drafts.enumerated().sorted {
      ($0.element.crossings, $0.offset) < ($1.element.crossings, $1.offset)
    }.prefix(search.effort > 0 ? placed(of: page.problem) : 1).map(\.element)
    let found = each(chosen.count, span: 0.6...1) {
      page.layout(chosen[$0], fontSize: size, detours: detours)
    }
    guard let first = found.first else { return nil }
    return found.dropFirst().reduce(first) { $1.cost < $0.cost ? $1 : $0 }
  }

  /// What each of some starts gives, side by side; at least the first, when all is broken off.
  private func each<T: Sendable>(
    _ count: Int, span: ClosedRange<Double>, _ make: @Sendable (Int) -> T?
  ) -> [T] {
    let found = Mutex<[T?]>(Array(repeating: nil, count: count))
    let done = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: count) { place in
      if place > 0, search.isCancelled?() == true { return }
      let one = make(place)
      found.withLock { $0[place] = one }
      let share = done.withLock { done -> Double in
        done += 1
        return Double(done) / Double(count)
      }
      search.progress?(span.lowerBound + share * (span.upperBound - span.lowerBound))
    }
    return found.withLock { $0.compactMap { $0 } }
  }

  /// Every node where it stood, at the size of names of the earlier map.
  private func kept(_ start: LargestNames.Start, _ problem: (Double) -> LayoutProblem) -> Found? {
    guard let size = start.fontSize, size >= smallest, size <= largest else { return nil }
    return RowPage(problem(size), standing: start.nodes)?.layout(
      as: start.nodes, fontSize: size, detours: detours)
  }
}
