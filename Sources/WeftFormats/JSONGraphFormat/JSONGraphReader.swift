import OrderedCollections
import WeftModel

/// Reads the JSON Graph Format (jsongraphformat.info), versions 1 and 2.
///
/// The relation of an edge is the kind of the tie; metadata become columns. Hyperedges are refused.
enum JSONGraph {
  /// Reads a file.
  ///
  /// - Complexity: O(bytes).
  static func read(_ file: InputFile) throws -> Reading {
    try JSONGraphReader.read(file, as: .jsonGraph)
  }
}

private struct JSONGraphReader: JSONGraphSource {
  var log: DiagnosticLog
  var graph = AttributedGraph()
  private var graphs = 0
  /// Edges whose direction is the graph's, which may be told after them.
  private var undecided: [Int] = []

  init(log: DiagnosticLog) { self.log = log }

  mutating func read(_ parser: inout JSONParser) throws {
    guard parser.isNext("{") else { throw parser.failure("an object with a graph is missing") }
    try parser.object { key, parser in
      switch key {
      case "graph" where parser.isNext("{"): try readGraph(&parser)
      case "graphs" where parser.isNext("["):
        try parser.array { try readGraph(&$0) }
      default: try parser.skip()
      }
    }
  }

  private mutating func readGraph(_ parser: inout JSONParser) throws {
    graphs += 1
    // The format's default.
    var isDirected = true
    undecided = []
    try parser.object { key, parser in
      switch key {
      case "directed": if case .bool(let flag) = try parser.value() { isDirected = flag }
      case "nodes" where parser.isNext("{"):
        try parser.object { id, parser in
          _ = parser.peek()
          let line = parser.line
          addNode(id, try parser.value(), line: line)
        }
      case "nodes":
        try parser.elements { value, line in addNode(value["id"]?.flatText, value, line: line) }
      case "edges": try parser.elements { addEdge($0, line: $1) }
      case "hyperedges":
        try parser.elements { _, line in
          log.add(
            .error, "hyperedge", line: line,
            "A hyperedge joins more than two nodes, which no tie can; it was left out.",
            mend: "Turn it into a cluster, or into edges between pairs of nodes.")
        }
      case "metadata":
        for (name, value) in try parser.value().object ?? [:] {
          graph.attributes[name] = value.flatText
        }
      case "label": graph.attributes[GraphAttribute.title] = try parser.value().flatText
      default: graph.attributes[key] = try parser.value().flatText
      }
    }
    for place in undecided { graph.edges[place].isDirected = isDirected }
  }

  private mutating func addNode(_ id: String?, _ value: JSONValue, line: Int) {
    guard let id else {
      log.add(
        .error, "missing-id", line: line, "A node has no id; it was left out.",
        mend: "Give it one.")
      return
    }
    var node = AttributedGraph.Node(id: id, line: line)
    for (name, value) in value.object ?? [:] where name != "id" {
      if name == "metadata", let inner = value.object {
        for (name, value) in inner { node.attributes[name] = value.flatText }
      } else {
        node.attributes[name] = value.flatText
      }
    }
    graph.nodes.append(node)
  }

  private mutating func addEdge(_ value: JSONValue, line: Int) {
    guard let from = value["source"]?.scalarText, let to = value["target"]?.scalarText else {
      log.add(
        .error, "missing-end", line: line, "An edge lacks its source or target; it was left out.",
        mend: "Give it both.")
      return
    }
    var edge = AttributedGraph.Edge(from: from, to: to, line: line)
    if case .bool(let flag)? = value["directed"] {
      edge.isDirected = flag
    } else {
      undecided.append(graph.edges.count)
    }
    edge.kind = value["relation"]?.string
    for (name, value) in value.object ?? [:] {
      switch name {
      case "source", "target", "directed", "relation": break
      case "id":
        let id = value.flatText
        if !isOrdinal(id, graph.edges.count) { edge.attributes["edge_id"] = id }
      case "metadata":
        for (name, value) in value.object ?? [:] { edge.attributes[name] = value.flatText }
      default: edge.attributes[name] = value.flatText
      }
    }
    graph.edges.append(edge)
  }

  mutating func finish() {
    if graphs == 0, log.diagnostics.isEmpty {
      log.add(
        .error, "not-json-graph", "The file has no member `graph` or `graphs`.",
        mend: "Name the format with --from, if it is another.")
    }
    if graphs > 1 {
      log.add(
        .note, "several-graphs", "The file holds \(graphs) graphs, which were read as one.",
        mend: "Split the file if they are different networks.")
    }
  }
}
