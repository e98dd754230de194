/// Draws a scene as a table of squares: rows and columns are actors, by cluster.
struct MatrixDrawing {
  let sheet: Sheet

  /// A row or column: an actor or a cluster that ties end at.
  private struct Row {
    var end: Scene.End
    var box: Int?
    var text: String
  }

  /// The table as a DOT file.
  var dot: DOTGraph {
    let rows = rows
    let grid = Grid(rows.count, in: sheet.furniture.map, names: names(rows))
    var statements = sheet.defaults(background: background(rows, grid))
    statements.append(.comment("Rows"))
    for (place, row) in rows.enumerated() { statements += labels(row, place, grid) }
    statements.append(.comment("Ties"))
    var places: [Scene.End: Int] = [:]
    for (place, row) in rows.enumerated() { places[row.end] = place }
    for line in sheet.scene.lines {
      guard let from = places[line.from], let to = places[line.to] else { continue }
      statements.append(square(line, row: from, column: to, grid, id: sheet.lineID(line)))
      // Without arrowheads a tie goes both ways.
      let isMutual = line.looks.allSatisfy { ($0.head == .none) == ($0.tail == .none) }
      if isMutual {
        statements.append(
          square(line, row: to, column: from, grid, id: sheet.lineID(line) + "-back"))
      }
    }
    statements += sheet.furnitureSections
    return DOTGraph(
      name: DOTID(sheet.scene.title.isEmpty ? "matrix" : sheet.scene.title),
      statements: statements)
  }

  /// Whether there is room for the names of rows at a size that may be printed.
  var hasNames: Bool {
    let rows = rows
    let grid = Grid(rows.count, in: sheet.furniture.map, names: names(rows))
    return grid.text >= sheet.page.smallestText
  }

  /// Where squares stand, and how large they are.
  private struct Grid {
    var cell: Double
    var left: Double
    var top: Double
    var text: Double
    var names: Double

    init(_ count: Int, in area: Rect, names: Double) {
      let most = Double(max(count, 1))
      // Names grow with the squares: width = count · cell + names · 0.8 · cell.
      let head = 2.2
      cell = min(area.height / (most + head), area.width / (most + names * 0.8 + 1), 34)
      text = cell * 0.8
      self.names = names * text + cell * 0.5
      left = area.left + max(0, area.width - self.names - most * cell) / 2 + self.names
      top = area.top - head * cell
    }

    func centre(row: Int, column: Int) -> Point {
      Point(
        x: left + (Double(column) + 0.5) * cell, y: top - (Double(row) + 0.5) * cell)
    }
  }

  private var rows: [Row] {
    let scene = sheet.scene
    let ends = Set(scene.lines.flatMap { [$0.from, $0.to] })
    var rows: [Row] = []
    for box in scene.boxes.indices {
      if ends.contains(.box(box)) {
        rows.append(Row(end: .box(box), box: box, text: scene.boxes[box].title))
      }
      for node in scene.nodes.indices where scene.nodes[node].box == box {
        rows.append(Row(end: .node(node), box: box, text: scene.nodes[node].label))
      }
    }
    for node in scene.nodes.indices where scene.nodes[node].box == nil {
      rows.append(Row(end: .node(node), box: nil, text: scene.nodes[node].label))
    }
    return rows
  }

  /// The width of the longest name with its number, in ems; names over 22 ems are cut.
  private func names(_ rows: [Row]) -> Double {
    rows.map { min(22, FontMetrics.width($0.text)) + 2.4 }.max() ?? 0
  }

