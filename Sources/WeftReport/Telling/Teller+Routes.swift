import Foundation
import WeftAnalysis
import WeftModel

extension Teller {
  /// Bodies through which everything recorded of a resource passes that reaches clusters: one
  /// finding for each chain of such bodies.
  func routeFindings() -> [Finding] {
    struct Chain: Hashable {
      var layer: Layer
      var bodies: [String]
    }
    var order: [Chain] = []
    var found: [Chain: [LayerDependency]] = [:]
    var clusters: [Chain: [String]] = [:]
    for (place, dependency) in analysis.dependencies.enumerated() {
      // What reaches few of the members is not what the cluster has.
      for layer in dependency.layers
      where layer.layer.isPassedOn && 2 * layer.receiving.count >= index.members[place].count {
        let bodies = layer.dominators.filter(\.isOfWholeCluster).map(\.id)
        guard !bodies.isEmpty else { continue }
        let chain = Chain(layer: layer.layer, bodies: bodies)
        if found[chain] == nil { order.append(chain) }
        found[chain, default: []].append(layer)
        clusters[chain, default: []].append(dependency.cluster)
      }
    }
    return order.map { chain in
      route(
        chain.layer, through: chain.bodies, to: clusters[chain] ?? [],
        dependencies: found[chain] ?? [])
    }
  }

  private func route(
    _ layer: Layer, through bodies: [String], to ids: [String], dependencies: [LayerDependency]
  ) -> Finding {
    let ties = Set(dependencies.flatMap(\.dominators).filter(\.isOfWholeCluster).flatMap(\.ties))
    let resource = words.resource(layer)
    let first = bodies[0]
    let behind = Array(bodies.dropFirst())
    // A programme stands for those who fund it: they are told with it.
    let givers = isStandIn(first) && behind.isEmpty ? givers(to: first, in: layer) : []
    var terms: [String: Term] = [
      "resource": .words(resource), "clusters": clusters(ids), "first": .name(names[first]),
      "count": .count(1),
    ]
    if !behind.isEmpty { terms["behind"] = named(behind) }
    if !givers.isEmpty { terms["behind"] = named(givers.map(\.id)) }
    let rests = ties.union(givers.flatMap(\.ties))
    let basis = basis(of: rests)
    return Finding(
      id: "route-\(layer.rawValue)-\(bodies.map(Slug.of).joined(separator: "-"))", kind: .route,
      headline: say(
        !givers.isEmpty ? .routeProgramme : behind.isEmpty ? .routeThrough : .routeThroughBehind,
        terms),
      detail: (isStandIn(first) ? [say(.programmeStands, terms)] : [])
        + sums(dependencies, count: ids.count) + unknown(ties) + [say(.routeLoss, terms)],
      figure: .share(
        ids.count, of: network.clusters.count,
        label: say(
          .figureRoute, terms.merging(["count": .count(network.clusters.count)]) { $1 })),
      evidence: evidence(rests),
      overturn: [say(.routeOverturn, terms.merging(["count": .count(ids.count)]) { $1 })],
      confidence: basis.confidence, certainty: [basis.sentence].compactMap { $0 },
      actors: bodies + givers.map(\.id), clusters: ids, map: .tiers,
      conventions: [.passedOn, .money],
      // One route to one of many is no pattern.
      importance: ids.count == 1 && network.clusters.count > 2
        ? 18
        : 55 + 22 * Double(ids.count) / Double(max(1, network.clusters.count))
          + Double(min(ids.count, 50)) / 10)
  }

  /// Who gives something to a body, with the ties, by id.
  private func givers(to id: String, in layer: Layer) -> [(id: String, ties: [Int])] {
    var result: [String: [Int]] = [:]
    for place in ties(of: id) where network.ties[place].layer == layer {
      guard let reliance = network.ties[place].reliance, reliance.by == id else { continue }
      result[reliance.on, default: []].append(place)
    }
    return result.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What is on record that may be added, per currency.
  private func sums(_ dependencies: [LayerDependency], count: Int) -> [String] {
    var known: [String: [Decimal]] = [:]
    for amount in dependencies.flatMap(\.amounts) where amount.known > 0 {
      known[amount.currency, default: []].append(amount.known)
    }
    return known.sorted { $0.key < $1.key }.map { currency, sums in
      let total = Digits.money(sums.reduce(0, +), currency: currency)
      guard sums.count == count, count > 1, let each = sums.first, Set(sums).count == 1 else {
        return say(.routeSum, ["total": .words(total), "count": .count(1)])
      }
      return say(
        .routeSumEach,
        ["each": .words(Digits.money(each, currency: currency)), "total": .words(total)])
    }
  }

  private func unknown(_ ties: Set<Int>) -> [String] {
    func told(_ phrase: Phrase, where isTold: (Amount?) -> Bool) -> [String] {
      let amounts = ties.map { network.ties[$0].amount }.filter(isTold)
      guard !amounts.isEmpty else { return [] }
      let top = amounts.compactMap { $0 }.max { $0.value < $1.value }
      return [
        say(
          phrase,
          [
            "share": .words(words.share(amounts.count, of: ties.count, .tie)),
            "top": .words(top.map { Digits.money($0.value, currency: $0.currency) } ?? ""),
          ])
      ]
    }
    return told(.routeUnknown) { $0 == nil } + told(.routeCeiling) { $0?.basis == .ceiling }
      + told(.routeTotal) { $0?.basis == .total }
  }
}
