import WeftModel

extension Scene {
  /// What a DOT file shows: Weft's own, edited by hand, or any other.
  ///
  /// Furniture of an earlier sheet is left out, as the new sheet has its own.
  init(_ reading: DOTReading, style: MapStyle) {
    title = reading.attributes["label"].map { DOTLabel.read($0, node: "") } ?? ""
    var places: [String: End] = [:]
    for (index, cluster) in reading.clusters.enumerated() {
      guard !cluster.id.hasPrefix("cluster_legend") else { continue }
      let id = cluster.id.hasPrefix("cluster_") ? String(cluster.id.dropFirst(8)) : cluster.id
      let label = cluster.attributes["label"].map { DOTLabel.read($0, node: id) }
      places["cluster \(index)"] = .box(boxes.count)
      places["weft:title:" + id] = .box(boxes.count)
      var box = Box(id: id, title: label.map(Self.oneLine) ?? id)
      box.isBand = cluster.attributes["class"] == "band"
      boxes.append(box)
    }
    let label = Self.oneLine(title)
    let printed = Self.furniture("title:title", in: reading).joined(separator: " ")
    title = label.isEmpty ? printed : label
    for node in reading.nodes {
      if node.id.hasPrefix("weft:title:") {
        if case .box(let place)? = places[node.id], let label = node.attributes["label"] {
          boxes[place].title = Self.oneLine(DOTLabel.read(label, node: node.id))
        }
        continue
      }
      guard !Self.own.contains(where: node.id.hasPrefix) else { continue }
      places[node.id] = .node(nodes.count)
      var made = Self.node(node, style: style)
      if let cluster = node.cluster, case .box(let place)? = places["cluster \(cluster)"] {
        made.box = place
      }
      nodes.append(made)
    }
    // Numbers are for one sheet, whose key may be on the next page.
    let numbers = Set(nodes.map(\.label))
    if !nodes.isEmpty, nodes.indices.allSatisfy({ numbers.contains(String($0 + 1)) }) {
      for place in nodes.indices { nodes[place].label = nodes[place].name }
    }
    addSquares(reading)
    addLegend(reading)
    let unit = Self.unit(reading)
    var seen: [Pair: Int] = [:]
    for edge in reading.edges {
      guard let from = places[edge.from], let to = places[edge.to], from != to else { continue }
      let line = Self.line(
        edge, from: from, to: to, isDirected: reading.isDirected, unit: unit, style)
      let pair = Pair(ends: [from, to])
      if let place = seen[pair] {
        lines[place].join(line)
      } else {
        seen[pair] = lines.count
        lines.append(line)
      }
    }
    for line in lines {
      for kind in line.kinds where looks[kind] == nil { looks[kind] = line.looks.first }
    }
  }

  /// Two ends, whichever is first.
  private struct Pair: Hashable {
    var ends: Set<End>
  }

  /// What the names of nodes begin with that are no actors.
  static let own = [
    "weft:text:", "weft:sample:", "weft:label:", "weft:square:", "weft:column:",
  ]

