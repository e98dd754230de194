/// The plainest layout that breaks no rule: nodes in rows within their boxes, boxes in rows on the
/// page. It is where the search starts, and what is drawn where the search may not move anything.
enum ShelfLayout {
  /// One rectangle to put on a shelf, and the nodes that move with it.
  private struct Block {
    var size: Size
    var nodes: [(node: Int, offset: Point)]
    var box: Int?
  }

  /// Lays everything out on shelves.
  ///
  /// - Returns: nil where the page is too small for it.
  /// - Complexity: O(n log n).
  static func place(_ problem: LayoutProblem) -> LayoutResult? {
    var result = LayoutResult(
      nodes: problem.nodes.map { _ in Point(x: 0, y: 0) },
      boxes: problem.boxes.map { $0.band ?? problem.area },
      titles: problem.boxes.map { _ in Point(x: 0, y: 0) })
    let members = problem.members
    var blocks: [Block] = []
    for box in problem.boxes.indices {
      if let band = problem.boxes[box].band {
        guard fill(band, box, members[box], problem, &result) else { return nil }
      } else {
        blocks.append(block(box: box, members: members[box], problem))
      }
    }
    for node in problem.nodes.indices where problem.boxOf[node] < 0 {
      let size = problem.nodes[node]
      blocks.append(Block(size: size, nodes: [(node, Point(x: 0, y: 0))], box: nil))
    }
    guard shelve(blocks, problem, &result) else { return nil }
    return result
  }

  /// The nodes of a box in rows, in about the page's proportions.
  private static func block(box: Int, members: [Int], _ problem: LayoutProblem) -> Block {
    let area = members.map { node in
      (problem.nodes[node].width + problem.gap) * (problem.nodes[node].height + problem.gap)
    }.reduce(0, +)
    let title = problem.boxes[box].title
    let widest = members.map { problem.nodes[$0].width }.max() ?? 0
    let width = max(widest, (area * 1.3).squareRoot() * 1.2, title.width)
    let rows = rows(of: members.map { ($0, problem.nodes[$0]) }, width: width, gap: problem.gap)
    let inner = Size(
      width: max(rows.size.width, title.width), height: rows.size.height + title.height)
    let size = Size(
      width: inner.width + 2 * problem.padding, height: inner.height + 2 * problem.padding)
    // Rows hang from the top; the title takes the strip over them.
    let nodes = rows.places.map { node, point in
      (
        node: node,
        offset: Point(
          x: point.x - size.width / 2 + problem.padding,
          y: size.height / 2 - problem.padding - title.height - point.y)
      )
    }
    return Block(size: size, nodes: nodes, box: box)
  }

  /// Places in rows from the left, downwards from 0; the middle of each item.
  private static func rows(of items: [(Int, Size)], width: Double, gap: Double)
    -> (places: [(Int, Point)], size: Size)
  {
    var places: [(Int, Point)] = []
    var (x, y, height, widest) = (0.0, 0.0, 0.0, 0.0)
    for (item, size) in items {
      if x > 0, x + size.width > width {
        y += height + gap
        (x, height) = (0, 0)
      }
      places.append((item, Point(x: x + size.width / 2, y: y + size.height / 2)))
      x += size.width + gap
      widest = max(widest, x - gap)
      height = max(height, size.height)
    }
    return (places, Size(width: widest, height: items.isEmpty ? 0 : y + height))
  }

  /// Bands over one another across the map, from the top, each as high as its rows need; what
  /// the map has over is shared out by need. Too little room gives bands that overflow it.
  static func bands(_ boxes: [Int], _ problem: LayoutProblem) -> [(box: Int, band: Rect)] {
    guard !boxes.isEmpty else { return [] }
    let seam = problem.gap * 0.5
    let members = problem.members
    let width = problem.area.width - 2 * problem.padding
    let needs = boxes.map { box in
      let rows = rows(
        of: members[box].map { ($0, problem.nodes[$0]) }, width: width, gap: problem.gap)
      return rows.size.height + problem.boxes[box].title.height + 2 * problem.padding + seam
    }
    let spare = max(0, problem.area.height + seam - needs.reduce(0, +)) / needs.reduce(0, +)
    var top = problem.area.top
    var result: [(box: Int, band: Rect)] = []
    for (box, need) in zip(boxes, needs) {
      let bottom = top - need * (1 + spare)
      result.append(
        (
          box,
          Rect(
            left: problem.area.left, bottom: bottom + seam, right: problem.area.right, top: top)
        ))
      top = bottom
    }
    return result
  }

