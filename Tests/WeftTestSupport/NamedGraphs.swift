public import WeftGraph

/// Graphs with published values.
public enum NamedGraph {
  /// The kite of Krackhardt (1990), nodes in alphabetical order of names: Andre, Beverley, Carol,
  /// Diane, Ed, Fernando, Garth, Heather, Ike, Jane.
  public static let kite = Graph(
    nodeCount: 10,
    edges: [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5),
      (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ])
}
