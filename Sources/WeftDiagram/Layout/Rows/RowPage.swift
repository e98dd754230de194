/// A page of rows at one size of names.
struct RowPage: Sendable {
  /// How much room names leave to lines.
  struct Ease: Sendable, Hashable {
    /// The least distance between two tracks, in gaps between names.
    var turning: Double
    /// How full a track may be.
    var fullness: Double
    /// How far lines keep off one another, where 1 is what is easily told apart.
    var spacing = 1.0

    /// The most first.
    static let all = [
      Ease(turning: 2.8, fullness: 0.9), Ease(turning: 1.8, fullness: 0.94),
      Ease(turning: 1.1, fullness: 0.99), Ease(turning: 1, fullness: 0.99, spacing: 0.6),
      Ease(turning: 1, fullness: 1, spacing: 0.3),
    ]
  }

  let problem: LayoutProblem
  private let ease: Ease
  private let tracks: LayerTracks
  private let first: Double
  private let last: Double

  /// How much of a track lines take besides names, and what lies between a name and a line.
  private static func apart(_ problem: LayoutProblem, _ ease: Ease) -> Double {
    max(1.6, problem.gap * 0.28) * ease.spacing
  }
  private var clearance: Double { max(2.2, problem.gap * 0.4) }
  /// How far apart lines run along layers, where they keep off one another by 1 across them.
  private static let stacking = 0.5

  /// As few tracks as have room; nil where the page is too small.
  init?(_ problem: LayoutProblem, _ ease: Ease, seed: UInt64) {
    (self.problem, self.ease) = (problem, ease)
    let (first, last) = Self.bounds(problem)
    (self.first, self.last) = (first, last)
    var counts = problem.members.map { members in
      let need = members.reduce(0) { $0 + problem.nodes[$1].width + problem.gap }
      return max(1, Int((need / ((last - first) * 0.85)).rounded(.up)))
    }
    var random = LayoutRandom(seed: seed)
    while true {
      guard LayerPlan.couldFit(problem, counts, turning: ease.turning) else { return nil }
      var tracks = Self.tracks(problem, counts, first, last, ease)
      tracks.improve(moves: 4000, random: &random)
      guard LayerPlan(problem, tracks, turning: ease.turning) != nil else { return nil }
      guard let fullest = tracks.fullest else {
        self.tracks = tracks
        return
      }
      if fullest.excess > (last - first) * 20 { return nil }
      counts[fullest.row] += 1
      if counts[fullest.row] > problem.nodes.count + 1 { return nil }
    }
  }

  /// The tracks on which nodes stand on an earlier map; nil where they do not fit.
  init?(_ problem: LayoutProblem, standing places: [Point]) {
    self.problem = problem
    let (first, last) = Self.bounds(problem)
    (self.first, self.last) = (first, last)
    var counts: [Int] = []
    var trackOf = [Int](repeating: 0, count: places.count)
    for members in problem.members {
      let sorted = members.sorted { (-places[$0].y, $0) < (-places[$1].y, $1) }
      var (track, before) = (0, sorted.first.map { places[$0].y } ?? 0)
      for node in sorted {
        if before - places[node].y > problem.gap { track += 1 }
        before = places[node].y
        trackOf[node] = track
      }
      counts.append(track + 1)
    }
    // As much room as was left then: at the first where tracks are not too full, as when they were
    // filled, else at the first that is not too high.
    let fitting = Ease.all.lazy.compactMap { ease -> (tracks: LayerTracks, ease: Ease)? in
      var tracks = Self.tracks(problem, counts, first, last, ease)
      tracks.stand(on: trackOf)
      return LayerPlan(problem, tracks, turning: ease.turning) == nil ? nil : (tracks, ease)
    }
    guard let found = fitting.first(where: { $0.tracks.fullest == nil }) ?? fitting.first else {
      return nil
    }
    (tracks, ease) = found
  }

  /// Where names may begin and end: beside the titles of rows.
  private static func bounds(_ problem: LayoutProblem) -> (Double, Double) {
    let title = problem.boxes.map { $0.title.width }.max() ?? 0
    return (title + 2 * problem.padding, problem.area.width - problem.padding)
  }

  private static func tracks(
    _ problem: LayoutProblem, _ counts: [Int], _ first: Double, _ last: Double,
    _ ease: Ease
  ) -> LayerTracks {
    LayerTracks(
      rowOf: problem.boxOf, counts: counts, lengths: problem.nodes.map { $0.width + problem.gap },
      passing: problem.edges.map { 2 * $0.halfWidth + apart(problem, ease) },
      room: (last - first) * ease.fullness, edges: problem.edges)
  }

  /// Nodes and bends in an order, before they have places.
  struct Draft: Sendable {
    let plan: LayerPlan
    let order: LayerOrder
    let crossings: Int
  }

  /// An order from one start.
  func draft(seed: UInt64, rounds: Int) -> Draft? {
    var random = LayoutRandom(seed: seed)
    var tracks = tracks
    tracks.improve(moves: 4000, random: &random)
    if tracks.fullest != nil { tracks = self.tracks }
    guard
      let plan = LayerPlan(problem, tracks, turning: ease.turning)
        ?? LayerPlan(problem, self.tracks, turning: ease.turning)
    else { return nil }
    var order = LayerOrder(graph(plan), random: &random)
    order.sweep(rounds: 16)
    order.sift(rounds: rounds)
    return Draft(plan: plan, order: order, crossings: order.crossings)
  }

