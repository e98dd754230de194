/// The sentences of reports, with gaps; the raw value is the pattern (see ``Words``).
public enum Phrase: String, Sendable, Hashable, CaseIterable {
  // MARK: Every report
  case madeWith = "Made with Weft {version}; where chance plays, its seed is {seed}."
  case noRows = "None."
  case noTieShown = "No recorded tie shows it: it rests on what is not there."
  case contents =
    "{actors#} {actors:body|bodies}, {ties#} {ties:tie|ties} and {clusters#} {clusters:cluster|clusters}."

  /// The pattern.
  public var pattern: String { rawValue }

  /// Whether it is a whole sentence, whose first letter is raised.
  var isSentence: Bool { pattern.hasSuffix(".") || pattern.hasSuffix("?") }
}
