import Foundation
import OrderedCollections
import WeftModel

extension GEXF {
  /// The versions that can be written.
  enum Version: String, CaseIterable {
    case v1_2 = "1.2"
    case v1_3 = "1.3"

    fileprivate var namespaces: (graph: String, viz: String) {
      switch self {
      case .v1_2: ("http://www.gexf.net/1.2draft", "http://www.gexf.net/1.2draft/viz")
      case .v1_3: ("http://gexf.net/1.3", "http://gexf.net/1.3/viz")
      }
    }
  }

  /// Writes a network; clusters are nodes with `table` = clusters, memberships edges with
  /// `table` = members. Ties with dates make the graph dynamic, so that Gephi shows a timeline.
  ///
  /// - Complexity: O(k log k) for k rows.
  static func write(
    _ network: Network, version: Version = .v1_3
  ) -> (bytes: Data, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "GEXF")
    export.keepGraphAttributes([
      GraphAttribute.title, GraphAttribute.description, GraphAttribute.keywords,
    ])
    export.graph = export.graph.flattened()
    let isDirected = export.settleDirection()
    var writer = XMLWriter()
    GEXFWriter(export.graph, version: version, isDirected: isDirected).write(&writer)
    export.tellReplaced(writer.replaced)
    return (Data(writer.text.utf8), export.log.diagnostics)
  }
}

extension GEXF {
  /// A text with a space for each line end in it.
  static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append("\r\n".unicodeScalars.contains(scalar) ? " " : scalar)
    }
    return String(result)
  }
}

private struct GEXFWriter {
  let graph: AttributedGraph
  let version: GEXF.Version
  let isDirected: Bool
  let nodeColumns: OrderedDictionary<String, ColumnType>
  let edgeColumns: OrderedDictionary<String, ColumnType>

  /// Attributes that the format has places of its own for.
  static let nodePlaces: Set<String> = ["label"]
  static let edgePlaces: Set<String> = ["weight"]

  init(_ graph: AttributedGraph, version: GEXF.Version, isDirected: Bool) {
    self.graph = graph
    self.version = version
    self.isDirected = isDirected
    nodeColumns = ColumnType.columns(of: graph.nodes.map(\.attributes))
      .filter { !Self.nodePlaces.contains($0.key) && !$0.key.hasPrefix("viz_") }
    edgeColumns = ColumnType.columns(of: graph.edges.map(\.attributes))
      .filter { !Self.edgePlaces.contains($0.key) && !$0.key.hasPrefix("viz_") }
  }

  func write(_ writer: inout XMLWriter) {
    let (namespace, viz) = version.namespaces
    writer.begin("gexf", ["xmlns": namespace, "xmlns:viz": viz, "version": version.rawValue])
    writer.begin("meta")
    writer.element("creator", [:], "Weft \(WeftVersion.current)")
    // The first line is the title, for the format has no other place for it.
    let title = GEXF.oneLine(graph.attributes[GraphAttribute.title] ?? "")
    let description = graph.attributes[GraphAttribute.description].map { "\n" + $0 } ?? ""
    writer.element("description", [:], title + description)
    if let keywords = graph.attributes[GraphAttribute.keywords] {
      writer.element("keywords", [:], keywords)
    }
    writer.end()
    let isDynamic = graph.edges.contains {
      $0.attributes["since"] != nil || $0.attributes["until"] != nil
    }
    writer.begin(
      "graph",
      [
        "defaultedgetype": isDirected ? "directed" : "undirected",
        "mode": isDynamic ? "dynamic" : "static", "timeformat": isDynamic ? "date" : nil,
      ])
    declare("node", nodeColumns, &writer)
    declare("edge", edgeColumns, &writer)
    writer.begin("nodes")
    for node in graph.nodes {
      writer.begin("node", ["id": node.id, "label": node.attributes["label"] ?? node.id])
      values(node.attributes, nodeColumns, &writer)
      writer.end()
    }
    writer.end()
    writer.begin("edges")
    for (place, edge) in graph.edges.enumerated() { write(edge, place, &writer) }
    writer.end()
    writer.end()
    writer.end()
  }

  private func write(_ edge: AttributedGraph.Edge, _ place: Int, _ writer: inout XMLWriter) {
    let attributes = edge.attributes
    let kind = attributes["kind"]
    writer.begin(
      "edge",
      [
        "id": "\(place)", "source": edge.from, "target": edge.to,
        "kind": version == .v1_3 ? kind : nil, "label": kind, "weight": attributes["weight"],
        "start": attributes["since"].flatMap { PartialDate($0) }.map { Self.day($0.earliest) },
        "end": attributes["until"].flatMap { PartialDate($0) }.map { Self.day($0.latest) },
      ])
    values(attributes, edgeColumns, &writer)
    writer.end()
  }

  /// A day as the format wants it, from year, month and day in one number.
  private static func day(_ ordinal: Int) -> String {
    PartialDate(year: ordinal / 10000, month: ordinal / 100 % 100, day: ordinal % 100)?
      .description ?? ""
  }

  private func declare(
    _ domain: String, _ columns: OrderedDictionary<String, ColumnType>, _ writer: inout XMLWriter
  ) {
    guard !columns.isEmpty else { return }
    writer.begin("attributes", ["class": domain, "mode": "static"])
    for (place, column) in columns.enumerated() {
      writer.element(
        "attribute",
        ["id": "\(place)", "title": column.key, "type": column.value.rawValue])
    }
    writer.end()
  }

  private func values(
    _ attributes: AttributedGraph.Attributes, _ columns: OrderedDictionary<String, ColumnType>,
    _ writer: inout XMLWriter
  ) {
    let values = columns.keys.enumerated().compactMap { place, name in
      attributes[name].map { (place, $0) }
    }
    if !values.isEmpty {
      writer.begin("attvalues")
      for (place, value) in values {
        writer.element("attvalue", ["for": "\(place)", "value": value])
      }
      writer.end()
    }
    viz(attributes, &writer)
  }

  private func viz(_ attributes: AttributedGraph.Attributes, _ writer: inout XMLWriter) {
    if let color = attributes["viz_color"] {
      let digits = Array(color.utf8.dropFirst())
      let parts = stride(from: 0, to: 6, by: 2).map { place -> Int? in
        guard digits.count == 6 else { return nil }
        return Int(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)
      }
      if parts.allSatisfy({ $0 != nil }) {
        let channels = parts.map { $0.map(String.init) }
        writer.element(
          "viz:color",
          [
            "r": channels[0], "g": channels[1], "b": channels[2], "a": attributes["viz_alpha"],
          ])
      }
    }
    if attributes["viz_x"] != nil || attributes["viz_y"] != nil {
      writer.element(
        "viz:position",
        ["x": attributes["viz_x"], "y": attributes["viz_y"], "z": attributes["viz_z"]])
    }
    for name in ["size", "thickness", "shape"] {
      if let value = attributes["viz_\(name)"] { writer.element("viz:\(name)", ["value": value]) }
    }
  }
}
