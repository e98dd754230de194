import Foundation

/// Looking at XML before it is parsed: its encoding, and whether it declares entities.
enum XMLEncoding {
  /// Bytes whose markup is ASCII, so that it can be looked at; UTF-16 is turned into UTF-8.
  ///
  /// - Returns: Nil where the file is in an encoding that could hide its markup.
  static func prepare(_ bytes: Data, file: String) -> Data? {
    let prepared = TextDecoding.prepare(bytes, file: file)
    let text = prepared.bytes.dropFirst(prepared.start)
    guard let first = text.first(where: { !isSpace($0) }), first == UInt8(ascii: "<") else {
      // Not XML at all: the parser says so.
      return text.prefix(4).contains(0) ? nil : Data(text)
    }
    guard let end = declarationEnd(text) else { return Data(text) }
    let declaration = String(decoding: text[text.startIndex..<end], as: UTF8.self).lowercased()
    if text.startIndex == 0, prepared.bytes.count != bytes.count {
      // It was UTF-16 and is so no more, whatever it says.
      return Data(text[end...])
    }
    guard let mark = declaration.range(of: "encoding") else { return Data(text) }
    let name = declaration[mark.upperBound...].drop { " =\t\r\n\"'".contains($0) }
      .prefix { !"\"' ?".contains($0) }
    let isPlain =
      ["utf-8", "utf8", "us-ascii", "ascii"].contains(String(name))
      || name.hasPrefix("iso-8859-") || name.hasPrefix("windows-125") || name.hasPrefix("latin")
    return isPlain ? Data(text) : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [32, 9, 10, 13].contains(byte) }

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
