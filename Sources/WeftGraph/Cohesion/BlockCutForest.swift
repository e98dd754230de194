/// How biconnected components hang together at cut-points: a tree for each component.
///
/// An isolate is a block of one node.
struct BlockCutForest {
  /// The nodes of each block, ascending.
  let blocks: [[Int]]
  /// The blocks of each cut-point; empty for other nodes.
  let blocksOfCut: [[Int]]

  /// - Precondition: The graph is undirected.
  /// - Complexity: O(n + m).
  init(_ graph: Graph) {
    let biconnected = graph.biconnectedComponents()
    blocks = biconnected.members + graph.nodes.filter { graph.degree(of: $0) == 0 }.map { [$0] }
    var blocksOfCut = [[Int]](repeating: [], count: graph.nodeCount)
    for (block, members) in blocks.enumerated() {
      for node in members where biconnected.isCutPoint[node] { blocksOfCut[node].append(block) }
    }
    self.blocksOfCut = blocksOfCut
  }

  func isCut(_ node: Int) -> Bool { !blocksOfCut[node].isEmpty }

  /// A walk over one tree from a root block.
  struct Walk {
    /// Blocks, each after the block nearer to the root that it hangs from.
    var blocks: [Int] = []
    /// The cut-point by which each of ``blocks`` hangs; nil for the root.
    var hangsFrom: [Int?] = []
  }

  /// Walks over the trees, one after another, each from its lowest block.
  func walks() -> [Walk] {
    var seen = [Bool](repeating: false, count: blocks.count)
    var result: [Walk] = []
    for root in blocks.indices where !seen[root] {
      var walk = Walk(blocks: [root], hangsFrom: [nil])
      seen[root] = true
      var head = 0
      while head < walk.blocks.count {
        for node in blocks[walk.blocks[head]] where isCut(node) && node != walk.hangsFrom[head] {
          for block in blocksOfCut[node] where !seen[block] {
            seen[block] = true
            walk.blocks.append(block)
            walk.hangsFrom.append(node)
          }
        }
        head += 1
      }
      result.append(walk)
    }
    return result
  }

  /// For each node, the ordered pairs of other nodes still joined once it is gone.
  ///
  /// - Complexity: O(n + m).
  func pairsJoinedWithout() -> [Double] {
    func pairs(_ size: Int) -> Double { Double(size) * Double(size - 1) }
    let nodeCount = blocksOfCut.count
    var result = [Double](repeating: 0, count: nodeCount)
    /// What hangs below each cut-point so far, and the pairs within those parts.
    var below = [Int](repeating: 0, count: nodeCount)
    var within = result
    var whole = 0.0
    for walk in walks() {
      var size = 0
      for (place, block) in walk.blocks.enumerated().reversed() {
        // Cut-points of the block bring along what hangs below them.
        let hanging = walk.hangsFrom[place]
        let members = blocks[block].filter { $0 != hanging }
        let weight = members.reduce(0) { $0 + 1 + below[$1] }
        if let hanging {
          below[hanging] += weight
          within[hanging] += pairs(weight)
        } else {
          size = weight
        }
      }
      whole += pairs(size)
      for place in walk.blocks.indices {
        for node in blocks[walk.blocks[place]] where node != walk.hangsFrom[place] {
          result[node] = within[node] + pairs(size - 1 - below[node]) - pairs(size)
        }
      }
    }
    return result.map { $0 + whole }
  }
}
