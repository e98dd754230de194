/// Brandes's algorithm from one source at a time, on a graph whose nodes stand for several.
///
/// Levels come from a queue, numbers of paths are pushed forward and dependencies pulled backward,
/// without lists of predecessors: an edge is on a shortest path where its end is one step farther.
/// The way of choice where sources share few levels (a grid), and, with a wider number type, where
/// numbers of paths are too large for `Double`.
final class ScalarBrandes<Count: PathCount & BitwiseCopyable> {
  private let graph: ReducedGraph
  private let distance: Scratch<Int32>
  private let queue: Scratch<UInt32>
  private let paths: Scratch<Count>
  private let share: Scratch<Count>

  init(_ graph: ReducedGraph, _: Count.Type) {
    self.graph = graph
    distance = Scratch(repeating: -1, count: graph.count)
    queue = Scratch(repeating: 0, count: graph.count)
    paths = Scratch(repeating: Count(0), count: graph.count)
    share = Scratch(repeating: Count(0), count: graph.count)
  }

  /// Adds the dependencies of a source, times its weight.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - scores: The sums of dependencies of each node.
  /// - Returns: False, and nothing is added, where numbers of paths are too large for the type.
  func add(from source: Int, to scores: UnsafeMutablePointer<Double>) -> Bool {
    let (end, lastLevel, isExact) = countPaths(from: source)
    if isExact { accumulate(from: source, end, lastLevel, scores) }
    for position in 0..<end { distance.start[Int(queue.start[position])] = -1 }
    return isExact
  }

  /// The length of the queue, where the last level begins in it, and whether counts are exact.
  @inline(__always)
  private func countPaths(from source: Int) -> (end: Int, lastLevel: Int, isExact: Bool) {
    let (distance, queue, paths) = (distance.start, queue.start, paths.start)
    var end = 1
    var head = 0
    var lastLevel = 0
    var level: Int32 = 0
    var isExact = true
    distance[source] = 0
    queue[0] = UInt32(source)
    paths[source] = Count(1)
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.targets.withUnsafeBufferPointer { targets in
        graph.multiplicity.withUnsafeBufferPointer { multiplicity in
          while head < end {
            let node = Int(queue[head])
            if distance[node] != level {
              level = distance[node]
              lastLevel = head
            }
            let single = paths[node]
            isExact = isExact && single.isExact
            let times = multiplicity[node]
            let count = times == 1 || head == 0 ? single : single * Count(times)
            let next = level &+ 1
            for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
              let target = Int(targets[arc])
              let seen = distance[target]
              if seen == next {
                paths[target] = paths[target] + count
              } else if seen < 0 {
                distance[target] = next
                queue[end] = UInt32(truncatingIfNeeded: target)
                end &+= 1
                paths[target] = count
              }
            }
            head &+= 1
          }
        }
      }
    }
    return (end, lastLevel, isExact)
  }

  @inline(__always)
  private func accumulate(
    from source: Int, _ end: Int, _ lastLevel: Int, _ scores: UnsafeMutablePointer<Double>
  ) {
    let (distance, queue, paths, share) = (distance.start, queue.start, paths.start, share.start)
    let sourceWeight = graph.weight[source]
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.targets.withUnsafeBufferPointer { targets in
        graph.multiplicity.withUnsafeBufferPointer { multiplicity in
          graph.weight.withUnsafeBufferPointer { weight in
            var position = end &- 1
            while position >= max(lastLevel, 1) {
              let node = Int(queue[position])
              share[node] = Count(weight[node]) / paths[node]
              position &-= 1
            }
            while position >= 1 {
              let node = Int(queue[position])
              let next = distance[node] &+ 1
              var sum = Count(0)
              for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                let target = Int(targets[arc])
                if distance[target] == next { sum = sum + share[target] }
              }
              scores[node] += sourceWeight * (paths[node] * sum).value
              share[node] = Count(weight[node]) / paths[node] + Count(multiplicity[node]) * sum
              position &-= 1
            }
          }
        }
      }
    }
  }
}
