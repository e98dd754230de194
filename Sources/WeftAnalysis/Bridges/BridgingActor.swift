import WeftGraph
import WeftModel

/// An actor that stands between parts of a network.
public struct BridgingActor: Sendable, Hashable {
  /// The actor, by id.
  public let actor: String
  /// The clusters it belongs to or has ties to, by id.
  public let clusters: [String]
  /// The sources whose rows name it: in a network joined of several, the networks it stands in.
  public let sources: [String]
  /// Its betweenness in the actor graph, over the most possible; nil for fewer than three actors
  /// or where the network is too large.
  public let betweenness: Double?
  /// Whether it is a cut-point.
  public let isCutPoint: Bool
}

extension NetworkIndex {
  /// The actors that stand in, or have ties to, several clusters, or that several sources name, or
  /// that are cut-points: by clusters, then sources, then betweenness.
  func bridgingActors(_ whole: ActorGraph) -> [BridgingActor] {
    let graph = whole.graph
    let betweenness =
      graph.nodeCount.multipliedReportingOverflow(by: max(1, graph.edgeCount)).partialValue
        <= 100_000_000 ? graph.betweenness().normalised : nil
    let isCutPoint = graph.biconnectedComponents().isCutPoint
    let named = sourcesNaming()
    return graph.nodes.compactMap { node -> BridgingActor? in
      let actor = whole.actorOfNode[node]
      var clusters = Set(clustersOf[actor])
      for place in tiesOfActor[actor]
      where network.ties[place].layer != .activity && !network.ties[place].isDenial {
        let tie = network.ties[place]
        for end in [ends[tie.from], ends[tie.to]] {
          switch end {
          case .actor(let other): clusters.formUnion(clustersOf[other])
          case .cluster(let cluster): clusters.insert(cluster)
          case nil: break
          }
        }
      }
      guard clusters.count > 1 || named[actor].count > 1 || isCutPoint[node] else { return nil }
      return BridgingActor(
        actor: network.actors[actor].id,
        clusters: clusters.map { network.clusters[$0].id }.sorted(), sources: named[actor],
        betweenness: betweenness?[node], isCutPoint: isCutPoint[node])
    }.sorted { left, right in
      if left.clusters.count != right.clusters.count {
        return left.clusters.count > right.clusters.count
      }
      if left.sources.count != right.sources.count {
        return left.sources.count > right.sources.count
      }
      let (first, second) = (left.betweenness ?? 0, right.betweenness ?? 0)
      return first != second ? first > second : left.actor < right.actor
    }
  }

  /// For each actor, the sources of its row, its ties and its memberships, by id.
  func sourcesNaming() -> [[String]] {
    var result = network.actors.map { actor -> Set<String> in
      actor.citation.source.map { [$0] } ?? []
    }
    for place in ties {
      guard let source = network.ties[place].citation.source else { continue }
      for id in [network.ties[place].from, network.ties[place].to] {
        if let actor = actor(id) { result[actor].insert(source) }
      }
    }
    for membership in network.memberships {
      if let actor = actor(membership.actor), let source = membership.citation.source {
        result[actor].insert(source)
      }
    }
    return result.map { $0.sorted() }
  }
}
