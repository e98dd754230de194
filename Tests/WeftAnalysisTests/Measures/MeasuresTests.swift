import Testing
import WeftAnalysis
import WeftGraph
import WeftModel

@Suite struct MeasuresTests {
  /// A path a – b – c by ties between actors, a theme c uses, and d alone.
  private let network = Network(
    actors: ["a", "b", "c", "d"].map { Actor(id: $0, name: $0) }
      + [Actor(id: "t", name: "t", role: .theme)],
    ties: [
      Tie(from: "a", to: "b", kind: "partners"), Tie(from: "b", to: "c", kind: "funds"),
      Tie(from: "c", to: "t", kind: "uses"), Tie(from: "a", to: "g", kind: "supports"),
    ],
    clusters: [Cluster(id: "g", name: "g")],
    memberships: [
      Membership(cluster: "g", actor: "b"), Membership(cluster: "g", actor: "c"),
    ])

  private func column(_ measure: Measure) throws -> MeasureColumn? {
    let measures = try Measures(network.index(), options: .init(chosen: [measure]))
    #expect(measures.actors.count + measures.ties.count == 1)
    return (measures.actors + measures.ties).first?.column
  }

  @Test func `actors stand in file order, and a theme tied by activity alone has no value`() throws
  {
    // The support of g by a ties a to b and to c: a triangle with d apart.
    #expect(try column(.degree) == .counts([2, 2, 2, 0, nil]))
    #expect(try column(.component) == .counts([1, 1, 1, 2, nil]))
    #expect(try column(.constraint)?.isNil(at: 3) == true)
  }

  @Test func `a tie has a value where it is one edge, and none for activity or a cluster of two`()
    throws
  {
    #expect(try column(.bridge) == .flags([false, false, nil, nil]))
    #expect(try column(.edgeBetweenness) == .numbers([1, 1, nil, nil]))
  }

  @Test func `measures of the network are of its graph`() throws {
    let measures = try Measures(
      network.index(), options: .init(chosen: [.density, .reciprocity, .fragmentation]))
    #expect(measures.network.nodes == 4)
    #expect(measures.network.edges == 3)
    #expect(measures.network.components == 2)
    #expect(measures.network.numbers == [.density: 0.5, .reciprocity: 0, .fragmentation: 0.5])
  }

  @Test func `what is steep is not computed unasked for many actors`() {
    #expect(Measure.unasked(actors: 100) == Set(Measure.allCases))
    #expect(!Measure.unasked(actors: 10_000).contains(.keyPlayers))
    #expect(Measure.unasked(actors: 10_000).contains(.betweenness))
    #expect(Measure.unasked(actors: 300_000).contains(.betweenness))
    #expect(!Measure.unasked(actors: 300_000).contains(.harmonic))
    #expect(Measure.unasked(actors: 300_000).contains(.cutPoint))
  }

  @Test func `groups follow clusters, and an actor of none has no group`() {
    let groups = Grouping.cluster.groups(of: network.actorGraph())
    #expect(groups.labels == ["g"])
    #expect(groups.ofNode == [nil, 0, 0, nil])
    #expect(Grouping("role").groups(of: network.actorGraph()).labels == ["partner"])
    #expect(Grouping("ward").groups(of: network.actorGraph()).labels == [])
  }
}

extension MeasureColumn {
  fileprivate func isNil(at place: Int) -> Bool {
    if case .numbers(let values) = self { values[place] == nil } else { false }
  }
}
