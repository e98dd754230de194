import OrderedCollections

/// A DOT file taken apart: nodes, edges and subgraphs with their attributes, defaults filled in.
struct DOTDocument {
  typealias Attributes = OrderedDictionary<String, DOTText>

  struct Node {
    var id: String
    var attributes: Attributes = [:]
    var line: Int
  }

  struct Edge {
    var from: String
    var to: String
    var attributes: Attributes
    var line: Int
  }

  struct Group {
    var name: String
    var attributes: Attributes = [:]
    var members: OrderedSet<String> = []
    var line: Int
  }

  var name: String?
  var isDirected = false
  var attributes: Attributes = [:]
  var nodes: OrderedDictionary<String, Node> = [:]
  var edges: [Edge] = []
  /// The subgraphs whose names begin with `cluster`, in order.
  var groups: OrderedDictionary<String, Group> = [:]
}

/// Parses DOT as Graphviz does: defaults hold from where they stand to the end of their braces,
/// an edge may lead between whole subgraphs, and what is named twice is one thing.
struct DOTParser {
  /// How deep subgraphs may nest.
  static let maximumDepth = 100
  /// How many edges sets of ends may make together.
  static let maximumExpansion = 2_000_000

  private struct Scope {
    var nodeDefaults: DOTDocument.Attributes = [:]
    var edgeDefaults: DOTDocument.Attributes = [:]
    var group: String?
    var groups: [String] = []
    var named: OrderedSet<String> = []
    /// A new attribute list, for a subgraph without the name of a cluster.
    var isRoot = false
  }

  private var lexer: DOTLexer
  private var token = DOTLexer.Token.end
  private var tokenLine = 1
  private(set) var document = DOTDocument()
  private(set) var hasMore = false
  private var depth = 0
  private var expansion = 0
  /// The nodes of each named subgraph so far.
  private var subgraphs: [String: OrderedSet<String>] = [:]
  /// Whether two nodes have one edge at most.
  private var isStrict = false
  /// Where the edges stand that a later statement may name again.
  private var places: [EdgeName: Int] = [:]

  /// What tells an edge from others: its ends and, in a graph that is not strict, its key.
  private struct EdgeName: Hashable {
    var ends: [String]
    var key: String?
  }

  init(_ bytes: UnsafeRawBufferPointer) { lexer = DOTLexer(bytes) }

  var guesses: Int { lexer.guesses }

  private mutating func advance() throws(DOTFault) {
    token = try lexer.next()
    tokenLine = lexer.line
  }

  private func keyword(_ token: DOTLexer.Token) -> String? {
    if case .id(let text) = token, !text.isQuoted, !text.isHTML {
      text.text.lowercased()
    } else {
      nil
    }
  }

  private func isSymbol(_ character: Unicode.Scalar) -> Bool {
    if case .symbol(let byte) = token { byte == UInt8(ascii: character) } else { false }
  }

