/// HTML that is safe to write out: what is put into it by interpolation is escaped, what stands in
/// the source is not.
///
/// ```swift
/// let cell: Markup = "<td>\(actor.name)</td>"   // a name of "<script>" stays text
/// ```
public struct Markup: Sendable, Hashable {
  /// The HTML.
  public private(set) var html: String

  /// Takes text as HTML, unescaped: only for what Weft itself made.
  init(trusted html: String) { self.html = html }

  /// Nothing.
  public static let empty = Markup(trusted: "")

  /// Joins pieces.
  public static func + (left: Markup, right: Markup) -> Markup {
    Markup(trusted: left.html + right.html)
  }

  /// Adds a piece.
  public static func += (left: inout Markup, right: Markup) { left.html += right.html }

  /// The text with every mark that HTML would act on made harmless, in content and in quoted
  /// attributes; control characters, and marks that turn the direction of writing, are made
  /// visible.
  public static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      default:
        result.append(isHidden(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}

extension Markup {
  /// Whether a mark steers a reader's screen rather than being seen: controls, and what turns the
  /// direction of writing.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The text with such marks made visible, nothing escaped.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isHidden(scalar) ? "\u{FFFD}" : scalar) }
    return String(result)
  }
}

extension Markup: ExpressibleByStringInterpolation {
  /// Makes HTML from a literal in the source.
  public init(stringLiteral value: String) { html = value }

  /// Makes HTML from a literal with gaps.
  public init(stringInterpolation: StringInterpolation) { html = stringInterpolation.html }

  /// Gathers the pieces of a literal with gaps.
  public struct StringInterpolation: StringInterpolationProtocol {
    var html = ""

    /// Begins an empty gathering.
    public init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity * 2)
    }

    /// Takes a piece of the literal as it is.
    public mutating func appendLiteral(_ literal: String) { html += literal }

    /// Takes text, escaped.
    public mutating func appendInterpolation(_ text: String) { html += Markup.escaped(text) }

    /// Takes a whole number.
    public mutating func appendInterpolation(_ number: Int) { html += String(number) }

    /// Takes HTML as it is.
    public mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
  }
}

extension Sequence<Markup> {
  /// The pieces one after another.
  func joined(separator: Markup = .empty) -> Markup {
    var result = ""
    for (place, piece) in enumerated() { result += (place > 0 ? separator.html : "") + piece.html }
    return Markup(trusted: result)
  }
}
