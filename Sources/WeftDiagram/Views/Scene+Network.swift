import WeftModel

extension SceneBuilder {
  /// Everyone, clusters as boxes; themes and what ties to them are left to the two-mode view.
  func networkScene() -> Scene {
    let shown = actorsOutsideActivity()
    var scene = scene(actors: shown, clusters: network.clusters.indices)
    let left = network.actors.count - shown.count
    if left > 0 { scene.omissions.append(wording("left.themes", ["count": String(left)])) }
    scene.title = network.metadata.title
    scene.subtitle = [wording("view.network")] + counts(scene)
    if scene.isEmpty { scene.emptiness = wording("empty") }
    return scene
  }

  /// The network with what bridges standing out.
  func bridgesScene() -> Scene {
    var scene = networkScene()
    scene.subtitle[0] = wording("view.bridges")
    scene.remarks.append(
      wording(
        "strong", ["meaning": values.strongMeaning ?? wording("strong.bridges")]))
    return scene
  }

  /// Actors other than themes that nothing but activities ties to anybody.
  func actorsOutsideActivity() -> [Int] {
    var other = [Bool](repeating: false, count: network.actors.count)
    var active = other
    for place in index.ties {
      let tie = network.ties[place]
      for case .actor(let actor)? in [index.ends[tie.from], index.ends[tie.to]] {
        if tie.layer == .activity { active[actor] = true } else { other[actor] = true }
      }
    }
    return network.actors.indices.filter { actor in
      other[actor] || !active[actor] || network.actors[actor].role != .theme
    }
  }

  /// How much is drawn, for the subtitle.
  func counts(_ scene: Scene) -> [String] {
    var result = [
      wording("count.actors", ["count": String(scene.nodes.count { $0.kind != "cluster" })]),
      wording("count.ties", ["count": String(scene.lines.count)]),
    ]
    let clusters = scene.boxes.count { !$0.isBand } + scene.nodes.count { $0.kind == "cluster" }
    if clusters > 0 { result.append(wording("count.clusters", ["count": String(clusters)])) }
    return result
  }
}
