/// Draws shortest paths between random pairs of nodes, searching from both ends at once.
///
/// A pair is drawn with the probability of its weights, its two nodes different, and one of its
/// shortest paths with equal probability. The search goes on from the end whose next level has
/// fewer edges, so that most of the graph is never seen.
///
/// Paths are counted in `Double`, which ends at 10³⁰⁸; long before, the counts of a level are
/// scaled down together, since only their shares matter.
///
/// Source: Borassi & Natale 2019, <https://doi.org/10.1145/3284359>, for the search; Riondato &
/// Kornaropoulos 2016, <https://doi.org/10.1007/s10618-015-0423-0>, for the sampling.
final class PathSampler {
  private let graph: ReducedGraph
  /// The sums of weights up to each node.
  private let cumulative: [Double]
  private var fromSource: Side
  private var fromTarget: Side

  /// What one end has seen.
  private struct Side {
    /// The steps from the end; -1 where not seen.
    let distance: Scratch<Int32>
    /// k σ: the number of shortest paths to the nodes that a node stands for.
    let paths: Scratch<Double>
    /// The nodes seen, level after level.
    let queue: Scratch<UInt32>
    /// Where the last level begins and ends.
    var start = 0
    var end = 0
    /// The number of edges of the last level.
    var degrees = 0
    /// The levels whose counts were scaled down, and by what; none but in graphs of very many paths.
    var scales: [(level: Int32, factor: Double)] = []

    init(count: Int) {
      distance = Scratch(repeating: -1, count: count)
      paths = Scratch(repeating: 0, count: count)
      queue = Scratch(repeating: 0, count: count)
    }

    /// The count of a node as the sum over the level before it has it.
    func unscaledPaths(to node: Int) -> Double {
      guard !scales.isEmpty else { return paths.start[node] }
      let level = distance.start[node]
      return paths.start[node] / (scales.first { $0.level == level }?.factor ?? 1)
    }

    /// Scales the counts of the last level down, to at most 2.
    mutating func scaleDown(from largest: Double) {
      let factor = Double(sign: .plus, exponent: -Int(largest.exponent), significand: 1)
      for position in start..<end {
        let node = Int(queue.start[position])
        // What is not reached has 0, so that what is reached must not.
        paths.start[node] = max(paths.start[node] * factor, .leastNonzeroMagnitude)
      }
      scales.append((distance.start[Int(queue.start[start])], factor))
    }
  }

  /// Counts beyond this are scaled down: two of them, times all edges, are far within `Double`.
  private static let largestCount = 0x1p400

  init(_ graph: ReducedGraph) {
    self.graph = graph
    var sum = 0.0
    cumulative = graph.weight.map { weight in
      sum += weight
      return sum
    }
    fromSource = Side(count: graph.count)
    fromTarget = Side(count: graph.count)
  }

  /// Draws a path and tells the nodes between its ends; none where there is no path.
  ///
  /// - Parameters:
  ///   - random: Where chance comes from; the visitor may draw from it.
  ///   - visit: Hears of each node between the ends.
  func sample(using random: inout SplitMix64, visit: (Int, inout SplitMix64) -> Void) {
    let source = draw(&random)
    var target = draw(&random)
    while target == source { target = draw(&random) }
    graph.withRows { rows in
      begin(&fromSource, source, rows.outgoing(source).count)
      begin(&fromTarget, target, rows.incoming(target).count)
      var total = 0.0
      while total == 0, fromSource.start < fromSource.end, fromTarget.start < fromTarget.end {
        if fromSource.degrees <= fromTarget.degrees {
          total = Self.meeting(
            rows.offsets, rows.targets, fromSource, fromTarget)
          if total > 0 {
            pick(total, &random, rows.offsets, rows.targets, rows, fromSource, fromTarget, visit)
          } else {
            Self.advance(
              &fromSource, rows.offsets, rows.targets, rows.multiplicity, rows.offsets)
          }
        } else {
          total = Self.meeting(
            rows.incomingOffsets, rows.sources, fromTarget, fromSource)
          if total > 0 {
            pick(
              total, &random, rows.incomingOffsets, rows.sources, rows, fromTarget, fromSource,
              visit)
          } else {
            Self.advance(
              &fromTarget, rows.incomingOffsets, rows.sources, rows.multiplicity,
              rows.incomingOffsets)
          }
        }
      }
    }
    clear(&fromSource)
    clear(&fromTarget)
  }

