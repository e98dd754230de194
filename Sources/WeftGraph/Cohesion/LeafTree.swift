/// The block-cut tree of a connected graph, rooted at its centre, whose leaves are taken one by one.
struct LeafTree {
  /// A node of the tree.
  enum Root {
    case block(Int)
    case cut(Int)
  }

  private var forest: BlockCutForest
  /// The cut-points below each block, and the blocks below each cut-point.
  private var cutsBelow: [[Int]]
  private var blocksBelow: [[Int]]
  private var leavesBelowBlock: [Int]
  private var leavesBelowCut: [Int]
  /// A node of each block that is no cut-point, by which a leaf is tied.
  private var free: [Int?]

  init(_ graph: Graph) {
    forest = BlockCutForest(graph)
    let blockCount = forest.blocks.count
    cutsBelow = [[Int]](repeating: [], count: blockCount)
    blocksBelow = [[Int]](repeating: [], count: graph.nodeCount)
    leavesBelowBlock = [Int](repeating: 0, count: blockCount)
    leavesBelowCut = [Int](repeating: 0, count: graph.nodeCount)
    free = forest.blocks.map { [forest] block in block.first { !forest.isCut($0) } }
  }

  /// Roots the tree where no branch has more than half of the leaves, at a block if there is one;
  /// nil where the graph has no cut-point.
  mutating func centre() -> Root? {
    guard forest.blocks.count > 1, let walk = forest.walks().first else { return nil }
    /// The neighbours of each block in the tree; those of a cut-point are in the forest.
    let cuts = forest.blocks.map { [forest] block in block.filter { forest.isCut($0) } }
    let total = cuts.count { $0.count == 1 }
    var inBlock = [Int](repeating: 0, count: cuts.count)
    var inCut = [Int](repeating: 0, count: leavesBelowCut.count)
    for (place, block) in walk.blocks.enumerated().reversed() {
      let hanging = walk.hangsFrom[place]
      inBlock[block] =
        (cuts[block].count == 1 ? 1 : 0)
        + cuts[block].reduce(0) { $1 == hanging ? $0 : $0 + inCut[$1] }
      if let hanging { inCut[hanging] += inBlock[block] }
    }
    var hangsFrom = [Int?](repeating: nil, count: cuts.count)
    for (place, block) in walk.blocks.enumerated() { hangsFrom[block] = walk.hangsFrom[place] }
    // Seen from a neighbour in the tree, a branch has the leaves that are not on the other side.
    func fits(_ block: Int) -> Bool {
      cuts[block].allSatisfy { cut in
        let branch = cut == hangsFrom[block] ? total - inBlock[block] : inCut[cut]
        return 2 * branch <= total
      }
    }
    let root: Root
    if let block = walk.blocks.first(where: fits) {
      root = .block(block)
    } else {
      let cut = walk.hangsFrom.compactMap { $0 }.first { cut in
        forest.blocksOfCut[cut].allSatisfy { block in
          let branch = hangsFrom[block] == cut ? inBlock[block] : total - inCut[cut]
          return 2 * branch <= total
        }
      }
      guard let cut else { return nil }
      root = .cut(cut)
    }
    hang(from: root, cuts)
    return root
  }

  /// Fills the lists of what is below what, seen from the root.
  private mutating func hang(from root: Root, _ cuts: [[Int]]) {
    var order: [(block: Int, above: Int?)] = []
    switch root {
    case .block(let block): order = [(block, nil)]
    case .cut(let cut):
      blocksBelow[cut] = forest.blocksOfCut[cut]
      order = forest.blocksOfCut[cut].map { ($0, cut) }
    }
    var head = 0
    while head < order.count {
      let (block, above) = order[head]
      head += 1
      for cut in cuts[block] where cut != above {
        cutsBelow[block].append(cut)
        blocksBelow[cut] = forest.blocksOfCut[cut].filter { $0 != block }
        order += blocksBelow[cut].map { ($0, cut) }
      }
    }
    for (block, above) in order.reversed() {
      leavesBelowBlock[block] =
        above != nil && cutsBelow[block].isEmpty
        ? 1 : cutsBelow[block].reduce(0) { $0 + leavesBelowCut[$1] }
      if let above { leavesBelowCut[above] += leavesBelowBlock[block] }
    }
  }

