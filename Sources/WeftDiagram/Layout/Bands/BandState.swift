/// Nodes on the tracks of their bands, and how they are moved.
struct BandState: Sendable {
  let plan: BandPlan
  /// The ends of the lines.
  let edges: [LayoutProblem.Edge]
  /// Where each node would like to stand along its band, and on which track.
  private(set) var wish: [Double]
  private(set) var track: [Int]
  /// How far it stands beside the middle of its track, where only that clears a line's way.
  private(set) var drift: [Double]
  /// Where it stands: along its band and across the page.
  private(set) var along: [Double]
  private(set) var across: [Double]
  /// The band of each node.
  let bandOf: [Int]

  init(plan: BandPlan, edges: [LayoutProblem.Edge]) {
    self.plan = plan
    self.edges = edges
    let count = plan.along.count
    var bandOf = [Int](repeating: 0, count: count)
    for (band, plan) in plan.bands.enumerated() {
      for node in plan.members { bandOf[node] = band }
    }
    self.bandOf = bandOf
    wish = [Double](repeating: 0, count: count)
    track = [Int](repeating: 0, count: count)
    drift = wish
    along = wish
    across = wish
    for band in plan.bands.indices { arrange(plan.bands[band].members, in: band) }
  }

  /// Puts the nodes of a band in an order: spread evenly, one track after the other in turn.
  mutating func arrange(_ order: [Int], in band: Int) {
    let tracks = plan.bands[band].tracks
    let step = (plan.last - plan.first) / Double(max(1, order.count))
    for (rank, node) in order.enumerated() {
      wish[node] = plan.first + (Double(rank) + 0.5) * step
      track[node] = rank % tracks
      drift[node] = 0
    }
    settle(band)
  }

  /// Lets two nodes of a band change places.
  mutating func swap(_ one: Int, _ other: Int) {
    wish.swapAt(one, other)
    track.swapAt(one, other)
    (drift[one], drift[other]) = (0, 0)
    settle(bandOf[one])
  }

  /// Moves a node along its band.
  mutating func shift(_ node: Int, to place: Double) {
    wish[node] = place
    settle(bandOf[node])
  }

  /// Lets a node stand beside the middle of its track, by a part of the room there is: -1 to 1.
  mutating func drift(_ node: Int, by part: Double) {
    let band = plan.bands[bandOf[node]]
    drift[node] = part * plan.freedom(of: node, in: band)
    across[node] = plan.middle(ofTrack: track[node], in: band) + drift[node]
  }

  /// Stands every node of a band as near to where it would like to be as its neighbours allow: the
  /// least squares under an order and least distances, by pooling adjacent violators.
  private mutating func settle(_ band: Int) {
    let members = plan.bands[band].members
    for line in 0..<plan.bands[band].tracks {
      let nodes = members.filter { track[$0] == line }.sorted { (wish[$0], $0) < (wish[$1], $1) }
      guard let start = nodes.first, let end = nodes.last else { continue }
      var offsets = [0.0]
      for (node, next) in zip(nodes, nodes.dropFirst()) {
        offsets.append(
          offsets[offsets.count - 1] + (plan.along[node] + plan.along[next]) / 2 + plan.gap)
      }
      var pools: [(mean: Double, count: Int)] = []
      for (place, node) in nodes.enumerated() {
        var pool = (mean: wish[node] - offsets[place], count: 1)
        while let before = pools.last, before.mean > pool.mean {
          pools.removeLast()
          let count = before.count + pool.count
          let sum = before.mean * Double(before.count) + pool.mean * Double(pool.count)
          pool = (sum / Double(count), count)
        }
        pools.append(pool)
      }
      let low = plan.first + plan.along[start] / 2
      let high = plan.last - plan.along[end] / 2 - offsets[offsets.count - 1]
      let middle = plan.middle(ofTrack: line, in: plan.bands[band])
      var place = 0
      for pool in pools {
        for _ in 0..<pool.count {
          along[nodes[place]] = max(low, min(high, pool.mean)) + offsets[place]
          across[nodes[place]] = middle + drift[nodes[place]]
          place += 1
        }
      }
    }
  }

  /// Whether every node stands on its band, clear of the title.
  var fits: Bool {
    along.indices.allSatisfy {
      along[$0] - plan.along[$0] / 2 >= plan.first - 0.01
        && along[$0] + plan.along[$0] / 2 <= plan.last + 0.01
    }
  }
}
