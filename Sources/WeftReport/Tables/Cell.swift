/// A value in a table.
public enum Cell: Sendable, Hashable {
  /// Words.
  case text(String)
  /// A count.
  case count(Int)
  /// A measured number.
  case number(Double)
  /// A share, 0 to 1; a person reads a percentage.
  case share(Double)
  /// Yes or no.
  case flag(Bool)
  /// Undefined or unknown: blank, never 0.
  case blank

  /// A measured number, blank where it is undefined.
  public init(_ number: Double?) {
    self = number.map { Cell.number($0) } ?? .blank
  }

  /// A share, blank where it is undefined.
  public init(share: Double?) {
    self = share.map { Cell.share($0) } ?? .blank
  }

  /// A count, blank where it is undefined.
  public init(_ count: Int?) {
    self = count.map { Cell.count($0) } ?? .blank
  }

  /// Words, blank where there are none.
  public init(_ text: String?) {
    self = text.map { Cell.text($0) } ?? .blank
  }

  /// The cell as a person reads it: numbers to three decimals (to two digits where nothing but
  /// noughts would show), yes or no, – where undefined.
  public var display: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .number(let number): Digits.readable(number)
    case .share(let share): Digits.percent(share)
    case .flag(let flag): (flag ? Label.yes : Label.no).text
    case .blank: "–"
    }
  }

  /// The cell as a program reads it: full precision, empty where undefined.
  public var plain: String {
    switch self {
    case .text(let text): text
    case .count(let count): String(count)
    case .number(let number), .share(let number): Digits.shortest(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .blank: ""
    }
  }

  /// Whether the cell stands at the right of its column.
  var isNumeric: Bool {
    switch self {
    case .count, .number, .share: true
    case .text, .flag, .blank: false
    }
  }
}
