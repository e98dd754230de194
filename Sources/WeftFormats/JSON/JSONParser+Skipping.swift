extension JSONParser {
  /// Reads a value and forgets it.
  mutating func skip() throws { _ = try skipTellingWhetherFilled() }

  /// Reads a value and forgets it.
  ///
  /// - Returns: Whether it is anything but null, an empty text, an empty array or object.
  mutating func skipTellingWhetherFilled() throws -> Bool {
    var isFilled = false
    switch peek() {
    case UInt8(ascii: "{"):
      try fields { _, parser in
        isFilled = true
        try parser.skip()
      }
    case UInt8(ascii: "["):
      try array { parser in
        isFilled = true
        try parser.skip()
      }
    case UInt8(ascii: "\""): isFilled = try skipText()
    default: isFilled = try value() != .null
    }
    return isFilled
  }

  /// Whether the next value begins with a character.
  mutating func isNext(_ character: Unicode.Scalar) -> Bool { peek() == UInt8(ascii: character) }

  /// Reads an array element by element; a value that is none is read as one element.
  mutating func elements(_ take: (JSONValue, _ line: Int) throws -> Void) throws {
    guard isNext("[") else {
      let place = line
      return try take(value(), place)
    }
    try array { parser in
      _ = parser.peek()
      let place = parser.line
      try take(parser.value(), place)
    }
  }
}

extension JSONValue {
  /// A scalar's text; arrays and objects as JSON in one line; nothing for null.
  var flatText: String {
    switch self {
    case .null: ""
    case .string, .number, .bool: scalarText ?? ""
    case .array, .object: text(isIndented: false)
    }
  }
}
