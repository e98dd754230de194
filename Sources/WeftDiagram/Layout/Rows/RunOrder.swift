/// Which of the lines between two layers turns before which, and the heights at which all turn when
/// they keep a distance.
struct RunOrder: Sendable {
  /// Where one run has to be lower than another: a place where both are on their way, given by how
  /// much of it they have behind them there.
  private struct Limit {
    var upper: Int
    var lower: Int
    var upperShare: Double
    var lowerShare: Double
    /// How much lower.
    var apart: Double
    /// Whether the two lines share an end, and may come nearer to each other.
    var isShared: Bool
  }

  /// By run, how far below the upper layer it begins to turn and how far below it ends.
  typealias Heights = (starts: [Double], ends: [Double])

  private let runs: [RunLevels.Run]
  private let height: Double
  private var limits: [Limit] = []

  /// Two that cross at a lesser slope than this cannot be told apart where they do.
  private static let crossing = 0.15
  /// How often all limits are looked at.
  private static let sweeps = 16

  /// Orders runs: of two that run the same way the one ahead turns first; of two that run against
  /// each other, the one that fewer have to be higher than.
  ///
  /// - Parameters:
  ///   - runs: The lines.
  ///   - height: The room between the two layers.
  ///   - apart: What should lie between two lines.
  /// - Complexity: O(runs²).
  init(_ runs: [RunLevels.Run], height: Double, apart: Double) {
    (self.runs, self.height) = (runs, height)
    let order = order(apart)
    for (place, upper) in order.enumerated() {
      for lower in order[(place + 1)...] { limit(upper, lower, apart) }
    }
  }

  private func slope(_ run: Int) -> Double { height / max(runs[run].length, 0.01) }

  private func full(_ one: Int, _ other: Int, _ apart: Double) -> Double {
    runs[one].halfWidth + runs[other].halfWidth + apart
  }

  /// All runs but straight ones, each after those that turn before it.
  private func order(_ apart: Double) -> [Int] {
    var rank = [Int](repeating: 0, count: runs.count)
    var depth = rank
    for isRightward in [true, false] {
      let same = runs.indices.filter {
        runs[$0].isRightward == isRightward && runs[$0].length > 0.05
      }.sorted { one, other in
        (-runs[one].begin, -runs[one].end, one) < (-runs[other].begin, -runs[other].end, other)
      }
      for (place, run) in same.enumerated() {
        rank[run] = place
        for other in same[..<place]
        where runs[run].end > runs[other].begin - full(run, other, apart) {
          depth[run] = max(depth[run], depth[other] + 1)
        }
      }
    }
    return runs.indices.filter { runs[$0].length > 0.05 }.sorted {
      (depth[$0], rank[$0], $0) < (depth[$1], rank[$1], $1)
    }
  }

  /// Limits the heights of two runs where they would come too near to each other.
  private mutating func limit(_ upper: Int, _ lower: Int, _ apart: Double) {
    let (a, b) = (runs[upper], runs[lower])
    let apart = full(upper, lower, apart)
    let isSameWay = a.isRightward == b.isRightward
    // Just beside each other is too near, too.
    let margin = isSameWay ? apart : 0
    let left = max(min(a.above, a.below), min(b.above, b.below))
    let right = min(max(a.above, a.below), max(b.above, b.below))
    if right <= left - margin { return }
    if isSameWay {
      if b.end > a.end, abs(slope(upper) - slope(lower)) >= Self.crossing { return }
    } else if slope(upper) + slope(lower) >= Self.crossing {
      return
    }
    let isShared = a.names.contains { b.names.contains($0) }
    for place in [left, right] {
      func share(_ run: RunLevels.Run) -> Double {
        min(max(abs(place - run.above) / run.length, 0), 1)
      }
      limits.append(
        Limit(
          upper: upper, lower: lower, upperShare: share(a), lowerShare: share(b), apart: apart,
          isShared: isShared))
    }
  }

  /// The heights when all keep a share of their distance, and those with a common end a share of
  /// that: every line begins to turn as high and ends as low as it may. nil where the height is too
  /// small.
  ///
  /// - Complexity: O(runs²).
  func heights(_ share: Double, shared: Double) -> Heights? {
    var starts = [Double](repeating: 0, count: runs.count)
    var ends = [Double](repeating: height, count: runs.count)
    for sweep in 0..<Self.sweeps {
      var hasMoved = false
      for place in limits.indices {
        // Down for what begins, up for what ends.
        let limit = limits[sweep.isMultiple(of: 2) ? place : limits.count - 1 - place]
        let (a, b) = (limit.upper, limit.lower)
        let apart = limit.apart * share * (limit.isShared ? shared : 1)
        let over = starts[a] + (ends[a] - starts[a]) * limit.upperShare
        let under = starts[b] + (ends[b] - starts[b]) * limit.lowerShare
        let lacking = over + apart - under
        if lacking <= apart * Self.tolerance { continue }
        hasMoved = true
        // Each gives way as far as that helps.
        let (down, up) = (1 - limit.lowerShare, limit.upperShare)
        let whole = max(down * down + up * up, 0.01)
        starts[b] += lacking * down / whole
        ends[a] -= lacking * up / whole
        if starts[a] > ends[a] || starts[b] > ends[b] { return nil }
      }
      if !hasMoved { return (starts, ends) }
    }
    return nil
  }

  /// How much of a distance may be missing.
  private static let tolerance = 0.05

  /// The largest share of their distance that all can keep, up to a most, and the heights then.
  func widest(shared: Double, most: Double) -> (share: Double, heights: Heights) {
    if let heights = heights(most, shared: shared) { return (most, heights) }
    var best: (share: Double, heights: Heights) = (
      0, (runs.map { _ in 0 }, runs.map { _ in height })
    )
    var (low, high) = (0.0, most)
    for _ in 0..<Self.halvings {
      let middle = low > 0 ? (low + high) / 2 : high / 2
      if let heights = heights(middle, shared: shared) {
        best = (middle, heights)
        low = middle
      } else {
        high = middle
      }
    }
    return best
  }

  private static let halvings = 8
}
