public import WeftGraph

/// The values of one measure, one for each actor or tie; nil where the measure is not defined.
public enum MeasureColumn: Sendable, Hashable {
  /// Counts.
  case counts([Int?])
  /// Numbers, which may be infinite (the span of a bridge).
  case numbers([Double?])
  /// Yes or no.
  case flags([Bool?])
  /// Counts by brokerage role.
  case brokerage([ByBrokerageRole<Int>?])

  /// How many values there are.
  public var count: Int {
    switch self {
    case .counts(let values): values.count
    case .numbers(let values): values.count
    case .flags(let values): values.count
    case .brokerage(let values): values.count
    }
  }
}
