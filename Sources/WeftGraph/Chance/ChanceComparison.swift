/// An observed number beside what chance alone would give.
///
/// A p-value counts how often the reference model is at least (or at most) as extreme as what was
/// observed. Where every possibility was enumerated it is exact; where possibilities were sampled
/// the observed one counts as one of them, (1 + hits)/(1 + repetitions), so that it is never 0
/// (Phipson & Smyth 2010, <https://doi.org/10.2202/1544-6115.1585>). Each p-value stands beside the
/// smallest one the reference model can give at all: where that is large, no outcome whatever
/// could have been surprising.
public struct ChanceComparison: Sendable, Hashable {
  /// What is varied by chance, and what is held.
  public enum Model: Sendable, Hashable {
    /// Group labels change places among the nodes that have one; the ties stay.
    case labelPermutation
    /// All graphs with the same number of nodes and edges are equally likely.
    case conditionalUniform
    /// All simple graphs with the same degree at every node are equally likely.
    case degreePreserving
    /// Nodes change places; the structure stays (quadratic assignment).
    case nodePermutation
  }

  /// How the possibilities were gone through.
  public enum Coverage: Sendable, Hashable {
    /// Every possibility, so the p-values are exact.
    case enumerated(possibilities: Int)
    /// A seeded sample of possibilities.
    case sampled(repetitions: Int, seed: UInt64)
  }

  /// A p-value and the smallest one its reference model can give.
  public struct PValue: Sendable, Hashable {
    /// How likely an outcome at least so extreme is.
    public let value: Double
    /// The smallest value attainable; 1 where chance always gives the same number.
    public let smallestAttainable: Double

    /// Makes a p-value.
    public init(_ value: Double, smallestAttainable: Double) {
      self.value = value
      self.smallestAttainable = smallestAttainable
    }
  }

  /// The number observed.
  public let observed: Double
  /// The reference model.
  public let model: Model
  /// How its possibilities were gone through.
  public let coverage: Coverage
  /// The mean over the reference model.
  public let mean: Double
  /// The standard deviation over the reference model.
  public let standardDeviation: Double
  /// How often chance gives at least the observed number.
  public let atLeast: PValue
  /// How often chance gives at most the observed number.
  public let atMost: PValue
  /// Twice the smaller of the two, at most 1.
  public let twoSided: PValue
  /// The share of possibilities in which the number is not defined; they count nowhere else.
  public let undefinedShare: Double

  /// How many standard deviations above the mean, or nil where the standard deviation is 0.
  public var z: Double? {
    standardDeviation > 0 ? (observed - mean) / standardDeviation : nil
  }

  /// Compares a number with outcomes of chance, each with a weight.
  ///
  /// - Parameters:
  ///   - observed: The number observed.
  ///   - outcomes: What chance gave.
  ///   - weights: How many possibilities each outcome stands for; nil for one each.
  ///   - model: The reference model.
  ///   - coverage: How its possibilities were gone through.
  /// - Precondition: There is an outcome.
  /// - Complexity: O(outcomes).
  public init(
    observed: Double, outcomes: [Double], weights: [Double]? = nil, model: Model,
    coverage: Coverage
  ) {
    var tally = ChanceTally(observed: observed)
    for (place, outcome) in outcomes.enumerated() {
      tally.add(outcome, weight: weights?[place] ?? 1)
    }
    self.init(tally, model: model, coverage: coverage)
  }

  /// - Precondition: The tally has an outcome in which the number is defined.
  init(_ tally: ChanceTally, model: Model, coverage: Coverage) {
    precondition(tally.total > 0, "a comparison needs an outcome of chance")
    switch coverage {
    case .enumerated:
      atLeast = PValue(
        tally.above / tally.total, smallestAttainable: tally.atHighest / tally.total)
      atMost = PValue(tally.below / tally.total, smallestAttainable: tally.atLowest / tally.total)
    case .sampled:
      let all = tally.total + 1
      let smallest = tally.isConstant ? 1 : 1 / all
      atLeast = PValue((tally.above + 1) / all, smallestAttainable: smallest)
      atMost = PValue((tally.below + 1) / all, smallestAttainable: smallest)
    }
    twoSided = PValue(
      min(1, 2 * min(atLeast.value, atMost.value)),
      smallestAttainable: min(1, 2 * min(atLeast.smallestAttainable, atMost.smallestAttainable)))
    observed = tally.observed
    mean = tally.mean
    standardDeviation = tally.standardDeviation
    undefinedShare = tally.undefined / (tally.total + tally.undefined)
    self.model = model
    self.coverage = coverage
  }
}
