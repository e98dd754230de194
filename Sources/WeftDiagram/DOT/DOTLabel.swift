/// Text that people read, as Graphviz' escape strings hold it: in them `\N`, `\n` and `&lt;` mean
/// something, so that raw text must not slip in.
public struct DOTLabel: Sendable, Hashable {
  /// How a line stands in its box.
  public enum Alignment: Sendable, Hashable {
    /// In the middle.
    case centre
    /// At the left edge.
    case left
    /// At the right edge.
    case right
  }

  /// The lines, as people read them.
  public var lines: [String]
  /// How the lines stand.
  public var alignment: Alignment

  /// Makes a label of lines.
  public init(_ lines: [String], alignment: Alignment = .centre) {
    self.lines = lines
    self.alignment = alignment
  }

  /// Makes a label of text; line breaks in it break lines.
  public init(_ text: String) {
    self.init(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// The label as it is written in a file.
  public var text: String {
    let end =
      switch alignment {
      case .centre: "\\n"
      case .left: "\\l"
      case .right: "\\r"
      }
    let escaped = lines.map(Self.escaped)
    let body = escaped.joined(separator: end)
    return "\"" + body + (alignment == .centre ? "" : end) + "\""
  }

  /// A line with everything escaped that Graphviz would read as more than itself.
  static func escaped(_ line: String) -> String {
    // Most lines are plain ASCII with nothing to escape.
    let isSafe = line.utf8.allSatisfy { byte in
      (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"")
        && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "&")
    }
    if isSafe { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\n", "\r", "\t": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      case "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
