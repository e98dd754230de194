import Foundation
import OrderedCollections
import WeftModel

extension NodeLinkJSON {
  /// Writes a network as NetworkX' node-link data, with `edges`; clusters are nodes with `table` =
  /// clusters, memberships edges with `table` = members.
  ///
  /// - Complexity: O(k log k) for k rows.
  static func write(_ network: Network) -> (bytes: Data, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "Node-link JSON")
    export.graph = export.graph.flattened()
    let isDirected = export.settleDirection()
    let graph = export.graph
    var text = "{\n  \"directed\": \(isDirected), \"multigraph\": true,\n  \"graph\": "
    text += JSONLines.object(graph.attributes, [:]) + ",\n  \"nodes\": ["
    let nodes = ColumnType.columns(of: graph.nodes.map(\.attributes))
    text += JSONLines.list(
      graph.nodes.map { JSONLines.object($0.attributes, nodes, first: ["id": $0.id]) })
    text += "],\n  \"edges\": ["
    let edges = ColumnType.columns(of: graph.edges.map(\.attributes))
    text += JSONLines.list(
      graph.edges.map {
        JSONLines.object($0.attributes, edges, first: ["source": $0.from, "target": $0.to])
      })
    text += "]\n}\n"
    return (Data(text.utf8), export.log.diagnostics)
  }
}

/// JSON with one element to a line, so that files can be compared line by line.
enum JSONLines {
  /// Attributes as an object in one line, numbers as numbers.
  static func object(
    _ attributes: AttributedGraph.Attributes, _ types: OrderedDictionary<String, ColumnType>,
    first: KeyValuePairs<String, String> = [:]
  ) -> String {
    var members: OrderedDictionary<String, JSONValue> = [:]
    for (name, value) in first { members[name] = .string(value) }
    for (name, value) in attributes {
      var free = name
      while members[free] != nil { free += "_2" }
      members[free] = Self.value(value, types[name])
    }
    return JSONValue.object(members).text(isIndented: false)
  }

  /// A value, as a number where its column is one.
  static func value(_ text: String, _ type: ColumnType?) -> JSONValue {
    switch type {
    case .long, .double: .number(text)
    case .string, nil: .string(text)
    }
  }

  /// The lines of a list.
  static func list(_ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n    " + lines.joined(separator: ",\n    ") + "\n  "
  }
}
