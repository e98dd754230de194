/// What cannot be read as DOT.
public struct DOTFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The line of the text, from 1.
  public var line: Int
  /// What is wrong there.
  public var message: String

  /// Where and what.
  public var description: String { "line \(line): \(message)" }
}
