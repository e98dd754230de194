import WeftAnalysis
import WeftGraph
import WeftModel

extension Teller {
  /// Who stands apart: bodies without a tie, separate parts.
  func edgeFindings() -> [Finding] {
    let graph = analysis.actorGraph.graph
    guard graph.edgeCount > 0 else { return [] }
    // A tie to a cluster without named members makes nobody adjacent, and is a tie all the same.
    let isolates = graph.nodes.filter { graph.degree(of: $0) == 0 }
      .map { analysis.actorGraph.actorOfNode[$0] }
      .filter { index.tiesOfActor[$0].allSatisfy { network.ties[$0].isDenial } }
      .map { network.actors[$0].id }
    let components = graph.components()
    let sizes = components.sizes.filter { $0 > 1 }.sorted(by: >)
    let apart = graph.nodes.filter { node in
      let part = components.ofNode[node]
      return part != components.largest && components.sizes[part] > 1
    }.map { analysis.actorGraph.actor(at: $0).id }
    let untied = components.sizes.count { $0 == 1 }
    var result = [loneClusters()].compactMap { $0 }
    if !isolates.isEmpty {
      result.append(
        Finding(
          id: "edge-isolates", kind: .edge,
          headline: say(
            .isolates,
            [
              "share": .words(words.share(isolates.count, of: graph.nodeCount, .body)),
              "names": named(isolates, limit: 6), "count": .count(isolates.count),
            ]),
          figure: .share(
            isolates.count, of: graph.nodeCount,
            label: say(.figureIsolates, ["count": .count(isolates.count)])),
          overturn: [say(.isolatesOverturn)], confidence: .fair, certainty: [say(.absenceIsWeaker)],
          actors: isolates, map: .network,
          conventions: [.actorGraph],
          importance: 14 + 60 * Double(isolates.count) / Double(graph.nodeCount)))
    }
    if sizes.count > 1 {
      result.append(
        Finding(
          id: "edge-parts", kind: .edge,
          headline: say(
            sizes.count == 2 ? .twoParts : .separateParts,
            [
              "parts": .count(sizes.count),
              "share": .words(words.share(sizes[0], of: graph.nodeCount, .body)),
            ]),
          detail: [say(.apartNames, ["names": named(apart, limit: 8)])]
            + (untied == 0 ? [] : [say(.untiedBesides, ["count": .count(untied)])]),
          figure: .count(sizes.count, label: say(.figureParts)),
          evidence: evidence(Set(apart.flatMap { ties(of: $0) })),
          overturn: [say(.partsOverturn)], confidence: .fair,
          certainty: [say(.absenceIsWeaker)], actors: apart, map: .around(apart),
          conventions: [.actorGraph, .components],
          // Where several reports were joined, whether they hang together is what was asked.
          importance: (network.sources.count > 2 ? 56 : 16) + 60 * Double(apart.count)
            / Double(graph.nodeCount)))
    }
    return result
  }

  /// The clusters that are tied to no other; where that is true of all, it is told as such.
  private func loneClusters() -> Finding? {
    let lone = NetworkEdge(index).clusters.filter { !index.members[$0.cluster].isEmpty }
    let named = network.clusters.indices.count { !index.members[$0].isEmpty }
    guard !lone.isEmpty, lone.count < named else { return nil }
    let ids = lone.map { network.clusters[$0.cluster].id }
    let through = Set(lone.flatMap(\.through)).sorted().map { network.actors[$0].id }
    return Finding(
      id: "edge-clusters", kind: .edge,
      headline: say(
        .loneClusters,
        ["clusters": clusters(ids), "count": ids.count == 1 ? form(ids[0]) : .count(ids.count)]),
      detail: through.isEmpty
        ? [] : [say(.loneThrough, ["names": self.named(through, limit: 6)])],
      figure: .share(
        lone.count, of: named, label: say(.figureLoneClusters, ["count": .count(named)])),
      evidence: evidence(Set(lone.flatMap(\.ties))), overturn: [say(.apartOverturn)],
      confidence: .fair, certainty: [say(.absenceIsWeaker)], actors: through, clusters: ids,
      map: .around(ids), conventions: [.actorGraph], importance: 19)
  }
}
