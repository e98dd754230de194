/// Exact betweenness of an unweighted graph by way of smaller graphs.
///
/// An undirected graph is cut into blocks (``BlockTree``), like nodes of a block are put together
/// (``TwinClasses``), nodes are put in a good order (``ReducedGraph/orderByNearness()``), and each
/// block is searched from every node (``BrandesSearch``). A directed graph is searched as it is.
struct ExactBetweenness {
  private let graph: Graph
  private let run: Run

  init(_ graph: Graph, _ run: Run) {
    self.graph = graph
    self.run = run
  }

  /// The nodes of a part: for each, the node of the whole graph, and the place that stands for it.
  private struct Places {
    var nodes: [UInt32]
    var place: [UInt32]
  }

  /// The sum over ordered pairs of nodes.
  func scores() -> [Double] {
    guard !graph.isDirected else {
      return BrandesSearch(parts: [BrandesPart(ReducedGraph(graph))], run: run).sums()[0]
    }
    let tree = BlockTree(graph)
    let edges = tree.edgesByBlock()
    var scores = tree.separatedPairs
    var local = [UInt32](repeating: .max, count: graph.nodeCount)
    var parts: [BrandesPart] = []
    var places: [Places] = []
    for block in edges.blocks {
      if run.isCancelled() { return scores }
      let nodes = edges.nodes(of: block)
      for (place, node) in nodes.enumerated() { local[Int(node)] = UInt32(place) }
      let reduced = ReducedGraph(
        weight: nodes.map { tree.weight(of: Int($0), in: block) },
        edges: edges.edges(of: block).lazy.map {
          (local[Int(edges.lower[$0])], local[Int(edges.upper[$0])])
        })
      let (graph, place) = merge(reduced, nodes, &scores)
      parts.append(BrandesPart(graph))
      places.append(Places(nodes: nodes, place: place))
    }
    for (sums, places) in zip(BrandesSearch(parts: parts, run: run).sums(), places) {
      for (node, place) in zip(places.nodes, places.place) {
        scores[Int(node)] += sums[Int(place)]
      }
    }
    return scores
  }

  /// Puts like nodes of a block together, and adds what lies between these.
  private func merge(
    _ block: ReducedGraph, _ nodes: [UInt32], _ scores: inout [Double]
  ) -> (graph: ReducedGraph, place: [UInt32]) {
    let classes = TwinClasses(block)
    let hasTwins = classes.first.count < block.count
    let merged = hasTwins ? classes.merged(block) : block
    if hasTwins { addPairsOfTwins(classes, block, merged, nodes, &scores) }
    guard let order = merged.orderByNearness() else { return (merged, classes.ofNode) }
    let new = inverse(of: order)
    return (merged.reordered(by: order), classes.ofNode.map { new[Int($0)] })
  }

  /// Paths between like nodes lead over each of their neighbours alike: K neighbours have 1/K.
  private func addPairsOfTwins(
    _ classes: TwinClasses, _ block: ReducedGraph, _ merged: ReducedGraph, _ nodes: [UInt32],
    _ scores: inout [Double]
  ) {
    var squares = [Double](repeating: 0, count: merged.count)
    for node in 0..<block.count {
      squares[Int(classes.ofNode[node])] += block.weight[node] * block.weight[node]
    }
    for twins in 0..<merged.count where merged.multiplicity[twins] > 1 {
      let weight = merged.weight[twins]
      let row = block.row(Int(classes.first[twins]))
      let share = (weight * weight - squares[twins]) / Double(row.count)
      for arc in row { scores[Int(nodes[Int(block.targets[arc])])] += share }
    }
  }
}
