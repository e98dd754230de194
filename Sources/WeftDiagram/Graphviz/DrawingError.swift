/// Why a map could not be drawn.
public enum DrawingError: Error, Sendable, Hashable {
  /// Graphviz refused the DOT text; the message is its own, in one piece.
  case graphviz(String)
  /// The drawing could not be turned into a PDF or PNG file.
  case surface(String)
  /// This build of Weft has no drawing library (package trait `Graphviz`).
  case unavailable
}

extension DrawingError: CustomStringConvertible {
  /// What went wrong and what to do, for a person.
  public var description: String {
    switch self {
    case .graphviz(let message): "Graphviz could not draw the map: \(message)"
    case .surface(let message): "The map could not be written as a page: \(message)"
    case .unavailable:
      """
      This build of Weft writes DOT only. Build it with the package trait Graphviz, or draw the \
      DOT file with the program dot.
      """
    }
  }
}
