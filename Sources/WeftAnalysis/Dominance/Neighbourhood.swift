import WeftGraph
import WeftModel

/// A cluster and the outside bodies one step away, without the ties that co-membership makes.
struct Neighbourhood {
  /// The graph among them.
  let graph: Graph
  /// The actor at each node; the members of the cluster come first.
  let actors: [Int]
  /// How many of the nodes are members.
  let memberCount: Int

  /// Takes the members of a cluster and their neighbours out of the actor graph without
  /// membership.
  init(of cluster: Int, in whole: ActorGraph) {
    let members = whole.index.members[cluster].filter { whole.nodeOfActor[$0] != nil }
    var nodes = members.compactMap { whole.nodeOfActor[$0] }
    memberCount = nodes.count
    let isMember = Set(nodes)
    let outside = Set(
      nodes.flatMap { whole.graph.neighbours(of: $0).map(Int.init) }.filter {
        !isMember.contains($0)
      })
    nodes += outside.sorted()
    graph = whole.graph.induced(by: nodes)
    actors = nodes.map { whole.actorOfNode[$0] }
  }

  /// The graph among the members alone.
  var core: Graph { graph.induced(by: Array(0..<memberCount)) }
}

extension ActorGraph {
  /// The layers from which dominance is read: co-membership says nothing, everyone being tied to
  /// everyone by it.
  static let dominanceLayers = Set(Layer.all).subtracting([.membership, .activity])
}
