/// Brandes's algorithm from one source at a time, on a graph whose nodes stand for several.
///
/// Level by level, and without a question on any edge: a level is first summed up and only then
/// written, so that the numbers of paths of all neighbours can be added, those of nodes not yet
/// reached being 0, and likewise backward the dependencies. Nothing is known of a node but whether
/// it was reached. The way of choice where sources share few levels (a grid), and, with a wider
/// number type, where numbers of paths are too large for `Double`.
final class ScalarBrandes<Count: PathCount & BitwiseCopyable> {
  let graph: ReducedGraph
  /// 1 for the nodes that are reached.
  private let reached: Scratch<UInt8>
  /// The nodes reached, level after level; one place more, which is written and not read.
  let queue: Scratch<UInt32>
  /// k σ: the number of shortest paths from the source to the nodes that a node stands for; 0 for
  /// nodes not reached.
  let paths: Scratch<Count>
  /// (W + k δ) / σ; 0 for nodes not yet come to on the way back.
  let share: Scratch<Count>
  let sums: Scratch<Count>
  private(set) var levelStarts: [Int] = []

  init(_ graph: ReducedGraph, _: Count.Type) {
    self.graph = graph
    reached = Scratch(repeating: 0, count: graph.count)
    queue = Scratch(repeating: 0, count: graph.count + 1)
    paths = Scratch(repeating: Count(0), count: graph.count)
    share = Scratch(repeating: Count(0), count: graph.count)
    sums = Scratch(repeating: Count(0), count: graph.count)
  }

  /// Adds the dependencies of a source, times its weight.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - scores: The sums of dependencies of each node.
  /// - Returns: False, and nothing is added, where numbers of paths are too large for the type.
  func add(from source: Int, to scores: UnsafeMutablePointer<Double>) -> Bool {
    let isExact = countPaths(from: source)
    if isExact { accumulate(from: source, scores) }
    clear()
    return isExact
  }

  /// Makes the buffers fit for the next source.
  func clear() {
    for position in 0..<(levelStarts.last ?? 0) {
      let node = Int(queue.start[position])
      reached.start[node] = 0
      paths.start[node] = Count(0)
      share.start[node] = Count(0)
    }
  }

  func countPaths(from source: Int) -> Bool {
    let (reached, queue, paths, sums) = (reached.start, queue.start, paths.start, sums.start)
    var start = 0
    var end = 1
    var isExact = true
    queue[0] = UInt32(source)
    reached[source] = 1
    paths[source] = Count(1)
    levelStarts.removeAll(keepingCapacity: true)
    levelStarts.append(0)
    graph.withRows { rows in
      while start < end {
        levelStarts.append(end)
        var next = end
        for position in start..<end {
          for arc in rows.outgoing(Int(queue[position])) {
            let target = rows.targets[arc]
            queue[next] = target
            next = next &+ 1 &- Int(truncatingIfNeeded: reached[Int(target)])
            reached[Int(target)] = 1
          }
        }
        for position in end..<next {
          var sum = Count(0)
          for arc in rows.incoming(Int(queue[position])) {
            sum = sum + paths[Int(rows.sources[arc])]
          }
          sums[position &- end] = sum
        }
        for position in end..<next {
          let node = Int(queue[position])
          let sum = sums[position &- end]
          let times = rows.multiplicity[node]
          isExact = isExact && sum.isExact
          paths[node] = times == 1 ? sum : sum * Count(times)
        }
        start = end
        end = next
      }
    }
    return isExact
  }

  private func accumulate(from source: Int, _ scores: UnsafeMutablePointer<Double>) {
    let (queue, paths, share, sums) = (queue.start, paths.start, share.start, sums.start)
    let sourceWeight = graph.weight[source]
    graph.withRows { rows in
      for level in stride(from: levelStarts.count - 2, through: 1, by: -1) {
        let (start, end) = (levelStarts[level], levelStarts[level + 1])
        let isLast = level == levelStarts.count - 2
        if !isLast {
          for position in start..<end {
            var sum = Count(0)
            for arc in rows.outgoing(Int(queue[position])) {
              sum = sum + share[Int(rows.targets[arc])]
            }
            sums[position &- start] = sum
          }
        }
        for position in start..<end {
          let node = Int(queue[position])
          let times = rows.multiplicity[node]
          // The paths to one of the like nodes.
          let single = times == 1 ? paths[node] : paths[node] / Count(times)
          let own = Count(rows.weight[node]) / single
          if isLast {
            share[node] = own
          } else {
            let sum = sums[position &- start]
            scores[node] += sourceWeight * (single * sum).value
            share[node] = times == 1 ? own + sum : own + Count(times) * sum
          }
        }
      }
    }
  }
}
