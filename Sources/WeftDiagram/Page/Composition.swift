/// Puts a scene on a page: furniture first, then the largest names for which a layout is found.
struct Composition {
  var request: MapRequest
  let imprint: Imprint

  /// The scene on its page, with the fullest names that fit.
  func sheet(_ scene: Scene, progress: (@Sendable (Double) -> Void)?) throws -> Sheet {
    if scene.isMatrix { return matrix(scene) }
    let turned = turnedAsServes(scene, progress: progress)
    guard let (sheet, _) = turned.composition.fullest(scene, progress: turned.progress) else {
      throw MapRequest.Failure.tooSmall(page: request.page.name)
    }
    return sheet
  }

  /// The scene with the fullest names that fit, and how they are written.
  func fullest(_ scene: Scene, progress: (@Sendable (Double) -> Void)?) -> (Sheet, Naming)? {
    for naming in Naming.allCases {
      guard let named = naming.apply(to: scene, wording: request.wording) else { continue }
      if naming == .few { return dotted(named, of: scene).map { ($0, naming) } }
      for isKeyApart in placesOfKey(named.key) {
        if let sheet = sheet(named, naming, isKeyApart: isKeyApart, progress: progress) {
          return (sheet, naming)
        }
      }
    }
    return nil
  }

  /// The scene with names for the weightiest and dots for the rest: no more names than lie clear of
  /// one another where the dots are.
  private func dotted(_ named: Naming.Named, of scene: Scene) -> Sheet? {
    guard let sheet = sheet(named, .few, isKeyApart: false, progress: nil) else { return nil }
    let weightiest = Naming.weightiest(of: sheet.scene).filter { !sheet.scene.nodes[$0].isDot }
    var clear: [(place: Int, outline: Rect)] = []
    for place in weightiest {
      let outline = Rect(centre: sheet.places.nodes[place], size: sheet.sizes[place]).grown(by: 1)
      if !clear.contains(where: { $0.outline.overlaps(outline) }) {
        clear.append((place, outline))
      }
    }
    if clear.count == weightiest.count { return sheet }
    let fewer = Naming.naming(clear.map(\.place), of: scene, request.wording)
    return self.sheet(fewer, .few, isKeyApart: false, places: sheet.places, progress: nil)
  }

  /// Where a key to numbers may stand, the better first: on the sheet, or apart on the next page.
  private func placesOfKey(_ key: [String]) -> [Bool] {
    if key.isEmpty { return [false] }
    return Furniture.heightOfKey(key, page: request.page) > mostForKey ? [true] : [false, true]
  }

  private func sheet(
    _ named: Naming.Named, _ naming: Naming, isKeyApart: Bool, places: LayoutResult? = nil,
    progress: (@Sendable (Double) -> Void)?
  ) -> Sheet? {
    var printed = imprint
    printed.captions = named.foot + imprint.captions
    if isKeyApart {
      printed.captions.insert(request.wording("key.next"), at: 0)
    } else {
      printed.key = named.key
    }
    let furniture = Furniture(
      scene: named.scene, page: request.page, imprint: printed, wording: request.wording)
    guard furniture.map.height > request.page.pointHeight * 0.25 else { return nil }
    // Where names in full leave no room for ties between them, short ones do better.
    if naming == .full, request.effort > 0, isCrowded(named.scene, furniture),
      named.scene.nodes.contains(where: { $0.shortLabel != nil })
    {
      return nil
    }
    var sheet =
      naming == .few
      ? dots(named.scene, furniture, at: places)
      : sheet(named.scene, furniture, progress: progress)
    if isKeyApart { sheet?.key = named.key }
    return sheet?.numbered(request.wording)
  }

