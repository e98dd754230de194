import Foundation
import Testing
import WeftGraph
import WeftTestSupport

/// Values of networkx and igraph, written by `measures.py` beside this file.
@Suite struct GoldenMeasuresTests {
  struct Golden: Decodable {
    var cases: [Case]
    var davis: Davis
  }

  struct Davis: Decodable {
    var degree: [Double]
    var closeness: [Double]
    var betweenness: [Double]
  }

  struct Case: Decodable {
    var name: String
    var nodes: Int
    var directed: Bool
    var edges: [[Double]]
    var groups: [Int]
    var constraint: [Double?]
    var effectiveSize: [Double?]
    var igraphConstraint: [Double?]?
    var degreeAssortativity: Double?
    var groupAssortativity: Double?
    var modularity: Double?
    var dominators: [String: [String: Int]]?
    var triads: [String: Int]?
    var localBridges: [[Int?]]?
    var richClub: [String: Double?]?
    var groupDegree: Double?
    var groupBetweenness: Double?

    var graph: Graph {
      Graph(
        nodeCount: nodes,
        edges: edges.map { Graph.Edge(Int($0[0]), Int($0[1]), weight: $0[2]) },
        isDirected: directed)
    }
  }

  private let golden: Golden

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "measures.json")
    golden = try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
  }

  @Test func `constraint and effective size agree`() {
    for test in golden.cases {
      let (constraint, size) = (test.graph.constraint(), test.graph.effectiveSize())
      for node in test.graph.nodes {
        // Networkx gives a node that edges only lead to no value.
        if test.directed, test.constraint[node] == nil { continue }
        #expect(isNear(constraint[node], test.constraint[node]), "\(test.name) \(node)")
        #expect(isNear(size[node], test.effectiveSize[node]), "\(test.name) \(node)")
      }
      if let other = test.igraphConstraint {
        #expect(isNear(constraint, other), "\(test.name)")
      }
    }
  }

  @Test func `assortativity and modularity agree`() {
    for test in golden.cases {
      #expect(
        isNear(test.graph.degreeAssortativity(), test.degreeAssortativity), "\(test.name)")
      #expect(
        isNear(test.graph.assortativity(groups: test.groups), test.groupAssortativity),
        "\(test.name)")
      if let modularity = test.modularity {
        #expect(isNear(test.graph.quality(of: test.groups), modularity), "\(test.name)")
      }
    }
  }

  @Test func `dominators agree`() {
    for test in golden.cases {
      for (root, dominators) in test.dominators ?? [:] {
        let tree = test.graph.dominatorTree(from: Int(root) ?? 0)
        for node in test.graph.nodes {
          #expect(
            tree.immediateDominators[node] == dominators[String(node)], "\(test.name) \(root)")
        }
      }
    }
  }

  @Test func `the triad census agrees`() {
    for test in golden.cases {
      guard let triads = test.triads else { continue }
      let census = test.graph.triadCensus()
      for type in TriadType.allCases { #expect(census[type] == triads[type.rawValue]) }
    }
  }

  @Test func `local bridges agree`() {
    for test in golden.cases {
      guard let expected = test.localBridges else { continue }
      let graph = test.graph
      let found = zip(graph.edges, graph.localBridgeSpans()).compactMap { edge, span -> [Int?]? in
        switch span {
        case nil: nil
        case .finite(let length): [edge.source, edge.target, length]
        case .infinite: [edge.source, edge.target, nil]
        }
      }
      #expect(found == expected, "\(test.name)")
    }
  }

  @Test func `rich clubs agree`() {
    for test in golden.cases {
      guard let expected = test.richClub else { continue }
      let clubs = test.graph.richClubs()
      for (degree, coefficient) in expected {
        let place = Int(degree) ?? 0
        #expect(clubs.indices.contains(place), "\(test.name)")
        #expect(isNear(clubs[place].coefficient, coefficient), "\(test.name) \(degree)")
      }
    }
  }

  @Test func `groups agree`() {
    for test in golden.cases where !test.directed {
      let group = test.graph.groupCentrality(of: [0, 1, 2])
      #expect(isNear(group.degreeNormalised, test.groupDegree), "\(test.name)")
      if let betweenness = test.groupBetweenness {
        #expect(isNear(group.betweenness, betweenness), "\(test.name)")
      }
    }
  }

  @Test func `two-mode measures agree`() throws {
    let davis = try #require(
      BipartiteGraph(NamedGraph.davis, isSecond: (0..<32).map { $0 >= 18 }))
    #expect(isNear(davis.degree(), golden.davis.degree))
    #expect(isNear(davis.closeness(), golden.davis.closeness))
    #expect(isNear(davis.betweenness(), golden.davis.betweenness))
  }
}
