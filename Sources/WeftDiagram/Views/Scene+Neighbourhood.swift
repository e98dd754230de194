import WeftModel

extension SceneBuilder {
  /// One cluster, its members in their box, and every body tied to it or to a member.
  func clusterScene(_ cluster: Int) -> Scene {
    let members = Set(index.members[cluster])
    var shown = members
    var clusters: Set<Int> = [cluster]
    for place in index.ties where isDrawn(network.ties[place]) {
      let tie = network.ties[place]
      guard let from = index.ends[tie.from], let to = index.ends[tie.to] else { continue }
      for (near, far) in [(from, to), (to, from)] where touches(near, cluster, members) {
        switch far {
        case .actor(let actor): shown.insert(actor)
        case .cluster(let other): clusters.insert(other)
        }
      }
    }
    var scene = scene(actors: shown, clusters: clusters)
    scene.title = network.clusters[cluster].name
    scene.subtitle =
      [network.metadata.title].filter { !$0.isEmpty } + counts(scene)
    if let size = network.clusters[cluster].size, size > members.count {
      scene.omissions.append(
        wording("partial", ["count": String(members.count), "total": String(size)]))
    }
    return scene
  }

  private func touches(_ end: NetworkIndex.End, _ cluster: Int, _ members: Set<Int>) -> Bool {
    switch end {
    case .actor(let actor): members.contains(actor)
    case .cluster(let other): other == cluster
    }
  }

  /// An actor and those within some steps of it. A step leads along a tie, or to a cluster the actor
  /// belongs to and on along the ties of that cluster, and to its fellow members where it meets: to
  /// all who are its neighbours where measures are taken.
  func egoScene(_ actor: Int, steps: Int) -> Scene {
    var actors: Set<Int> = [actor]
    var clusters: Set<Int> = []
    for _ in 0..<max(1, steps) {
      let nearActors = actors
      let nearClusters = clusters.union(actors.flatMap { index.clustersOf[$0] })
      for place in index.ties where isDrawn(network.ties[place]) {
        let tie = network.ties[place]
        guard let from = index.ends[tie.from], let to = index.ends[tie.to] else { continue }
        for (near, far) in [(from, to), (to, from)] {
          let isNear =
            switch near {
            case .actor(let place): nearActors.contains(place)
            case .cluster(let place): nearClusters.contains(place)
            }
          guard isNear else { continue }
          switch far {
          case .actor(let place): actors.insert(place)
          case .cluster(let place): clusters.insert(place)
          }
        }
      }
      for near in nearActors {
        for cluster in index.clustersOf[near] {
          clusters.insert(cluster)
          if network.clusters[cluster].meets { actors.formUnion(index.members[cluster]) }
        }
      }
    }
    var scene = scene(actors: actors, clusters: clusters)
    let id = network.actors[actor].id
    for place in scene.nodes.indices where scene.nodes[place].id == id {
      scene.nodes[place].emphasis = .strong
    }
    scene.title = wording("view.ego", ["name": network.actors[actor].name])
    scene.subtitle = [network.metadata.title].filter { !$0.isEmpty } + counts(scene)
    return scene
  }
}

extension SceneBuilder {
  /// Whether a tie is one that neighbourhoods are made of: no activity, and no recorded "no".
  fileprivate func isDrawn(_ tie: Tie) -> Bool { tie.layer != .activity && !tie.isDenial }
}
