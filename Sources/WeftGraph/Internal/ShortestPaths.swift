/// The distances from one node after another, in buffers that are used again.
///
/// Nodes are reached in ``order``, nearest first; ``distance`` is infinite for those never reached.
struct ShortestPaths {
  let graph: Graph
  let lengths: [Double]?
  private(set) var distance: [Double]
  private(set) var order: [UInt32] = []
  private var heap = DistanceHeap()

  init(_ graph: Graph, _ lengths: Lengths) {
    self.graph = graph
    self.lengths = graph.arcLengths(lengths)
    distance = [Double](repeating: .infinity, count: graph.nodeCount)
    order.reserveCapacity(graph.nodeCount)
  }

  /// Finds the distances from a node: breadth first, or by Dijkstra's algorithm.
  ///
  /// - Complexity: O(n + m), with lengths O((n + m) log n).
  mutating func search(from source: Int) {
    for node in order { distance[Int(node)] = .infinity }
    order.removeAll(keepingCapacity: true)
    distance[source] = 0
    if let lengths { searchByLength(from: source, lengths) } else { searchByHops(from: source) }
  }

  private mutating func searchByHops(from source: Int) {
    order.append(UInt32(source))
    var head = 0
    while head < order.count {
      let node = Int(order[head])
      head += 1
      for target in graph.neighbours(of: node) where distance[Int(target)] == .infinity {
        distance[Int(target)] = distance[node] + 1
        order.append(target)
      }
    }
  }

  private mutating func searchByLength(from source: Int, _ lengths: [Double]) {
    heap.push(0, UInt32(source))
    while let (reached, node) = heap.pop() {
      guard reached == distance[Int(node)] else { continue }
      order.append(node)
      for arc in graph.arcs(of: Int(node)) {
        let target = graph.targets[arc]
        let length = reached + lengths[arc]
        if length < distance[Int(target)] {
          distance[Int(target)] = length
          heap.push(length, target)
        }
      }
    }
  }

  /// Whether an edge, given by its place in the adjacency of a reached node, ends a shortest path.
  @inline(__always)
  func isShortest(from node: Int, arc: Int) -> Bool {
    let target = Int(graph.targets[arc])
    guard let lengths else { return distance[target] == distance[node] + 1 }
    return distance[target] > distance[node]
      && isTie(distance[node] + lengths[arc], distance[target])
  }
}
