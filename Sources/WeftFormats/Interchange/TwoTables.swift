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
  private var byLabel: [String: [String]] = [:]
  private var byLabelAndType: [String: String] = [:]
  private var ids: Set<String> = []
  private var hasIDs = false

  init(file: String) { log = DiagnosticLog(file: file) }

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
    hasIDs = idPlace != nil
    for row in sheet.rows.dropFirst() {
      func cell(_ place: Int?) -> String {
        place.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } ?? ""
      }
      let (name, role) = (cell(labelPlace), cell(rolePlace))
      var own = idPlace == nil ? name : cell(idPlace)
      if own.isEmpty { own = name }
      if own.isEmpty {
        log.add(
          .error, "blank-cell", line: row.number, column: label[0],
          "The row names nobody, and was left out.", mend: "Fill it in.")
        continue
      }
      if idPlace == nil, ids.contains(own), !role.isEmpty { own = "\(name) (\(role))" }
      var node = AttributedGraph.Node(id: own, line: row.number)
      if !name.isEmpty { node.attributes["label"] = name }
      if !role.isEmpty { node.attributes["role"] = Self.word(role) { Role(rawValue: $0).isKnown } }
      for (place, text) in row.cells.enumerated()
      where place < header.cells.count && ![idPlace, labelPlace, rolePlace].contains(place) {
        if !text.isEmpty, !header.cells[place].isEmpty {
          node.attributes[header.cells[place]] = text
        }
      }
      ids.insert(own)
      byLabel[name, default: []].append(own)
      byLabelAndType["\(name)\u{1F}\(role)"] = own
      graph.nodes.append(node)
    }
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
    var seen: Set<String> = []
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
        from: end(cell(fromPlace), row.number, from[0]), to: end(cell(toPlace), row.number, to[0]),
        line: row.number)
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
      let id = cell(idPlace)
      if !id.isEmpty, !seen.insert(id).inserted {
        log.add(
          .warning, "duplicate-id", line: row.number, column: "Id",
          "The edge id \(id.quoted) is used already; both edges were kept.",
          mend: "Give each edge an id of its own, or none.")
      }
      for (place, text) in row.cells.enumerated()
      where place < header.cells.count
        && ![fromPlace, toPlace, directionPlace, kindPlace].contains(place)
      {
        if !text.isEmpty, !header.cells[place].isEmpty {
          edge.attributes[header.cells[place]] = text
        }
      }
      graph.edges.append(edge)
    }
  }

  private mutating func end(_ text: String, _ line: Int, _ column: String) -> String {
    if hasIDs, ids.contains(text) { return text }
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
