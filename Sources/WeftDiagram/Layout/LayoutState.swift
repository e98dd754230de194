/// A layout in flat arrays, as the search changes it: nodes first, then the titles of boxes.
///
/// Nothing is allocated after it is made. Arrays are padded to whole ``stride``s with things that
/// lie far away and touch nothing, so that the inner loops need no ends and no branches.
struct LayoutState: ~Copyable {
  /// How many are looked at in one go.
  static let stride = 8
  /// Where padding lies.
  static let nowhere: Float = -1e7

  /// How many nodes, boxes and lines there are.
  let nodeCount: Int
  let boxCount: Int
  let edgeCount: Int
  /// Nodes and titles.
  var itemCount: Int { nodeCount + boxCount }

  /// The middle of each item, and half its width and height.
  let x: UnsafeMutablePointer<Float>
  let y: UnsafeMutablePointer<Float>
  let halfWidth: UnsafeMutablePointer<Float>
  let halfHeight: UnsafeMutablePointer<Float>
  /// The box of each item, or -1; a title is in its own.
  let box: UnsafeMutablePointer<Int32>

  /// The outline of each box.
  let left: UnsafeMutablePointer<Float>
  let bottom: UnsafeMutablePointer<Float>
  let right: UnsafeMutablePointer<Float>
  let top: UnsafeMutablePointer<Float>
  /// The middle of each box and half its width and height, as far as others must keep off it: a
  /// band keeps nobody off and lies nowhere.
  let boxX: UnsafeMutablePointer<Float>
  let boxY: UnsafeMutablePointer<Float>
  let boxHalfWidth: UnsafeMutablePointer<Float>
  let boxHalfHeight: UnsafeMutablePointer<Float>
  /// The bounds of each box's nodes.
  let innerLeft: UnsafeMutablePointer<Float>
  let innerBottom: UnsafeMutablePointer<Float>
  let innerRight: UnsafeMutablePointer<Float>
  let innerTop: UnsafeMutablePointer<Float>
  /// Where each box's title stands: left, middle, right at the top, then at the foot.
  let side: UnsafeMutablePointer<UInt8>
  /// Whether the box is fixed.
  let isBand: UnsafeMutablePointer<Bool>

  /// The items at the ends of each line, their boxes, and where they are.
  let from: UnsafeMutablePointer<Int32>
  let to: UnsafeMutablePointer<Int32>
  let fromX: UnsafeMutablePointer<Float>
  let fromY: UnsafeMutablePointer<Float>
  let toX: UnsafeMutablePointer<Float>
  let toY: UnsafeMutablePointer<Float>
  /// Half of how wide each line is drawn, and the most of all.
  let edgeHalf: UnsafeMutablePointer<Float>
  let widest: Float
  /// How much of each line has to be seen.
  let leastSeen: UnsafeMutablePointer<Float>

  /// Where each item's lines begin in ``incident``, and each box's nodes in ``member``.
  let incidentStart: UnsafeMutablePointer<Int32>
  let incident: UnsafeMutablePointer<Int32>
  let memberStart: UnsafeMutablePointer<Int32>
  let member: UnsafeMutablePointer<Int32>

  /// Whether an item or a box is in the set that is scored.
  let itemMark: UnsafeMutablePointer<Bool>
  let boxMark: UnsafeMutablePointer<Bool>
  /// 2 for a line outside the set that is scored, 1 inside, so that pairs count alike; 0 for padding.
  let edgeShare: UnsafeMutablePointer<Int32>

  let area: Rect
  let gap: Float
  let padding: Float
  let diagonal: Float

  init(_ problem: LayoutProblem) {
    (nodeCount, boxCount) = (problem.nodes.count, problem.boxes.count)
    edgeCount = problem.edges.count
    let (items, boxes, edges) = (nodeCount + boxCount, boxCount, edgeCount)
    (x, y) = (Self.room(items, Self.nowhere), Self.room(items, Self.nowhere))
    (halfWidth, halfHeight) = (Self.room(items, 0), Self.room(items, 0))
    box = Self.room(items, -1)
    (left, bottom, right, top) = Self.four(boxes, 0)
    (boxX, boxY) = (Self.room(boxes, Self.nowhere), Self.room(boxes, Self.nowhere))
    (boxHalfWidth, boxHalfHeight) = (Self.room(boxes, 0), Self.room(boxes, 0))
    (innerLeft, innerBottom, innerRight, innerTop) = Self.four(boxes, 0)
    side = Self.room(boxes, 0)
    isBand = Self.room(boxes, false)
    (from, to) = (Self.room(edges, -2), Self.room(edges, -2))
    (fromX, fromY, toX, toY) = Self.four(edges, Self.nowhere * 2)
    edgeHalf = Self.room(edges, 0)
    leastSeen = Self.room(edges, 0)
    widest = Float(problem.edges.map(\.halfWidth).max() ?? 0)
    incidentStart = Self.room(items + 1, 0)
    incident = Self.room(2 * edges, 0)
    memberStart = Self.room(boxes + 1, 0)
    member = Self.room(nodeCount, 0)
    itemMark = Self.room(items, false)
    boxMark = Self.room(boxes, false)
    edgeShare = Self.room(edges, 0)
    area = problem.area
    (gap, padding) = (Float(problem.gap), Float(problem.padding))
    diagonal = Float(
      (problem.area.width * problem.area.width + problem.area.height * problem.area.height)
        .squareRoot())
    index(problem)
    for node in 0..<nodeCount { box[node] = Int32(problem.boxOf[node]) }
    for (node, size) in problem.nodes.enumerated() {
      halfWidth[node] = Float(size.width / 2)
      halfHeight[node] = Float(size.height / 2)
    }
    for (place, description) in problem.boxes.enumerated() {
      let title = nodeCount + place
      box[title] = Int32(place)
      halfWidth[title] = Float(description.title.width / 2)
      halfHeight[title] = Float(description.title.height / 2)
      guard let band = description.band else { continue }
      isBand[place] = true
      (left[place], bottom[place]) = (Float(band.left), Float(band.bottom))
      (right[place], top[place]) = (Float(band.right), Float(band.top))
    }
  }

