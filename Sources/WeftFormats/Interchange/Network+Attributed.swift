import Foundation
import OrderedCollections
import WeftModel

extension Network {
  /// The network as nodes, edges and groups with values, in canonical order.
  ///
  /// - Complexity: O(k log k) for k rows.
  func attributedGraph() -> AttributedGraph {
    let network = canonical()
    var graph = AttributedGraph()
    graph.attributes = network.metadataAttributes
    let actors = Actor.columns
    graph.nodes = network.actors.map {
      .init(id: $0.id, attributes: ElementColumns.attributes(of: $0, actors))
    }
    let clusters = Cluster.columns
    graph.groups = network.clusters.map {
      .init(id: $0.id, attributes: ElementColumns.attributes(of: $0, clusters))
    }
    let members = Membership.columns
    graph.members = network.memberships.map {
      .init(
        group: $0.cluster, node: $0.actor, attributes: ElementColumns.attributes(of: $0, members))
    }
    let ties = Tie.columns
    graph.edges = network.ties.map { tie in
      var tie = tie
      let isDirected = tie.isDirectedInFiles
      if isDirected != tie.kind.definition.isDirected { tie.extra[AttributeName.directed] = nil }
      return .init(
        from: tie.from, to: tie.to, isDirected: isDirected,
        attributes: ElementColumns.attributes(of: tie, ties))
    }
    return graph
  }
}

extension Tie {
  /// Whether the tie has a direction: as its kind has, unless a file said otherwise.
  var isDirectedInFiles: Bool {
    switch extra[AttributeName.directed] {
    case "yes": true
    case "no": false
    default: kind.definition.isDirected
    }
  }
}

/// What the head of a network and its sources are called as attributes of a graph.
enum GraphAttribute {
  static let generator = "generator"
  static let name = "name"
  static let title = "title"
  static let description = "description"
  static let keywords = "keywords"
  static let references = "references"
  static let licences = "licences"
  static let sources = "sources"
  static let package = "package"
}

extension AttributedGraph {
  /// Whether Weft wrote the file, so that its attributes are named as Weft names them.
  var isOwn: Bool { attributes[GraphAttribute.generator] == "Weft" }
}

extension Network {
  fileprivate var metadataAttributes: AttributedGraph.Attributes {
    let rows = TableWriter(sources)
    let head: KeyValuePairs<String, String?> = [
      GraphAttribute.generator: "Weft", GraphAttribute.name: metadata.name,
      GraphAttribute.title: metadata.title, GraphAttribute.description: metadata.description,
      GraphAttribute.keywords: Self.text(metadata.keywords.map { .string($0) }),
      GraphAttribute.references: Self.text(
        metadata.references.map { Self.object(["title": $0.title, "path": $0.path]) }),
      GraphAttribute.licences: Self.text(
        metadata.licences.map {
          Self.object(["name": $0.name, "title": $0.title, "path": $0.path])
        }),
      GraphAttribute.sources: Self.text(
        sources.map { source in
          var members: OrderedDictionary<String, JSONValue> = [:]
          for (name, cell) in zip(rows.header, rows.cells(source)) where !cell.isEmpty {
            members[name] = .string(cell)
          }
          return .object(members)
        }),
      GraphAttribute.package: metadata.extra.isEmpty
        ? nil
        : JSONValue.object(
          OrderedDictionary(
            uniqueKeysWithValues: metadata.extra.sorted { $0.key < $1.key }
              .map { ($0.key, JSONValue.string($0.value)) })
        ).text(isIndented: false),
    ]
    var result: AttributedGraph.Attributes = [:]
    for (name, text) in head { if let text, !text.isEmpty { result[name] = text } }
    return result
  }

  private static func object(_ members: KeyValuePairs<String, String?>) -> JSONValue {
    var result: OrderedDictionary<String, JSONValue> = [:]
    for (name, text) in members { if let text { result[name] = .string(text) } }
    return .object(result)
  }

  private static func text(_ values: [JSONValue]) -> String? {
    values.isEmpty ? nil : JSONValue.array(values).text(isIndented: false)
  }

  mutating func readMetadata(
    _ attributes: AttributedGraph.Attributes, _ log: inout DiagnosticLog
  ) {
    let isOwn = attributes[GraphAttribute.generator] == "Weft"
    for (name, value) in attributes where !value.isEmpty {
      switch name {
      case GraphAttribute.name: metadata.name = value
      case GraphAttribute.title: metadata.title = value
      case GraphAttribute.description: metadata.description = value
      case GraphAttribute.keywords:
        metadata.keywords =
          JSONValue(parsing: value)?.array?.compactMap(\.string)
          ?? value.split { $0 == ";" || $0 == "," }.map(\.trimmed)
      case GraphAttribute.references where isOwn:
        metadata.references = Self.objects(value, name, &log).map {
          .init(title: $0["title"]?.string ?? "", path: $0["path"]?.string)
        }
      case GraphAttribute.licences where isOwn:
        metadata.licences = Self.objects(value, name, &log).map {
          .init(name: $0["name"]?.string, title: $0["title"]?.string, path: $0["path"]?.string)
        }
      case GraphAttribute.sources where isOwn: readSources(value, &log)
      case GraphAttribute.package where isOwn:
        for (key, text) in JSONValue(parsing: value)?.object ?? [:] {
          metadata.extra[key] = text.string
        }
      case GraphAttribute.generator where isOwn: break
      default: metadata.extra[name] = JSONValue.string(value).text(isIndented: false)
      }
    }
  }

  private mutating func readSources(_ text: String, _ log: inout DiagnosticLog) {
    let columns = Source.columns
    sources = Self.objects(text, GraphAttribute.sources, &log).map { object in
      var source = Source.blank
      for (name, value) in object.object ?? [:] {
        guard let text = value.string else { continue }
        guard let column = columns.first(where: { $0.name == name }) else {
          source.extra[name] = text
          continue
        }
        if let problem = column.read(text, &source), problem.keepsText {
          source.extra[name] = text
        }
      }
      return source
    }
  }

  private static func objects(
    _ text: String, _ name: String, _ log: inout DiagnosticLog
  ) -> [JSONValue] {
    if let elements = JSONValue(parsing: text)?.array { return elements }
    log.add(
      .warning, "not-json", column: name,
      "The graph's attribute `\(name)` is not a JSON list; it was left out.",
      mend: "Write the file again with `weft convert`.")
    return []
  }
}

extension JSONValue {
  /// Parses a text; nil where it is not JSON.
  init?(parsing text: String) {
    let file = InputFile(name: "", contents: .bytes(.init(text.utf8)))
    var ignored: [Diagnostic] = []
    guard let value = try? JSONParser.parse(file, diagnostics: &ignored) else { return nil }
    self = value
  }
}
