/// How rows of a page are divided: each into one or more tracks of names, with room for lines
/// between them.
struct LayerPlan: Sendable {
  /// A layer: a track of names, or a lane without names in which ties within the next track bend.
  struct Layer: Sendable, Hashable {
    var row: Int
    /// The place of the track among all tracks; nil for a lane.
    var track: Int?
    /// Its middle, from the top of the area, and half its height.
    var middle = 0.0
    var half = 0.0
  }

  let area: Rect
  private(set) var layers: [Layer] = []
  /// The layer of each node.
  private(set) var layerOf: [Int] = []
  /// The lane of each layer that has ties within it.
  private(set) var lanes: [Int: Int] = [:]
  /// Where each row begins and ends, from the top of the area.
  private(set) var rows: [(start: Double, end: Double)] = []

  /// Plans layers for nodes on tracks.
  ///
  /// Nothing where the page is not high enough.
  ///
  /// - Parameters:
  ///   - problem: What is to be placed; every node in a box, and boxes are the rows.
  ///   - tracks: The track of each node.
  ///   - turning: The least distance between two tracks, in gaps between names: lines turn there.
  /// - Complexity: O(nodes + lines + tracks).
  init?(_ problem: LayoutProblem, _ tracks: LayerTracks, turning: Double) {
    area = problem.area
    let rowOfTrack = tracks.counts.indices.flatMap {
      Array(repeating: $0, count: tracks.counts[$0])
    }
    let flat = Set(
      problem.edges.filter { tracks.trackOf[$0.from] == tracks.trackOf[$0.to] }.map {
        tracks.trackOf[$0.from]
      })
    var layerOfTrack: [Int] = []
    for (track, row) in rowOfTrack.enumerated() {
      let isLast = track == rowOfTrack.count - 1 && track > 0
      if flat.contains(track), !isLast { layers.append(Layer(row: row)) }
      layerOfTrack.append(layers.count)
      layers.append(Layer(row: row, track: track))
      guard flat.contains(track) else { continue }
      lanes[layers.count - 1] = isLast ? layers.count : layers.count - 2
      if isLast { layers.append(Layer(row: row)) }
    }
    layerOf = tracks.trackOf.map { layerOfTrack[$0] }
    for (node, layer) in layerOf.enumerated() {
      layers[layer].half = max(layers[layer].half, problem.nodes[node].height / 2)
    }
    guard spread(problem, turning) else { return nil }
  }

  /// Whether so many tracks in each row are not too high for the page even with the lowest names on
  /// them.
  static func couldFit(_ problem: LayoutProblem, _ counts: [Int], turning: Double) -> Bool {
    let names = counts.indices.reduce(0) { sum, row in
      sum + Double(counts[row]) * (problem.members[row].map { problem.nodes[$0].height }.min() ?? 0)
    }
    let between =
      Double(counts.reduce(0, +) - 1) * problem.gap
      * min(max(turning, leastTurning), 2 * laneTurning)
    return names + between + 2 * problem.padding <= problem.area.height
  }

  /// How far from the middle of a layer lines turn at the nearest: outside its names.
  func reach(of layer: Int, margin: Double) -> Double {
    layers[layer].track == nil ? 0 : layers[layer].half + margin
  }

  /// By lower layer, the room in which lines turn between it and the one above.
  func heights(margin: Double) -> [Double] {
    layers.indices.map { lower in
      guard lower > 0 else { return 0 }
      return max(
        0,
        layers[lower].middle - layers[lower - 1].middle - reach(of: lower, margin: margin)
          - reach(of: lower - 1, margin: margin))
    }
  }

