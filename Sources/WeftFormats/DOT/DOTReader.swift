import Foundation
import OrderedCollections
import WeftModel

/// Reads DOT, the language of Graphviz (graphviz.org/doc/info/lang.html), without Graphviz.
///
/// Subgraphs whose names begin with `cluster` are clusters. Maps that Weft drew come back with
/// their roles and kinds, which stand in `class`. What only says how something is drawn is left
/// out, and said.
enum DOT {
  /// Reads a file.
  ///
  /// - Complexity: O(bytes + edges).
  static func read(_ file: InputFile) throws -> Reading {
    var log = DiagnosticLog(file: file.name)
    let prepared = TextDecoding.prepare(try file.bytes(), file: file.name)
    let document = prepared.bytes.dropFirst(prepared.start).withUnsafeBytes {
      (bytes: UnsafeRawBufferPointer) -> DOTDocument in
      var parser = DOTParser(bytes)
      do throws(DOTFault) {
        try parser.parse()
      } catch {
        log.add(
          .error, "not-dot", line: error.line, column: "character \(error.column)",
          "The file is not sound DOT: \(error.message); what stands before this place was read.",
          mend: "Save it again from the program that made it, or mend it by hand at that place.")
      }
      if parser.hasMore {
        log.add(
          .warning, "several-graphs", "The file holds several graphs; the first was read.",
          mend: "Keep each graph in a file of its own.")
      }
      if parser.guesses > 0 {
        log.add(
          .warning, "windows-1252", "Some text is not UTF-8; it was read as Windows-1252.",
          mend: "Check the accents, and save the file as UTF-8.")
      }
      return parser.document
    }
    var converter = DOTConverter(document, log: log)
    converter.run()
    var reading = converter.graph.reading(.dot, file: file, log: converter.log)
    reading.diagnostics = prepared.diagnostics + reading.diagnostics
    return reading
  }
}

/// Turns the parts of a DOT file into nodes, edges and groups.
private struct DOTConverter {
  let document: DOTDocument
  var log: DiagnosticLog
  var graph = AttributedGraph()
  /// Whether Weft drew the file as a map.
  private let isMap: Bool
  /// Whether Weft wrote the file to hand the network on.
  private let isOwn: Bool
  private var left: OrderedSet<String> = []
  private var groupIDs: [String: String] = [:]

  init(_ document: DOTDocument, log: DiagnosticLog) {
    self.document = document
    self.log = log
    isOwn = document.attributes[GraphAttribute.generator]?.text == "Weft"
    isMap =
      !isOwn
      && document.nodes.values.contains {
        $0.attributes["class"]?.text.hasPrefix("role-") ?? false
      }
  }

  mutating func run() {
    readHead()
    nameGroups()
    for node in document.nodes.values { addNode(node) }
    for group in document.groups.values { addGroup(group) }
    for edge in document.edges { addEdge(edge) }
    if isMap {
      log.add(
        .note, "read-from-map",
        "The file is a map that Weft drew: it holds names, roles, kinds and clusters, and nothing "
          + "else of the network.", mend: "Use the network's own files where you have them.")
    } else if !left.isEmpty {
      log.add(
        .note, "drawing-ignored",
        "What says how the graph is drawn was left out: \(left.sorted().joined(separator: ", ")).")
    }
  }

  private mutating func readHead() {
    for (name, value) in document.attributes {
      if isOwn {
        graph.attributes[DOTFormatText.undoubled(name)] = DOTFormatText.undoubled(value.text)
      } else if name == "label" || name == "title" {
        graph.attributes[GraphAttribute.title] = DOTFormatText.plain(value, id: "")
      } else if !DOTFormatText.isDrawing(name, isGraph: true), !isMap {
        graph.attributes[name] = value.text
      }
    }
    if graph.attributes[GraphAttribute.title] == nil, !isOwn, let name = document.name,
      !["", "G", "g"].contains(name)
    {
      graph.attributes[GraphAttribute.title] = id(name)
    }
  }

  private func id(_ text: String) -> String {
    isOwn || isMap ? DOTFormatText.undoubled(text) : text
  }

  /// The id of an actor or cluster for a node's name; nil for what only furnishes a map.
  private func end(_ name: String) -> String? {
    guard isMap, name.hasPrefix("weft:") else { return id(name) }
    for prefix in ["weft:actor:", "weft:title:"] where name.hasPrefix(prefix) {
      return id(String(name.dropFirst(prefix.count)))
    }
    return nil
  }

  /// Clusters go by what follows `cluster_`, unless that is taken.
  private mutating func nameGroups() {
    var taken = Set(document.nodes.keys)
    for name in document.groups.keys {
      var short = String(name.dropFirst(7))
      if short.hasPrefix("_") { short.removeFirst() }
      if short.isEmpty || taken.contains(short) { short = name }
      taken.insert(short)
      groupIDs[name] = id(short)
    }
  }

  private mutating func attributes(
    _ attributes: DOTDocument.Attributes, of name: String
  ) -> AttributedGraph.Attributes {
    var result: AttributedGraph.Attributes = [:]
    for (key, value) in attributes {
      if isOwn {
        let text = DOTFormatText.undoubled(value.text)
        result[DOTFormatText.undoubled(key)] =
          key == "label" ? DOTFormatText.references(text) : text
      } else if key == "label" {
        let label = DOTFormatText.plain(value, id: name)
        if !label.isEmpty { result["label"] = label }
      } else if DOTFormatText.isDrawing(key, isGraph: false) {
        left.append(key)
      } else {
        result[key] = value.isHTML ? DOTFormatText.plain(value, id: name) : value.text
      }
    }
    return result
  }

