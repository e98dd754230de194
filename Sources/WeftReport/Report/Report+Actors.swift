import WeftGraph
import WeftModel

extension Report {
  /// How many ties of an actor the page tells of when it is pointed at.
  private static let tieLimit = 40

  /// What the page tells of each actor on the maps: its part, its ties with their quotations, its
  /// neighbours.
  var actorsJSON: JSONValue {
    let graph = analysis.actorGraph
    return .object(
      network.actors.indices.map { place in
        let actor = network.actors[place]
        let ties = analysis.index.tiesOfActor[place].filter { !network.ties[$0].isDenial }
        let evidence = Evidence.gather(
          ties.prefix(Self.tieLimit), in: network, names: names, words: words)
        let clusters = analysis.index.clustersOf[place].map { network.clusters[$0] }
        let near = graph.nodeOfActor[place].map { node in
          graph.graph.neighbours(of: node).map { graph.actor(at: Int($0)).id }
        }
        let sources = Set(evidence.compactMap(\.sourceTitle)).sorted()
        let role = words.role(actor.role)
        return JSONValue.Member(
          actor.id,
          [
            "name": .text(actor.name),
            "role": .text(
              clusters.isEmpty
                ? role : "\(role), \(clusters.map(\.name).joined(separator: ", "))"),
            "near": JSONValue((near ?? []) + clusters.map(\.id)),
            "ties": .list(
              evidence.map { item in
                JSONValue(
                  [
                    item.statement, words.aside(item).map { "(\($0))." } ?? "",
                    item.quotation.map { "“\($0)”" } ?? "",
                  ].filter { !$0.isEmpty })
              }),
            "sources": .text(
              sources.isEmpty
                ? "" : "\(Label.sources.text): \(sources.joined(separator: "; "))"),
          ])
      })
  }
}
