import Foundation
import OrderedCollections
import WeftModel

/// Reads GEXF 1.1 to 1.3, the XML format of Gephi (gexf.net).
///
/// Typed attributes come by their titles, with their defaults; colours, sizes, places and shapes
/// (`viz`) as columns `viz_color`, `viz_size`, `viz_x` …; the interval of an edge as the period of
/// the tie. A node with nodes inside it, or named as their parent, is a cluster.
enum GEXF {
  /// Reads a file.
  ///
  /// - Complexity: O(bytes).
  static func read(_ file: InputFile) throws -> Reading {
    let reader = GEXFReader(file: file.name)
    let stop = XMLWalk.walk(
      try file.bytes(), file: file.name, progress: file.progress
    ) { reader.take($0, $1) }
    var reading = reader.finish(file, isBroken: stop != nil)
    if let stop { reading.diagnostics.append(stop) }
    return reading
  }
}

private final class GEXFReader {
  private struct Declaration {
    var title: String
    var fallback: String?
  }

  private enum Owner { case node(Int), edge(Int) }

  private var graph = AttributedGraph()
  private var log: DiagnosticLog
  private var declarations: [String: OrderedDictionary<String, Declaration>] = [:]
  private var currentClass = "node"
  private var currentAttribute = ""
  private var owners: [Owner] = []
  private var openNodes: [Int] = []
  private var isDirected = false
  private var text = ""
  private var spells: [(start: String?, end: String?)] = []
  private var dynamicValues = 0
  private var sawRoot = false
  private var sawOpenInterval = false
  private var parents: [(child: Int, parent: String)] = []
  private var creator: String?
  private var notes: [String] = []

  init(file: String) { log = DiagnosticLog(file: file) }

  func take(_ event: XMLEvent, _ line: Int) {
    switch event {
    case .start(let name, let attributes):
      text = ""
      start(name, attributes, line)
    case .text(let piece): text += piece
    case .end(let name): end(name)
    }
  }

  private func start(_ name: String, _ attributes: [String: String], _ line: Int) {
    switch name {
    case "gexf": sawRoot = true
    case "graph": isDirected = attributes["defaultedgetype"] == "directed"
    case "attributes": currentClass = attributes["class"] ?? "node"
    case "attribute":
      currentAttribute = attributes["id"] ?? ""
      declarations[currentClass, default: [:]][currentAttribute] = Declaration(
        title: attributes["title"] ?? currentAttribute)
    case "node": startNode(attributes, line)
    case "edge": startEdge(attributes, line)
    case "attvalue":
      guard let id = attributes["for"] ?? attributes["id"], let value = attributes["value"] else {
        return
      }
      add(value, id, interval(attributes, line))
    case "spell": spells.append(span(attributes, line))
    case "parent":
      if let parent = attributes["for"], let child = openNodes.last {
        parents.append((child, parent))
      }
    case "color", "size", "position", "shape", "thickness": viz(name, attributes)
    default: break
    }
  }

  private func startNode(_ attributes: [String: String], _ line: Int) {
    var node = AttributedGraph.Node(id: attributes["id"] ?? "", line: line)
    if attributes["id"] == nil {
      log.add(.error, "missing-id", line: line, "A node has no id.", mend: "Give it one.")
    }
    node.attributes["#label"] = attributes["label"]
    (node.attributes["#start"], node.attributes["#end"]) = span(attributes, line)
    let place = graph.nodes.count
    if let parent = openNodes.last { parents.append((place, graph.nodes[parent].id)) }
    if let parent = attributes["pid"] { parents.append((place, parent)) }
    graph.nodes.append(node)
    openNodes.append(place)
    owners.append(.node(place))
  }

