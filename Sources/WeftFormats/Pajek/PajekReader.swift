import Foundation
import OrderedCollections
import WeftModel

/// Reads Pajek's networks (`.net`) and projects (`.paj`).
///
/// Arcs are ties with a direction, edges without; a relation's name is the kind. In a two-mode
/// network the second set of vertices are themes that the first use.
enum Pajek {
  /// Reads a file.
  ///
  /// - Complexity: O(bytes).
  static func read(_ file: InputFile) throws -> Reading {
    var lines = TextLines(file)
    var reader = PajekReader(file: file.name)
    do {
      try lines.forEach { try reader.take($0, $1) }
    } catch let fault as Diagnostic {
      lines.note(fault)
    }
    reader.finish()
    var reading = reader.graph.reading(.pajek, file: file, log: reader.log)
    reading.diagnostics = lines.diagnostics + reading.diagnostics
    return reading
  }
}

private struct PajekReader {
  private enum Section {
    case none, vertices, arcs, edges, arcsList, edgesList, matrix, partition, vector, ignored
  }

  var log: DiagnosticLog
  var graph = AttributedGraph()
  private var section = Section.none
  private var relations: [Int: String] = [:]
  private var relation: String?
  private var count = 0
  private var firstMode: Int?
  private var row = 0
  private var column = "partition"
  private var networks = 0
  /// Most vertices that a header may promise without listing them.
  static let maximumVertices = 2_000_000

  init(file: String) { log = DiagnosticLog(file: file) }

  mutating func take(_ words: [TextLines.Word], _ line: Int) throws {
    let first = words[0]
    if first.isQuoted == false, first.text.hasPrefix("%") || first.text.hasPrefix("/*") { return }
    if !first.isQuoted, first.text.hasPrefix("*"), first.text.count > 1 {
      return begin(words, line)
    }
    switch section {
    case .vertices: vertex(words, line)
    case .arcs: pair(words, line, isDirected: true)
    case .edges: pair(words, line, isDirected: false)
    case .arcsList: star(words, line, isDirected: true)
    case .edgesList: star(words, line, isDirected: false)
    case .matrix: matrixRow(words, line)
    case .partition, .vector:
      if graph.nodes.indices.contains(row) { graph.nodes[row].attributes[column] = first.text }
      row += 1
    case .ignored: break
    case .none:
      log.add(
        .warning, "stray-line", line: line,
        "The line belongs to no section; it was left out.",
        mend: "Begin the file with *Vertices and the number of vertices.")
    }
  }

  private mutating func begin(_ words: [TextLines.Word], _ line: Int) {
    let name = words[0].text.lowercased()
    switch name {
    case "*network":
      networks += 1
      if words.count > 1 {
        graph.attributes[GraphAttribute.title] = words.dropFirst().map(\.text)
          .joined(separator: " ")
      }
      if networks > 1 {
        log.add(
          .warning, "several-graphs", line: line,
          "The file holds several networks; the first was read.",
          mend: "Save each network in a file of its own.")
        section = .ignored
      }
    case "*vertices" where section == .partition || section == .vector:
      row = 0
    case "*vertices":
      guard networks < 2, graph.nodes.isEmpty else {
        section = .ignored
        return
      }
      section = .vertices
      count = words.count > 1 ? Int(words[1].text) ?? 0 : 0
      if words.count > 2 { firstMode = Int(words[2].text) }
      if !(0...Self.maximumVertices).contains(count) {
        log.add(
          .error, "too-many-vertices", line: line,
          "The file promises \(count) vertices; those that are listed were read.",
          mend: "Write the number of vertices after *Vertices.")
        count = 0
      }
    case "*partition", "*vector", "*cluster", "*permutation":
      section = name == "*partition" ? .partition : name == "*vector" ? .vector : .ignored
      column =
        words.count > 1
        ? words.dropFirst().map(\.text).joined(separator: " ") : String(name.dropFirst())
      row = 0
    case _ where section == .ignored && networks > 1: break
    case "*arcs", "*edges", "*arcslist", "*edgeslist", "*matrix":
      completeVertices()
      section =
        switch name {
        case "*arcs": .arcs
        case "*edges": .edges
        case "*arcslist": .arcsList
        case "*edgeslist": .edgesList
        default: .matrix
        }
      row = 0
      nameRelation(words)
    default:
      section = .ignored
      log.add(
        .note, "section-ignored", line: line, "The section \(words[0].text.quoted) was left out.")
    }
  }

