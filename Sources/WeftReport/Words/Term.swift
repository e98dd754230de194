/// What stands in a gap of a sentence.
public enum Term: Sendable, Hashable {
  /// Words; their first letter is raised at the start of a sentence.
  case words(String)
  /// A name out of the data: never altered, save that an article before it is raised.
  case name(String)
  /// A count: written in words or digits, and it chooses between singular and plural.
  case count(Int)
}
