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
    var words = withoutRegistration(joiningInitials(words(of: plain(name))))
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last, legalForms.contains(last) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// The words of a plain name, without punctuation.
  private static func words(of plain: String) -> [String] {
    if let quick = wordsOfASCII(plain) { return quick }
    let text = plain.replacing("&", with: " and ").replacing("+", with: " and ")
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    return words.map { $0.filter { $0 != "'" && $0 != "’" } }
  }

  /// The words of a plain name of ASCII letters, which most are; nil for any other.
  private static func wordsOfASCII(_ plain: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    var isOpen = false
    func close() {
      if isOpen { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      isOpen = false
    }
    for byte in plain.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
        isOpen = true
      case UInt8(ascii: "'"): isOpen = true
      case UInt8(ascii: "&"), UInt8(ascii: "+"):
        close()
        words.append("and")
      default: close()
      }
    }
    close()
    return words
  }

  /// The words with letters that stand alone, as in “C.I.C.”, put together.
  private static func joiningInitials(_ words: [String]) -> [String] {
    func isInitial(_ word: String) -> Bool {
      word.utf8.count == 1 && word.first?.isLetter == true
    }
    guard zip(words, words.dropFirst()).contains(where: { isInitial($0) && isInitial($1) }) else {
      return words
    }
    var joined: [String] = []
    var isOpen = false
    for word in words {
      if isOpen, isInitial(word) { joined[joined.count - 1] += word } else { joined.append(word) }
      isOpen = isInitial(word)
    }
    return joined
  }

  /// The words without a registration: “registered charity no 1096829”, “company number …”.
  private static func withoutRegistration(_ words: [String]) -> [String] {
    // Without a long number there is none, and most names have none.
    guard words.contains(where: isRegistrationNumber) else { return words }
    var kept: [String] = []
    var place = 0
    while place < words.count {
      var end = place
      while end < words.count, registrationWords.contains(words[end]) { end += 1 }
      let isNamed = words[place..<end].contains { ["charity", "company", "reg"].contains($0) }
      if isNamed, end < words.count, isRegistrationNumber(words[end]) {
        place = end + 1
      } else {
        kept.append(words[place])
        place += 1
      }
    }
    return kept.isEmpty ? words : kept
  }

  private static func isRegistrationNumber(_ word: String) -> Bool {
    word.utf8.count >= 5 && word.count(where: \.isNumber) >= 5
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