  deinit {
    for pointer in [
      x, y, halfWidth, halfHeight, left, bottom, right, top, boxX, boxY, boxHalfWidth,
      boxHalfHeight, innerLeft, innerBottom, innerRight, innerTop, fromX, fromY, toX, toY, edgeHalf,
      leastSeen,
    ] { pointer.deallocate() }
    for pointer in [
      box, from, to, incidentStart, incident, memberStart, member, edgeShare,
    ] { pointer.deallocate() }
    for pointer in [isBand, itemMark, boxMark] { pointer.deallocate() }
    side.deallocate()
  }

  /// A count made up to whole strides.
  static func padded(_ count: Int) -> Int { (count + stride - 1) / stride * stride }

  private static func room<T>(_ count: Int, _ value: T) -> UnsafeMutablePointer<T> {
    let capacity = max(padded(count), stride)
    let pointer = UnsafeMutablePointer<T>.allocate(capacity: capacity)
    pointer.initialize(repeating: value, count: capacity)
    return pointer
  }

  private static func four(_ count: Int, _ value: Float) -> (
    UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>,
    UnsafeMutablePointer<Float>
  ) { (room(count, value), room(count, value), room(count, value), room(count, value)) }

  /// Which lines end at which item, and which nodes lie in which box.
  private func index(_ problem: LayoutProblem) {
    for (edge, ends) in problem.edges.enumerated() {
      from[edge] = Int32(ends.from)
      to[edge] = Int32(ends.to)
      edgeHalf[edge] = Float(ends.halfWidth)
      leastSeen[edge] = Float(ends.leastSeen)
      edgeShare[edge] = 2
      incidentStart[ends.from + 1] += 1
      incidentStart[ends.to + 1] += 1
    }
    for item in 0..<itemCount { incidentStart[item + 1] += incidentStart[item] }
    var cursor = (0..<itemCount).map { incidentStart[$0] }
    for (edge, ends) in problem.edges.enumerated() {
      for end in [ends.from, ends.to] {
        incident[Int(cursor[end])] = Int32(edge)
        cursor[end] += 1
      }
    }
    var place = 0
    for (index, nodes) in problem.members.enumerated() {
      for node in nodes {
        member[place] = Int32(node)
        place += 1
      }
      memberStart[index + 1] = Int32(place)
    }
  }
}

extension LayoutState {
  /// The nodes of a box.
  func members(_ box: Int) -> Range<Int> { Int(memberStart[box])..<Int(memberStart[box + 1]) }

  /// The lines of an item.
  func lines(_ item: Int) -> Range<Int> { Int(incidentStart[item])..<Int(incidentStart[item + 1]) }

  /// Whether a box holds nothing but its title, which then moves on its own.
  func isEmpty(_ box: Int) -> Bool { memberStart[box] == memberStart[box + 1] }

  /// Puts everything where a result says.
  func load(_ result: LayoutResult, sides: [UInt8]? = nil) {
    for node in 0..<nodeCount {
      (x[node], y[node]) = (Float(result.nodes[node].x), Float(result.nodes[node].y))
    }
    for index in 0..<boxCount {
      if let sides { side[index] = sides[index] }
      x[nodeCount + index] = Float(result.titles[index].x)
      y[nodeCount + index] = Float(result.titles[index].y)
      refresh(index)
    }
    for item in 0..<itemCount { pull(item) }
  }

  /// Where everything is.
  func result() -> LayoutResult {
    LayoutResult(
      nodes: (0..<nodeCount).map { Point(x: Double(x[$0]), y: Double(y[$0])) },
      boxes: (0..<boxCount).map { outline($0) },
      titles: (nodeCount..<itemCount).map { Point(x: Double(x[$0]), y: Double(y[$0])) })
  }

