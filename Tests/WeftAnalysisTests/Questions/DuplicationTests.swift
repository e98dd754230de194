import Testing
import WeftAnalysis
import WeftModel

@Suite struct `Duplicated giving` {
  private func network(_ ties: [Tie]) -> Network {
    Network(
      actors: ["a", "b", "c", "one", "two", "head"].map { Actor(id: $0, name: $0) }, ties: ties,
      clusters: [Cluster(id: "group", name: "Group")],
      memberships: ["a", "b", "c"].map { Membership(cluster: "group", actor: $0) })
  }

  @Test func `finds two teams who support the same members`() throws {
    let network = network([
      Tie(from: "one", to: "a", kind: "supports"), Tie(from: "one", to: "b", kind: "supports"),
      Tie(from: "two", to: "group", kind: "supports"), Tie(from: "two", to: "a", kind: "funds"),
    ])
    let found = network.index().duplications(inCluster: 0)
    #expect(found.count == 1)
    let pair = try #require(found.first)
    #expect(pair.first == .actor(3) && pair.second == .actor(4))
    #expect(pair.layer == .support)
    #expect(pair.members == [0, 1])
    #expect(pair.coverage == 2.0 / 3)
    #expect(pair.jaccard == 2.0 / 3)
    #expect(pair.kinds == ["supports"])
    #expect(!pair.isThroughCluster)
    #expect(pair.relation == .unrelated)
    #expect(pair.ties == [0, 1, 2])
  }

  @Test func `does not take one after the other for two beside one another`() {
    let network = network([
      Tie(from: "one", to: "a", kind: "supports", period: Period(until: PartialDate("2010"))),
      Tie(from: "two", to: "a", kind: "supports", period: Period(since: PartialDate("2011"))),
      Tie(from: "one", to: "b", kind: "supports", period: Period(until: PartialDate("2011-03"))),
      Tie(from: "two", to: "b", kind: "supports", period: Period(since: PartialDate("2011"))),
    ])
    #expect(network.index().duplications(inCluster: 0).map(\.members) == [[1]])
  }

  @Test func `a member who supports the others is not outside`() {
    let network = network([
      Tie(from: "a", to: "group", kind: "supports"), Tie(from: "one", to: "b", kind: "supports"),
    ])
    #expect(network.index().duplications(inCluster: 0).isEmpty)
  }

  @Test func `says when one runs the other, when one head runs both, when they are only tied`() {
    let both = [
      Tie(from: "one", to: "a", kind: "supports"), Tie(from: "two", to: "a", kind: "trains"),
    ]
    func relation(_ more: [Tie]) -> Duplication.Relation? {
      network(both + more).index().duplications(among: [0]).first?.relation
    }
    #expect(
      relation([Tie(from: "one", to: "two", kind: "commissions")]) == .oneUnderOther(ties: [2]))
    #expect(
      relation([
        Tie(from: "head", to: "one", kind: "manages"),
        Tie(from: "two", to: "head", kind: "accountable-to"),
      ]) == .sameParent(actors: [5], ties: [2, 3]))
    #expect(relation([Tie(from: "one", to: "two", kind: "partners")]) == .tied(ties: [2]))
    // A funder in common is no head.
    #expect(
      relation([
        Tie(from: "head", to: "one", kind: "funds"), Tie(from: "head", to: "two", kind: "funds"),
      ]) == .unrelated)
  }
}

@Suite struct `Duplication in data` {
  @Test func `InterAct: Community Assets team and Neighbourhood Investment Officers`() throws {
    let index = try DataNetworks.index("clarion-interact")
    let found = index.duplications(inCluster: 0).filter { $0.layer == .support }
    let pair = try #require(
      found.first {
        [index.name($0.first), index.name($0.second)] == [
          "clarion-futures-community-assets-team", "clarion-neighbourhood-investment-officers",
        ]
      })
    #expect(pair.members.count == 12)
    #expect(pair.coverage == 1 && pair.jaccard == 1)
    #expect(pair.kinds == ["supports"])
    #expect(pair.isThroughCluster)
    let teams = try #require(
      found.first { index.name($0.first) == "clarion-futures-communities-team" })
    #expect(index.name(teams.second) == "clarion-futures-community-assets-team")
    guard case .sameParent(let heads, _) = teams.relation else {
      Issue.record("both teams are Clarion Futures'")
      return
    }
    #expect(index.names(heads) == ["clarion-futures"])
  }

  @Test func `Collaborate 2: HACT and the team it employs are one service told twice`() throws {
    let index = try DataNetworks.index("hact-collaborate-2")
    let bolton = try #require(index.cluster("bolton-cluster"))
    let found = index.duplications(inCluster: bolton)
    let pair = try #require(
      found.first {
        [index.name($0.first), index.name($0.second)] == ["collaborate-consultancy-team", "hact"]
      })
    #expect(pair.kinds == ["facilitates"])
    guard case .oneUnderOther(let ties) = pair.relation else {
      Issue.record("HACT employs the team")
      return
    }
    #expect(ties.map { index.network.ties[$0].kind } == ["commissions"])
  }
}
