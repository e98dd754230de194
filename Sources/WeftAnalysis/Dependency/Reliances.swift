import WeftGraph
public import WeftModel

/// Who relies on whom, in every layer in which reliance is recorded: what dominance, dependency
/// and what-if are read from.
public struct Reliances: Sendable {
  /// The network, its ids resolved.
  public let index: NetworkIndex
  /// One flow graph for each layer in which any tie says who relies on whom, as layers are
  /// reported.
  public let flows: [FlowGraph]
  /// For each flow graph, the bodies every route to a node passes through.
  let dominators: [FlowDominators]

  /// Reads the reliances of a network.
  ///
  /// - Parameters:
  ///   - index: The network, its ids resolved.
  ///   - omitted: Ties to leave out, by place.
  /// - Complexity: O(layers · (actors + clusters + ties + memberships)), dominators apart.
  public init(_ index: NetworkIndex, omitting omitted: Set<Int> = []) {
    self.index = index
    let layers = Set(
      index.ties.lazy.filter { !omitted.contains($0) }.map { index.network.ties[$0] }
        .filter { $0.reliance != nil }.map(\.layer))
    flows = layers.sorted().map { FlowGraph(index, layer: $0, omitting: omitted) }
    dominators = flows.map { FlowDominators($0) }
  }
}

/// The bodies through which everything passes that reaches a node of a flow graph.
struct FlowDominators: Sendable {
  let flow: FlowGraph
  /// In a layer that is passed on, each node's immediate dominator: nil where nothing reaches it,
  /// itself where it is an origin or where no one body stands before it.
  let immediate: [Int?]

  init(_ flow: FlowGraph) {
    self.flow = flow
    guard flow.layer.isPassedOn else {
      immediate = []
      return
    }
    let root = flow.graph.nodeCount
    let rooted = Graph(
      nodeCount: root + 1,
      edges: flow.graph.edges.map { ($0.source, $0.target) } + flow.origins.map { (root, $0) },
      isDirected: true)
    let tree = rooted.immediateDominators(from: root)
    immediate = flow.graph.nodes.map { node in
      tree[node].map { $0 == root ? node : $0 }
    }
  }

  /// The bodies that dominate a node, nearest first; none where nothing reaches it. A cluster the
  /// node belongs to is no body apart from its members, and is left out.
  func bodies(over node: Int) -> [Int] {
    let own = flow.ownClusters(of: node)
    guard flow.layer.isPassedOn else {
      let suppliers = flow.suppliers(of: node)
      return suppliers.count == 1 ? [suppliers[0].giver] : []
    }
    var result: [Int] = []
    var current = node
    while let next = immediate[current], next != current {
      if !own.contains(next) { result.append(next) }
      current = next
    }
    return result
  }

  /// Whether anything of the layer reaches a node from elsewhere.
  func reaches(_ node: Int) -> Bool { !flow.suppliers(of: node).isEmpty }
}

extension FlowGraph {
  /// The nodes of the clusters a node belongs to.
  func ownClusters(of node: Int) -> Set<Int> {
    guard case .actor(let place) = end(at: node) else { return [] }
    return Set(index.clustersOf[place].map { self.node(of: .cluster($0)) })
  }
}

extension Graph {
  /// The immediate dominator of each node in a directed graph, nil for the root and for what it
  /// does not reach (Cooper, Harvey and Kennedy 2001).
  func immediateDominators(from root: Int) -> [Int?] {
    var order: [Int] = []
    var rank = [Int](repeating: -1, count: nodeCount)
    var isSeen = [Bool](repeating: false, count: nodeCount)
    var stack: [(node: Int, next: Int)] = [(root, 0)]
    isSeen[root] = true
    while let top = stack.last {
      let row = neighbours(of: top.node)
      if top.next < row.count {
        stack[stack.count - 1].next += 1
        let child = Int(row[row.startIndex + top.next])
        if !isSeen[child] {
          isSeen[child] = true
          stack.append((child, 0))
        }
      } else {
        rank[top.node] = order.count
        order.append(top.node)
        stack.removeLast()
      }
    }
    let reversed = self.reversed()
    var immediate = [Int](repeating: -1, count: nodeCount)
    immediate[root] = root
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for node in order.reversed() where node != root {
        var candidate = -1
        for previous in reversed.neighbours(of: node).map(Int.init) where immediate[previous] >= 0 {
          guard candidate >= 0 else {
            candidate = previous
            continue
          }
          var other = previous
          while candidate != other {
            while rank[candidate] < rank[other] { candidate = immediate[candidate] }
            while rank[other] < rank[candidate] { other = immediate[other] }
          }
        }
        if immediate[node] != candidate {
          immediate[node] = candidate
          hasChanged = true
        }
      }
    }
    return nodes.map { $0 == root || immediate[$0] < 0 ? nil : immediate[$0] }
  }
}