  private mutating func addNode(_ node: DOTDocument.Node) {
    guard isMap else {
      graph.nodes.append(
        .init(
          id: id(node.id), attributes: attributes(node.attributes, of: node.id), line: node.line))
      return
    }
    let classes = Self.classes(node.attributes)
    guard let id = end(node.id), !node.id.hasPrefix("weft:title:"), !classes.contains("legend")
    else { return }
    var result = AttributedGraph.Node(id: id, line: node.line)
    let full = node.attributes["tooltip"] ?? node.attributes["label"]
    result.attributes["label"] = full.map { DOTFormatText.plain($0, id: id) }
    result.attributes["role"] = classes.first { $0.hasPrefix("role-") }
      .map { Self.untoken($0.dropFirst(5), Role.known.map(\.rawValue)) }
    if result.attributes["role"]?.isEmpty == true { result.attributes["role"] = nil }
    graph.nodes.append(result)
  }

  private mutating func addGroup(_ group: DOTDocument.Group) {
    guard let id = groupIDs[group.name] else { return }
    if isMap, !Self.classes(group.attributes).contains("cluster-box") { return }
    var node = AttributedGraph.Node(id: id, line: group.line)
    if isMap {
      let title = group.attributes["tooltip"] ?? group.attributes["label"]
      node.attributes["label"] = title.map { DOTFormatText.plain($0, id: id) }
    } else {
      node.attributes = attributes(group.attributes, of: id)
    }
    graph.groups.append(node)
    for member in group.members where !(isMap && member.hasPrefix("weft:title:")) {
      if let actor = end(member) {
        graph.members.append(.init(group: id, node: actor, line: group.line))
      }
    }
  }

  private mutating func addEdge(_ edge: DOTDocument.Edge) {
    let classes = Self.classes(edge.attributes)
    guard let from = end(edge.from), let to = end(edge.to),
      !(isMap && classes.contains("legend"))
    else { return }
    var result = AttributedGraph.Edge(
      from: from, to: to, isDirected: document.isDirected, line: edge.line)
    switch edge.attributes["dir"]?.text {
    case "none", "both": result.isDirected = false
    case "back": (result.from, result.to) = (to, from)
    default: break
    }
    guard isMap else {
      result.attributes = attributes(edge.attributes, of: "")
      if isOwn { result.attributes["dir"] = nil }
      graph.edges.append(result)
      return
    }
    if edge.attributes["style"]?.text.contains("dashed") ?? false {
      result.attributes["basis"] = Tie.Basis.implied.rawValue
    }
    let kinds = classes.filter { $0.hasPrefix("kind-") }
    for kind in kinds {
      result.kind = Self.untoken(
        kind.dropFirst(5), TieKind.definitions.map { $0.kind.rawValue })
      let definition = TieKind(rawValue: result.kind ?? "").definition
      result.isDirected = definition.isDirected
      // One line may stand for ties both ways; its hint says which leads where.
      let (isThere, isBack) =
        definition.isDirected ? directions(of: definition.phrase, on: edge) : (true, false)
      if result.kind == "member-of", addMembers(from: edge.from, to: edge.to, isBack: isBack) {
        continue
      }
      if isThere || !isBack { graph.edges.append(result) }
      if isBack {
        var back = result
        (back.from, back.to) = (result.to, result.from)
        graph.edges.append(back)
      }
    }
    if kinds.isEmpty { graph.edges.append(result) }
  }

  /// A line from box to box that says that all members of one are members of the other: what it
  /// stands for. Says whether it is one.
  private mutating func addMembers(from: String, to: String, isBack: Bool) -> Bool {
    let title = "weft:title:"
    guard from.hasPrefix(title), to.hasPrefix(title),
      let inner = end(isBack ? to : from), let outer = end(isBack ? from : to)
    else { return false }
    for group in document.groups.values where groupIDs[group.name] == inner {
      for member in group.members where !member.hasPrefix(title) {
        if let actor = end(member) {
          graph.members.append(.init(group: outer, node: actor, line: group.line))
        }
      }
    }
    return true
  }

  /// Whether the hint of a line in a map tells of a tie from its first end to its second, and of
  /// one the other way; neither where it is in another language.
  private func directions(
    of phrase: String, on edge: DOTDocument.Edge
  ) -> (isThere: Bool, isBack: Bool) {
    guard let hint = edge.attributes["edgetooltip"].map({ DOTFormatText.plain($0, id: "") }) else {
      return (false, false)
    }
    func names(_ id: String) -> [String] {
      let attributes = document.nodes[id]?.attributes ?? [:]
      return ["tooltip", "label"].compactMap { attributes[$0] }
        .map { DOTFormatText.plain($0, id: id).replacing("\n", with: " ") }
    }
    func tells(_ from: [String], _ to: [String]) -> Bool {
      from.contains { one in to.contains { hint.contains("\(one) \(phrase) \($0)") } }
    }
    let (first, second) = (names(edge.from), names(edge.to))
    return (tells(first, second), tells(second, first))
  }

  private static func classes(_ attributes: DOTDocument.Attributes) -> [String] {
    attributes["class"]?.text.split(separator: " ").map(String.init) ?? []
  }

  /// A word from a class name: one that Weft knows, else the class name without its escapes.
  private static func untoken(_ token: Substring, _ known: [String]) -> String {
    if known.contains(String(token)) || !token.contains(".") { return String(token) }
    // Characters that class names cannot hold stand as `.` and their number.
    var result = ""
    var rest = token
    while let character = rest.popFirst() {
      let digits = rest.prefix { $0.isHexDigit }.prefix(5)
      if character == ".", let code = UInt32(digits.prefix(2), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(min(2, digits.count))
      } else {
        result.append(character)
      }
    }
    return result
  }
}
