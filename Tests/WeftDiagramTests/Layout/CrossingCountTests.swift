import Testing

@testable import WeftDiagram

/// How many lines a further one crosses, and the cheapest way from layer to layer, against counting
/// one by one.
@Suite struct CrossingCountTests {
  private let lines: [(first: Int, second: Int)] = (0..<40).map { ($0 * 7 % 11, $0 * $0 % 9) }

  private func crossings(_ from: CrossingCount.Stand, _ to: CrossingCount.Stand) -> Int {
    lines.count {
      ($0.first < from.left && $0.second >= to.right)
        || ($0.first >= from.right && $0.second < to.left)
    }
  }

  @Test func `Wherever the two ends go, the count is that of counting line by line`() {
    var count = CrossingCount(lines, first: 11, second: 9)
    var random = LayoutRandom(seed: 5)
    for _ in 0..<200 {
      // Between two, or on one of them.
      let (a, b) = (random.below(11), random.below(9))
      let from = CrossingCount.Stand(left: a, right: a + random.below(2))
      let to = CrossingCount.Stand(left: b, right: b + random.below(2))
      count.move(from: from)
      count.move(to: to)
      #expect(count.crossings == crossings(from, to))
    }
  }

  @Test func `The cheapest way to every gap is that of trying all`() {
    var random = LayoutRandom(seed: 6)
    func options(_ count: Int) -> [WayStep.Option] {
      (0...count).map {
        WayStep.Option(
          along: Double($0 * 10 + random.below(10)), cost: Double(random.below(12)),
          stand: .init(left: $0, right: $0))
      }
    }
    for _ in 0..<20 {
      let (sources, targets) = (options(11), options(9))
      var step = WayStep(count: CrossingCount(lines, first: 11, second: 9), distance: 0.05)
      let best = step.best(from: sources, to: targets)
      for (target, way) in zip(targets, best) {
        let all = sources.map {
          $0.cost + target.cost + abs($0.along - target.along) * 0.05
            + Double(crossings($0.stand, target.stand))
        }
        #expect(abs(way.cost - (all.min() ?? 0)) < 1e-9)
        #expect(abs(way.cost - all[way.source]) < 1e-9)
      }
    }
  }
}