  /// The same layers with as much of the page as can be had where lines turn.
  ///
  /// - Parameters:
  ///   - problem: What is placed.
  ///   - rooms: By lower layer, the room lines need between it and the one above; then more of it
  ///     that they could use.
  ///   - margin: How high lines keep off names.
  /// - Returns: The layers at other heights.
  func roomier(_ problem: LayoutProblem, rooms: [[Double]], margin: Double) -> LayerPlan {
    var result = self
    let wanted = rooms.map { rooms in
      rooms.indices.map { lower in
        let sides = lower > 0 ? [lower - 1, lower] : []
        return rooms[lower] + sides.reduce(0) { $0 + (layers[$1].track == nil ? 0 : margin) }
      }
    }
    return result.spread(problem, Self.leastTurning, wanted: wanted) ? result : self
  }

  /// Between two tracks there is at least this, in gaps between names.
  private static let leastTurning = 1.0
  /// Between a track and a lane.
  private static let laneTurning = 0.9
  /// How much of what is left over goes where lines need it most, the rest everywhere.
  private static let mostTurning = 0.9

  /// Gives every layer its height on the page: first what names need, then what is left over, the
  /// most of it where most lines run. Where layers lie does not depend on the room asked for.
  private mutating func spread(
    _ problem: LayoutProblem, _ turning: Double, wanted: [[Double]] = []
  ) -> Bool {
    let (gap, padding) = (problem.gap, problem.padding)
    // Over the first layer, between each two, under the last.
    var needs = [padding]
    var asked = 0.0
    for (one, next) in zip(layers, layers.dropFirst()) {
      let isLane = one.track == nil || next.track == nil
      var need = gap * (isLane ? Self.laneTurning : Self.leastTurning)
      asked += isLane ? 0 : gap * (turning - Self.leastTurning)
      if one.row != next.row { need = max(need, 2 * padding + gap * 0.4) }
      needs.append(need)
    }
    needs.append(padding)
    var running = [Double](repeating: 0, count: needs.count)
    for edge in problem.edges {
      let ends = [layerOf[edge.from], layerOf[edge.to]].sorted()
      if ends[0] == ends[1] {
        if let lane = lanes[ends[0]] { running[max(lane, ends[0])] += 1 }
      } else {
        for layer in ends[0] + 1...ends[1] { running[layer] += 1 }
      }
    }
    // The title of a row stands beside its names.
    for row in problem.boxes.indices {
      let own = layers.indices.filter { layers[$0].row == row }
      guard let first = own.first, let last = own.last else { return false }
      let inner =
        own.reduce(0) { $0 + 2 * layers[$1].half }
        + (first..<last).reduce(0) { $0 + needs[$1 + 1] }
      let lacking = problem.boxes[row].title.height + padding - inner - 2 * padding
      if lacking > 0 {
        needs[first] += lacking / 2
        needs[last + 1] += lacking / 2
      }
    }
    var spare = area.height - needs.reduce(0, +) - layers.reduce(0) { $0 + 2 * $1.half }
    guard spare >= asked else { return false }
    for wanted in wanted {
      let lacking = wanted.indices.map { max(0, wanted[$0] - needs[$0]) }
      let share = min(1, Self.mostTurning * spare / max(lacking.reduce(0, +), 0.01))
      for place in lacking.indices {
        needs[place] += lacking[place] * share
        spare -= lacking[place] * share
      }
    }
    let shares = running.indices.map { place in
      place == 0 || place == needs.count - 1 ? 0.4 : 1 + running[place].squareRoot()
    }
    let whole = shares.reduce(0, +)
    var y = 0.0
    var starts = [Double](repeating: .infinity, count: problem.boxes.count)
    var ends = [Double](repeating: 0, count: problem.boxes.count)
    for place in layers.indices {
      let room = needs[place] + spare * shares[place] / whole
      layers[place].middle = y + room + layers[place].half
      let row = layers[place].row
      if starts[row] == .infinity {
        // The seam between two rows lies in the middle.
        starts[row] = place == 0 ? 0 : y + room / 2 + gap * 0.2
        if place > 0 { ends[layers[place - 1].row] = y + room / 2 - gap * 0.2 }
      }
      y = layers[place].middle + layers[place].half
    }
    if let last = layers.last { ends[last.row] = area.height }
    rows = zip(starts, ends).map { ($0, $1) }
    return true
  }
}
