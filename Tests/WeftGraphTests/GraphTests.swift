import Testing
import WeftGraph
import WeftTestSupport

@Suite struct GraphTests {
  @Test func `the kite has the published size`() {
    #expect(NamedGraph.kite.nodeCount == 10)
    #expect(NamedGraph.kite.edgeCount == 18)
  }

  @Test func `parallel edges are one, their weights added`() {
    let graph = Graph(nodeCount: 2, edges: [.init(0, 1), .init(1, 0, weight: 2)])
    #expect(graph.edges == [.init(0, 1, weight: 3)])
  }
}
