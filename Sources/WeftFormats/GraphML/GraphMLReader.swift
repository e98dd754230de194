import Foundation
import OrderedCollections
import WeftModel

/// Reads GraphML, the XML format of graph tools (graphml.graphdrawing.org).
///
/// Attributes come by their keys' names, with the keys' defaults. A node that holds a graph is a
/// cluster of the nodes in that graph. Of yEd's drawings only the labels are read; hyperedges are
/// refused.
enum GraphML {
  /// Reads a file.
  ///
  /// - Complexity: O(bytes).
  static func read(_ file: InputFile) throws -> Reading {
    let reader = GraphMLReader(file: file.name)
    let stop = XMLWalk.walk(
      try file.bytes(), file: file.name, progress: file.progress
    ) { reader.take($0, $1) }
    var reading = reader.finish(file, isBroken: stop != nil)
    if let stop { reading.diagnostics.append(stop) }
    return reading
  }
}

private final class GraphMLReader {
  private struct Key {
    var name: String
    var domain: String
    var fallback: String?
    var isDrawing = false
  }

  private enum Owner { case graph, node, edge, ignored }

  private var keys: OrderedDictionary<String, Key> = [:]
  private var graph = AttributedGraph()
  private var graphAttributes: AttributedGraph.Attributes = [:]
  private var log: DiagnosticLog
  private var path: [String] = []
  private var owners: [Owner] = []
  private var isDirected: [Bool] = []
  private var openNodes: [Int] = []
  private var groupPlaces: Set<Int> = []
  private var key = ""
  private var text = ""
  private var isText = false
  private var labels: [Int: String] = [:]
  private var counts = (graphs: 0, hyperedges: 0, ports: 0, drawings: 0)
  private var sawRoot = false

  init(file: String) { log = DiagnosticLog(file: file) }

  func take(_ event: XMLEvent, _ line: Int) {
    switch event {
    case .start(let name, let attributes):
      start(name, attributes, line)
      path.append(name)
    case .text(let piece): if isText { text += piece }
    case .end(let name):
      if !path.isEmpty { path.removeLast() }
      end(name, line)
    }
  }

  private func start(_ name: String, _ attributes: [String: String], _ line: Int) {
    switch name {
    case "graphml": sawRoot = true
    case "key":
      key = attributes["id"] ?? ""
      keys[key] = Key(
        name: attributes["attr.name"] ?? key, domain: attributes["for"] ?? "all",
        isDrawing: attributes["yfiles.type"] != nil)
    case "default" where path.last == "key": listen()
    case "graph":
      isDirected.append(attributes["edgedefault"] != "undirected")
      owners.append(.graph)
      if let parent = openNodes.last { groupPlaces.insert(parent) } else { counts.graphs += 1 }
    case "node": startNode(attributes, line)
    case "edge": startEdge(attributes, line)
    case "hyperedge":
      counts.hyperedges += 1
      owners.append(.ignored)
      log.add(
        .error, "hyperedge", line: line,
        "A hyperedge joins more than two nodes, which no tie can; it was left out.",
        mend: "Turn it into a cluster, or into edges between pairs of nodes.")
    case "port":
      counts.ports += 1
      owners.append(.ignored)
    case "data":
      key = attributes["key"] ?? ""
      listen()
    case "NodeLabel" where owners.last == .node: listen()
    default: if path.last == "data" { isText = false }
    }
  }

  private func listen() {
    text = ""
    isText = true
  }

  private func startNode(_ attributes: [String: String], _ line: Int) {
    owners.append(.node)
    let id = attributes["id"] ?? ""
    if attributes["id"] == nil {
      log.add(.error, "missing-id", line: line, "A node has no id.", mend: "Give it one.")
    }
    if let parent = openNodes.last {
      graph.members.append(.init(group: graph.nodes[parent].id, node: id, line: line))
    }
    openNodes.append(graph.nodes.count)
    graph.nodes.append(.init(id: id, line: line))
  }

  private func startEdge(_ attributes: [String: String], _ line: Int) {
    guard let from = attributes["source"], let to = attributes["target"] else {
      owners.append(.ignored)
      log.add(
        .error, "missing-end", line: line, "An edge lacks its source or target; it was left out.",
        mend: "Give it both.")
      return
    }
    owners.append(.edge)
    var edge = AttributedGraph.Edge(from: from, to: to, line: line)
    edge.isDirected =
      attributes["directed"].flatMap(Self.truth) ?? isDirected.last ?? true
    if let id = attributes["id"], !isOrdinal(id, graph.edges.count) {
      edge.attributes["edge_id"] = id
    }
    graph.edges.append(edge)
  }