  /// The text of a piece of furniture, unbroken: its paragraphs.
  static func furniture(_ id: String, in reading: DOTReading) -> [String] {
    guard let node = reading.nodes.first(where: { $0.id == "weft:text:" + id }) else { return [] }
    if let source = node.attributes["comment"] {
      return DOTLabel.read(source, node: "").split(separator: "\n").map(String.init)
    }
    let label = oneLine(node.attributes["label"].map { DOTLabel.read($0, node: "") } ?? "")
    return label.isEmpty ? [] : [label]
  }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func node(_ node: DOTReading.Node, style: MapStyle) -> Node {
    let attributes = node.attributes
    let isRecord = ["record", "Mrecord"].contains(attributes["shape"])
    let text = attributes["label"] ?? "\\N"
    let label = DOTLabel.read(isRecord ? DOTLabel.fields(text) : text, node: node.id)
    let fill = attributes["fillcolor"] ?? attributes["color"] ?? "#FFFFFF"
    let isFilled = attributes["style"]?.contains("filled") == true
    var look = NodeLook(
      shape(attributes), fill: isFilled ? fill : "#FFFFFF",
      text: attributes["fontcolor"] ?? "#000000")
    if let colour = attributes["color"], attributes["fillcolor"] != nil { look.outline = colour }
    let role = attributes["class"]?.split(separator: " ").first { $0.hasPrefix("role-") }
    var result = Node(
      id: node.id, name: attributes["tooltip"].map { DOTLabel.read($0, node: node.id) } ?? label,
      label: oneLine(label), shortLabel: nil, kind: role.map { String($0.dropFirst(5)) } ?? "",
      look: look)
    result.name = oneLine(result.name)
    result.note = result.kind
    let classes = attributes["class"]?.split(separator: " ") ?? []
    if classes.contains("strong") { result.emphasis = .strong }
    if classes.contains("faint") {
      // What recedes has lost its own colours.
      result.emphasis = .faint
      let role = Role(rawValue: result.kind)
      result.look = style.looks(of: [role])[role] ?? look
    }
    result.isMarked = attributes["peripheries"] == "2" && look.shape != .doubleoctagon
    return result
  }

  private static func shape(_ attributes: [String: String]) -> NodeShape {
    let name = attributes["shape"] ?? "ellipse"
    if name == "octagon", attributes["peripheries"] == "2" { return .doubleoctagon }
    if name == "box" || name == "rect" || name == "rectangle" {
      return attributes["style"]?.contains("rounded") == true ? .rounded : .box
    }
    if name == "plaintext" || name == "none" { return .plain }
    return NodeShape(rawValue: name) ?? .ellipse
  }

  private static func line(
    _ edge: DOTReading.Edge, from: End, to: End, isDirected: Bool, unit: Double, _ style: MapStyle
  ) -> Line {
    let attributes = edge.attributes
    let direction = attributes["dir"] ?? (isDirected ? "forward" : "none")
    let head = direction == "forward" || direction == "both"
    let tail = direction == "back" || direction == "both"
    func arrow(_ key: String, _ has: Bool) -> Arrowhead {
      has ? Arrowhead(rawValue: attributes[key] ?? "normal") ?? .normal : .none
    }
    let classes = (attributes["class"] ?? "").split(separator: " ").map(String.init)
    let kinds = classes.filter { $0.hasPrefix("kind-") }.map { String($0.dropFirst(5)) }
    let known = kinds.first.map { style.look(of: TieKind(rawValue: $0)) }
    let isFaint = classes.contains("faint")
    var colours: [String] = []
    let strands = (attributes["color"] ?? "#444444").split(separator: ":").map(String.init)
    for colour in strands where colour != "transparent" && !colours.contains(colour) {
      colours.append(colour)
    }
    if isFaint, let known { colours = [known.colour] }
    let looks = colours.map {
      LineLook(
        colour: $0, head: arrow("arrowhead", head), tail: arrow("arrowtail", tail),
        width: known?.width ?? 1.1, isDotted: attributes["style"]?.contains("dotted") == true)
    }
    var line = Line(from: from, to: to, looks: looks, kinds: kinds)
    if isFaint { line.emphasis = .faint }
    if classes.contains("strong") { line.emphasis = .strong }
    if line.emphasis == .plain {
      let band = strands.prefix { $0 == strands.first }.count
      if colours.count > 1, band > 1 {
        line.width = Double(band) * Sheet.strandGap / unit
      } else if colours.count == 1, let width = attributes["penwidth"].flatMap(Double.init),
        width.isFinite, abs(width / unit - looks[0].width) > 0.02
      {
        line.width = min(max(width / unit, 0.2), 20)
      }
    }
    line.isImplied = attributes["style"]?.contains("dashed") == true
    line.label = attributes["label"].map { oneLine(DOTLabel.read($0, node: "")) }
    if let says = attributes["edgetooltip"] {
      line.says = [oneLine(DOTLabel.read(says, node: ""))]
    }
    return line
  }
}
