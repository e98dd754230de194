/// Puts a scene on a page: furniture first, then the largest names for which a layout is found.
struct Composition {
  let request: MapRequest
  let captions: [String]

  /// The scene on its page.
  func sheet(_ scene: Scene, progress: (@Sendable (Double) -> Void)?) throws -> Sheet {
    let page = request.page
    let furniture = Furniture(
      scene: scene, page: page, captions: captions, wording: request.wording)
    let texts = scene.nodes.map { WrappedText(wrapping: $0.label) }
    let titles = scene.boxes.map { WrappedText(wrapping: $0.title, proportion: 8, bold: true) }
    func problem(_ fontSize: Double) -> LayoutProblem {
      self.problem(scene, furniture, texts: texts, titles: titles, fontSize: fontSize)
    }
    guard
      let (fontSize, places) = LargestNames(
        search: LayoutSearch(
          effort: request.effort, seed: request.seed, progress: progress,
          isCancelled: request.isCancelled),
        smallest: page.smallestText, largest: largest
      ).layout(problem)
    else {
      throw MapRequest.Failure.tooSmall(page: page.name)
    }
    let sizes = zip(scene.nodes, texts).map {
      Self.size(of: $0, text: $1, fontSize: fontSize)
    }
    return Sheet(
      scene: scene, page: page, style: request.style, furniture: furniture, fontSize: fontSize,
      texts: texts, sizes: sizes, titles: titles, places: places)
  }

  /// The largest that names are set, however few there are.
  private var largest: Double { request.page.furnitureText * 1.75 }

  private func problem(
    _ scene: Scene, _ furniture: Furniture, texts: [WrappedText], titles: [WrappedText],
    fontSize: Double
  ) -> LayoutProblem {
    let sizes = zip(scene.nodes, texts).map { node, text in
      Self.size(of: node, text: text, fontSize: fontSize)
    }
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
      edges: scene.lines.map { LayoutProblem.Edge(from: item($0.from), to: item($0.to)) },
      area: furniture.map, gap: fontSize * 0.9, padding: fontSize * 0.8)
    let bands = ShelfLayout.bands(
      scene.boxes.indices.filter { scene.boxes[$0].isBand }, problem)
    for (box, band) in bands { problem.boxes[box].band = band }
    return problem
  }

  /// The outline of a node around its text, grown to the area its value asks for.
  static func size(of node: Scene.Node, text: WrappedText, fontSize: Double) -> Size {
    var (width, height) = node.look.shape.size(
      holding: text, fontSize: fontSize, margin: fontSize * 0.36)
    if node.isMarked {
      width += 2 * NodeShape.outlineGap
      height += 2 * NodeShape.outlineGap
    }
    let growth = node.area.squareRoot()
    return Size(
      width: max(width, fontSize * 2.4) * growth, height: max(height, fontSize * 1.6) * growth)
  }
}
