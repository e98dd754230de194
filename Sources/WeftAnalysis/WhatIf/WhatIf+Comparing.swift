import Foundation
import WeftGraph
public import WeftModel

extension Scenario {
  /// What the scenario changes in a network.
  ///
  /// What is passed on (money) is followed to its origin: a body that received its money from
  /// another does not become a source of money when that other leaves.
  ///
  /// - Parameter network: The network as it is.
  /// - Returns: Before, after and the difference, for every actor and cluster touched.
  /// - Throws: A ``ScenarioError`` where the scenario names what the network does not have.
  /// - Complexity: that of reading dominance, dependency and bridges twice.
  public func whatIf(in network: Network) throws -> WhatIf {
    let changed = try applied(to: network)
    let before = WhatIfSide(network.index(), origins: nil)
    let after = WhatIfSide(changed.index(), origins: before)
    let mergers = Dictionary(merge.map { ($0.absorb, $0.keep) }) { first, _ in first }
    let comparison = WhatIfComparison(before: before, after: after, mergers: mergers)
    let clusters = comparison.clusterEffects()
    return WhatIf(
      scenario: self, before: before.counts, after: after.counts,
      actors: comparison.actorEffects(), clusters: clusters,
      outsideAfter: comparison.outsideAfter(clusters.map(\.cluster)),
      findingsLost: before.findings.subtracting(after.findings).ordered(),
      findingsGained: after.findings.subtracting(before.findings).ordered())
  }
}

extension Set<StructuralFinding> {
  fileprivate func ordered() -> [StructuralFinding] {
    sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }
}

/// A network before or after.
private struct WhatIfSide {
  let index: NetworkIndex
  let graph: ActorGraph
  let components: Components
  let reliances: Reliances
  let findings: Set<StructuralFinding>
  /// The flow graphs of its layers, and of those it had before.
  let flows: [FlowGraph]
  /// For each flow graph, whether anything of the layer reaches each node.
  let isSupplied: [[Bool]]

  init(_ index: NetworkIndex, origins earlier: WhatIfSide?) {
    self.index = index
    graph = ActorGraph(index)
    components = graph.graph.components()
    let reliances = Reliances(index)
    self.reliances = reliances
    findings = index.structuralFindings(reliances, graph)
    // A layer may lose its last tie.
    let gone = (earlier?.flows ?? []).map(\.layer).filter { layer in
      !reliances.flows.contains { $0.layer == layer }
    }
    flows = reliances.flows + gone.map { FlowGraph(index, layer: $0) }
    isSupplied = flows.map { flow in
      let was = earlier?.flows.first { $0.layer == flow.layer }
      return flow.supplied(since: was)
    }
  }

  var counts: WhatIf.Counts {
    WhatIf.Counts(
      actors: graph.graph.nodeCount,
      ties: index.ties.filter {
        index.network.ties[$0].layer != .activity && !index.network.ties[$0].isDenial
      }.count,
      components: components.count,
      largestComponent: components.sizes.max() ?? 0)
  }

  func node(_ id: String) -> Int? { graph.node(of: id) }
  func reach(_ id: String) -> Int {
    node(id).map { components.sizes[components.ofNode[$0]] - 1 } ?? 0
  }
  func isInLargest(_ id: String) -> Bool {
    node(id).map { components.ofNode[$0] == components.largest } ?? false
  }
  func neighbours(_ id: String) -> Set<String> {
    guard let node = node(id) else { return [] }
    return Set(graph.graph.neighbours(of: node).map { graph.actor(at: Int($0)).id })
  }

  /// Whom an actor or cluster relies on, by layer.
  func suppliers(_ id: String) -> [Layer: Set<String>] {
    guard let end = index.ends[id] else { return [:] }
    var result: [Layer: Set<String>] = [:]
    for flow in reliances.flows {
      let ids = flow.suppliers(of: flow.node(of: end)).map { flow.id(at: $0.giver) }
      if !ids.isEmpty { result[flow.layer] = Set(ids) }
    }
    return result
  }

  /// The layers of which anything reaches an actor or cluster.
  func supplied(_ id: String) -> Set<Layer> {
    guard let end = index.ends[id] else { return [] }
    return Set(
      zip(flows, isSupplied).filter { $0.1[$0.0.node(of: end)] }.map(\.0.layer))
  }

  /// The sums of money known to reach a cluster and its members from outside, by currency.
  func sums(_ cluster: Int) -> [String: Decimal] {
    var result: [String: Decimal] = [:]
    let money = reliances.dependency(ofCluster: cluster).layer(.money)
    for supplier in money?.suppliers ?? [] {
      for place in supplier.ties {
        if let amount = index.network.ties[place].amount, amount.isSummable,
          let currency = amount.currency
        {
          result[currency, default: 0] += amount.value
        }
      }
    }
    return result
  }
}

extension FlowGraph {
  /// Which nodes anything of the layer reaches. Where it is passed on, an origin has what it gives
  /// (and still has it when it gives no more), and what relied on others before is no origin now.
  ///
  /// - Complexity: O(n + m).
  fileprivate func supplied(since was: FlowGraph?) -> [Bool] {
    guard layer.isPassedOn else {
      return graph.nodes.map { !suppliers(of: $0).isEmpty }
    }
    let isOrigin = Set(origins)
    let wasOrigin = Set(was?.origins ?? [])
    var isReached = [Bool](repeating: false, count: graph.nodeCount)
    var queue = graph.nodes.filter { node in
      guard let was, let end = was.index.ends[id(at: node)] else { return isOrigin.contains(node) }
      let earlier = was.node(of: end)
      return wasOrigin.contains(earlier)
        || (isOrigin.contains(node) && was.suppliers(of: earlier).isEmpty)
    }
    for origin in queue { isReached[origin] = true }
    while let node = queue.popLast() {
      for next in graph.neighbours(of: node).map(Int.init) where !isReached[next] {
        isReached[next] = true
        queue.append(next)
      }
    }
    return isReached
  }
}

