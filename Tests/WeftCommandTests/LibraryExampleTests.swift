import Testing
import Weft
import WeftTestSupport

/// What the documentation tells a user of the library to write, with `import Weft` alone.
@Suite struct LibraryExampleTests {
  @Test func `a graph is made and measured in a line each`() throws {
    let graph = Graph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
    #expect(graph.betweenness().scores == [0, 2, 2, 0])
    #expect(graph.cutPoints() == [1, 2])
    #expect(graph.constraint()[0] == 1)
    let first = try #require(graph.betweenness().ranking().first)
    #expect(first.node == 1 && first.score == 2 && first.place == 1)
    #expect(graph.components().count == 1)
    let heavy = Graph(
      nodeCount: 3, edges: [Graph.Edge(0, 1, weight: 4), Graph.Edge(1, 2), Graph.Edge(0, 2)],
      isDirected: true)
    #expect(heavy.closeness(.incoming, .inverseWeights).convention.contains("1/weight"))
    #expect(heavy.components(.strong).count == 3)
    #expect(try graph.betweenness(execution: Execution(threads: 2)).scores == [0, 2, 2, 0])
  }

  @Test func `a network is read, its graph made and its actors named`() throws {
    let reading = try NetworkFile.read(SharedData.path("starter"))
    let network = reading.network.actorGraph()
    let betweenness = network.graph.betweenness()
    let top = betweenness.ranking().prefix(3).map { network.actor(at: $0.node).name }
    #expect(top.count == 3)
    #expect(!betweenness.convention.isEmpty)
    let measures = try Measures(reading.network.index(), options: .init(chosen: [.degree]))
    #expect(measures.actors.map(\.measure) == [.degree])
  }

  @Test func `communities are compared with the declared clusters`() throws {
    // Two cliques of six, and a tie between them.
    var edges = [(0, 6)]
    for low in 0..<12 {
      for high in (low + 1)..<max(low + 1, 12) where low / 6 == high / 6 {
        edges.append((low, high))
      }
    }
    let cliques = Graph(nodeCount: 12, edges: edges)
    let found = try #require(cliques.communities(objective: .modularity, seed: 1))
    let declared = (0..<12).map { $0 / 6 }
    #expect(PartitionAgreement(found.ofNode, declared).adjustedRandIndex == 1)
  }
}
