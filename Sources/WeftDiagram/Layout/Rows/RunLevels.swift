/// At which heights lines turn between two layers, so that none lies on another where many run far
/// along the layers side by side.
///
/// Every line runs straight down from where it stands in the upper layer, then aslant, then straight
/// down to where it stands in the lower one. Of two that run the same way, the one ahead turns
/// first; so they cross only if they must, and at a wide angle.
struct RunLevels: Sendable {
  /// A line between two layers.
  struct Run: Sendable, Hashable {
    /// Where it stands in the upper layer and in the lower one.
    var above: Double
    var below: Double
    /// Half of how wide it is drawn.
    var halfWidth: Double
    /// The two names between which the whole line runs.
    var names: [Int] = []
    /// Whether it turns in the layer itself: one that bends back there.
    var turnsAbove = false
    var turnsBelow = false

    var isRightward: Bool { below > above }
    var length: Double { abs(below - above) }
    /// Where it begins and ends, counted in the direction in which it runs.
    var begin: Double { isRightward ? above : -above }
    var end: Double { isRightward ? below : -below }
  }

  /// How far below the upper layer each run begins to turn, and how far above the lower one it ends.
  private(set) var starts: [Double]
  private(set) var ends: [Double]
  /// The height in which all lines are told apart, and the one in which those that come from one name
  /// or go to one are as far apart as others.
  private(set) var need = 0.0
  private(set) var wish = 0.0

  /// How much of their distance is left to lines that share an end, where there is too little room.
  private static let sharing = 0.25
  /// How many times the height of all could be needed at most, and at least.
  private static let range = (least: 0.05, most: 4.0)

  /// Finds the heights.
  ///
  /// - Parameters:
  ///   - runs: The lines between the two layers.
  ///   - height: The room between the two layers.
  ///   - apart: What should lie between two lines.
  /// - Complexity: O(runs²).
  init(_ runs: [Run], height: Double, apart: Double) {
    let order = RunOrder(runs, height: height, apart: apart)
    // Distances shrink as heights do: so much more height gives as much more distance.
    let all = order.widest(shared: 1, most: Self.range.most)
    let least = order.widest(shared: Self.sharing, most: Self.range.most)
    wish = height / max(all.share, Self.range.least)
    need = height / max(least.share, Self.range.least)
    var heights = all.share >= 1 ? order.heights(1, shared: 1) : least.heights
    if all.share < 1, least.share >= 1 { heights = order.heights(1, shared: Self.sharing) }
    starts = heights?.starts ?? all.heights.starts
    ends = (heights?.ends ?? all.heights.ends).map { height - $0 }
    for (place, run) in runs.enumerated() {
      if run.turnsAbove { starts[place] = 0 }
      if run.turnsBelow { ends[place] = 0 }
    }
  }
}
