/// How a comparison with chance goes through the possibilities.
public struct ChanceOptions: Sendable, Hashable {
  /// Possibilities are enumerated, so that p-values are exact, while there are at most so many.
  public var enumerationLimit: Int
  /// How many possibilities are sampled where there are more.
  public var repetitions: Int
  /// What the sample grows from: the same seed, the same sample.
  public var seed: UInt64

  /// Makes options.
  ///
  /// - Parameters:
  ///   - enumerationLimit: The most possibilities to enumerate.
  ///   - repetitions: The size of the sample beyond that; positive.
  ///   - seed: What the sample grows from.
  public init(enumerationLimit: Int = 20_000, repetitions: Int = 9_999, seed: UInt64 = 1) {
    precondition(repetitions > 0, "a sample has a repetition")
    self.enumerationLimit = enumerationLimit
    self.repetitions = repetitions
    self.seed = seed
  }
}
