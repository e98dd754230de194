public import WeftModel

/// What one cluster relies on from outside itself, layer by layer.
public struct Dependency: Sendable, Hashable {
  /// The cluster, by id.
  public let cluster: String
  /// One for each layer in which anything from outside reaches the cluster or a member.
  public let layers: [LayerDependency]

  /// What it relies on in one layer, or nil where nothing is recorded.
  public func layer(_ layer: Layer) -> LayerDependency? { layers.first { $0.layer == layer } }
}

/// What one cluster relies on in one layer.
public struct LayerDependency: Sendable, Hashable {
  /// The layer.
  public let layer: Layer
  /// The outside bodies that give to the cluster or its members, the widest reaching first.
  public let suppliers: [Supplier]
  /// The members anything of the layer reaches, from inside or outside, by id.
  public let receiving: [String]
  /// How concentrated what comes from outside is.
  public let concentration: Concentration
  /// The money concentration per currency and period; empty in other layers.
  public let amounts: [AmountConcentration]
  /// The bodies, inside or outside, whose loss alone leaves a member, or the whole cluster, with
  /// nothing of the layer, among those who give directly.
  public let soleSuppliers: [SoleSupplier]
  /// The bodies outside through which every recorded route of the layer to the whole cluster, or
  /// to a member, passes, directly or further up, the nearest first.
  public let dominators: [Dominator]
}

/// An outside body a cluster or its members rely on in a layer.
public struct Supplier: Sendable, Hashable {
  /// The actor or cluster relied on, by id.
  public let id: String
  /// Whether it is a cluster.
  public let isCluster: Bool
  /// Whether it gives to the cluster as a whole.
  public let givesToWhole: Bool
  /// The members it reaches, by id.
  public let members: [String]
  /// Their share of all members, 0 to 1; nil where no member is named.
  public let coverage: Double?
  /// The ties that show it, by place in ``Network/ties``.
  public let ties: [Int]
}

/// A body whose loss leaves members with nothing of a layer.
public struct SoleSupplier: Sendable, Hashable {
  /// The actor or cluster, by id.
  public let id: String
  /// The members that would receive nothing, by id.
  public let members: [String]
  /// Whether that is every member that receives anything, and the cluster itself.
  public let isOfWholeCluster: Bool
  /// The ties that show it, by place in ``Network/ties``.
  public let ties: [Int]
}

/// A body through which everything of a layer passes that reaches members.
public struct Dominator: Sendable, Hashable {
  /// The actor or cluster, by id.
  public let id: String
  /// The members all of whose recorded routes pass through it, by id.
  public let members: [String]
  /// Whether that is every member that receives anything, and the cluster itself.
  public let isOfWholeCluster: Bool
  /// Whether it gives to the cluster or one of its members itself, not only through others.
  public let isDirect: Bool
  /// How many dominating bodies stand nearer than it.
  public let steps: Int
  /// The ties on the routes from it to the cluster, by place in ``Network/ties``.
  public let ties: [Int]
}

extension Reliances {
  /// What a cluster relies on from outside itself.
  ///
  /// - Parameter cluster: The cluster, by place.
  /// - Returns: One part for each layer in which anything reaches it from outside.
  /// - Complexity: O(layers · members · (suppliers + dominators of a member)), and one search of
  ///   the flow graph for each dominating body.
  public func dependency(ofCluster cluster: Int) -> Dependency {
    let layers = flows.indices.compactMap { layer -> LayerDependency? in
      let result = dependency(ofCluster: cluster, flow: flows[layer], dominators: dominators[layer])
      return result.suppliers.isEmpty ? nil : result
    }
    return Dependency(cluster: index.network.clusters[cluster].id, layers: layers)
  }

  /// What every cluster relies on, in the order of ``Network/clusters``.
  public func dependencies() -> [Dependency] {
    index.network.clusters.indices.map { dependency(ofCluster: $0) }
  }

