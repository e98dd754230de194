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
    let title = title
    self.title = title.isEmpty ? Self.furniture("title:title", in: reading) : Self.oneLine(title)
    for node in reading.nodes {
      if node.id.hasPrefix("weft:title:") {
        if case .box(let place)? = places[node.id], let label = node.attributes["label"] {
          boxes[place].title = Self.oneLine(DOTLabel.read(label, node: node.id))
        }
        continue
      }
      guard !node.id.hasPrefix("weft:text:"), !node.id.hasPrefix("weft:sample:"),
        !node.id.hasPrefix("weft:label:")
      else { continue }
      places[node.id] = .node(nodes.count)
      var made = Self.node(node)
      if let cluster = node.cluster, case .box(let place)? = places["cluster \(cluster)"] {
        made.box = place
      }
      nodes.append(made)
    }
    var seen: Set<Pair> = []
    for edge in reading.edges {
      guard let from = places[edge.from], let to = places[edge.to], from != to,
        seen.insert(Pair(ends: [from, to])).inserted
      else { continue }
      lines.append(Self.line(edge, from: from, to: to, isDirected: reading.isDirected))
    }
    for line in lines {
      for kind in line.kinds where looks[kind] == nil { looks[kind] = line.looks.first }
    }
  }

  private struct Pair: Hashable {
    var ends: Set<End>
  }

  private static func furniture(_ id: String, in reading: DOTReading) -> String {
    let node = reading.nodes.first { $0.id == "weft:text:" + id }
    return oneLine(node?.attributes["label"].map { DOTLabel.read($0, node: "") } ?? "")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func node(_ node: DOTReading.Node) -> Node {
    let attributes = node.attributes
    let label = DOTLabel.read(attributes["label"] ?? "\\N", node: node.id)
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
    _ edge: DOTReading.Edge, from: End, to: End, isDirected: Bool
  ) -> Line {
    let attributes = edge.attributes
    let direction = attributes["dir"] ?? (isDirected ? "forward" : "none")
    let head = direction == "forward" || direction == "both"
    let tail = direction == "back" || direction == "both"
    func arrow(_ key: String, _ has: Bool) -> Arrowhead {
      has ? Arrowhead(rawValue: attributes[key] ?? "normal") ?? .normal : .none
    }
    let colours = (attributes["color"] ?? "#444444").split(separator: ":").map(String.init)
    let looks = colours.map {
      LineLook(
        colour: $0, head: arrow("arrowhead", head), tail: arrow("arrowtail", tail),
        isDotted: attributes["style"]?.contains("dotted") == true)
    }
    let kinds = (attributes["class"] ?? "").split(separator: " ").filter { $0.hasPrefix("kind-") }
    var line = Line(
      from: from, to: to, looks: looks, kinds: kinds.map { String($0.dropFirst(5)) })
    line.isImplied = attributes["style"]?.contains("dashed") == true
    line.label = attributes["label"].map { oneLine(DOTLabel.read($0, node: "")) }
    if let says = attributes["edgetooltip"] {
      line.says = [oneLine(DOTLabel.read(says, node: ""))]
    }
    return line
  }
}
