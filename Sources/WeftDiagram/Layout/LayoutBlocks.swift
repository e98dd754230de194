/// A layout problem seen from afar: each box with all that is in it is one block, and so is each
/// node outside boxes. Where the blocks go decides most of the crossings and is found quickly;
/// what lies in a box is placed afterwards.
struct LayoutBlocks {
  /// The blocks as nodes, and a line for each line between two of them.
  let problem: LayoutProblem
  private let whole: LayoutProblem
  /// The block of each node, and of each box's title.
  private let blockOf: [Int]
  /// The box of each block, or nil for a node outside boxes.
  private let boxOfBlock: [Int?]

  /// How much room a box gets for each part of it that its nodes fill.
  private static let airiness = 1.7

  /// What a block costs: a line across a box is far better than one through a name.
  static var weights: LayoutWeights {
    var weights = LayoutWeights.standard
    weights.strike = 5
    weights.strikeDepth = 0.2
    weights.narrow = 0
    weights.length = 12
    return weights
  }

  /// Sees a problem from afar.
  ///
  /// Makes nothing where there is no box to see as a block, or where boxes have fixed places.
  ///
  /// - Complexity: O(nodes + lines).
  init?(_ whole: LayoutProblem) {
    guard !whole.boxes.isEmpty, whole.boxes.allSatisfy({ $0.band == nil }) else { return nil }
    self.whole = whole
    let members = whole.members
    var sizes: [Size] = []
    var owner = [Int](repeating: 0, count: whole.nodes.count + whole.boxes.count)
    var boxes: [Int?] = []
    let page = whole.area.width / max(whole.area.height, 1)
    for box in whole.boxes.indices {
      sizes.append(Self.size(of: box, members[box], page: page, whole))
      for node in members[box] { owner[node] = box }
      owner[whole.nodes.count + box] = box
      boxes.append(box)
    }
    for node in whole.nodes.indices where whole.boxOf[node] < 0 {
      owner[node] = sizes.count
      sizes.append(whole.nodes[node])
      boxes.append(nil)
    }
    let edges = whole.edges.map { LayoutProblem.Edge(from: owner[$0.from], to: owner[$0.to]) }
    problem = LayoutProblem(
      nodes: sizes, boxOf: sizes.map { _ in -1 }, boxes: [],
      edges: edges.filter { $0.from != $0.to },
      area: whole.area, gap: whole.gap * 1.2, padding: whole.padding)
    blockOf = owner
    boxOfBlock = boxes
  }

  /// The room for a box's nodes and title.
  private static func size(
    of box: Int, _ members: [Int], page: Double, _ whole: LayoutProblem
  ) -> Size {
    let title = whole.boxes[box].title
    let area = members.map { node in
      (whole.nodes[node].width + whole.gap) * (whole.nodes[node].height + whole.gap)
    }.reduce(0, +)
    let widest = members.map { whole.nodes[$0].width }.max() ?? 0
    let proportion = min(max(page, 0.8), 1.4)
    let width = max(widest, title.width, (area * airiness * proportion).squareRoot())
    return Size(
      width: width + 2 * whole.padding,
      height: area * (members.count > 1 ? airiness : 1) / width + title.height + 2 * whole.padding)
  }

  /// Any places for the blocks.
  func scattered(seed: UInt64) -> LayoutResult {
    var random = LayoutRandom(seed: seed)
    let area = problem.area
    return LayoutResult(
      nodes: problem.nodes.map { _ in
        let (across, up) = (Double(random.unit()), Double(random.unit()))
        return Point(x: area.left + across * area.width, y: area.bottom + up * area.height)
      }, boxes: [], titles: [])
  }

  /// Everything at its block's place: the nodes of a box in rows over its block.
  func expanded(_ blocks: LayoutResult) -> LayoutResult {
    var result = LayoutResult(
      nodes: blockOf.prefix(whole.nodes.count).map { blocks.nodes[$0] },
      boxes: boxOfBlock.indices.filter { boxOfBlock[$0] != nil }.map {
        Rect(centre: blocks.nodes[$0], size: problem.nodes[$0])
      },
      titles: whole.boxes.indices.map { blocks.nodes[$0] })
    for (box, members) in whole.members.enumerated() {
      let (middle, size) = (blocks.nodes[box], problem.nodes[box])
      let across = max(
        1, Int((Double(members.count) * size.width / size.height / 2).squareRoot() + 0.5))
      let rows = (members.count + across - 1) / across
      for (place, node) in members.enumerated() {
        let (column, row) = (place % across, place / across)
        result.nodes[node] = Point(
          x: middle.x + size.width * ((Double(column) + 0.5) / Double(across) - 0.5) * 0.8,
          y: middle.y + size.height * (0.5 - (Double(row) + 0.5) / Double(rows)) * 0.8)
      }
    }
    return result
  }
}
