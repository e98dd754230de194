/// What a network looks like between the parts of a division: its image.
public struct Blockmodel: Sendable, Hashable {
  /// The ties from the nodes of one part to those of another.
  public struct Block: Sendable, Hashable {
    /// How many ties there could be.
    public let possible: Int
    /// How many there are.
    public let present: Int
    /// Whether every node of the first part has a tie into the second, and every node of the
    /// second one from the first: what regular equivalence asks of a block that is not empty.
    public let isRegular: Bool

    /// The share of ties that are there; nil for a part of one node with itself.
    public var density: Double? { possible > 0 ? Double(present) / Double(possible) : nil }
    /// Whether there is no tie.
    public var isNull: Bool { present == 0 }
    /// Whether every tie is there, and there is one.
    public var isComplete: Bool { present == possible && possible > 0 }
  }

  /// The labels of the parts, ascending; rows and columns of ``blocks``.
  public let labels: [Int]
  /// The blocks, from the part of the row to that of the column.
  public let blocks: [[Block]]

  /// How many ties are too many or too few for every block to be null or complete, whichever is
  /// nearer: 0 where the parts are structurally equivalent nodes.
  public var structuralErrors: Int {
    blocks.joined().reduce(0) { $0 + min($1.present, $1.possible - $1.present) }
  }
  /// Whether every block is null or complete: nodes of one part are structurally equivalent.
  public var isStructural: Bool { structuralErrors == 0 }
  /// Whether every block is null or regular: nodes of one part are regularly equivalent.
  public var isRegular: Bool { blocks.joined().allSatisfy { $0.isNull || $0.isRegular } }
}

extension Graph {
  /// The image of a division: which parts are tied to which, and whether the nodes of a part are
  /// tied alike (structurally equivalent) or to the like (regularly equivalent).
  ///
  /// In an undirected graph every tie leads both ways, so that the image is symmetric and a tie
  /// within a part counts in both orders. An isolate is in a part like all others, and makes it
  /// irregular; whether the graph is connected makes no difference. Weights are ignored.
  ///
  /// - Parameter division: A label for each node; those with the same are one part.
  /// - Returns: The image.
  /// - Precondition: There is one label per node.
  /// - Complexity: O(n log n + m + parts²).
  ///
  /// Source: White, Boorman & Breiger 1976, <https://doi.org/10.1086/226141>; Batagelj, Doreian &
  /// Ferligoj 1992, <https://doi.org/10.1016/0378-8733(92)90007-W>.
  public func blockmodel(of division: [Int]) -> Blockmodel {
    precondition(division.count == nodeCount, "there is one label per node")
    let labels = Set(division).sorted()
    let place = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    let part = division.map { place[$0] ?? 0 }
    let count = labels.count
    var sizes = [Int](repeating: 0, count: count)
    for part in part { sizes[part] += 1 }
    var present = [Int](repeating: 0, count: count * count)
    // Nodes with a tie into, and from, each part.
    var givers = present
    var takers = present
    let into = reversed()
    for node in nodes {
      let own = part[node]
      for other in neighbours(of: node) { present[own * count + part[Int(other)]] += 1 }
      for other in Set(neighbours(of: node).map { part[Int($0)] }) {
        givers[own * count + other] += 1
      }
      for other in Set(into.neighbours(of: node).map { part[Int($0)] }) {
        takers[other * count + own] += 1
      }
    }
    let blocks = (0..<count).map { row in
      (0..<count).map { column in
        let cell = row * count + column
        return Blockmodel.Block(
          possible: row == column ? sizes[row] * (sizes[row] - 1) : sizes[row] * sizes[column],
          present: present[cell],
          isRegular: givers[cell] == sizes[row] && takers[cell] == sizes[column])
      }
    }
    return Blockmodel(labels: labels, blocks: blocks)
  }
}
