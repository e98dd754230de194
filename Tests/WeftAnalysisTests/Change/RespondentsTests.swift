import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

/// What changed, told apart from who answered.
@Suite struct RespondentsTests {
  /// Three answer before, three after, two of them both times.
  private func wave(_ lines: String, by reporters: [String]) -> Network {
    var network = Network.small(
      clusters: ["c: a b d e"], ties: "x supports c\ny supports c\n" + lines)
    for (place, reporter) in reporters.enumerated() {
      network.ties[place + 2].reportedBy = reporter
    }
    return network
  }

  @Test func `a change that only another respondent makes is told apart`() throws {
    let before = wave("a partners b", by: ["a"])
    let after = wave("a partners b\nd partners e\nd partners a", by: ["a", "d", "d"])
    let change = before.change(to: after)
    #expect(change.respondents.common == ["a"])
    #expect(change.respondents.after == ["d"])
    let steady = try #require(change.steady)
    #expect(steady.leftOutBefore == 0 && steady.leftOutAfter == 2)
    #expect(steady.actors.isEmpty)
    #expect(steady.measures.allSatisfy { $0.before == $0.after })
  }

  @Test func `a verdict that turns on who answered says so`() throws {
    let before = wave("a partners b", by: ["a"])
    let after = wave("a partners b\na supports c", by: ["a", "d"])
    let change = before.change(to: after)
    let cluster = try #require(change.clusters.first { $0.cluster == "c" })
    #expect(cluster.isVerdictChanged)
    #expect(change.isOfRespondents(cluster))
    let said = wave("a partners b\na supports c", by: ["a", "a"])
    let own = before.change(to: said)
    #expect(own.steady == nil)
    #expect(own.clusters.allSatisfy { !own.isOfRespondents($0) })
  }

  @Test func `a renamed actor keeps its ties under its later id`() {
    var before = Network.small(ties: "old partners b")
    let after = Network.small(ties: "new partners b")
    before.actors[0].aliases = ["new"]
    let change = before.change(to: after)
    #expect(change.renamed.map(\.after) == ["new"])
    let now = before.renamed(by: change)
    #expect(now.actors.map(\.id) == ["new", "b"])
    #expect(now.ties.map(\.from) == ["new"])
  }
}
