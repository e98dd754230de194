import WeftAnalysis
import WeftDiagram
import WeftModel

extension MapValues {
  /// What bridges: cut-points, actors that link clusters, and the ties between clusters or without
  /// which the network falls apart.
  init(bridgesOf network: Network) {
    self.init()
    let bridges = network.index().bridges()
    strongActors = Set(bridges.cutPoints.map(\.actor) + bridges.actors.map(\.actor))
    let index = network.index()
    var home: [String: Set<Int>] = [:]
    for (place, actor) in network.actors.enumerated() {
      home[actor.id] = Set(index.clustersOf[place])
    }
    for (place, cluster) in network.clusters.enumerated() { home[cluster.id] = [place] }
    for place in index.ties {
      let tie = network.ties[place]
      let (from, to) = (home[tie.from] ?? [], home[tie.to] ?? [])
      let isBetween = !from.isEmpty && !to.isEmpty && from.isDisjoint(with: to)
      let isAtBridge = strongActors.contains(tie.from) || strongActors.contains(tie.to)
      if isBetween || isAtBridge, tie.layer != .activity, !tie.isDenial {
        strongTies.insert(Pair(tie.from, tie.to))
      }
    }
  }
}
