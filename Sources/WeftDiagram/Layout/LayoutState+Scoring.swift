/// A set of items that move together, and what belongs to them.
struct LayoutSet {
  /// The items: nodes and titles.
  var items: [Int32] = []
  /// The boxes whose outlines may change.
  var boxes: [Int32] = []
  /// The lines of the items.
  var edges: [Int32] = []

  /// Empties the set and keeps its room.
  mutating func clear() {
    items.removeAll(keepingCapacity: true)
    boxes.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
  }
}

extension LayoutState {
  /// Marks a set, and finds its lines, before its cost is asked for.
  ///
  /// - Complexity: O(items + their lines).
  func open(_ set: inout LayoutSet) {
    for entry in set.items {
      itemMark[Int(entry)] = true
      for slot in lines(Int(entry)) {
        let edge = incident[slot]
        if edgeShare[Int(edge)] == 2 {
          edgeShare[Int(edge)] = 1
          set.edges.append(edge)
        }
      }
    }
    for entry in set.boxes { boxMark[Int(entry)] = true }
  }

  /// Takes the marks off again.
  func close(_ set: borrowing LayoutSet) {
    for entry in set.items { itemMark[Int(entry)] = false }
    for entry in set.boxes { boxMark[Int(entry)] = false }
    for entry in set.edges { edgeShare[Int(entry)] = 2 }
  }

  /// What every fault costs in which an item or box of an open set has a part, each counted once.
  ///
  /// The difference of this before and after a move is the difference of the whole score, so that
  /// a move costs the set's size times the number of nodes and lines, not the whole map.
  ///
  /// - Parameters:
  ///   - set: The set, opened.
  ///   - weights: What each fault costs.
  ///   - limit: Where the count may end: any cost above this is as good as another.
  /// - Returns: The sum, or something above the limit.
  /// - Complexity: O((items + their lines) · (nodes + lines) + boxes · (nodes + boxes + lines)).
  func cost(of set: borrowing LayoutSet, _ weights: LayoutWeights, limit: Float = .infinity)
    -> Float
  {
    var cost: Float = 0
    // What is quick to see and costs most comes first.
    for slot in 0..<set.items.count {
      let item = Int(set.items[slot])
      if item < nodeCount { cost += nodeCost(item, weights) }
    }
    if cost > limit { return cost }
    for slot in 0..<set.boxes.count { cost += boxCost(Int(set.boxes[slot]), weights) }
    if cost > limit { return cost }
    for slot in 0..<set.items.count {
      cost += strikes(on: Int(set.items[slot]), weights)
      if cost > limit { return cost }
    }
    for slot in 0..<set.edges.count {
      cost += edgeCost(Int(set.edges[slot]), weights)
      if cost > limit { return cost }
    }
    return cost
  }

  /// A node against all others, all boxes and the page.
  @inline(__always)
  private func nodeCost(_ item: Int, _ weights: LayoutWeights) -> Float {
    var cost: Float = 0
    let (ix, iy, iw, ih) = (x[item], y[item], halfWidth[item], halfHeight[item])
    let home = Int(box[item])
    var base = 0
    while base < nodeCount {
      for lane in Self.meets(ix, iy, iw + gap, ih + gap, base, x, y, halfWidth, halfHeight) {
        let other = base &+ lane
        if other == item || other >= nodeCount || itemMark[other] && other < item { continue }
        let depth = Self.intrusion(
          ix, iy, iw + gap, ih + gap, x[other], y[other], halfWidth[other], halfHeight[other])
        if depth > 0 { cost += overlapCost(depth, weights) }
      }
      base += Self.stride
    }
    // Boxes of the set see to themselves.
    base = 0
    while base < boxCount {
      let (w, h) = (iw + gap * 0.7, ih + gap * 0.7)
      for lane in Self.meets(ix, iy, w, h, base, boxX, boxY, boxHalfWidth, boxHalfHeight) {
        let index = base &+ lane
        if index != home, !boxMark[index] { cost += intrusionCost(item, index, weights) }
      }
      base += Self.stride
    }
    let out = outside(ix - iw, iy - ih, ix + iw, iy + ih, of: home)
    if out > 0 { cost += weights.outside + weights.overlapDepth * out / gap }
    return cost
  }

