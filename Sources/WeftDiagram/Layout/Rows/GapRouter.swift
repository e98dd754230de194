/// Leads lines between the names of a page whose names stand in layers: every line takes the gaps in
/// which it crosses the fewest others, while they have room.
///
/// It changes no name's place, and the same places give the same ways.
struct GapRouter: Sendable {
  let graph: LayerGraph
  /// Where nodes stand along their layers, and half of how long they are.
  let nodes: [(middle: Double, half: Double)]
  /// How much of a gap each vertex takes; bends only.
  let breadths: [Double]
  /// Where layers begin and end, and how far lines keep off names.
  let bounds: ClosedRange<Double>
  let clearance: Double
  /// Where layers lie, for how straight a line could be.
  let heights: [Double]
  /// Half of how wide each line is drawn.
  let halfWidths: [Double]
  /// How many crossings a way may take to be shorter by the length of a layer.
  let detour: Double

  /// The nodes and bends of each layer in their order, and the place of each in it.
  private(set) var layers: [[Int]]
  private(set) var place: [Int]
  /// Where bends stand along their layers.
  private(set) var along: [Double]
  /// The lines whose bends have been placed.
  private var isLed: [Bool]
  /// The lines that run from each layer to the next.
  private let linesBelow: [[Int]]

  /// What a gap without room costs, and each point it lacks.
  private static let crowding = (any: 4.0, each: 0.5)
  /// How many bends are placed at most.
  private static let mostLed = 12_000

  init(
    _ graph: LayerGraph, nodes: [(middle: Double, half: Double)], breadths: [Double],
    bounds: ClosedRange<Double>, clearance: Double, heights: [Double],
    halfWidths: [Double], detour: Double = 12
  ) {
    (self.graph, self.nodes, self.breadths) = (graph, nodes, breadths)
    (self.bounds, self.clearance, self.heights) = (bounds, clearance, heights)
    (self.halfWidths, self.detour) = (halfWidths, detour)
    layers = Array(repeating: [], count: graph.layerCount)
    place = Array(repeating: -1, count: graph.layerOf.count)
    along = nodes.map(\.middle) + Array(repeating: 0, count: graph.layerOf.count - nodes.count)
    for node in nodes.indices { layers[graph.layerOf[node]].append(node) }
    isLed = graph.ways.map { $0.count == 2 }
    var below = [[Int]](repeating: [], count: graph.layerCount)
    for (line, way) in graph.ways.enumerated() {
      var known: Set<Int> = []
      for (one, next) in zip(way, way.dropFirst()) {
        let (a, b) = (graph.layerOf[one], graph.layerOf[next])
        if a != b, known.insert(min(a, b)).inserted { below[min(a, b)].append(line) }
      }
    }
    linesBelow = below
    for layer in layers.indices {
      layers[layer].sort { (nodes[$0].middle, $0) < (nodes[$1].middle, $1) }
      number(layer)
    }
    lead()
  }

  private mutating func number(_ layer: Int) {
    for (index, vertex) in layers[layer].enumerated() { place[vertex] = index }
  }

  /// Leads the lines with the fewest bends first, then each anew among all others.
  private mutating func lead() {
    let order = graph.ways.indices.filter { graph.ways[$0].count > 2 }.sorted { one, other in
      func reach(_ line: Int) -> Double {
        let way = graph.ways[line]
        return abs(nodes[way[0]].middle - nodes[way[way.count - 1]].middle)
      }
      return (graph.ways[one].count, reach(one), one)
        < (graph.ways[other].count, reach(other), other)
    }
    for line in order { take(line) }
    for _ in 0..<rounds {
      var hasChanged = false
      for line in order where retake(line) { hasChanged = true }
      if !hasChanged { break }
    }
    straighten()
  }

  /// How often lines are led anew: less often where there are many.
  private var rounds: Int {
    min(max(Self.mostLed / max(1, graph.layerOf.count - graph.nodeCount), 2), 8)
  }

  /// How much room is missing in gaps altogether.
  var lacking: Double {
    layers.indices.reduce(0) { sum, layer in
      gaps(of: layer).reduce(sum) { sum, gap in
        sum + (gap.bends.isEmpty ? 0 : max(0, taken(gap) - gap.width))
      }
    }
  }

  private func taken(_ gap: Gap) -> Double { gap.bends.reduce(0) { $0 + breadths[$1] } }

  /// How often lines cross, at names' ends or between them.
  ///
  /// - Complexity: O(lines of a layer²).
  var crossings: Int {
    var sum = 0
    for upper in 0..<max(0, graph.layerCount - 1) {
      let ends = segments(below: upper)
      for (index, one) in ends.enumerated() {
        for other in ends[..<index]
        where (one.high - other.high).signum() * (one.low - other.low).signum() < 0 { sum += 1 }
      }
    }
    return sum
  }

  /// The places at both ends of what runs from a layer to the next.
  private func segments(below upper: Int) -> [(high: Int, low: Int)] {
    var result: [(high: Int, low: Int)] = []
    for other in linesBelow[upper] where isLed[other] {
      for (one, next) in zip(graph.ways[other], graph.ways[other].dropFirst()) {
        let (a, b) = (graph.layerOf[one], graph.layerOf[next])
        if a == upper, b == upper + 1 { result.append((place[one], place[next])) }
        if b == upper, a == upper + 1 { result.append((place[next], place[one])) }
      }
    }
    return result
  }
}

// MARK: - One line

