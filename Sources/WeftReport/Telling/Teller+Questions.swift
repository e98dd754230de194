import WeftAnalysis
import WeftGraph
import WeftModel

/// The questions these programmes asked of themselves.
extension Teller {
  /// Who has nobody but the programme; what most share; who gives the same; who runs the centres;
  /// what shape the whole has.
  func questionFindings() -> [Finding] {
    [peerless(), focus(), assets(), shape(), sharedSupport()].compactMap { $0 } + duplications()
  }

  func ids(_ places: some Sequence<Int>) -> [String] {
    places.map { network.actors[$0].id }
  }

  func id(_ end: NetworkIndex.End) -> String {
    switch end {
    case .actor(let place): network.actors[place].id
    case .cluster(let place): network.clusters[place].id
    }
  }

  /// Bodies tied to nobody but the programme side.
  private func peerless() -> Finding? {
    let edge = NetworkEdge(index)
    let alone = edge.outliers.filter { !$0.through.isEmpty }
    guard alone.count > 1, edge.bodies.count > 2 else { return nil }
    let through = Set(alone.flatMap(\.through)).sorted()
    let ties = Set(alone.flatMap(\.ties))
    let share = Double(alone.count) / Double(edge.bodies.count)
    return Finding(
      id: "edge-peers", kind: .edge,
      headline: say(
        .peerless,
        [
          "share": .words(words.share(alone.count, of: edge.bodies.count, .body)),
          "count": .count(alone.count), "through": named(ids(through), limit: 2),
        ]),
      detail: [say(.peerlessNames, ["names": named(ids(alone.map(\.actor)), limit: 8)])]
        + (edge.islands.first.map {
          [
            say(
              .peerIslands,
              ["islands": .count(edge.islands.count), "largest": .count($0.actors.count)])
          ]
        } ?? []),
      figure: .share(alone.count, of: edge.bodies.count, label: say(.figurePeerless)),
      evidence: evidence(ties), overturn: [say(.peerlessOverturn)], confidence: .fair,
      certainty: [say(.absenceIsWeaker)], actors: ids(through) + ids(alone.map(\.actor)),
      map: .around(ids(alone.map(\.actor))), conventions: [.actorGraph, .peers],
      importance: 40 + 42 * share)
  }

  /// What most clusters, or most of those whose activities are known, work on.
  private func focus() -> Finding? {
    var focus = index.focusOfClusters()
    var noun = Noun.cluster
    if focus.units.count - focus.silent.count < 2 {
      let users = Set(
        index.ties.filter { network.ties[$0].layer == .activity }.compactMap {
          index.actor(network.ties[$0].from)
        })
      focus = Focus(index, units: users.sorted().map { .actor($0) })
      noun = .bodyKnown
    }
    let known = focus.units.count - focus.silent.count
    guard known > (noun == .cluster ? 1 : 3), let top = focus.activities.first,
      top.sharers.count > 1, 3 * top.sharers.count >= focus.units.count
    else { return nil }
    let even = focus.activities.filter { $0.sharers.count == top.sharers.count }
    let next = focus.activities.filter {
      $0.sharers.count < top.sharers.count && $0.sharers.count > 1
    }
    let ties = Set(even.prefix(3).flatMap(\.ties))
    let basis = basis(of: ties)
    let stability = firstHolds(of: focus)
    return Finding(
      id: "focus", kind: .focus,
      headline: say(
        top.sharers.count == focus.units.count
          ? .sharedByAll : even.count > 1 ? .sharedFoci : .sharedFocus,
        [
          "share": .words(words.share(top.sharers.count, of: focus.units.count, noun)),
          "count": .count(top.sharers.count),
          "things": named(even.map { id($0.subject.end) }, limit: 4),
        ]),
      detail: next.isEmpty
        ? []
        : [
          say(
            .nextFocus,
            [
              "things": .name(
                words.list(
                  next.prefix(4).map {
                    "\(names[id($0.subject.end)]) (\(words.number($0.sharers.count)))"
                  }))
            ])
        ],
      figure: .share(
        top.sharers.count, of: focus.units.count,
        label: say(.figureFocus, ["count": .count(even.count)])),
      evidence: evidence(ties), overturn: [say(.focusOverturn)],
      confidence: basis.confidence.atMost(stability.confidence),
      certainty: [basis.sentence].compactMap { $0 } + stability.sentences
        + [say(.plannedOrDone)],
      actors: even.map { id($0.subject.end) },
      clusters: noun == .cluster ? focus.units.map(id) : [], map: .activities([]),
      conventions: [.activity],
      importance: 38 + 20 * Double(top.sharers.count) / Double(focus.units.count))
  }

