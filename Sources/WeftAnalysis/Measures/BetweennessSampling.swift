import WeftGraph

/// When betweenness is estimated from random paths, and how well.
///
/// Exact betweenness takes a search from every actor; in a network of hundreds of thousands an
/// estimate whose error is stated comes first, and the exact numbers for whoever can wait.
public struct BetweennessSampling: Sendable, Hashable {
  /// How far the share of pairs that an actor lies between may be off; 0 for exact numbers, nil for
  /// exact numbers in networks of at most ``mostActorsExact`` actors and ``usualError`` in larger
  /// ones. Networks of at most ``mostActorsAlwaysExact`` have exact numbers in any case.
  public var error: Double?
  /// How sure it is, from 0 to below 1, that no share at all is off by more.
  public var confidence: Double
  /// The seed of the draw.
  public var seed: UInt64

  /// The most actors for which betweenness is exact where nothing else is asked for.
  public static let mostActorsExact = Measure.Cost.quadratic.mostActorsUnasked
  /// Betweenness of so few actors is exact whatever error is allowed: it takes no time.
  public static let mostActorsAlwaysExact = 1_000
  /// The error where none is asked for.
  public static let usualError = 0.02

  /// Describes when and how well betweenness is estimated.
  ///
  /// - Parameters:
  ///   - error: How far a share may be off; 0 for exact, nil to let the size of the network decide.
  ///   - confidence: How sure it is that no share is off by more.
  ///   - seed: The seed of the draw.
  public init(error: Double? = nil, confidence: Double = 0.9, seed: UInt64 = 1) {
    self.error = error
    self.confidence = confidence
    self.seed = seed
  }

  /// The error allowed in a network of so many actors; nil where the numbers are to be exact.
  func allowedError(actors: Int) -> Double? {
    guard actors > Self.mostActorsAlwaysExact else { return nil }
    if let error { return error > 0 ? error : nil }
    return actors > Self.mostActorsExact ? Self.usualError : nil
  }
}

/// How betweenness was estimated, and how far it can be trusted.
public struct BetweennessEstimate: Sendable, Hashable {
  /// How many random shortest paths were drawn.
  public let samples: Int
  /// How far the share of pairs that an actor lies between may be off.
  public let error: Double
  /// The same in pairs.
  public let errorInPairs: Double
  /// How sure it is that no share at all is off by more.
  public let confidence: Double
  /// The seed of the draw.
  public let seed: UInt64

  /// What a sample says of itself; nil where nothing had to be drawn and the numbers are exact.
  init?(_ sampled: SampledBetweenness) {
    guard sampled.samples > 0 else { return nil }
    samples = sampled.samples
    error = sampled.error
    errorInPairs = sampled.error * (sampled.centrality.greatest ?? 0)
    confidence = sampled.confidence
    seed = sampled.seed
  }
}
