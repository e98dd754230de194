/// Finds places for the texts on lines, after everything else has its place.
struct TieLabels {
  /// What the labels have to keep off: outlines and titles.
  let obstacles: [Rect]
  /// All lines, from middle to middle.
  let lines: [(from: Point, to: Point)]

  /// Where each label of a size stands: on its own line, or beside it where too little of the line
  /// is seen.
  ///
  /// - Complexity: O(labels · (obstacles + lines)).
  func places(for labels: [(line: Int, size: Size)]) -> [Int: Point] {
    var result: [Int: Point] = [:]
    var taken: [Rect] = []
    for (line, size) in labels {
      let (from, to) = lines[line]
      var best: (cost: Double, rect: Rect)?
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
      // How far the middle of a label beside the line is from it.
      let aside = (abs(dy) * size.width + abs(dx) * size.height) / length / 2 + size.height * 0.15
      for step in 0..<25 {
        // From the middle outwards.
        let share = 0.5 + (step.isMultiple(of: 2) ? 1 : -1) * Double((step + 1) / 2) * 0.032
        for side in [0.0, 1, -1, 2, -2, 3, -3] {
          let rows = max(0, abs(side) - 1) * size.height * 1.1
          let away = side == 0 ? 0 : (side > 0 ? 1 : -1) * (aside + rows)
          let centre = Point(
            x: from.x + dx * share - dy / length * away,
            y: from.y + dy * share + dx / length * away)
          let rect = Rect(centre: centre, size: size)
          var cost = Double(step) * 0.05 + (side == 0 ? 0 : 9 + abs(side))
          cost += 20 * Double(obstacles.count { $0.overlaps(rect) })
          cost += 20 * Double(taken.count { $0.overlaps(rect) })
          for (other, ends) in lines.enumerated() where other != line {
            let depth = LayoutState.depth(
              Float(ends.from.x), Float(ends.from.y), Float(ends.to.x), Float(ends.to.y),
              Float(centre.x), Float(centre.y), Float(size.width / 2), Float(size.height / 2))
            if depth > 0 { cost += 6 }
          }
          if cost < best?.cost ?? .infinity { best = (cost, rect) }
        }
      }
      if let best {
        result[line] = best.rect.centre
        taken.append(best.rect)
      }
    }
    return result
  }
}

extension Sheet {
  /// The room that a text on a line takes.
  static func size(ofLabel text: WrappedText, _ labelSize: Double) -> Size {
    Size(width: text.width * labelSize + labelSize * 0.4, height: labelSize * 1.15)
  }

  /// The size of text on lines between names of a size.
  static func labelSize(_ fontSize: Double, on page: Page) -> Double {
    max(fontSize * 0.82, page.smallestText)
  }

  /// The labels of lines, as bare text on paper, each on its line.
  var tieLabelSection: [DOTGraph.Statement] {
    let labelled = scene.lines.indices.filter { scene.lines[$0].label?.isEmpty == false }
    guard !labelled.isEmpty else { return [] }
    let anchors = Set(
      scene.lines.flatMap { [$0.from, $0.to] }.compactMap { end in
        if case .box(let place) = end { place } else { nil }
      })
    var obstacles = zip(places.nodes, sizes).map { Rect(centre: $0, size: $1).grown(by: 1) }
    for (place, title) in titles.enumerated() {
      let size = titleSize(title)
      obstacles.append(
        Rect(centre: places.titles[place], size: size).grown(by: anchors.contains(place) ? 1 : 0))
    }
    func point(_ end: Scene.End) -> Point {
      switch end {
      case .node(let place): places.nodes[place]
      case .box(let place): places.titles[place]
      }
    }
    let finder = TieLabels(
      obstacles: obstacles,
      lines: scene.lines.indices.map { place in
        routes[place]?.longestPiece
          ?? (point(scene.lines[place].from), point(scene.lines[place].to))
      })
    let texts = labelled.map { WrappedText(lines: [scene.lines[$0].label ?? ""]) }
    let found = finder.places(
      for: zip(labelled, texts).map { line, text in
        (line, Self.size(ofLabel: text, labelSize))
      })
    var statements: [DOTGraph.Statement] = [.comment("Labels of ties")]
    for (line, text) in zip(labelled, texts) {
      guard let place = found[line] else { continue }
      let size = Self.size(ofLabel: text, labelSize)
      statements.append(
        .node(
          DOTID("weft:label:\(line)"),
          [
            "label": .label(DOTLabel(text.lines)), "pos": .word(position(place)),
            "shape": .word("box"), "style": .word("filled"), "fillcolor": .word(style.paper),
            "color": .word(style.paper), "penwidth": .number(0),
            "fontcolor": .word(style.ink),
            "width": .number(size.width / 72), "height": .number(size.height / 72),
            "fontsize": .number(labelSize),
            "class": .word("tie-label"), "id": .word("weft-label-\(line)"),
          ]))
    }
    return statements
  }
}
