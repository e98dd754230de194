import Testing
import WeftGraph
import WeftTestSupport

@Suite struct BrokerageTests {
  @Test func `the worked example has its published roles`() throws {
    let roles = NamedGraph.brokers.brokerage(groups: NamedGraph.brokerGroups).roles
    func list(_ node: Int) throws -> [Int] {
      let counts = try #require(roles[node])
      return BrokerageRole.allCases.map { counts[$0] }
    }
    // coordinator, itinerant, gatekeeper, representative, liaison
    #expect(try list(0) == [0, 0, 0, 0, 0])
    #expect(try list(1) == [1, 0, 0, 0, 0])
    #expect(try list(2) == [0, 0, 0, 0, 0])
    #expect(try list(3) == [0, 1, 3, 0, 1])
    #expect(try list(4) == [0, 0, 0, 1, 0])
    #expect(try list(5) == [0, 1, 0, 0, 0])
  }

  @Test func `the worked example has its published score`() throws {
    let scores = NamedGraph.brokers.brokerageScores(groups: NamedGraph.brokerGroups)
    let score = try #require(scores[3]).gatekeeper
    #expect(score.count == 3)
    #expect(isNear(score.z, 5.2064, within: 5e-5))
  }

  @Test func `counts follow from the definition, whatever is unknown`() {
    var generator = SeededGenerator(seed: 5)
    let rules: [Graph.UnknownGroupRule] = [.leaveOut, .oneGroup, .eachApart]
    for round in 0..<90 {
      let graph = GraphFamily.random(
        nodeCount: 9, probability: 0.35, isDirected: round % 2 == 0, using: &generator)
      let groups = graph.nodes.map { _ -> Int? in
        let label = Int.random(in: 0...4, using: &generator)
        return label == 4 ? nil : label * 10 - 5
      }
      let rule = rules[round % 3]
      let found = graph.brokerage(groups: groups, unknown: rule)
      let expected = byDefinition(graph, groups, rule)
      #expect(found.roles == expected.roles)
      #expect(found.unclassified == expected.unclassified)
    }
  }

  private func byDefinition(
    _ graph: Graph, _ groups: [Int?], _ rule: Graph.UnknownGroupRule
  ) -> (roles: [ByBrokerageRole<Int>?], unclassified: [Int]) {
    func label(_ node: Int) -> Int? {
      switch rule {
      case .leaveOut: groups[node]
      case .oneGroup: groups[node] ?? 1000
      case .eachApart: groups[node] ?? 1000 + node
      }
    }
    var roles = graph.nodes.map { label($0) == nil ? nil : ByBrokerageRole { _ in 0 } }
    var unclassified = [Int](repeating: 0, count: graph.nodeCount)
    for broker in graph.nodes {
      for source in graph.nodes where graph.hasEdge(source, broker) {
        for target in graph.nodes
        where target != source && graph.hasEdge(broker, target) && !graph.hasEdge(source, target) {
          guard let first = label(source), let own = label(broker), let last = label(target) else {
            unclassified[broker] += 1
            continue
          }
          let role: BrokerageRole
          if first == own && own == last {
            role = .coordinator
          } else if first == last {
            role = .itinerant
          } else if own == last {
            role = .gatekeeper
          } else if first == own {
            role = .representative
          } else {
            role = .liaison
          }
          roles[broker]?[role] += 1
        }
      }
    }
    return (roles, unclassified)
  }

  @Test(arguments: [true, false])
  func `moments are those of all graphs, each as likely as its density makes it`(
    isDirected: Bool
  ) throws {
    // Four nodes; the density of a graph with a third or a half of the possible ties.
    let groups = [0, 0, 0, 1]
    let pairs = (0..<4).flatMap { source in (0..<4).map { (source, $0) } }
      .filter { isDirected ? $0.0 != $0.1 : $0.0 < $0.1 }
    let observed = Graph(
      nodeCount: 4, edges: Array(pairs[..<(pairs.count / 3)]), isDirected: isDirected)
    let density = Double(pairs.count / 3) / Double(pairs.count)
    var mean = Array(repeating: ByBrokerageRole { _ in 0.0 }, count: 4)
    var square = mean
    for mask in 0..<(1 << pairs.count) {
      let edges = pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }
      let graph = Graph(nodeCount: 4, edges: edges, isDirected: isDirected)
      var chance = 1.0
      for pair in pairs.indices { chance *= mask >> pair & 1 == 1 ? density : 1 - density }
      for (node, counts) in graph.brokerage(groups: groups).roles.enumerated() {
        let counts = try #require(counts)
        for role in BrokerageRole.allCases {
          mean[node][role] += chance * Double(counts[role])
          square[node][role] += chance * Double(counts[role] * counts[role])
        }
      }
    }
    for (node, score) in observed.brokerageScores(groups: groups).enumerated() {
      let score = try #require(score)
      for role in BrokerageRole.allCases {
        let variance = square[node][role] - mean[node][role] * mean[node][role]
        #expect(isNear(score[role].expected, mean[node][role]))
        #expect(
          isNear(score[role].standardDeviation * score[role].standardDeviation, variance))
      }
    }
  }

  @Test func `label permutations are enumerated where they are few`() throws {
    let chance = NamedGraph.brokers.brokerageByChance(groups: NamedGraph.brokerGroups)
    let gatekeeper = try #require(chance[3]).gatekeeper
    // 6!/(3!·2!·1!) ways to deal the labels.
    #expect(gatekeeper.coverage == .enumerated(possibilities: 60))
    #expect(gatekeeper.observed == 3)
    var hits = 0
    var sum = 0
    for labels in arrangements([0, 0, 0, 1, 1, 2]) {
      let count = NamedGraph.brokers.brokerage(groups: labels).roles[3]?.gatekeeper ?? 0
      sum += count
      hits += count >= 3 ? 1 : 0
    }
    #expect(isNear(gatekeeper.atLeast.value, Double(hits) / 60))
    #expect(isNear(gatekeeper.mean, Double(sum) / 60))
  }

  @Test func `sampled permutations are repeatable and near the enumerated ones`() throws {
    let exact = try #require(
      NamedGraph.brokers.brokerageByChance(groups: NamedGraph.brokerGroups)[3]
    ).gatekeeper
    let options = ChanceOptions(enumerationLimit: 0, repetitions: 4000, seed: 7)
    func sample() throws -> ChanceComparison {
      try #require(
        NamedGraph.brokers.brokerageByChance(
          groups: NamedGraph.brokerGroups, options: options)[3]
      ).gatekeeper
    }
    let first = try sample()
    #expect(try sample() == first)
    #expect(first.coverage == .sampled(repetitions: 4000, seed: 7))
    #expect(first.atLeast.smallestAttainable == 1.0 / 4001)
    #expect(abs(first.atLeast.value - exact.atLeast.value) < 0.03)
    #expect(abs(first.mean - exact.mean) < 0.06)
  }

  /// Every distinct order of the labels.
  private func arrangements(_ labels: [Int]) -> Set<[Int]> {
    guard labels.count > 1 else { return [labels] }
    var result: Set<[Int]> = []
    for place in labels.indices {
      var rest = labels
      let first = rest.remove(at: place)
      for tail in arrangements(rest) { result.insert([first] + tail) }
    }
    return result
  }
}
