/// Nodes in layers over one another, and lines that run from layer to layer: a line that skips
/// layers has a bend on each of them, and one within a layer has a bend on the next.
struct LayerGraph: Sendable {
  /// How many of the vertices are nodes; the rest are bends.
  let nodeCount: Int
  let layerCount: Int
  /// The layer of every node, then of every bend.
  private(set) var layerOf: [Int]
  /// The vertices of each line, from end to end, each in a layer next to the one before.
  private(set) var ways: [[Int]] = []
  /// What every vertex is joined to in the layer above and below.
  private(set) var above: [[Int]]
  private(set) var below: [[Int]]

  /// Makes bends for lines.
  ///
  /// - Parameters:
  ///   - layerOf: The layer of every node, 0 at the top.
  ///   - layerCount: How many layers there are.
  ///   - lanes: The layer in which lines within a layer bend, by layer.
  ///   - edges: The nodes at the ends of each line.
  /// - Complexity: O(nodes + lines · layers).
  init(layerOf: [Int], layerCount: Int, lanes: [Int: Int], edges: [LayoutProblem.Edge]) {
    nodeCount = layerOf.count
    self.layerCount = layerCount
    self.layerOf = layerOf
    above = Array(repeating: [], count: layerOf.count)
    below = above
    for edge in edges {
      let (start, end) = (layerOf[edge.from], layerOf[edge.to])
      var way = [edge.from]
      if start == end {
        if let lane = lanes[start] { way.append(bend(in: lane)) }
      } else {
        let step = start < end ? 1 : -1
        for layer in stride(from: start + step, to: end, by: step) { way.append(bend(in: layer)) }
      }
      way.append(edge.to)
      for (one, next) in zip(way, way.dropFirst()) where self.layerOf[one] != self.layerOf[next] {
        let (high, low) = self.layerOf[one] < self.layerOf[next] ? (one, next) : (next, one)
        below[high].append(low)
        above[low].append(high)
      }
      ways.append(way)
    }
  }

  private mutating func bend(in layer: Int) -> Int {
    layerOf.append(layer)
    above.append([])
    below.append([])
    return layerOf.count - 1
  }
}
