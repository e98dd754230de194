/// Brandes's algorithm from one source at a time, on a graph whose nodes stand for several.
///
/// Level by level, and without a question on any edge, since what is kept of nodes is kept by level
/// (``LevelValues``). The way of choice where sources share few levels (a grid), and, with a wider
/// number type, where numbers of paths are too large for `Double`.
final class ScalarBrandes<Count: PathCount & BitwiseCopyable> {
  let graph: ReducedGraph
  private let outgoing: RowsOfFour
  private let incoming: RowsOfFour
  /// 1 for the nodes that are not reached.
  private let unreached: Scratch<UInt8>
  /// The nodes reached, level after level; one place more, which is written and not read.
  let queue: Scratch<UInt32>
  /// k σ: the number of shortest paths from the source to the nodes that a node stands for.
  let paths: LevelValues<Count>
  /// (W + k δ) / σ, on the way back.
  let shares: LevelValues<Count>
  private(set) var levelStarts: [Int] = []

  init(_ graph: ReducedGraph, _: Count.Type) {
    self.graph = graph
    outgoing = RowsOfFour(offsets: graph.offsets, targets: graph.targets)
    incoming =
      graph.incoming.map { RowsOfFour(offsets: $0.offsets, targets: $0.sources) } ?? outgoing
    unreached = Scratch(repeating: 1, count: graph.count + 1)
    unreached.start[graph.count] = 0
    queue = Scratch(repeating: 0, count: graph.count + 1)
    paths = LevelValues(zero: Count(0), count: graph.count + 1)
    shares = paths.forWayBack(in: graph)
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
    let reached = levelStarts.last ?? 0
    if 2 * reached > graph.count {
      unreached.start.update(repeating: 1, count: graph.count)
      paths.clear()
      shares.clear()
      return
    }
    for level in 0..<(levelStarts.count - 1) {
      let (paths, shares) = (paths[level], shares[level])
      for position in levelStarts[level]..<levelStarts[level + 1] {
        let node = Int(queue.start[position])
        unreached.start[node] = 1
        paths[node] = Count(0)
        shares[node] = Count(0)
      }
    }
  }

  func countPaths(from source: Int) -> Bool {
    let (unreached, queue) = (unreached.start, queue.start)
    let (incoming, outgoing) = (incoming, outgoing)
    let isDirected = graph.incoming != nil
    var isExact = true
    var start = 0
    var end = 1
    queue[0] = UInt32(source)
    unreached[source] = 0
    levelStarts.removeAll(keepingCapacity: true)
    levelStarts.append(0)
    graph.withRows { rows in
      var level = 0
      while start < end {
        levelStarts.append(end)
        var next = end
        @inline(__always)
        func discover(_ four: RowsOfFour.Four) {
          four.forEach { target in
            queue[next] = target
            next = next &+ Int(truncatingIfNeeded: unreached[Int(target)])
            unreached[Int(target)] = 0
          }
        }
        let (own, nearer) = (paths[level], paths[level &+ 2])
        for position in start..<end {
          let node = Int(queue[position])
          var sum = Count(0)
          if isDirected {
            incoming.forEach(of: node) { sum = sum + $0.sum(nearer) }
            outgoing.forEach(of: node, discover)
          } else {
            outgoing.forEach(of: node) { four in
              sum = sum + four.sum(nearer)
              discover(four)
            }
          }
          isExact = isExact && sum.isExact
          own[node] = sum * Count(rows.multiplicity[node])
        }
        if level == 0 { own[source] = Count(1) }
        level &+= 1
        start = end
        end = next
      }
    }
    return isExact
  }

  private func accumulate(from source: Int, _ scores: UnsafeMutablePointer<Double>) {
    let queue = queue.start
    let outgoing = outgoing
    let sourceWeight = graph.weight[source]
    graph.withRows { rows in
      for level in stride(from: levelStarts.count - 2, through: 1, by: -1) {
        let (paths, own, farther) = (paths[level], shares[level], shares[level &+ 1])
        for position in levelStarts[level]..<levelStarts[level &+ 1] {
          let node = Int(queue[position])
          var sum = Count(0)
          outgoing.forEach(of: node) { sum = sum + $0.sum(farther) }
          let times = rows.multiplicity[node]
          // The paths to one of the like nodes.
          let single = times == 1 ? paths[node] : paths[node] / Count(times)
          scores[node] += sourceWeight * (single * sum).value
          let last = Count(rows.weight[node]) / single
          own[node] = times == 1 ? last + sum : last + Count(times) * sum
        }
      }
    }
  }
}

extension RowsOfFour.Four {
  /// The sum of what is kept of the four nodes.
  @inline(__always)
  fileprivate func sum<Count: PathCount>(_ counts: UnsafeMutablePointer<Count>) -> Count {
    (counts[Int(nodes.0)] + counts[Int(nodes.1)]) + (counts[Int(nodes.2)] + counts[Int(nodes.3)])
  }
}