  /// Whether outlines, and the gaps between them, fill much of the map at the smallest size.
  private func isCrowded(_ scene: Scene, _ furniture: Furniture) -> Bool {
    let size = request.page.smallestText
    let filled = scene.nodes.map { node in
      let outline = Self.size(of: node, text: WrappedText(wrapping: node.label), fontSize: size)
      return (outline.width + size) * (outline.height + size)
    }
    return filled.reduce(0, +) > furniture.map.width * furniture.map.height * 0.42
  }

  /// Dots, with names among them, where they are given or one stock engine puts them. Among
  /// hundreds of dots there is no way round for a line.
  private func dots(_ scene: Scene, _ furniture: Furniture, at places: LayoutResult?) -> Sheet? {
    let size = request.page.smallestText
    let texts = scene.nodes.map { WrappedText(wrapping: $0.label) }
    let problem = problem(scene, furniture, texts: texts, titles: [], fontSize: size)
    return (places ?? StockLayout.place(problem, engine: "sfdp")).map {
      Sheet(
        scene: scene, page: request.page, style: request.style, furniture: furniture,
        fontSize: size, texts: texts, sizes: problem.nodes, titles: [], places: $0)
    }
  }

  private func sheet(
    _ scene: Scene, _ furniture: Furniture, progress: (@Sendable (Double) -> Void)?
  ) -> Sheet? {
    let page = request.page
    // Low names let a column hold more of them.
    let texts = scene.nodes.map {
      WrappedText(wrapping: $0.label, proportion: scene.bandsAreColumns ? 12 : 2.6)
    }
    let isBanded = !scene.boxes.isEmpty && scene.boxes.allSatisfy(\.isBand)
    // The title of a row stands before it, that of a column or box over it.
    let titles = scene.boxes.map {
      WrappedText(
        wrapping: $0.title, proportion: isBanded && !scene.bandsAreColumns ? 2 : 8, bold: true)
    }
    func problem(_ fontSize: Double) -> LayoutProblem {
      self.problem(scene, furniture, texts: texts, titles: titles, fontSize: fontSize)
    }
    let search = LayoutSearch(
      effort: request.effort, seed: request.seed, progress: progress,
      isCancelled: request.isCancelled)
    let names = LargestNames(search: search, smallest: page.smallestText, largest: largest)
    let start = positions(of: scene, problem)
    func drawn(_ fontSize: Double, _ places: LayoutResult) -> Sheet {
      var sheet = Sheet(
        scene: scene, page: page, style: request.style, furniture: furniture, fontSize: fontSize,
        texts: texts, sizes: problem(fontSize).nodes, titles: titles, places: places)
      if request.effort > 0 || !places.ways.isEmpty { sheet.leadLinesRoundNames() }
      return sheet
    }
    let mayTryAgain = request.effort > 0 && start == nil
    if isBanded {
      let bands = BandLayout(
        search: search, smallest: page.smallestText, largest: largest,
        areColumns: scene.bandsAreColumns)
      func banded() -> Sheet? {
        bands.layout(from: start, problem).map { drawn($0.fontSize, $0.result) }
      }
      let rows =
        scene.bandsAreColumns
        ? nil
        : RowLayout(search: search, smallest: page.smallestText, largest: largestInRows)
          .layout(from: start, problem).map { drawn($0.fontSize, $0.result) }
      guard let rows else {
        if let sheet = banded() { return sheet }
        return names.layout(from: start, engine: engine(of: scene), problem).map { drawn($0, $1) }
      }
      let isSmall = scene.lines.count <= Self.mostStraight
      let isClear = rows.faults.strikes == 0 || scene.nodes.count > Self.mostClear
      guard mayTryAgain, isSmall || !isClear, let other = banded() else { return rows }
      let isStraight =
        isSmall && other.routes.isEmpty && other.faults.strikes == 0
        && other.faults.crossings <= rows.faults.crossings
      return isStraight || other.faults.strikes < rows.faults.strikes ? other : rows
    }
    guard let (size, places) = names.layout(from: start, engine: engine(of: scene), problem) else {
      return nil
    }
    // What stood on an earlier map stays there.
    let sheet = drawn(size, start == nil ? places.centred(in: problem(size)) : places)
    guard mayTryAgain, sheet.faults.strikes > 0, scene.nodes.count <= Self.mostClear else {
      return sheet
    }
    var another = search
    another.seed &+= 1
    let second = LargestNames(search: another, smallest: page.smallestText, largest: largest)
      .layout(from: nil, engine: nil, problem).map { drawn($0, $1.centred(in: problem($0))) }
    return second.map { $0.faults.strikes < sheet.faults.strikes ? $0 : sheet } ?? sheet
  }