  private func unexpected(_ wanted: String) -> DOTFault {
    lexer.fault("\(wanted) is missing before here")
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(DOTFault) {
    guard isSymbol(character) else { throw unexpected("“\(character)”") }
    try advance()
  }

  /// Parses the first graph of the file.
  mutating func parse() throws(DOTFault) {
    try advance()
    if keyword(token) == "strict" {
      isStrict = true
      try advance()
    }
    switch keyword(token) {
    case "graph": break
    case "digraph": document.isDirected = true
    default: throw unexpected("“graph” or “digraph”")
    }
    try advance()
    if case .id(let name) = token {
      document.name = name.text
      try advance()
    }
    try expect("{")
    var scope = Scope(isRoot: true)
    try statements(&scope)
    guard isSymbol("}") else { throw unexpected("“}”") }
    try advance()
    if case .end = token {} else { hasMore = true }
  }

  private mutating func statements(_ scope: inout Scope) throws(DOTFault) {
    while true {
      if isSymbol("}") { return }
      if isSymbol(";") || isSymbol(",") {
        try advance()
        continue
      }
      if case .end = token { throw unexpected("“}”") }
      try statement(&scope)
    }
  }

  private mutating func statement(_ scope: inout Scope) throws(DOTFault) {
    switch keyword(token) {
    case "graph", "node", "edge":
      let word = keyword(token)
      try advance()
      let attributes = try attributeLists()
      switch word {
      case "node": scope.nodeDefaults.merge(attributes) { _, new in new }
      case "edge": scope.edgeDefaults.merge(attributes) { _, new in new }
      default: setGraph(attributes, scope)
      }
      return
    default: break
    }
    let line = tokenLine
    var ends: [[String]] = []
    var isSubgraph = false
    if let members = try subgraph(&scope) {
      ends.append(Array(members))
      isSubgraph = true
    } else {
      guard case .id(let id) = token else { throw unexpected("a name") }
      try advance()
      if isSymbol("=") {
        try advance()
        guard case .id(let value) = token else { throw unexpected("a value") }
        try advance()
        setGraph([id.text: value], scope)
        return
      }
      ends.append(try names(from: id.text, &scope, line: line))
    }
    while true {
      switch token {
      case .directedEdge, .undirectedEdge: break
      default:
        // What stands behind a subgraph is no attribute of its nodes.
        if isSubgraph, ends.count == 1 {
          _ = try attributeLists()
        } else {
          try finish(ends, &scope, line: line)
        }
        return
      }
      try advance()
      if let members = try subgraph(&scope) {
        ends.append(Array(members))
      } else {
        guard case .id(let id) = token else { throw unexpected("the other end of an edge") }
        try advance()
        ends.append(try names(from: id.text, &scope, line: line))
      }
    }
  }

  /// The nodes of a list with commas between them, whose first name has been read.
  private mutating func names(
    from first: String, _ scope: inout Scope, line: Int
  ) throws(DOTFault) -> [String] {
    try skipPort()
    var names = [touch(first, &scope, line: line)]
    while isSymbol(",") {
      try advance()
      guard case .id(let id) = token else { throw unexpected("a name") }
      try advance()
      try skipPort()
      names.append(touch(id.text, &scope, line: line))
    }
    return names
  }

  /// Ends a statement: attributes of a node, or edges along a chain.
  private mutating func finish(
    _ ends: [[String]], _ scope: inout Scope, line: Int
  ) throws(DOTFault) {
    let attributes = isSymbol("[") ? try attributeLists() : [:]
    if ends.count == 1 {
      for id in ends[0] { document.nodes[id]?.attributes.merge(attributes) { _, new in new } }
      return
    }
    let key = attributes["key"]?.text ?? ""
    for (left, right) in zip(ends, ends.dropFirst()) {
      expansion += left.count * right.count - 1
      guard expansion <= Self.maximumExpansion else {
        throw lexer.fault("A statement joins too many nodes")
      }
      for from in left {
        for to in right {
          join(from, to, key, attributes, scope, line: line)
        }
      }
    }
  }

  /// Makes an edge, or gives attributes to the one there is, where the graph is strict or the edge
  /// bears a key.
  private mutating func join(
    _ from: String, _ to: String, _ key: String, _ attributes: DOTDocument.Attributes,
    _ scope: Scope, line: Int
  ) {
    // Weft's own files have a column of that name where the network has, and a line for each tie.
    let isOwn = document.attributes[GraphAttribute.generator]?.text == "Weft"
    if isStrict || !key.isEmpty && !isOwn {
      let ends = document.isDirected || from < to ? [from, to] : [to, from]
      let name = EdgeName(ends: ends, key: isStrict ? nil : key)
      if let place = places[name] {
        // In a strict graph there is no second edge for another key to name.
        let own = document.edges[place].attributes["key"]?.text ?? ""
        if key.isEmpty || key == own {
          document.edges[place].attributes.merge(attributes) { _, new in new }
        }
        return
      }
      places[name] = document.edges.count
    }
    let all = scope.edgeDefaults.merging(attributes) { _, new in new }
    document.edges.append(.init(from: from, to: to, attributes: all, line: line))
  }

  /// Names a node: made if it is new, with the defaults that hold here, and put into its groups.
  private mutating func touch(_ id: String, _ scope: inout Scope, line: Int) -> String {
    if document.nodes[id] == nil {
      document.nodes[id] = .init(id: id, attributes: scope.nodeDefaults, line: line)
    }
    scope.named.append(id)
    for group in scope.groups { document.groups[group]?.members.append(id) }
    return id
  }

  private mutating func setGraph(_ attributes: DOTDocument.Attributes, _ scope: Scope) {
    if let group = scope.group {
      document.groups[group]?.attributes.merge(attributes) { _, new in new }
    } else if scope.isRoot {
      document.attributes.merge(attributes) { _, new in new }
    }
  }

  /// A subgraph, if one begins here: the nodes named in it.
  private mutating func subgraph(_ scope: inout Scope) throws(DOTFault) -> OrderedSet<String>? {
    let line = tokenLine
    var name: String?
    if keyword(token) == "subgraph" {
      try advance()
      if case .id(let id) = token {
        name = id.text
        try advance()
      }
      if !isSymbol("{") {
        // A subgraph that was written before.
        return name.flatMap { subgraphs[$0] } ?? []
      }
    } else if !isSymbol("{") {
      return nil
    }
    try advance()
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw lexer.fault("Subgraphs are nested more than \(Self.maximumDepth) deep")
    }
    var inner = Scope(
      nodeDefaults: scope.nodeDefaults, edgeDefaults: scope.edgeDefaults, groups: scope.groups)
    if let name, name.lowercased().hasPrefix("cluster") {
      inner.group = name
      if !inner.groups.contains(name) { inner.groups.append(name) }
      if document.groups[name] == nil {
        document.groups[name] = .init(name: name, line: line)
      }
    }
    try statements(&inner)
    try expect("}")
    depth -= 1
    scope.named.formUnion(inner.named)
    guard let name else { return inner.named }
    // What the same name was given before is in it too.
    subgraphs[name, default: []].formUnion(inner.named)
    return subgraphs[name] ?? []
  }

  private mutating func skipPort() throws(DOTFault) {
    var parts = 0
    while isSymbol(":"), parts < 2 {
      try advance()
      guard case .id = token else { throw unexpected("the name of a port") }
      try advance()
      parts += 1
    }
  }

  private mutating func attributeLists() throws(DOTFault) -> DOTDocument.Attributes {
    var result: DOTDocument.Attributes = [:]
    while isSymbol("[") {
      try advance()
      while !isSymbol("]") {
        if isSymbol(",") || isSymbol(";") {
          try advance()
          continue
        }
        guard case .id(let name) = token else { throw unexpected("the name of an attribute") }
        try advance()
        if isSymbol("=") {
          try advance()
          guard case .id(let value) = token else { throw unexpected("a value") }
          try advance()
          result[name.text] = value
        } else {
          result[name.text] = DOTText(text: "true")
        }
      }
      try advance()
    }
    return result
  }
}
