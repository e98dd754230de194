/// A name in a DOT file, as Graphviz compares names: always written in quotes.
///
/// Inside quotes only `\"` is an escape; a backslash is doubled so that it can neither end the
/// string nor join what follows. Use ``DOTLabel`` for text that people read.
public struct DOTID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  /// The name.
  public var rawValue: String

  /// Makes a name of any text.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Makes a name.
  public init(stringLiteral value: String) { rawValue = value }

  /// The name as it is written in a file.
  public var text: String {
    // Few names hold anything to escape.
    let isSafe = rawValue.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0
    }
    if isSafe { return "\"" + rawValue + "\"" }
    var result = "\""
    for scalar in rawValue.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\0": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Orders names by their characters' numbers, the same everywhere.
  public static func < (left: DOTID, right: DOTID) -> Bool { left.rawValue < right.rawValue }
}
