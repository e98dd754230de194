import Testing
import WeftGraph
import WeftTestSupport

@Suite struct CommunitiesTests {
  @Test func `the split of Zachary's club has its published modularity`() {
    let quality = NamedGraph.zachary.quality(of: NamedGraph.zacharyClubs)
    #expect(isNear(quality, 0.3582, within: 5e-5))
  }

  @Test func `the best division of Zachary's club is found`() throws {
    // 0.4198 is the greatest modularity there is (Brandes et al. 2008).
    let stability = try #require(NamedGraph.zachary.communityStability())
    #expect(isNear(stability.best.quality, 0.41979, within: 5e-6))
    #expect(stability.best.count == 4)
    #expect(stability.qualities.allSatisfy { $0 > 0.41 && $0 <= stability.best.quality })
    let index = try #require(stability.meanAdjustedRandIndex)
    #expect(index > 0.8 && index <= 1)
    #expect(stability.nodeStability.allSatisfy { ($0 ?? 0) > 0.4 && ($0 ?? 2) <= 1 })
  }

  @Test func `quality follows from the definition`() {
    var generator = SeededGenerator(seed: 91)
    for round in 0..<20 {
      let graph = GraphFamily.random(
        nodeCount: 9, probability: 0.4, largestWeight: 1 + round % 3, using: &generator)
      let division = graph.nodes.map { _ in Int.random(in: 0..<3, using: &generator) }
      let strength = graph.nodes.map { graph.weights(of: $0).reduce(0, +) }
      let total = strength.reduce(0, +)
      guard total > 0 else { continue }
      var (modularity, potts) = (0.0, 0.0)
      for i in graph.nodes {
        for j in graph.nodes where division[i] == division[j] {
          let weight = graph.weight(i, j) ?? 0
          modularity += (weight - 1.5 * strength[i] * strength[j] / total) / total
          if i < j { potts += weight - 0.3 }
        }
      }
      #expect(isNear(graph.quality(of: division, resolution: 1.5), modularity))
      #expect(
        isNear(
          graph.quality(of: division, objective: .constantPotts, resolution: 0.3), potts))
    }
  }

  @Test(arguments: Communities.Objective.allCases)
  func `communities are connected and no node gains by moving`(
    objective: Communities.Objective
  ) throws {
    var generator = SeededGenerator(seed: 92)
    for round in 0..<25 {
      let graph = GraphFamily.random(
        nodeCount: 30, probability: 0.08, largestWeight: 1 + round % 4, using: &generator)
      let found = try #require(
        graph.communities(
          objective: objective, resolution: objective == .modularity ? 1 : 0.2, seed: 7,
          iterations: 20))
      for members in found.members {
        #expect(graph.induced(by: members).components().count == 1)
      }
      for node in graph.nodes {
        for community in 0...found.count where community != found.ofNode[node] {
          var moved = found.ofNode
          moved[node] = community
          let quality = graph.quality(
            of: moved, objective: objective, resolution: found.resolution)
          #expect(quality <= found.quality + 1e-9)
        }
      }
    }
  }

  @Test func `the same seed gives the same communities, and an isolate is its own`() throws {
    var generator = SeededGenerator(seed: 93)
    let graph = GraphFamily.random(nodeCount: 60, probability: 0.06, using: &generator)
    #expect(graph.communities(seed: 5) == graph.communities(seed: 5))
    let wider = try #require(GraphFamily.withIsolate(NamedGraph.zachary).communities())
    #expect(wider.sizes.last == 1)
    #expect(wider.ofNode.last == wider.count - 1)
  }

  @Test func `cliques in a ring are communities`() throws {
    var edges: [(Int, Int)] = []
    for clique in 0..<6 {
      for low in 0..<5 {
        for high in (low + 1)..<max(low + 1, 5) {
          edges.append((clique * 5 + low, clique * 5 + high))
        }
      }
      edges.append((clique * 5, (clique * 5 + 6) % 30))
    }
    let ring = Graph(nodeCount: 30, edges: edges)
    let declared = ring.nodes.map { $0 / 5 }
    let found = try #require(ring.communities())
    #expect(found.ofNode == declared)
    let potts = try #require(ring.communities(objective: .constantPotts, resolution: 0.3))
    #expect(potts.ofNode == declared)
  }

  @Test func `among fewer than ten nodes nothing is looked for`() {
    #expect(Graph(nodeCount: 9, edges: [(0, 1)]).communities() == nil)
    #expect(Graph(nodeCount: 10, edges: []).communities()?.count == 10)
  }
}

@Suite struct PartitionAgreementTests {
  @Test func `identity is one and the published example holds`() {
    let same = PartitionAgreement([1, 1, 2, 2], [7, 7, 3, 3])
    #expect(same.normalisedMutualInformation == 1)
    #expect(same.adjustedRandIndex == 1)
    // scikit-learn's documented examples.
    let one = PartitionAgreement([0, 0, 1, 2], [0, 0, 1, 1])
    #expect(isNear(one.adjustedRandIndex, 0.5714, within: 5e-5))
    #expect(isNear(one.normalisedMutualInformation, 0.8))
    let none = PartitionAgreement([0, 0, 0, 0], [0, 1, 2, 3])
    #expect(none.normalisedMutualInformation == 0)
    #expect(none.adjustedRandIndex == 0)
  }

  @Test func `the index is that of all pairs`() {
    var generator = SeededGenerator(seed: 94)
    for _ in 0..<30 {
      let one = (0..<12).map { _ in Int.random(in: 0..<3, using: &generator) }
      let other = (0..<12).map { _ in Int.random(in: 0..<4, using: &generator) }
      var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
      for i in 0..<12 {
        for j in (i + 1)..<max(i + 1, 12) {
          switch (one[i] == one[j], other[i] == other[j]) {
          case (true, true): a += 1
          case (true, false): b += 1
          case (false, true): c += 1
          default: d += 1
          }
        }
      }
      let expected = 2 * (a * d - b * c) / ((a + b) * (b + d) + (a + c) * (c + d))
      #expect(isNear(PartitionAgreement(one, other).adjustedRandIndex, expected))
      #expect(PartitionAgreement(one, other) == PartitionAgreement(other, one))
    }
  }

  @Test func `who has no group is left out`() {
    let agreement = PartitionAgreement([0, 0, nil, 1], [5, 5, 5, nil])
    #expect(agreement.compared == 2)
    #expect(agreement.normalisedMutualInformation == nil)
    #expect(agreement.adjustedRandIndex == nil)
  }
}

@Suite struct ParticipationTests {
  @Test func `the first member of Zachary's club has its published values`() {
    let participation = NamedGraph.zachary.participation(groups: NamedGraph.zacharyClubs)
    #expect(isNear(participation[0], 0.1172, within: 5e-5))
    let z = NamedGraph.zachary.withinModuleZ(groups: NamedGraph.zacharyClubs)
    #expect(isNear(z[0], 3.3465, within: 5e-5))
  }

  @Test func `undefined is nil`() {
    let graph = Graph(nodeCount: 5, edges: [(0, 1), (1, 2), (0, 2)])
    let groups: [Int?] = [0, 0, 0, 1, nil]
    #expect(graph.participation(groups: groups) == [0, 0, 0, nil, nil])
    #expect(graph.withinModuleZ(groups: groups) == [nil, nil, nil, nil, nil])
    let apart = graph.participation(groups: [0, nil, nil, 1, 1], unknown: .eachApart)
    #expect(isNear(apart[0], 0.5))
    let left = graph.participation(groups: [0, nil, nil, 1, 1])
    #expect(left[0] == nil)
  }
}
