/// Which scores are higher, and which only seem so because sums of fractions carry rounding errors.
enum ScoreOrder {
  /// Whether one score is higher than another; any score is higher than none.
  static func isHigher(_ one: Double?, _ other: Double?) -> Bool {
    guard let one else { return false }
    guard let other else { return true }
    return one - other > 1e-9 * max(one.magnitude, other.magnitude)
  }

  /// Ranks from the highest score, equals sharing the better; nil where there is no score.
  static func ranks(_ scores: [Double?]) -> [Int?] {
    let order = scores.indices.filter { scores[$0] != nil }.sorted {
      (scores[$1] ?? 0, $0) < (scores[$0] ?? 0, $1)
    }
    var result = [Int?](repeating: nil, count: scores.count)
    var head = 0
    for (place, item) in order.enumerated() {
      if isHigher(scores[order[head]], scores[item]) { head = place }
      result[item] = head + 1
    }
    return result
  }
}

/// Counts in how many draws the highest few stay the highest.
struct TopTally {
  private let groups: [[Int]]
  private let base: [Double?]
  private var sets: [Int]
  private var orders: [Int]

  init(_ base: [Double?], ranked: [Int], ranks: [Int?]) {
    self.base = base
    var groups: [[Int]] = []
    for count in 1...max(1, min(RankingStability.topLimit, ranked.count)) {
      let group = ranked.filter { (ranks[$0] ?? .max) <= count }
      // All together are always the highest.
      guard group.count >= count, group.count < base.count else { continue }
      if group.count != groups.last?.count { groups.append(group) }
    }
    self.groups = groups
    sets = groups.map { _ in 0 }
    orders = sets
  }

  mutating func add(_ drawn: [Double?]) {
    for (place, group) in groups.enumerated() where holdsSet(group, drawn) {
      sets[place] += 1
      if holdsOrder(group, drawn) { orders[place] += 1 }
    }
  }

  func result(draws: Int) -> [RankingStability.Top] {
    groups.indices.map {
      RankingStability.Top(
        items: groups[$0], holdsSet: Double(sets[$0]) / Double(draws),
        holdsOrder: Double(orders[$0]) / Double(draws))
    }
  }

  private func holdsSet(_ group: [Int], _ drawn: [Double?]) -> Bool {
    let scores = group.compactMap { drawn[$0] }
    guard scores.count == group.count, let lowest = scores.min() else { return false }
    let inside = Set(group)
    let highest = drawn.indices.filter { !inside.contains($0) }.compactMap { drawn[$0] }.max()
    return ScoreOrder.isHigher(lowest, highest)
  }

  private func holdsOrder(_ group: [Int], _ drawn: [Double?]) -> Bool {
    group.allSatisfy { one in
      group.allSatisfy { other in
        !ScoreOrder.isHigher(base[one], base[other])
          || ScoreOrder.isHigher(drawn[one], drawn[other])
      }
    }
  }
}
