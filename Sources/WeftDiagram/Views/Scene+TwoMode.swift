import WeftModel

extension SceneBuilder {
  /// Actors against what they take part in: those on the left, themes on the right, a line for
  /// each tie of the activity layer.
  func twoModeScene() -> Scene {
    var left: Set<NetworkIndex.End> = []
    var right: Set<NetworkIndex.End> = []
    for place in index.ties {
      let tie = network.ties[place]
      guard tie.layer == .activity, !tie.isDenial, let from = index.ends[tie.from],
        let to = index.ends[tie.to]
      else { continue }
      left.insert(from)
      right.insert(to)
    }
    let ends = left.union(right)
    let actors = ends.compactMap { if case .actor(let place) = $0 { place } else { nil } }
    let clusters = ends.compactMap { if case .cluster(let place) = $0 { place } else { nil } }
    var scene = scene(
      actors: actors, clusters: clusters, layers: { $0 == .activity }, clustersAreNodes: true)
    let themes = Set(
      right.subtracting(left).map { end in
        switch end {
        case .actor(let place): network.actors[place].id
        case .cluster(let place): network.clusters[place].id
        }
      })
    let rows = scene.nodes.indices
    stack(
      &scene,
      rows: [
        (wording("tier.places"), rows.filter { !themes.contains(scene.nodes[$0].id) }),
        (wording("tier.themes"), rows.filter { themes.contains(scene.nodes[$0].id) }),
      ])
    scene.bandsAreColumns = true
    scene.title = network.metadata.title
    scene.subtitle = [wording("view.two-mode")] + counts(scene)
    if scene.isEmpty { scene.emptiness = wording("empty.two-mode") }
    return scene
  }
}
