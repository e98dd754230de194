import Testing
import WeftGraph
import WeftTestSupport

@Suite struct TwoModeTests {
  private let isEvent = (0..<32).map { $0 >= 18 }

  @Test func `Evelyn has her published closeness`() throws {
    let davis = try #require(BipartiteGraph(NamedGraph.davis, isSecond: isEvent))
    #expect(isNear(davis.closeness()[0], 0.8, within: 5e-5))
    #expect(isNear(davis.degree()[0], 8.0 / 14))
    // Borgatti & Everett 1997, table 2: event 8.
    #expect(isNear(davis.degree()[25], 14.0 / 18))
    #expect(isNear(davis.closeness()[25], 0.846, within: 5e-4))
    #expect(isNear(davis.betweenness()[25], 0.244, within: 5e-4))
  }

  @Test func `the centre of its mode is at most central`() throws {
    // One event that all attend: the most between, the nearest.
    let star = try #require(
      BipartiteGraph(
        Graph(nodeCount: 5, edges: [(0, 4), (1, 4), (2, 4), (3, 4)]),
        isSecond: [false, false, false, false, true]))
    #expect(star.betweenness()[4] == 1)
    #expect(star.closeness()[4] == 1)
    #expect(star.degree() == [1, 1, 1, 1, 1])
  }

  @Test func `a tie within a mode is refused, and what is not reached is not near`() {
    let graph = Graph(nodeCount: 3, edges: [(0, 1)])
    #expect(BipartiteGraph(graph, isSecond: [false, false, true]) == nil)
    #expect(BipartiteGraph(graph, isSecond: [false, true, true])?.closeness() == [nil, nil, nil])
  }

  @Test(arguments: BipartiteGraph.ProjectionWeighting.allCases)
  func `projections follow from the definition`(
    weighting: BipartiteGraph.ProjectionWeighting
  ) throws {
    let davis = try #require(BipartiteGraph(NamedGraph.davis, isSecond: isEvent))
    for second in [false, true] {
      let (graph, nodes) = davis.projected(onSecond: second, weighting: weighting)
      #expect(nodes == davis.nodes(second: second))
      for i in nodes.indices {
        for j in nodes.indices where i < j {
          let one = Set(NamedGraph.davis.neighbours(of: nodes[i]))
          let other = Set(NamedGraph.davis.neighbours(of: nodes[j]))
          let shared = one.intersection(other)
          let expected: Double
          switch weighting {
          case .count: expected = Double(shared.count)
          case .newman:
            expected = shared.reduce(0) {
              $0 + 1 / Double(NamedGraph.davis.degree(of: Int($1)) - 1)
            }
          case .jaccard: expected = Double(shared.count) / Double(one.union(other).count)
          }
          #expect(isNear(graph.weight(i, j) ?? 0, expected))
          #expect(graph.hasEdge(i, j) == !shared.isEmpty)
        }
      }
    }
  }
}

@Suite struct QuotientTests {
  @Test func `ties between parts add up`() {
    let graph = Graph(
      nodeCount: 5,
      edges: [.init(0, 1, weight: 2), .init(1, 2), .init(0, 3, weight: 4), .init(3, 4)])
    let quotient = graph.quotient(by: [5, 5, 9, 9, 7])
    #expect(quotient.labels == [5, 7, 9])
    #expect(quotient.graph.edges == [.init(0, 2, weight: 5), .init(1, 2)])
    #expect(quotient.withinWeights == [2, 0, 0])
    let whole = graph.edges.reduce(0) { $0 + $1.weight }
    let parts = quotient.graph.edges.reduce(0) { $0 + $1.weight }
    #expect(whole == parts + quotient.withinWeights.reduce(0, +))
  }
}
