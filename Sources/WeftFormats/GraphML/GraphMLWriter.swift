import Foundation
import OrderedCollections
import WeftModel

extension GraphML {
  /// Writes a network; clusters are nodes with `table` = clusters, memberships edges with
  /// `table` = members.
  ///
  /// - Complexity: O(k log k) for k rows.
  static func write(_ network: Network) -> (bytes: Data, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "GraphML")
    export.graph = export.graph.flattened()
    let isDirected = export.settleDirection()
    let graph = export.graph
    let columns = Columns(graph)
    var writer = XMLWriter()
    writer.begin(
      "graphml",
      [
        "xmlns": "http://graphml.graphdrawing.org/xmlns",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://graphml.graphdrawing.org/xmlns "
          + "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd",
      ])
    columns.declare(&writer)
    writer.begin("graph", ["id": "G", "edgedefault": isDirected ? "directed" : "undirected"])
    columns.write(graph.attributes, "g", &writer)
    for node in graph.nodes {
      writer.begin("node", ["id": node.id])
      columns.write(node.attributes, "n", &writer)
      writer.end()
    }
    for (place, edge) in graph.edges.enumerated() {
      writer.begin("edge", ["id": "e\(place)", "source": edge.from, "target": edge.to])
      columns.write(edge.attributes, "e", &writer)
      writer.end()
    }
    writer.end()
    writer.end()
    export.tellReplaced(writer.replaced)
    return (Data(writer.text.utf8), export.log.diagnostics)
  }

  /// The keys of a file: `g0`, `g1`, … of the graph, `n0` … of nodes, `e0` … of edges.
  private struct Columns {
    let columns: [(prefix: String, domain: String, types: OrderedDictionary<String, ColumnType>)]

    init(_ graph: AttributedGraph) {
      let head = graph.attributes.mapValues { _ in ColumnType.string }
      columns = [
        ("g", "graph", head),
        ("n", "node", ColumnType.columns(of: graph.nodes.map(\.attributes))),
        ("e", "edge", ColumnType.columns(of: graph.edges.map(\.attributes))),
      ]
    }

    func declare(_ writer: inout XMLWriter) {
      for (prefix, domain, types) in columns {
        for (place, column) in types.enumerated() {
          writer.element(
            "key",
            [
              "id": "\(prefix)\(place)", "for": domain, "attr.name": column.key,
              "attr.type": column.value.rawValue,
            ])
        }
      }
    }

    func write(
      _ attributes: AttributedGraph.Attributes, _ prefix: String, _ writer: inout XMLWriter
    ) {
      guard let types = columns.first(where: { $0.prefix == prefix })?.types else { return }
      for (place, name) in types.keys.enumerated() {
        guard let value = attributes[name] else { continue }
        writer.element("data", ["key": "\(prefix)\(place)"], value)
      }
    }
  }
}
