import Foundation
import OrderedCollections
import WeftModel

extension Pajek {
  /// Writes a network: a relation for each kind of tie; clusters are vertices, and memberships a
  /// relation of their own.
  ///
  /// - Complexity: O(k log k) for k rows.
  static func write(_ network: Network) -> (bytes: Data, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "Pajek")
    export.graph = export.graph.flattened()
    let labels = PlainLabels(Self.escapingReferences(export.graph.nodes), quote: "&#34;")
    export.loseAllBut(["kind", "weight"], labels: labels)
    let graph = export.graph
    var text = "*Vertices \(graph.nodes.count)\n"
    var numbers: [String: Int] = [:]
    for (place, node) in graph.nodes.enumerated() {
      numbers[node.id] = place + 1
      text += "\(place + 1) \"\(labels.labels[node.id] ?? "")\"\n"
    }
    let groups = RelationLines.groups(graph.edges)
    for (number, relation) in groups.enumerated() {
      // One relation alone needs no number, and simpler readers know none.
      let name = groups.count > 1 ? " :\(number + 1) \"\(PlainLabels.plain(relation.kind))\"" : ""
      text += "*\(relation.isDirected ? "Arcs" : "Edges")\(name)\n"
      for edge in relation.edges {
        guard let from = numbers[edge.from], let to = numbers[edge.to] else { continue }
        text += "\(from) \(to) \(edge.attributes["weight"] ?? "1")\n"
      }
    }
    if groups.count == 1, let only = groups.first, !only.isAssumed {
      export.lose("the kind of a single relation (\(only.kind.quoted))")
    }
    return (Data(text.utf8), export.log.diagnostics)
  }
}

extension Pajek {
  /// Labels in which `&#` begins no character reference.
  fileprivate static func escapingReferences(
    _ nodes: [AttributedGraph.Node]
  ) -> [AttributedGraph.Node] {
    nodes.map { node in
      var node = node
      node.attributes["label"] = (node.attributes["label"] ?? node.id)
        .replacing("&#", with: "&#38;#")
      return node
    }
  }
}

/// The edges of a graph by kind and direction, for formats with several relations.
struct RelationLines {
  var kind: String
  var isDirected: Bool
  var edges: [AttributedGraph.Edge]

  /// Whether a reader that is not told the kind assumes it.
  var isAssumed: Bool { kind == "partners" && !isDirected }

  static func groups(_ edges: [AttributedGraph.Edge]) -> [RelationLines] {
    var groups: [RelationLines] = []
    var places: [String: Int] = [:]
    for edge in edges {
      let isMember =
        edge.attributes[AttributedGraph.tableAttribute] == AttributedGraph.membersTable
      let kind = isMember ? "member-of" : edge.attributes["kind"] ?? "linked-to"
      let key = "\(edge.isDirected) \(kind)"
      if let place = places[key] {
        groups[place].edges.append(edge)
      } else {
        places[key] = groups.count
        groups.append(RelationLines(kind: kind, isDirected: edge.isDirected, edges: [edge]))
      }
    }
    return groups
  }
}
