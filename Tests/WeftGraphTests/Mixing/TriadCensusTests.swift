import Testing
import WeftGraph
import WeftTestSupport

@Suite struct TriadCensusTests {
  @Test func `every triple has the type its picture shows`() {
    let pictures: [(TriadType, [(Int, Int)])] = [
      (.empty, []), (.one, [(0, 1)]), (.mutual, [(0, 1), (1, 0)]),
      (.outStar, [(1, 0), (1, 2)]), (.inStar, [(0, 1), (2, 1)]), (.chain, [(0, 1), (1, 2)]),
      (.mutualIn, [(0, 1), (1, 0), (2, 1)]), (.mutualOut, [(0, 1), (1, 0), (1, 2)]),
      (.transitive, [(0, 1), (1, 2), (0, 2)]), (.cycle, [(0, 1), (1, 2), (2, 0)]),
      (.mutualStar, [(0, 1), (1, 0), (1, 2), (2, 1)]),
      (.mutualDown, [(1, 0), (1, 2), (0, 2), (2, 0)]),
      (.mutualUp, [(0, 1), (2, 1), (0, 2), (2, 0)]),
      (.mutualCycle, [(0, 1), (1, 2), (0, 2), (2, 0)]),
      (.almostComplete, [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2)]),
      (.complete, [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)]),
    ]
    #expect(pictures.count == TriadType.allCases.count)
    for (type, edges) in pictures {
      let census = Graph(nodeCount: 3, edges: edges, isDirected: true).triadCensus()
      #expect(census.filter { $0.value > 0 } == [type: 1])
    }
  }

  @Test func `the census is the sum over all triples`() {
    var generator = SeededGenerator(seed: 81)
    for round in 0..<40 {
      let graph = GraphFamily.random(
        nodeCount: 10, probability: [0.1, 0.3, 0.6][round % 3], isDirected: round % 4 != 0,
        using: &generator)
      var expected = Dictionary(uniqueKeysWithValues: TriadType.allCases.map { ($0, 0) })
      for a in 0..<10 {
        for b in (a + 1)..<10 {
          for c in stride(from: b + 1, to: 10, by: 1) {
            let triple = graph.induced(by: [a, b, c]).triadCensus()
            for (type, count) in triple { expected[type, default: 0] += count }
          }
        }
      }
      #expect(graph.triadCensus() == expected)
    }
  }

  @Test func `counts add up to all triples, whatever the size`() {
    for count in 0...4 {
      let census = Graph(nodeCount: count, edges: []).triadCensus()
      #expect(census.values.reduce(0, +) == count * (count - 1) * (count - 2) / 6)
    }
  }
}
