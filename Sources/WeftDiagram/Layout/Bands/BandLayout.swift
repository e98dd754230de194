import Foundation
import Synchronization

/// Lays out views whose actors stand in bands: tiers from the top, or columns side by side.
///
/// Names in a band stand on straight tracks; their order is the one with the fewest lines through
/// names and the fewest crossings that a search finds, and names are as large as the page allows.
struct BandLayout: Sendable {
  let search: LayoutSearch
  /// The smallest and largest that names may be, in points.
  let smallest: Double
  let largest: Double
  let areColumns: Bool

  /// A layout, its size of names and the lines that run through names.
  struct Found: Sendable {
    var fontSize: Double
    var result: LayoutResult
    var strikes: Int
  }

  /// How many sizes of names are tried with a short search, and which part of the effort each gets.
  private static let sizes = 10
  private static let share = 0.06
  /// How many lines there have to be for one that is led round names because it cannot be straight.
  private static let straightForOneBent = 10

  /// The layout with the largest names whose lines nearly all run straight and through no name.
  ///
  /// - Parameters:
  ///   - start: Where nodes stood on an earlier map, if there is one.
  ///   - problem: What is to be placed at a size of names.
  /// - Returns: nil where something lies in no band, or names do not fit at the smallest size.
  func layout(from start: LargestNames.Start?, _ problem: (Double) -> LayoutProblem) -> Found? {
    defer { search.progress?(1) }
    if let start, let kept = kept(start, problem) { return kept }
    // Between columns of one line each, no line between actors can run through a third.
    if areColumns, let single = largest(mostTracks: 1, problem), single.strikes == 0 {
      return single
    }
    return largest(mostTracks: .max, problem)
  }

  /// Every node as near as can be to where it stood, at the size of names of the earlier map.
  private func kept(_ start: LargestNames.Start, _ problem: (Double) -> LayoutProblem) -> Found? {
    guard let size = start.fontSize, size >= smallest, size <= largest else { return nil }
    guard var state = state(problem(size), mostTracks: .max) else { return nil }
    state.stand(as: start.nodes)
    guard state.fits else { return nil }
    return Found(
      fontSize: size, result: result(state, problem(size)), strikes: state.strikes)
  }

  /// Short searches at one size after the other, then a long one at the best.
  private func largest(mostTracks: Int, _ problem: (Double) -> LayoutProblem) -> Found? {
    var size = largest
    var best: (size: Double, state: BandState, strikes: Int)?
    var tries = 0
    while tries < Self.sizes {
      if let state = state(problem(size), mostTracks: mostTracks) {
        let ordered = ordered(state, share: Self.share)
        let strikes = ordered.strikes
        if best.map({ strikes < $0.strikes }) ?? true { best = (size, ordered, strikes) }
        // Between columns there is no room to lead lines round.
        let most = areColumns ? 0 : problem(size).edges.count / Self.straightForOneBent
        let isFew = strikes <= most
        if isFew || search.isCancelled?() == true { break }
        tries += 1
      }
      if size <= smallest { break }
      size = max(smallest, size * 0.94)
    }
    guard let best else { return nil }
    let state = ordered(best.state, share: 1 - Self.share * Double(tries))
    return Found(
      fontSize: best.size, result: result(state, problem(best.size)), strikes: state.strikes)
  }

  private func state(_ problem: LayoutProblem, mostTracks: Int) -> BandState? {
    guard let plan = BandPlan(problem, areColumns: areColumns, mostTracks: mostTracks) else {
      return nil
    }
    let state = BandState(plan: plan, edges: problem.edges)
    return state.fits ? state : nil
  }

  /// The best order found from two starts, whatever the number of processors.
  private func ordered(_ state: BandState, share: Double) -> BandState {
    var first = state
    first.sweep()
    let starts = [first, state]
    let found = Mutex<[BandState]>(starts)
    DispatchQueue.concurrentPerform(iterations: starts.count) { chain in
      let better = improved(
        starts[chain], seed: search.seed &+ UInt64(chain), share: share, reports: chain == 0)
      found.withLock { $0[chain] = better }
    }
    let both = found.withLock { $0 }
    return both[1].cost < both[0].cost ? both[1] : both[0]
  }

  /// A search that swaps and shifts nodes, at first freely, then only for the better.
  private func improved(_ start: BandState, seed: UInt64, share: Double, reports: Bool)
    -> BandState
  {
    let movable = start.plan.bands.filter { !$0.members.isEmpty }
    guard search.effort > 0, !movable.isEmpty, !start.edges.isEmpty else { return start }
    let work = start.edges.count * (start.edges.count / 2 + start.bandOf.count) + 500
    let moves = min(30_000_000 / work, 400) * search.effort
    let count = Int(Double(max(200, moves)) * share)
    var random = LayoutRandom(seed: seed)
    // Between columns of one line each nothing is in the way: order is all, spread evenly.
    let isStraight = areColumns && start.plan.bands.allSatisfy { $0.tracks == 1 }
    var (state, cost) = (start, start.cost)
    var (best, least) = (state, cost)
    let (hot, cold): (Float, Float) = (6, 0.05)
    for move in 0..<count {
      if move & 31 == 0 {
        if search.isCancelled?() == true { break }
        if reports { search.progress?(Double(move) / Double(count)) }
      }
      let warmth = Float(
        LayoutSearch.power(Double(cold / hot), Double(move) / Double(count)))
      var next = state
      let node = random.below(state.bandOf.count)
      let members = state.plan.bands[state.bandOf[node]].members
      let choice: Float = isStraight ? 0.5 : random.unit()
      if choice < 0.15 {
        next.drift(node, by: choice < 0.05 ? 0 : Double(random.bell()))
      } else if members.count > 1, choice < 0.6 {
        let other = members[random.below(members.count)]
        if other == node { continue }
        next.swap(node, other)
      } else if !isStraight {
        let reach = (state.plan.last - state.plan.first) * 0.15 * Double(max(warmth, 0.1))
        next.shift(node, to: state.along[node] + reach * Double(random.bell()))
      }
      let changed = next.cost
      let rise = changed - cost
      guard rise <= 0 || rise < random.patience() * hot * warmth, next.fits else {
        continue
      }
      (state, cost) = (next, changed)
      if cost < least { (best, least) = (state, cost) }
    }
    return best
  }

  private func result(_ state: BandState, _ problem: LayoutProblem) -> LayoutResult {
    let plan = state.plan
    return LayoutResult(
      nodes: state.along.indices.map {
        plan.point(along: state.along[$0], across: state.across[$0])
      },
      boxes: plan.bands.map(plan.outline),
      titles: plan.bands.map { plan.title(of: $0, size: problem.boxes[$0.box].title) })
  }
}