  private func labels(_ row: Row, _ place: Int, _ grid: Grid) -> [DOTGraph.Statement] {
    // Text smaller than may be printed is left out; the text version has it.
    guard grid.text >= sheet.page.smallestText else { return [] }
    var name = row.text
    while FontMetrics.width(name) > 22, name.count > 1 {
      name = String(name.dropLast(name.hasSuffix("…") ? 2 : 1)) + "…"
    }
    let text = "\(name)  \(place + 1)"
    let width = FontMetrics.width(text) * grid.text
    let y = grid.centre(row: place, column: 0).y
    func attributes(_ text: String, _ centre: Point, _ width: Double) -> DOTAttributes {
      [
        "label": .label(DOTLabel(text)), "pos": .word(sheet.position(centre)),
        "width": .number(width / 72), "height": .number(grid.cell / 72),
        "shape": .word("plain"), "fontsize": .number(grid.text),
        "fontcolor": .word(sheet.style.ink),
      ]
    }
    var full = attributes(
      text, Point(x: grid.left - grid.cell * 0.3 - width / 2, y: y), width)
    let id: DOTID
    switch row.end {
    case .node(let node):
      id = sheet.nodeID(node)
      let actor = "actor-" + Sheet.token(sheet.scene.nodes[node].id)
      full["id"] = .word(actor)
      full["URL"] = .word("#" + actor)
      full["tooltip"] = .label(DOTLabel(sheet.scene.nodes[node].name))
      full["class"] = .word("role-" + Sheet.token(sheet.scene.nodes[node].kind))
    case .box(let box):
      id = sheet.titleID(box)
      full["id"] = .word("title-" + Sheet.token(sheet.scene.boxes[box].id))
      full["fontname"] = .word(sheet.style.font + " Bold")
      full["class"] = .word("cluster-title")
    }
    let head = Point(
      x: grid.centre(row: 0, column: place).x, y: grid.top + grid.cell * 0.6)
    // Where numbers would run into one another, each fifth is printed.
    let number = String(place + 1)
    let isNarrow = FontMetrics.width(String(rows.count)) * grid.text > grid.cell * 0.9
    guard !isNarrow || place == 0 || (place + 1).isMultiple(of: 5) else { return [.node(id, full)] }
    let room = isNarrow ? grid.cell * 3 : grid.cell * 0.95
    return [
      .node(id, full),
      .node(DOTID("weft:column:\(number)"), attributes(number, head, room)),
    ]
  }

  private func square(
    _ line: Scene.Line, row: Int, column: Int, _ grid: Grid, id: String
  ) -> DOTGraph.Statement {
    .node(
      DOTID("weft:square:" + id),
      [
        "label": .word(""), "pos": .word(sheet.position(grid.centre(row: row, column: column))),
        "width": .number(grid.cell * 0.8 / 72), "height": .number(grid.cell * 0.8 / 72),
        "shape": .word("box"), "style": .word(line.isImplied ? "dashed" : "filled"),
        "fillcolor": .word(line.looks.first?.colour ?? "#444444"),
        "color": .word(line.looks.first?.colour ?? "#444444"), "id": .word(id),
        "class": .word(
          (["tie"] + line.kinds.map { "kind-" + Sheet.token($0) }).joined(separator: " ")),
        "tooltip": .label(DOTLabel(line.says.joined(separator: "; "))),
      ])
  }

  /// A light grid, and a frame around each cluster's rows and columns.
  private func background(_ rows: [Row], _ grid: Grid) -> String {
    guard !rows.isEmpty else { return "" }
    let count = Double(rows.count)
    var result = " S 17 -setlinewidth(0.3) c 7 -#C8C8C8"
    func polygon(_ l: Double, _ b: Double, _ r: Double, _ t: Double) -> String {
      " p 4 " + [l, b, r, b, r, t, l, t].map(DOTValue.text).joined(separator: " ")
    }
    let (right, bottom) = (grid.left + count * grid.cell, grid.top - count * grid.cell)
    for place in rows.indices {
      let y = grid.top - Double(place) * grid.cell
      let x = grid.left + Double(place) * grid.cell
      result += polygon(grid.left, y - grid.cell, right, y)
      result += polygon(x, bottom, x + grid.cell, grid.top)
    }
    result += " S 17 -setlinewidth(1.2) c 7 -#555555"
    var start = 0
    while start < rows.count {
      var end = start
      while end + 1 < rows.count, rows[end + 1].box == rows[start].box { end += 1 }
      if rows[start].box != nil {
        let (from, to) = (Double(start) * grid.cell, Double(end + 1) * grid.cell)
        result += polygon(grid.left + from, grid.top - to, grid.left + to, grid.top - from)
      }
      start = end + 1
    }
    return result
  }
}
