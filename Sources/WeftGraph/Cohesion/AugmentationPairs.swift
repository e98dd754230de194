/// Which nodes to tie so that a graph becomes biconnected by the fewest ties.
///
/// First the components are joined in a row, each by two of its leaves. Then leaves of the one
/// block-cut tree are paired, always from the two branches of the root that have most of them. A
/// new tie makes one block of all blocks on the way between its ends; when the way leads through
/// the root, what is left of the branches hangs from the root anew.
///
/// The root is chosen so that no branch has more than half of the leaves. Where it is a block, every
/// cut-point below it then has at most as many branches as half of the leaves, so that each pair
/// lowers the number of leaves by two. Where it is a cut-point c with k branches, each pair also joins two of
/// them; if c is so forked that k − 1 > ⌈leaves/2⌉, two branches that are bare chains are paired,
/// until it is so no more. As soon as a joined branch has more than half of the leaves, it is the
/// root.
struct AugmentationPairs {
  /// The ends of the new ties.
  private(set) var pairs: [(Int, Int)] = []

  init(_ graph: Graph) {
    guard graph.nodeCount > 1 else { return }
    let joined = joinComponents(of: graph)
    var tree = LeafTree(joined)
    guard let root = tree.centre() else { return }
    switch root {
    case .cut(let cut): pairBranches(of: cut, &tree)
    case .block(let block): pairLeaves(below: block, &tree)
    }
  }

  /// Ties the components in a row, each by two leaves, and gives the graph so joined.
  private mutating func joinComponents(of graph: Graph) -> Graph {
    let forest = BlockCutForest(graph)
    let walks = forest.walks()
    guard walks.count > 1 else { return graph }
    var last: Int?
    for walk in walks {
      let ends = walk.blocks.compactMap { block -> Int? in
        let free = forest.blocks[block].filter { !forest.isCut($0) }
        return free.count == forest.blocks[block].count - 1 ? free.first : nil
      }
      // A component without cut-points is one block; an isolate is both of its own ends.
      let block = forest.blocks[walk.blocks[0]]
      let first = ends.first ?? block[0]
      if let last { pairs.append((last, first)) }
      last = ends.count > 1 ? ends[1] : block[block.count - 1]
    }
    let added = pairs.map { Graph.Edge($0.0, $0.1) }
    return Graph(
      nodeCount: graph.nodeCount, edges: graph.edges + added, parallels: .unweighted)
  }

  /// Pairs leaves from the two fullest branches of a root block.
  private mutating func pairLeaves(below root: Int, _ tree: inout LeafTree) {
    var branches = LeafHeap()
    for cut in tree.cuts(below: root) { branches.push(tree.leaves(belowCut: cut), cut) }
    while let first = branches.pop() {
      if let second = branches.pop() {
        let one = tree.takeLeaf(belowCut: first, into: root) { branches.push($0, $1) }
        let other = tree.takeLeaf(belowCut: second, into: root) { branches.push($0, $1) }
        pairs.append((one, other))
      } else {
        // The last leaf of an odd number goes to any other node of what is now one block.
        let one = tree.takeLeaf(belowCut: first, into: root) { branches.push($0, $1) }
        pairs.append((one, tree.member(of: root, other: first)))
      }
    }
  }

  /// Joins branches of a root cut-point, two by two.
  private mutating func pairBranches(of cut: Int, _ tree: inout LeafTree) {
    var branches = LeafHeap()
    var chains: [Int] = []
    var leaves = 0
    for block in tree.blocks(below: cut) {
      let count = tree.leaves(belowBlock: block)
      leaves += count
      if count == 1 { chains.append(block) } else { branches.push(count, block) }
    }
    var count = chains.count + branches.count
    while count > 1 {
      if count - 1 > (leaves + 1) / 2 || branches.isEmpty {
        // Two chains become one block with no branch of its own: a chain again.
        guard let one = chains.popLast(), let other = chains.popLast() else { return }
        let leaf = tree.takeLeaf(belowBlock: one)
        pairs.append((leaf, tree.takeLeaf(belowBlock: other)))
        chains.append(tree.bareBlock(of: leaf))
        leaves -= 1
      } else {
        guard let one = branches.pop(), let other = branches.pop() ?? chains.popLast() else {
          return
        }
        let leaf = tree.takeLeaf(belowBlock: one)
        pairs.append((leaf, tree.takeLeaf(belowBlock: other)))
        tree.merge(other, into: one)
        leaves -= 2
        let merged = tree.leaves(belowBlock: one)
        if 2 * merged > leaves {
          let rest = branches.values + chains
          if !rest.isEmpty { tree.hang(cut, with: rest, below: one) }
          pairLeaves(below: one, &tree)
          return
        }
        if merged == 1 { chains.append(one) } else { branches.push(merged, one) }
      }
      count -= 1
    }
  }
}
