extension Sheet {
  /// Title, legend and captions, each at its place.
  var furnitureSections: [DOTGraph.Statement] {
    let unit = page.furnitureText / 8
    var statements: [DOTGraph.Statement] = []
    let outside = furniture.texts.filter { $0.part != "legend" }
    if !outside.isEmpty { statements.append(.comment("Title and captions")) }
    statements += outside.map(text)
    guard let rect = furniture.legend else { return statements }
    statements.append(.comment("Legend"))
    let corners = [rect.left, rect.bottom, rect.right, rect.top]
    var inner: [DOTGraph.Statement] = [
      .graph([
        "class": .word("legend"), "label": .word(""),
        "bb": .word(corners.map(DOTValue.text).joined(separator: ",")),
        "style": .word("rounded"), "color": .word("#9A9A9A"), "penwidth": .number(0.6 * unit),
        "id": .word("legend-box"),
      ])
    ]
    for swatch in furniture.swatches { inner += sample(swatch, unit: unit) }
    inner += furniture.texts.filter { $0.part == "legend" }.map(text)
    statements.append(.group(DOTID("cluster_legend"), inner))
    return statements
  }

  /// A block of text at the left or right of its rectangle. The node is as wide as the rectangle
  /// and has an outline of width 0: Graphviz then sets text to its sides exactly, whatever its font.
  private func text(_ text: Furniture.Text) -> DOTGraph.Statement {
    var attributes: DOTAttributes = [
      "label": .label(DOTLabel(text.lines, alignment: text.alignment)),
      "pos": .word(position(text.rect.centre)), "width": .number(text.rect.width / 72),
      "height": .number(text.rect.height / 72), "shape": .word("none"), "style": .word(""),
      "fontcolor": .word(style.ink),
      "fontname": .word(text.isBold ? style.font + " Bold" : style.font),
      "fontsize": .number(text.size), "class": .word(text.part),
      "id": .word("weft-\(text.part)-\(Self.token(text.id))"),
    ]
    // The unbroken text, for who draws the file again.
    if !text.source.isEmpty { attributes["comment"] = .label(DOTLabel(text.source)) }
    return .node(DOTID("weft:text:" + text.part + ":" + text.id), attributes)
  }

  private func sample(_ swatch: Furniture.Swatch, unit: Double) -> [DOTGraph.Statement] {
    let rect = swatch.rect
    let id = "weft:sample:" + swatch.id
    var place: DOTAttributes = [
      "label": .word(""), "pos": .word(position(rect.centre)), "class": .word("legend"),
      "penwidth": .number(0.9 * unit),
    ]
    func set(width: Double, height: Double) {
      place["width"] = .number(width / 72)
      place["height"] = .number(height / 72)
    }
    switch swatch.sample {
    case .node(let look, let isMarked, let share, let emphasis):
      let gap = isMarked || look.shape.peripheries > 1 ? 2 * NodeShape.outlineGap : 0
      set(width: rect.height * 1.9 * share - gap, height: rect.height * share - gap)
      var attributes = Self.attributes(look, kind: "legend")
      if isMarked { attributes["peripheries"] = .number(2) }
      if emphasis == .strong { place["penwidth"] = .number(2.6 * unit) }
      for (name, value) in place.pairs { attributes[name] = value }
      return [.node(DOTID(id), attributes)]
    case .box:
      set(width: rect.height * 1.9, height: rect.height)
      place["shape"] = .word("box")
      place["style"] = .word("filled,rounded")
      place["fillcolor"] = .word(style.clusterFill)
      place["color"] = .word(style.clusterOutline)
      return [.node(DOTID(id), place)]
    case .square(let colour, let isDashed):
      set(width: rect.height * 0.8, height: rect.height * 0.8)
      place["shape"] = .word("box")
      place["style"] = .word(isDashed ? "dashed" : "filled")
      place["fillcolor"] = .word(colour)
      place["color"] = .word(colour)
      return [.node(DOTID(id), place)]
    case .line(let looks, let isDashed, let width, let emphasis):
      let (from, to) = (DOTID(id + ":from"), DOTID(id + ":to"))
      func end(_ x: Double) -> DOTAttributes {
        [
          "label": .word(""), "shape": .word("point"), "style": .word("invis"),
          "width": .number(0.01), "height": .number(0.01),
          "pos": .word(position(Point(x: x, y: rect.centre.y))),
        ]
      }
      var attributes = Self.attributes(
        looks, isDashed: isDashed, width: width, unit: width == nil ? unit : self.unit,
        emphasis: emphasis)
      attributes["class"] = .word("legend")
      attributes["arrowsize"] = .number(Self.arrowSize * unit)
      return [
        .node(from, end(rect.left)), .node(to, end(rect.right)),
        .edge(from, to, attributes),
      ]
    }
  }
}
