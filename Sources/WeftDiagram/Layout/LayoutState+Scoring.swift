/// A set of items that move together.
struct LayoutSet {
  /// The items: nodes and titles.
  var items: [Int32] = []
  /// The boxes whose outlines may change.
  var boxes: [Int32] = []

  /// Empties the set and keeps its room.
  mutating func clear() {
    items.removeAll(keepingCapacity: true)
    boxes.removeAll(keepingCapacity: true)
  }
}

extension LayoutState {
  /// What every fault costs in which an item or box of a set has a part, each counted once.
  ///
  /// The difference of this before and after a move is the difference of the whole score, so that
  /// a move costs the set's size times the number of nodes and lines, not the whole map.
  ///
  /// - Complexity: O((items + their lines) · (nodes + lines) + boxes · (nodes + boxes + lines)).
  func cost(of set: borrowing LayoutSet, _ weights: LayoutWeights) -> Double {
    var cost = 0.0
    var edges = 0
    for entry in set.items {
      let item = Int(entry)
      itemMark[item] = true
      for slot in Int(incidentStart[item])..<Int(incidentStart[item + 1]) {
        let edge = incident[slot]
        if !edgeMark[Int(edge)] {
          edgeMark[Int(edge)] = true
          edgeList[edges] = edge
          edges += 1
        }
      }
    }
    for entry in set.boxes { boxMark[Int(entry)] = true }
    for entry in set.items { cost += nodeCost(Int(entry), weights) }
    for slot in 0..<edges { cost += edgeCost(Int(edgeList[slot]), weights) }
    for entry in set.boxes { cost += boxCost(Int(entry), weights) }
    for entry in set.items { itemMark[Int(entry)] = false }
    for entry in set.boxes { boxMark[Int(entry)] = false }
    for slot in 0..<edges { edgeMark[Int(edgeList[slot])] = false }
    return cost
  }

  /// An item against all others, all boxes and all lines that do not move with it.
  @inline(__always)
  private func nodeCost(_ item: Int, _ weights: LayoutWeights) -> Double {
    var cost = 0.0
    let (ix, iy, iw, ih) = (x[item], y[item], halfWidth[item], halfHeight[item])
    let home = Int(box[item])
    if item < nodeCount {
      for other in 0..<nodeCount where other != item {
        let depth = Self.intrusion(
          ix, iy, iw + gap, ih + gap, x[other], y[other], halfWidth[other], halfHeight[other])
        if depth > 0, !(itemMark[other] && other < item) {
          cost += overlapCost(depth, weights)
        }
      }
      // Boxes of the set see to themselves.
      for index in 0..<boxCount where index != home && !boxMark[index] {
        let depth = intrusion(item, index)
        if depth > 0 {
          cost += weights.intrusion * min(1, depth / gap) + weights.overlapDepth * depth / gap
        }
      }
      let out = outside(ix - iw, iy - ih, ix + iw, iy + ih, of: home)
      if out > 0 { cost += weights.outside + weights.overlapDepth * out / gap }
    }
    let margin = gap * 0.35
    for edge in 0..<edgeCount where !edgeMark[edge] {
      let (a, b) = (Int(from[edge]), Int(to[edge]))
      let depth = Self.depth(x[a], y[a], x[b], y[b], ix, iy, iw + margin, ih + margin)
      if depth > 0 { cost += strikeCost(depth, margin, weights) }
    }
    return cost
  }

  /// A line of the set against all items it does not end at and all other lines.
  @inline(__always)
  private func edgeCost(_ edge: Int, _ weights: LayoutWeights) -> Double {
    let (a, b) = (Int(from[edge]), Int(to[edge]))
    let (ax, ay, bx, by) = (x[a], y[a], x[b], y[b])
    let margin = gap * 0.35
    var cost =
      weights.length * ((ax - bx) * (ax - bx) + (ay - by) * (ay - by)).squareRoot() / diagonal
    for item in 0..<itemCount where item != a && item != b {
      let depth = Self.depth(
        ax, ay, bx, by, x[item], y[item], halfWidth[item] + margin, halfHeight[item] + margin)
      if depth > 0 { cost += strikeCost(depth, margin, weights) }
    }
    for other in 0..<edgeCount where other != edge && !(edgeMark[other] && other < edge) {
      let (c, d) = (Int(from[other]), Int(to[other]))
      if c == a || d == a {
        let far = c == a ? d : c
        cost += weights.narrow * Self.narrowness(ax, ay, bx, by, x[far], y[far])
      } else if c == b || d == b {
        let far = c == b ? d : c
        cost += weights.narrow * Self.narrowness(bx, by, ax, ay, x[far], y[far])
      } else if Self.crosses(ax, ay, bx, by, x[c], y[c], x[d], y[d]) {
        cost += weights.crossing
      }
    }
    for index in 0..<boxCount where !boxMark[index] && !isBand[index] {
      if Int(box[a]) != index, Int(box[b]) != index, trespasses(edge, index) {
        cost += weights.trespass
      }
    }
    return cost
  }

