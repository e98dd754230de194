import Foundation
import WeftModel

/// Reading numbers and dates strictly, and telling how a cell that is neither may be mended.
enum CellProblems {
  /// A plain decimal number: digits, at most one point, perhaps a sign.
  static func decimal(_ text: String) -> Decimal? {
    var digits = 0
    var points = 0
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-") where isFirst: break
      default: return nil
      }
      isFirst = false
    }
    guard (1...38).contains(digits), points <= 1 else { return nil }
    if digits <= 17 { return shortDecimal(text) }
    guard let value = Decimal(string: text, locale: english), value.isFinite else { return nil }
    return value
  }

  /// A plain decimal number that a machine integer can hold, which is far quicker to read.
  private static func shortDecimal(_ text: String) -> Decimal {
    var mantissa = 0
    var places = 0
    var isPastPoint = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        isPastPoint = true
      } else if byte != UInt8(ascii: "-") {
        mantissa = mantissa * 10 + Int(byte - 48)
        if isPastPoint { places += 1 }
      }
    }
    while places > 0, mantissa % 10 == 0 {
      mantissa /= 10
      places -= 1
    }
    let whole = Decimal(text.utf8.first == UInt8(ascii: "-") ? -mantissa : mantissa)
    return places == 0 ? whole : whole / scales[places]
  }

  /// The powers of ten.
  private static let scales: [Decimal] = (0...17).map { pow(Decimal(10), $0) }

  /// A number as JSON may write it: plain, or with an exponent, as 1e5.
  static func jsonDecimal(_ text: String) -> Decimal? {
    if let plain = decimal(text) { return plain }
    guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), isPlainNumber(text),
      Double(text) != nil, let value = Decimal(string: text, locale: english), value.isFinite
    else { return nil }
    return value
  }

  private static let english = Locale(identifier: "en_GB")

  /// The number a person may have meant: without currency signs, spaces and thousands separators.
  static func likelyNumber(_ text: String) -> String? {
    var bare = text.filter { !"£$€ ,\u{A0}\u{202F}'’".contains($0) }
    if bare.hasPrefix("GBP") || bare.hasPrefix("EUR") || bare.hasPrefix("USD") {
      bare.removeFirst(3)
    }
    var factor = 1
    if let last = bare.last, bare.count > 1 {
      if "kK".contains(last) { factor = 1_000 }
      if "mM".contains(last) { factor = 1_000_000 }
      if factor > 1 { bare.removeLast() }
    }
    guard let value = decimal(bare) else { return nil }
    return "\(value * Decimal(factor))"
  }

  static func number<Row>(_ text: String, what: String) -> Column<Row>.Problem {
    Column<Row>.Problem(
      code: "not-a-number", message: "“\(text)” is no number, so the \(what) is not known.",
      mend: likelyNumber(text).map { "Write \($0)." }
        ?? "Write digits with a point for decimals, or leave the cell blank.")
  }

  /// The date a person may have meant, day before month.
  static func likelyDate(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { "/.- ".contains($0) }).map(String.init)
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    func month(_ part: String) -> Int? {
      Int(part) ?? months.firstIndex(of: String(part.lowercased().prefix(3))).map { $0 + 1 }
    }
    switch parts.count {
    case 2:
      if let year = Int(parts[1]), parts[1].count == 4, let month = month(parts[0]) {
        return PartialDate(year: year, month: month)?.description
      }
      if let year = Int(parts[0]), parts[0].count == 4, let month = month(parts[1]) {
        return PartialDate(year: year, month: month)?.description
      }
    case 3:
      if let year = Int(parts[2]), parts[2].count == 4, let month = month(parts[1]),
        let day = Int(parts[0])
      {
        return PartialDate(year: year, month: month, day: day)?.description
      }
      if let year = Int(parts[0]), parts[0].count == 4, let month = month(parts[1]),
        let day = Int(parts[2])
      {
        return PartialDate(year: year, month: month, day: day)?.description
      }
    default: break
    }
    return nil
  }

  static func date<Row>(_ text: String) -> Column<Row>.Problem {
    Column<Row>.Problem(
      code: "not-a-date", message: "“\(text)” is no date.",
      mend: likelyDate(text).map { "Write \($0), if that is the day meant." }
        ?? "Write 2010, 2010-07 or 2010-07-01.")
  }

  static func choice<Row>(
    _ text: String, _ column: String, of choices: [String]
  ) -> Column<Row>.Problem {
    let near = Spelling.nearest(to: text, in: choices, within: 3)
    return Column<Row>.Problem(
      code: "unknown-\(column.replacing("_", with: "-"))",
      message: "“\(text)” is not a \(column.replacing("_", with: " ")) that Weft knows.",
      mend: "Write " + (near.map { "“\($0)”" } ?? "one of " + choices.joined(separator: ", "))
        + ".")
  }
}
