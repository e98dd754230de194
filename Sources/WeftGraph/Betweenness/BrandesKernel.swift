/// Chooses how the dependencies of many sources are found, and finds them.
///
/// The choice depends on the graph alone, never on a clock, so that the same graph gives the same
/// bits.
final class BrandesKernel {
  private let graph: ReducedGraph
  private let batched: BatchedBrandes?
  private let scalar: ScalarBrandes<Double>?

  init(_ graph: ReducedGraph, isBatched: Bool) {
    self.graph = graph
    batched = isBatched ? BatchedBrandes(graph) : nil
    scalar = isBatched ? nil : ScalarBrandes(graph, Double.self)
  }

  /// Adds the dependencies of sources, each times its weight, until the run is cancelled.
  func add(from sources: Range<Int>, to scores: UnsafeMutablePointer<Double>, _ run: Run) {
    var start = sources.lowerBound
    while start < sources.upperBound, !run.isCancelled() {
      let end = min(sources.upperBound, start + BatchedBrandes.width)
      if let batched {
        if !batched.add(from: start..<end, to: scores) { addWide(from: start..<end, to: scores) }
      } else if let scalar {
        for source in start..<end where !scalar.add(from: source, to: scores) {
          addWide(from: source..<(source + 1), to: scores)
        }
      }
      start = end
    }
  }

  /// Where numbers of paths are too large for `Double`: slow, and never wrong.
  private func addWide(from sources: Range<Int>, to scores: UnsafeMutablePointer<Double>) {
    let wide = ScalarBrandes(graph, WideDouble.self)
    for source in sources { _ = wide.add(from: source, to: scores) }
  }
}

extension ReducedGraph {
  /// Whether eight sources at once share enough of their way to be faster than one after another.
  ///
  /// Looked up on two batches: how often a node is reached by eight sources, against how many
  /// different levels they reach it at.
  var suitsBatches: Bool {
    let width = BatchedBrandes.width
    guard count >= 4 * width else { return false }
    var reached = 0
    var entries = 0
    for start in [0, count / 2] {
      let lanes = (start..<(start + width)).map { levels(from: $0) }
      for node in 0..<count {
        var seen: Set<Int32> = []
        for lane in lanes where lane[node] >= 0 {
          seen.insert(lane[node])
          reached += 1
        }
        entries += seen.count
      }
    }
    return Double(reached) > Self.leastSharing * Double(entries)
  }

  /// How many sources must share an entry in the mean. A vector of eight costs about as much as
  /// two to three single numbers.
  private static let leastSharing = 2.5

  private func levels(from source: Int) -> [Int32] {
    var level = [Int32](repeating: -1, count: count)
    var queue = [UInt32(source)]
    level[source] = 0
    var head = 0
    while head < queue.count {
      let node = Int(queue[head])
      for arc in row(node) where level[Int(targets[arc])] < 0 {
        level[Int(targets[arc])] = level[node] + 1
        queue.append(targets[arc])
      }
      head += 1
    }
    return level
  }
}
