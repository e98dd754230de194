import Testing
import WeftAnalysis
import WeftGraph
import WeftModel
import WeftTestSupport

@Suite struct RankingStabilityTests {
  private let network = Network.small(
    ties: "a partners b\na partners d\na partners e\na partners f\nb partners d")

  private func degrees(_ index: NetworkIndex, _ omitted: Set<Int>) -> [Double?] {
    ActorGraph(index, omitting: omitted).graph.degrees().map { Double($0) }
  }

  @Test func `a clear first stays first whatever one tie is lost`() throws {
    let index = network.index()
    let found = try #require(index.rankingStability { degrees(index, $0) })
    #expect(found.losses.lost == 1 && found.losses.of == 5)
    #expect(found.holdsFirst == 1)
    #expect(found.entries.first?.item == 0)
    #expect(found.entries.first?.interval == 3...4)
    #expect(found.entries.map(\.rank) == [1, 2, 2, 4, 4])
  }

  @Test func `losing nothing leaves every order`() throws {
    let index = network.index()
    let found = try #require(index.rankingStability { _ in degrees(index, []) })
    #expect(found.concordance == 1)
    #expect(found.entries.map(\.holdsRank) == [1, 1, 1, 1, 1])
  }

  @Test func `a network without ties has no ranking to try`() {
    let index = Network.small(actors: "a, b").index()
    #expect(index.rankingStability { degrees(index, $0) } == nil)
  }
}

@Suite struct ReportsTests {
  @Test func `both, one, blank, no and others are told apart`() {
    var network = Network.small(
      ties: """
        a partners b
        b partners a
        a partners d
        a partners e
        f partners g
        a partners h
        h partners a
        d supports b
        """)
    for (place, reporter) in ["a", "b", "a", "a", "x", "a", "h", "d"].enumerated() {
      network.ties[place].reportedBy = reporter
    }
    network.ties[6].weight = 0
    let reports = network.index().reports()
    #expect(
      reports.relations.map(\.standing) == [
        .confirmed, .oneSided, .notAsked, .byOthers, .contradicted, .oneSided,
      ])
    #expect(reports.respondents == ["a", "b", "d", "h", "x"])
    #expect(reports.count(.confirmed) == 1)
  }
}
