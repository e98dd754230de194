/// Exact betweenness of an unweighted graph by way of smaller graphs.
///
/// An undirected graph is cut into blocks (``BlockTree``), like nodes of a block are put together
/// (``TwinClasses``), nodes are put in a good order (``ReducedGraph/orderByNearness()``), and each
/// block is searched from every node (``BrandesKernel``). A directed graph is searched as it is.
struct ExactBetweenness {
  private let graph: Graph
  private let run: Run

  init(_ graph: Graph, _ run: Run) {
    self.graph = graph
    self.run = run
  }

  /// A part of the graph that is searched by itself.
  private struct Part {
    var graph: ReducedGraph
    var isBatched: Bool
    /// The node of the whole graph for each place, and the place's node of the part.
    var nodes: [UInt32]
    var place: [UInt32]
  }

  /// The sources of a part that one stripe takes.
  private struct Stripe {
    var part: Int
    var sources: Range<Int>
  }

  /// The sum over ordered pairs of nodes.
  func scores() -> [Double] {
    var scores: [Double]
    var parts: [Part]
    if graph.isDirected {
      scores = [Double](repeating: 0, count: graph.nodeCount)
      parts = [directedPart()]
    } else {
      let tree = BlockTree(graph)
      scores = tree.separatedPairs
      parts = blocks(of: tree, addingTo: &scores)
    }
    search(parts, &scores)
    return scores
  }

  private func directedPart() -> Part {
    let whole = ReducedGraph(graph)
    return Part(
      graph: whole, isBatched: whole.suitsBatches, nodes: graph.nodes.map { UInt32($0) },
      place: graph.nodes.map { UInt32($0) })
  }

  private func blocks(of tree: BlockTree, addingTo scores: inout [Double]) -> [Part] {
    let edges = tree.edgesByBlock()
    var local = [UInt32](repeating: .max, count: graph.nodeCount)
    var parts: [Part] = []
    for block in edges.blocks {
      if run.isCancelled() { return [] }
      let range = edges.edges(of: block)
      var nodes = Array(edges.lower[range]) + Array(edges.upper[range])
      nodes.sort()
      var count = 0
      for node in nodes where count == 0 || nodes[count - 1] != node {
        nodes[count] = node
        count += 1
      }
      nodes.removeSubrange(count...)
      for (place, node) in nodes.enumerated() { local[Int(node)] = UInt32(place) }
      let block = ReducedGraph(
        weight: nodes.map { tree.weight(of: Int($0), in: block) },
        edges: range.lazy.map { (local[Int(edges.lower[$0])], local[Int(edges.upper[$0])]) })
      parts.append(part(block, nodes, &scores))
    }
    return parts
  }

  /// Puts like nodes of a block together, and adds what lies between these.
  private func part(_ block: ReducedGraph, _ nodes: [UInt32], _ scores: inout [Double]) -> Part {
    let classes = TwinClasses(block)
    let hasTwins = classes.first.count < block.count
    var merged = hasTwins ? classes.merged(block) : block
    if hasTwins { addPairsOfTwins(classes, block, merged, nodes, &scores) }
    var place = classes.ofNode
    if let order = merged.orderByNearness() {
      merged = merged.reordered(by: order)
      var new = order
      for (position, old) in order.enumerated() { new[Int(old)] = UInt32(position) }
      for index in place.indices { place[index] = new[Int(place[index])] }
    }
    return Part(graph: merged, isBatched: merged.suitsBatches, nodes: nodes, place: place)
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

  private func search(_ parts: [Part], _ scores: inout [Double]) {
    var stripes: [Stripe] = []
    for (index, part) in parts.enumerated() {
      let count = part.graph.count
      // At most 128 stripes, whole batches, none so short that adding up would cost more.
      let batches = max(4, (count / BatchedBrandes.width + 127) / 128)
      for start in stride(from: 0, to: count, by: batches * BatchedBrandes.width) {
        stripes.append(
          Stripe(part: index, sources: start..<min(count, start + batches * BatchedBrandes.width)))
      }
    }
    var sums = parts.map { [Double](repeating: 0, count: $0.graph.count) }
    Stripes(
      count: stripes.count,
      workspace: { (part: -1, kernel: BrandesKernel?.none) },
      part: { workspace, index in
        let stripe = stripes[index]
        let part = parts[stripe.part]
        if workspace.part != stripe.part {
          workspace = (stripe.part, BrandesKernel(part.graph, isBatched: part.isBatched))
        }
        var sums = [Double](repeating: 0, count: part.graph.count)
        sums.withUnsafeMutableBufferPointer { sums in
          if let start = sums.baseAddress {
            workspace.kernel?.add(from: stripe.sources, to: start, run)
          }
        }
        return sums
      },
      merge: { index, found in
        let part = stripes[index].part
        for place in found.indices { sums[part][place] += found[place] }
      }
    ).perform(run)
    for (part, sums) in zip(parts, sums) {
      for (node, place) in zip(part.nodes, part.place) { scores[Int(node)] += sums[Int(place)] }
    }
  }
}
