/// A small repeatable source of chance: the same seed gives the same numbers everywhere.
///
/// Its draws use their own arithmetic rather than the standard library's, which is free to change
/// how it turns bits into numbers between versions.
///
/// Source: Steele, Lea & Flood 2014, <https://doi.org/10.1145/2714064.2660195>.
public struct SplitMix64: RandomNumberGenerator, Sendable, Hashable {
  private var state: UInt64

  /// Starts the sequence that belongs to a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits of the sequence.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `0 ..< bound`, each equally likely (Lemire 2019, with rejection).
  ///
  /// - Precondition: The bound is positive.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "a bound is positive")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number in [0, 1), a multiple of 2⁻⁵³.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Puts the elements into an order drawn evenly from all orders (Fisher–Yates).
  ///
  /// - Complexity: O(count).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
  }

  /// The source of chance of one repetition, the same whatever order the repetitions run in.
  public static func stream(seed: UInt64, repetition: Int) -> SplitMix64 {
    var mixer = SplitMix64(seed: seed)
    let base = mixer.next()
    var spread = SplitMix64(seed: base ^ (UInt64(repetition) &* 0xD1B5_4A32_D192_ED03))
    return SplitMix64(seed: spread.next())
  }
}