  private func dependency(
    ofCluster cluster: Int, flow: FlowGraph, dominators: FlowDominators
  ) -> LayerDependency {
    let members = index.members[cluster]
    let whole = flow.node(of: .cluster(cluster))
    let inside = Set(members + [whole])
    let given = Dictionary(uniqueKeysWithValues: members.map { ($0, flow.suppliers(of: $0)) })
    let toWhole = flow.suppliersByTie(of: whole)

    var reached: [Int: Set<Int>] = [:]
    var ties: [Int: Set<Int>] = [:]
    for supply in toWhole {
      reached[supply.giver, default: []].formUnion(members)
      ties[supply.giver, default: []].formUnion(supply.ties)
    }
    for member in members {
      for supply in given[member] ?? [] {
        reached[supply.giver, default: []].insert(member)
        ties[supply.giver, default: []].formUnion(supply.ties)
      }
    }
    let wholeGivers = Set(toWhole.map(\.giver))
    let suppliers = reached.keys.filter { !inside.contains($0) }.map { node in
      Supplier(
        id: flow.id(at: node), isCluster: flow.isCluster(node),
        givesToWhole: wholeGivers.contains(node), members: ids(Array(reached[node] ?? [])),
        coverage: members.isEmpty
          ? nil : Double(reached[node]?.count ?? 0) / Double(members.count),
        ties: (ties[node] ?? []).sorted())
    }.sorted { ($1.members.count, $0.id) < ($0.members.count, $1.id) }

    let receiving = members.filter { !(given[$0] ?? []).isEmpty }
    // Who receives is the cluster as a whole and its members; a cluster without named members
    // still receives.
    let receivers = receiving + (toWhole.isEmpty ? [] : [whole])

    var sole: [Int: Set<Int>] = [:]
    var soleTies: [Int: Set<Int>] = [:]
    for receiver in receivers {
      let supplies = receiver == whole ? toWhole : given[receiver] ?? []
      if let only = supplies.first, supplies.count == 1 {
        sole[only.giver, default: []].insert(receiver)
        soleTies[only.giver, default: []].formUnion(only.ties)
      }
    }
    let soleSuppliers = sole.map { node, left in
      SoleSupplier(
        id: flow.id(at: node), members: ids(left.filter { $0 != whole }),
        isOfWholeCluster: left.count == receivers.count,
        ties: (soleTies[node] ?? []).sorted())
    }.sorted {
      ($1.isOfWholeCluster ? 1 : 0, $1.members.count, $0.id)
        < ($0.isOfWholeCluster ? 1 : 0, $0.members.count, $1.id)
    }

    var dominated: [Int: (receivers: Set<Int>, steps: Int)] = [:]
    for receiver in receivers {
      let bodies = dominators.bodies(over: receiver).filter { !inside.contains($0) }
      for (steps, body) in bodies.enumerated() {
        let earlier = dominated[body]
        dominated[body] = (
          (earlier?.receivers ?? []).union([receiver]), max(earlier?.steps ?? 0, steps)
        )
      }
    }
    let dominating = dominated.map { node, found in
      Dominator(
        id: flow.id(at: node), members: ids(found.receivers.filter { $0 != whole }),
        isOfWholeCluster: found.receivers.count == receivers.count,
        isDirect: reached[node] != nil, steps: found.steps,
        ties: flow.tiesBetween(node, andAny: found.receivers))
    }.sorted {
      ($1.isOfWholeCluster ? 1 : 0, $0.steps, $1.members.count, $0.id)
        < ($0.isOfWholeCluster ? 1 : 0, $1.steps, $0.members.count, $1.id)
    }
    return LayerDependency(
      layer: flow.layer, suppliers: suppliers, receiving: ids(receiving),
      concentration: Concentration(suppliers, in: index.network, layer: flow.layer),
      amounts: flow.layer == .money
        ? AmountConcentration.all(suppliers, in: index.network) : [],
      soleSuppliers: soleSuppliers, dominators: dominating)
  }
}

extension FlowGraph {
  /// Whether a node is a cluster.
  func isCluster(_ node: Int) -> Bool { node >= index.network.actors.count }
}