  func cuts(below block: Int) -> [Int] { cutsBelow[block] }
  func blocks(below cut: Int) -> [Int] { blocksBelow[cut] }
  func leaves(belowCut cut: Int) -> Int { leavesBelowCut[cut] }
  func leaves(belowBlock block: Int) -> Int { leavesBelowBlock[block] }

  /// A node of a block other than one.
  func member(of block: Int, other: Int) -> Int {
    forest.blocks[block].first { $0 != other } ?? other
  }

  /// Takes a leaf below a cut-point that hangs from a root block; all blocks on the way become
  /// part of the root, and what hung from them is given back as new branches of the root.
  ///
  /// - Returns: The node by which the leaf is tied.
  mutating func takeLeaf(
    belowCut cut: Int, into root: Int, rehang: (_ leaves: Int, _ cut: Int) -> Void
  ) -> Int {
    var cut = cut
    while let block = blocksBelow[cut].popLast() {
      leavesBelowCut[cut] -= leavesBelowBlock[block]
      if !blocksBelow[cut].isEmpty { rehang(leavesBelowCut[cut], cut) }
      guard let next = cutsBelow[block].popLast() else {
        return free[block] ?? forest.blocks[block][0]
      }
      for other in cutsBelow[block] { rehang(leavesBelowCut[other], other) }
      cut = next
    }
    return cut
  }

  /// Takes a leaf below a block that hangs from a root cut-point; all blocks on the way become part
  /// of the block.
  ///
  /// - Returns: The node by which the leaf is tied.
  mutating func takeLeaf(belowBlock block: Int) -> Int {
    guard let cut = cutsBelow[block].popLast() else {
      leavesBelowBlock[block] = 0
      return free[block] ?? forest.blocks[block][0]
    }
    var kept: [Int] = []
    let leaf = takeLeaf(belowCut: cut, into: block) { kept.append($1) }
    cutsBelow[block] += kept
    leavesBelowBlock[block] -= 1
    return leaf
  }

  /// Makes one block of two that hang from the same cut-point.
  mutating func merge(_ other: Int, into block: Int) {
    cutsBelow[block] += cutsBelow[other]
    cutsBelow[other] = []
    leavesBelowBlock[block] += leavesBelowBlock[other]
  }

  /// A block that is a leaf tied by a node.
  mutating func bareBlock(of node: Int) -> Int {
    cutsBelow.append([])
    leavesBelowBlock.append(1)
    free.append(node)
    return cutsBelow.count - 1
  }

  /// Hangs a cut-point with blocks of its own below a block.
  mutating func hang(_ cut: Int, with blocks: [Int], below block: Int) {
    blocksBelow[cut] = blocks
    leavesBelowCut[cut] = blocks.reduce(0) { $0 + leavesBelowBlock[$1] }
    cutsBelow[block].append(cut)
    leavesBelowBlock[block] += leavesBelowCut[cut]
  }
}

/// Branches by how many leaves they have, most first; of equals the lower number first.
struct LeafHeap {
  private var heap = DistanceHeap()
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// The branches, in order.
  var values: [Int] {
    var rest = heap
    var result: [Int] = []
    while let (_, value) = rest.pop() { result.append(Int(value)) }
    return result
  }

  mutating func push(_ leaves: Int, _ value: Int) {
    heap.push(Double(-leaves), UInt32(value))
    count += 1
  }

  mutating func pop() -> Int? {
    guard let (_, value) = heap.pop() else { return nil }
    count -= 1
    return Int(value)
  }
}