  /// A box of the set against all nodes, boxes and lines outside it.
  @inline(__always)
  private func boxCost(_ index: Int, _ weights: LayoutWeights) -> Double {
    if isBand[index] { return 0 }
    var cost =
      weights.spread * (right[index] - left[index] + top[index] - bottom[index])
      / (area.width + area.height)
    for node in 0..<nodeCount where Int(box[node]) != index {
      let depth = intrusion(node, index)
      if depth > 0 {
        cost += weights.intrusion * min(1, depth / gap) + weights.overlapDepth * depth / gap
      }
    }
    for other in 0..<boxCount
    where other != index && !isBand[other] && !(boxMark[other] && other < index) {
      // Middles and half sizes: the same whichever of the two is asked.
      let depth = Self.intrusion(
        (left[index] + right[index]) / 2, (bottom[index] + top[index]) / 2,
        (right[index] - left[index]) / 2 + gap, (top[index] - bottom[index]) / 2 + gap,
        (left[other] + right[other]) / 2, (bottom[other] + top[other]) / 2,
        (right[other] - left[other]) / 2, (top[other] - bottom[other]) / 2)
      if depth > 0 {
        cost += weights.intrusion * min(1, depth / gap) + weights.overlapDepth * depth / gap
      }
    }
    let out = outside(left[index], bottom[index], right[index], top[index], of: -1)
    if out > 0 { cost += weights.outside + weights.overlapDepth * out / gap }
    for edge in 0..<edgeCount {
      if Int(box[Int(from[edge])]) != index, Int(box[Int(to[edge])]) != index,
        trespasses(edge, index)
      {
        cost += weights.trespass
      }
    }
    return cost
  }

  // MARK: - Parts

  @inline(__always)
  private func overlapCost(_ depth: Double, _ weights: LayoutWeights) -> Double {
    depth < gap
      ? weights.overlap * 0.3 * depth / gap
      : weights.overlap + weights.overlapDepth * (depth - gap) / gap
  }

  @inline(__always)
  private func strikeCost(_ depth: Double, _ margin: Double, _ weights: LayoutWeights) -> Double {
    depth < margin
      ? weights.strike * 0.4 * depth / margin
      : weights.strike + weights.strikeDepth * (depth - margin) / gap
  }

  /// How far a node reaches into a box, with the gap that has to be between them.
  @inline(__always)
  private func intrusion(_ node: Int, _ index: Int) -> Double {
    if isBand[index] { return 0 }
    let (w, h) = (halfWidth[node] + gap * 0.7, halfHeight[node] + gap * 0.7)
    return min(
      min(x[node] + w, right[index]) - max(x[node] - w, left[index]),
      min(y[node] + h, top[index]) - max(y[node] - h, bottom[index]))
  }

  @inline(__always)
  private func trespasses(_ edge: Int, _ index: Int) -> Bool {
    let (a, b) = (Int(from[edge]), Int(to[edge]))
    return Self.depth(
      x[a], y[a], x[b], y[b], (left[index] + right[index]) / 2, (bottom[index] + top[index]) / 2,
      (right[index] - left[index]) / 2, (top[index] - bottom[index]) / 2) > 0
  }

  /// How far a rectangle reaches outside the page, or outside its band below the title.
  @inline(__always)
  private func outside(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double, of home: Int
  ) -> Double {
    var (l, b, r, t) = (area.left, area.bottom, area.right, area.top)
    if home >= 0, isBand[home] {
      l = left[home] + padding
      r = right[home] - padding
      b = bottom[home] + padding * 0.7
      t = top[home] - padding * 0.6 - 2 * halfHeight[nodeCount + home]
    }
    return max(0, l - west) + max(0, east - r) + max(0, b - south) + max(0, north - t)
  }
}
