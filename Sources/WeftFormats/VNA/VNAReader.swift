import Foundation
import OrderedCollections
import WeftModel

/// Reads NetDraw's VNA: node data, node properties and tie data, each a table of its own.
///
/// Each numeric column of the tie data is a relation; where there is a column `kind`, the columns
/// are those of ties.
enum VNA {
  /// Reads a file.
  ///
  /// - Complexity: O(bytes).
  static func read(_ file: InputFile) throws -> Reading {
    var lines = TextLines(file)
    var reader = VNAReader(file: file.name)
    do {
      try lines.forEach(separators: [32, 9, UInt8(ascii: ",")]) { reader.take($0, $1) }
    } catch let fault as Diagnostic {
      lines.note(fault)
    }
    reader.finish()
    var reading = reader.graph.reading(.vna, file: file, log: reader.log)
    reading.diagnostics = lines.diagnostics + reading.diagnostics
    return reading
  }
}

private struct VNAReader {
  private enum Section { case none, nodeData, nodeProperties, tieData, ignored }

  var log: DiagnosticLog
  var graph = AttributedGraph()
  private var section = Section.none
  private var header: [String] = []
  private var places: [String: Int] = [:]
  private var ties: [(cells: [String], line: Int)] = []
  private var tieHeader: [String] = []
  private var sawSection = false

  init(file: String) { log = DiagnosticLog(file: file) }

  mutating func take(_ words: [TextLines.Word], _ line: Int) {
    if let first = words.first, !first.isQuoted, first.text.hasPrefix("*") {
      let name = words.map(\.text).joined(separator: " ").lowercased()
        .filter { !"*_ ".contains($0) }
      sawSection = true
      header = []
      switch name {
      case "nodedata": section = .nodeData
      case "nodeproperties": section = .nodeProperties
      case "tiedata": section = .tieData
      default:
        section = .ignored
        log.add(
          .note, "section-ignored", line: line, "The section \(first.text.quoted) was left out.")
      }
      return
    }
    let cells = words.map(\.text)
    switch section {
    case .ignored: return
    case .none:
      log.add(
        .warning, "stray-line", line: line, "The line belongs to no section; it was left out.",
        mend: "Begin the file with *Node data or *Tie data.")
    case .nodeData, .nodeProperties, .tieData:
      if header.isEmpty {
        header = cells
        if cells.count > CSVTokenizer.maximumColumns {
          log.add(
            .error, "too-many-columns", line: line,
            "The header has more than \(CSVTokenizer.maximumColumns) columns; the rest were left out.",
            mend: "Check for a line end that is missing.")
          header = Array(cells.prefix(CSVTokenizer.maximumColumns))
        }
        if section == .tieData { tieHeader = header }
      } else if section == .tieData {
        ties.append((cells, line))
      } else {
        node(cells, line)
      }
    }
  }

  private mutating func node(_ cells: [String], _ line: Int) {
    guard let id = cells.first else { return }
    if places[id] == nil {
      places[id] = graph.nodes.count
      graph.nodes.append(.init(id: id, line: line))
    } else if section == .nodeData {
      log.add(
        .error, "duplicate-id", line: line,
        "The node \(id.quoted) stands twice; the first was kept, with what the second adds.",
        mend: "Delete one of the two.")
    }
    guard let place = places[id] else { return }
    for (name, cell) in zip(header, cells).dropFirst() {
      let name = section == .nodeProperties ? propertyName(name) : name
      if graph.nodes[place].attributes[name] == nil { graph.nodes[place].attributes[name] = cell }
    }
    tellLength(cells, line)
  }

  private func propertyName(_ name: String) -> String {
    switch name.lowercased() {
    case "shortlabel", "short_label": "short_name"
    default: "vna_" + name.lowercased()
    }
  }

  private mutating func tellLength(_ cells: [String], _ line: Int) {
    guard cells.count != header.count else { return }
    log.add(
      .warning, cells.count > header.count ? "too-many-cells" : "too-few-cells", line: line,
      "The row has \(cells.count) cells but the header \(header.count).",
      mend: "Put a cell that holds spaces in quotation marks.")
  }

  mutating func finish() {
    if !sawSection {
      log.add(
        .error, "not-vna", "The file has none of the sections *Node data and *Tie data.",
        mend: "Name the format with --from, if it is another.")
    }
    header = tieHeader
    let lowered = tieHeader.map { $0.lowercased() }
    let from = lowered.firstIndex(of: "from") ?? 0
    let to = lowered.firstIndex(of: "to") ?? 1
    let hasKind = lowered.contains("kind")
    let isRelation = relationColumns(isAttributes: hasKind, from, to)
    let relations = isRelation.indices.filter { isRelation[$0] }
    let strengths = ["strength", "weight", "value"]
    let isWeight = relations.count == 1 && strengths.contains(lowered[relations[0]])
    for (cells, line) in ties {
      guard cells.indices.contains(from), cells.indices.contains(to) else {
        log.add(
          .error, "missing-end", line: line, "The row names only one end; it was left out.",
          mend: "Write two nodes and the strength of the tie.")
        continue
      }
      tellLength(cells, line)
      addTies(
        cells, line, from, to, isRelation, isWeight: isWeight, hasRelations: !relations.isEmpty)
    }
    ties = []
  }

  /// Which columns hold strengths of relations: those in which every cell is a number.
  private func relationColumns(isAttributes: Bool, _ from: Int, _ to: Int) -> [Bool] {
    var isRelation = tieHeader.indices.map { !isAttributes && $0 != from && $0 != to }
    if isAttributes { return isRelation }
    for (cells, _) in ties {
      for (column, cell) in zip(isRelation.indices, cells)
      where isRelation[column] && PlainNumber.double(cell) == nil {
        isRelation[column] = false
      }
    }
    return isRelation
  }

  private mutating func addTies(
    _ cells: [String], _ line: Int, _ from: Int, _ to: Int, _ isRelation: [Bool], isWeight: Bool,
    hasRelations: Bool
  ) {
    var edge = AttributedGraph.Edge(from: cells[from], to: cells[to], isDirected: true, line: line)
    let columns = zip(tieHeader.indices, cells).filter { $0.0 != from && $0.0 != to }
    for (column, cell) in columns where !isRelation[column] {
      edge.attributes[tieHeader[column]] = cell
    }
    if !hasRelations {
      if let kind = edge.attributes["kind"] {
        edge.isDirected = TieKind(rawValue: kind).definition.isDirected
      }
      graph.edges.append(edge)
      return
    }
    for (column, cell) in columns where isRelation[column] {
      guard let value = PlainNumber.double(cell), value != 0 else { continue }
      var tie = edge
      if !isWeight { tie.kind = tieHeader[column] }
      if value != 1 || isWeight { tie.attributes["weight"] = cell }
      if let kind = tie.kind { tie.isDirected = TieKind(rawValue: kind).definition.isDirected }
      graph.edges.append(tie)
    }
  }
}
