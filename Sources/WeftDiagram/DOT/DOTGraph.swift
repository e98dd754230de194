/// A DOT file as a value: statements in the order in which they are written.
public struct DOTGraph: Sendable, Hashable {
  /// One statement of a DOT file.
  public indirect enum Statement: Sendable, Hashable {
    /// A comment on lines of its own.
    case comment(String)
    /// Attributes of the graph or subgraph it stands in.
    case graph(DOTAttributes)
    /// Attributes of the nodes made after it.
    case nodes(DOTAttributes)
    /// Attributes of the edges made after it.
    case edges(DOTAttributes)
    /// A node.
    case node(DOTID, DOTAttributes)
    /// An edge, from and to.
    case edge(DOTID, DOTID, DOTAttributes)
    /// A subgraph; without a name it only shares attributes among its statements.
    case group(DOTID?, [Statement])
  }

  /// The graph's name.
  public var name: DOTID
  /// Whether edges have a direction.
  public var isDirected: Bool
  /// What it holds.
  public var statements: [Statement]

  /// Makes a graph.
  public init(name: DOTID, isDirected: Bool = true, statements: [Statement] = []) {
    self.name = name
    self.isDirected = isDirected
    self.statements = statements
  }

  /// The file's text.
  ///
  /// - Complexity: O(statements).
  public var text: String {
    var writer = DOTWriter(arrow: isDirected ? "->" : "--")
    writer.line("\(isDirected ? "digraph" : "graph") \(name.text) {")
    writer.write(statements)
    writer.line("}")
    return writer.text
  }
}

/// Writes statements, indented.
private struct DOTWriter {
  let arrow: String
  var text = ""
  var depth = 0

  mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  mutating func write(_ statements: [DOTGraph.Statement]) {
    depth += 1
    for statement in statements { write(statement) }
    depth -= 1
  }

  mutating func write(_ statement: DOTGraph.Statement) {
    switch statement {
    case .comment(let comment):
      if depth == 1 { text += "\n" }
      for part in comment.split(whereSeparator: \.isNewline) { line("// \(part)") }
    case .graph(let attributes): if !attributes.isEmpty { line("graph \(attributes.text)") }
    case .nodes(let attributes): if !attributes.isEmpty { line("node \(attributes.text)") }
    case .edges(let attributes): if !attributes.isEmpty { line("edge \(attributes.text)") }
    case .node(let id, let attributes):
      line(attributes.isEmpty ? id.text : "\(id.text) \(attributes.text)")
    case .edge(let from, let to, let attributes):
      let ends = "\(from.text) \(arrow) \(to.text)"
      line(attributes.isEmpty ? ends : "\(ends) \(attributes.text)")
    case .group(let name, let statements):
      line(name.map { "subgraph \($0.text) {" } ?? "{")
      write(statements)
      line("}")
    }
  }
}
