/// Organisation identifiers (org-id.guide): a register's code, a hyphen, the number there.
enum OrganisationID {
  /// Whether a text has the form: `GB-CHC-1096829`, `XM-DAC-5`, `360G-blf`.
  static func isWellFormed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isWellFormed($0) }
  }

  private static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), let first = bytes.firstIndex(of: hyphen)
    else { return false }
    if bytes[..<first].elementsEqual("360G".utf8) {
      return first + 1 < bytes.count && bytes[first + 1] != hyphen
    }
    guard let second = bytes[(first + 1)...].firstIndex(of: hyphen) else { return false }
    let register = bytes[(first + 1)..<second]
    return first == 2 && bytes[..<first].allSatisfy(isCapital) && !register.isEmpty
      && register.allSatisfy { isCapital($0) || (48...57).contains($0) }
      && second + 1 < bytes.count
  }
}