  /// Up to how many names no line may run through one, so that it is worth trying again.
  private static let mostClear = 100
  /// Up to how many lines straight ones are tried where a view stands in rows.
  private static let mostStraight = 30

  /// The engine of libgraphviz that places things where there is no effort to spend; not fdp, which
  /// also keeps boxes apart but never gives the same layout twice.
  private func engine(of scene: Scene) -> String? {
    guard request.effort == 0 else { return nil }
    return scene.boxes.isEmpty ? "neato" : "dot"
  }

  /// The most of a page's height that a key takes before it goes on the next page.
  private var mostForKey: Double { request.page.pointHeight * 0.25 }

  /// Where the actors stood on an earlier map, where that is known of most of them.
  private func positions(of scene: Scene, _ problem: (Double) -> LayoutProblem)
    -> LargestNames.Start?
  {
    let known = request.positions
    guard !known.isEmpty else { return nil }
    let points = scene.nodes.map { known.points[$0.id] }
    let found = points.count { $0 != nil }
    guard found > 0, found * 2 >= points.count else { return nil }
    let middle = request.page.pointWidth / 2
    let titles = scene.boxes.map { known.points["weft:title:" + $0.id] }
    if let fontSize = known.fontSize {
      let size = min(max(fontSize, request.page.smallestText), largest)
      if let places = FreePlaces(problem: problem(size), titles: titles).filled(points) {
        return LargestNames.Start(
          nodes: places, titles: titles, isComplete: true, fontSize: size)
      }
    }
    return LargestNames.Start(
      nodes: points.map { $0 ?? Point(x: middle, y: request.page.pointHeight / 2) },
      titles: titles, isComplete: found == points.count, fontSize: known.fontSize)
  }

  /// A table needs no search: its rows follow from clusters and ids.
  private func matrix(_ scene: Scene) -> Sheet {
    let sheet = matrix(scene, imprint)
    guard !scene.isEmpty, !MatrixDrawing(sheet: sheet).hasNames else { return sheet }
    var imprint = imprint
    imprint.captions.insert(request.wording("matrix.names"), at: 0)
    return matrix(scene, imprint)
  }

  private func matrix(_ scene: Scene, _ imprint: Imprint) -> Sheet {
    let page = request.page
    let furniture = Furniture(
      scene: scene, page: page, imprint: imprint, wording: request.wording)
    let origin = Point(x: 0, y: 0)
    return Sheet(
      scene: scene, page: page, style: request.style, furniture: furniture,
      fontSize: page.smallestText, texts: scene.nodes.map { WrappedText(lines: [$0.label]) },
      sizes: scene.nodes.map { _ in Size(width: 0, height: 0) },
      titles: scene.boxes.map { WrappedText(lines: [$0.title], bold: true) },
      places: LayoutResult(
        nodes: scene.nodes.map { _ in origin },
        boxes: scene.boxes.map { _ in Rect(left: 0, bottom: 0, right: 0, top: 0) },
        titles: scene.boxes.map { _ in origin }))
  }

  /// The largest that names are set, however few there are.
  private var largest: Double { request.page.furnitureText * 2 }
  /// In rows lines have their own room between names, which may be larger.
  private var largestInRows: Double { request.page.furnitureText * 2.4 }

