import WeftAnalysis
import WeftGraph
import WeftModel

extension Teller {
  /// Who and what holds the network together.
  func bridgeFindings() -> [Finding] {
    [holdsTogether(), clustersApart(), severalSources()].compactMap { $0 }
  }

  /// The body whose loss would cut off most; or that there is none. Where it is also the one whose
  /// loss would cost most, that is told instead, and tells this too.
  private func holdsTogether() -> Finding? {
    guard let first = foremostCutPoint else { return noCutPoint() }
    if first.actor == costliest?.actor { return nil }
    let listed = first.cutOff.flatMap(\.actors)
    let ties = tiesBetween(first.actor, and: listed)
    let basis = basis(of: ties)
    let stability =
      analysis.bridges.cutPoints.count == 1
      ? .untried
      : firstHolds { omitted in
        let cut = ActorGraph(index, omitting: omitted).cutOffByLoss()
        return network.actors.indices.map { place in
          isStandIn(first.actor) || !isStandIn(network.actors[place].id)
            ? cut[place].map { Double($0) } : nil
        }
      }
    let cut = first.count
    let count = analysis.actorGraph.graph.nodeCount
    return Finding(
      id: "bridge-\(Slug.of(first.actor))", kind: .bridge,
      headline: say(
        .holdsTogether,
        [
          "actor": .name(names[first.actor]),
          "cut": cut == 1 ? named(listed) : .words(words.counted(cut, .body)),
        ]),
      detail: cutOff(by: first),
      figure: .share(cut, of: count, label: say(.figureCutOff, ["count": .count(cut)])),
      evidence: evidence(ties),
      overturn: [say(.bridgeOverturn, ["actor": .name(names[first.actor])])],
      confidence: basis.confidence.atMost(stability.confidence),
      certainty: [basis.sentence].compactMap { $0 } + stability.sentences,
      actors: [first.actor] + listed, clusters: first.clusters,
      map: .around([first.actor] + listed),
      conventions: [.actorGraph, .cutPoints], importance: importance(of: first))
  }

  /// Whether an actor stands in the data for others: a programme for those who fund and run it, a
  /// theme for nobody. That much hangs on it is no finding about a body.
  func isStandIn(_ id: String) -> Bool {
    index.actor(id).map { [.programme, .theme].contains(network.actors[$0].role) } ?? false
  }

  /// The body whose loss would cut off most, stand-ins left aside where there are others.
  var foremostCutPoint: Bridges.CutPoint? {
    analysis.bridges.cutPoints.first { !isStandIn($0.actor) } ?? analysis.bridges.cutPoints.first
  }

  /// Who would be cut off by the loss of a body, and of whom else the same holds.
  func cutOff(by first: Bridges.CutPoint) -> [String] {
    let listed = first.cutOff.flatMap(\.actors)
    let others = analysis.bridges.cutPoints.filter { $0.actor != first.actor }
    let bodies = others.filter { !isStandIn($0.actor) }
    let alike = bodies.filter { $0.count == first.count }.map(\.actor)
    let fewer = bodies.filter { $0.count < first.count }.map(\.actor)
    let standIns = others.map(\.actor).filter(isStandIn)
    func told(_ phrase: Phrase, _ ids: [String]) -> [String] {
      ids.isEmpty
        ? [] : [say(phrase, ["actors": named(ids, limit: 6), "count": .count(ids.count)])]
    }
    return (first.count > 1 ? [say(.cutOffNames, ["names": named(listed, limit: 8)])] : [])
      + told(.cutPointsAlike, alike) + told(.cutPointsToo, fewer)
      + told(.cutPointsStandIns, standIns)
  }

  func importance(of cutPoint: Bridges.CutPoint) -> Double {
    guard concerns(cutPoint.cutOff.flatMap(\.actors)) else { return Self.ofHangersOn }
    return 25 + 60 * Double(cutPoint.count) / Double(max(1, analysis.actorGraph.graph.nodeCount))
  }

  /// How much a loss matters that touches nobody but bodies outside all clusters, which hang on
  /// somebody inside: too little for a first page.
  static let ofHangersOn = 15.0

  /// Whether any of some bodies is a member of a cluster, or the network has no members to tell
  /// from others.
  func concerns(_ ids: some Sequence<String>) -> Bool {
    network.memberships.isEmpty
      || ids.contains { id in index.actor(id).map { !index.clustersOf[$0].isEmpty } ?? false }
  }

