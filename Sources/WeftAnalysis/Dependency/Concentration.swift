public import Foundation
public import WeftModel

/// How concentrated a cluster's outside supply is.
public struct Concentration: Sendable, Hashable {
  /// What the shares are shares of.
  public enum Weighting: Sendable, Hashable {
    /// Sums of money, all of them known and in one currency; the code of the currency.
    case amounts(currency: String)
    /// Members reached: each supplier counts once for each member it gives to.
    case membersReached
    /// Suppliers, each counted once: no member of the cluster is named.
    case suppliersAlike
  }

  /// One supplier's part.
  public struct Share: Sendable, Hashable {
    /// The supplier, by id.
    public let id: String
    /// Its share, 0 to 1.
    public let share: Double
  }

  /// What the shares are shares of.
  public let weighting: Weighting
  /// The suppliers' shares, largest first.
  public let shares: [Share]

  /// The Herfindahl–Hirschman index: the sum of the squared shares, 1/k for k equal suppliers to 1
  /// for a single one; nil without suppliers.
  public var hhi: Double? {
    shares.isEmpty ? nil : shares.reduce(0) { $0 + $1.share * $1.share }
  }

  /// As many equal suppliers would be as concentrated: 1/HHI.
  public var effectiveNumber: Double? { hhi.map { 1 / $0 } }

  /// Weighs suppliers by amount where every one of their ties in the money layer has a sum that
  /// may be added, in one currency and with one period; else by the members they reach.
  init(_ suppliers: [Supplier], in network: Network, layer: Layer) {
    let ties = suppliers.flatMap(\.ties).map { network.ties[$0] }
    let currencies = Set(ties.map { $0.amount?.currency })
    let periods = Set(ties.map(\.period))
    if layer == .money, !ties.isEmpty, currencies.count == 1, periods.count == 1,
      let currency = currencies.first ?? nil, ties.allSatisfy({ $0.amount?.isSummable == true })
    {
      weighting = .amounts(currency: currency)
      shares = Self.shares(
        suppliers.map { supplier in
          (
            supplier.id,
            supplier.ties.reduce(Decimal(0)) { $0 + (network.ties[$1].amount?.value ?? 0) }
          )
        })
    } else {
      let isNamed = suppliers.contains { !$0.members.isEmpty }
      weighting = isNamed ? .membersReached : .suppliersAlike
      shares = Self.shares(
        suppliers.map { ($0.id, isNamed ? Decimal($0.members.count) : 1) })
    }
  }

  /// The share of each of a sum, largest first; empty where the sum is not positive.
  static func shares(_ parts: [(id: String, value: Decimal)]) -> [Share] {
    let total = parts.reduce(Decimal(0)) { $0 + $1.value }
    guard total > 0 else { return [] }
    return parts.map { Share(id: $0.id, share: ($0.value / total).asDouble) }
      .sorted { ($1.share, $0.id) < ($0.share, $1.id) }
  }
}

/// How concentrated the known sums are that reach a cluster in one currency and one period.
public struct AmountConcentration: Sendable, Hashable {
  /// The currency, by ISO 4217 code.
  public let currency: String
  /// The period the sums are for, as the data give it.
  public let period: Period
  /// The sum of what is known, sums said to be "about" included.
  public let known: Decimal
  /// Whether any part of the sum is approximate.
  public let isApproximate: Bool
  /// The suppliers' shares of it, largest first.
  public let shares: [Concentration.Share]
  /// Ties of this currency and period whose sum is a ceiling or a total for several, which
  /// enters no sum; by place in ``Network/ties``.
  public let notSummed: [Int]
  /// Money ties of the same period without any sum, by place in ``Network/ties``.
  public let unknown: [Int]

  /// The sum of the squared shares of what is known; nil where nothing is.
  public var hhi: Double? {
    shares.isEmpty ? nil : shares.reduce(0) { $0 + $1.share * $1.share }
  }
  /// As many equal suppliers would be as concentrated: 1/HHI.
  public var effectiveNumber: Double? { hhi.map { 1 / $0 } }

  /// One for each currency and period in which a sum is recorded, by currency and period.
  static func all(_ suppliers: [Supplier], in network: Network) -> [AmountConcentration] {
    struct Key: Hashable {
      let currency: String
      let period: Period
    }
    let places = suppliers.flatMap { supplier in supplier.ties.map { (supplier.id, $0) } }
    let groups = Dictionary(
      grouping: places.filter { network.ties[$0.1].amount?.currency != nil }
    ) {
      Key(currency: network.ties[$0.1].amount?.currency ?? "", period: network.ties[$0.1].period)
    }
    return groups.map { key, entries in
      let summable = entries.filter { network.ties[$0.1].amount?.isSummable == true }
      var sums: [String: Decimal] = [:]
      for (id, place) in summable { sums[id, default: 0] += network.ties[place].amount?.value ?? 0 }
      return AmountConcentration(
        currency: key.currency, period: key.period,
        known: sums.values.reduce(0, +),
        isApproximate: summable.contains { network.ties[$0.1].amount?.basis == .approximate },
        shares: Concentration.shares(sums.map { ($0.key, $0.value) }),
        notSummed: entries.map(\.1).filter { network.ties[$0].amount?.isSummable != true }.sorted(),
        unknown: Set(
          places.map(\.1).filter {
            network.ties[$0].amount == nil && network.ties[$0].period == key.period
          }
        ).sorted())
    }.sorted {
      ($0.currency, $0.period.sortKey) < ($1.currency, $1.period.sortKey)
    }
  }
}

extension Period {
  /// Orders periods by beginning, then end.
  var sortKey: String { "\(since?.description ?? "")/\(until?.description ?? "")" }
}

extension Decimal {
  var asDouble: Double { Double(description) ?? .nan }
}
