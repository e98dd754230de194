/// Texts that a spreadsheet would take for a formula, in tables of comma-separated values.
///
/// A table from elsewhere may hold `=HYPERLINK(…)` for a name, and the spreadsheet that opens it
/// would obey. Behind an apostrophe it is a text and nothing else.
public enum FormulaText {
  /// The text, behind an apostrophe where a spreadsheet would take it for a formula.
  ///
  /// A text that has apostrophes before such a formula already gets another, so that
  /// ``restored(_:)`` gives each text back.
  ///
  /// - Parameter text: A text.
  /// - Returns: The text as it may stand in a table that a spreadsheet opens.
  /// - Complexity: O(1) but for blanks and apostrophes at the beginning.
  public static func neutral(_ text: String) -> String {
    isFormula(text.unicodeScalars[...]) ? "'" + text : text
  }

  /// The text that ``neutral(_:)`` made a table's cell of.
  ///
  /// - Parameter cell: The cell of a table.
  /// - Returns: The cell without the apostrophe, where it has one before a formula.
  /// - Complexity: O(1) but for blanks and apostrophes at the beginning.
  public static func restored(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), isFormula(cell.unicodeScalars.dropFirst()) else {
      return cell
    }
    return String(cell.unicodeScalars.dropFirst())
  }

  private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    let rest = text.drop { $0 == "'" }
    return rest.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" }.map(isMark) == true
  }

  /// Whether a formula begins with it, the wide forms of East Asian keyboards included, or it moves
  /// a spreadsheet to the next cell.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": true
    default: false
    }
  }
}
