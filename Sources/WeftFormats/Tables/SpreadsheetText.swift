/// What spreadsheets leave behind in text.
enum SpreadsheetText {
  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    "#GETTING_DATA", "#BLOCKED!", "#CONNECT!", "#FIELD!", "#UNKNOWN!", "Err:502", "Err:508",
    "Err:509", "Err:522", "Err:523", "#BEZUG!", "#WERT!", "#NV",
  ]

  /// Whether a cell holds an error value rather than data.
  static func isErrorCell(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "#") || text.hasPrefix("Err:") else { return false }
    return errors.contains(text)
  }

  private static let placeholders: Set<String> = [
    "n/a", "na", "n.a.", "none", "nil", "null", "tbc", "tba", "tbd", "unknown", "not known", "?",
    "-", "--", "—", "–", ".", "x", "xx", "…", "...",
  ]

  /// How many bytes the longest of them has.
  static let longestPlaceholder = placeholders.map(\.utf8.count).max() ?? 0

  /// Whether a cell holds a word for “nothing here” rather than data.
  static func isPlaceholder(_ text: String) -> Bool {
    text.utf8.count <= longestPlaceholder && placeholders.contains(text.lowercased())
  }
}
