import WeftGraph

/// Chance for tests: the generator the library itself draws from.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var source: SplitMix64

  /// Starts the sequence that belongs to a seed.
  public init(seed: UInt64) { source = SplitMix64(seed: seed) }

  /// The next number of the sequence.
  public mutating func next() -> UInt64 { source.next() }
}
