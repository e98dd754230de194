import Foundation

/// The values of a workbook's cells as text.
enum CellText {
  /// A cell's value as text.
  static func text(
    _ value: String, type: String, isDate: Bool, strings: [String], isFrom1904: Bool
  ) -> String {
    switch type {
    case "s":
      guard let place = Int(value), strings.indices.contains(place) else { return "" }
      return strings[place]
    case "b": return value == "1" ? "TRUE" : value == "0" ? "FALSE" : value
    case "str", "inlineStr": return unescaped(value)
    case "e": return value
    case "d": return value.hasSuffix("T00:00:00") ? String(value.prefix(10)) : value
    default:
      guard let number = Double(value) else { return value }
      if isDate, let date = date(number, isFrom1904: isFrom1904) { return date }
      return NumberText.text(number)
    }
  }

  /// The day that a serial number stands for, in ISO 8601; with a time of day where it has one.
  static func date(_ serial: Double, isFrom1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial.rounded(.down))
    let seconds = Int(((serial - Double(day)) * 86_400).rounded())
    if isFrom1904 {
      day += 1462
    } else if day < 60 {
      // The calendar of spreadsheets has a 29 February 1900 that never was.
      day += 1
    }
    let time = String(
      format: "%02d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
    if serial < 1 { return time }
    // 25,569 is the serial of 1 January 1970.
    let text = isoDay(day - 25_569)
    return seconds == 0 ? text : "\(text)T\(time)"
  }

  /// A day counted from 1 January 1970, in ISO 8601 (civil calendar, Hinnant's algorithm).
  private static func isoDay(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return String(format: "%04d-%02d-%02d", year, month, day)
  }

  /// Whether a number format shows a date or a time.
  static func isDateFormat(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "y", "m", "d", "h", "s": if !isQuoted, !isBracketed { return true }
      default: break
      }
    }
    return false
  }

  /// Text with `_x000D_` and its like turned into the characters they stand for.
  static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      if scalars[place] == "_", place + 6 < scalars.count, scalars[place + 1] == "x",
        scalars[place + 6] == "_",
        let code = UInt32(
          String(String.UnicodeScalarView(scalars[place + 2..<place + 6])), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        result.append(scalar)
        place += 7
      } else {
        result.append(scalars[place])
        place += 1
      }
    }
    return String(result)
  }

  /// Text in which what XML cannot hold, and what would read as an escape, is escaped.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isControl =
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || scalar.value == 0xFFFE
        || scalar.value == 0xFFFF
      let looksEscaped =
        scalar == "_" && place + 6 < scalars.count && scalars[place + 1] == "x"
        && scalars[place + 6] == "_"
      if isControl || looksEscaped {
        result.append(
          contentsOf: String(format: "_x%04X_", scalar.value).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
