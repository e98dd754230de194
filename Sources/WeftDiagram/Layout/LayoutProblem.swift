/// What a layout has to place: rectangles, some of them inside boxes, joined by straight lines, on
/// a page. It knows neither names nor Graphviz.
struct LayoutProblem: Sendable {
  /// A line between two items; an item past the nodes is the title of a box.
  struct Edge: Sendable, Hashable {
    var from: Int
    var to: Int
    /// Half of how wide it is drawn, in points.
    var halfWidth = 0.0
    /// How much of it has to be seen between the outlines at its ends, in points.
    var leastSeen = 0.0
  }

  /// A box around items.
  struct Box: Sendable, Hashable {
    /// The room its title takes, at the top.
    var title: Size
    /// Where the box has to be, where the view says so.
    var band: Rect?
  }

  /// The size of each node.
  var nodes: [Size]
  /// The box each node lies in, or -1.
  var boxOf: [Int]
  /// The boxes.
  var boxes: [Box]
  /// The lines, each pair of ends once.
  var edges: [Edge]
  /// The part of the page that may be used.
  var area: Rect
  /// The least distance between two outlines.
  var gap: Double
  /// The distance between a box's outline and what lies in it.
  var padding: Double
}

/// Where everything is.
struct LayoutResult: Sendable, Hashable {
  /// The middle of each node.
  var nodes: [Point]
  /// The outline of each box.
  var boxes: [Rect]
  /// The middle of each box's title.
  var titles: [Point]
  /// The bends of each line with its two ends, where the layout has led lines; else nothing.
  var ways: [[Point]] = []
}

extension LayoutProblem {
  /// The nodes in each box, ascending.
  var members: [[Int]] {
    var result = [[Int]](repeating: [], count: boxes.count)
    for (node, box) in boxOf.enumerated() where box >= 0 { result[box].append(node) }
    return result
  }

  /// The outline of a box around nodes at some places: their bounds, padding, and the title over
  /// them at the left.
  func outline(ofBox box: Int, members: [Int], at places: [Point]) -> Rect {
    if let band = boxes[box].band { return band }
    var bounds: Rect?
    for node in members {
      let rect = Rect(centre: places[node], size: nodes[node])
      bounds = bounds.map { $0.union(rect) } ?? rect
    }
    let title = boxes[box].title
    guard var rect = bounds?.grown(by: padding) else {
      return Rect(centre: Point(x: 0, y: 0), size: title).grown(by: padding)
    }
    rect.right = max(rect.right, rect.left + title.width + 2 * padding)
    rect.top += title.height
    return rect
  }

  /// The middle of a box's title inside its outline.
  func title(ofBox box: Int, in outline: Rect) -> Point {
    let title = boxes[box].title
    return Point(
      x: outline.left + padding + title.width / 2, y: outline.top - padding / 2 - title.height / 2)
  }
}
