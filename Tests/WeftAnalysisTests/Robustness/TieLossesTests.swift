import Testing
import WeftModel
import WeftTestSupport

@testable import WeftAnalysis

@Suite struct TieLossesTests {
  private func index(ties: Int) -> NetworkIndex {
    Network.small(ties: (0..<ties).map { "a\($0) partners b\($0)" }.joined(separator: "\n")).index()
  }

  @Test func `every way to lose so many is a case, once, where the ways are few`() throws {
    for count in 1...9 {
      let index = index(ties: count)
      for lost in 1...count {
        let all = Set(
          (0..<(1 << count)).filter { $0.nonzeroBitCount == lost }.map { mask in
            Set((0..<count).filter { mask >> $0 & 1 == 1 })
          })
        let options = RobustnessOptions(
          repetitions: all.count, loss: Double(lost) / Double(count))
        let losses = try #require(index.tieLosses(options))
        #expect(losses.isExhaustive && losses.lost == lost && losses.of == count)
        let cases = Array(index.cases(of: losses))
        #expect(cases.count == losses.count && cases.count == all.count)
        #expect(Set(cases) == all)
      }
    }
  }

  @Test func `more ways than draws are drawn from at random`() throws {
    let index = index(ties: 12)
    let losses = try #require(index.tieLosses(RobustnessOptions(repetitions: 65, loss: 1.0 / 6)))
    #expect(!losses.isExhaustive && losses.count == 65 && losses.lost == 2)
    let cases = Array(index.cases(of: losses))
    #expect(cases.count == 65 && cases.allSatisfy { $0.count == 2 })
    #expect(cases == Array(index.cases(of: losses)))
    // The ways to lose a tenth of thousands are beyond any number a machine holds.
    #expect(self.index(ties: 4_000).tieLosses(RobustnessOptions())?.isExhaustive == false)
  }

  @Test func `without ties, draws or loss there is nothing to try`() {
    #expect(Network.small(actors: "a, b").index().tieLosses(RobustnessOptions()) == nil)
    #expect(index(ties: 3).tieLosses(RobustnessOptions(repetitions: 0)) == nil)
    #expect(index(ties: 3).tieLosses(RobustnessOptions(loss: 0)) == nil)
  }
}
