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

  /// Marriages among Florentine families (Padgett & Ansell 1993), alphabetical order: Acciaiuoli,
  /// Albizzi, Barbadori, Bischeri, Castellani, Ginori, Guadagni, Lamberteschi, Medici, Pazzi,
  /// Peruzzi, Ridolfi, Salviati, Strozzi, Tornabuoni. The isolate Pucci is left out.
  public static let florentine = Graph(nodeCount: 15, edges: florentineTies)

  /// The same with the isolate Pucci as node 15.
  public static let florentineWithPucci = Graph(nodeCount: 16, edges: florentineTies)

  private static let florentineTies = [
    (0, 8), (1, 5), (1, 6), (1, 8), (2, 4), (2, 8), (3, 6), (3, 10), (3, 13), (4, 10), (4, 13),
    (6, 7), (6, 14), (8, 11), (8, 12), (8, 14), (9, 12), (10, 13), (11, 13), (11, 14),
  ]
}
