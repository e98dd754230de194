import WeftAnalysis
import WeftDiagram
import WeftGraph
import WeftModel

extension MemberPosition {
  /// Where each actor stands in a network, by id.
  ///
  /// Actors that have no place in the actor graph (themes) have none here.
  ///
  /// - Complexity: That of ``NetworkIndex/bridges(in:)``.
  static func all(in network: Network) -> [String: MemberPosition] {
    let index = network.index()
    let whole = ActorGraph(index)
    let bridges = index.bridges(in: whole)
    let degrees = whole.graph.nodes.map { whole.graph.degree(of: $0) }
    let cut = Dictionary(
      uniqueKeysWithValues: bridges.cutPoints.map { point in
        (point.actor, point.cutOff.reduce(0) { $0 + $1.count })
      })
    let linked = Dictionary(
      uniqueKeysWithValues: bridges.actors.map { ($0.actor, $0.clusters) })
    var result: [String: MemberPosition] = [:]
    for node in whole.graph.nodes {
      let id = network.actors[whole.actorOfNode[node]].id
      result[id] = MemberPosition(
        neighbours: degrees[node], moreConnected: degrees.count { $0 > degrees[node] },
        others: degrees.count - 1, cutOff: cut[id] ?? 0,
        clusters: (linked[id] ?? []).map { cluster in
          index.cluster(cluster).map { network.clusters[$0].name } ?? cluster
        })
    }
    return result
  }
}
