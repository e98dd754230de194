/// Exact betweenness of the edges of an unweighted graph, block by block.
///
/// A bridge carries all pairs that it separates. Any other edge carries what the nodes of its block
/// stand for (``BlockTree``).
struct ExactEdgeBetweenness {
  private let graph: Graph
  private let run: Run

  init(_ graph: Graph, _ run: Run) {
    self.graph = graph
    self.run = run
  }

  /// The sum over ordered pairs of nodes.
  func scores() -> [Double] {
    guard !graph.isDirected else {
      let part = BrandesPart(
        ReducedGraph(graph), edgeOfArc: graph.edgeOfArc, edgeCount: graph.edgeCount)
      return BrandesSearch(parts: [part], run: run).sums()[0]
    }
    let tree = BlockTree(graph)
    let edges = tree.edgesByBlock()
    var scores = pairsOverBridges(tree)
    var local = [UInt32](repeating: .max, count: graph.nodeCount)
    var parts: [BrandesPart] = []
    for block in edges.blocks {
      if run.isCancelled() { return scores }
      parts.append(part(tree, edges, block, &local))
    }
    let sums = BrandesSearch(parts: parts, run: run).sums()
    for (block, sums) in zip(edges.blocks, sums) {
      for (place, sum) in zip(edges.edges(of: block), sums) {
        scores[Int(edges.place[place])] += sum
      }
    }
    return scores
  }

  private func part(
    _ tree: BlockTree, _ edges: BlockEdges, _ block: Int, _ local: inout [UInt32]
  ) -> BrandesPart {
    var nodes = edges.nodes(of: block)
    for (place, node) in nodes.enumerated() { local[Int(node)] = UInt32(place) }
    let range = edges.edges(of: block)
    var pairs = range.map { (local[Int(edges.lower[$0])], local[Int(edges.upper[$0])]) }
    let weight = nodes.map { tree.weight(of: Int($0), in: block) }
    var reduced = ReducedGraph(weight: weight, edges: pairs)
    if let order = reduced.orderByNearness() {
      let new = inverse(of: order)
      pairs = pairs.map { (new[Int($0.0)], new[Int($0.1)]) }
      nodes = order.map { nodes[Int($0)] }
      reduced = ReducedGraph(weight: order.map { weight[Int($0)] }, edges: pairs)
    }
    return BrandesPart(
      reduced, edgeOfArc: reduced.edgeOfArc(pairs), edgeCount: pairs.count)
  }

  private func pairsOverBridges(_ tree: BlockTree) -> [Double] {
    var scores = [Double](repeating: 0, count: graph.edgeCount)
    var edge = 0
    for source in graph.nodes {
      for target in graph.neighbours(of: source) where target > source {
        let block = tree.search.block(source, Int(target))
        if tree.search.sizeOfBlock[block] == 2 {
          let below = Double(tree.search.sizeBelowRoot[block])
          scores[edge] = 2 * below * (tree.componentSize(block) - below)
        }
        edge += 1
      }
    }
    return scores
  }
}