  private func problem(
    _ scene: Scene, _ furniture: Furniture, texts: [WrappedText], titles: [WrappedText],
    fontSize: Double
  ) -> LayoutProblem {
    var sizes = zip(scene.nodes, texts).map { node, text in
      Self.size(of: node, text: text, fontSize: fontSize)
    }
    Self.scale(&sizes, to: scene.nodes.map(\.area))
    if scene.bandsAreColumns { Self.alignSides(&sizes, of: scene) }
    func item(_ end: Scene.End) -> Int {
      switch end {
      case .node(let place): place
      case .box(let place): scene.nodes.count + place
      }
    }
    var problem = LayoutProblem(
      nodes: sizes, boxOf: scene.nodes.map { $0.box ?? -1 },
      boxes: titles.map {
        LayoutProblem.Box(title: Sheet.titleSize($0, fontSize: fontSize), band: nil)
      },
      edges: scene.lines.map { line in
        let breadth = Sheet.breadth(of: line, unit: Sheet.unit(fontSize))
        // A text on the line has to be seen between the outlines too.
        let label = line.label.map {
          Sheet.size(
            ofLabel: WrappedText(lines: [$0]), Sheet.labelSize(fontSize, on: request.page)
          ).width
        }
        return LayoutProblem.Edge(
          from: item(line.from), to: item(line.to), halfWidth: breadth / 2,
          leastSeen: Sheet.arrowLength(of: line, unit: Sheet.unit(fontSize))
            + max(fontSize, 1.5 * breadth, label ?? 0))
      },
      area: furniture.map, gap: fontSize * 0.9, padding: fontSize * 0.8)
    let banded = scene.boxes.indices.filter { scene.boxes[$0].isBand }
    let bands =
      scene.bandsAreColumns
      ? ShelfLayout.columns(banded, problem) : ShelfLayout.bands(banded, problem)
    for (box, band) in bands { problem.boxes[box].band = band }
    return problem
  }

  /// The outline of a node around its text, grown to the area its value asks for.
  static func size(of node: Scene.Node, text: WrappedText, fontSize: Double) -> Size {
    if node.isDot {
      return Size(width: fontSize * 0.7, height: fontSize * 0.5)
    }
    var (width, height) = node.look.shape.size(
      holding: text, fontSize: fontSize, margin: fontSize * 0.36)
    if node.isMarked {
      width += 2 * NodeShape.outlineGap
      height += 2 * NodeShape.outlineGap
    }
    let overhang = node.look.shape.overhang
    return Size(
      width: max(width, fontSize * 2.4) + overhang.width,
      height: max(height, fontSize * 1.6) + overhang.height)
  }

  /// Makes the outlines of a column equally wide, so that no line to one runs through the side of
  /// another.
  private static func alignSides(_ sizes: inout [Size], of scene: Scene) {
    guard scene.nodes.allSatisfy({ $0.area == nil }) else { return }
    var widths: [Int: Double] = [:]
    for (size, node) in zip(sizes, scene.nodes) {
      guard let box = node.box else { continue }
      widths[box] = max(widths[box] ?? 0, size.width)
    }
    for (place, node) in scene.nodes.enumerated() {
      if let width = node.box.flatMap({ widths[$0] }) { sizes[place].width = width }
    }
  }

  /// Makes outlines so large that their areas are as their values say: the least is as large as
  /// the largest text needs, so that no length of a name is mistaken for a value.
  static func scale(_ sizes: inout [Size], to areas: [Double?]) {
    guard areas.contains(where: { $0 != nil }) else { return }
    let least = sizes.map { $0.width * $0.height }.max() ?? 0
    for (place, area) in areas.enumerated() {
      let now = sizes[place].width * sizes[place].height
      guard let area, now > 0 else { continue }
      let growth = (least * area / now).squareRoot()
      sizes[place] = Size(width: sizes[place].width * growth, height: sizes[place].height * growth)
    }
  }
}
