public import struct Foundation.Decimal

/// A sum of money, and how far it is known.
public struct Amount: Sendable, Hashable {
  /// How a sum may be used.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The sum itself: may be added.
    case exact
    /// About that sum: may be added, and the result is approximate.
    case approximate
    /// At most that sum: never added.
    case ceiling
    /// One sum for several recipients or years: never added as this tie's own.
    case total
  }

  /// The sum.
  public var value: Decimal
  /// ISO 4217 code of its currency; nil where the data do not say.
  public var currency: String?
  /// How the sum may be used.
  public var basis: Basis

  /// Makes an amount.
  public init(value: Decimal, currency: String? = nil, basis: Basis = .exact) {
    self.value = value
    self.currency = currency
    self.basis = basis
  }

  /// Whether the sum may be added to others of its currency.
  public var isSummable: Bool {
    currency != nil && (basis == .exact || basis == .approximate)
  }
}
