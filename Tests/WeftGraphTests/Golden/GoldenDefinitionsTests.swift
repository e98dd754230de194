import Foundation
import Testing
import WeftGraph
import WeftTestSupport

/// Measures that no library has under one name, put together by `definitions.py` beside this file.
@Suite struct GoldenDefinitionsTests {
  struct Golden: Decodable {
    var cases: [Case]
    var weighted: [Weighted]
  }

  struct Case: Decodable {
    var name: String
    var nodes: Int
    var directed: Bool
    var edges: [[Int]]
    var groups: [Int]
    var other: [Int]
    var fragmentation: Double
    var distanceWeightedFragmentation: Double
    var keyPlayers: [KeyPlayerSets]
    var bridging: [Double?]
    var ei: EI
    var brokerage: [[String: Int]]
    var regular: [Int]
    var agreement: Agreement
    var weakComponents: [[Int]]
    var bridgingCentrality: [Double?]?
    var participation: [Double?]?
    var withinModuleZ: [Double?]?
    var group: Group?
    var clustering: [Double?]?
    var blocks: [[Int]]?
    var overlap: [Double?]?
    var corePeriphery: Division?

    var graph: Graph {
      Graph(nodeCount: nodes, edges: edges.map { ($0[0], $0[1]) }, isDirected: directed)
    }
  }

  struct KeyPlayerSets: Decodable {
    var F: Players
    var FD: Players
  }

  struct Players: Decodable {
    var nodes: [Int]
    var after: Double
  }

  struct EI: Decodable {
    var external: Int
    var `internal`: Int
    var value: Double
    var expected: Double
  }

  struct Agreement: Decodable {
    var nmi: Double
    var ari: Double
  }

  struct Group: Decodable {
    var degree: Double
    var closeness: Double?
    var betweenness: Double
  }

  struct Division: Decodable {
    var correlation: Double
    var core: [Int]
  }

  struct Weighted: Decodable {
    var nodes: Int
    var directed: Bool
    var edges: [[Double]]
    var strength: [Double]
    var closeness: [Double]
    var harmonic: [Double]
    var betweenness: [Double]
    var edgeBetweenness: [Double]

    var graph: Graph {
      Graph(
        nodeCount: nodes, edges: edges.map { .init(Int($0[0]), Int($0[1]), weight: $0[2]) },
        isDirected: directed)
    }
  }

  private let golden: Golden

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "definitions.json")
    golden = try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    try #require(golden.cases.count == 7 && golden.weighted.count == 3)
  }

  @Test func `fragmentation and key players agree`() throws {
    for test in golden.cases {
      let graph = test.graph
      #expect(isNear(graph.fragmentation(), test.fragmentation), "\(test.name)")
      #expect(
        isNear(graph.distanceWeightedFragmentation(), test.distanceWeightedFragmentation),
        "\(test.name)")
      for (place, expected) in test.keyPlayers.enumerated() {
        let plain = try #require(graph.keyPlayers(place + 1))
        #expect(plain.nodes == expected.F.nodes, "\(test.name) \(place)")
        #expect(isNear(plain.after, expected.F.after), "\(test.name) \(place)")
        let near = try #require(
          graph.keyPlayers(place + 1, by: .distanceWeightedFragmentation))
        #expect(near.nodes == expected.FD.nodes, "\(test.name) \(place)")
        #expect(isNear(near.after, expected.FD.after), "\(test.name) \(place)")
      }
    }
  }

  @Test func `bridging agrees`() {
    for test in golden.cases {
      #expect(isNear(test.graph.bridging(), test.bridging), "\(test.name)")
      if let expected = test.bridgingCentrality {
        #expect(isNear(test.graph.bridgingCentrality(), expected), "\(test.name)")
      }
      if let expected = test.overlap {
        #expect(isNear(test.graph.neighbourhoodOverlap(), expected), "\(test.name)")
      }
    }
  }

  @Test func `the E–I index agrees`() {
    for test in golden.cases {
      let index = test.graph.eiIndex(groups: test.groups)
      #expect(index.external == test.ei.external && index.internal == test.ei.internal)
      #expect(isNear(index.value, test.ei.value), "\(test.name)")
      #expect(
        isNear(test.graph.eiIndexExpectedByChance(groups: test.groups), test.ei.expected),
        "\(test.name)")
    }
  }

  @Test func `brokerage agrees`() {
    for test in golden.cases {
      let roles = test.graph.brokerage(groups: test.groups).roles
      for node in test.graph.nodes {
        for role in BrokerageRole.allCases {
          let expected = test.brokerage[node]["\(role)"]
          #expect(roles[node]?[role] == expected, "\(test.name) \(node) \(role)")
        }
      }
    }
  }

  @Test func `roles agree`() throws {
    for test in golden.cases {
      #expect(test.graph.regularEquivalenceClasses(within: test.groups) == test.regular)
      if let expected = test.corePeriphery {
        let found = try #require(test.graph.corePeriphery())
        #expect(isNear(found.correlation, expected.correlation), "\(test.name)")
        #expect(found.core == expected.core, "\(test.name)")
      }
    }
  }

  @Test func `modules agree`() {
    for test in golden.cases {
      let agreement = PartitionAgreement(test.groups, test.other)
      #expect(isNear(agreement.normalisedMutualInformation, test.agreement.nmi))
      #expect(isNear(agreement.adjustedRandIndex, test.agreement.ari))
      if let expected = test.participation {
        #expect(isNear(test.graph.participation(groups: test.groups), expected), "\(test.name)")
      }
      if let expected = test.withinModuleZ {
        #expect(isNear(test.graph.withinModuleZ(groups: test.groups), expected), "\(test.name)")
      }
    }
  }

  @Test func `groups, clustering and pieces agree`() {
    for test in golden.cases {
      let graph = test.graph
      #expect(graph.components().members == test.weakComponents, "\(test.name)")
      if let expected = test.clustering { #expect(isNear(graph.clustering(), expected)) }
      if let expected = test.blocks {
        let blocks = graph.biconnectedComponents().members.map { $0.sorted() }
        #expect(blocks.sorted { $0.lexicographicallyPrecedes($1) } == expected, "\(test.name)")
      }
      guard let expected = test.group else { continue }
      let found = graph.groupCentrality(of: [0, 3, 5])
      #expect(isNear(found.degreeNormalised, expected.degree), "\(test.name)")
      #expect(isNear(found.betweenness, expected.betweenness), "\(test.name)")
      if let closeness = expected.closeness { #expect(isNear(found.closeness, closeness)) }
    }
  }

  @Test func `measures by weight agree, ties among paths too`() {
    for test in golden.weighted {
      let graph = test.graph
      #expect(isNear(graph.strength(graph.isDirected ? .outgoing : .both), test.strength))
      #expect(isNear(graph.closeness(.outgoing, .inverseWeights), test.closeness))
      #expect(isNear(graph.harmonic(.outgoing, .inverseWeights), test.harmonic))
      #expect(isNear(graph.betweenness(.inverseWeights), test.betweenness))
      #expect(isNear(graph.edgeBetweenness(.inverseWeights), test.edgeBetweenness))
    }
  }
}
