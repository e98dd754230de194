/// Where lines turn between all layers: how far below the one and above the other.
struct LayerTurns: Sendable {
  /// How far a piece of a line runs straight on from the two vertices at its ends.
  struct Turn: Sendable, Hashable {
    var first = 0.0
    var last = 0.0
  }

  /// By line, a turn for each of its pieces.
  private(set) var turns: [[Turn]]
  /// By lower layer, the height that lines need between it and the one above.
  private(set) var needs: [Double]
  /// The one that it takes to keep lines with a common end apart, too.
  private(set) var wishes: [Double]

  /// Finds heights between every two layers.
  ///
  /// - Parameters:
  ///   - router: The lines, led from gap to gap.
  ///   - ports: Where they leave and reach names.
  ///   - heights: By lower layer, the room between it and the one above.
  ///   - apart: What should lie between two lines.
  /// - Complexity: O(lines of a layer²).
  init(_ router: GapRouter, _ ports: LayerPorts, heights: [Double], apart: Double) {
    let graph = router.graph
    var runs: [[RunLevels.Run]] = Array(repeating: [], count: heights.count)
    var pieces: [[(line: Int, step: Int, isDown: Bool)]] = Array(
      repeating: [], count: heights.count)
    for (line, way) in graph.ways.enumerated() {
      let isFlat = graph.layerOf[way[0]] == graph.layerOf[way[way.count - 1]]
      for step in 0..<way.count - 1 {
        let (one, next) = (way[step], way[step + 1])
        let (from, to) = (graph.layerOf[one], graph.layerOf[next])
        if from == to { continue }
        let a = step == 0 ? ports.places[line].start ?? router.along[one] : router.along[one]
        let b =
          step == way.count - 2 ? ports.places[line].end ?? router.along[next] : router.along[next]
        let isDown = from < to
        // A line that comes back does so where it turns.
        let turnsAbove = isFlat && (isDown ? step > 0 : step == 0)
        runs[max(from, to)].append(
          RunLevels.Run(
            above: isDown ? a : b, below: isDown ? b : a, halfWidth: router.halfWidths[line],
            names: [way[0], way[way.count - 1]],
            turnsAbove: turnsAbove, turnsBelow: isFlat && !turnsAbove))
        pieces[max(from, to)].append((line, step, isDown))
      }
    }
    turns = graph.ways.map { way in Array(repeating: Turn(), count: way.count - 1) }
    needs = heights.map { _ in 0 }
    wishes = needs
    for layer in heights.indices {
      let levels = RunLevels(runs[layer], height: heights[layer], apart: apart)
      (needs[layer], wishes[layer]) = (levels.need, levels.wish)
      for (place, piece) in pieces[layer].enumerated() {
        let (start, end) = (levels.starts[place], levels.ends[place])
        turns[piece.line][piece.step] =
          piece.isDown ? Turn(first: start, last: end) : Turn(first: end, last: start)
      }
    }
  }
}
