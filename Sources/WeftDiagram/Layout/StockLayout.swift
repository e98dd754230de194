import Foundation

/// A layout by one of libgraphviz' own engines: what `--effort 0` draws, and where networks too
/// large for the search stand.
enum StockLayout {
  /// Places everything with one engine, drawn to the page's proportions and fitted to the page.
  ///
  /// - Parameters:
  ///   - problem: What is to be placed.
  ///   - engine: The engine, such as `fdp` or `sfdp`.
  /// - Returns: The layout, or nil where this build has no engine or the engine gave none.
  static func place(_ problem: LayoutProblem, engine: String) -> LayoutResult? {
    guard
      let data = try? Graphviz.render(dot(of: problem), engine: engine, format: "plain"),
      let points = points(in: String(decoding: data, as: UTF8.self), problem)
    else { return nil }
    let state = LayoutState(problem)
    state.load(fitted(points, problem))
    return state.result()
  }

  private static func dot(of problem: LayoutProblem) -> String {
    var out = "graph g { graph [overlap=prism, splines=none, start=1, outputorder=edgesfirst]\n"
    out += "node [shape=box, fixedsize=true, label=\"\"]\n"
    let members = problem.members
    func node(_ item: Int, _ size: Size) -> String {
      let (w, h) = (size.width + problem.gap, size.height + problem.gap)
      return "\(item) [width=\(DOTValue.text(of: w / 72)), height=\(DOTValue.text(of: h / 72))]\n"
    }
    for (index, box) in problem.boxes.enumerated() {
      out += "subgraph cluster_\(index) {\n"
      out += node(problem.nodes.count + index, box.title)
      for item in members[index] { out += node(item, problem.nodes[item]) }
      out += "}\n"
    }
    for item in problem.nodes.indices where problem.boxOf[item] < 0 {
      out += node(item, problem.nodes[item])
    }
    for edge in problem.edges { out += "\(edge.from) -- \(edge.to)\n" }
    return out + "}\n"
  }

  /// The middles in libgraphviz' `plain` output, in inches from the lower left corner.
  private static func points(in plain: String, _ problem: LayoutProblem) -> [Point]? {
    let items = problem.nodes.count + problem.boxes.count
    var result = [Point?](repeating: nil, count: items)
    for line in plain.split(separator: "\n") where line.hasPrefix("node ") {
      let words = line.split(separator: " ")
      guard words.count > 4, let item = Int(words[1]), item < items, let x = Double(words[2]),
        let y = Double(words[3]), x.isFinite, y.isFinite
      else { continue }
      result[item] = Point(x: x * 72, y: y * 72)
    }
    let found = result.compactMap { $0 }
    return found.count == items ? found : nil
  }

  /// Stretches middles so that everything lies on the page.
  private static func fitted(_ points: [Point], _ problem: LayoutProblem) -> LayoutResult {
    let margin = (problem.nodes.map(\.width).max() ?? 0) / 2 + problem.padding
    let tall = (problem.nodes.map(\.height).max() ?? 0) + problem.padding
    let (west, east) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 1)
    let (south, north) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 1)
    let scaleX = max(1, problem.area.width - 2 * margin) / max(east - west, 1)
    let scaleY = max(1, problem.area.height - 2 * tall) / max(north - south, 1)
    let placed = points.map { point in
      Point(
        x: problem.area.left + margin + (point.x - west) * scaleX,
        y: problem.area.bottom + tall + (point.y - south) * scaleY)
    }
    return LayoutResult(
      nodes: Array(placed.prefix(problem.nodes.count)),
      boxes: problem.boxes.map { $0.band ?? problem.area },
      titles: Array(placed.dropFirst(problem.nodes.count)))
  }
}
