import Testing
import WeftGraph
import WeftTestSupport

@Suite struct GraphEdgePlacesTests {
  @Test(arguments: [false, true])
  func `every edge is found in the place it has in the list`(isDirected: Bool) {
    var generator = SeededGenerator(seed: 7)
    let pairs = (0..<60).map { _ in
      (Int.random(in: 0..<20, using: &generator), Int.random(in: 0..<20, using: &generator))
    }
    let graph = Graph(nodeCount: 20, edges: pairs, isDirected: isDirected)
    let places = graph.edgePlaces
    for (place, edge) in graph.edges.enumerated() {
      #expect(places[edge.source, edge.target] == place)
      if !isDirected { #expect(places[edge.target, edge.source] == place) }
    }
    for source in graph.nodes {
      for target in graph.nodes where !graph.hasEdge(source, target) {
        #expect(places[source, target] == nil)
      }
    }
  }
}
