import WeftGraph
public import WeftModel

/// What the removal of each actor in turn would cost the others.
public struct EveryRemoval: Sendable, Hashable {
  /// What the removal of one actor would cost.
  public struct Entry: Sendable, Hashable {
    /// The actor, by id.
    public let actor: String
    /// How many of the others would be cut off from the largest part left of its component.
    public let cutOff: Int
    /// How many actors would be left with nothing of a layer of which something reaches them.
    public let leftWithout: [InLayer]
    /// The same for clusters as a whole.
    public let clustersLeftWithout: [InLayer]
    /// The losses in all: actors cut off, and actors left without, once for each layer.
    public var losses: Int { leftWithout.reduce(cutOff) { $0 + $1.count } }
  }

  /// A count in a layer.
  public struct InLayer: Sendable, Hashable {
    /// The layer.
    public let layer: Layer
    /// How many.
    public let count: Int
  }

  /// One for each actor, the greatest losses first, then by id.
  public let entries: [Entry]
}

extension Reliances {
  /// What the removal of each actor in turn would cost, each of them alone.
  ///
  /// One depth-first search gives what each cut-point separates, and one dominator tree for each
  /// layer that is passed on gives whom each body stands before; nothing is computed anew for each
  /// actor.
  ///
  /// - Parameter graph: The actor graph; nil to make it.
  /// - Returns: One entry for each actor, the greatest losses first.
  /// - Complexity: O(layers · (n + m) + n log n), dominators apart.
  public func everyRemoval(in graph: ActorGraph? = nil) -> EveryRemoval {
    let whole = graph ?? ActorGraph(index)
    let cutOff = whole.cutOffByLoss()
    let counts = flows.indices.map { strippedCounts(layer: $0) }
    let entries = index.network.actors.indices.map { actor -> EveryRemoval.Entry in
      func inLayers(_ values: KeyPath<(actors: [Int], clusters: [Int]), [Int]>)
        -> [EveryRemoval.InLayer]
      {
        zip(flows, counts).compactMap { flow, count in
          let found = count[keyPath: values][actor]
          return found == 0 ? nil : EveryRemoval.InLayer(layer: flow.layer, count: found)
        }
      }
      return EveryRemoval.Entry(
        actor: index.network.actors[actor].id, cutOff: cutOff[actor] ?? 0,
        leftWithout: inLayers(\.actors), clustersLeftWithout: inLayers(\.clusters))
    }
    return EveryRemoval(
      entries: entries.sorted { ($1.losses, $0.actor) < ($0.losses, $1.actor) })
  }

  /// For each node, how many actors and clusters would be left with nothing of a layer without it.
  private func strippedCounts(layer: Int) -> (actors: [Int], clusters: [Int]) {
    let flow = flows[layer]
    var actors = [Int](repeating: 0, count: flow.graph.nodeCount)
    var clusters = actors
    if flow.layer.isPassedOn {
      return dominators[layer].dominatedCounts()
    }
    for node in flow.graph.nodes {
      let suppliers = flow.suppliers(of: node)
      guard suppliers.count == 1 else { continue }
      if flow.isCluster(node) {
        clusters[suppliers[0].giver] += 1
      } else {
        actors[suppliers[0].giver] += 1
      }
    }
    return (actors, clusters)
  }
}

extension NetworkIndex {
  /// How far the ranking of actors by what their removal would cost holds when ties are lost; items
  /// are places in the network's actors.
  ///
  /// - Parameter options: How many draws, how much is lost, the seed.
  /// - Returns: The stability; nil without ties.
  /// - Complexity: repetitions times that of ``Reliances/everyRemoval(in:)``.
  public func removalStability(
    _ options: RobustnessOptions = RobustnessOptions(repetitions: 200)
  ) -> RankingStability? {
    rankingStability(options) { omitted in
      let found = Reliances(self, omitting: omitted)
        .everyRemoval(in: ActorGraph(self, omitting: omitted))
      let losses = Dictionary(
        found.entries.map { ($0.actor, $0.losses) }, uniquingKeysWith: { first, _ in first })
      return network.actors.map { losses[$0.id].map { Double($0) } }
    }
  }
}

extension FlowDominators {
  /// For each node, how many actors and clusters it stands before.
  ///
  /// - Complexity: O(n).
  func dominatedCounts() -> (actors: [Int], clusters: [Int]) {
    var actors = [Int](repeating: 0, count: immediate.count)
    var clusters = actors
    var children = [[Int]](repeating: [], count: immediate.count)
    var roots: [Int] = []
    for node in immediate.indices {
      guard let above = immediate[node] else { continue }
      if above == node { roots.append(node) } else { children[above].append(node) }
    }
    var order: [Int] = []
    var stack = roots
    while let node = stack.popLast() {
      order.append(node)
      stack += children[node]
    }
    for node in order.reversed() {
      guard let above = immediate[node], above != node else { continue }
      let isCluster = flow.isCluster(node)
      actors[above] += actors[node] + (isCluster ? 0 : 1)
      clusters[above] += clusters[node] + (isCluster ? 1 : 0)
    }
    return (actors, clusters)
  }
}
