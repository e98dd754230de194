/// Betweenness of an unweighted graph, cut into smaller graphs that remain to be searched.
///
/// An undirected graph is cut into blocks (``BlockTree``), like nodes of a block are put together
/// (``TwinClasses``), and nodes are put in a good order (``ReducedGraph/orderByNearness()``). A
/// directed graph is left as it is.
struct BetweennessParts {
  /// What is known without a search: the ordered pairs that each node lies between as a cut-point
  /// or as a neighbour of like nodes.
  private(set) var known: [Double]
  /// The graphs that remain.
  private(set) var parts: [BrandesPart] = []
  /// Where the nodes of each part belong.
  private(set) var places: [Places] = []

  /// The nodes of a part: for each, the node of the whole graph, and the place that stands for it.
  struct Places {
    var nodes: [UInt32]
    var place: [UInt32]
  }

  /// Cuts a graph; where the run is cancelled, only part of it.
  ///
  /// - Complexity: O(n log n + m).
  init(_ graph: Graph, _ run: Run) {
    guard !graph.isDirected else {
      known = [Double](repeating: 0, count: graph.nodeCount)
      parts = [BrandesPart(ReducedGraph(graph))]
      let nodes = graph.nodes.map { UInt32($0) }
      places = [Places(nodes: nodes, place: nodes)]
      return
    }
    let tree = BlockTree(graph)
    let edges = tree.edgesByBlock()
    known = tree.separatedPairs
    var local = [UInt32](repeating: .max, count: graph.nodeCount)
    for block in edges.blocks {
      if run.isCancelled() { return }
      let nodes = edges.nodes(of: block)
      for (place, node) in nodes.enumerated() { local[Int(node)] = UInt32(place) }
      let reduced = ReducedGraph(
        weight: nodes.map { tree.weight(of: Int($0), in: block) },
        edges: edges.edges(of: block).lazy.map {
          (local[Int(edges.lower[$0])], local[Int(edges.upper[$0])])
        })
      let (graph, place) = merge(reduced, nodes)
      parts.append(BrandesPart(graph))
      places.append(Places(nodes: nodes, place: place))
    }
  }

  /// The sum over ordered pairs of nodes, with what the search of each part has brought.
  func scores(adding sums: [[Double]]) -> [Double] {
    var scores = known
    for (sums, places) in zip(sums, places) {
      for (node, place) in zip(places.nodes, places.place) {
        scores[Int(node)] += sums[Int(place)]
      }
    }
    return scores
  }

  /// Puts like nodes of a block together, and adds what lies between these.
  private mutating func merge(
    _ block: ReducedGraph, _ nodes: [UInt32]
  ) -> (graph: ReducedGraph, place: [UInt32]) {
    let classes = TwinClasses(block)
    let hasTwins = classes.first.count < block.count
    let merged = hasTwins ? classes.merged(block) : block
    if hasTwins { addPairsOfTwins(classes, block, merged, nodes) }
    guard let order = merged.orderByNearness() else { return (merged, classes.ofNode) }
    let new = inverse(of: order)
    return (merged.reordered(by: order), classes.ofNode.map { new[Int($0)] })
  }

  /// Paths between like nodes lead over each of their neighbours alike: K neighbours have 1/K.
  private mutating func addPairsOfTwins(
    _ classes: TwinClasses, _ block: ReducedGraph, _ merged: ReducedGraph, _ nodes: [UInt32]
  ) {
    var squares = [Double](repeating: 0, count: merged.count)
    for node in 0..<block.count {
      squares[Int(classes.ofNode[node])] += block.weight[node] * block.weight[node]
    }
    for twins in 0..<merged.count where merged.multiplicity[twins] > 1 {
      let weight = merged.weight[twins]
      let row = block.row(Int(classes.first[twins]))
      let share = (weight * weight - squares[twins]) / Double(row.count)
      for arc in row { known[Int(nodes[Int(block.targets[arc])])] += share }
    }
  }
}
