/// Brandes's algorithm from eight sources at once, level by level, a source in each lane.
///
/// A node is entered in the list of a level together with the lanes that reach it there; where the
/// sources are few steps from everything, most lanes reach a node at the same level and share one
/// pass over its row. A byte of lanes for each node filters the edges that lead nowhere new.
///
/// Lanes that do not matter are not kept clean on every edge: what an edge brings to lanes in which
/// its end was reached before is thrown away once for each node and level.
///
/// Source of the idea: Then et al. 2014, <https://doi.org/10.14778/2735496.2735507>.
final class BatchedBrandes {
  /// How many sources there are in a batch.
  static let width = 8

  let graph: ReducedGraph
  let mask = LaneMask()
  /// The lanes that have reached each node.
  private let reached: Scratch<UInt8>
  /// The lanes that reach each node at the next level, or have reached it at the level below.
  let beside: Scratch<UInt8>
  /// σ: the number of shortest paths from each source.
  let paths: Scratch<Lanes>
  /// Forward, what is added up for the next level; backward, (W + k δ) / σ.
  let gathered: Scratch<Lanes>
  /// Backward, the sums of a level, so that a level does not see itself.
  let sums: Scratch<Lanes>
  /// The nodes of each level, and the lanes that reach them there.
  let entryNode: Scratch<UInt32>
  let entryLanes: Scratch<UInt8>
  private(set) var levelStarts: [Int] = []

  init(_ graph: ReducedGraph) {
    self.graph = graph
    reached = Scratch(repeating: 0, count: graph.count)
    beside = Scratch(repeating: 0, count: graph.count)
    paths = Scratch(repeating: .zero, count: graph.count)
    gathered = Scratch(repeating: .zero, count: graph.count)
    sums = Scratch(repeating: .zero, count: graph.count)
    entryNode = Scratch(repeating: 0, count: Self.width * graph.count)
    entryLanes = Scratch(repeating: 0, count: Self.width * graph.count)
  }

  /// Adds the dependencies of up to eight sources, each times the weight of the source.
  ///
  /// - Parameters:
  ///   - sources: The sources, distinct.
  ///   - scores: The sums of dependencies of each node.
  /// - Returns: False, and nothing is added, where numbers of paths are too large for `Double`.
  func add(from sources: Range<Int>, to scores: UnsafeMutablePointer<Double>) -> Bool {
    defer { clear() }
    guard countPaths(sources) else { return false }
    accumulate(sources, scores)
    return true
  }

  func countPaths(_ sources: Range<Int>) -> Bool {
    let (reached, beside, paths, gathered) = (
      reached.start, beside.start, paths.start, gathered.start
    )
    let (entryNode, entryLanes) = (entryNode.start, entryLanes.start)
    for (lane, source) in sources.enumerated() {
      entryNode[lane] = UInt32(source)
      entryLanes[lane] = 1 << UInt8(lane)
      reached[source] = 1 << UInt8(lane)
      paths[source][lane] = 1
    }
    levelStarts = [0, sources.count]
    var largest = Lanes.zero
    var start = 0
    var end = sources.count
    graph.withRows { rows in
      while start < end {
        var next = end
        let isFirst = start == 0
        for entry in start..<end {
          let node = Int(entryNode[entry])
          let lanes = entryLanes[entry]
          var count = mask.keep(paths[node], mask.bits(lanes))
          // The source is one node, whatever others there are like it.
          if !isFirst { count *= rows.multiplicity[node] }
          largest = pointwiseMax(largest, count)
          for arc in rows.outgoing(node) {
            let target = Int(rows.targets[arc])
            let new = lanes & ~reached[target]
            guard new != 0 else { continue }
            gathered[target] += count
            if beside[target] == 0 {
              entryNode[next] = UInt32(truncatingIfNeeded: target)
              next &+= 1
            }
            beside[target] |= new
          }
        }
        for entry in end..<next {
          let node = Int(entryNode[entry])
          let lanes = beside[node]
          entryLanes[entry] = lanes
          reached[node] |= lanes
          paths[node] = mask.choose(gathered[node], mask.bits(lanes), else: paths[node])
          gathered[node] = .zero
          beside[node] = 0
        }
        start = end
        end = next
        if end > start { levelStarts.append(end) }
      }
    }
    return largest.max() <= Double.largestPathCount
  }

  private func accumulate(_ sources: Range<Int>, _ scores: UnsafeMutablePointer<Double>) {
    let (beside, paths, gathered, sums) = (beside.start, paths.start, gathered.start, sums.start)
    let (entryNode, entryLanes) = (entryNode.start, entryLanes.start)
    var sourceWeight = Lanes.zero
    for (lane, source) in sources.enumerated() { sourceWeight[lane] = graph.weight[source] }
    graph.withRows { rows in
      for level in stride(from: levelStarts.count - 2, through: 1, by: -1) {
        let entries = levelStarts[level]..<levelStarts[level + 1]
        let isLast = level == levelStarts.count - 2
        for entry in entries {
          var sum = Lanes.zero
          if !isLast {
            let lanes = entryLanes[entry]
            for arc in rows.outgoing(Int(entryNode[entry])) {
              let target = Int(rows.targets[arc])
              if beside[target] & lanes != 0 { sum += gathered[target] }
            }
          }
          sums[entry &- entries.lowerBound] = sum
        }
        if !isLast {
          for entry in entries.upperBound..<levelStarts[level + 2] {
            beside[Int(entryNode[entry])] = 0
          }
        }
        for entry in entries {
          let node = Int(entryNode[entry])
          let lanes = entryLanes[entry]
          let bits = mask.bits(lanes)
          let sum = sums[entry &- entries.lowerBound]
          if !isLast {
            scores[node] += mask.keep(paths[node] * sum * sourceWeight, bits).sum()
          }
          let share = rows.weight[node] / paths[node] + rows.multiplicity[node] * sum
          gathered[node] = mask.choose(share, bits, else: gathered[node])
          beside[node] = lanes
        }
      }
    }
  }

  /// Makes the buffers fit for the next batch.
  func clear() {
    for entry in 0..<(levelStarts.last ?? 0) {
      let node = Int(entryNode.start[entry])
      reached.start[node] = 0
      beside.start[node] = 0
      gathered.start[node] = .zero
    }
  }
}
