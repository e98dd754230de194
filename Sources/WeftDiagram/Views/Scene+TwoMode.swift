import WeftModel

extension SceneBuilder {
  /// Actors against what they take part in: those on the left, themes on the right, a line for
  /// each tie of the activity layer. Where actors are many, they stand on both sides of the themes.
  func twoModeScene() -> Scene {
    var sources: Set<NetworkIndex.End> = []
    var targets: Set<NetworkIndex.End> = []
    for place in index.ties {
      let tie = network.ties[place]
      guard tie.layer == .activity, !tie.isDenial, let from = index.ends[tie.from],
        let to = index.ends[tie.to]
      else { continue }
      sources.insert(from)
      targets.insert(to)
    }
    let ends = sources.union(targets)
    let actors = ends.compactMap { if case .actor(let place) = $0 { place } else { nil } }
    let clusters = ends.compactMap { if case .cluster(let place) = $0 { place } else { nil } }
    var scene = scene(
      actors: actors, clusters: clusters, layers: { $0 == .activity }, clustersAreNodes: true)
    let themes = Set(
      targets.subtracting(sources).map { end in
        switch end {
        case .actor(let place): network.actors[place].id
        case .cluster(let place): network.clusters[place].id
        }
      })
    let bodies = scene.nodes.indices.filter { !themes.contains(scene.nodes[$0].id) }
    let middle = scene.nodes.indices.filter { themes.contains(scene.nodes[$0].id) }
    let (left, right) = Self.sides(bodies, middle, scene)
    stack(
      &scene,
      rows: [
        (wording("tier.places"), left), (wording("tier.themes"), middle),
        (wording("tier.places"), right),
      ])
    scene.bandsAreColumns = true
    scene.title = network.metadata.title
    scene.subtitle = [wording("view.two-mode")] + counts(scene)
    if scene.isEmpty { scene.emptiness = wording("empty.two-mode") }
    return scene
  }

  /// From how many actors on they stand on both sides: of fewer, a column is quickly read through.
  private static let mostOnOneSide = 11

  /// Actors on the left and on the right of what they take part in.
  private static func sides(_ bodies: [Int], _ middle: [Int], _ scene: Scene) -> (
    left: [Int], right: [Int]
  ) {
    guard bodies.count > mostOnOneSide, bodies.count > middle.count else { return (bodies, []) }
    let bodyAt = Dictionary(uniqueKeysWithValues: zip(bodies, bodies.indices))
    let themeAt = Dictionary(uniqueKeysWithValues: zip(middle, middle.indices))
    var ties = [[Int]](repeating: [], count: bodies.count)
    for line in scene.lines {
      guard case (.node(let from), .node(let to)) = (line.from, line.to) else { continue }
      // A line between two actors would run through the middle.
      guard let body = bodyAt[from] ?? bodyAt[to], let theme = themeAt[to] ?? themeAt[from] else {
        return (bodies, [])
      }
      ties[body].append(theme)
    }
    let isRight = TwoSides.right(ties: ties, middle: middle.count)
    return (
      bodies.indices.filter { !isRight[$0] }.map { bodies[$0] },
      bodies.indices.filter { isRight[$0] }.map { bodies[$0] }
    )
  }
}