  /// Lines that do not move with an item and go through it.
  @inline(__always)
  private func strikes(on item: Int, _ weights: LayoutWeights) -> Float {
    var cost: Float = 0
    let margin = gap * 0.35
    let (ix, iy) = (x[item], y[item])
    let (w, h) = (halfWidth[item] + margin, halfHeight[item] + margin)
    var base = 0
    while base < edgeCount {
      for lane in Self.linesThrough(
        ix, iy, w + widest, h + widest, base, fromX, fromY, toX, toY)
      {
        let edge = base &+ lane
        if edgeShare[edge] != 2 { continue }
        let half = edgeHalf[edge]
        let depth = Self.depth(
          fromX[edge], fromY[edge], toX[edge], toY[edge], ix, iy, w + half, h + half)
        if depth > 0 { cost += strikeCost(depth, margin, weights) }
      }
      base += Self.stride
    }
    return cost
  }

  /// A line of the set against all items it does not end at, all other lines and all boxes.
  @inline(__always)
  private func edgeCost(_ edge: Int, _ weights: LayoutWeights) -> Float {
    let (ax, ay, bx, by) = (fromX[edge], fromY[edge], toX[edge], toY[edge])
    let (ex, ey) = ((bx - ax) * 0.5, (by - ay) * 0.5)
    let (mx, my) = (ax + ex, ay + ey)
    let (margin, half) = (gap * 0.35, edgeHalf[edge])
    var cost = weights.length * 2 * (ex * ex + ey * ey).squareRoot() / diagonal
    cost +=
      weights.crossing * 0.5
      * Float(
        Self.crossings(ax, ay, bx, by, edgeCount, fromX, fromY, toX, toY, edgeShare))
    let (a, b) = (Int(from[edge]), Int(to[edge]))
    cost += weights.stub * stubbiness(of: edge)
    var base = 0
    while base < itemCount {
      for lane in Self.struck(
        mx, my, ex, ey, margin: margin + half, base, x, y, halfWidth, halfHeight)
      {
        let item = base &+ lane
        if item == a || item == b || item >= itemCount { continue }
        let depth = Self.depth(
          ax, ay, bx, by, x[item], y[item], halfWidth[item] + margin + half,
          halfHeight[item] + margin + half)
        if depth > 0 { cost += strikeCost(depth, margin, weights) }
      }
      base += Self.stride
    }
    cost += fan(of: edge, at: a, to: bx, by, weights) + fan(of: edge, at: b, to: ax, ay, weights)
    let (homeA, homeB) = (Int(box[a]), Int(box[b]))
    base = 0
    while base < boxCount {
      for lane in Self.struck(
        mx, my, ex, ey, margin: 0, base, boxX, boxY, boxHalfWidth, boxHalfHeight)
      {
        let index = base &+ lane
        if index != homeA, index != homeB, !boxMark[index], trespasses(ax, ay, bx, by, index) {
          cost += weights.trespass
        }
      }
      base += Self.stride
    }
    return cost
  }

  /// How far a line is from being seen between the outlines at its ends: 1 for nothing seen, 0
  /// from as much on as it needs.
  @inline(__always)
  func stubbiness(of edge: Int) -> Float {
    let least = leastSeen[edge]
    if least <= 0 { return 0 }
    let (a, b) = (Int(from[edge]), Int(to[edge]))
    // Of a line that ends inside a box's outline, all is seen there.
    let point: (Float, Float) = (0.001, 0.001)
    let (aw, ah) = endsInBox(a, towards: b) ? point : (halfWidth[a], halfHeight[a])
    let (bw, bh) = endsInBox(b, towards: a) ? point : (halfWidth[b], halfHeight[b])
    let seen = Self.seen(fromX[edge], fromY[edge], aw, ah, toX[edge], toY[edge], bw, bh)
    return max(0, 1 - seen / least)
  }

  /// A line against those that leave the same item in nearly its direction.
  @inline(__always)
  private func fan(of edge: Int, at item: Int, to bx: Float, _ by: Float, _ weights: LayoutWeights)
    -> Float
  {
    // Lines to a box end here and there on its outline.
    if item >= nodeCount { return 0 }
    var cost: Float = 0
    let (ox, oy) = (x[item], y[item])
    for slot in lines(item) {
      let other = Int(incident[slot])
      if other == edge || edgeShare[other] == 1 && other < edge { continue }
      let far = from[other] == Int32(item) ? (toX[other], toY[other]) : (fromX[other], fromY[other])
      cost += weights.narrow * Self.narrowness(ox, oy, bx, by, far.0, far.1)
    }
    return cost
  }

