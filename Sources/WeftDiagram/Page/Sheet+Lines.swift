import WeftModel

extension Sheet {
  /// The lines, one section for each layer.
  var lineSections: [DOTGraph.Statement] {
    var groups: [String: [Int]] = [:]
    for place in scene.lines.indices {
      groups[scene.lines[place].looks.first?.colour ?? "", default: []].append(place)
    }
    var statements: [DOTGraph.Statement] = []
    var done: Set<String> = []
    for line in scene.lines.sorted(by: { layer(of: $0) < layer(of: $1) }) {
      let colour = line.looks.first?.colour ?? ""
      guard done.insert(colour).inserted, let group = groups[colour] else { continue }
      statements.append(.comment("Ties: \(layer(of: line).rawValue)"))
      statements.append(
        .group(
          nil,
          [.edges(["color": .word(colour)])] + group.map(statement)))
    }
    return statements
  }

  private func layer(of line: Scene.Line) -> Layer {
    line.kinds.map { TieKind(rawValue: $0).layer }.min() ?? .other
  }

  private func statement(_ place: Int) -> DOTGraph.Statement {
    let line = scene.lines[place]
    var attributes = attributes(of: line)
    if let route = routes[place] { attributes["pos"] = .word(text(of: route, along: line)) }
    if let (tail, head) = sides(of: line) {
      attributes["tailport"] = .word(tail)
      attributes["headport"] = .word(head)
    }
    return .edge(endID(line.from), endID(line.to), attributes)
  }

  /// The sides of names at which a line between two columns begins and ends.
  private func sides(of line: Scene.Line) -> (tail: String, head: String)? {
    guard scene.bandsAreColumns, case (.node(let from), .node(let to)) = (line.from, line.to),
      scene.nodes[from].box != scene.nodes[to].box
    else { return nil }
    return places.nodes[from].x < places.nodes[to].x ? ("e", "w") : ("w", "e")
  }

  /// The id of a line in a drawing.
  func lineID(_ line: Scene.Line) -> String {
    func token(_ end: Scene.End) -> String {
      switch end {
      case .node(let place): Self.token(scene.nodes[place].id)
      case .box(let place): Self.token(scene.boxes[place].id)
      }
    }
    // No token holds two full stops.
    return "tie-\(token(line.from))..\(token(line.to))"
  }

  private func attributes(of line: Scene.Line) -> DOTAttributes {
    var attributes: DOTAttributes = [:]
    let look = line.looks.first ?? .unknown
    attributes = Self.attributes(
      line.looks, isDashed: line.isImplied, width: line.width, unit: unit,
      emphasis: line.emphasis)
    attributes["id"] = .word(lineID(line))
    var classes = line.kinds.map { "kind-" + Self.token($0) }
    if line.emphasis != .plain { classes.append(line.emphasis == .strong ? "strong" : "faint") }
    attributes["class"] = .word(classes.joined(separator: " "))
    if !line.says.isEmpty {
      attributes["edgetooltip"] = .label(DOTLabel(line.says.joined(separator: "; ")))
    }
    if attributes["color"] == .word(look.colour) { attributes["color"] = nil }
    return attributes
  }

  /// How far apart Graphviz draws lines side by side, in points, whatever their width.
  static let strandGap = 2.0

  /// The colours of lines side by side: the first as often as its width asks for, so that strands
  /// make one band, then a gap, then the others.
  static func strands(_ colours: [String], width: Double?) -> [String] {
    guard let first = colours.first, colours.count > 1 else { return colours }
    let count = Int(((width ?? 0) / strandGap).rounded())
    guard count > 1 else { return colours }
    let band = Array(repeating: first, count: min(count, 12))
    return band + colours.dropFirst().flatMap { ["transparent", $0] }
  }

  /// The colours of a line's strands, and how wide each strand is, in points.
  static func stroke(
    _ looks: [LineLook], width: Double?, unit: Double, emphasis: Scene.Emphasis
  ) -> (colours: [String], thickness: Double) {
    if emphasis == .faint { return (["#909090"], 0.8 * unit) }
    let colours = strands(looks.prefix(3).map(\.colour), width: width.map { $0 * unit })
    var thickness = width ?? (looks.first ?? LineLook.unknown).width
    if emphasis == .strong { thickness = max(thickness, 1.2) * 2 }
    guard colours.count > 1 else { return (colours, thickness * unit) }
    // Strands of a band touch; single ones leave a gap.
    return (colours, colours.contains("transparent") ? 2.1 : min(1.5, thickness * unit))
  }

  /// How a line is drawn.
  static func attributes(
    _ looks: [LineLook], isDashed: Bool, width: Double?, unit: Double, emphasis: Scene.Emphasis
  ) -> DOTAttributes {
    let look = looks.first ?? .unknown
    var attributes: DOTAttributes = [:]
    let stroke = stroke(looks, width: width, unit: unit, emphasis: emphasis)
    attributes["color"] = .word(stroke.colours.joined(separator: ":"))
    let (head, tail) = arrowheads(of: looks)
    attributes["dir"] = .word(direction(head: head, tail: tail))
    if head != .none { attributes["arrowhead"] = .word(head.rawValue) }
    if tail != .none { attributes["arrowtail"] = .word(tail.rawValue) }
    attributes["penwidth"] = .number(stroke.thickness)
    if isDashed {
      attributes["style"] = .word("dashed")
    } else if look.isDotted {
      attributes["style"] = .word("dotted")
    }
    return attributes
  }

  /// How large arrowheads are drawn, for names of 10 points.
  static let arrowSize = 0.62

  /// How long a line's arrowheads are together, in points.
  static func arrowLength(of line: Scene.Line, unit: Double) -> Double {
    let (head, tail) = arrowheads(of: line.looks)
    return (head.length + tail.length) * arrowSize * unit
  }

  /// What a line for several kinds begins and ends in.
  static func arrowheads(of looks: [LineLook]) -> (head: Arrowhead, tail: Arrowhead) {
    (
      looks.map(\.head).first { $0 != .none } ?? .none,
      looks.map(\.tail).first { $0 != .none } ?? .none
    )
  }

  private static func direction(head: Arrowhead, tail: Arrowhead) -> String {
    switch (head == .none, tail == .none) {
    case (true, true): "none"
    case (false, true): "forward"
    case (true, false): "back"
    case (false, false): "both"
    }
  }
}
