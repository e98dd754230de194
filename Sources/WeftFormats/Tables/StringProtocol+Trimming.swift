extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var part = self[...]
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    // Most cells have none, and bytes tell that sooner than characters do.
    if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return self
    }
    return self[...].trimmed
  }
}
