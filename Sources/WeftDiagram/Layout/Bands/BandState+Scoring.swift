/// What is wrong with how nodes stand in their bands.
extension BandState {
  /// What a line through a node, a crossing, the length of all lines, two lines on each other and
  /// a node beside its track cost.
  private static let strike: Float = 40.0
  private static let crossing: Float = 3.0
  private static let length: Float = 2.0
  private static let narrow: Float = 1.0
  private static let crooked: Float = 1.5

  /// How many lines run through nodes they do not end at.
  ///
  /// - Complexity: O(lines · nodes).
  var strikes: Int {
    let places = places
    return edges.reduce(0) { sum, edge in
      sum
        + places.x.indices.count {
          isInTheWay($0, of: edge)
            && places.depth(of: edge, in: $0, margin: Float(edge.halfWidth)) > 0
        }
    }
  }

  /// Whether a line could run through a node: lines between columns begin and end at the sides of
  /// names, so that none in a column of one track is in the way of its neighbours' lines.
  @inline(__always)
  private func isInTheWay(_ node: Int, of edge: LayoutProblem.Edge) -> Bool {
    guard plan.areColumns, bandOf[edge.from] != bandOf[edge.to] else { return true }
    let band = bandOf[node]
    return band != bandOf[edge.from] && band != bandOf[edge.to] || plan.bands[band].tracks > 1
  }

  /// What is wrong, as one number.
  ///
  /// - Complexity: O(lines · (lines + nodes)).
  var cost: Float {
    var cost: Float = 0
    for node in drift.indices where drift[node] != 0 {
      cost += Self.crooked * (0.2 + min(1, Float(abs(drift[node]) / plan.across[node])))
    }
    let places = places
    return cost
      + edges.withUnsafeBufferPointer { edges in
        edges.indices.reduce(0) { $0 + lineCost($1, edges, places) }
      }
  }

  /// A line against all nodes and all later lines.
  @inline(__always)
  private func lineCost(
    _ place: Int, _ edges: UnsafeBufferPointer<LayoutProblem.Edge>, _ places: Places
  ) -> Float {
    let edge = edges[place]
    let margin = Float(plan.gap) * 0.35 + Float(edge.halfWidth)
    let (ax, ay) = (places.x[edge.from], places.y[edge.from])
    let (bx, by) = (places.x[edge.to], places.y[edge.to])
    var cost =
      Self.length * ((ax - bx) * (ax - bx) + (ay - by) * (ay - by)).squareRoot()
      / Float(max(1, plan.last))
    for node in places.x.indices where isInTheWay(node, of: edge) {
      let depth = places.depth(of: edge, in: node, margin: margin)
      if depth > 0 { cost += Self.strike * (0.15 + depth / (places.halfHeights[node] + margin)) }
    }
    for later in (place + 1)..<edges.count {
      let other = edges[later]
      let (cx, cy) = (places.x[other.from], places.y[other.from])
      let (dx, dy) = (places.x[other.to], places.y[other.to])
      if other.from == edge.from {
        cost += Self.narrow * LayoutState.narrowness(ax, ay, bx, by, dx, dy)
      } else if other.to == edge.from {
        cost += Self.narrow * LayoutState.narrowness(ax, ay, bx, by, cx, cy)
      } else if other.from == edge.to {
        cost += Self.narrow * LayoutState.narrowness(bx, by, ax, ay, dx, dy)
      } else if other.to == edge.to {
        cost += Self.narrow * LayoutState.narrowness(bx, by, ax, ay, cx, cy)
      } else if LayoutState.crosses(ax, ay, bx, by, cx, cy, dx, dy) {
        cost += Self.crossing
      }
    }
    return cost
  }

  /// Where nodes are and how large, for the inner loops.
  private struct Places {
    let x: [Float]
    let y: [Float]
    let halfWidths: [Float]
    let halfHeights: [Float]

    /// How deep a line lies in a node it does not end at.
    @inline(__always)
    func depth(of edge: LayoutProblem.Edge, in node: Int, margin: Float) -> Float {
      if node == edge.from || node == edge.to { return 0 }
      return LayoutState.depth(
        x[edge.from], y[edge.from], x[edge.to], y[edge.to], x[node], y[node],
        halfWidths[node] + margin, halfHeights[node] + margin)
    }
  }

  private var places: Places {
    Places(
      x: along.map { Float($0) }, y: across.map { Float($0) }, halfWidths: plan.halfAlong,
      halfHeights: plan.halfAcross)
  }
}
