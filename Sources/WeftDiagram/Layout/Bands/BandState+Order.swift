extension BandState {
  /// Orders every band by where the other ends of its nodes' lines stand on average, down and up
  /// again, and keeps the best order met.
  ///
  /// - Complexity: O(rounds · lines · (lines + nodes)).
  mutating func sweep() {
    var neighbours = [[Int]](repeating: [], count: bandOf.count)
    for edge in edges where bandOf[edge.from] != bandOf[edge.to] {
      neighbours[edge.from].append(edge.to)
      neighbours[edge.to].append(edge.from)
    }
    var best = self
    var least = cost
    let bands = Array(plan.bands.indices)
    for round in 0..<12 {
      for band in round.isMultiple(of: 2) ? bands : bands.reversed() {
        let key = plan.bands[band].members.map { node in
          let places = neighbours[node].map { along[$0] }
          return places.isEmpty ? along[node] : places.reduce(0, +) / Double(places.count)
        }
        let order = plan.bands[band].members.indices.sorted { (key[$0], $0) < (key[$1], $1) }
        arrange(order.map { plan.bands[band].members[$0] }, in: band)
      }
      let now = cost
      if now < least { (best, least) = (self, now) }
    }
    self = best
  }

  /// Stands nodes as near as can be to where they stood on an earlier map.
  mutating func stand(as places: [Point]) {
    let wishes = places.map(plan.place)
    for (place, band) in plan.bands.enumerated() {
      arrange(band.members.sorted { (wishes[$0], $0) < (wishes[$1], $1) }, in: place)
    }
    for node in places.indices { shift(node, to: wishes[node]) }
  }
}

extension BandPlan {
  /// How far along a band a place of the page is.
  func place(of point: Point) -> Double { areColumns ? area.top - point.y : point.x - area.left }
}
