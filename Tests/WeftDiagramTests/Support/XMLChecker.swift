import Foundation

/// Checks that tags are closed in order and that text holds nothing raw: enough to tell a broken
/// SVG, without a parser for what SVG files do not hold.
enum XMLChecker {
  static func isWellFormed(_ data: Data) -> Bool {
    var open: [Substring] = []
    var rest = Substring(String(decoding: data, as: UTF8.self))
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      if tag.contains("<") { return false }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else if !tag.hasPrefix("?"), !tag.hasPrefix("!"), !tag.hasSuffix("/") {
        open.append(tag.prefix { !$0.isWhitespace })
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty
  }
}
