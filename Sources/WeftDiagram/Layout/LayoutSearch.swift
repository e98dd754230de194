import Foundation
import Synchronization

/// Looks for a good layout by annealing, from several starts, as long as an effort allows.
///
/// The effort counts moves, not seconds: the same effort and seed give the same layout on every
/// machine and on any number of threads.
struct LayoutSearch: Sendable {
  /// Moves for each node and line, in hundreds; 0 moves nothing.
  var effort: Int
  var seed: UInt64
  var weights = LayoutWeights.standard
  /// Is told how much is done, 0 to 1.
  var progress: (@Sendable (Double) -> Void)?
  /// Says whether to stop with the best so far.
  var isCancelled: (@Sendable () -> Bool)?

  /// A layout and what is wrong with it.
  struct Found: Sendable {
    var result: LayoutResult
    var sides: [UInt8]
    var faults: LayoutFaults
    var cost: Double
  }

  /// How many starts are tried, whatever the number of processors.
  static let starts = 4

  /// The best of several searches from a common start.
  ///
  /// - Parameters:
  ///   - problem: What is to be placed.
  ///   - start: Where everything stands at first.
  ///   - sides: Where titles stand at first.
  ///   - share: The part of the effort to spend.
  ///   - heat: How freely things move at first; 1 forgets the start, 0.05 only mends.
  ///   - starts: How many searches.
  /// - Returns: The layout with the fewest broken rules, then the least cost.
  func best(
    _ problem: LayoutProblem, from start: LayoutResult, sides: [UInt8]? = nil, share: Double = 1,
    heat: Double = 1, starts: Int = Self.starts
  ) -> Found {
    let found = Mutex<[Found?]>(Array(repeating: nil, count: starts))
    DispatchQueue.concurrentPerform(iterations: starts) { chain in
      let one = anneal(
        problem, from: start, sides: sides, share: share / Double(starts), heat: heat,
        seed: seed &+ UInt64(chain) &* 0x9E37_79B9, reports: chain == 0)
      found.withLock { $0[chain] = one }
    }
    let all = found.withLock { $0.compactMap { $0 } }
    return all.dropFirst().reduce(all[0]) { Self.isBetter($1, than: $0) ? $1 : $0 }
  }

  /// Whether one layout is better: fewer broken rules, then fewer struck names, then the cost.
  static func isBetter(_ one: Found, than other: Found) -> Bool {
    let (a, b) = (one.faults, other.faults)
    if a.overlaps + a.outside != b.overlaps + b.outside {
      return a.overlaps + a.outside < b.overlaps + b.outside
    }
    return one.cost < other.cost
  }

  /// One search: hot at first, cooling evenly, then only improvements.
  private func anneal(
    _ problem: LayoutProblem, from start: LayoutResult, sides: [UInt8]?, share: Double,
    heat: Double, seed: UInt64, reports: Bool
  ) -> Found {
    var moves = LayoutMoves(problem, seed: seed, weights: weights)
    moves.state.load(start, sides: sides)
    let size = Double(problem.nodes.count + problem.boxes.count + problem.edges.count)
    let count = Int(Double(effort) * 100 * size * share / Self.slowness(size))
    let hot = 14 * heat + 0.3
    let cold = 0.12
    let diagonal = moves.state.diagonal
    var temperature = hot
    for move in 0..<count {
      if move & 511 == 0 {
        if isCancelled?() == true { break }
        let done = Double(move) / Double(count)
        temperature = hot * LayoutSearch.power(cold / hot, done)
        if reports { progress?(done) }
      }
      let warmth = temperature / 14.3
      let reach = max(problem.gap * 0.6, diagonal * 0.35 * warmth.squareRoot())
      moves.step(temperature: temperature, reach: reach, wholesale: 0.05 + 0.10 * warmth)
    }
    return Found(
      result: moves.state.result(),
      sides: (0..<problem.boxes.count).map { moves.state.side[$0] },
      faults: moves.state.faults(),
      cost: moves.state.cost(of: moves.state.everything(), weights))
  }

  /// By how much fewer moves a large network gets, as each of its moves takes longer.
  private static func slowness(_ size: Double) -> Double {
    let ratio = size / 350
    return 1 + ratio * ratio.squareRoot()
  }

  /// A number below 1 to a power from 0 to 1, by repeated square roots: the same on every machine.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    var (root, rest) = (base, exponent)
    for _ in 0..<24 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= root
        rest -= 1
      }
    }
    return result
  }
}
