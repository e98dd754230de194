import Foundation
import OrderedCollections
import WeftModel

extension VNA {
  /// Writes a network: the columns of actors as node data, a relation for each kind of tie.
  ///
  /// - Complexity: O(k log k) for k rows, times the number of kinds.
  static func write(_ network: Network) -> (bytes: Data, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "VNA")
    export.keepGraphAttributes([])
    export.graph = export.graph.flattened()
    let graph = export.graph
    var changed = 0
    func cell(_ text: String) -> String {
      let plain = PlainLabels.plain(text)
      if plain != text { changed += 1 }
      return "\"\(plain)\""
    }
    let columns = AttributedGraph.names(graph.nodes.map(\.attributes))
    var text = "*Node data\nID"
    for name in columns { text += " \(cell(name))" }
    text += "\n"
    for node in graph.nodes {
      text += cell(node.id)
      for name in columns { text += " \(cell(node.attributes[name] ?? ""))" }
      text += "\n"
    }
    let groups = RelationLines.groups(graph.edges)
    let kinds = OrderedSet(groups.map(\.kind))
    text += "*Tie data\nfrom to"
    for kind in kinds { text += " \(cell(kind))" }
    text += "\n"
    for group in groups {
      for edge in group.edges {
        text += "\(cell(edge.from)) \(cell(edge.to))"
        for kind in kinds {
          text += kind == group.kind ? " \(edge.attributes["weight"] ?? "1")" : " 0"
        }
        text += "\n"
      }
    }
    let lost = AttributedGraph.names(graph.edges.map(\.attributes))
      .subtracting(["kind", "weight", AttributedGraph.tableAttribute])
    if !lost.isEmpty {
      export.lose("these columns of ties and members: \(lost.joined(separator: ", "))")
    }
    let zeros = graph.edges.count { $0.attributes["weight"].flatMap(PlainNumber.double) == 0 }
    if zeros > 0 { export.lose("ties of weight 0 (\(zeros)); they read as no tie") }
    if changed > 0 {
      export.lose("quotation marks, line ends and control characters in texts (\(changed) texts)")
    }
    return (Data(text.utf8), export.log.diagnostics)
  }
}
