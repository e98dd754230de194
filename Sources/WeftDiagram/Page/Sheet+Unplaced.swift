extension Sheet {
  /// The sheet as a DOT file without positions, page and furniture, for those who want another
  /// program to place everything.
  func unplacedDOT() -> DOTGraph {
    guard !scene.isMatrix else { return dot() }
    var graph = dot()
    var statements: [DOTGraph.Statement] = [
      .comment("A map by Weft without positions: any engine of Graphviz places it.")
    ]
    let captions = furniture.texts.filter { $0.part == "caption" && !$0.source.isEmpty }
    statements += captions.flatMap(\.source).map { .comment($0) }
    let hasBands = scene.boxes.contains(where: \.isBand)
    let engine = scene.boxes.isEmpty ? "neato" : hasBands ? "dot" : "fdp"
    statements.append(
      .graph([
        "layout": .word(engine), "overlap": .word("prism"), "splines": .word("true"),
        "outputorder": .word("edgesfirst"), "fontname": .word(style.font), "fontsize": .number(20),
        "label": .label(DOTLabel([scene.title] + scene.subtitle)), "labelloc": .word("t"),
      ]))
    var isFurniture = false
    for statement in graph.statements {
      if case .comment(let text) = statement {
        isFurniture = ["Title and captions", "Legend", "Labels of ties"].contains(text)
        let isHead = text.hasPrefix("A map by Weft") || text.hasPrefix("`weft map")
        if isFurniture || isHead { continue }
      }
      if case .graph = statement { continue }
      if !isFurniture { statements.append(Self.unplaced(statement)) }
    }
    graph.statements = statements
    return graph
  }

  /// What says where something is or how large.
  private static let places = [
    "pos", "width", "height", "bb", "lp", "fixedsize", "margin", "fontsize", "URL",
  ]

  private static func unplaced(_ statement: DOTGraph.Statement) -> DOTGraph.Statement {
    func rest(_ attributes: DOTAttributes) -> DOTAttributes {
      var attributes = attributes
      for name in places { attributes[name] = nil }
      return attributes
    }
    return switch statement {
    case .comment: statement
    case .graph(let attributes): .graph(rest(attributes))
    case .nodes(let attributes): .nodes(rest(attributes))
    case .edges(let attributes): .edges(rest(attributes))
    case .node(let id, let attributes): .node(id, rest(attributes))
    case .edge(let from, let to, let attributes): .edge(from, to, rest(attributes))
    case .group(let name, let statements): .group(name, statements.map(unplaced))
    }
  }
}
