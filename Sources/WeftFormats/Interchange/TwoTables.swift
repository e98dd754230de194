import OrderedCollections
import WeftModel

/// Nodes and edges as two tables, as the CSV files of Kumu and Gephi have them.
struct TwoTables {
  /// How a program heads the columns that have a meaning to it.
  struct Headings {
    var id: String
    var label: String
    /// What heads the role of a node, if anything.
    var role: String?
    var from: String
    var to: String
    /// What heads the direction of an edge.
    var direction: String
    /// The words for a direction and for none.
    var directed: String
    var undirected: String
    /// What heads the kind of an edge, if anything.
    var kind: String?
  }

  let headings: Headings
  var nodes: [[String]] = []
  var edges: [[String]] = []

  /// Lays out a graph whose groups are nodes already.
  init(_ graph: AttributedGraph, _ headings: Headings) {
    self.headings = headings
    func names(
      _ all: [AttributedGraph.Attributes], without own: [String?]
    ) -> [String] {
      AttributedGraph.names(all).filter { name in !own.contains { $0 == name } }
    }
    let nodeNames = names(
      graph.nodes.map(\.attributes), without: ["label", headings.role == nil ? nil : "role"])
    nodes.append(
      [headings.id, headings.label] + (headings.role.map { [$0] } ?? [])
        + nodeNames.map(header))
    for node in graph.nodes {
      nodes.append(
        [node.id, node.attributes["label"] ?? ""]
          + (headings.role == nil ? [] : [node.attributes["role"] ?? ""])
          + nodeNames.map { node.attributes[$0] ?? "" })
    }
    let edgeNames = names(
      graph.edges.map(\.attributes), without: [headings.kind == nil ? nil : "kind"])
    edges.append(
      [headings.from, headings.to, headings.direction] + (headings.kind.map { [$0] } ?? [])
        + edgeNames.map(header))
    for edge in graph.edges {
      edges.append(
        [edge.from, edge.to, edge.isDirected ? headings.directed : headings.undirected]
          + (headings.kind == nil ? [] : [edge.attributes["kind"] ?? ""])
          + edgeNames.map { edge.attributes[$0] ?? "" })
    }
  }

  /// A heading that none of the program's own takes for its own.
  private func header(_ name: String) -> String {
    if name == "weight" { return "Weight" }
    let own = [
      headings.id, headings.label, headings.role, headings.from, headings.to, headings.direction,
      headings.kind,
    ]
    return own.contains { $0?.lowercased() == name.lowercased() } ? name + "_2" : name
  }

  static func csv(_ rows: [[String]]) -> CSVWriter {
    var writer = CSVWriter()
    for row in rows { writer.write(row) }
    return writer
  }
}

/// Reads tables of nodes and of edges into a graph.
struct TwoTablesReader {
  var graph = AttributedGraph()
  var log: DiagnosticLog
  /// Whether rows that match are one, and bars part several ends in a cell, as Kumu has it: rows
  /// match by their ids, else by label and type, else by label, and the later row's values count.
  private let matches: Bool
  private var byLabel: [String: [String]] = [:]
  private var byLabelAndType: [[String]: Int] = [:]
  private var places: [String: Int] = [:]
  private var edgePlaces: [String: Int] = [:]
  private var hasIDs = false

  init(file: String, matches: Bool = false) {
    log = DiagnosticLog(file: file)
    self.matches = matches
  }

  private static func place(_ names: [String], in header: [String]) -> Int? {
    names.lazy.compactMap { name in
      header.firstIndex { $0.trimmed.lowercased() == name.lowercased() }
    }.first
  }

  /// Reads the nodes; without a column of ids, a node goes by its label.
  mutating func readNodes(
    _ sheet: Sheet, id: [String], label: [String], role: [String]
  ) {
    guard let header = sheet.rows.first else { return }
    let idPlace = Self.place(id, in: header.cells)
    let labelPlace = Self.place(label, in: header.cells)
    let rolePlace = Self.place(role, in: header.cells)
    guard idPlace != nil || labelPlace != nil else {
      log.add(
        .error, "missing-column", line: header.number,
        "The table of nodes has neither \(id[0]) nor \(label[0]).", mend: "Add one of them.")
      return
    }
    hasIDs = hasIDs || idPlace != nil
    for row in sheet.rows.dropFirst() {
      func cell(_ place: Int?) -> String {
        place.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
      }
      let (name, role) = (cell(labelPlace), cell(rolePlace))
      var own = cell(idPlace)
      let known = matches ? place(own, name, rolePlace == nil ? nil : role) : nil
      if own.isEmpty { own = name }
      if own.isEmpty {
        log.add(
          .error, "blank-cell", line: row.number, column: label[0],
          "The row names nobody, and was left out.", mend: "Fill it in.")
        continue
      }
      if idPlace == nil, places[own] != nil, !role.isEmpty { own = "\(name) (\(role))" }
      var node =
        known.map { graph.nodes[$0] } ?? AttributedGraph.Node(id: own, line: row.number)
      if !name.isEmpty { node.attributes["label"] = name }
      if !role.isEmpty { node.attributes["role"] = Self.word(role) { Role(rawValue: $0).isKnown } }
      for (place, text) in row.cells.enumerated()
      where place < header.cells.count && ![idPlace, labelPlace, rolePlace].contains(place) {
        if !text.isEmpty, !header.cells[place].isEmpty {
          node.attributes[header.cells[place]] = text
        }
      }
      if let known {
        log.add(
          .note, "merged-rows", line: row.number,
          "The row is of the same element as row \(node.line ?? 0), and its values count.",
          mend: "Give the element one row, or the two an ID each.")
        graph.nodes[known] = node
      } else {
        places[own] = graph.nodes.count
        graph.nodes.append(node)
      }
      let place = known ?? graph.nodes.count - 1
      byLabelAndType[[name, role]] = place
      if byLabel[name]?.contains(node.id) != true { byLabel[name, default: []].append(node.id) }
    }
  }

