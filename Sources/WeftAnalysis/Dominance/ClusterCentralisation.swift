public import WeftGraph

/// How far the ties among a cluster's members, co-membership left out, centre on one of them.
public struct ClusterCentralisation: Sendable, Hashable {
  /// How many members there are.
  public let nodeCount: Int
  /// How many pairs of them are tied.
  public let edgeCount: Int
  /// Freeman's degree centralisation, 0 (all alike) to 1 (a star); nil for fewer than three.
  public let degree: Double?

  /// Its place among all graphs with as many nodes and edges: exact where they can be enumerated,
  /// else by a seeded sample, and it says which; nil where there is no centralisation or more than
  /// ``chanceLimit`` members.
  public let byChance: ChanceComparison?
  /// Beyond so many members the centralisation is not laid beside chance.
  public static let chanceLimit = 100

  init(of graph: Graph, seed: UInt64) {
    nodeCount = graph.nodeCount
    edgeCount = graph.edgeCount
    degree = graph.centralisation(.degree)
    byChance =
      graph.nodeCount <= Self.chanceLimit
      ? graph.centralisationByChance(.degree, options: ChanceOptions(repetitions: 1999, seed: seed))
      : nil
  }
}