  /// How often what is shared most stays so when ties are lost.
  private func firstHolds(of focus: Focus) -> FirstHolds {
    let things = focus.activities.map { id($0.subject.end) }
    return firstHolds { omitted in
      let trial = Focus(index, units: focus.units, omitting: omitted)
      return scores(
        things,
        Dictionary(
          trial.activities.map { (id($0.subject.end), $0.sharers.count) }, uniquingKeysWith: { $1 })
      )
    }
  }

  /// Who runs most of the centres.
  private func assets() -> Finding? {
    let assets = Assets(index)
    guard assets.holdings.count > 1, let top = assets.runners.first ?? assets.owners.first else {
      return nil
    }
    let isRun = !assets.runners.isEmpty
    let holders = isRun ? assets.runners : assets.owners
    let even = holders.filter { $0.assets.count == top.assets.count }
    let held = Set(holders.flatMap(\.assets)).count
    guard held > 2 else { return nil }
    let ties = Set(
      assets.holdings.flatMap { isRun ? $0.runBy : $0.ownedBy }.flatMap(\.ties))
    let basis = basis(of: ties)
    let isOneFirst = even.count == 1 && top.assets.count > 1
    let stability = isOneFirst ? firstHolds(among: holders, isRun: isRun) : .untried
    return Finding(
      id: "assets", kind: .asset,
      headline: isOneFirst
        ? say(
          isRun ? .runsAssets : .ownsAssets,
          [
            "holder": .name(names[id(top.holder)]), "form": form(id(top.holder)),
            "share": .words(words.share(top.assets.count, of: held, words.noun(.asset))),
          ])
        : say(
          .assetsSpread,
          [
            "count": .count(held), "holders": .count(holders.count),
            "most": .count(top.assets.count),
          ]),
      figure: .share(top.assets.count, of: held, label: say(.figureAssets)),
      evidence: evidence(ties), overturn: [say(.assetsOverturn)],
      confidence: basis.confidence.atMost(stability.confidence),
      certainty: [basis.sentence].compactMap { $0 } + stability.sentences,
      actors: even.map { id($0.holder) },
      map: .around(
        assets.holdings.filter { !(isRun ? $0.runBy : $0.ownedBy).isEmpty }.map {
          network.actors[$0.asset].id
        }), conventions: [.assets], importance: 46)
  }

  /// How often whoever has most of the centres has so when ties are lost.
  private func firstHolds(among holders: [Assets.Portfolio], isRun: Bool) -> FirstHolds {
    firstHolds { omitted in
      let trial = Assets(index, omitting: omitted)
      return scores(
        holders.map { id($0.holder) },
        Dictionary(
          (isRun ? trial.runners : trial.owners).map { (id($0.holder), $0.assets.count) },
          uniquingKeysWith: { $1 }))
    }
  }

  /// The shape of the whole, where it has one.
  private func shape() -> Finding? {
    let graph = analysis.actorGraph.graph
    guard graph.nodeCount >= 5, graph.edgeCount <= 20_000 else { return nil }
    let shape = analysis.actorGraph.shape(seed: analysis.seed)
    guard shape.isClear, let nearest = shape.nearest else { return nil }
    let centre = ids(nearest.centre)
    let changes = nearest.missing + nearest.surplus
    let isPlain = changes == 0 || (shape.margin ?? 0) > 3
    let phrase: Phrase =
      switch nearest.ideal {
      case .hubAndSpoke: .shapeHub
      case .ring: .shapeRing
      case .mesh: .shapeMesh
      case .coreAndPeriphery: .shapeCore
      }
    return Finding(
      id: "shape", kind: .shape,
      headline: say(phrase, ["centre": named(centre, limit: 5), "count": .count(centre.count)]),
      detail: nearest.isExact ? [] : [say(.shapeSearched)],
      figure: .share(changes, of: shape.pairs, label: say(.figureShape)),
      evidence: evidence(centre.prefix(1).flatMap { ties(of: $0) }),
      overturn: [say(.shapeOverturn)], confidence: isPlain ? .fair : .weak,
      certainty: [say(changes == 0 ? .shapeFits : .shapeIsRough)], actors: centre, map: .network,
      conventions: [.actorGraph, .shape], importance: isPlain ? 34 : 23)
  }
}
