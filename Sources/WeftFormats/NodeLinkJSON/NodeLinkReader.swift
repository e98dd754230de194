import OrderedCollections
import WeftModel

/// Reads JSON with a list of nodes and a list of links, as NetworkX, D3, graphology, vis.js and
/// Cytoscape.js write it.
///
/// Links may be called `links` or `edges`; their ends are ids, texts or numbers, or, where no
/// node has such an id, places in the list of nodes.
enum NodeLinkJSON {
  /// Reads a file.
  ///
  /// - Complexity: O(bytes).
  static func read(_ file: InputFile) throws -> Reading {
    try NodeLinkReader.read(file, as: .nodeLink)
  }
}

private struct NodeLinkReader: JSONGraphSource {
  var log: DiagnosticLog
  var graph = AttributedGraph()
  private var isDirected = false
  private var links: [(link: JSONValue, line: Int)] = []
  private var sawList = false
  private var namelessNodes = 0

  init(log: DiagnosticLog) { self.log = log }

  mutating func read(_ parser: inout JSONParser) throws {
    guard parser.isNext("{") else {
      throw parser.failure("an object with nodes and links is missing")
    }
    try parser.object { key, parser in try read(key, &parser) }
  }

  private mutating func read(_ key: String, _ parser: inout JSONParser) throws {
    switch key {
    case "nodes":
      sawList = true
      try parser.elements { addNode($0, line: $1) }
    case "links", "edges":
      sawList = true
      try parser.elements { links.append(($0, $1)) }
    case "elements" where parser.isNext("{"):
      try parser.object { key, parser in try read(key, &parser) }
    case "directed":
      if case .bool(let flag) = try parser.value() { isDirected = flag }
    case "multigraph": try parser.skip()
    case "graph", "attributes", "options":
      // NetworkX has had the graph's attributes as an object and as a list of pairs.
      let value = try parser.value()
      for (name, value) in value.object ?? [:] {
        if name == "type", value.string == "directed" { isDirected = true }
        graph.attributes[name] = value.flatText
      }
      for pair in value.array ?? [] {
        if let pair = pair.array, pair.count == 2 {
          graph.attributes[pair[0].flatText] = pair[1].flatText
        }
      }
    default: graph.attributes[key] = try parser.value().flatText
    }
  }

  /// The members of an element, those of an inner `attributes` or `data` object among them.
  private func members(_ value: JSONValue) -> OrderedDictionary<String, JSONValue> {
    var result: OrderedDictionary<String, JSONValue> = [:]
    for (name, value) in value.object ?? [:] {
      if name == "attributes" || name == "data" || name == "metadata",
        let inner = value.object
      {
        for (name, value) in inner where result[name] == nil { result[name] = value }
      } else {
        result[name] = value
      }
    }
    return result
  }

  private mutating func addNode(_ value: JSONValue, line: Int) {
    if let text = value.scalarText {
      graph.nodes.append(.init(id: text, line: line))
      return
    }
    var members = members(value)
    let id = members.removeValue(forKey: "id") ?? members.removeValue(forKey: "key")
    if id == nil { namelessNodes += 1 }
    // Without an id the node is known by its place, until its name can serve.
    var node = AttributedGraph.Node(id: id?.flatText ?? "\(graph.nodes.count)", line: line)
    for (name, value) in members { node.attributes[name] = value.flatText }
    graph.nodes.append(node)
  }

  mutating func finish() {
    if !sawList, log.diagnostics.isEmpty {
      log.add(
        .error, "not-node-link", "The file has neither nodes nor links.",
        mend: "Name the format with --from, if it is another.")
    }
    if namelessNodes == graph.nodes.count, namelessNodes > 0 { nameByLabel() }
    let places = Dictionary(
      graph.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (link, line) in links { addLink(link, line: line, places) }
    links = []
    if graph.isOwn {
      for place in graph.edges.indices { graph.edges[place].takeDirection() }
    }
  }

  /// Takes names for ids where nodes have no ids and every name is used once.
  private mutating func nameByLabel() {
    let names = graph.nodes.map { $0.attributes["name"] ?? $0.attributes["label"] ?? "" }
    byPlace = graph.nodes.map(\.id)
    guard Set(names).count == names.count, !names.contains("") else { return }
    for (place, name) in names.enumerated() { graph.nodes[place].id = name }
    byPlace = names
  }

  /// The ids of nodes that had none in the file, by place.
  private var byPlace: [String] = []

  private func end(_ value: JSONValue?, _ places: [String: Int]) -> String? {
    switch value {
    case .object(let members):
      // D3 puts the node itself there when it has laid the graph out.
      return (members["id"] ?? members["key"] ?? members["name"])?.flatText
    case .number(let digits):
      if byPlace.isEmpty, places[digits] != nil { return digits }
      if let place = Int(digits), graph.nodes.indices.contains(place) {
        return graph.nodes[place].id
      }
      return digits
    case .null, nil: return nil
    case .some(let value): return value.flatText
    }
  }

  private mutating func addLink(_ value: JSONValue, line: Int, _ places: [String: Int]) {
    var members = members(value)
    if let pair = value.array, pair.count >= 2 { members = ["source": pair[0], "target": pair[1]] }
    func take(_ names: [String]) -> JSONValue? {
      for name in names {
        if let value = members.removeValue(forKey: name) { return value }
      }
      return nil
    }
    let source = take(["source", "from"])
    let target = take(["target", "to"])
    guard let from = end(source, places), let to = end(target, places) else {
      log.add(
        .error, "missing-end", line: line, "A link lacks its source or target; it was left out.",
        mend: "Give it both.")
      return
    }
    var edge = AttributedGraph.Edge(from: from, to: to, isDirected: isDirected, line: line)
    if case .bool(let flag)? = members["undirected"] {
      edge.isDirected = !flag
      members["undirected"] = nil
    }
    if case .bool(let flag)? = members["directed"] {
      edge.isDirected = flag
      members["directed"] = nil
    }
    if case .number? = members["key"] { members["key"] = nil }
    if let id = members["id"]?.scalarText {
      members["id"] = nil
      if !isOrdinal(id, graph.edges.count) { edge.attributes["edge_id"] = id }
    }
    for (name, value) in members { edge.attributes[name] = value.flatText }
    graph.edges.append(edge)
  }
}
