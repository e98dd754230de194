/// A graph that is searched from each of its nodes, and what is scored.
struct BrandesPart: Sendable {
  /// The graph.
  var graph: ReducedGraph
  /// The edge of each place in the rows, where edges are scored and not nodes.
  var edgeOfArc: [UInt32]?
  /// Whether eight sources are searched at once.
  var isBatched: Bool
  /// The number of nodes, or of edges.
  var scoreCount: Int

  /// A part whose nodes are scored.
  init(_ graph: ReducedGraph) {
    self.graph = graph
    isBatched = graph.suitsBatches
    scoreCount = graph.count
  }

  /// A part whose edges are scored.
  init(_ graph: ReducedGraph, edgeOfArc: [UInt32], edgeCount: Int) {
    self.init(graph)
    self.edgeOfArc = edgeOfArc
    scoreCount = edgeCount
  }
}

/// Finds the dependencies of sources in the way that suits the graph.
final class BrandesKernel {
  private let part: BrandesPart
  private let batched: BatchedBrandes?
  private let scalar: ScalarBrandes<Double>?

  init(_ part: BrandesPart) {
    self.part = part
    batched = part.isBatched ? BatchedBrandes(part.graph) : nil
    scalar = part.isBatched ? nil : ScalarBrandes(part.graph, Double.self)
  }

  /// Adds the dependencies of sources, each times its weight, until the run is cancelled.
  func add(from sources: Range<Int>, to scores: UnsafeMutablePointer<Double>, _ run: Run) {
    var start = sources.lowerBound
    while start < sources.upperBound, !run.isCancelled() {
      let end = min(sources.upperBound, start + BatchedBrandes.width)
      add(from: start..<end, to: scores)
      start = end
    }
  }

  private func add(from sources: Range<Int>, to scores: UnsafeMutablePointer<Double>) {
    guard let edgeOfArc = part.edgeOfArc else {
      if let batched, batched.add(from: sources, to: scores) { return }
      for source in sources where scalar?.add(from: source, to: scores) != true {
        _ = ScalarBrandes(part.graph, WideDouble.self).add(from: source, to: scores)
      }
      return
    }
    edgeOfArc.withUnsafeBufferPointer { edgeOfArc in
      guard let edges = edgeOfArc.baseAddress else { return }
      if let batched, batched.add(from: sources, toEdges: scores, edgeOfArc: edges) { return }
      for source in sources
      where scalar?.add(from: source, toEdges: scores, edgeOfArc: edges) != true {
        // Numbers of paths too large for `Double`: slow, and never wrong.
        _ = ScalarBrandes(part.graph, WideDouble.self)
          .add(from: source, toEdges: scores, edgeOfArc: edges)
      }
    }
  }
}