/// Two sides, laid beside each other.
private struct WhatIfComparison {
  let before: WhatIfSide
  let after: WhatIfSide
  let mergers: [String: String]

  func now(_ id: String) -> String { mergers[id] ?? id }

  func actorEffects() -> [WhatIf.ActorEffect] {
    before.index.network.actors.compactMap { actor -> WhatIf.ActorEffect? in
      let id = actor.id
      let fate: WhatIf.ActorEffect.Fate =
        if let kept = mergers[id] {
          .merges(into: kept)
        } else {
          after.index.actor(id) == nil ? .leaves : .stays
        }
      let stays = fate == .stays
      let lost =
        stays
        ? Set(before.neighbours(id).map(now)).subtracting(after.neighbours(id)).subtracting([id])
        : []
      let suppliers = stays ? suppliersLost(before.suppliers(id), after.suppliers(id)) : []
      let layers = stays ? before.supplied(id).subtracting(after.supplied(id)) : []
      let isCutOff = stays && before.isInLargest(id) && !after.isInLargest(id)
      guard !stays || isCutOff || !lost.isEmpty || !suppliers.isEmpty || !layers.isEmpty else {
        return nil
      }
      return WhatIf.ActorEffect(
        actor: id, fate: fate, reachBefore: before.reach(id), reachAfter: after.reach(id),
        isCutOff: isCutOff, neighboursLost: lost.sorted(), suppliersLost: suppliers,
        layersLost: layers.sorted())
    }.sorted { $0.actor < $1.actor }
  }

  func clusterEffects() -> [WhatIf.ClusterEffect] {
    before.index.network.clusters.indices.compactMap { place -> WhatIf.ClusterEffect? in
      let id = before.index.network.clusters[place].id
      let governance = before.reliances.governance(ofCluster: place)
      let members = before.index.members[place].map { before.index.network.actors[$0].id }
      guard let then = after.index.cluster(id) else {
        return WhatIf.ClusterEffect(
          cluster: id, before: governance, after: nil, isVerdictChanged: true,
          membersLost: members.sorted(), suppliersLost: [], layersLost: [],
          membersLeftWithout: [], sums: [])
      }
      let later = after.reliances.governance(ofCluster: then)
      let membersAfter = Set(
        after.index.members[then].map { after.index.network.actors[$0].id })
      let lost = members.filter { !membersAfter.contains(now($0)) }
      let suppliers = suppliersLost(
        outside(before, place), outside(after, then))
      let without = members.filter {
        membersAfter.contains($0)
          && !before.supplied($0).subtracting(after.supplied($0)).isEmpty
      }
      func layers(_ side: WhatIfSide, _ members: some Sequence<String>) -> Set<Layer> {
        members.reduce(into: side.supplied(id)) { $0.formUnion(side.supplied($1)) }
      }
      let layersLost = layers(before, members).subtracting(layers(after, membersAfter))
      let (sumsBefore, sumsAfter) = (before.sums(place), after.sums(then))
      let sums = Set(sumsBefore.keys).union(sumsAfter.keys).sorted().map {
        WhatIf.SumChange(
          currency: $0, before: sumsBefore[$0] ?? 0, after: sumsAfter[$0] ?? 0)
      }.filter { $0.before != $0.after }
      let isChanged = !later.isSameVerdict(as: governance) || governance.form != later.form
      guard
        isChanged || !lost.isEmpty || !suppliers.isEmpty || !without.isEmpty
          || !layersLost.isEmpty || !sums.isEmpty
      else { return nil }
      return WhatIf.ClusterEffect(
        cluster: id, before: governance, after: later, isVerdictChanged: isChanged,
        membersLost: lost.sorted(), suppliersLost: suppliers, layersLost: layersLost.sorted(),
        membersLeftWithout: without.sorted(), sums: sums)
    }.sorted { $0.cluster < $1.cluster }
  }

  /// The outside bodies some clusters rely on after, by layer.
  func outsideAfter(_ ids: [String]) -> [String: [Layer: [String]]] {
    var result: [String: [Layer: [String]]] = [:]
    for id in ids {
      guard let place = after.index.cluster(id) else { continue }
      result[id] = outside(after, place).mapValues { $0.sorted() }
    }
    return result
  }

  /// The outside suppliers of a cluster, by layer.
  private func outside(_ side: WhatIfSide, _ cluster: Int) -> [Layer: Set<String>] {
    let layers = side.reliances.dependency(ofCluster: cluster).layers
    return Dictionary(
      uniqueKeysWithValues: layers.map { ($0.layer, Set($0.suppliers.map(\.id))) })
  }

  private func suppliersLost(
    _ before: [Layer: Set<String>], _ after: [Layer: Set<String>]
  ) -> [WhatIf.SuppliersLost] {
    before.keys.sorted().compactMap { layer in
      let lost = Set((before[layer] ?? []).map(now)).subtracting(after[layer] ?? [])
      return lost.isEmpty
        ? nil : WhatIf.SuppliersLost(layer: layer, suppliers: lost.sorted())
    }
  }
}
