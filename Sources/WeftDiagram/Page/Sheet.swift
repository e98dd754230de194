import WeftModel

/// A scene whose every part has its place on a page: what becomes DOT.
struct Sheet: Sendable {
  var scene: Scene
  var page: Page
  var style: MapStyle
  var furniture: Furniture
  /// The size of names, in points.
  var fontSize: Double
  /// The text of each node, in lines.
  var texts: [WrappedText]
  /// The size of each node.
  var sizes: [Size]
  /// The text of each box's title.
  var titles: [WrappedText]
  var places: LayoutResult
  /// The ways of lines that would run through a name if they were straight.
  var routes: [Int: Curve] = [:]
  /// How many lines run through names all the same, and how many pairs of lines cross.
  var faults = (strikes: 0, crossings: 0)
  /// The key to the numbers in outlines where it is printed on pages of its own.
  var key: [String] = []
}

extension Sheet {
  /// What the sheet does not show, as sentences.
  var omissions: [String] {
    scene.omissions + (scene.isEmpty ? [scene.emptiness].compactMap { $0 } : [])
  }

  /// How much larger a box's title is set than names.
  static let titleScale = 1.25

  /// The sheet as a DOT file that plain `dot` draws as it is.
  func dot() -> DOTGraph {
    if scene.isMatrix { return MatrixDrawing(sheet: self).dot }
    var statements: [DOTGraph.Statement] = [
      .comment("A map by Weft. It can be edited, and drawn again with its page and legend:"),
      .comment("`weft map FILE.dot -o map.pdf`. `dot -Tsvg FILE.dot` draws it as it stands."),
      .comment("Page, fonts and what all have in common"),
    ]
    statements += defaults
    statements += roleSections
    statements += boxSections
    statements += lineSections
    statements += tieLabelSection
    statements += furnitureSections
    return DOTGraph(name: DOTID(scene.title.isEmpty ? "map" : scene.title), statements: statements)
  }

  // MARK: - Defaults

  private var defaults: [DOTGraph.Statement] { defaults(background: "") }

  /// Page, fonts and what is drawn behind everything.
  func defaults(background extra: String) -> [DOTGraph.Statement] {
    let (width, height) = (page.pointWidth, page.pointHeight)
    let (w, h) = (DOTValue.text(of: width), DOTValue.text(of: height))
    // The background has the size of the page, which makes it the size of the drawing.
    let colour = "\(style.paper.count) -\(style.paper)"
    let background = "c \(colour) C \(colour) P 4 0 0 \(w) 0 \(w) \(h) 0 \(h)" + extra
    return [
      .graph([
        "layout": .word("nop2"), "splines": .word("line"), "outputorder": .word("edgesfirst"),
        "bgcolor": .word("transparent"), "pad": .number(0), "margin": .number(0),
        "notranslate": .word("true"),
        "fontname": .word(style.font), "fontsize": .number(fontSize * Self.titleScale),
        "comment": .word("page=\(page.measures)"), "_background": .word(background),
      ]),
      .nodes([
        "fixedsize": .word("true"), "margin": .number(0), "fontname": .word(style.font),
        "fontsize": .number(fontSize), "penwidth": .number(0.9 * unit),
      ]),
      .edges([
        "fontname": .word(style.font), "fontsize": .number(labelSize),
        "arrowsize": .number(Self.arrowSize * unit),
      ]),
    ]
  }

  /// Line widths and arrowheads are given for names of 10 points and grow with them, within reason.
  var unit: Double { Self.unit(fontSize) }

  static func unit(_ fontSize: Double) -> Double { min(max(fontSize / 10, 0.75), 3) }

  /// The size of text on lines.
  var labelSize: Double { Self.labelSize(fontSize, on: page) }

  // MARK: - Nodes

  /// One section for each role: its look once, then an actor a line.
  private var roleSections: [DOTGraph.Statement] {
    struct Kind: Hashable {
      var isName: Bool
      var kind: String
      var look: NodeLook
    }
    var groups: [Kind: [Int]] = [:]
    for (place, node) in scene.nodes.enumerated() {
      let kind = Kind(isName: !node.isDot, kind: node.kind, look: node.look)
      groups[kind, default: []].append(place)
    }
    // What comes last is drawn over what came before, and no dot may lie on a name.
    let order = groups.keys.sorted {
      (
        $0.isName ? 1 : 0, Role(rawValue: $0.kind), $0.look.fill, $0.look.shape.rawValue
      ) < (
        $1.isName ? 1 : 0, Role(rawValue: $1.kind), $1.look.fill, $1.look.shape.rawValue
      )
    }
    var statements: [DOTGraph.Statement] = []
    for kind in order {
      statements.append(.comment(kind.kind.isEmpty ? "Actors" : "Actors: \(kind.kind)"))
      var inner: [DOTGraph.Statement] = [.nodes(Self.attributes(kind.look, kind: kind.kind))]
      for place in groups[kind] ?? [] { inner.append(.node(nodeID(place), attributes(of: place))) }
      statements.append(.group(nil, inner))
    }
    return statements
  }

  static func attributes(_ look: NodeLook, kind: String) -> DOTAttributes {
    var attributes: DOTAttributes = [
      "shape": .word(look.shape.graphvizName),
      "style": .word(look.shape == .rounded ? "filled,rounded" : "filled"),
      "fillcolor": .word(look.fill), "color": .word(look.outline), "fontcolor": .word(look.text),
    ]
    if look.shape == .plain { attributes["style"] = nil }
    if look.shape.peripheries > 1 { attributes["peripheries"] = .number(2) }
    attributes["class"] = .word("role-" + Self.token(kind))
    return attributes
  }

