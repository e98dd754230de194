import Testing
import WeftTestSupport

@testable import WeftGraph

extension Graph {
  /// What is always true of a graph, checked after every build in these tests.
  func checkInvariants() {
    #expect(offsets.count == nodeCount + 1)
    #expect(offsets.first == 0 && Int(offsets[nodeCount]) == targets.count)
    #expect(arcWeights.map { $0.count == targets.count && $0.contains { $0 != 1 } } ?? true)
    for node in nodes {
      let row = neighbours(of: node)
      #expect(zip(row, row.dropFirst()).allSatisfy(<), "a row ascends without repetitions")
      #expect(row.allSatisfy { Int($0) < nodeCount && Int($0) != node }, "no loops, no strangers")
      if !isDirected {
        for other in row {
          #expect(weight(Int(other), node) == weight(node, Int(other)), "an edge has two ends")
        }
      }
    }
    #expect(edgeCount == edges.count)
  }
}

@Suite struct GraphInvariantTests {
  @Test(arguments: 0..<20) func `a graph from edges in any order is the same graph`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...12, using: &random)
    let isDirected = Bool.random(using: &random)
    var edges: [Graph.Edge] = []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      edges.append(
        .init(
          Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random),
          weight: Double(Int.random(in: 1...3, using: &random))))
    }
    for rule in [Graph.ParallelRule.sum, .maximum, .unweighted] {
      let graph = Graph(
        nodeCount: count, edges: edges, isDirected: isDirected, parallels: rule)
      graph.checkInvariants()
      let turned = edges.shuffled(using: &random).map {
        isDirected ? $0 : Graph.Edge($0.target, $0.source, weight: $0.weight)
      }
      #expect(
        Graph(nodeCount: count, edges: turned, isDirected: isDirected, parallels: rule) == graph)
      // The same from the definition of the rule.
      for source in 0..<count {
        for target in 0..<count where source != target {
          let weights = edges.filter {
            ($0.source, $0.target) == (source, target)
              || (!isDirected && ($0.target, $0.source) == (source, target))
          }.map(\.weight)
          let expected: Double? =
            switch rule {
            case .sum: weights.isEmpty ? nil : weights.reduce(0, +)
            case .maximum: weights.max()
            case .unweighted: weights.isEmpty ? nil : 1
            }
          #expect(graph.weight(source, target) == expected)
        }
      }
      graph.reversed().checkInvariants()
      #expect(graph.reversed().reversed() == graph)
      graph.symmetrised().checkInvariants()
      let kept = (0..<count).filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
      let part = graph.induced(by: kept)
      part.checkInvariants()
      for (place, node) in kept.enumerated() {
        for (other, target) in kept.enumerated() where place != other {
          #expect(part.weight(place, other) == graph.weight(node, target))
        }
      }
    }
  }

  @Test func `every edge finds its place in the adjacency`() {
    for isDirected in [false, true] {
      let graph = RandomGraph.uniform(
        nodes: 20, probability: 0.2, isDirected: isDirected, seed: 3)
      let edges = graph.edges
      for node in graph.nodes {
        for arc in graph.arcs(of: node) {
          let edge = edges[Int(graph.edgeOfArc[arc])]
          let ends = [edge.source, edge.target]
          #expect(ends.contains(node) && ends.contains(Int(graph.targets[arc])))
        }
      }
    }
  }
}
