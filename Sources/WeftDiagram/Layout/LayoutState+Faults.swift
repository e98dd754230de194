extension LayoutState {
  /// What everything costs.
  func wholeCost(_ weights: LayoutWeights) -> Double {
    var set = LayoutSet(
      items: (0..<Int32(itemCount)).map { $0 }, boxes: (0..<Int32(boxCount)).map { $0 })
    open(&set)
    defer { close(set) }
    return Double(cost(of: set, weights))
  }

  /// What is wrong with the layout, counted one by one, without any margin.
  ///
  /// - Complexity: O((nodes + lines + boxes)²).
  func faults() -> LayoutFaults {
    var faults = LayoutFaults()
    let slack = 0.01
    let outlines = (0..<itemCount).map { outline(ofItem: $0) }
    for node in 0..<nodeCount {
      let inner = outlines[node].grown(by: -slack)
      for other in 0..<node where inner.overlaps(outlines[other]) { faults.overlaps += 1 }
      countNode(node, outlines[node], slack, &faults)
    }
    for index in 0..<boxCount {
      let outline = outline(index)
      if !area.grown(by: slack).contains(outline) { faults.outside += 1 }
      for other in 0..<index where outline.grown(by: -slack).overlaps(self.outline(other)) {
        faults.overlaps += 1
      }
    }
    countLines(&faults)
    return faults
  }

  /// A node against the page and the boxes.
  private func countNode(
    _ node: Int, _ rect: Rect, _ slack: Double, _ faults: inout LayoutFaults
  ) {
    if !area.grown(by: slack).contains(rect) { faults.outside += 1 }
    let home = Int(box[node])
    for index in 0..<boxCount {
      let outline = outline(index)
      guard index == home else {
        if rect.grown(by: -slack).overlaps(outline) { faults.overlaps += 1 }
        continue
      }
      if !outline.grown(by: slack).contains(rect) { faults.outside += 1 }
      if rect.grown(by: -slack).overlaps(self.outline(ofItem: nodeCount + index)) {
        faults.overlaps += 1
      }
    }
  }

  private func countLines(_ faults: inout LayoutFaults) {
    for edge in 0..<edgeCount {
      let (a, b) = (Int(from[edge]), Int(to[edge]))
      let (ax, ay, bx, by) = (fromX[edge], fromY[edge], toX[edge], toY[edge])
      let half = edgeHalf[edge]
      faults.length += Double(
        ((ax - bx) * (ax - bx) + (ay - by) * (ay - by)).squareRoot() / diagonal)
      for item in 0..<itemCount where item != a && item != b {
        let depth = Self.depth(
          ax, ay, bx, by, x[item], y[item], halfWidth[item] + half, halfHeight[item] + half)
        if depth > 0 { faults.strikes += 1 }
      }
      if stubbiness(of: edge) > 0.5 { faults.stubs += 1 }
      for other in 0..<edge
      where Self.crosses(
        ax, ay, bx, by, fromX[other], fromY[other], toX[other], toY[other])
      {
        faults.crossings += 1
      }
      for index in 0..<boxCount
      where Int(box[a]) != index && Int(box[b]) != index && !isBand[index]
        && trespasses(ax, ay, bx, by, index)
      { faults.trespasses += 1 }
    }
  }
}