  private func attributes(of place: Int) -> DOTAttributes {
    let node = scene.nodes[place]
    var size = sizes[place]
    let shape = node.look.shape
    size.width -= shape.overhang.width
    size.height -= shape.overhang.height
    let outlines = node.isMarked || shape.peripheries > 1
    if outlines {
      size.width -= 2 * NodeShape.outlineGap
      size.height -= 2 * NodeShape.outlineGap
    }
    var attributes: DOTAttributes = [
      "label": .label(DOTLabel(texts[place].lines)), "pos": .word(position(places.nodes[place])),
      "width": .number(size.width / 72), "height": .number(size.height / 72),
    ]
    if node.isMarked { attributes["peripheries"] = .number(2) }
    switch node.emphasis {
    case .plain: break
    case .strong:
      attributes["class"] = .word("role-\(Self.token(node.kind)) strong")
      attributes["penwidth"] = .number(2.6 * unit)
    case .faint:
      attributes["class"] = .word("role-\(Self.token(node.kind)) faint")
      attributes["fillcolor"] = .word(style.paper)
      attributes["color"] = .word("#8A8A8A")
      attributes["fontcolor"] = .word("#555555")
    }
    attributes["id"] = .label(DOTLabel("actor-" + Self.token(node.id)))
    attributes["URL"] = .label(DOTLabel("#actor-" + Self.token(node.id)))
    attributes["tooltip"] = .label(DOTLabel(node.name))
    return attributes
  }

  func nodeID(_ place: Int) -> DOTID {
    let id = scene.nodes[place].id
    return DOTID(id.hasPrefix("weft:") ? "weft:actor:" + id : id)
  }

  /// The name of the node that stands for a box's title where a tie ends at the box.
  func titleID(_ box: Int) -> DOTID { DOTID("weft:title:" + scene.boxes[box].id) }

  func endID(_ end: Scene.End) -> DOTID {
    switch end {
    case .node(let place): nodeID(place)
    case .box(let place): titleID(place)
    }
  }

  func position(_ point: Point) -> String {
    "\(DOTValue.text(of: point.x)),\(DOTValue.text(of: point.y))"
  }

  /// Text made fit for ids, classes and fragments: letters, digits, `-` and `_`; others by number.
  static func token(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": result.unicodeScalars.append(scalar)
      default: result += "." + String(scalar.value, radix: 16)
      }
    }
    return result
  }

  // MARK: - Boxes

  private var boxSections: [DOTGraph.Statement] {
    guard !scene.boxes.isEmpty else { return [] }
    var statements: [DOTGraph.Statement] = [.comment("Clusters and the actors in them")]
    let anchors = Set(
      scene.lines.flatMap { [$0.from, $0.to] }.compactMap { end in
        if case .box(let place) = end { place } else { nil }
      })
    for (place, box) in scene.boxes.enumerated() {
      let rect = places.boxes[place]
      let isFaint = box.emphasis == .faint
      var attributes: DOTAttributes = [
        "class": .word(box.isBand ? "band" : "cluster-box"),
        "bb": .word(
          [rect.left, rect.bottom, rect.right, rect.top].map(DOTValue.text).joined(separator: ",")),
        "style": .word("filled,rounded"), "fillcolor": .word(style.clusterFill),
        "color": .word(isFaint ? "#B5B5B5" : style.clusterOutline),
        "penwidth": .number(0.8 * unit),
        "id": .label(DOTLabel("cluster-" + Self.token(box.id))),
        "tooltip": .label(DOTLabel(box.title)),
      ]
      var inner: [DOTGraph.Statement] = []
      let isAnchor = anchors.contains(place) || !scene.nodes.contains { $0.box == place }
      if isAnchor {
        // Graphviz draws no line to a box: the title is a node, and the line ends there.
        inner.append(titleNode(place))
      } else {
        attributes["label"] = .label(DOTLabel(titles[place].lines))
        attributes["lp"] = .word(position(places.titles[place]))
      }
      for (node, item) in scene.nodes.enumerated() where item.box == place {
        inner.append(.node(nodeID(node), [:]))
      }
      statements.append(
        .group(DOTID("cluster_" + box.id), [.graph(attributes)] + inner))
    }
    return statements
  }

  private func titleNode(_ box: Int) -> DOTGraph.Statement {
    let size = titleSize(titles[box])
    return .node(
      titleID(box),
      [
        "label": .label(DOTLabel(titles[box].lines)),
        "pos": .word(position(places.titles[box])), "shape": .word("box"),
        "style": .word("filled"), "fillcolor": .word("#FFFFFF"),
        "color": .word(style.clusterOutline), "fontcolor": .word(style.ink),
        "width": .number(size.width / 72), "height": .number(size.height / 72),
        "fontsize": .number(fontSize * Self.titleScale), "class": .word("cluster-title"),
        "id": .label(DOTLabel("title-" + Self.token(scene.boxes[box].id))),
        "tooltip": .label(DOTLabel(scene.boxes[box].title)),
      ])
  }

  /// The room a box's title takes.
  func titleSize(_ text: WrappedText) -> Size { Self.titleSize(text, fontSize: fontSize) }

  /// The room a box's title takes at a size of names.
  static func titleSize(_ text: WrappedText, fontSize: Double) -> Size {
    let size = fontSize * titleScale
    return Size(
      width: text.width * size * 1.03 + size * 0.7, height: text.height * size + size * 0.25)
  }
}