  private func startEdge(_ attributes: [String: String], _ line: Int) {
    guard let from = attributes["source"], let to = attributes["target"] else {
      log.add(
        .error, "missing-end", line: line, "An edge lacks its source or target; it was left out.",
        mend: "Give it both.")
      return
    }
    var edge = AttributedGraph.Edge(from: from, to: to, line: line)
    switch attributes["type"] {
    case "directed": edge.isDirected = true
    case "undirected": edge.isDirected = false
    case "mutual":
      log.add(
        .note, "mutual-edge", line: line,
        "A mutual edge was read as a tie without direction.",
        mend: "Write two directed edges where direction matters.")
    default: edge.isDirected = isDirected
    }
    edge.kind = attributes["kind"]
    if let id = attributes["id"], !isOrdinal(id, graph.edges.count) {
      edge.attributes["#edge_id"] = id
    }
    edge.attributes["#label"] = attributes["label"]
    edge.attributes["#weight"] = attributes["weight"]
    let (start, end) = span(attributes, line)
    edge.attributes[Self.isDate(start) ? "#since" : "#start"] = start
    edge.attributes[Self.isDate(end) ? "#until" : "#end"] = end
    owners.append(.edge(graph.edges.count))
    graph.edges.append(edge)
  }

  /// Whether a time is a day, month or year; files may also count time in plain numbers, which no
  /// period can hold.
  private static func isDate(_ time: String?) -> Bool {
    guard let time else { return true }
    return PartialDate(String(time.trimmed.prefix { !"T ".contains($0) })) != nil
  }

  /// When something begins and ends. A period holds the days at its ends, so that an interval
  /// without one of them is said to be read with it.
  private func span(_ attributes: [String: String], _ line: Int) -> (String?, String?) {
    let opens = [attributes["startopen"], attributes["endopen"]]
    if !sawOpenInterval, opens.contains(where: { $0 != nil }) {
      sawOpenInterval = true
      log.add(
        .note, "open-interval", line: line,
        "An interval leaves out the time at one of its ends (startopen, endopen); here and in the "
          + "rest of the file that was taken to belong to it.",
        mend: "Where one day matters, write start or end with the first or last day that counts.")
    }
    return (attributes["start"] ?? opens[0], attributes["end"] ?? opens[1])
  }

  private func interval(_ attributes: [String: String], _ line: Int) -> String? {
    let (start, end) = span(attributes, line)
    return start == nil && end == nil ? nil : "\(start ?? "")/\(end ?? "")"
  }

  private func set(_ name: String, _ value: String?) {
    switch owners.last {
    case .node(let place): graph.nodes[place].attributes[name] = value
    case .edge(let place): graph.edges[place].attributes[name] = value
    case nil: break
    }
  }

  private func value(_ name: String) -> String? {
    switch owners.last {
    case .node(let place): graph.nodes[place].attributes[name]
    case .edge(let place): graph.edges[place].attributes[name]
    case nil: nil
    }
  }

  /// Stores a value; values that change in time are kept one after the other.
  private func add(_ value: String, _ id: String, _ interval: String?) {
    guard let interval else { return set(id, value) }
    dynamicValues += 1
    let timed = "\(value) (\(interval))"
    set(id, self.value(id).map { "\($0); \(timed)" } ?? timed)
  }

