/// A number of shortest paths, and what is divided by it.
///
/// Counts grow as fast as binomial coefficients: 10⁵⁸ on a grid of 100 by 100. An integer of 64
/// bits would overflow without a word; `Double` is exact up to 2⁵³ and then has a relative error
/// of 2⁻⁵³ a step, which is why it is the first choice.
protocol PathCount {
  init(_ value: Double)
  static func + (first: Self, second: Self) -> Self
  static func * (first: Self, second: Self) -> Self
  static func / (first: Self, second: Self) -> Self
  /// The number as `Double`.
  var value: Double { get }
  /// Whether the number is not 0.
  var isPositive: Bool { get }
  /// Whether the number, and 1 over it, is as precise as its type promises.
  var isExact: Bool { get }
}

extension Double: PathCount {
  /// The largest count whose reciprocal, times any weight, has full precision.
  static let largestPathCount = 0x1p900

  @inline(__always)
  var value: Double { self }

  @inline(__always)
  var isPositive: Bool { self > 0 }

  @inline(__always)
  var isExact: Bool { self <= Self.largestPathCount }
}
