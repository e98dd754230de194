import WeftGraph

/// How far the ties among a cluster's members, co-membership left out, centre on one of them.
public struct ClusterCentralisation: Sendable, Hashable {
  /// How many members there are.
  public let nodeCount: Int
  /// How many pairs of them are tied.
  public let edgeCount: Int
  /// Freeman's degree centralisation, 0 (all alike) to 1 (a star); nil for fewer than three.
  public let degree: Double?

  init(of graph: Graph) {
    nodeCount = graph.nodeCount
    edgeCount = graph.edgeCount
    degree = graph.degree().centralisation
  }
}
