import Testing
import WeftGraph
import WeftTestSupport

@Suite struct AssortativityTests {
  @Test func `Zachary's club has its known coefficients`() {
    #expect(isNear(NamedGraph.zachary.degreeAssortativity(), -0.475613, within: 5e-7))
    #expect(
      isNear(
        NamedGraph.zachary.assortativity(groups: NamedGraph.zacharyClubs), 0.717530, within: 5e-6))
  }

  @Test func `extremes are one and minus one`() {
    let pairs = Graph(nodeCount: 4, edges: [(0, 1), (2, 3)])
    #expect(pairs.assortativity(groups: [0, 0, 1, 1]) == 1)
    #expect(pairs.assortativity(groups: [0, 1, 0, 1]) == -1)
    #expect(isNear(pairs.assortativity(values: [1, 1, 5, 5]), 1))
    let star = Graph(nodeCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
    #expect(isNear(star.degreeAssortativity(), -1))
  }

  @Test func `undefined is nil`() {
    let ring = Graph(nodeCount: 4, edges: (0..<4).map { ($0, ($0 + 1) % 4) })
    #expect(ring.degreeAssortativity() == nil)
    #expect(ring.assortativity(groups: [1, 1, 1, 1]) == nil)
    #expect(ring.assortativity(groups: [nil, 1, nil, 2]) == nil)
    #expect(ring.assortativity(values: [0.1, 0.1, 0.1, 0.1]) == nil)
    #expect(Graph(nodeCount: 2, edges: []).assortativity(groups: [0, 1]) == nil)
  }
}

@Suite struct RichClubTests {
  @Test func `clubs follow from the definition`() {
    let kite = NamedGraph.kite
    let clubs = kite.richClubs()
    #expect(clubs.map { $0.degree } == Array(0..<6))
    for club in clubs {
      let members = kite.nodes.filter { kite.degree(of: $0) > club.degree }
      let inside = kite.induced(by: members)
      #expect(club.members == members.count)
      #expect(club.ties == inside.edgeCount)
      #expect(
        isNear(club.coefficient, inside.density) || (members.count < 2 && club.coefficient == nil)
      )
    }
  }

  @Test func `a club is compared with graphs of the same degrees`() throws {
    let chance = try #require(
      NamedGraph.zachary.richClubByChance(above: 8, options: ChanceOptions(repetitions: 99)))
    #expect(chance.observed == NamedGraph.zachary.richClubs()[8].coefficient)
    #expect(chance.model == .degreePreserving)
  }
}

@Suite struct HerfindahlIndexTests {
  @Test func `three shares have their published concentration`() throws {
    let concentration = try #require(HerfindahlIndex(amounts: [50, 30, 20]))
    #expect(isNear(concentration.value, 0.38))
    #expect(isNear(concentration.effectiveNumber, 2.63, within: 5e-3))
    #expect(HerfindahlIndex(amounts: []) == nil)
    #expect(HerfindahlIndex(amounts: [0, 0]) == nil)
    #expect(HerfindahlIndex(amounts: [7])?.value == 1)
  }
}