  /// Takes the number and name of a relation: `*Arcs :1 "funds"`.
  private mutating func nameRelation(_ words: [TextLines.Word]) {
    relation = nil
    let rest = words.dropFirst().map(\.text)
    guard let mark = rest.first(where: { $0.hasPrefix(":") }), let number = Int(mark.dropFirst())
    else { return }
    if let name = rest.first(where: { !$0.hasPrefix(":") }) { relations[number] = name }
    relation = relations[number] ?? "relation-\(number)"
    relations[number] = relation
  }

  private mutating func completeVertices() {
    while graph.nodes.count < count {
      graph.nodes.append(.init(id: "\(graph.nodes.count + 1)"))
    }
  }

  private mutating func vertex(_ words: [TextLines.Word], _ line: Int) {
    guard let number = Int(words[0].text), number > 0, number <= max(count, graph.nodes.count + 1)
    else {
      log.add(
        .error, "bad-vertex", line: line, "The line does not begin with a vertex' number.",
        mend: "Number the vertices from 1 on.")
      return
    }
    while graph.nodes.count < number { graph.nodes.append(.init(id: "\(graph.nodes.count + 1)")) }
    var node = AttributedGraph.Node(id: "\(number)", line: line)
    if words.count > 1 {
      node.attributes["label"] = DOTFormatText.references(words[1].text, isNamed: false)
    }
    var rest = words.dropFirst(2)[...]
    for axis in ["x", "y", "z"] {
      guard let word = rest.first, !word.isQuoted, PlainNumber.double(word.text) != nil else {
        break
      }
      node.attributes["pajek_\(axis)"] = word.text
      rest = rest.dropFirst()
    }
    if let word = rest.first, !word.text.isEmpty, rest.count % 2 == 1 {
      node.attributes["pajek_shape"] = word.text
      rest = rest.dropFirst()
    }
    parameters(rest.map(\.text)) { node.attributes[$0] = $1 }
    graph.nodes[number - 1] = node
  }

  /// Pairs of a parameter and its value after what every line has.
  private func parameters(_ rest: [String], _ take: (String, String) -> Void) {
    var place = 0
    while place + 1 < rest.count {
      take("pajek_" + rest[place].lowercased(), rest[place + 1])
      place += 2
    }
  }

  private mutating func id(_ word: TextLines.Word, _ line: Int) -> String? {
    if let number = Int(word.text), graph.nodes.indices.contains(number - 1) {
      return graph.nodes[number - 1].id
    }
    log.add(
      .error, "unknown-vertex", line: line,
      "\(word.text.quoted) is no vertex' number; the tie was left out.",
      mend: "Use the numbers of the section *Vertices.")
    return nil
  }

  private mutating func pair(_ words: [TextLines.Word], _ line: Int, isDirected: Bool) {
    var words = words[...]
    var kind = relation
    // `2: 1 3 1` names the relation in the line.
    if let mark = words.first, mark.text.hasSuffix(":"), let number = Int(mark.text.dropLast()) {
      kind = relations[number] ?? "relation-\(number)"
      words = words.dropFirst()
    }
    let rest = Array(words)
    guard rest.count >= 2, let from = id(rest[0], line), let to = id(rest[1], line) else {
      if rest.count < 2 {
        log.add(
          .error, "missing-end", line: line, "The line names only one vertex; it was left out.",
          mend: "Write two vertices and perhaps a value.")
      }
      return
    }
    var edge = AttributedGraph.Edge(
      from: from, to: to, isDirected: isDirected, kind: kind, line: line)
    var parameters = Array(rest.dropFirst(2))
    if let value = parameters.first, PlainNumber.double(value.text) != nil {
      edge.attributes["weight"] = value.text
      parameters.removeFirst()
    }
    self.parameters(parameters.map(\.text)) { name, value in
      edge.attributes[name == "pajek_l" ? "label" : name] = value
    }
    graph.edges.append(edge)
  }