  /// The outline of a box.
  func outline(_ box: Int) -> Rect {
    Rect(
      left: Double(left[box]), bottom: Double(bottom[box]), right: Double(right[box]),
      top: Double(top[box]))
  }

  /// The outline of an item.
  func outline(ofItem item: Int) -> Rect {
    Rect(
      centre: Point(x: Double(x[item]), y: Double(y[item])),
      size: Size(width: 2 * Double(halfWidth[item]), height: 2 * Double(halfHeight[item])))
  }

  /// Pulls the ends of an item's lines to it.
  func pull(_ item: Int) {
    for slot in lines(item) {
      let edge = Int(incident[slot])
      let (a, b) = (Int(from[edge]), Int(to[edge]))
      (fromX[edge], fromY[edge]) = (x[a], y[a])
      (toX[edge], toY[edge]) = (x[b], y[b])
      if a >= nodeCount { (fromX[edge], fromY[edge]) = end(inBoxOf: a, towards: b, x[b], y[b]) }
      if b >= nodeCount {
        (toX[edge], toY[edge]) = end(inBoxOf: b, towards: a, fromX[edge], fromY[edge])
      }
    }
  }

  /// Where a line ends that is tied to a box: just inside its outline, at the place nearest to the
  /// line's other end; at the title, where that lies in the same box.
  private func end(inBoxOf title: Int, towards item: Int, _ px: Float, _ py: Float)
    -> (Float, Float)
  {
    let index = title - nodeCount
    if !endsInBox(title, towards: item) { return (x[title], y[title]) }
    let inset = padding * 0.4
    return (
      min(max(px, left[index] + inset), right[index] - inset),
      min(max(py, bottom[index] + inset), top[index] - inset)
    )
  }

  /// Whether a line from elsewhere ends inside an item's box and not at the item.
  @inline(__always)
  func endsInBox(_ item: Int, towards other: Int) -> Bool {
    item >= nodeCount && box[other] != box[item] && !isBand[item - nodeCount]
  }

  /// Draws a box's outline anew around its nodes and puts its title in its place; the title's
  /// lines are not pulled.
  func refresh(_ index: Int) {
    let title = nodeCount + index
    let (width, height) = (2 * halfWidth[title], 2 * halfHeight[title])
    if isEmpty(index), !isBand[index] {
      left[index] = x[title] - width / 2 - padding
      right[index] = x[title] + width / 2 + padding
      bottom[index] = y[title] - height / 2 - padding
      top[index] = y[title] + height / 2 + padding
      setObstacle(index)
      return
    }
    let place = side[index]
    if !isBand[index] {
      var (west, east) = (Float.infinity, -Float.infinity)
      var (south, north) = (Float.infinity, -Float.infinity)
      for slot in members(index) {
        let node = Int(member[slot])
        west = min(west, x[node] - halfWidth[node])
        east = max(east, x[node] + halfWidth[node])
        south = min(south, y[node] - halfHeight[node])
        north = max(north, y[node] + halfHeight[node])
      }
      (innerLeft[index], innerRight[index]) = (west, east)
      (innerBottom[index], innerTop[index]) = (south, north)
      let missing = max(0, width - (east - west))
      switch place % 3 {
      case 0: east += missing
      case 1:
        west -= missing / 2
        east += missing / 2
      default: west -= missing
      }
      left[index] = west - padding
      right[index] = east + padding
      bottom[index] = south - padding - (place < 3 ? 0 : height)
      top[index] = north + padding + (place < 3 ? height : 0)
      setObstacle(index)
    }
    switch place % 3 {
    case 0: x[title] = left[index] + padding + width / 2
    case 1: x[title] = (left[index] + right[index]) / 2
    default: x[title] = right[index] - padding - width / 2
    }
    y[title] =
      place < 3
      ? top[index] - padding * 0.6 - height / 2 : bottom[index] + padding * 0.6 + height / 2
  }

  private func setObstacle(_ index: Int) {
    boxX[index] = (left[index] + right[index]) / 2
    boxY[index] = (bottom[index] + top[index]) / 2
    boxHalfWidth[index] = (right[index] - left[index]) / 2
    boxHalfHeight[index] = (top[index] - bottom[index]) / 2
  }

  /// Whether a node holds its box's outline where it is, or would change it elsewhere.
  func shapesBox(_ node: Int, movedTo tx: Float, _ ty: Float) -> Bool {
    let home = Int(box[node])
    guard home >= 0, !isBand[home] else { return false }
    let (w, h) = (halfWidth[node], halfHeight[node])
    if x[node] - w <= innerLeft[home] || x[node] + w >= innerRight[home] { return true }
    if y[node] - h <= innerBottom[home] || y[node] + h >= innerTop[home] { return true }
    return tx - w < innerLeft[home] || tx + w > innerRight[home] || ty - h < innerBottom[home]
      || ty + h > innerTop[home]
  }
}
