/// What the loss of one node, or of one edge, does to the distances from a source.
///
/// A node is hit where every shortest path from the source passes through what failed: where all
/// its predecessors failed or were hit. Only those nodes need a new distance, found from their
/// neighbours that were not hit. In networks of many short ways few are hit, so that all failures
/// together cost little more than one search.
struct FailureSearch {
  private let graph: Graph
  private let into: Graph
  /// Nodes taken out beforehand.
  private(set) var isRemoved: [Bool]
  private var distance: [Int32]
  /// How many neighbours are one step nearer to the source.
  private var predecessors: [Int32]
  private(set) var order: [UInt32] = []
  /// The predecessor that reached each node first.
  private var parent: [UInt32]
  /// Whether a node is the only predecessor of another.
  private var isOnly: [Bool]
  private var hitPredecessors: [Int32]
  private var isHit: [Bool]
  private var newDistance: [Int32]
  private var hit: [UInt32] = []
  private var touched: [UInt32] = []

  init(_ graph: Graph) {
    self.graph = graph
    into = graph.reversed()
    let count = graph.nodeCount
    isRemoved = [Bool](repeating: false, count: count)
    distance = [Int32](repeating: -1, count: count)
    predecessors = [Int32](repeating: 0, count: count)
    parent = [UInt32](repeating: 0, count: count)
    isOnly = isRemoved
    hitPredecessors = predecessors
    isHit = isRemoved
    newDistance = distance
  }

  /// Takes nodes out of the graph, and puts those taken out before back in.
  mutating func remove(_ nodes: some Sequence<Int>) {
    for node in isRemoved.indices { isRemoved[node] = false }
    for node in nodes { isRemoved[node] = true }
  }

  /// Searches from a source and gives the sum of 1/d.
  ///
  /// - Complexity: O(n + m).
  mutating func search(from source: Int) -> Double {
    for node in order {
      distance[Int(node)] = -1
      predecessors[Int(node)] = 0
      isOnly[Int(node)] = false
    }
    order.removeAll(keepingCapacity: true)
    order.append(UInt32(source))
    distance[source] = 0
    var sum = 0.0
    var head = 0
    while head < order.count {
      let node = Int(order[head])
      head += 1
      if head > 1 { sum += 1 / Double(distance[node]) }
      for target in graph.neighbours(of: node) {
        let target = Int(target)
        if isRemoved[target] { continue }
        if distance[target] < 0 {
          distance[target] = distance[node] + 1
          parent[target] = UInt32(node)
          order.append(UInt32(target))
        }
        if distance[target] == distance[node] + 1 { predecessors[target] += 1 }
      }
    }
    for node in order where predecessors[Int(node)] == 1 {
      isOnly[Int(parent[Int(node)])] = true
    }
    return sum
  }

  /// Whether some node is reached through this one alone, so that its loss changes distances.
  func isOnlyWay(_ node: Int) -> Bool { isOnly[node] }

  /// By how much the sum of 1/d to the other nodes falls without a node; its own share excepted.
  mutating func loss(withoutNode node: Int) -> Double {
    hit.removeAll(keepingCapacity: true)
    isHit[node] = true
    spread(from: node)
    return settle(failed: node, tail: nil)
  }

  /// The share of the sum of 1/d that a node itself has; 0 where it is not reached.
  func share(of node: Int) -> Double {
    distance[node] > 0 ? 1 / Double(distance[node]) : 0
  }

  /// The only predecessor of a node, or nil where it has none or several.
  func onlyPredecessor(of node: Int) -> Int? {
    predecessors[node] == 1 ? Int(parent[node]) : nil
  }

  /// By how much the sum of 1/d falls without the edge from its only predecessor to a node.
  mutating func loss(withoutEdgeFrom tail: Int, to node: Int) -> Double {
    hit.removeAll(keepingCapacity: true)
    isHit[node] = true
    hit.append(UInt32(node))
    spread(from: node)
    return settle(failed: nil, tail: tail)
  }

  /// Marks all that is hit beyond a node.
  private mutating func spread(from start: Int) {
    touched.removeAll(keepingCapacity: true)
    var head = hit.count
    var node = start
    while true {
      for target in graph.neighbours(of: node) where distance[Int(target)] == distance[node] + 1 {
        let target = Int(target)
        if hitPredecessors[target] == 0 { touched.append(UInt32(target)) }
        hitPredecessors[target] += 1
        if hitPredecessors[target] == predecessors[target] {
          isHit[target] = true
          hit.append(UInt32(target))
        }
      }
      guard head < hit.count else { break }
      node = Int(hit[head])
      head += 1
    }
    for node in touched { hitPredecessors[Int(node)] = 0 }
  }

  /// Finds new distances for what is hit, and forgets what is hit.
  private mutating func settle(failed: Int?, tail: Int?) -> Double {
    var heap = DistanceHeap()
    for node in hit {
      let node = Int(node)
      for source in into.neighbours(of: node) {
        let source = Int(source)
        guard !isHit[source], distance[source] >= 0 else { continue }
        if let tail, source == tail, node == Int(hit[0]) { continue }
        let length = distance[source] + 1
        if newDistance[node] < 0 || length < newDistance[node] { newDistance[node] = length }
      }
      if newDistance[node] >= 0 { heap.push(Double(newDistance[node]), UInt32(node)) }
    }
    while let (length, node) = heap.pop() {
      guard Int32(length) == newDistance[Int(node)] else { continue }
      for target in graph.neighbours(of: Int(node)) {
        let target = Int(target)
        guard isHit[target], target != failed else { continue }
        let longer = newDistance[Int(node)] + 1
        if newDistance[target] < 0 || longer < newDistance[target] {
          newDistance[target] = longer
          heap.push(Double(longer), UInt32(target))
        }
      }
    }
    var loss = 0.0
    for node in hit {
      let node = Int(node)
      loss += 1 / Double(distance[node])
      if newDistance[node] > 0 { loss -= 1 / Double(newDistance[node]) }
      isHit[node] = false
      newDistance[node] = -1
    }
    if let failed { isHit[failed] = false }
    return loss
  }
}
