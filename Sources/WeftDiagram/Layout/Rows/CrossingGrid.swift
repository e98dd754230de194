/// How many of some lines between two layers a further line would cross, wherever it ends.
struct CrossingGrid: Sendable {
  private let low: Int
  private let high: Int
  /// How many lines end left of a place above and of a place below.
  private var counts: [Int32]

  init(_ segments: [(high: Int, low: Int)], high: Int, low: Int) {
    (self.high, self.low) = (high, low)
    counts = [Int32](repeating: 0, count: (high + 1) * (low + 1))
    for (upper, lower) in segments { counts[(upper + 1) * (low + 1) + lower + 1] += 1 }
    for upper in 1..<max(high + 1, 1) where high > 0 {
      var row: Int32 = 0
      for lower in 0...low {
        row += counts[upper * (low + 1) + lower]
        counts[upper * (low + 1) + lower] = row + counts[(upper - 1) * (low + 1) + lower]
      }
    }
  }

  /// The crossings of a line between two ends, each given by how many stand left of it and how many
  /// do not stand right of it.
  @inline(__always)
  func count(_ upper: (Int, Int), _ lower: (Int, Int)) -> Int {
    let width = low + 1
    let leftAbove = counts[upper.0 * width + low] - counts[upper.0 * width + lower.1]
    let leftBelow = counts[high * width + lower.0] - counts[upper.1 * width + lower.0]
    return Int(leftAbove + leftBelow)
  }
}
