/// A graph whose nodes stand for several: what the loops of betweenness run on.
///
/// Node v stands for `multiplicity[v]` nodes with the same neighbours, of which a shortest path may
/// use any one, and `weight[v]` nodes begin or end their paths there.
struct ReducedGraph: Sendable {
  /// Where each row begins in ``targets``.
  var offsets: [UInt32]
  /// The (out-)neighbours, row after row.
  var targets: [UInt32]
  /// How many like nodes each node stands for.
  var multiplicity: [Double]
  /// How many ends of paths each node stands for.
  var weight: [Double]

  /// The number of nodes.
  var count: Int { weight.count }

  /// A graph as it is.
  init(_ graph: Graph) {
    offsets = graph.offsets
    targets = graph.targets
    multiplicity = [Double](repeating: 1, count: graph.nodeCount)
    weight = multiplicity
  }

  init(offsets: [UInt32], targets: [UInt32], multiplicity: [Double], weight: [Double]) {
    self.offsets = offsets
    self.targets = targets
    self.multiplicity = multiplicity
    self.weight = weight
  }

  /// An undirected graph from each edge once, the ends in local numbers.
  ///
  /// Rows are ascending where edges are sorted by lower end, then by higher.
  init(weight: [Double], edges: some Sequence<(UInt32, UInt32)>) {
    var offsets = [UInt32](repeating: 0, count: weight.count + 1)
    for (lower, upper) in edges {
      offsets[Int(lower) + 1] += 1
      offsets[Int(upper) + 1] += 1
    }
    for node in weight.indices { offsets[node + 1] += offsets[node] }
    var targets = [UInt32](repeating: 0, count: Int(offsets[weight.count]))
    var cursor = offsets
    for (lower, upper) in edges {
      targets[Int(cursor[Int(lower)])] = upper
      cursor[Int(lower)] += 1
      targets[Int(cursor[Int(upper)])] = lower
      cursor[Int(upper)] += 1
    }
    self.init(
      offsets: offsets, targets: targets,
      multiplicity: [Double](repeating: 1, count: weight.count), weight: weight)
  }

  /// The places of a node's row.
  func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// The same graph with its nodes in another order.
  ///
  /// - Parameter order: The old number of each node.
  func reordered(by order: [UInt32]) -> ReducedGraph {
    var place = order
    for (new, old) in order.enumerated() { place[Int(old)] = UInt32(new) }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(count + 1)
    var targets: [UInt32] = []
    targets.reserveCapacity(self.targets.count)
    for old in order {
      let start = targets.count
      for arc in row(Int(old)) { targets.append(place[Int(self.targets[arc])]) }
      targets[start...].sort()
      offsets.append(UInt32(targets.count))
    }
    return ReducedGraph(
      offsets: offsets, targets: targets, multiplicity: order.map { multiplicity[Int($0)] },
      weight: order.map { weight[Int($0)] })
  }
}
