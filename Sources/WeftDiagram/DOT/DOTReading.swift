/// What a DOT file says: nodes, clusters and edges with their attributes, defaults filled in.
struct DOTReading: Sendable {
  struct Node: Sendable {
    var id: String
    var attributes: [String: String]
    /// The cluster it was last named in, by its place in ``clusters``.
    var cluster: Int?
  }

  struct Cluster: Sendable {
    var id: String
    var attributes: [String: String]
  }

  struct Edge: Sendable {
    var from: String
    var to: String
    var attributes: [String: String]
  }

  var isDirected = false
  var attributes: [String: String] = [:]
  var nodes: [Node] = []
  var clusters: [Cluster] = []
  var edges: [Edge] = []
  private var places: [String: Int] = [:]

  /// Reads DOT text.
  ///
  /// - Parameter text: The file.
  /// - Throws: ``DOTFailure`` with the line of what is no DOT.
  /// - Complexity: O(text).
  init(_ text: String) throws {
    var parser = DOTParser(scanner: DOTScanner(text))
    try parser.advance()
    if parser.isWord("strict") { try parser.advance() }
    guard parser.isWord("graph") || parser.isWord("digraph") else {
      throw parser.failure("a DOT file begins with graph or digraph")
    }
    isDirected = parser.isWord("digraph")
    try parser.advance()
    if case .name? = parser.token { try parser.advance() }
    try parser.expect("{")
    var context = Context()
    try statements(&parser, &context)
    attributes = context.graph
  }

  /// What holds inside one pair of braces.
  private struct Context {
    var graph: [String: String] = [:]
    var node: [String: String] = [:]
    var edge: [String: String] = [:]
    var cluster: Int?
    /// The nodes named inside, for edges between groups.
    var named: [String] = []
  }

  private mutating func statements(_ parser: inout DOTParser, _ context: inout Context) throws {
    while true {
      guard let token = parser.token else { throw parser.failure("a brace is never closed") }
      if token == .sign("}") { return try parser.advance() }
      if token == .sign(";") || token == .sign(",") {
        try parser.advance()
        continue
      }
      try statement(&parser, &context)
    }
  }

  private mutating func statement(_ parser: inout DOTParser, _ context: inout Context) throws {
    for word in ["graph", "node", "edge"] where parser.isWord(word) {
      try parser.advance()
      let attributes = try parser.attributes()
      switch word {
      case "graph": context.graph.merge(attributes) { $1 }
      case "node": context.node.merge(attributes) { $1 }
      default: context.edge.merge(attributes) { $1 }
      }
      return
    }
    if case .name(let key, _)? = parser.token, !parser.isWord("subgraph"),
      try parser.peek() == .sign("=")
    {
      try parser.advance()
      try parser.advance()
      context.graph[key] = try parser.name()
      return
    }
    var groups = [try end(&parser, &context)]
    while parser.token == .sign("->") || parser.token == .sign("--") {
      try parser.advance()
      groups.append(try end(&parser, &context))
    }
    let attributes = try parser.attributes()
    if groups.count == 1 {
      for id in groups[0].ids where !groups[0].isGroup { add(id, attributes, context) }
      return
    }
    for (tails, heads) in zip(groups, groups.dropFirst()) {
      for from in tails.ids {
        for to in heads.ids {
          edges.append(
            Edge(from: from, to: to, attributes: context.edge.merging(attributes) { $1 }))
        }
      }
    }
  }

  /// A node or a group of nodes.
  private mutating func end(_ parser: inout DOTParser, _ context: inout Context) throws
    -> (ids: [String], isGroup: Bool)
  {
    if parser.isWord("subgraph") || parser.token == .sign("{") {
      var name: String?
      if parser.isWord("subgraph") {
        try parser.advance()
        if case .name(let text, _)? = parser.token {
          name = text
          try parser.advance()
        }
      }
      guard parser.token == .sign("{") else { return ([], true) }
      try parser.advance()
      var inner = context
      inner.named = []
      inner.graph = [:]
      if let name, name.hasPrefix("cluster") {
        inner.cluster = clusters.count
        clusters.append(Cluster(id: name, attributes: [:]))
      }
      try statements(&parser, &inner)
      if let place = inner.cluster, place != context.cluster {
        clusters[place].attributes = inner.graph
      }
      context.named += inner.named
      return (inner.named, true)
    }
    let id = try parser.name()
    if parser.token == .sign(":") {
      // Ports: where on the node an edge ends; Weft's maps have none.
      try parser.advance()
      _ = try parser.name()
      if parser.token == .sign(":") {
        try parser.advance()
        _ = try parser.name()
      }
    }
    add(id, [:], context)
    context.named.append(id)
    return ([id], false)
  }

  private mutating func add(_ id: String, _ attributes: [String: String], _ context: Context) {
    if let place = places[id] {
      nodes[place].attributes.merge(attributes) { $1 }
      if let cluster = context.cluster { nodes[place].cluster = cluster }
    } else {
      places[id] = nodes.count
      nodes.append(
        Node(
          id: id, attributes: context.node.merging(attributes) { $1 }, cluster: context.cluster))
    }
  }
}

/// Reads DOT one piece at a time, with one to look ahead.
struct DOTParser {
  var scanner: DOTScanner
  private(set) var token: DOTScanner.Token?
  private var ahead: DOTScanner.Token?

  init(scanner: DOTScanner) { self.scanner = scanner }

  mutating func advance() throws {
    if let ahead {
      token = ahead
      self.ahead = nil
    } else {
      token = try scanner.next()
    }
  }

  mutating func peek() throws -> DOTScanner.Token? {
    if ahead == nil { ahead = try scanner.next() }
    return ahead
  }

  func isWord(_ word: String) -> Bool {
    if case .name(let text, isQuoted: false)? = token { text.lowercased() == word } else { false }
  }

  func failure(_ message: String) -> DOTFailure {
    DOTFailure(line: scanner.line, message: message)
  }

  mutating func expect(_ sign: String) throws {
    guard token == .sign(sign) else { throw failure("\"\(sign)\" is missing") }
    try advance()
  }

  mutating func name() throws -> String {
    guard case .name(let text, _)? = token else { throw failure("a name is missing") }
    try advance()
    return text
  }

  /// The attributes in any number of brackets.
  mutating func attributes() throws -> [String: String] {
    var result: [String: String] = [:]
    while token == .sign("[") {
      try advance()
      while token != .sign("]") {
        if token == .sign(",") || token == .sign(";") {
          try advance()
          continue
        }
        let key = try name()
        if token == .sign("=") {
          try advance()
          result[key] = try name()
        } else {
          result[key] = "true"
        }
      }
      try advance()
    }
    return result
  }
}
