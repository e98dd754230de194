/// Brandes's algorithm from eight sources at once, level by level, a source in each lane.
///
/// A node is entered in the list of a level together with the lanes that reach it there; where the
/// sources are few steps from everything, most lanes reach a node at the same level and share one
/// pass over its row. Entries are made by one look at a byte for each node, so that they are in
/// ascending order and memory is read from front to back.
///
/// What is kept of nodes is kept by level (``LevelValues``), so that no edge is asked whether it lies
/// on a shortest path: in the lanes in which it does not, what it brings is 0, or falls into lanes
/// that are thrown away once for each entry.
///
/// Source of the idea: Then et al. 2014, <https://doi.org/10.14778/2735496.2735507>.
final class BatchedBrandes {
  /// How many sources there are in a batch.
  static let width = 8

  let graph: ReducedGraph
  let mask = LaneMask()
  private let outgoing: RowsOfFour
  private let incoming: RowsOfFour
  /// The lanes that have reached each node.
  private let reached: Scratch<UInt8>
  /// The lanes that come to each node from the level below, whether or not they were there before.
  private let arriving: Scratch<UInt8>
  /// k σ: the number of shortest paths from each source to the nodes that a node stands for.
  let paths: LevelValues<Lanes>
  /// (W + k δ) / σ, on the way back.
  let shares: LevelValues<Lanes>
  /// The nodes of each level, and the lanes that reach them there.
  let entryNode: Scratch<UInt32>
  let entryLanes: Scratch<UInt8>
  private(set) var levelStarts: [Int] = []

  init(_ graph: ReducedGraph) {
    self.graph = graph
    outgoing = RowsOfFour(offsets: graph.offsets, targets: graph.targets)
    incoming =
      graph.incoming.map { RowsOfFour(offsets: $0.offsets, targets: $0.sources) } ?? outgoing
    let count = graph.count + 1
    reached = Scratch(repeating: 0, count: count)
    arriving = Scratch(repeating: 0, count: count)
    paths = LevelValues(zero: .zero, count: count)
    shares = paths.forWayBack(in: graph)
    // One more, which is written and not read.
    entryNode = Scratch(repeating: 0, count: Self.width * graph.count + 1)
    entryLanes = Scratch(repeating: 0, count: Self.width * graph.count + 1)
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
    let (arriving, entryNode, entryLanes) = (arriving.start, entryNode.start, entryLanes.start)
    let (incoming, outgoing) = (incoming, outgoing)
    for (lane, source) in sources.enumerated() { arriving[source] = 1 << UInt8(lane) }
    levelStarts.removeAll(keepingCapacity: true)
    levelStarts.append(0)
    var sum = Lanes.zero
    var start = 0
    var level = 0
    graph.withRows { rows in
      while case let end = enterArriving(start), end > start {
        levelStarts.append(end)
        let (own, nearer) = (paths[level], paths[level &+ 2])
        for entry in start..<end {
          let node = Int(entryNode[entry])
          let lanes = entryLanes[entry]
          var gathered = Lanes.zero
          incoming.forEach(of: node) { four in
            four.forEach { gathered += nearer[Int($0)] }
          }
          let count = mask.keep(gathered, mask.bits(lanes)) * rows.multiplicity[node]
          sum += count
          own[node] += count
          outgoing.forEach(of: node) { four in
            four.forEach { arriving[Int($0)] |= lanes }
          }
        }
        if level == 0 {
          for (lane, source) in sources.enumerated() { own[source][lane] = 1 }
        }
        level &+= 1
        start = end
      }
    }
    // No count is larger than the sum of all.
    return sum.max() <= Double.largestPathCount
  }

  /// Enters the nodes at which lanes arrive for the first time, in ascending order, as the next
  /// level, and gives the place after its last entry.
  private func enterArriving(_ start: Int) -> Int {
    let (reached, arriving) = (reached.start, arriving.start)
    let (entryNode, entryLanes) = (entryNode.start, entryLanes.start)
    var end = start
    for node in 0..<graph.count {
      let known = reached[node]
      let new = arriving[node] & ~known
      reached[node] = known | new
      arriving[node] = 0
      entryNode[end] = UInt32(truncatingIfNeeded: node)
      entryLanes[end] = new
      end &+= new == 0 ? 0 : 1
    }
    return end
  }

  private func accumulate(_ sources: Range<Int>, _ scores: UnsafeMutablePointer<Double>) {
    let (entryNode, entryLanes) = (entryNode.start, entryLanes.start)
    let outgoing = outgoing
    var sourceWeight = Lanes.zero
    for (lane, source) in sources.enumerated() { sourceWeight[lane] = graph.weight[source] }
    graph.withRows { rows in
      for level in stride(from: levelStarts.count - 2, through: 1, by: -1) {
        let (paths, own, farther) = (paths[level], shares[level], shares[level &+ 1])
        let isLast = level == levelStarts.count - 2
        for entry in levelStarts[level]..<levelStarts[level &+ 1] {
          let node = Int(entryNode[entry])
          let bits = mask.bits(entryLanes[entry])
          let times = rows.multiplicity[node]
          // The paths to one of the like nodes.
          let all = paths[node]
          let count = times == 1 ? all : all / times
          var share = mask.keep(rows.weight[node] / count, bits)
          if !isLast {
            var sum = Lanes.zero
            outgoing.forEach(of: node) { four in
              four.forEach { sum += farther[Int($0)] }
            }
            sum = mask.keep(sum, bits)
            scores[node] += (count * sum * sourceWeight).total
            share += times * sum
          }
          own[node] = mask.choose(share, bits, else: own[node])
        }
      }
    }
  }

  /// Makes the buffers fit for the next batch.
  func clear() {
    reached.start.update(repeating: 0, count: graph.count)
    for level in 0..<(levelStarts.count - 1) {
      let (paths, shares) = (paths[level], shares[level])
      for entry in levelStarts[level]..<levelStarts[level + 1] {
        paths[Int(entryNode.start[entry])] = .zero
        shares[Int(entryNode.start[entry])] = .zero
      }
    }
  }
}
