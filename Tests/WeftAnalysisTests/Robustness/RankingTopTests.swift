import Testing
import WeftAnalysis
import WeftGraph
import WeftModel
import WeftTestSupport

@Suite struct RankingTopTests {
  /// a has four ties, b and d two, e and f one.
  private let network = Network.small(
    ties: "a partners b\na partners d\na partners e\na partners f\nb partners d")

  private func degrees(_ index: NetworkIndex, _ omitted: Set<Int>) -> [Double?] {
    ActorGraph(index, omitting: omitted).graph.degrees().map { Double($0) }
  }

  /// One tie of five is lost, each as likely: shares are those of the five cases.
  @Test func `the highest few hold in the share of cases counted by hand`() throws {
    let index = network.index()
    let found = try #require(index.rankingStability { degrees(index, $0) })
    #expect(found.losses.isExhaustive && found.losses.count == 5)
    // The first; the first with those who share the second place. All together say nothing.
    #expect(found.top.map(\.items) == [[0], [0, 1, 2]])
    #expect(found.top[0].holdsSet == 1 && found.top[0].holdsOrder == 1)
    // Without a–b, a–d or b–d one of the second is no higher than e or f: two of five hold.
    #expect(found.top[1].holdsSet == 0.4)
    #expect(found.top[1].holdsOrder == found.top[1].holdsSet)
  }

  @Test func `scores that differ by rounding alone are equal`() throws {
    let index = network.index()
    let found = try #require(
      index.rankingStability(RobustnessOptions(repetitions: 10)) { omitted in
        omitted.isEmpty ? [0.1 + 0.2, 0.3, nil] : [0.3, 0.1 + 0.2, 5]
      })
    #expect(found.entries.map(\.rank) == [1, 1])
    #expect(found.concordance == nil)
    #expect(found.top.map(\.items) == [[0, 1]])
    // Whoever had no score with all ties may have the highest without some.
    #expect(found.top[0].holdsSet == 0)
  }

  @Test func `one-sided reports are told from confirmed ones, and blanks from noes`() throws {
    var network = Network.small(
      ties: """
        a partners b
        b partners a
        b partners d
        d partners b
        a partners d
        a partners e
        a partners f
        f partners a
        b partners d
        """)
    // d was asked and did not name a; e was not asked; f says that there is none.
    for (place, reporter) in ["a", "b", "b", "d", "a", "a", "a", "f"].enumerated() {
      network.ties[place].reportedBy = reporter
    }
    network.ties[7].weight = 0
    let index = network.index()
    let found = index.rankingByReports { degrees(index, $0) }
    #expect(found.map(\.reading) == [.any, .uncontradicted, .unopposed, .confirmed])
    #expect(found.map { $0.scores[0] } == [4, 3, 2, 1])
    #expect(found.map(\.leftOut) == [0, 2, 3, 4])
    #expect(found.map(\.first) == [[0], [0], [0, 1], [1]])
    #expect(found[0].concordance == 1)
  }

  @Test func `without reports there is nothing to tell apart`() {
    let index = network.index()
    #expect(index.rankingByReports { degrees(index, $0) }.isEmpty)
  }
}
