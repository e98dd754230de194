public import WeftModel

extension Words {
  /// A count as it stands in a sentence: in words up to twelve, then in digits.
  public func number(_ count: Int) -> String {
    let small = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    return small.indices.contains(count) ? small[count] : Digits.grouped(count)
  }

  /// A count with its noun: no ties, one tie, four ties.
  public func counted(_ count: Int, _ noun: Noun) -> String {
    number(count) + " " + (count == 1 ? noun.one : noun.many)
  }

  /// Part of a whole in plain words: all four other members; both other members; three of the
  /// four other members; none of the four other members. Beyond twelve, with the percentage.
  ///
  /// - Parameters:
  ///   - part: How many.
  ///   - whole: Of how many.
  ///   - noun: Of what.
  /// - Returns: The words, fit to be the subject of a sentence.
  public func share(_ part: Int, of whole: Int, _ noun: Noun) -> String {
    switch (part, whole) {
    case (_, ...0): return "no \(noun.many)"
    case (1, 1): return "the only \(noun.one)"
    case (0, 1): return "not the only \(noun.one)"
    case (0, 2): return "neither of the two \(noun.many)"
    case (2, 2): return "both \(noun.many)"
    case (0, _): return "none of the \(number(whole)) \(noun.many)"
    case (whole, _): return "all \(number(whole)) \(noun.many)"
    default:
      let words = "\(number(part)) of the \(number(whole)) \(noun.many)"
      return whole > 12 ? words + " (\(Digits.percent(Double(part) / Double(whole))))" : words
    }
  }

  /// A sum of money as it stands in a sentence: £15,000; from a million on in millions.
  public func money(_ amount: Amount) -> String {
    let sum = Digits.money(amount.value, currency: amount.currency)
    switch amount.basis {
    case .exact: return sum
    case .approximate: return "about \(sum)"
    case .ceiling: return "at most \(sum)"
    case .total: return "part of \(sum)"
    }
  }

  /// A date as it stands in a sentence: 2010; July 2010; 1 July 2010.
  public func date(_ date: PartialDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let month = date.month.flatMap { months.indices.contains($0 - 1) ? months[$0 - 1] : nil }
    return [date.day.map(String.init), month, String(date.year)].compactMap { $0 }
      .joined(separator: " ")
  }
}

extension Words {
  /// A period as it stands in a sentence: June 2024 to 2026; from 2024 on; until 2026. Nil where
  /// neither end is known.
  public func period(_ period: Period) -> String? {
    switch (period.since.map { date($0) }, period.until.map { date($0) }) {
    case (let since?, let until?):
      since == until
        ? since : say(.periodFromTo, ["since": .words(since), "until": .words(until)])
    case (let since?, nil): say(.periodFrom, ["since": .words(since)])
    case (nil, let until?): say(.periodUntil, ["until": .words(until)])
    case (nil, nil): nil
    }
  }
}

/// A noun in the singular and the plural.
public struct Noun: Sendable, Hashable {
  /// One of them.
  public var one: String
  /// More of them, or none.
  public var many: String

  /// Makes a noun; without a plural, an s is added.
  public init(_ one: String, _ many: String? = nil) {
    self.one = one
    self.many = many ?? one + "s"
  }
}
