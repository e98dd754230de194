import Foundation

/// Looking at XML before it is parsed: its encoding, and whether it declares entities.
enum XMLEncoding {
  /// The bytes as sound UTF-8, the XML declaration blanked out.
  ///
  /// Foundation's parser traps where an attribute is not UTF-8, so it never sees anything else.
  ///
  /// - Returns: Nil where the file is in an encoding that Weft does not read.
  static func prepare(_ bytes: Data, file: String) -> Data? {
    let prepared = TextDecoding.prepare(bytes, file: file)
    var text = Data(prepared.bytes.dropFirst(prepared.start))
    let decoded = text.withUnsafeBytes { TextDecoding.text($0) }
    let declared = declaredEncoding(text)
    if decoded.isGuessed {
      guard declared.map({ western.contains($0) }) ?? true, !text.prefix(4).contains(0) else {
        return nil
      }
      text = Data(decoded.text.utf8)
    }
    if let end = declarationEnd(text) {
      for place in text.startIndex..<end where text[place] != 10 { text[place] = 32 }
    }
    return text
  }

  /// Encodings of which Windows-1252 is an extension, and UTF-8, which may be damaged.
  private static let western: Set<String> = [
    "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252",
  ]

  private static func declaredEncoding(_ text: Data) -> String? {
    guard let end = declarationEnd(text) else { return nil }
    let declaration = String(decoding: text[text.startIndex..<end], as: UTF8.self).lowercased()
    guard let mark = declaration.firstRange(of: "encoding") else { return nil }
    return String(
      declaration[mark.upperBound...].drop { " =\t\r\n\"'".contains($0) }
        .prefix { !"\"' ?".contains($0) })
  }

  /// Where the XML declaration ends, if there is one.
  private static func declarationEnd(_ text: Data) -> Data.Index? {
    guard text.starts(with: Array("<?xml".utf8)) else { return nil }
    return text.prefix(1024).range(of: Data("?>".utf8))?.upperBound
  }

  /// Whether a DOCTYPE before the first element declares entities.
  static func declaresEntities(_ bytes: Data) -> Bool {
    var place = bytes.startIndex
    func find(_ text: String, from start: Data.Index) -> Range<Data.Index>? {
      guard start < bytes.endIndex else { return nil }
      return bytes.range(of: Data(text.utf8), in: start..<bytes.endIndex)
    }
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[open...]
      if rest.starts(with: Array("<?".utf8)) {
        guard let end = find("?>", from: open) else { return false }
        place = end.upperBound
      } else if rest.starts(with: Array("<!--".utf8)) {
        guard let end = find("-->", from: open + 4) else { return false }
        place = end.upperBound
      } else if rest.starts(with: Array("<!".utf8)) {
        if rest.starts(with: Array("<!ENTITY".utf8)) { return true }
        place = open + 2
      } else {
        return false
      }
    }
    return false
  }
}