  private func noCutPoint() -> Finding? {
    let graph = analysis.actorGraph.graph
    guard graph.nodeCount > 2, graph.edgeCount > 0, graph.components().sizes.count == 1 else {
      return nil
    }
    return Finding(
      id: "bridge-none", kind: .bridge, headline: say(.noCutPoint),
      figure: .count(0, label: say(.figureCutPoints)), overturn: [say(.noCutOverturn)],
      confidence: .fair,
      certainty: [say(.absenceIsWeaker)], map: .bridges, conventions: [.actorGraph, .cutPoints],
      importance: 20)
  }

  /// That clusters are joined through outside bodies alone.
  private func clustersApart() -> Finding? {
    let links = analysis.bridges.links
    guard network.clusters.count > 1, !links.isEmpty,
      links.allSatisfy(\.isThroughOutsideAlone)
    else { return nil }
    let between = Set(links.flatMap(\.intermediaries)).sorted()
    let isWhole = Set(between)
    let ties = index.ties.filter { place in
      let tie = network.ties[place]
      return tie.layer != .activity && !tie.isDenial
        && (isWhole.contains(tie.from) && reachesCluster(tie.to)
          || isWhole.contains(tie.to) && reachesCluster(tie.from))
    }
    return Finding(
      id: "bridge-clusters", kind: .bridge,
      headline: say(.clustersApart, ["names": named(between, limit: 4)]),
      detail: analysis.bridges.actors.filter { isWhole.contains($0.actor) }.prefix(4).map {
        say(
          .joinsClusters,
          ["actor": .name(names[$0.actor]), "clusters": clusters(inOrder($0.clusters))])
      },
      figure: .count(between.count, label: say(.figureBetween, ["count": .count(between.count)])),
      evidence: evidence(ties), overturn: [say(.apartOverturn)], confidence: .fair,
      certainty: [say(.absenceIsWeaker)], actors: between, clusters: network.clusters.map(\.id),
      map: .around(between), conventions: [.actorGraph], importance: 48)
  }

  private func reachesCluster(_ id: String) -> Bool {
    switch index.ends[id] {
    case .cluster: true
    case .actor(let place): !index.clustersOf[place].isEmpty
    case nil: false
    }
  }

  /// In a network of several sources, who stands in more than one.
  private func severalSources() -> Finding? {
    let actors = analysis.bridges.actors.filter { $0.sources.count > 1 }
      .sorted { ($1.sources.count, $0.actor) < ($0.sources.count, $1.actor) }
    guard network.sources.count > 1, !actors.isEmpty else { return nil }
    let titles = Dictionary(
      network.sources.map { ($0.id, $0.title.isEmpty ? $0.id : $0.title) },
      uniquingKeysWith: { first, _ in first })
    return Finding(
      id: "bridge-sources", kind: .bridge,
      headline: say(
        .severalSources,
        ["actors": named(actors.map(\.actor), limit: 5), "count": .count(actors.count)]),
      detail: actors.prefix(6).map { actor in
        let sources = actor.sources.map { "“\(titles[$0] ?? $0)”" }
        return say(
          .standsIn,
          [
            "actor": .name(names[actor.actor]), "form": form(actor.actor),
            "sources": .name(words.list(sources)),
          ])
      },
      figure: .count(actors.count, label: say(.figureSources, ["count": .count(actors.count)])),
      evidence: evidence(actors.prefix(3).flatMap { ties(of: $0.actor) }),
      overturn: [say(.sourcesOverturn)], confidence: .fair, certainty: [say(.sourcesRest)],
      actors: actors.map(\.actor), map: .around(actors.map(\.actor)), conventions: [],
      // Where several reports were joined, who stands in several of them is what was asked.
      importance: network.sources.count > 2 ? 96 : 15)
  }

  /// The ties of an actor, activities left out.
  func ties(of id: String) -> [Int] {
    guard let place = index.actor(id) else { return [] }
    return index.tiesOfActor[place].filter {
      network.ties[$0].layer != .activity && !network.ties[$0].isDenial
    }
  }

  /// The ties between an actor and some others, those to their clusters included.
  private func tiesBetween(_ id: String, and others: [String]) -> [Int] {
    var ends = Set(others)
    for other in others {
      if let place = index.actor(other) {
        ends.formUnion(index.clustersOf[place].map { network.clusters[$0].id })
      }
    }
    return ties(of: id).filter {
      ends.contains(network.ties[$0].from) || ends.contains(network.ties[$0].to)
    }
  }
}

extension Bridges.CutPoint {
  /// How many bodies its loss would cut off.
  var count: Int { cutOff.reduce(0) { $0 + $1.count } }
}