  /// Places for an order: first as it is, then with room where lines were led.
  ///
  /// - Parameters:
  ///   - draft: The order.
  ///   - fontSize: The size of names.
  ///   - detours: How many crossings a line may take to be shorter by the length of a layer: the first
  ///     while places are looked for, then whichever is best.
  /// - Returns: The layout.
  func layout(_ draft: Draft, fontSize: Double, detours: [Double]) -> RowLayout.Found {
    var order = draft.order
    var best: (places: [Double], faults: (Double, Int))?
    for _ in 0..<Self.attempts {
      let places = places(order)
      let router = router(draft.plan, order.graph, places, detour: detours[0])
      let faults = ((router.lacking * 10).rounded(), router.crossings)
      if faults < best?.faults ?? (.infinity, 0) { best = (places, faults) }
      if faults.0 == 0 { break }
      order = LayerOrder(order.graph, layers: router.layers)
    }
    return laid(draft.plan, at: best?.places ?? places(draft.order), fontSize, detours)
  }

  /// Nodes at given places, and the best lines between them.
  private func laid(
    _ plan: LayerPlan, at places: [Double], _ fontSize: Double, _ detours: [Double]
  ) -> RowLayout.Found {
    let graph = graph(plan)
    let found = detours.map { laid(plan, router(plan, graph, places, detour: $0), fontSize) }
    return found.dropFirst().reduce(found[0]) { $1.cost < $0.cost ? $1 : $0 }
  }

  /// How often names are moved to where lines have room between them.
  private static let attempts = 4

  /// Where nodes stand, to the last digit that a DOT file keeps, so that a map drawn again from it is
  /// the same.
  private func places(_ order: LayerOrder) -> [Double] {
    let along = LayerPlaces.places(
      order,
      .init(
        lengths: problem.nodes.map(\.width) + breadths(order.graph), gap: problem.gap,
        clearance: clearance, first: first, last: last))
    return problem.nodes.indices.map { node in
      let x = ((problem.area.left + along[node]) * 1000).rounded() / 1000
      return x - problem.area.left
    }
  }

  /// The layout in which nodes stand as on an earlier map.
  func layout(as places: [Point], fontSize: Double, detours: [Double]) -> RowLayout.Found? {
    guard let plan = LayerPlan(problem, tracks, turning: ease.turning) else { return nil }
    let along = places.map { $0.x - problem.area.left }
    for layer in plan.layers.indices {
      let nodes = along.indices.filter { plan.layerOf[$0] == layer }.sorted {
        (along[$0], $0) < (along[$1], $1)
      }
      for (one, next) in zip(nodes, nodes.dropFirst())
      where along[next] - along[one] < (problem.nodes[one].width + problem.nodes[next].width) / 2 {
        return nil
      }
      for node in nodes {
        let half = problem.nodes[node].width / 2
        if along[node] - half < first - 0.01 || along[node] + half > last + 0.01 { return nil }
      }
    }
    return laid(plan, at: along, fontSize, detours)
  }

  private func graph(_ plan: LayerPlan) -> LayerGraph {
    LayerGraph(
      layerOf: plan.layerOf, layerCount: plan.layers.count, lanes: plan.lanes, edges: problem.edges)
  }

  /// The room that each bend takes in its layer.
  private func breadths(_ graph: LayerGraph) -> [Double] {
    var result = [Double](repeating: 0, count: graph.layerOf.count - graph.nodeCount)
    for (line, way) in graph.ways.enumerated() {
      for bend in way.dropFirst().dropLast() {
        result[bend - graph.nodeCount] =
          2 * problem.edges[line].halfWidth + Self.apart(problem, ease)
      }
    }
    return result
  }

  /// Lines led between nodes at their places.
  private func router(
    _ plan: LayerPlan, _ graph: LayerGraph, _ along: [Double], detour: Double
  ) -> GapRouter {
    GapRouter(
      graph, nodes: zip(along, problem.nodes).map { ($0, $1.width / 2) },
      breadths: problem.nodes.map { _ in 0 } + breadths(graph), bounds: first...last,
      clearance: clearance, heights: plan.layers.map(\.middle),
      halfWidths: problem.edges.map(\.halfWidth), detour: detour)
  }

  /// Nodes at their places, and lines between them.
  private func laid(_ plan: LayerPlan, _ router: GapRouter, _ fontSize: Double) -> RowLayout.Found {
    let margin = problem.gap * 0.2
    let apart = Self.apart(problem, ease)
    let ports = LayerPorts(router, spacing: apart + 2)
    func turns(_ plan: LayerPlan) -> LayerTurns {
      LayerTurns(
        router, ports, heights: plan.heights(margin: margin), apart: apart * Self.stacking)
    }
    let first = turns(plan)
    let plan = plan.roomier(problem, rooms: [first.needs, first.wishes], margin: margin)
    let ways = LayerWays(
      router: router, plan: plan, ports: ports, turns: turns(plan), margin: margin)
    let (left, top) = (problem.area.left, problem.area.top)
    var result = LayoutResult(
      nodes: router.nodes.indices.map {
        Point(x: left + router.nodes[$0].middle, y: top - plan.layers[plan.layerOf[$0]].middle)
      },
      boxes: plan.rows.map {
        Rect(left: left, bottom: top - $0.end, right: problem.area.right, top: top - $0.start)
      },
      titles: problem.boxes.indices.map { row in
        let middle = (plan.rows[row].start + plan.rows[row].end) / 2
        return Point(
          x: left + problem.padding + problem.boxes[row].title.width / 2, y: top - middle)
      })
    result.ways = ways.paths()
    return RowLayout.Found(
      fontSize: fontSize, result: result, crossings: router.crossings,
      merged: MergedRuns(result.ways, problem.edges).count)
  }
}
