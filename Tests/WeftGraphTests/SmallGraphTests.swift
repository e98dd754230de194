import Testing
import WeftGraph
import WeftTestSupport

/// Every measure against its definition on every small graph.
@Suite struct SmallGraphTests {
  @Test(arguments: 0...5) func `all undirected graphs of up to five nodes`(nodes: Int) {
    for graph in GraphFamily.all(nodeCount: nodes) { expectDefinitions(graph) }
  }

  @Test(arguments: 0...3) func `all directed graphs of up to three nodes`(nodes: Int) {
    for graph in GraphFamily.allDirected(nodeCount: nodes) { expectDefinitions(graph) }
  }
}

@Suite(.tags(.slow), .slowTestsOnly) struct LargerSmallGraphTests {
  @Test func `all undirected graphs of six nodes`() {
    for graph in GraphFamily.all(nodeCount: 6) { expectDefinitions(graph) }
  }

  @Test func `every shape of seven nodes`() throws {
    for edges in 0...21 {
      let classes = try #require(GraphClasses(nodeCount: 7, edgeCount: edges))
      for graph in classes.graphs { expectDefinitions(graph) }
    }
  }

  @Test func `all directed graphs of four nodes`() {
    for graph in GraphFamily.allDirected(nodeCount: 4) { expectDefinitions(graph) }
  }
}
