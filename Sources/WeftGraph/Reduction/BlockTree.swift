/// The blocks of an undirected graph, and how many nodes hang on each node of a block.
///
/// A shortest path enters and leaves a block at fixed nodes, so betweenness falls apart into sums
/// over blocks: within block B, node v stands for the `w(v)` nodes that reach B through v, itself
/// included; and a cut-point has, besides, all pairs that it separates. Trees and leaves come out
/// as blocks of two nodes, in which nobody is between. That leaves a third of the work on networks
/// of hubs and leaves, all of it on a grid.
///
/// Source: the idea is that of Sarıyüce et al. 2013, <https://doi.org/10.1137/1.9781611972832.76>,
/// with bridges, leaves and cut-points as one case.
struct BlockTree {
  /// The search that found the blocks.
  let search: DepthFirst
  /// How many nodes reach the home of each node through it.
  private let weightAtHome: [Double]
  private let graph: Graph

  init(_ graph: Graph) {
    self.graph = graph
    search = DepthFirst(graph)
    var weight = [Double](repeating: 1, count: graph.nodeCount)
    for (block, root) in search.rootOfBlock.enumerated() {
      weight[Int(root)] += Double(search.sizeBelowRoot[block])
    }
    weightAtHome = weight
  }

  /// How many nodes there are in the component of a block.
  func componentSize(_ block: Int) -> Double {
    Double(search.sizeOfComponent[Int(search.componentOfBlock[block])])
  }

  /// How many nodes reach a block through one of its nodes, itself included.
  func weight(of node: Int, in block: Int) -> Double {
    Int(search.places[node].home) == block
      ? weightAtHome[node] : componentSize(block) - Double(search.sizeBelowRoot[block])
  }

  /// For each node, the ordered pairs of nodes that it separates.
  var separatedPairs: [Double] {
    var squares = [Double](repeating: 0, count: graph.nodeCount)
    var others = squares
    for (block, root) in search.rootOfBlock.enumerated() {
      let below = Double(search.sizeBelowRoot[block])
      squares[Int(root)] += below * below
      others[Int(root)] = componentSize(block) - 1
    }
    for node in graph.nodes where others[node] > 0 {
      let above = others[node] - (weightAtHome[node] - 1)
      squares[node] += above * above
    }
    return graph.nodes.map { others[$0] * others[$0] - squares[$0] }
  }

  /// The edges of every block of three nodes and more, block after block, each in the order of
  /// ``Graph/edges``.
  ///
  /// - Complexity: O(n + m).
  func edgesByBlock() -> BlockEdges {
    let blockCount = search.rootOfBlock.count
    var starts = [UInt32](repeating: 0, count: blockCount + 1)
    forEachEdge { block, _, _, _ in starts[block + 1] += 1 }
    for block in 0..<blockCount { starts[block + 1] += starts[block] }
    let total = Int(starts[blockCount])
    var cursor = starts
    var lower = [UInt32](repeating: 0, count: total)
    var upper = lower
    var place = lower
    forEachEdge { block, source, target, edge in
      let position = Int(cursor[block])
      cursor[block] += 1
      lower[position] = source
      upper[position] = target
      place[position] = edge
    }
    return BlockEdges(
      blocks: (0..<blockCount).filter { search.sizeOfBlock[$0] > 2 },
      starts: starts, lower: lower, upper: upper, place: place)
  }

  private func forEachEdge(_ body: (_ block: Int, UInt32, UInt32, _ edge: UInt32) -> Void) {
    var edge: UInt32 = 0
    for source in graph.nodes {
      for target in graph.neighbours(of: source) where target > source {
        let block = search.block(source, Int(target))
        if search.sizeOfBlock[block] > 2 {
          body(block, UInt32(truncatingIfNeeded: source), target, edge)
        }
        edge += 1
      }
    }
  }
}

/// Edges sorted by block.
struct BlockEdges {
  /// The blocks of three nodes and more.
  let blocks: [Int]
  /// Where the edges of each block begin.
  let starts: [UInt32]
  /// The lower end of each edge.
  let lower: [UInt32]
  /// The higher end of each edge.
  let upper: [UInt32]
  /// The place of each edge in ``Graph/edges``.
  let place: [UInt32]

  /// The places of a block's edges in the lists.
  func edges(of block: Int) -> Range<Int> {
    Int(starts[block])..<Int(starts[block + 1])
  }

  /// The nodes of a block, ascending.
  func nodes(of block: Int) -> [UInt32] {
    let range = edges(of: block)
    var nodes = Array(lower[range]) + Array(upper[range])
    nodes.sort()
    var count = 0
    for node in nodes where count == 0 || nodes[count - 1] != node {
      nodes[count] = node
      count += 1
    }
    nodes.removeSubrange(count...)
    return nodes
  }
}