  /// Where an element stands already that a row is of.
  private func place(_ id: String, _ label: String, _ type: String?) -> Int? {
    if !id.isEmpty { return places[id] }
    if let type { return byLabelAndType[[label, type]] }
    return byLabel[label]?.first.flatMap { places[$0] }
  }

  /// A word of another program in Weft's spelling, where Weft knows it.
  private static func word(_ text: String, _ isKnown: (String) -> Bool) -> String {
    let folded = WeftFormats.Headings.folded(text).replacing(" ", with: "-")
    return isKnown(folded) ? folded : text
  }

  /// Reads the edges; ends are ids, else labels that one node alone bears.
  mutating func readEdges(
    _ sheet: Sheet, from: [String], to: [String], direction: [String], kind: [String]
  ) {
    guard let header = sheet.rows.first else { return }
    guard let fromPlace = Self.place(from, in: header.cells),
      let toPlace = Self.place(to, in: header.cells)
    else {
      log.add(
        .error, "missing-column", line: header.number,
        "The table of edges has no columns \(from[0]) and \(to[0]).", mend: "Add them.")
      return
    }
    let directionPlace = Self.place(direction, in: header.cells)
    let kindPlace = Self.place(kind, in: header.cells).flatMap { $0 == directionPlace ? nil : $0 }
    let idPlace = Self.place(["id"], in: header.cells)
    for row in sheet.rows.dropFirst() {
      func cell(_ place: Int?) -> String {
        place.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
      }
      if cell(fromPlace).isEmpty || cell(toPlace).isEmpty {
        log.add(
          .error, "blank-cell", line: row.number, column: cell(fromPlace).isEmpty ? from[0] : to[0],
          "The row does not say between whom the tie is, and was left out.", mend: "Fill it in.")
        continue
      }
      var edge = AttributedGraph.Edge(
        from: end(cell(fromPlace), row.number, from[0]), to: "", line: row.number)
      let word = cell(directionPlace).lowercased()
      edge.isDirected = word == "directed"
      if !["", "directed", "undirected", "mutual", "mixed"].contains(word), kindPlace == nil {
        // Some files head the kind as others head the direction: Type.
        edge.kind = Self.word(cell(directionPlace)) { TieKind(rawValue: $0).isKnown }
      }
      if !cell(kindPlace).isEmpty {
        edge.kind = Self.word(cell(kindPlace)) { TieKind(rawValue: $0).isKnown }
      }
      if edge.kind != nil, directionPlace == nil {
        edge.isDirected = TieKind(rawValue: edge.kind ?? "").definition.isDirected
      }
      for (place, text) in row.cells.enumerated()
      where place < header.cells.count
        && ![fromPlace, toPlace, directionPlace, kindPlace].contains(place)
      {
        if !text.isEmpty, !header.cells[place].isEmpty {
          edge.attributes[header.cells[place]] = text
        }
      }
      for name in ends(cell(toPlace)) {
        edge.to = end(name, row.number, to[0])
        add(edge, id: cell(idPlace), line: row.number)
      }
    }
  }

  private mutating func add(_ edge: AttributedGraph.Edge, id: String, line: Int) {
    let place = id.isEmpty ? nil : edgePlaces[id]
    if let place, matches, graph.edges[place].line != line {
      var edge = edge
      edge.attributes.merge(graph.edges[place].attributes) { new, _ in new }
      edge.kind = edge.kind ?? graph.edges[place].kind
      log.add(
        .note, "merged-rows", line: line,
        "The row is of the same connection as row \(graph.edges[place].line ?? 0), and its values "
          + "count.", mend: "Give the two an ID each if they are not one.")
      edge.line = graph.edges[place].line
      graph.edges[place] = edge
      return
    }
    if place != nil, !matches {
      log.add(
        .warning, "duplicate-id", line: line, column: "Id",
        "The edge id \(id.quoted) is used already; both edges were kept.",
        mend: "Give each edge an id of its own, or none.")
    }
    if !id.isEmpty, place == nil { edgePlaces[id] = graph.edges.count }
    graph.edges.append(edge)
  }

  /// The ends that a cell names: several, parted by bars, where the whole is nobody's name.
  private func ends(_ text: String) -> [String] {
    guard matches, text.contains("|"), places[text] == nil, byLabel[text] == nil else {
      return [text]
    }
    let names = text.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    return names.isEmpty ? [text] : names
  }

  private mutating func end(_ text: String, _ line: Int, _ column: String) -> String {
    if hasIDs, places[text] != nil { return text }
    let named = byLabel[text] ?? []
    if named.count > 1 {
      log.add(
        .error, "ambiguous-name", line: line, column: column,
        "\(text.quoted) is the label of \(named.count) nodes; the first was taken.",
        mend: "Refer to it by its id.")
    }
    return named.first ?? text
  }
}
