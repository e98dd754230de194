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
    let layers = Set(
      index.ties.lazy.filter { !omitted.contains($0) }.map { index.network.ties[$0] }
        .filter { $0.reliance != nil }.map(\.layer))
    self.init(
      index, layers.sorted().map { FlowDominators(FlowGraph(index, layer: $0, omitting: omitted)) })
  }

  private init(_ index: NetworkIndex, _ dominators: [FlowDominators]) {
    self.index = index
    self.dominators = dominators
    flows = dominators.map(\.flow)
  }

  /// The same network without some ties: a layer in which none of them lies is taken over.
  ///
  /// - Parameters:
  ///   - omitted: Ties to leave out, by place; these reliances leave out none.
  ///   - known: Layers without one tie, by its place.
  /// - Returns: What ``init(_:omitting:)`` gives.
  /// - Complexity: O(ties), and for each layer in which one lies and that is not known
  ///   O(actors + clusters + ties + memberships).
  func omitting(_ omitted: Set<Int>, known: [Int: FlowDominators] = [:]) -> Reliances {
    let network = index.network
    return Reliances(
      index,
      dominators.compactMap { layer in
        let gone = omitted.filter { network.ties[$0].layer == layer.flow.layer }
        guard let first = gone.first else { return layer }
        let remains = index.ties.contains { place in
          let tie = network.ties[place]
          return tie.layer == layer.flow.layer && tie.reliance != nil && !gone.contains(place)
        }
        guard remains else { return nil }
        if gone.count == 1, let known = known[first] { return known }
        return FlowDominators(FlowGraph(index, layer: layer.flow.layer, omitting: gone))
      })
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
    let tree = flow.graph.dominatorTree(from: flow.origins)
    immediate = flow.graph.nodes.map { node in
      tree.isReached[node] ? tree.immediateDominators[node] ?? node : nil
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
