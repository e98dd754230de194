import Testing
import WeftGraph
import WeftTestSupport

@Suite struct EIIndexTests {
  @Test func `Zachary's club by faction has its published value`() {
    let index = NamedGraph.zachary.eiIndex(groups: NamedGraph.zacharyClubs)
    #expect(isNear(index.value, -0.7179, within: 5e-5))
    #expect(index.external == 11)
    #expect(index.internal == 67)
  }

  @Test func `chance is not zero`() throws {
    let chance = try #require(
      NamedGraph.zachary.eiIndexByChance(
        groups: NamedGraph.zacharyClubs, options: ChanceOptions(repetitions: 999, seed: 3)))
    let mean = try #require(
      NamedGraph.zachary.eiIndexExpectedByChance(groups: NamedGraph.zacharyClubs))
    // 17 and 17: 1 − 2·2·17·16/(34·33).
    #expect(isNear(mean, 1 - 4 * 17 * 16 / Double(34 * 33)))
    #expect(abs(chance.mean - mean) < 0.02)
    #expect(chance.atMost.value == 0.001)
    #expect(chance.atMost.smallestAttainable == 0.001)
  }

  @Test func `the mean of all ways to deal labels is the one expected`() throws {
    var generator = SeededGenerator(seed: 8)
    let graph = GraphFamily.random(
      nodeCount: 8, probability: 0.4, isDirected: true, using: &generator)
    let groups = [0, 0, 0, 1, 1, 1, 2, 2]
    let chance = try #require(graph.eiIndexByChance(groups: groups))
    #expect(chance.coverage == .enumerated(possibilities: 560))
    #expect(isNear(chance.mean, graph.eiIndexExpectedByChance(groups: groups)))
  }

  @Test func `unknown groups are a decision`() {
    let graph = Graph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
    let groups: [Int?] = [0, 0, nil, nil]
    let left = graph.eiIndex(groups: groups)
    #expect([left.external, left.internal, left.unclassified] == [0, 1, 2])
    let one = graph.eiIndex(groups: groups, unknown: .oneGroup)
    #expect([one.external, one.internal, one.unclassified] == [1, 2, 0])
    let apart = graph.eiIndex(groups: groups, unknown: .eachApart)
    #expect([apart.external, apart.internal, apart.unclassified] == [2, 1, 0])
  }

  @Test func `without a tie there is no index`() {
    let graph = Graph(nodeCount: 3, edges: [])
    #expect(graph.eiIndex(groups: [0, 1, 1]).value == nil)
    #expect(graph.eiIndexByChance(groups: [0, 1, 1]) == nil)
    #expect(graph.eiIndexExpectedByChance(groups: [0, 1, 1]) == nil)
  }

  @Test func `the ties of nodes add up to twice those of the graph`() {
    let whole = NamedGraph.zachary.eiIndex(groups: NamedGraph.zacharyClubs)
    let parts = NamedGraph.zachary.eiIndexByNode(groups: NamedGraph.zacharyClubs)
    #expect(parts.reduce(0) { $0 + $1.external } == 2 * whole.external)
    #expect(parts.reduce(0) { $0 + $1.internal } == 2 * whole.internal)
  }
}