  private func draw(_ random: inout SplitMix64) -> Int {
    let drawn = random.unit() * (cumulative.last ?? 0)
    var low = 0
    var high = cumulative.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] <= drawn { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func begin(_ side: inout Side, _ node: Int, _ degree: Int) {
    side.distance.start[node] = 0
    side.paths.start[node] = 1
    side.queue.start[0] = UInt32(node)
    (side.start, side.end, side.degrees) = (0, 1, degree)
  }

  private func clear(_ side: inout Side) {
    for position in 0..<side.end {
      side.distance.start[Int(side.queue.start[position])] = -1
      side.paths.start[Int(side.queue.start[position])] = 0
    }
    side.scales.removeAll()
  }

  /// The number of shortest paths over edges from the last level of one side to what the other
  /// has seen; 0 where the sides do not yet meet.
  private static func meeting(
    _ offsets: UnsafePointer<UInt32>, _ targets: UnsafePointer<UInt32>, _ near: Side, _ far: Side
  ) -> Double {
    var total = 0.0
    for position in near.start..<near.end {
      let node = Int(near.queue.start[position])
      var sum = 0.0
      for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
        // 0 where the other side has not been.
        sum += far.paths.start[Int(targets[arc])]
      }
      total += near.paths.start[node] * sum
    }
    return total
  }

  /// Goes one step further from one end.
  private static func advance(
    _ side: inout Side, _ offsets: UnsafePointer<UInt32>, _ targets: UnsafePointer<UInt32>,
    _ multiplicity: UnsafePointer<Double>, _ degrees: UnsafePointer<UInt32>
  ) {
    let (distance, paths, queue) = (side.distance.start, side.paths.start, side.queue.start)
    var next = side.end
    let level = distance[Int(queue[side.start])] &+ 1
    for position in side.start..<side.end {
      let node = Int(queue[position])
      let count = paths[node]
      for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
        let target = Int(targets[arc])
        if distance[target] < 0 {
          distance[target] = level
          queue[next] = targets[arc]
          next &+= 1
          paths[target] = count
        } else if distance[target] == level {
          paths[target] += count
        }
      }
    }
    side.degrees = 0
    var largest = 0.0
    for position in side.end..<next {
      let node = Int(queue[position])
      paths[node] *= multiplicity[node]
      largest = max(largest, paths[node])
      side.degrees &+= Int(degrees[node &+ 1] &- degrees[node])
    }
    side.start = side.end
    side.end = next
    if largest > largestCount { side.scaleDown(from: largest) }
  }

  /// Chooses an edge between the sides by the number of paths over it, and walks to both ends.
  private func pick(
    _ total: Double, _ random: inout SplitMix64, _ offsets: UnsafePointer<UInt32>,
    _ targets: UnsafePointer<UInt32>, _ rows: ReducedRows, _ near: Side, _ far: Side,
    _ visit: (Int, inout SplitMix64) -> Void
  ) {
    var rest = random.unit() * total
    var chosen = (near: -1, far: -1)
    search: for position in near.start..<near.end {
      let node = Int(near.queue.start[position])
      let count = near.paths.start[node]
      for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
        let target = Int(targets[arc])
        let over = count * far.paths.start[target]
        guard over > 0 else { continue }
        chosen = (node, target)
        rest -= over
        if rest < 0 { break search }
      }
    }
    let isForward = near.distance === fromSource.distance
    walk(from: chosen.near, near, isForward, rows, &random, visit)
    walk(from: chosen.far, far, !isForward, rows, &random, visit)
  }

  /// Walks back to the end of a side, each step by the number of paths, the end not told.
  private func walk(
    from start: Int, _ side: Side, _ isForward: Bool, _ rows: ReducedRows,
    _ random: inout SplitMix64, _ visit: (Int, inout SplitMix64) -> Void
  ) {
    let (distance, paths) = (side.distance.start, side.paths.start)
    // Back from the source's side are edges in, from the target's side edges out.
    let offsets = isForward ? rows.incomingOffsets : rows.offsets
    let neighbours = isForward ? rows.sources : rows.targets
    var node = start
    while distance[node] > 0 {
      visit(node, &random)
      let before = distance[node] &- 1
      // The paths to one of the like nodes are the sum over those a step nearer.
      var rest = random.unit() * side.unscaledPaths(to: node) / rows.multiplicity[node]
      var next = node
      for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
        let neighbour = Int(neighbours[arc])
        guard distance[neighbour] == before else { continue }
        next = neighbour
        rest -= paths[neighbour]
        if rest < 0 { break }
      }
      node = next
    }
  }
}
