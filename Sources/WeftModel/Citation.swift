/// Where a row of a network comes from.
public struct Citation: Sendable, Hashable {
  /// The id of a ``Source``.
  public var source: String?
  /// A quotation from it: exact, at most ``maximumWords`` words.
  public var evidence: String?

  /// Makes a citation.
  public init(source: String? = nil, evidence: String? = nil) {
    self.source = source
    self.evidence = evidence
  }

  /// The most words a quotation may have.
  public static let maximumWords = 25

  /// How many words the quotation has, separated by white space.
  public var wordCount: Int { evidence?.split(whereSeparator: \.isWhitespace).count ?? 0 }
}
