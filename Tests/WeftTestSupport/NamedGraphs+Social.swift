public import WeftGraph

extension NamedGraph {
  /// The example of Borgatti (1997, *Connections* 20(1)), nodes A to G.
  public static let borgatti97 = Graph(
    nodeCount: 7,
    edges: [
      (0, 1), (0, 5), (0, 6), (0, 4), (4, 6), (5, 6), (1, 6), (1, 3), (3, 6), (6, 2),
    ])

  /// A directed example of brokerage between groups a, b and c; nodes a1, a2, a3, b1, b2, c1.
  public static let brokers = Graph(
    nodeCount: 6,
    edges: [(0, 1), (1, 2), (1, 3), (3, 2), (3, 4), (5, 3), (4, 5), (0, 3)],
    isDirected: true)
  /// The groups of ``brokers``.
  public static let brokerGroups = [0, 0, 0, 1, 1, 2]

  /// Marriages of Florentine families (Padgett & Ansell 1993) without the isolate Pucci, in
  /// alphabetical order: Acciaiuoli, Albizzi, Barbadori, Bischeri, Castellani,
  /// Ginori, Guadagni, Lamberteschi, Medici, Pazzi, Peruzzi, Ridolfi,
  /// Salviati, Strozzi, Tornabuoni.
  public static let florentine = Graph(nodeCount: 15, edges: florentineEdges)
  /// The same with the isolate Pucci, last.
  public static let florentineWithPucci = Graph(nodeCount: 16, edges: florentineEdges)
  static let florentineEdges = [
    (0, 8), (1, 5), (1, 6), (1, 8), (2, 4), (2, 8), (3, 6), (3, 10), (3, 13), (4, 10),
    (
      4,
      13
    ), (6, 7), (6, 14), (8, 11), (8, 12), (8, 14), (9, 12), (10, 13), (11, 13),
    (
      11,
      14
    ),
  ]

  /// The karate club of Zachary (1977), 34 members, 78 ties.
  public static let zachary = Graph(
    nodeCount: 34,
    edges: [
      (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11),
      (
        0,
        12
      ), (0, 13), (0, 17), (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13),
      (
        1,
        17
      ), (1, 19), (1, 21), (1, 30), (2, 3), (2, 7), (2, 8), (2, 9), (2, 13), (2, 27),
      (
        2,
        28
      ), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10), (5, 16),
      (
        6,
        16
      ), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33), (15, 32),
      (
        15,
        33
      ), (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25),
      (23, 27), (23, 29), (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31),
      (
        26,
        29
      ), (26, 33), (27, 33), (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33),
      (31, 32), (31, 33), (32, 33),
    ])
  /// The club each member of ``zachary`` joined: 0 Mr Hi's, 1 the officers'.
  public static let zacharyClubs = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1,
  ]

  /// Southern women at social events (Davis, Gardner & Gardner 1941): women 0 to 17 as published,
  /// Evelyn first, then events 18 to 31.
  public static let davis = Graph(
    nodeCount: 32,
    edges: [
      (0, 18), (0, 19), (0, 20), (0, 21), (0, 22), (0, 23), (0, 25), (0, 26), (1, 18),
      (
        1,
        19
      ), (1, 20), (1, 22), (1, 23), (1, 24), (1, 25), (2, 19), (2, 20), (2, 21), (2, 22),
      (2, 23), (2, 24), (2, 25), (2, 26), (3, 18), (3, 20), (3, 21), (3, 22), (3, 23),
      (
        3,
        24
      ), (3, 25), (4, 20), (4, 21), (4, 22), (4, 24), (5, 20), (5, 22), (5, 23), (5, 25),
      (6, 22), (6, 23), (6, 24), (6, 25), (7, 23), (7, 25), (7, 26), (8, 22), (8, 24),
      (
        8,
        25
      ), (8, 26), (9, 24), (9, 25), (9, 26), (9, 29), (10, 25), (10, 26), (10, 27),
      (
        10,
        29
      ), (11, 25), (11, 26), (11, 27), (11, 29), (11, 30), (11, 31), (12, 24), (12, 25),
      (12, 26), (12, 27), (12, 29), (12, 30), (12, 31), (13, 23), (13, 24), (13, 26),
      (
        13,
        27
      ), (13, 28), (13, 29), (13, 30), (13, 31), (14, 24), (14, 25), (14, 27), (14, 28),
      (14, 29), (15, 25), (15, 26), (16, 26), (16, 28), (17, 26), (17, 28),
    ])
}