  private func viz(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "color":
      if let hex = attributes["hex"] {
        set("#viz_color", hex.lowercased())
      } else {
        let parts = ["r", "g", "b"].map { attributes[$0].flatMap { Int($0) } ?? 0 }
        let hex = parts.map { part in
          let digits = String(min(max(part, 0), 255), radix: 16)
          return digits.count < 2 ? "0" + digits : digits
        }
        set("#viz_color", "#" + hex.joined())
      }
      set("#viz_alpha", attributes["a"])
    case "position": for axis in ["x", "y", "z"] { set("#viz_\(axis)", attributes[axis]) }
    default: set("#viz_\(name)", attributes["value"])
    }
  }

  private func end(_ name: String) {
    switch name {
    case "node", "edge":
      closeSpells()
      if name == "node", !openNodes.isEmpty { openNodes.removeLast() }
      if !owners.isEmpty { owners.removeLast() }
    case "default":
      declarations[currentClass]?[currentAttribute]?.fallback = text
    case "creator": creator = text
    case "description": notes.append(text)
    case "keywords": graph.attributes[GraphAttribute.keywords] = text
    default: break
    }
  }

  private func closeSpells() {
    guard !spells.isEmpty else { return }
    let isEdge = if case .edge? = owners.last { true } else { false }
    let starts = spells.compactMap(\.start)
    let ends = spells.compactMap(\.end)
    if starts.count == spells.count {
      let first = starts.min { Self.precedes($0, $1) }
      set(isEdge && Self.isDate(first) ? "#since" : "#start", first)
    }
    if ends.count == spells.count {
      let last = ends.max { Self.precedes($0, $1) }
      set(isEdge && Self.isDate(last) ? "#until" : "#end", last)
    }
    if spells.count > 1 {
      set(
        "#spells",
        spells.map { "\($0.start ?? "")/\($0.end ?? "")" }.joined(separator: "; "))
      log.add(
        .note, "several-spells",
        "An element exists in several spells; the whole span was read as its period, and the "
          + "column `spells` keeps each.")
    }
    spells = []
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    if let left = Double(left), let right = Double(right) {
      return left < right
    }
    return left < right
  }

  /// Names the attributes, fills in defaults, and turns parents into groups.
  func finish(_ file: InputFile, isBroken: Bool) -> Reading {
    // Why there is no root is told where the file breaks off.
    if !sawRoot, !isBroken {
      log.add(
        .error, "not-gexf", "The file has no element `gexf`.",
        mend: "Name the format with --from, if it is another.")
    }
    readHead()
    for place in graph.nodes.indices {
      graph.nodes[place].attributes = named(graph.nodes[place].attributes, "node")
    }
    for place in graph.edges.indices {
      graph.edges[place].attributes = named(graph.edges[place].attributes, "edge")
      if graph.isOwn { graph.edges[place].takeDirection() }
    }
    closeGroups()
    if dynamicValues > 0 {
      log.add(
        .note, "values-in-time",
        "\(dynamicValues) values hold for a time only; they were kept as text, each with its "
          + "interval.")
    }
    return graph.reading(.gexf, file: file, log: log)
  }

  private func readHead() {
    if creator?.hasPrefix("Weft") == true {
      graph.attributes[GraphAttribute.generator] = "Weft"
      let lines = (notes.first ?? "").unicodeScalars.split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      graph.attributes[GraphAttribute.title] = lines.first.map { String($0) }
      if lines.count > 1 { graph.attributes[GraphAttribute.description] = String(lines[1]) }
    } else {
      if let text = notes.first { graph.attributes[GraphAttribute.description] = text }
      if let creator { graph.attributes["creator"] = creator }
    }
    graph.attributes = graph.attributes.filter { !$0.value.isEmpty }
  }

  private func closeGroups() {
    guard !parents.isEmpty else { return }
    let names = Set(parents.map(\.parent))
    for (child, parent) in parents {
      graph.members.append(
        .init(group: parent, node: graph.nodes[child].id, line: graph.nodes[child].line))
    }
    graph.groups = graph.nodes.filter { names.contains($0.id) }
    graph.nodes = graph.nodes.filter { !names.contains($0.id) }
  }

  /// Attributes by title. What the format has a place of its own for is kept with `#` before its
  /// name until here, and gives way to a declared attribute of that name.
  private func named(
    _ values: AttributedGraph.Attributes, _ domain: String
  ) -> AttributedGraph.Attributes {
    var result: AttributedGraph.Attributes = [:]
    let declared = declarations[domain] ?? [:]
    for (id, declaration) in declared {
      guard let value = values[id] ?? declaration.fallback else { continue }
      let isFree = result[declaration.title] == nil
      result[isFree ? declaration.title : "\(declaration.title) \(id)"] = value
    }
    for (id, value) in values where declared[id] == nil {
      let name = id.hasPrefix("#") ? String(id.dropFirst()) : id
      if graph.isOwn, domain == "edge", name == "label" { continue }
      if result[name] == nil { result[name] = value }
    }
    return result
  }
}
