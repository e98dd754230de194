/// A layout in flat arrays, as the search changes it: nodes first, then the titles of boxes.
///
/// Nothing is allocated after it is made, and nothing is checked in the inner loops, so that a
/// million moves take seconds.
struct LayoutState: ~Copyable {
  /// How many nodes, boxes and lines there are.
  let nodeCount: Int
  let boxCount: Int
  let edgeCount: Int
  /// Nodes and titles.
  var itemCount: Int { nodeCount + boxCount }

  /// The middle of each item, and half its width and height.
  let x: UnsafeMutablePointer<Double>
  let y: UnsafeMutablePointer<Double>
  let halfWidth: UnsafeMutablePointer<Double>
  let halfHeight: UnsafeMutablePointer<Double>
  /// The box of each item, or -1; a title is in its own.
  let box: UnsafeMutablePointer<Int32>

  /// The outline of each box.
  let left: UnsafeMutablePointer<Double>
  let bottom: UnsafeMutablePointer<Double>
  let right: UnsafeMutablePointer<Double>
  let top: UnsafeMutablePointer<Double>
  /// Where each box's title stands: left, middle, right at the top, then at the foot.
  let side: UnsafeMutablePointer<UInt8>
  /// Whether the box is fixed.
  let isBand: UnsafeMutablePointer<Bool>

  /// The ends of each line.
  let from: UnsafeMutablePointer<Int32>
  let to: UnsafeMutablePointer<Int32>

  /// Where each item's lines begin in ``incident``, and each box's nodes in ``member``.
  let incidentStart: UnsafeMutablePointer<Int32>
  let incident: UnsafeMutablePointer<Int32>
  let memberStart: UnsafeMutablePointer<Int32>
  let member: UnsafeMutablePointer<Int32>

  /// Marks of items and lines while a set of them is scored.
  let itemMark: UnsafeMutablePointer<Bool>
  let edgeMark: UnsafeMutablePointer<Bool>
  /// The lines of the set that is scored.
  let edgeList: UnsafeMutablePointer<Int32>
  /// The boxes of the set that is scored.
  let boxMark: UnsafeMutablePointer<Bool>

  let area: Rect
  let gap: Double
  let padding: Double
  let diagonal: Double

  init(_ problem: LayoutProblem) {
    (nodeCount, boxCount) = (problem.nodes.count, problem.boxes.count)
    edgeCount = problem.edges.count
    let items = nodeCount + boxCount
    func room<T>(_ count: Int, _ value: T) -> UnsafeMutablePointer<T> {
      let pointer = UnsafeMutablePointer<T>.allocate(capacity: max(count, 1))
      pointer.initialize(repeating: value, count: max(count, 1))
      return pointer
    }
    (x, y) = (room(items, 0), room(items, 0))
    (halfWidth, halfHeight) = (room(items, 0), room(items, 0))
    box = room(items, -1)
    (left, bottom) = (room(boxCount, 0), room(boxCount, 0))
    (right, top) = (room(boxCount, 0), room(boxCount, 0))
    side = room(boxCount, 0)
    isBand = room(boxCount, false)
    (from, to) = (room(edgeCount, 0), room(edgeCount, 0))
    incidentStart = room(items + 1, 0)
    incident = room(2 * edgeCount, 0)
    memberStart = room(boxCount + 1, 0)
    member = room(nodeCount, 0)
    itemMark = room(items, false)
    edgeMark = room(edgeCount, false)
    edgeList = room(edgeCount, 0)
    boxMark = room(boxCount, false)
    (area, gap, padding) = (problem.area, problem.gap, problem.padding)
    diagonal = (area.width * area.width + area.height * area.height).squareRoot()
    for (edge, ends) in problem.edges.enumerated() {
      from[edge] = Int32(ends.from)
      to[edge] = Int32(ends.to)
      incidentStart[ends.from + 1] += 1
      incidentStart[ends.to + 1] += 1
    }
    for item in 0..<items { incidentStart[item + 1] += incidentStart[item] }
    var cursor = (0..<items).map { incidentStart[$0] }
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
    for node in 0..<nodeCount { box[node] = Int32(problem.boxOf[node]) }
    for index in 0..<boxCount {
      box[nodeCount + index] = Int32(index)
      guard let band = problem.boxes[index].band else { continue }
      isBand[index] = true
      (left[index], bottom[index]) = (band.left, band.bottom)
      (right[index], top[index]) = (band.right, band.top)
    }
    setSizes(problem)
  }

  deinit {
    for pointer in [x, y, halfWidth, halfHeight, left, bottom, right, top] { pointer.deallocate() }
    for pointer in [box, from, to, incidentStart, incident, memberStart, member, edgeList] {
      pointer.deallocate()
    }
    for pointer in [isBand, itemMark, edgeMark, boxMark] { pointer.deallocate() }
    side.deallocate()
  }

  private func setSizes(_ problem: LayoutProblem) {
    for (node, size) in problem.nodes.enumerated() {
      halfWidth[node] = size.width / 2
      halfHeight[node] = size.height / 2
    }
    for (index, box) in problem.boxes.enumerated() {
      halfWidth[nodeCount + index] = box.title.width / 2
      halfHeight[nodeCount + index] = box.title.height / 2
    }
  }
}

extension LayoutState {
  /// The nodes of a box.
  func members(_ box: Int) -> Range<Int> { Int(memberStart[box])..<Int(memberStart[box + 1]) }

  /// Whether a box holds nothing but its title, which then moves on its own.
  func isEmpty(_ box: Int) -> Bool { memberStart[box] == memberStart[box + 1] }

  /// Puts everything where a result says.
  func load(_ result: LayoutResult, sides: [UInt8]? = nil) {
    for node in 0..<nodeCount { (x[node], y[node]) = (result.nodes[node].x, result.nodes[node].y) }
    for index in 0..<boxCount {
      if let sides { side[index] = sides[index] }
      x[nodeCount + index] = result.titles[index].x
      y[nodeCount + index] = result.titles[index].y
      refresh(index)
    }
  }

  /// Where everything is.
  func result() -> LayoutResult {
    LayoutResult(
      nodes: (0..<nodeCount).map { Point(x: x[$0], y: y[$0]) },
      boxes: (0..<boxCount).map {
        Rect(left: left[$0], bottom: bottom[$0], right: right[$0], top: top[$0])
      },
      titles: (nodeCount..<itemCount).map { Point(x: x[$0], y: y[$0]) })
  }

  /// Draws a box's outline anew around its nodes and puts its title in its place.
  func refresh(_ index: Int) {
    let title = nodeCount + index
    let (width, height) = (2 * halfWidth[title], 2 * halfHeight[title])
    if isEmpty(index), !isBand[index] {
      left[index] = x[title] - width / 2 - padding
      right[index] = x[title] + width / 2 + padding
      bottom[index] = y[title] - height / 2 - padding
      top[index] = y[title] + height / 2 + padding
      return
    }
    let place = side[index]
    if !isBand[index] {
      var (west, east) = (Double.infinity, -Double.infinity)
      var (south, north) = (Double.infinity, -Double.infinity)
      for slot in members(index) {
        let node = Int(member[slot])
        west = min(west, x[node] - halfWidth[node])
        east = max(east, x[node] + halfWidth[node])
        south = min(south, y[node] - halfHeight[node])
        north = max(north, y[node] + halfHeight[node])
      }
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
}
