/// A date known to the year, the month or the day (ISO 8601: 2010, 2010-07, 2010-07-01).
public struct PartialDate: Sendable, Hashable {
  // Four bytes in all: a network of a million ties holds two million dates.
  private let storedYear: Int16
  /// 0 where not known, as the day.
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year, 0 to 9999.
  public var year: Int { Int(storedYear) }
  /// The month, 1 to 12, where known.
  public var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
  /// The day of the month, where known.
  public var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

  /// Reads an ISO 8601 date of any precision; nil if it is none, or no such day exists.
  public init?(_ text: String) {
    var text = text
    let numbers = text.withUTF8 { bytes -> (year: Int, month: Int?, day: Int?)? in
      func number(_ range: Range<Int>) -> Int? {
        var number = 0
        for byte in bytes[range] {
          guard (48...57).contains(byte) else { return nil }
          number = number * 10 + Int(byte - 48)
        }
        return number
      }
      guard [4, 7, 10].contains(bytes.count), let year = number(0..<4) else { return nil }
      if bytes.count == 4 { return (year, nil, nil) }
      guard bytes[4] == UInt8(ascii: "-"), let month = number(5..<7) else { return nil }
      if bytes.count == 7 { return (year, month, nil) }
      guard bytes[7] == UInt8(ascii: "-"), let day = number(8..<10) else { return nil }
      return (year, month, day)
    }
    guard let numbers else { return nil }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// Makes a date; nil if no such month or day exists.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (0...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(in: month, of: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    storedYear = Int16(year)
    storedMonth = UInt8(month ?? 0)
    storedDay = UInt8(day ?? 0)
  }

  /// The first day it may mean, as a number that grows with time.
  public var earliest: Int { ordinal(month ?? 1, day ?? 1) }

  /// The last day it may mean, as a number that grows with time.
  public var latest: Int {
    let lastMonth = month ?? 12
    return ordinal(lastMonth, day ?? Self.days(in: lastMonth, of: year))
  }

  private func ordinal(_ month: Int, _ day: Int) -> Int { year * 10000 + month * 100 + day }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: Comparable {
  /// Orders dates by the first day they may mean, the less precise first.
  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.earliest, -left.latest) < (right.earliest, -right.latest)
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date in ISO 8601.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, 4)] + [month, day].compactMap { $0.map { padded($0, 2) } })
      .joined(separator: "-")
  }
}
