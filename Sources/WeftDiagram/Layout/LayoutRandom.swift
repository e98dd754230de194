/// A repeatable source of chance for layouts (SplitMix64): the same seed gives the same map.
struct LayoutRandom: Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to a seed.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to 1.
  mutating func unit() -> Double { Double(bits() >> 11) * 0x1p-53 }

  /// A number from -1 to 1, small ones likelier.
  mutating func bell() -> Double { (unit() + unit() + unit()) * (2.0 / 3) - 1 }

  /// A whole number below `bound`, which is positive.
  mutating func below(_ bound: Int) -> Int { min(Int(unit() * Double(bound)), bound - 1) }
}
