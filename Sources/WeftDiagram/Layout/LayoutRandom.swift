import WeftGraph

/// A repeatable source of chance for layouts: the same seed gives the same map.
struct LayoutRandom: Sendable {
  private var source: SplitMix64

  /// Starts the sequence that belongs to a seed.
  init(seed: UInt64) { source = SplitMix64(seed: seed) }

  /// The next 64 bits.
  mutating func bits() -> UInt64 { source.next() }

  /// A number from 0 up to 1.
  mutating func unit() -> Float { Float(bits() >> 40) * 0x1p-24 }

  /// A number from -1 to 1, small ones likelier.
  mutating func bell() -> Float {
    let drawn = bits()
    let sum = (drawn & 0x1F_FFFF) + (drawn >> 21 & 0x1F_FFFF) + (drawn >> 42 & 0x1F_FFFF)
    return Float(sum) * (2 / (3 * 0x1p21)) - 1
  }

  /// A whole number below `bound`, which is positive.
  mutating func below(_ bound: Int) -> Int {
    Int(((bits() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A waiting time with the mean 1: a change that costs less than this times the temperature is
  /// accepted, which is the rule of Metropolis.
  mutating func patience() -> Float { Self.waits[Int(bits() >> 54)] }

  /// The middles of 1024 equal parts of the exponential distribution, by sums and products alone:
  /// the same bits on every machine, which no library's logarithm promises.
  private static let waits: [Float] = (0..<1024).map { part in
    Float(-logarithm((Double(part) + 0.5) / 1024))
  }

  /// The natural logarithm of a number from 0 to 1.
  private static func logarithm(_ number: Double) -> Double {
    var (mantissa, halvings) = (number, 0.0)
    while mantissa < 0.75 {
      mantissa *= 2
      halvings += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    var (power, sum) = (ratio, 0.0)
    for term in 0..<24 {
      sum += power / Double(2 * term + 1)
      power *= ratio * ratio
    }
    return 2 * sum - halvings * 0.693147180559945309417
  }
}
