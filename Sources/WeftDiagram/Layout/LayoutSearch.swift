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

  /// From what a search begins.
  struct Start: Sendable {
    var result: LayoutResult
    var sides: [UInt8]?

    init(result: LayoutResult, sides: [UInt8]? = nil) {
      self.result = result
      self.sides = sides
    }

    /// What an earlier search found.
    init(_ found: Found) { self.init(result: found.result, sides: found.sides) }
  }

  /// How a search goes.
  struct Plan: Sendable {
    /// The part of the effort to spend.
    var share: Double
    /// How much worse a move may make a layout at first and at last.
    var hot: Float
    var cold: Float = 0.12
    /// The share of moves of whole boxes when hot.
    var wholesale: Float = 0.15
    /// Told apart from other searches of the same seed.
    var salt: UInt64 = 0
    /// The part of the whole that is done before and after, for those who wait.
    var span: ClosedRange<Double>?
    /// Whether it goes on for a moment when the rest is cancelled, to mend what was found.
    var isLast = false
  }

  /// Searches, each from its own start, side by side.
  ///
  /// - Parameters:
  ///   - problem: What is to be placed.
  ///   - starts: Where everything stands at first.
  ///   - plan: How each goes.
  /// - Returns: What each found, the best first.
  func search(_ problem: LayoutProblem, from starts: [Start], _ plan: Plan) -> [Found] {
    let found = Mutex<[Found?]>(Array(repeating: nil, count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { chain in
      let one = anneal(problem, from: starts[chain], plan, chain: UInt64(chain))
      found.withLock { $0[chain] = one }
    }
    let all = found.withLock { $0.compactMap { $0 } }
    return all.enumerated().sorted {
      Self.isBetter($0.element, than: $1.element)
        || !Self.isBetter($1.element, than: $0.element) && $0.offset < $1.offset
    }.map(\.element)
  }

  /// Whether one layout is better: fewer broken rules, then the cost.
  static func isBetter(_ one: Found, than other: Found) -> Bool {
    let (a, b) = (one.faults.broken, other.faults.broken)
    return a == b ? one.cost < other.cost : a < b
  }

  /// One search: hot at first, cooling evenly.
  private func anneal(_ problem: LayoutProblem, from start: Start, _ plan: Plan, chain: UInt64)
    -> Found
  {
    let salted = seed &+ plan.salt &* 0xD1B5_4A32_D192_ED03 &+ chain &* 0x9E37_79B9
    var moves = LayoutMoves(problem, seed: salted, weights: weights)
    moves.state.load(start.result, sides: start.sides)
    var count = Int(Double(Self.moves(for: problem, effort: effort)) * plan.share)
    let mends = plan.isLast && isCancelled?() == true
    if mends { count = min(count, Self.moves(for: problem, effort: 1)) }
    let warmest = plan.hot
    while moves.tried < count {
      if !mends, isCancelled?() == true { break }
      let done = Double(moves.tried) / Double(count)
      if chain == 0, let span = plan.span {
        progress?(span.lowerBound + done * (span.upperBound - span.lowerBound))
      }
      moves.temperature = warmest * Float(Self.power(Double(plan.cold / warmest), done))
      let warmth = min(1, moves.temperature / 14)
      moves.reach = max(moves.state.gap * 0.6, moves.state.diagonal * 0.35 * warmth.squareRoot())
      moves.wholesale = plan.wholesale * (0.3 + 0.7 * moves.temperature / warmest)
      for _ in 0..<128 { moves.step() }
    }
    return Self.found(moves.state, weights)
  }

  /// A state as a find.
  static func found(_ state: borrowing LayoutState, _ weights: LayoutWeights) -> Found {
    let sides = (0..<state.boxCount).map { state.side[$0] }
    return Found(
      result: state.result(), sides: sides, faults: state.faults(),
      cost: state.wholeCost(weights))
  }

  /// How many moves an effort is worth: fewer for each thing in a large network, as each of its
  /// moves takes longer, and in a small one, which is soon in order; and far fewer where almost
  /// everybody is tied to almost everybody.
  static func moves(for problem: LayoutProblem, effort: Int) -> Int {
    let lines = Double(problem.edges.count)
    let size = Double(problem.nodes.count + problem.boxes.count) + lines
    let ratio = size / 350
    // Who moves takes lines along, each of which is held against all: 2 m² ÷ n comparisons.
    let comparisons = 2 * lines * lines / Double(max(1, problem.nodes.count))
    let sparseness = min(1, mostComparisons / max(1, comparisons))
    let smallness = min(1, size / small)
    return Int(
      Double(effort) * 510 * size * smallness * sparseness
        / (1 + 2.5 * ratio * ratio.squareRoot()))
  }

  /// How many nodes, boxes and lines a network has that takes the whole of an effort.
  private static let small = 124.0

  /// How many comparisons of lines a move may take before moves are cut down. Of what can be read
  /// as lines nothing comes near it; of forty actors who are all tied to one another, twelve times it.
  private static let mostComparisons = 2500.0

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
