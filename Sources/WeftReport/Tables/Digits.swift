public import Foundation

/// How numbers are written.
public enum Digits {
  /// A number with so many decimals, no thousands separator, the same everywhere.
  public static func fixed(_ number: Double, decimals: Int) -> String {
    guard number.isFinite else { return number.isNaN ? "–" : number > 0 ? "∞" : "-∞" }
    let text = String(format: "%.\(decimals)f", number)
    return text.hasPrefix("-") && !text.contains(where: { ("1"..."9").contains($0) })
      ? String(text.dropFirst()) : text
  }

  /// A number to three decimals; one that would show as nothing but noughts, to two digits.
  ///
  /// What is below 10⁻⁹ is what rounding left of nothing.
  public static func readable(_ number: Double) -> String {
    let size = abs(number)
    guard size < 0.0005, size >= 1e-9 else { return fixed(number, decimals: 3) }
    return fixed(number, decimals: 1 - Int(log10(size).rounded(.down)))
  }

  /// The shortest text that reads back as the same number; whole numbers without a point.
  public static func shortest(_ number: Double) -> String {
    guard number.isFinite else { return number.isNaN ? "" : number > 0 ? "inf" : "-inf" }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return "\(number)"
  }

  /// A share as a whole percentage; a share that is neither nothing nor everything is never
  /// rounded to it.
  public static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "–" }
    if share > 0, share < 0.005 { return Label.underOnePercent.text }
    if share < 1, share >= 0.995 { return Label.overNinetyNinePercent.text }
    return fixed(share * 100, decimals: 0) + "%"
  }

  /// A whole number, thousands set apart by commas.
  public static func grouped(_ count: Int) -> String {
    (count < 0 ? "-" : "") + grouped(String(count.magnitude))
  }

  /// A sum of money with its currency, thousands set apart by commas: £15,000; EUR 1,200.
  public static func money(_ value: Decimal, currency: String?) -> String {
    let number = NSDecimalNumber(decimal: value).doubleValue
    let whole = number == number.rounded()
    let text = String(format: whole ? "%.0f" : "%.2f", abs(number))
    let parts = text.split(separator: ".")
    let grouped = grouped(parts.first.map(String.init) ?? "0")
    let digits = grouped + (parts.count > 1 ? "." + parts[1] : "")
    let sign = number < 0 ? "-" : ""
    switch currency {
    case "GBP": return "\(sign)£\(digits)"
    case "EUR": return "\(sign)€\(digits)"
    case "USD": return "\(sign)$\(digits)"
    case let code?: return "\(code) \(sign)\(digits)"
    case nil: return sign + digits
    }
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
