import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

@Suite struct ChangeTests {
  @Test func `who joined, left, was renamed and merged`() {
    let before = Network.small(actors: "old, dta, bassac, gone, same", ties: "old partners dta")
    var after = Network.small(actors: "new, locality, fresh, same", ties: "new partners locality")
    after.actors[0].aliases = ["old"]
    after.actors[1].aliases = ["DTA", "Bassac"]
    let found = before.change(to: after)
    #expect(found.joined == ["fresh"])
    #expect(found.left == ["gone"])
    #expect(found.renamed.map(\.before) == ["old"] && found.renamed.map(\.after) == ["new"])
    #expect(found.merged.map(\.before) == [["bassac", "dta"]])
    #expect(found.merged.map(\.after) == ["locality"])
    #expect(found.ties.kept == 1 && found.ties.gained.isEmpty && found.ties.lost.isEmpty)
    #expect(found.ties.jaccard == 1)
  }

  @Test func `a name that two later actors share matches neither`() {
    let before = Network.small(actors: "x, y", ties: "x partners y")
    var after = Network.small(actors: "a, b, y", ties: "a partners y")
    after.actors[0].aliases = ["x"]
    after.actors[1].aliases = ["x"]
    let found = before.change(to: after)
    #expect(found.left == ["x"])
    #expect(found.joined == ["a", "b"])
  }

  @Test func `ties are the same whichever way an undirected one is written`() {
    let before = Network.small(ties: "a partners b\na supports b\nb partners d")
    let after = Network.small(ties: "b partners a\nb supports a\nd partners b")
    let found = before.change(to: after)
    #expect(found.ties.kept == 2)
    #expect(found.ties.gained.map(\.tie) == [1])
    #expect(found.ties.lost.map(\.tie) == [1])
    #expect(found.ties.jaccard == 0.5)
  }

  @Test func `what only a new respondent reports is told apart`() {
    var before = Network.small(ties: "a partners b\nb partners d")
    var after = Network.small(ties: "a partners d\ne partners f")
    for place in 0..<2 {
      before.ties[place].reportedBy = ["a", "b"][place]
      after.ties[place].reportedBy = ["a", "e"][place]
    }
    let found = before.change(to: after)
    #expect(found.respondents.common == ["a"])
    #expect(found.respondents.before == ["b"] && found.respondents.after == ["e"])
    #expect(found.ties.gained.map(\.isOfRespondents) == [false, true])
    #expect(found.ties.lost.map(\.isOfRespondents) == [false, true])
  }

  @Test func `measures change by their difference`() throws {
    let before = Network.small(ties: "a partners b\nb partners d")
    let after = Network.small(ties: "a partners b\nb partners d\na partners d")
    let found = before.change(to: after)
    let density = try #require(found.measures.first { $0.measure == .density })
    #expect(density.before == 2.0 / 3 && density.after == 1)
    let middle = try #require(found.actors.first { $0.actor == "b" })
    let cut = try #require(middle.measures.first { $0.measure == .cutPoint })
    #expect(cut.difference == -1)
    #expect(!middle.measures.contains { $0.measure == .degree })
  }

  @Test func `a verdict may change with a new lead`() {
    let before = Network.small(clusters: ["c: a b d"], ties: "x supports c\ny supports c")
    let after = Network.small(
      clusters: ["c: a b e"], ties: "x supports c\ny supports c\na leads c")
    let found = before.change(to: after).clusters
    #expect(found.map(\.isVerdictChanged) == [true])
    #expect(found.map(\.joined) == [["e"]] && found.map(\.left) == [["d"]])
    #expect(found.first?.after?.form == .leadOrganisation)
  }

  @Test func `two dates of one network`() throws {
    var network = Network.small(ties: "a partners b\nb partners d\nd partners e")
    network.ties[0].period = Period(until: PartialDate("2010"))
    network.ties[1].period = Period(since: PartialDate("2012-03"))
    let found = network.change(
      from: try #require(PartialDate("2009")), to: try #require(PartialDate("2013")))
    #expect(found.left == ["a"])
    #expect(found.joined == [])
    #expect(found.ties.gained.count == 1 && found.ties.lost.count == 1)
    #expect(found.ties.kept == 1)
    #expect(found.undatedTies == 1)
  }

  @Test func `a network does not change into itself`() throws {
    for name in ["hact-collaborate-2", "place-based-social-action"] {
      let network = try DataNetworks.read(name)
      let found = network.change(to: network)
      #expect(found.joined.isEmpty && found.left.isEmpty && found.renamed.isEmpty)
      #expect(found.ties.gained.isEmpty && found.ties.lost.isEmpty)
      #expect(found.actors.isEmpty && found.clusters.isEmpty)
      #expect(found.measures.filter { $0.before != $0.after }.isEmpty)
    }
  }

  @Test func `ten of the twenty places are left in the second phase`() throws {
    let network = try DataNetworks.read("place-based-social-action")
    let found = network.change(
      from: try #require(PartialDate("2018-06")), to: try #require(PartialDate("2020")))
    let second = try #require(found.clusters.first { $0.cluster == "phase-2-places" })
    #expect(second.before == nil)
    #expect(second.joined.count == 10)
  }
}
