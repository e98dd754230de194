import Foundation

/// The forms of a name by which two spellings of it are compared.
enum NameForm {
  /// The name without letter case, accents and superfluous white space.
  static func plain(_ name: String) -> String {
    let folded = name.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
      locale: Locale(identifier: "en_GB"))
    return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The plain name without what organisations add to theirs: a leading “the”, legal forms
  /// (ltd, cic, plc, …), charity and company numbers, punctuation; `&` is “and”.
  static func core(_ name: String) -> String {
    var text = plain(name).replacing("&", with: " and ").replacing("+", with: " and ")
    if let numbered = try? Regex(
      "\\(?\\b(registered )?(charity|company|reg)\\.?( number| no| reg)?[ .:]*[a-z]{0,2}[0-9]{5,8}\\)?")
    {
      text = text.replacing(numbered, with: " ")
    }
    var words: [Substring] = text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    words = words.map { $0.filter { $0 != "'" && $0 != "’" } }.map { Substring($0) }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last, legalForms.contains(String(last)) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static let legalForms: Set<String> = [
    "ltd", "limited", "cic", "cio", "scio", "plc", "llp", "inc", "incorporated", "llc", "gmbh",
    "ev", "uk",
  ]

  /// The digits in a name: names that differ in them are different bodies (Region 1, Region 2).
  static func digits(_ name: String) -> String { name.filter(\.isNumber) }
}
