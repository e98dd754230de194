import Foundation
import OrderedCollections
import WeftModel

extension DOT {
  /// Writes a network to hand it on, not to be looked at (for that there is `weft map`): clusters
  /// are nodes with `table` = clusters, memberships edges with `table` = members.
  ///
  /// - Complexity: O(k log k) for k rows.
  static func write(_ network: Network) -> (bytes: Data, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "DOT")
    export.graph = export.graph.flattened()
    let graph = export.graph
    let isDirected = graph.edges.isEmpty || graph.edges.contains { $0.isDirected }
    var writer = DOTTextWriter()
    let title = graph.attributes[GraphAttribute.title] ?? ""
    writer.text += "\(isDirected ? "digraph" : "graph") \(writer.quoted(title)) {\n"
    for (name, value) in graph.attributes {
      writer.text += "  \(writer.name(name))=\(writer.quoted(value));\n"
    }
    for node in graph.nodes {
      writer.text += "  \(writer.quoted(node.id))\(writer.list(node.attributes));\n"
    }
    for edge in graph.edges {
      var attributes = edge.attributes
      if isDirected, !edge.isDirected { attributes["dir"] = "none" }
      writer.text +=
        "  \(writer.quoted(edge.from)) \(isDirected ? "->" : "--") \(writer.quoted(edge.to))"
        + "\(writer.list(attributes));\n"
    }
    writer.text += "}\n"
    if writer.zeros > 0 {
      export.lose("\(writer.zeros) NUL characters in texts; they were left out")
    }
    return (Data(writer.text.utf8), export.log.diagnostics)
  }
}

/// Writes names and values of DOT, each in quotation marks and with every backslash doubled.
private struct DOTTextWriter {
  var text = ""
  var zeros = 0

  mutating func quoted(_ raw: String) -> String {
    var result = "\""
    for scalar in raw.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\0": zeros += 1
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The name of an attribute: bare where it may be, for some readers take quotation marks for a part
  /// of it.
  mutating func name(_ raw: String) -> String {
    let isPlain = raw.utf8.allSatisfy { byte in
      (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_") || byte &- 48 < 10
    }
    guard isPlain, let first = raw.utf8.first, first &- 48 >= 10,
      !Self.keywords.contains(raw.lowercased())
    else { return quoted(raw) }
    return raw
  }

  private static let keywords: Set = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

  mutating func list(_ attributes: AttributedGraph.Attributes) -> String {
    guard !attributes.isEmpty else { return "" }
    var parts: [String] = []
    for (name, value) in attributes {
      // Labels are drawn, and `&` begins a character reference there.
      let shown = name == "label" ? value.replacing("&", with: "&amp;") : value
      parts.append("\(self.name(name))=\(quoted(shown))")
    }
    return " [" + parts.joined(separator: ", ") + "]"
  }
}
