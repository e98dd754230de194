/// How few hands something lies in: the Herfindahl–Hirschman index of amounts.
///
/// Add up only what can be added: one currency, one period.
public struct HerfindahlIndex: Sendable, Hashable {
  /// The share of each, in the order given.
  public let shares: [Double]

  /// The sum of the squares of the shares: 1 where one has all, 1/k where k have the same.
  public var value: Double { shares.reduce(0) { $0 + $1 * $1 } }

  /// How many equal ones would be as concentrated: 1 over ``value``.
  public var effectiveNumber: Double { 1 / value }

  /// The concentration of amounts, or nil where there is nothing to share.
  ///
  /// - Parameter amounts: What each has.
  /// - Precondition: Amounts are finite and not negative.
  /// - Complexity: O(count).
  ///
  /// Source: Herfindahl 1950; Hirschman 1964, <https://www.jstor.org/stable/1810766>; Laakso &
  /// Taagepera 1979, <https://doi.org/10.1177/001041407901200101>.
  public init?(amounts: some Sequence<Double>) {
    let amounts = Array(amounts)
    precondition(amounts.allSatisfy { $0 >= 0 && $0.isFinite }, "an amount is not negative")
    let total = amounts.reduce(0, +)
    guard total > 0 else { return nil }
    shares = amounts.map { $0 / total }
  }
}