  private mutating func star(_ words: [TextLines.Word], _ line: Int, isDirected: Bool) {
    guard let from = id(words[0], line) else { return }
    for word in words.dropFirst() {
      // A negative number is Pajek's sign for a negative tie.
      let isNegative = word.text.hasPrefix("-")
      let plain = TextLines.Word(text: isNegative ? String(word.text.dropFirst()) : word.text)
      guard let to = id(plain, line) else { continue }
      var edge = AttributedGraph.Edge(
        from: from, to: to, isDirected: isDirected, kind: relation, line: line)
      if isNegative { edge.attributes["weight"] = "-1" }
      graph.edges.append(edge)
    }
  }

  private mutating func matrixRow(_ words: [TextLines.Word], _ line: Int) {
    let offset = firstMode ?? 0
    guard graph.nodes.indices.contains(row) else { return }
    for (column, word) in words.enumerated() {
      guard let value = PlainNumber.double(word.text) else {
        log.add(
          .error, "not-a-number", line: line,
          "\(word.text.quoted) in the matrix is no number; the cell was left out.",
          mend: "Write numbers.")
        continue
      }
      guard value != 0, graph.nodes.indices.contains(offset + column) else { continue }
      var edge = AttributedGraph.Edge(
        from: graph.nodes[row].id, to: graph.nodes[offset + column].id, isDirected: true,
        kind: relation, line: line)
      if value != 1 { edge.attributes["weight"] = word.text }
      graph.edges.append(edge)
    }
    row += 1
  }

  mutating func finish() {
    completeVertices()
    if graph.nodes.isEmpty {
      log.add(
        .error, "not-pajek", "The file has no section *Vertices.",
        mend: "Name the format with --from, if it is another.")
    }
    if let firstMode, firstMode > 0, firstMode < graph.nodes.count {
      graph.markTwoMode(from: firstMode, &log)
    }
    graph.nameNodesByLabel()
  }
}

extension AttributedGraph {
  /// Makes the nodes from a place on the second mode: themes that the others use.
  mutating func markTwoMode(from place: Int, _ log: inout DiagnosticLog) {
    let second = Set(nodes[place...].map(\.id))
    for index in nodes.indices where index >= place { nodes[index].attributes["role"] = "theme" }
    for index in edges.indices {
      if edges[index].kind == nil {
        edges[index].kind = "uses"
        edges[index].isDirected = true
      }
      if second.contains(edges[index].from), !second.contains(edges[index].to) {
        (edges[index].from, edges[index].to) = (edges[index].to, edges[index].from)
      }
    }
    log.add(
      .note, "two-mode",
      "The network has two modes: the \(nodes.count - place) nodes of the second were read as "
        + "themes, which the \(place) of the first use.",
      mend: "Give the actors other roles, and the ties another kind, where that is wrong.")
  }

  /// Takes labels for ids where ids only number the nodes and every label is used once.
  mutating func nameNodesByLabel() {
    var ids: [String: String] = [:]
    var seen: Set<String> = []
    for node in nodes {
      let label = node.attributes["label"] ?? node.id
      guard seen.insert(label).inserted else { return }
      ids[node.id] = label
    }
    for place in nodes.indices { nodes[place].id = ids[nodes[place].id] ?? nodes[place].id }
    for place in edges.indices {
      edges[place].from = ids[edges[place].from] ?? edges[place].from
      edges[place].to = ids[edges[place].to] ?? edges[place].to
    }
  }
}
