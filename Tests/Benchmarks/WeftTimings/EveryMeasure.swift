import Weft

/// Every measure, by name: what `weft-timings families` times on each family of graphs.
///
/// Comparisons with chance are of 99 repetitions, and every third node is in one of three groups.
let everyMeasure: [(name: String, run: @Sendable (Graph) -> Void)] =
  centralities + ties + structure + rolesAndGroups + byChance

private let chance = ChanceOptions(enumerationLimit: 0, repetitions: 99, seed: 1)

private func groups(_ graph: Graph) -> [Int?] { graph.nodes.map { $0 % 3 } }

private let centralities: [(name: String, run: @Sendable (Graph) -> Void)] = [
  ("degree", { _ = $0.degree() }),
  ("strength", { _ = $0.strength() }),
  ("closeness and harmonic", { _ = try? $0.closenessAndHarmonic(execution: .init()) }),
  ("betweenness", { _ = $0.betweenness() }),
  ("betweenness by strengths", { _ = $0.betweenness(.inverseWeights) }),
  ("edge betweenness", { _ = $0.edgeBetweenness() }),
  ("sampled betweenness", { _ = try? $0.sampledBetweenness(error: 0.05, seed: 1) }),
  ("current-flow betweenness", { _ = $0.currentFlowBetweenness() }),
  ("eigenvector", { _ = $0.eigenvector() }),
  ("Katz", { _ = $0.katz() }),
  ("PageRank", { _ = $0.pageRank() }),
]

private let ties: [(name: String, run: @Sendable (Graph) -> Void)] = [
  ("structural holes", { _ = $0.structuralHoles() }),
  ("structural holes, ego", { _ = $0.structuralHoles(.egoNetwork) }),
  ("neighbourhood overlap", { _ = $0.neighbourhoodOverlap() }),
  ("local bridges", { _ = $0.localBridgeSpans() }),
  ("bridging (Valente & Fujimoto)", { _ = $0.bridging() }),
  ("bridging centrality (Hwang)", { _ = $0.bridgingCentrality() }),
]

private let structure: [(name: String, run: @Sendable (Graph) -> Void)] = [
  ("components", { _ = $0.components() }),
  ("strong components", { _ = $0.components(.strong) }),
  ("biconnected components", { _ = $0.biconnectedComponents() }),
  ("cut-points", { _ = $0.cutPoints() }),
  ("bridge ties", { _ = $0.bridges() }),
  ("core numbers", { _ = $0.coreNumbers() }),
  ("triangles", { _ = $0.triangleCounts() }),
  ("clustering", { _ = $0.clustering() }),
  ("transitivity", { _ = $0.transitivity() }),
  ("reciprocity", { _ = $0.reciprocity() }),
  ("triad census", { _ = $0.triadCensus() }),
  ("distance distribution", { _ = $0.distanceDistribution() }),
  ("mean distance", { _ = $0.meanDistance() }),
  ("diameter", { _ = $0.diameter() }),
  ("dominator tree", { _ = $0.dominatorTree(from: 0) }),
  ("biconnectivity augmentation", { _ = $0.biconnectivityAugmentation() }),
  ("fragmentation", { _ = $0.fragmentation() }),
  ("distance-weighted fragmentation", { _ = $0.distanceWeightedFragmentation() }),
]

private let rolesAndGroups: [(name: String, run: @Sendable (Graph) -> Void)] = [
  ("key players, 3", { _ = $0.keyPlayers(3, enumerationLimit: 10_000) }),
  ("group centrality, 3", { _ = $0.groupCentrality(of: [0, 1, 2]) }),
  ("communities (Leiden)", { _ = $0.communities() }),
  ("community stability", { _ = $0.communityStability() }),
  ("core and periphery", { _ = $0.corePeriphery() }),
  ("structural equivalence", { _ = $0.structuralEquivalenceClasses() }),
  ("regular equivalence", { _ = $0.regularEquivalenceClasses() }),
  ("blockmodel", { graph in _ = graph.blockmodel(of: graph.nodes.map { $0 % 3 }) }),
  ("brokerage", { _ = $0.brokerage(groups: groups($0)) }),
  ("E–I index", { _ = $0.eiIndex(groups: groups($0)) }),
  ("assortativity by group", { _ = $0.assortativity(groups: groups($0)) }),
  ("degree assortativity", { _ = $0.degreeAssortativity() }),
  ("rich club", { _ = $0.richClubs() }),
]

private let byChance: [(name: String, run: @Sendable (Graph) -> Void)] = [
  ("E–I index by chance", { _ = $0.eiIndexByChance(groups: groups($0), options: chance) }),
  ("brokerage by chance", { _ = $0.brokerageByChance(groups: groups($0), options: chance) }),
  ("centralisation by chance", { _ = $0.centralisationByChance(.degree, options: chance) }),
  (
    "transitivity by rewiring",
    { graph in
      _ = graph.comparedByChance(.degreePreserving, options: chance) { $0.transitivity() }
    }
  ),
  ("QAP", { _ = $0.correlationByChance(with: $0.reversed(), options: chance) }),
]
