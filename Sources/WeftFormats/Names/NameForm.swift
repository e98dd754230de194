import Foundation

/// The forms of a name by which two spellings of it are compared.
enum NameForm {
  /// The name without letter case, accents and superfluous white space.
  static func plain(_ name: String) -> String {
    if let quick = plainASCII(name) { return quick }
    let folded = name.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
      locale: Locale(identifier: "en_GB"))
    return folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The plain form of a name of ASCII letters, which most are; nil for any other.
  private static func plainASCII(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isAfterSpace = true
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x20, 0x09...0x0D:
        if !isAfterSpace { bytes.append(0x20) }
        isAfterSpace = true
      default:
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        isAfterSpace = false
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The plain name without what organisations add to theirs: a leading “the”, legal forms
  /// (ltd, cic, plc, …), charity and company numbers, punctuation; `&` is “and”.
  static func core(_ name: String) -> String {
    let text = plain(name).replacing("&", with: " and ").replacing("+", with: " and ")
    var words: [Substring] = text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    words = words.map { $0.filter { $0 != "'" && $0 != "’" } }.map { Substring($0) }
    words = withoutRegistration(joiningInitials(words))
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last, legalForms.contains(String(last)) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// The words with letters that stand alone, as in “C.I.C.”, put together.
  private static func joiningInitials(_ words: [Substring]) -> [Substring] {
    func isInitial(_ word: Substring) -> Bool {
      word.utf8.count == 1 && word.first?.isLetter == true
    }
    guard zip(words, words.dropFirst()).contains(where: { isInitial($0) && isInitial($1) }) else {
      return words
    }
    var joined: [Substring] = []
    var isOpen = false
    for word in words {
      if isOpen, isInitial(word) { joined[joined.count - 1] += word } else { joined.append(word) }
      isOpen = isInitial(word)
    }
    return joined
  }

  /// The words without a registration: “registered charity no 1096829”, “company number …”.
  private static func withoutRegistration(_ words: [Substring]) -> [Substring] {
    var kept: [Substring] = []
    var place = 0
    while place < words.count {
      var end = place
      while end < words.count, registrationWords.contains(String(words[end])) { end += 1 }
      let isNamed = words[place..<end].contains { ["charity", "company", "reg"].contains($0) }
      if isNamed, end < words.count, words[end].filter(\.isNumber).count >= 5 {
        place = end + 1
      } else {
        kept.append(words[place])
        place += 1
      }
    }
    return kept.isEmpty ? words : kept
  }

  private static let registrationWords: Set<String> = [
    "registered", "reg", "charity", "company", "number", "no", "nr",
  ]

  private static let legalForms: Set<String> = [
    "ltd", "limited", "cic", "cio", "scio", "plc", "llp", "inc", "incorporated", "llc", "gmbh",
    "ev", "uk",
  ]

  /// The digits in a name: names that differ in them are different bodies (Region 1, Region 2).
  static func digits(_ name: String) -> String { name.filter(\.isNumber) }

  /// An id made of a name: lower-case letters and digits with hyphens between the words.
  static func identifier(_ name: String, isFree: (String) -> Bool) -> String {
    let words = plain(name).unicodeScalars.split { scalar in
      !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
    var stem = words.map { String($0) }.joined(separator: "-")
    if stem.isEmpty { stem = "actor" }
    var candidate = stem
    var number = 2
    while !isFree(candidate) {
      candidate = "\(stem)-\(number)"
      number += 1
    }
    return candidate
  }
}
