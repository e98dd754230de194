import Testing
import WeftGraph
import WeftTestSupport

@Suite struct ConnectivityTests {
  /// How many components are left, from the definition: repeated spreading of labels.
  private func pieces(_ graph: Graph, without lost: Int? = nil, edge: Graph.Edge? = nil) -> Int {
    var label = Array(graph.nodes)
    for _ in graph.nodes {
      for tie in graph.edges where tie != edge && tie.source != lost && tie.target != lost {
        let least = min(label[tie.source], label[tie.target])
        label[tie.source] = least
        label[tie.target] = least
      }
    }
    return Set(graph.nodes.filter { $0 != lost }.map { label[$0] }).count
  }

  private static let graphs: [Graph] =
    (0..<12).map { RandomGraph.partnership(nodes: 8 + 3 * $0, seed: UInt64($0)) }
    + (0..<6).map { RandomGraph.uniform(nodes: 12, probability: 0.2, seed: UInt64($0)) }
    + [RandomGraph.tree(nodes: 15, seed: 2), NamedGraph.florentineWithPucci]

  @Test(arguments: graphs) func `cut-points and bridges are what falls apart`(graph: Graph) {
    let parts = graph.biconnectedComponents()
    let whole = pieces(graph)
    #expect(graph.components().count == whole)
    for node in graph.nodes {
      let isIsolate = graph.degree(of: node) == 0
      #expect(
        parts.isCutPoint[node] == (pieces(graph, without: node) > whole - (isIsolate ? 1 : 0)))
    }
    for (place, edge) in graph.edges.enumerated() {
      #expect(parts.isBridge[place] == (pieces(graph, edge: edge) > whole))
    }
    #expect(graph.cutPoints() == parts.cutPoints)
    #expect(graph.bridges() == parts.bridges)
    // Two edges are in one biconnected component where some cycle has both: here, as the nodes of
    // each component say.
    for (place, edge) in graph.edges.enumerated() {
      let members = parts.members[parts.ofEdge[place]]
      #expect(members.contains(edge.source) && members.contains(edge.target))
      #expect(members == members.sorted())
      #expect((members.count == 2) == parts.isBridge[place])
      let inside = graph.induced(by: members)
      #expect(inside.components().count == 1)
      if members.count > 2 {
        #expect(inside.biconnectedComponents().cutPoints.isEmpty)
      }
    }
    // No two components share more than a node.
    for first in 0..<parts.count {
      for second in 0..<first {
        let shared = Set(parts.members[first]).intersection(parts.members[second])
        #expect(shared.count <= 1)
        #expect(shared.allSatisfy { parts.isCutPoint[$0] })
      }
    }
  }

  @Test func `components are numbered by their lowest nodes`() {
    let graph = Graph(nodeCount: 6, edges: [(4, 1), (0, 5), (5, 3)])
    let components = graph.components()
    #expect(components.ofNode == [0, 1, 2, 0, 1, 0])
    #expect(components.sizes == [3, 2, 1])
    #expect(components.members == [[0, 3, 5], [1, 4], [2]])
    #expect(components.largest == 0)
  }

  @Test(arguments: 0..<10) func `strong components reach one another`(seed: UInt64) {
    let graph = RandomGraph.uniform(nodes: 14, probability: 0.1, isDirected: true, seed: seed)
    let distance = Definition.paths(graph).distance
    let strong = graph.components(.strong)
    let weak = graph.components(.weak)
    let ignoring = graph.symmetrised().components()
    #expect(weak == ignoring)
    for first in graph.nodes {
      for second in graph.nodes {
        let isMutual = distance[first][second].isFinite && distance[second][first].isFinite
        #expect((strong.ofNode[first] == strong.ofNode[second]) == isMutual)
      }
    }
  }

  @Test func `a directed graph tears where its ties do`() {
    let graph = Graph(
      nodeCount: 4, edges: [(0, 1), (1, 0), (1, 2), (3, 2), (3, 1)], isDirected: true)
    let parts = graph.biconnectedComponents()
    #expect(parts.cutPoints == [1])
    // Both directions of the one tie 0–1.
    #expect(parts.isBridge == [true, true, false, false, false])
  }

  @Test(arguments: graphs) func `core numbers are what repeated pruning leaves`(graph: Graph) {
    let numbers = graph.coreNumbers()
    for k in 0...4 {
      var kept = Set(graph.nodes)
      while let weak = kept.first(where: { node in
        graph.neighbours(of: node).count { kept.contains(Int($0)) } < k
      }) {
        kept.remove(weak)
      }
      #expect(graph.kCore(k) == kept.sorted())
      #expect(graph.nodes.filter { numbers[$0] >= k } == kept.sorted())
    }
  }

  @Test(arguments: graphs) func `triangles are three edges`(graph: Graph) {
    var counts = [Int](repeating: 0, count: graph.nodeCount)
    for a in graph.nodes {
      for b in 0..<a where graph.hasEdge(a, b) {
        for c in 0..<b where graph.hasEdge(a, c) && graph.hasEdge(b, c) {
          for node in [a, b, c] { counts[node] += 1 }
        }
      }
    }
    #expect(graph.triangleCounts() == counts)
    #expect(graph.triangleCount() == counts.reduce(0, +) / 3)
    for (node, value) in graph.clustering().enumerated() {
      let degree = graph.degree(of: node)
      #expect(
        isNear(value, degree < 2 ? nil : Double(2 * counts[node]) / Double(degree * (degree - 1))))
    }
  }

  @Test func `what has no value is nil`() {
    let pair = Graph(nodeCount: 2, edges: [(0, 1)])
    #expect(pair.transitivity() == nil)
    #expect(pair.meanClustering() == nil)
    #expect(pair.reciprocity() == nil)
    #expect(pair.density == 1)
    #expect(Graph(nodeCount: 1, edges: []).density == nil)
    let mutual = Graph(nodeCount: 3, edges: [(0, 1), (1, 0), (1, 2)], isDirected: true)
    #expect(isNear(mutual.reciprocity(), 2.0 / 3))
    #expect(isNear(mutual.density, 0.5))
  }
}
