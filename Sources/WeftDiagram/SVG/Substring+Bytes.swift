/// Text compared byte for byte: all that is looked for in a drawing is ASCII, and a drawing has too
/// many lines to look at each character of them.
extension Substring {
  /// Whether it begins with text.
  func begins(with text: StaticString) -> Bool {
    utf8.starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Where text stands first, or nil.
  ///
  /// - Complexity: O(bytes · bytes of the text).
  func first(_ text: StaticString) -> Range<Index>? {
    let (start, length) = (text.utf8Start, text.utf8CodeUnitCount)
    var copy = self
    // Text from a drawing is contiguous, so that nothing is copied.
    let offset = copy.withUTF8 { bytes -> Int? in
      guard length > 0, bytes.count >= length else { return nil }
      return (0...(bytes.count - length)).first { offset in
        bytes[offset] == start[0]
          && (1..<length).allSatisfy { bytes[offset + $0] == start[$0] }
      }
    }
    guard let offset else { return nil }
    let lower = utf8.index(startIndex, offsetBy: offset)
    return lower..<utf8.index(lower, offsetBy: length)
  }

  /// How often text stands in it.
  func count(of text: StaticString) -> Int {
    var (count, rest) = (0, self)
    while let found = rest.first(text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }

  /// The same with every `text` replaced.
  func replacingEach(_ text: StaticString, with other: String) -> Substring {
    guard var found = first(text) else { return self }
    var (result, rest) = ("", self)
    while true {
      result += rest[..<found.lowerBound] + other
      rest = rest[found.upperBound...]
      guard let next = rest.first(text) else { break }
      found = next
    }
    return (result + rest)[...]
  }
}