extension GapRouter {
  /// Gives up a line's way and finds its best; says whether that is another.
  private mutating func retake(_ line: Int) -> Bool {
    let bends = graph.ways[line].dropFirst().dropLast()
    let before = bends.map { place[$0] }
    for bend in bends {
      let layer = graph.layerOf[bend]
      layers[layer].remove(at: place[bend])
      number(layer)
    }
    isLed[line] = false
    take(line)
    return bends.map { place[$0] } != before
  }

  /// The best way of a line among those that have been led: from gap to gap by the least cost.
  private mutating func take(_ line: Int) {
    let way = graph.ways[line]
    var sources = [option(at: way[0])]
    var found: [[WayStep.Option]] = []
    var before: [[Int]] = []
    for step in 1..<way.count {
      let (from, to) = (graph.layerOf[way[step - 1]], graph.layerOf[way[step]])
      let targets =
        step == way.count - 1 ? [option(at: way[step])] : options(of: way[step], in: line)
      let isDown = from < to
      var stepping = WayStep(
        count: CrossingCount(
          segments(below: min(from, to)).map {
            isDown ? ($0.high, $0.low) : ($0.low, $0.high)
          }, first: layers[from].count, second: layers[to].count),
        distance: detour / (bounds.upperBound - bounds.lowerBound))
      let best = stepping.best(from: sources, to: targets)
      sources = targets
      for (target, way) in best.enumerated() { sources[target].cost = way.cost }
      before.append(best.map(\.source))
      found.append(targets)
    }
    var slot = 0
    for step in (1..<way.count).reversed() {
      if step < way.count - 1 {
        let layer = graph.layerOf[way[step]]
        layers[layer].insert(way[step], at: slot)
        along[way[step]] = found[step - 1][slot].along
        number(layer)
      }
      slot = before[step - 1][slot]
    }
    isLed[line] = true
  }

  /// Where a line begins or ends.
  private func option(at node: Int) -> WayStep.Option {
    WayStep.Option(
      along: nodes[node].middle, cost: 0, stand: .init(left: place[node], right: place[node] + 1))
  }

  /// Where a line could bend: before, between and after all that stand in a layer.
  private func options(of bend: Int, in line: Int) -> [WayStep.Option] {
    let layer = graph.layerOf[bend]
    let way = graph.ways[line]
    let (start, end) = (way[0], way[way.count - 1])
    let (high, low) = (heights[graph.layerOf[start]], heights[graph.layerOf[end]])
    let part = high == low ? 0.5 : (heights[layer] - high) / (low - high)
    let wish = nodes[start].middle + (nodes[end].middle - nodes[start].middle) * part
    var result: [WayStep.Option] = []
    for gap in gaps(of: layer) {
      let taken = taken(gap)
      let lacking = max(0, breadths[bend] + taken - gap.width)
      let cost = lacking > 0.01 ? Self.crowding.any + Self.crowding.each * lacking : 0
      var (left, right) = (gap.start, gap.end - taken)
      for place in 0...gap.bends.count {
        let (low, high) = (left + breadths[bend] / 2, right - breadths[bend] / 2)
        let along = low > high ? (low + high) / 2 : min(max(wish, low), high)
        let stand = CrossingCount.Stand(left: result.count, right: result.count)
        result.append(WayStep.Option(along: along, cost: cost, stand: stand))
        if place < gap.bends.count {
          left += breadths[gap.bends[place]]
          right += breadths[gap.bends[place]]
        }
      }
    }
    return result
  }

  /// A stretch between two names, or before the first or after the last.
  private struct Gap {
    var start: Double
    var end: Double
    var bends: [Int]

    var width: Double { end - start }
  }

  private func gaps(of layer: Int) -> [Gap] {
    var result = [Gap(start: bounds.lowerBound, end: bounds.upperBound, bends: [])]
    for vertex in layers[layer] {
      if vertex < graph.nodeCount {
        let (middle, half) = nodes[vertex]
        result[result.count - 1].end = middle - half - clearance
        result.append(
          Gap(start: middle + half + clearance, end: bounds.upperBound, bends: []))
      } else {
        result[result.count - 1].bends.append(vertex)
      }
    }
    return result
  }

  /// Moves bends within their gaps to where lines are straightest.
  private mutating func straighten() {
    for round in 0..<40 {
      let order = round.isMultiple(of: 2) ? Array(layers.indices) : layers.indices.reversed()
      for layer in order {
        for gap in gaps(of: layer) where !gap.bends.isEmpty {
          let taken = taken(gap)
          // Where there is too little room, bends stand closer.
          let share = min(1, max(gap.width, 0.01) / taken)
          var offsets: [Double] = []
          var sum = 0.0
          for bend in gap.bends {
            offsets.append(sum + breadths[bend] * share / 2)
            sum += breadths[bend] * share
          }
          let wishes = gap.bends.enumerated().map { index, bend in
            let others = graph.above[bend] + graph.below[bend]
            let weights = others.map { $0 < graph.nodeCount ? 1.0 : 2.0 }
            let whole = zip(others, weights).reduce(0) { $0 + along[$1.0] * $1.1 }
            return whole / weights.reduce(0, +) - offsets[index]
          }
          let high = max(gap.start, gap.end - sum)
          let fitted = PooledPlaces.fit(
            wishes, weights: gap.bends.map { _ in 1 }, in: gap.start...high)
          for (index, bend) in gap.bends.enumerated() {
            along[bend] = fitted[index] + offsets[index]
          }
        }
      }
    }
  }
}
