import WeftAnalysis
import WeftModel

extension Teller {
  /// What each cluster relies on from outside that no other cluster does.
  func dependencyFindings() -> [Finding] {
    var users: [String: Set<String>] = [:]
    for dependency in analysis.dependencies {
      for supplier in dependency.layers.flatMap(\.suppliers) {
        users[supplier.id, default: []].insert(dependency.cluster)
      }
    }
    return analysis.dependencies.compactMap { dependency in
      self.dependency(dependency) { users[$0]?.count == 1 }
    }
  }

  private func dependency(_ dependency: Dependency, isOwn: (String) -> Bool) -> Finding? {
    let suppliers = dependency.layers.flatMap(\.suppliers)
    // What reaches single members is theirs, and no dependency of the cluster.
    let own = suppliers.filter {
      isOwn($0.id) && !$0.isCluster && ($0.givesToWhole || $0.coverage ?? 0 > 0.5)
    }
    guard !own.isEmpty, network.clusters.count > 1 || !suppliers.isEmpty else { return nil }
    let ids = unique(own.map(\.id))
    let cluster = dependency.cluster
    let ties = Set(own.flatMap(\.ties))
    let shared = unique(
      suppliers.filter { !isOwn($0.id) && ($0.givesToWhole || $0.coverage ?? 0 > 0.5) }.map(\.id))
    let partly = Set(suppliers.map(\.id)).subtracting(ids).subtracting(shared)
    let basis = basis(of: ties)
    var detail = [String]()
    if network.clusters.count > 1 {
      detail.append(say(.dependsAlone, ["count": .count(ids.count)]))
    }
    if !shared.isEmpty {
      detail.append(say(.dependsToo, ["others": named(shared), "form": form(cluster)]))
    }
    if !partly.isEmpty { detail.append(say(.dependsPartly, ["count": .count(partly.count)])) }
    detail += sole(dependency, among: Set(ids))
    let services = Set(
      ids.filter { id in
        ties.contains { network.ties[$0].from == id && network.ties[$0].kind == "supplies" }
      })
    return Finding(
      id: "dependency-\(Slug.of(cluster))", kind: .dependency,
      headline: say(
        isLong(ids) ? .dependsOnMany : .dependsOn,
        [
          "cluster": .name(names[cluster]), "suppliers": .name(told(ids, ties: ties)),
          "form": form(cluster), "count": .count(ids.count),
        ]),
      detail: detail,
      figure: .count(
        ids.count,
        label: say(
          network.clusters.count > 1 ? .figureSuppliers : .figureSuppliersOfOne,
          ["count": .count(ids.count)])),
      evidence: evidence(ties), overturn: [say(.dependencyOverturn)],
      confidence: basis.confidence, certainty: [basis.sentence].compactMap { $0 },
      actors: ids.sorted {
        (services.contains($0) ? 0 : 1, $0) < (services.contains($1) ? 0 : 1, $1)
      },
      clusters: [cluster], map: .cluster(cluster), conventions: [.reliance],
      importance: (network.clusters.count > 1 ? 50 : 62) + (services.isEmpty ? 0 : 15) + Double(
        min(ids.count, 20)) / 20)
  }

  /// Who gives what: `Centrepoint (a larger agency) for services, and on A and B for support`.
  private func told(_ ids: [String], ties: Set<Int>) -> String {
    var kinds: [String: [TieKind]] = [:]
    for place in ties.sorted() {
      guard let giver = network.ties[place].reliance?.on else { continue }
      kinds[giver, default: []].append(network.ties[place].kind)
    }
    var groups: [(kinds: [TieKind], names: [String])] = []
    for id in ids {
      let given = Set(kinds[id] ?? []).sorted()
      let name = nameWithRole(id)
      if let place = groups.firstIndex(where: { $0.kinds == given }) {
        groups[place].names.append(name)
      } else {
        groups.append((given, [name]))
      }
    }
    let isLong = isLong(ids)
    let clauses = groups.sorted { rank($0.kinds) < rank($1.kinds) }.map { group in
      say(
        isLong ? .suppliersByThing : .suppliersFor,
        [
          "names": .name(words.list(group.names, limit: 4)),
          "thing": .words(words.list(group.kinds.map(words.thing))),
        ])
    }
    return isLong ? words.clausesOfPairs(clauses) : words.clauses(clauses)
  }

  /// Whether so many are told that a sentence needs a number in front of them.
  private func isLong(_ ids: [String]) -> Bool { ids.count > 4 }

  /// Services first: they are what a cluster would have to buy elsewhere.
  private func rank(_ kinds: [TieKind]) -> String {
    kinds.contains("supplies") ? "" : kinds.map(\.rawValue).joined(separator: " ")
  }

  private func nameWithRole(_ id: String) -> String {
    guard let place = index.actor(id) else { return names[id] }
    let actor = network.actors[place]
    guard [.largerAgency, .secondTier].contains(actor.role) else { return names[id] }
    return say(
      .larger, ["name": .name(names[id]), "role": .words(words.aRole(actor.role))])
  }

  private func sole(_ dependency: Dependency, among ids: Set<String>) -> [String] {
    dependency.layers.flatMap { layer in
      layer.soleSuppliers.filter { ids.contains($0.id) && $0.isOfWholeCluster }.map { supplier in
        say(
          .dependsSole,
          [
            "actor": .name(names[supplier.id]), "resource": .words(words.resource(layer.layer)),
            "whom": .name(names[dependency.cluster]),
          ])
      }
    }
  }

  private func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }
}
