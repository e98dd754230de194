import Foundation
import Testing
import WeftGraph
import WeftTestSupport

/// Held against networkx and igraph; Golden/make_centrality.py wrote the file.
@Suite struct GoldenCentralityTests {
  struct Golden: Decodable {
    var graphs: [Case]
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    var name: String
    var nodes: Int
    var directed: Bool
    var edges: [[Double]]
    var values: Values

    var testDescription: String { name }

    var graph: Graph {
      Graph(
        nodeCount: nodes, edges: edges.map { .init(Int($0[0]), Int($0[1]), weight: $0[2]) },
        isDirected: directed)
    }
  }

  struct Values: Decodable, Sendable {
    var betweenness: [Double]
    var betweennessByWeights: [Double]?
    var edgeBetweenness: [Double]
    var closeness: [Double]
    var harmonic: [Double]
    var pageRank: [Double]
    var coreNumber: [Int]
    var strongComponents: [[Int]]
    var triangles: [Int]?
    var transitivity: Double?
    var cutPoints: [Int]?
    var bridges: [[Int]]?
    var katzAttenuation: Double?
    var katz: [Double]?
    var eigenvector: [Double]?
    var currentFlow: [Double]?
    var meanDistance: Double?
    var diameter: Double?
    var reciprocity: Double?
  }

  private static let cases: [Case] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Golden/centrality.json")
    let golden = try? JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    return golden?.graphs ?? []
  }()

  @Test func `the golden file is there`() {
    #expect(Self.cases.count == 14)
  }

  @Test(arguments: cases) func `shortest paths`(golden: Case) {
    let graph = golden.graph
    let values = golden.values
    #expect(isNear(graph.betweenness(), values.betweenness))
    #expect(isNear(graph.edgeBetweenness(), values.edgeBetweenness))
    if let expected = values.betweennessByWeights {
      #expect(isNear(graph.betweenness(.weights), expected))
    }
    #expect(isNear(graph.closeness(), values.closeness))
    #expect(isNear(graph.harmonic(), values.harmonic))
    if let expected = values.meanDistance { #expect(isNear(graph.meanDistance(), expected)) }
    if let expected = values.diameter { #expect(graph.diameter() == expected) }
  }

  @Test(arguments: cases) func `spectra and flows`(golden: Case) {
    let graph = golden.graph
    let values = golden.values
    #expect(isNear(graph.pageRank(), values.pageRank, within: 1e-9))
    if let expected = values.katz {
      #expect(isNear(graph.katz(attenuation: values.katzAttenuation)?.scores ?? [], expected))
    }
    if let expected = values.eigenvector {
      #expect(isNear(graph.eigenvector()?.centrality.scores ?? [], expected, within: 1e-8))
    }
    if let expected = values.currentFlow {
      #expect(isNear(graph.currentFlowBetweenness(), expected, within: 1e-8))
    }
  }

  @Test(arguments: cases) func `components, cores and triangles`(golden: Case) {
    let graph = golden.graph
    let values = golden.values
    #expect(graph.coreNumbers() == values.coreNumber)
    let components = graph.components(.strong).members
    #expect(components.sorted { $0[0] < $1[0] } == values.strongComponents)
    if let expected = values.triangles {
      #expect(graph.triangleCounts() == expected)
      #expect(isNear(graph.transitivity(), values.transitivity))
    }
    if let expected = values.cutPoints {
      let parts = graph.biconnectedComponents()
      #expect(parts.cutPoints == expected)
      let edges = graph.edges
      #expect(parts.bridges.map { [edges[$0].source, edges[$0].target] } == values.bridges)
    }
    if graph.isDirected { #expect(isNear(graph.reciprocity(), values.reciprocity)) }
  }
}
