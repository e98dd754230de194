extension LayoutState {
  /// The whole set: everything that can move.
  func everything() -> LayoutSet {
    LayoutSet(
      items: (0..<Int32(itemCount)).map { $0 }, boxes: (0..<Int32(boxCount)).map { $0 })
  }

  /// What is wrong with the layout, counted one by one, without any margin.
  ///
  /// - Complexity: O((nodes + lines + boxes)²).
  func faults() -> LayoutFaults {
    var faults = LayoutFaults()
    let slack = 0.01
    for node in 0..<nodeCount {
      for other in 0..<node
      where Self.intrusion(
        x[node], y[node], halfWidth[node], halfHeight[node], x[other], y[other], halfWidth[other],
        halfHeight[other]) > slack
      {
        faults.overlaps += 1
      }
      countNode(node, slack, &faults)
    }
    for index in 0..<boxCount {
      let outline = Rect(
        left: left[index], bottom: bottom[index], right: right[index], top: top[index])
      if !area.grown(by: slack).contains(outline) { faults.outside += 1 }
      for other in 0..<index {
        let second = Rect(
          left: left[other], bottom: bottom[other], right: right[other], top: top[other])
        if outline.grown(by: -slack).overlaps(second) { faults.overlaps += 1 }
      }
    }
    countLines(&faults)
    return faults
  }

  /// A node against the page and the boxes.
  private func countNode(_ node: Int, _ slack: Double, _ faults: inout LayoutFaults) {
    let rect = Rect(
      centre: Point(x: x[node], y: y[node]),
      size: Size(width: 2 * halfWidth[node], height: 2 * halfHeight[node]))
    if !area.grown(by: slack).contains(rect) { faults.outside += 1 }
    let home = Int(box[node])
    for index in 0..<boxCount {
      let outline = Rect(
        left: left[index], bottom: bottom[index], right: right[index], top: top[index])
      guard index == home else {
        if rect.grown(by: -slack).overlaps(outline) { faults.overlaps += 1 }
        continue
      }
      if !outline.grown(by: slack).contains(rect) { faults.outside += 1 }
      let title = nodeCount + index
      if Self.intrusion(
        x[node], y[node], halfWidth[node], halfHeight[node], x[title], y[title],
        halfWidth[title], halfHeight[title]) > slack
      {
        faults.overlaps += 1
      }
    }
  }

  private func countLines(_ faults: inout LayoutFaults) {
    for edge in 0..<edgeCount {
      let (a, b) = (Int(from[edge]), Int(to[edge]))
      let (ax, ay, bx, by) = (x[a], y[a], x[b], y[b])
      faults.length +=
        ((ax - bx) * (ax - bx) + (ay - by) * (ay - by)).squareRoot() / diagonal
      for item in 0..<itemCount where item != a && item != b {
        if Self.depth(ax, ay, bx, by, x[item], y[item], halfWidth[item], halfHeight[item]) > 0 {
          faults.strikes += 1
        }
      }
      for other in 0..<edge {
        let (c, d) = (Int(from[other]), Int(to[other]))
        if c != a, c != b, d != a, d != b,
          Self.crosses(ax, ay, bx, by, x[c], y[c], x[d], y[d])
        {
          faults.crossings += 1
        }
      }
      for index in 0..<boxCount where Int(box[a]) != index && Int(box[b]) != index && !isBand[index]
      {
        let (width, height) = (right[index] - left[index], top[index] - bottom[index])
        if Self.depth(
          ax, ay, bx, by, left[index] + width / 2, bottom[index] + height / 2, width / 2,
          height / 2) > 0
        {
          faults.trespasses += 1
        }
      }
    }
  }
}