  /// A box of the set against all nodes, boxes and lines outside it.
  @inline(__always)
  private func boxCost(_ index: Int, _ weights: LayoutWeights) -> Float {
    if isBand[index] { return 0 }
    let (cx, cy, w, h) = (boxX[index], boxY[index], boxHalfWidth[index], boxHalfHeight[index])
    var cost = weights.spread * 2 * (w + h) / Float(area.width + area.height)
    var base = 0
    while base < nodeCount {
      for lane in Self.meets(
        cx, cy, w + gap * 0.7, h + gap * 0.7, base, x, y, halfWidth, halfHeight)
      {
        let node = base &+ lane
        if node < nodeCount, Int(box[node]) != index {
          cost += intrusionCost(node, index, weights)
        }
      }
      base += Self.stride
    }
    base = 0
    while base < boxCount {
      for other in base..<min(base + Self.stride, boxCount) {
        let depth = Self.intrusion(
          cx, cy, w + gap, h + gap, boxX[other], boxY[other], boxHalfWidth[other],
          boxHalfHeight[other])
        if depth <= 0 || other == index || boxMark[other] && other < index { continue }
        cost += weights.intrusion * min(1, depth / gap) + weights.overlapDepth * depth / gap
      }
      base += Self.stride
    }
    let out = outside(left[index], bottom[index], right[index], top[index], of: -1)
    if out > 0 { cost += weights.outside + weights.overlapDepth * out / gap }
    base = 0
    while base < edgeCount {
      for lane in Self.linesThrough(cx, cy, w, h, base, fromX, fromY, toX, toY) {
        let edge = base &+ lane
        if Int(box[Int(from[edge])]) != index, Int(box[Int(to[edge])]) != index,
          trespasses(fromX[edge], fromY[edge], toX[edge], toY[edge], index)
        {
          cost += weights.trespass
        }
      }
      base += Self.stride
    }
    return cost
  }

  // MARK: - Parts

  @inline(__always)
  private func overlapCost(_ depth: Float, _ weights: LayoutWeights) -> Float {
    depth < gap
      ? weights.overlap * 0.3 * depth / gap
      : weights.overlap + weights.overlapDepth * (depth - gap) / gap
  }

  @inline(__always)
  private func strikeCost(_ depth: Float, _ margin: Float, _ weights: LayoutWeights) -> Float {
    depth < margin
      ? weights.strike * 0.4 * depth / margin
      : weights.strike + weights.strikeDepth * (depth - margin) / gap
  }

  /// What a node costs in a box that is not its own, with the gap that has to be between them.
  @inline(__always)
  private func intrusionCost(_ node: Int, _ index: Int, _ weights: LayoutWeights) -> Float {
    let depth = Self.intrusion(
      x[node], y[node], halfWidth[node] + gap * 0.7, halfHeight[node] + gap * 0.7, boxX[index],
      boxY[index], boxHalfWidth[index], boxHalfHeight[index])
    return depth > 0
      ? weights.intrusion * min(1, depth / gap) + weights.overlapDepth * depth / gap : 0
  }

  /// Whether a line goes through a box.
  @inline(__always)
  func trespasses(_ ax: Float, _ ay: Float, _ bx: Float, _ by: Float, _ index: Int) -> Bool {
    Self.depth(
      ax, ay, bx, by, boxX[index], boxY[index], boxHalfWidth[index], boxHalfHeight[index]) > 0
  }

  /// How far a rectangle reaches outside the page, or outside its band below the title.
  @inline(__always)
  private func outside(_ west: Float, _ south: Float, _ east: Float, _ north: Float, of home: Int)
    -> Float
  {
    var (l, b) = (Float(area.left), Float(area.bottom))
    var (r, t) = (Float(area.right), Float(area.top))
    if home >= 0, isBand[home] {
      l = left[home] + padding
      r = right[home] - padding
      b = bottom[home] + padding * 0.7
      t = top[home] - padding * 0.6 - 2 * halfHeight[nodeCount + home]
    }
    return max(0, l - west) + max(0, east - r) + max(0, b - south) + max(0, north - t)
  }
}
