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

extension MeasureColumn {
  // Spelled out, since an array that is only seen as one of optionals is cast value by value.

  /// Counts of which none is undefined.
  static func all(_ counts: [Int]) -> MeasureColumn { .counts(counts.map { $0 }) }

  /// Numbers of which none is undefined.
  static func all(_ numbers: [Double]) -> MeasureColumn { .numbers(numbers.map { $0 }) }
}
