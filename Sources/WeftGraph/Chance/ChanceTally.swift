/// What a comparison with chance keeps of the outcomes, without keeping them.
struct ChanceTally {
  let observed: Double
  private(set) var total = 0.0
  /// Weight of the possibilities in which the number is not defined.
  private(set) var undefined = 0.0
  /// Weight of the outcomes at least, and at most, as large as what was observed.
  private(set) var above = 0.0
  private(set) var below = 0.0
  /// Weight of the outcomes equal to the highest, and to the lowest.
  private(set) var atHighest = 0.0
  private(set) var atLowest = 0.0
  private var highest = -Double.infinity
  private var lowest = Double.infinity
  /// Running mean and sum of squared offsets from it (Chan, Golub & LeVeque 1983).
  private(set) var mean = 0.0
  private var squares = 0.0

  init(observed: Double) { self.observed = observed }

  mutating func add(_ outcome: Double?, weight: Double = 1) {
    guard let outcome else {
      undefined += weight
      return
    }
    var one = ChanceTally(observed: observed)
    let slack = Self.slack(observed, outcome)
    one.total = weight
    one.above = outcome >= observed - slack ? weight : 0
    one.below = outcome <= observed + slack ? weight : 0
    (one.highest, one.lowest, one.mean) = (outcome, outcome, outcome)
    (one.atHighest, one.atLowest) = (weight, weight)
    merge(one)
  }

  mutating func merge(_ other: ChanceTally) {
    undefined += other.undefined
    guard other.total > 0 else { return }
    let sum = total + other.total
    let offset = other.mean - mean
    squares += other.squares + offset * offset * (total * other.total / sum)
    mean += offset * (other.total / sum)
    total = sum
    above += other.above
    below += other.below
    if other.highest > highest + Self.slack(other.highest, highest) {
      (highest, atHighest) = (other.highest, other.atHighest)
    } else if other.highest >= highest - Self.slack(other.highest, highest) {
      atHighest += other.atHighest
    }
    if other.lowest < lowest - Self.slack(other.lowest, lowest) {
      (lowest, atLowest) = (other.lowest, other.atLowest)
    } else if other.lowest <= lowest + Self.slack(other.lowest, lowest) {
      atLowest += other.atLowest
    }
  }

  /// Equal numbers reached by different sums differ in their last bits; they are ties.
  private static func slack(_ first: Double, _ second: Double) -> Double {
    guard first.isFinite, second.isFinite else { return 0 }
    return 1e-9 * max(1, abs(first), abs(second))
  }

  /// Whether chance always gives the same number.
  var isConstant: Bool { highest - lowest <= Self.slack(highest, lowest) }

  var standardDeviation: Double { isConstant ? 0 : (squares / total).squareRoot() }
}
