/// The Leiden algorithm: move, refine, shrink, and again.
///
/// The gain of a node v in a community c is w(v, c) − γ'·mass(v)·mass(c), in units of weight: γ' is
/// γ/2m for modularity, γ for the constant Potts model. In the paper refinement draws a part with
/// a chance that grows with its gain; here it takes the part of highest gain (the limit θ → 0), the
/// nodes coming in random order.
///
/// Source: Traag, Waltman & van Eck 2019, <https://doi.org/10.1038/s41598-019-41695-z>.
struct LeidenSearch {
  /// The community of each node of the graph.
  private(set) var communityOfNode: [UInt32]
  private let base: LeidenLevel
  private let price: Double
  /// Gains that differ by no more are ties.
  private let slack: Double
  private var chance: SplitMix64

  init(
    _ graph: Graph, _ objective: Communities.Objective, resolution: Double, seed: UInt64
  ) {
    base = LeidenLevel(graph, objective)
    let total = graph.arcWeights.map { $0.reduce(0, +) } ?? Double(graph.arcCount)
    price = objective == .modularity ? resolution / max(total, .leastNormalMagnitude) : resolution
    slack = 1e-13 * total
    chance = SplitMix64(seed: seed)
    communityOfNode = (0..<UInt32(graph.nodeCount)).map { $0 }
  }

  /// Goes through all levels once; false where that changed nothing.
  mutating func iterate() -> Bool {
    var level = base
    var community = Scratch(communityOfNode, or: 0)
    /// The node of the current level that each node of the graph belongs to.
    var nodeOf = (0..<UInt32(base.nodeCount)).map { $0 }
    var hasMoved = false
    while true {
      var mover = LeidenMover(level, community, price: price, slack: slack)
      if mover.run(&chance) { hasMoved = true }
      let communityCount = renumber(community, count: level.nodeCount)
      for node in communityOfNode.indices {
        communityOfNode[node] = community.start[Int(nodeOf[node])]
      }
      if communityCount == level.nodeCount { return hasMoved }
      let parts = LeidenRefiner(
        level, community, communityCount: communityCount, price: price, slack: slack
      ).run(&chance)
      let partCount = renumber(parts, count: level.nodeCount)
      // Where nothing was joined in refinement the communities themselves are shrunk.
      let isStuck = partCount == level.nodeCount
      let kept = isStuck ? community : parts
      let count = isStuck ? communityCount : partCount
      let next = Scratch<UInt32>(repeating: 0, count: count)
      for node in 0..<level.nodeCount {
        next.start[Int(kept.start[node])] = community.start[node]
      }
      for node in nodeOf.indices { nodeOf[node] = kept.start[Int(nodeOf[node])] }
      level = level.shrunk(kept, count: count)
      community = next
    }
  }

  /// Numbers labels from 0 in the order they come, and gives how many there are.
  private func renumber(_ labels: Scratch<UInt32>, count: Int) -> Int {
    let number = Scratch<UInt32>(repeating: .max, count: count)
    var next: UInt32 = 0
    for node in 0..<count {
      let label = Int(labels.start[node])
      if number.start[label] == .max {
        number.start[label] = next
        next += 1
      }
      labels.start[node] = number.start[label]
    }
    return Int(next)
  }
}
