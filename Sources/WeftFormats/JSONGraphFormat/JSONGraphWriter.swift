import Foundation
import OrderedCollections
import WeftModel

extension JSONGraph {
  /// Writes a network in version 2 of the format; clusters are nodes with `table` = clusters,
  /// memberships edges with `table` = members.
  ///
  /// - Complexity: O(k log k) for k rows.
  static func write(_ network: Network) -> (bytes: Data, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "JSON Graph Format")
    export.graph = export.graph.flattened()
    let graph = export.graph
    var head = graph.attributes
    let title = head.removeValue(forKey: GraphAttribute.title)
    var text = "{\"graph\": {\n  \"directed\": true,\n"
    if let title { text += "  \"label\": \(JSONValue.string(title).text(isIndented: false)),\n" }
    text += "  \"metadata\": \(JSONLines.object(head, [:])),\n  \"nodes\": {"
    let nodes = ColumnType.columns(of: graph.nodes.map(\.attributes))
    text += JSONLines.list(
      graph.nodes.map { node in
        JSONValue.string(node.id).text(isIndented: false) + ": "
          + element([], node.attributes, ["label"], nodes)
      })
    text += "},\n  \"edges\": ["
    let edges = ColumnType.columns(of: graph.edges.map(\.attributes))
    text += JSONLines.list(
      graph.edges.map { edge in
        var own: [(String, JSONValue)] = [
          ("source", .string(edge.from)), ("target", .string(edge.to)),
        ]
        if let kind = edge.attributes["kind"] { own.append(("relation", .string(kind))) }
        if !edge.isDirected { own.append(("directed", .bool(false))) }
        return element(own, edge.attributes, [], edges, without: "kind")
      })
    text += "]\n}}\n"
    return (Data(text.utf8), export.log.diagnostics)
  }

  /// An element: what the format has places for, the rest as metadata.
  private static func element(
    _ own: [(String, JSONValue)], _ attributes: AttributedGraph.Attributes, _ places: Set<String>,
    _ types: OrderedDictionary<String, ColumnType>, without: String? = nil
  ) -> String {
    var members = OrderedDictionary<String, JSONValue>(uniqueKeysWithValues: own)
    var rest: OrderedDictionary<String, JSONValue> = [:]
    for (name, value) in attributes where name != without {
      if places.contains(name) {
        members[name] = .string(value)
      } else {
        rest[name] = JSONLines.value(value, types[name])
      }
    }
    if !rest.isEmpty { members["metadata"] = .object(rest) }
    return JSONValue.object(members).text(isIndented: false)
  }
}
