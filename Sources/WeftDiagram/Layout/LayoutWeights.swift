/// What each fault of a layout costs. One crossing is 6; the rest is set against that by what a
/// reader suffers: a line through a name is worth four crossings, two names on each other seven.
struct LayoutWeights: Sendable {
  /// Two outlines on each other.
  var overlap: Float = 40.0
  /// Each gap's width by which they are deeper in one another.
  var overlapDepth: Float = 20.0
  /// A node in a box that is not its own, or two boxes on each other.
  var intrusion: Float = 50.0
  /// Something outside the page.
  var outside: Float = 60.0
  /// A line through an outline or a title that it does not end at.
  var strike: Float = 25.0
  /// Each gap's width by which it is deeper inside.
  var strikeDepth: Float = 8.0
  /// Two lines crossing.
  var crossing: Float = 6.0
  /// A line through a box that it does not end in.
  var trespass: Float = 1.5
  /// Two lines from one node that lie nearly on each other.
  var narrow: Float = 4.0
  /// A line of which nothing is seen between the outlines at its ends.
  var stub: Float = 20.0
  /// A line as long as the page's diagonal.
  var length: Float = 9.0
  /// A box as wide and high as the page.
  var spread: Float = 6.0

  /// The weights used unless said otherwise.
  static let standard = LayoutWeights()

  /// Weights for a page so full of names that lines have to be led round some of them: a bend is
  /// worth little more than a crossing.
  static let crowded = LayoutWeights(strike: 5, strikeDepth: 1.5)

  /// Weights under which no move that breaks a rule pays.
  static let strict = LayoutWeights(
    overlap: 4000, overlapDepth: 2000, intrusion: 5000, outside: 6000)
}

/// What is wrong with a layout, counted.
struct LayoutFaults: Sendable, Hashable {
  /// Pairs of outlines on each other, nodes in foreign boxes, boxes on each other.
  var overlaps = 0
  /// Nodes and boxes not wholly on the page.
  var outside = 0
  /// Lines through outlines or titles they do not end at.
  var strikes = 0
  /// Pairs of lines that cross.
  var crossings = 0
  /// Lines of which not half as much is seen, between the outlines at their ends, as has to be.
  var stubs = 0
  /// Lines through boxes they do not end in.
  var trespasses = 0
  /// The sum of the lines' lengths, in page diagonals.
  var length = 0.0

  /// How often it breaks a rule that no map may break.
  var broken: Int { overlaps + outside }
  /// Whether it breaks a rule that no map may break.
  var breaksRules: Bool { overlaps > 0 || outside > 0 }
}
