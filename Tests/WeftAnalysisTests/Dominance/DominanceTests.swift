import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

@Suite struct DominanceTests {
  private func dominance(_ network: Network) -> Dominance {
    Reliances(network.index()).dominance(ofCluster: 0)
  }

  @Test func `a second-tier member all others rely on administers the cluster`() throws {
    let found = dominance(
      .small(
        actors: "hub second-tier", clusters: ["c: a b d hub"],
        ties: "hub supports c\nfunder funds c\nhelper supports c"))
    #expect(found.governance.form == .administered)
    #expect(found.governance.leaders.map(\.actor) == ["hub"])
    #expect(found.governance.leaders[0].isByDesign)
    let first = try #require(found.members.first)
    #expect(first.actor == "hub")
    #expect(first.reliance.share == 1)
    #expect(first.reliance.by == ["a", "b", "d"])
    #expect(found.governance.ties == [0])
    #expect(found.centralisation.degree == 1)
  }

  @Test func `a front-line member most rely on is an emergent lead organisation`() {
    let found = dominance(
      .small(clusters: ["c: a b d e"], ties: "a supports b\na trains d\nx supports c"))
    #expect(found.governance.form == .leadOrganisation)
    #expect(found.governance.leaders.map(\.isByDesign) == [false])
    #expect(found.governance.leaders[0].share == 2.0 / 3)
  }

  @Test func `half of the others is not more than half`() {
    let found = dominance(
      .small(clusters: ["c: a b d"], ties: "a supports b\nx supports c"))
    #expect(found.governance.form == .shared)
  }

  @Test func `an outside body that leads the cluster administers it`() {
    let found = dominance(.small(clusters: ["c: a b d"], ties: "x manages c"))
    #expect(found.governance.form == .administered)
    #expect(found.governance.administrators == ["x"])
    #expect(found.governance.leaders.isEmpty)
  }

  @Test func `accounting for a grant is not being administered`() {
    let found = dominance(
      .small(clusters: ["c: a b d"], ties: "x funds c\nc accountable-to x\ny supports c"))
    #expect(found.governance.form == .shared)
  }

  @Test func `a verdict is withheld where too little is recorded`() {
    let grants = dominance(.small(clusters: ["c: a b d"], ties: "x funds c"))
    #expect(grants.governance.form == nil)
    #expect(
      grants.governance.withheld == .notEnoughTies(recorded: 0, membersReached: 0, of: 3))
    let pair = dominance(.small(clusters: ["c: a b"], ties: "a supports b"))
    #expect(pair.governance.withheld == .tooFewMembers(2))
    let category = dominance(
      .small(clusters: ["c: a b d (category)"], ties: "x supports c\ny supports c"))
    #expect(category.governance.withheld == .notSaidToMeet)
  }

  @Test func `partners outside and one facilitator do not make a collaboration of equals`() {
    let region = dominance(
      .small(clusters: ["c: a b d"], ties: "x facilitates c\na partners y\nb partners z"))
    #expect(
      region.governance.withheld == .notEnoughTies(recorded: 1, membersReached: 3, of: 3))
  }

  @Test func `a cluster most of whose members are not named has no verdict`() {
    var network = Network.small(clusters: ["c: a b d"], ties: "x supports c\na supports c")
    network.clusters[0].size = 13
    #expect(dominance(network).governance.withheld == .membersNotNamed(named: 3, of: 13))
  }

  @Test func `a member through whom all money passes is relied on without a direct tie`() throws {
    // The funder pays a, a pays an agent outside, the agent pays b and d.
    let found = dominance(
      .small(
        clusters: ["c: a b d"], ties: "f funds a\na funds agent\nagent funds b\nagent funds d"))
    let first = try #require(found.members.first)
    #expect(first.actor == "a")
    #expect(first.reliance.layers.first?.dominated == ["b", "d"])
    #expect(first.reliance.layers.first?.direct == [])
    #expect(first.reliance.ties == [1, 2, 3])
  }

  @Test func `support is not passed on, so a supporter's supporter is not relied on`() {
    let found = dominance(
      .small(clusters: ["c: a b d"], ties: "a supports agent\nagent supports b\nagent supports d"))
    #expect(found.members.allSatisfy { $0.reliance.share == 0 })
  }

  @Test func `gatekeeping counts the outside reached through one member alone`() {
    let found = dominance(
      .small(clusters: ["c: a b d"], ties: "a partners x\na partners y\nb partners y\nz funds c"))
    let gates = Dictionary(uniqueKeysWithValues: found.members.map { ($0.actor, $0.gatekeeping) })
    #expect(gates["a"]?.bodies == ["x"])
    #expect(gates["a"]?.share == 1.0 / 3)
    #expect(gates["b"]?.share == 0)
  }

  @Test func `the middle of a star carries all betweenness and leaves the most missing`() {
    let found = dominance(
      .small(clusters: ["c: a b d e"], ties: "a supports b\na supports d\na supports e"))
    #expect(found.members.first?.brokerageShare == 1)
    // A star of four has F^D 1 − (3 + 3/2)/6 = 1/4; without its middle nothing is tied.
    #expect(found.members.first?.removalEffect == 0.75)
  }

  @Test func `a declared lead on whom no tie shows reliance is named and is no verdict`() {
    var network = Network.small(clusters: ["c: a b d"], ties: "x supports c\ny supports c")
    network.memberships[0].role = "Lead"
    let found = dominance(network)
    #expect(found.governance.form == .shared)
    #expect(found.governance.declaredOnly == ["a"])
  }
}
