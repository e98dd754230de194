/// A graph whose nodes stand for several: what the loops of betweenness run on.
///
/// Node v stands for `multiplicity[v]` nodes with the same neighbours, of which a shortest path may
/// use any one, and `weight[v]` nodes begin or end their paths there.
struct ReducedGraph: Sendable {
  /// Where each row begins in ``targets``.
  var offsets: [UInt32]
  /// The (out-)neighbours, row after row.
  var targets: [UInt32]
  /// Where each row begins in ``sources``, and the nodes with an edge to each node, in a directed
  /// graph; nil where that is the same.
  var incoming: (offsets: [UInt32], sources: [UInt32])?
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
    if graph.isDirected {
      let reversed = graph.reversed()
      incoming = (reversed.offsets, reversed.targets)
    }
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

  /// The edge of each place in the rows of a graph made of edges.
  ///
  /// - Parameter edges: The edges the graph was made of, in the same order.
  /// - Returns: For each place, the place of its edge.
  func edgeOfArc(_ edges: [(UInt32, UInt32)]) -> [UInt32] {
    var result = [UInt32](repeating: 0, count: targets.count)
    var cursor = offsets
    for (edge, (lower, upper)) in edges.enumerated() {
      for end in [Int(lower), Int(upper)] {
        result[Int(cursor[end])] = UInt32(edge)
        cursor[end] += 1
      }
    }
    return result
  }

  /// The places of a node's row.
  func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// The same graph with its nodes in another order.
  ///
  /// - Parameter order: The old number of each node.
  /// - Returns: The graph, row by row in the new order.
  func reordered(by order: [UInt32]) -> ReducedGraph {
    let place = inverse(of: order)
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

/// The new number of each node, from the old number of each.
func inverse(of order: [UInt32]) -> [UInt32] {
  var result = order
  for (new, old) in order.enumerated() { result[Int(old)] = UInt32(new) }
  return result
}

/// The rows of a reduced graph, without checks of bounds, for inner loops.
struct ReducedRows {
  let offsets: UnsafePointer<UInt32>
  let targets: UnsafePointer<UInt32>
  let incomingOffsets: UnsafePointer<UInt32>
  let sources: UnsafePointer<UInt32>
  let multiplicity: UnsafePointer<Double>
  let weight: UnsafePointer<Double>

  /// The places of the edges out of a node in ``targets``.
  @inline(__always)
  func outgoing(_ node: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(offsets[node]), Int(offsets[node &+ 1])))
  }

  /// The places of the edges into a node in ``sources``.
  @inline(__always)
  func incoming(_ node: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(incomingOffsets[node]), Int(incomingOffsets[node &+ 1])))
  }
}

extension ReducedGraph {
  /// Lends the rows to an inner loop.
  @inline(__always)
  func withRows(_ body: (ReducedRows) -> Void) {
    offsets.withUnsafeBufferPointer { offsets in
      targets.withUnsafeBufferPointer { targets in
        (incoming?.offsets ?? self.offsets).withUnsafeBufferPointer { incomingOffsets in
          (incoming?.sources ?? self.targets).withUnsafeBufferPointer { sources in
            multiplicity.withUnsafeBufferPointer { multiplicity in
              weight.withUnsafeBufferPointer { weight in
                // Without an edge there is nothing to do.
                guard let offsets = offsets.baseAddress, let targets = targets.baseAddress,
                  let incomingOffsets = incomingOffsets.baseAddress,
                  let sources = sources.baseAddress,
                  let multiplicity = multiplicity.baseAddress, let weight = weight.baseAddress
                else { return }
                body(
                  ReducedRows(
                    offsets: offsets, targets: targets, incomingOffsets: incomingOffsets,
                    sources: sources, multiplicity: multiplicity, weight: weight))
              }
            }
          }
        }
      }
    }
  }
}
