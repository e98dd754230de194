/// What is printed around a map besides its legend.
struct Imprint: Sendable, Hashable {
  /// A heading and what stands under it, beside the map.
  struct Passage: Sendable, Hashable {
    var heading: String
    /// Its paragraphs, or the items of a list.
    var paragraphs: [String]
    var isList = false
  }

  /// The lines at the foot: caveats, what was left out, source, licence and date.
  var captions: [String] = []
  /// What the numbers in outlines stand for, where the key is printed on the sheet itself.
  var key: [String] = []
  /// Text beside the map, at its right.
  var passages: [Passage] = []
  /// "Page 1 of 2".
  var pageNumber: String?
  /// An organisation's mark, in the upper right corner.
  var logo: MapLogo?
}
