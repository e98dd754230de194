import Testing

@testable import WeftDiagram

/// Where lines turn between two layers, so that they can be told apart.
@Suite struct RunLevelsTests {
  private func run(_ above: Double, _ below: Double, names: [Int] = []) -> RunLevels.Run {
    RunLevels.Run(above: above, below: below, halfWidth: 0.5, names: names)
  }

  /// How high a run is somewhere along the layers.
  private func depth(_ run: RunLevels.Run, _ place: Int, _ levels: RunLevels, _ height: Double)
    -> (Double) -> Double
  {
    { along in
      let share = min(max((along - run.above) / (run.below - run.above), 0), 1)
      let (start, end) = (levels.starts[place], height - levels.ends[place])
      return start + (end - start) * share
    }
  }

  @Test func `A line on its own runs straight from end to end`() {
    let levels = RunLevels([run(0, 300)], height: 20, apart: 2)
    #expect(levels.starts == [0] && levels.ends == [0])
  }

  @Test(arguments: [1.0, -1]) func `Lines far along a layer keep apart all the way`(way: Double) {
    let runs = (0..<5).map { run(way * 4 * Double($0), way * (400 + 4 * Double($0))) }
    let levels = RunLevels(runs, height: 30, apart: 2)
    for place in 1..<5 {
      // The one that stands ahead turns first.
      let ahead = depth(runs[place], place, levels, 30)
      let behind = depth(runs[place - 1], place - 1, levels, 30)
      for along in stride(from: 20.0, through: 400, by: 20) {
        #expect(behind(way * along) - ahead(way * along) > 2.7)
      }
    }
  }

  @Test func `Too many lines for a height share it, and say what they need`() {
    let runs = (0..<20).map { run(4 * Double($0), 400 + 4 * Double($0)) }
    let levels = RunLevels(runs, height: 30, apart: 2)
    #expect(levels.need > 50 && levels.need < 70)
    for place in 1..<20 {
      let gap = levels.starts[place - 1] - levels.starts[place]
      #expect(gap > 0.9 && gap < 3)
    }
    for (start, end) in zip(levels.starts, levels.ends) { #expect(start + end < 30.01) }
    // Where there is room they run aslant, as far apart as that makes them.
    let roomy = RunLevels(runs, height: levels.need * 1.1, apart: 2)
    #expect(roomy.need <= levels.need * 1.05)
  }

  @Test func `Lines with a common end come nearer where there is little room, not others`() {
    let fan = (0..<10).map { run(Double($0), 300 + 6 * Double($0), names: [7, $0]) }
    let bundle = (0..<10).map { run(Double($0), 300 + 6 * Double($0), names: [10 + $0]) }
    let (one, other) = (
      RunLevels(fan, height: 12, apart: 2), RunLevels(bundle, height: 12, apart: 2)
    )
    #expect(one.need < other.need * 0.5)
    #expect(one.wish > 20)
  }

  @Test func `Lines that run against each other cross at different heights`() {
    let runs = [run(0, 300), run(310, 10)]
    let levels = RunLevels(runs, height: 12, apart: 2)
    let one = depth(runs[0], 0, levels, 12)
    let other = depth(runs[1], 1, levels, 12)
    for along in stride(from: 10.0, through: 300, by: 10) {
      #expect(abs(one(along) - other(along)) > 2.7)
    }
  }

  @Test func `Steep lines stay straight`() {
    let runs = (0..<6).map { run(6 * Double($0), 6 * Double($0) + 5) }
    let levels = RunLevels(runs, height: 40, apart: 2)
    #expect(levels.starts.allSatisfy { $0 == 0 } && levels.ends.allSatisfy { $0 == 0 })
  }
}