  /// Bands side by side, each as wide as the area of its nodes asks for, with room for lines
  /// between them.
  static func columns(_ boxes: [Int], _ problem: LayoutProblem) -> [(box: Int, band: Rect)] {
    guard !boxes.isEmpty else { return [] }
    let members = problem.members
    let between = problem.area.width * 0.12 * Double(boxes.count - 1)
    let needs = boxes.map { box in
      let area = members[box].map { node in
        (problem.nodes[node].width + problem.gap) * (problem.nodes[node].height + problem.gap)
      }.reduce(0, +)
      let widest = members[box].map { problem.nodes[$0].width }.max() ?? 0
      return max(area / problem.area.height, widest, problem.boxes[box].title.width)
        + 2 * problem.padding
    }
    let scale = (problem.area.width - between) / needs.reduce(0, +)
    var left = problem.area.left
    var result: [(box: Int, band: Rect)] = []
    for (box, need) in zip(boxes, needs) {
      let right = left + need * scale
      result.append(
        (
          box,
          Rect(left: left, bottom: problem.area.bottom, right: right, top: problem.area.top)
        ))
      left = right + problem.area.width * 0.12
    }
    return result
  }

  private static func fill(
    _ band: Rect, _ box: Int, _ members: [Int], _ problem: LayoutProblem,
    _ result: inout LayoutResult
  ) -> Bool {
    let width = band.width - 2 * problem.padding
    let title = problem.boxes[box].title
    let rows = rows(of: members.map { ($0, problem.nodes[$0]) }, width: width, gap: problem.gap)
    let spare = band.height - 2 * problem.padding - title.height - rows.size.height
    guard spare >= -0.01, rows.size.width <= width, problem.area.grown(by: 0.01).contains(band)
    else { return false }
    for (node, point) in rows.places {
      result.nodes[node] = Point(
        x: band.left + problem.padding + point.x + (width - rows.size.width) / 2,
        y: band.top - problem.padding - title.height - point.y - spare / 2)
    }
    result.boxes[box] = band
    result.titles[box] = problem.title(ofBox: box, in: band)
    return true
  }

  /// Puts blocks on shelves, the highest first, and spreads them over the page.
  private static func shelve(
    _ blocks: [Block], _ problem: LayoutProblem, _ result: inout LayoutResult
  ) -> Bool {
    guard !blocks.isEmpty else { return true }
    let area = problem.area
    let gap = problem.gap * 1.5
    let order = blocks.indices.sorted {
      (-blocks[$0].size.height, $0) < (-blocks[$1].size.height, $1)
    }
    var shelves: [(blocks: [Int], width: Double, height: Double)] = []
    for place in order {
      let size = blocks[place].size
      guard size.width <= area.width else { return false }
      if let shelf = shelves.indices.first(where: {
        shelves[$0].width + gap + size.width <= area.width
      }) {
        shelves[shelf].blocks.append(place)
        shelves[shelf].width += gap + size.width
      } else {
        shelves.append(([place], size.width, size.height))
      }
    }
    let used = shelves.map(\.height).reduce(0, +) + gap * Double(shelves.count - 1)
    guard used <= area.height else { return false }
    let extra = (area.height - used) / Double(shelves.count)
    var top = area.top - extra / 2
    for shelf in shelves {
      let spare = (area.width - shelf.width) / Double(shelf.blocks.count)
      var left = area.left + spare / 2
      for place in shelf.blocks {
        let block = blocks[place]
        let centre = Point(x: left + block.size.width / 2, y: top - shelf.height / 2)
        for (node, offset) in block.nodes {
          result.nodes[node] = Point(x: centre.x + offset.x, y: centre.y + offset.y)
        }
        if let box = block.box {
          result.boxes[box] = Rect(centre: centre, size: block.size)
          result.titles[box] = problem.title(ofBox: box, in: result.boxes[box])
        }
        left += block.size.width + gap + spare
      }
      top -= shelf.height + gap + extra
    }
    return true
  }
}