  private func end(_ name: String, _ line: Int) {
    switch name {
    case "default" where path.last == "key":
      keys[key]?.fallback = text
      isText = false
    case "graph":
      if !isDirected.isEmpty { isDirected.removeLast() }
      if !owners.isEmpty { owners.removeLast() }
    case "node":
      if !openNodes.isEmpty { openNodes.removeLast() }
      if !owners.isEmpty { owners.removeLast() }
    case "edge", "hyperedge", "port": if !owners.isEmpty { owners.removeLast() }
    case "data":
      if isText { store(line) }
      isText = false
    case "NodeLabel":
      if let node = openNodes.last, !text.trimmed.isEmpty, labels[node] == nil {
        labels[node] = text.trimmed
      }
      isText = false
    default: break
    }
  }

  private func store(_ line: Int) {
    if keys[key]?.isDrawing == true { return }
    if keys[key] == nil {
      log.add(
        .warning, "unknown-key", line: line,
        "A value refers to the key \(key.quoted), which is not declared; it was kept under that "
          + "name.", mend: "Declare the key at the head of the file.")
    }
    switch owners.last {
    case .graph: graphAttributes[key] = text
    case .node: if let node = openNodes.last { graph.nodes[node].attributes[key] = text }
    case .edge: graph.edges[graph.edges.count - 1].attributes[key] = text
    case .ignored, nil: break
    }
  }

  private static func truth(_ text: String) -> Bool? {
    ["true": true, "1": true, "false": false, "0": false][text]
  }

  /// Names the attributes, fills in defaults, and turns nodes that hold graphs into groups.
  func finish(_ file: InputFile, isBroken: Bool) -> Reading {
    // Why there is no root is told where the file breaks off.
    if !sawRoot, !isBroken {
      log.add(
        .error, "not-graphml", "The file has no element `graphml`.",
        mend: "Name the format with --from, if it is another.")
    }
    graph.attributes = named(graphAttributes, "graph")
    let isOwn = graph.isOwn
    for place in graph.nodes.indices {
      graph.nodes[place].attributes = named(graph.nodes[place].attributes, "node")
      if let label = labels[place], graph.nodes[place].attributes["label"] == nil {
        graph.nodes[place].attributes["label"] = label
      }
    }
    for place in graph.edges.indices {
      let id = graph.edges[place].attributes.removeValue(forKey: "edge_id")
      graph.edges[place].attributes = named(graph.edges[place].attributes, "edge")
      if let id { graph.edges[place].attributes["edge_id"] = id }
      if isOwn { graph.edges[place].takeDirection() }
    }
    if !groupPlaces.isEmpty {
      graph.groups = groupPlaces.sorted().map { graph.nodes[$0] }
      graph.nodes = graph.nodes.indices.filter { !groupPlaces.contains($0) }
        .map { graph.nodes[$0] }
    }
    tell()
    return graph.reading(.graphML, file: file, log: log)
  }

  private func named(
    _ values: AttributedGraph.Attributes, _ domain: String
  ) -> AttributedGraph.Attributes {
    var result: AttributedGraph.Attributes = [:]
    for (id, key) in keys where key.domain == domain || key.domain == "all" {
      guard !key.isDrawing, let value = values[id] ?? key.fallback else { continue }
      result[result[key.name] == nil ? key.name : "\(key.name) \(id)"] = value
    }
    for (id, value) in values
    where keys[id].map({ $0.domain != domain && $0.domain != "all" }) ?? true {
      result[keys[id]?.name ?? id] = value
    }
    return result
  }

  private func tell() {
    if keys.values.contains(where: \.isDrawing) {
      log.add(
        .note, "drawing-ignored",
        "The file holds yEd's drawing (shapes, colours, places), of which only the labels were "
          + "read.", mend: "Nothing need be done; `weft map` draws anew.")
    }
    if counts.graphs > 1 {
      log.add(
        .note, "several-graphs", "The file holds \(counts.graphs) graphs, which were read as one.",
        mend: "Split the file if they are different networks.")
    }
    if counts.ports > 0 {
      log.add(.note, "ports-ignored", "The file has ports (\(counts.ports)), which were ignored.")
    }
  }
}

/// Whether an edge's id only counts the edges: `0`, `e0`, `1`, ….
func isOrdinal(_ id: String, _ place: Int) -> Bool {
  let digits = id.first == "e" ? id.dropFirst() : id[...]
  return digits == "\(place)" || digits == "\(place + 1)"
}

extension AttributedGraph.Edge {
  /// In files Weft wrote, takes the direction from the attribute that holds it.
  mutating func takeDirection() {
    guard attributes[AttributeName.directed] == "no", isDirected else { return }
    attributes[AttributeName.directed] = nil
    isDirected = false
  }
}
