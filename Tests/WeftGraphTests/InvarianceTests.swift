import Testing
import WeftGraph
import WeftTestSupport

/// What measures must not depend on: the order of the nodes, and nodes without ties.
@Suite struct InvarianceTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: seeds)
  func `the order of the nodes does not matter`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let graph = GraphFamily.random(
      nodeCount: 14, probability: 0.2, isDirected: seed % 2 == 0, using: &generator)
    let (other, place) = GraphFamily.relabelled(graph, using: &generator)
    let groups = graph.nodes.map { $0 % 3 }
    var moved = groups
    for node in graph.nodes { moved[place[node]] = groups[node] }
    func sameByNode(_ own: [Double?], _ others: [Double?]) -> Bool {
      isNear(own, place.map { others[$0] })
    }
    #expect(sameByNode(graph.constraint(), other.constraint()))
    #expect(sameByNode(graph.participation(groups: groups), other.participation(groups: moved)))
    #expect(sameByNode(graph.withinModuleZ(groups: groups), other.withinModuleZ(groups: moved)))
    let brokerage = graph.brokerage(groups: groups).roles
    let movedBrokerage = other.brokerage(groups: moved).roles
    #expect(brokerage == place.map { movedBrokerage[$0] })
    #expect(graph.eiIndex(groups: groups) == other.eiIndex(groups: moved))
    #expect(isNear(graph.assortativity(groups: groups), other.assortativity(groups: moved)))
    #expect(isNear(graph.degreeAssortativity(), other.degreeAssortativity()))
    #expect(graph.triadCensus() == other.triadCensus())
    #expect(isNear(graph.corePeriphery()?.correlation, other.corePeriphery()?.correlation))
    #expect(isNear(graph.keyPlayers(2)?.after, other.keyPlayers(2)?.after))
    #expect(
      graph.biconnectivityAugmentation().count == other.biconnectivityAugmentation().count)
    #expect(
      isNear(
        graph.groupCentrality(of: [0, 1]).betweenness,
        other.groupCentrality(of: [place[0], place[1]]).betweenness))
    #expect(graph.richClubs() == other.richClubs())
    #expect(isNear(graph.quality(of: groups), other.quality(of: moved)))
    let tree = graph.dominatorTree(from: 0)
    let movedTree = other.dominatorTree(from: place[0])
    for node in graph.nodes {
      #expect(
        tree.immediateDominators[node].map { place[$0] }
          == movedTree.immediateDominators[place[node]])
    }
  }

  @Test(arguments: seeds)
  func `a node without ties changes nobody else's values`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let graph = GraphFamily.random(
      nodeCount: 12, probability: 0.25, isDirected: seed % 2 == 0, using: &generator)
    let wider = GraphFamily.withIsolate(graph)
    let groups = graph.nodes.map { $0 % 3 }
    #expect(isNear(wider.constraint(), graph.constraint() + [nil]))
    #expect(isNear(wider.effectiveSize(), graph.effectiveSize() + [nil]))
    #expect(wider.localBridgeSpans() == graph.localBridgeSpans())
    #expect(wider.neighbourhoodOverlap() == graph.neighbourhoodOverlap())
    #expect(
      wider.brokerage(groups: groups + [0]).roles.prefix(12)
        == graph.brokerage(groups: groups).roles[...])
    #expect(wider.eiIndex(groups: groups + [0]) == graph.eiIndex(groups: groups))
    #expect(
      isNear(wider.participation(groups: groups + [0]), graph.participation(groups: groups) + [nil])
    )
    #expect(isNear(wider.degreeAssortativity(), graph.degreeAssortativity()))
    #expect(isNear(wider.bridgingCentrality(), graph.bridgingCentrality() + [nil]))
    #expect(isNear(wider.quality(of: groups + [7]), graph.quality(of: groups)))
    let ties = graph.cohesionLosses().map { $0 * 12 * 11 }
    #expect(isNear(wider.cohesionLosses().map { $0 * 13 * 12 }, ties))
  }
}
