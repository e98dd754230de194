import WeftGraph

/// A repeatable source of chance for layouts: the same seed gives the same map.
struct LayoutRandom: Sendable {
  private var source: SplitMix64

  /// Starts the sequence that belongs to a seed.
  init(seed: UInt64) { source = SplitMix64(seed: seed) }

  /// A number from 0 up to 1.
  mutating func unit() -> Double { source.unit() }

  /// A number from -1 to 1, small ones likelier.
  mutating func bell() -> Double { (unit() + unit() + unit()) * (2.0 / 3) - 1 }

  /// A whole number below `bound`, which is positive.
  mutating func below(_ bound: Int) -> Int { min(Int(unit() * Double(bound)), bound - 1) }
}
