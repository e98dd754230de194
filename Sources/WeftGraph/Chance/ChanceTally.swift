/// What a comparison with chance keeps of the outcomes, without keeping them.
struct ChanceTally {
  let observed: Double
  private(set) var total = 0.0
  /// Weight of the outcomes at least, and at most, as large as what was observed.
  private(set) var above = 0.0
  private(set) var below = 0.0
  /// Weight of the outcomes equal to the highest, and to the lowest.
  private(set) var atHighest = 0.0
  private(set) var atLowest = 0.0
  private var highest = -Double.infinity
  private var lowest = Double.infinity
  /// Running mean and sum of squared offsets from it (West 1979).
  private(set) var mean = 0.0
  private var squares = 0.0

  init(observed: Double) { self.observed = observed }

  mutating func add(_ outcome: Double, weight: Double = 1) {
    // Equal numbers reached by different sums differ in their last bits; they are ties.
    let slack = 1e-9 * max(1, abs(observed), abs(outcome))
    total += weight
    let offset = outcome - mean
    mean += offset * weight / total
    squares += weight * offset * (outcome - mean)
    if outcome >= observed - slack { above += weight }
    if outcome <= observed + slack { below += weight }
    if outcome > highest + slack {
      highest = outcome
      atHighest = weight
    } else if outcome >= highest - slack {
      atHighest += weight
    }
    if outcome < lowest - slack {
      lowest = outcome
      atLowest = weight
    } else if outcome <= lowest + slack {
      atLowest += weight
    }
  }

  /// Whether chance always gives the same number.
  var isConstant: Bool { highest - lowest <= 1e-9 * max(1, abs(highest), abs(lowest)) }

  var standardDeviation: Double { isConstant ? 0 : (squares / total).squareRoot() }
}
