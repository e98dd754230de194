/// An undirected graph with each edge stored once, from the end of lower degree to the other.
///
/// Every triangle then has exactly one node from which both others are reached, and no node has
/// more than √(2m) edges leaving it, so that all triangles are found in O(m^1.5) time, hubs or no
/// hubs. Measures that depend on shared neighbours (constraint, overlap, local bridges, brokerage)
/// gather what they need per triangle.
///
/// Source: Chiba & Nishizeki 1985, <https://doi.org/10.1137/0214017>; Schank & Wagner 2005,
/// <https://doi.org/10.1007/11427186_54>.
struct OrientedGraph {
  let nodeCount: Int
  /// Where the arcs of each node begin; `nodeCount + 1` entries.
  let offsets: [UInt32]
  /// The node each arc leads to.
  let heads: [UInt32]
  /// For each arc, the place of its edge in ``Graph/edges``; empty where not asked for.
  let edges: [UInt32]
  /// The weight of each arc, or nil where every weight is 1.
  let weights: [Double]?

  /// - Parameters:
  ///   - graph: The graph.
  ///   - numbersEdges: Whether ``edges`` are wanted.
  /// - Precondition: The graph is undirected.
  /// - Complexity: O(n + m).
  init(_ graph: Graph, numbersEdges: Bool) {
    precondition(!graph.isDirected, "an orientation is of an undirected graph")
    let count = graph.nodeCount
    nodeCount = count
    var starts = [UInt32](repeating: 0, count: count + 1)
    var heads = [UInt32](repeating: 0, count: graph.edgeCount)
    var weights = graph.arcWeights.map { _ in [Double](repeating: 1, count: graph.edgeCount) }
    graph.offsets.withUnsafeBufferPointer { offsets in
      graph.targets.withUnsafeBufferPointer { targets in
        starts.withUnsafeMutableBufferPointer { starts in
          heads.withUnsafeMutableBufferPointer { heads in
            var end = 0
            for node in 0..<count {
              let row = Int(offsets[node])..<Int(offsets[node + 1])
              for arc in row {
                let other = Int(targets[arc])
                let otherDegree = Int(offsets[other + 1] - offsets[other])
                guard row.count < otherDegree || (row.count == otherDegree && node < other) else {
                  continue
                }
                heads[end] = UInt32(other)
                if let weight = graph.arcWeights?[arc] { weights?[end] = weight }
                end += 1
              }
              starts[node + 1] = UInt32(end)
            }
          }
        }
      }
    }
    offsets = starts
    self.heads = heads
    self.weights = weights
    guard numbersEdges else {
      edges = []
      return
    }
    let edgeOfArc = graph.edgeOfArc
    var edges: [UInt32] = []
    edges.reserveCapacity(graph.edgeCount)
    for node in 0..<count {
      let degree = graph.degree(of: node)
      for arc in graph.arcs(of: node) {
        let other = Int(graph.targets[arc])
        let otherDegree = graph.degree(of: other)
        if degree < otherDegree || (degree == otherDegree && node < other) {
          edges.append(edgeOfArc[arc])
        }
      }
    }
    self.edges = edges
  }

  /// A triangle: three nodes and the arcs between them.
  struct Triangle {
    /// The node both others are reached from, the one in the middle, and the last.
    let first: Int, middle: Int, last: Int
    /// The arcs first–middle, first–last and middle–last.
    let firstMiddle: Int, firstLast: Int, middleLast: Int
  }

  /// Calls the body with each triangle once.
  ///
  /// - Complexity: O(m^1.5).
  @inline(__always)
  func forEachTriangle(_ body: (Triangle) -> Void) {
    var arcTo = [UInt32](repeating: 0, count: nodeCount)
    arcTo.withUnsafeMutableBufferPointer { arcTo in
      offsets.withUnsafeBufferPointer { offsets in
        heads.withUnsafeBufferPointer { heads in
          for first in 0..<nodeCount {
            let row = Int(offsets[first])..<Int(offsets[first + 1])
            guard row.count > 1 else { continue }
            for arc in row { arcTo[Int(heads[arc])] = UInt32(arc + 1) }
            for arc in row {
              let middle = Int(heads[arc])
              for next in Int(offsets[middle])..<Int(offsets[middle + 1]) {
                let last = Int(heads[next])
                if arcTo[last] != 0 {
                  body(
                    Triangle(
                      first: first, middle: middle, last: last, firstMiddle: arc,
                      firstLast: Int(arcTo[last]) - 1, middleLast: next))
                }
              }
            }
            for arc in row { arcTo[Int(heads[arc])] = 0 }
          }
        }
      }
    }
  }

  /// For each edge, in the order of ``Graph/edges``, how many neighbours its ends share.
  ///
  /// - Complexity: O(m^1.5).
  func sharedNeighbourCounts() -> [UInt32] {
    var byArc = [UInt32](repeating: 0, count: heads.count)
    byArc.withUnsafeMutableBufferPointer { byArc in
      forEachTriangle { triangle in
        byArc[triangle.firstMiddle] += 1
        byArc[triangle.firstLast] += 1
        byArc[triangle.middleLast] += 1
      }
    }
    var result = byArc
    for arc in byArc.indices { result[Int(edges[arc])] = byArc[arc] }
    return result
  }
}

extension Graph {
  /// Values by edge of the graph without directions, dealt out to the edges of this graph.
  ///
  /// - Complexity: O(n + m log degree).
  func byOwnEdge<Value>(_ values: [Value], of undirected: Graph) -> [Value] {
    guard isDirected else { return values }
    let edgeOfArc = undirected.edgeOfArc
    return edges.compactMap { edge in
      undirected.arc(from: edge.source, to: edge.target).map { values[Int(edgeOfArc[$0])] }
    }
  }
}
