/// Where the vertices of ordered layers stand along them: names clear of one another and of the
/// lines between them, lines as straight as that allows.
enum LayerPlaces {
  /// How much of a layer each vertex takes, and what lies between two neighbours.
  struct Spacing: Sendable {
    /// By vertex: the length of a name, the breadth of a line.
    var lengths: [Double]
    /// Between two names, and between a name and a line.
    var gap: Double
    var clearance: Double
    /// Where a layer begins and ends.
    var first: Double
    var last: Double
  }

  /// The places of all vertices.
  ///
  /// - Parameters:
  ///   - order: The order in every layer.
  ///   - spacing: The room everything takes.
  /// - Returns: For each vertex, where along its layer it stands.
  /// - Complexity: O(rounds · segments · log segments).
  static func places(_ order: LayerOrder, _ spacing: Spacing) -> [Double] {
    let graph = order.graph
    var places = [Double](repeating: 0, count: graph.layerOf.count)
    for layer in order.layers {
      let step = (spacing.last - spacing.first) / Double(max(1, layer.count))
      for (index, vertex) in layer.enumerated() {
        places[vertex] = spacing.first + (Double(index) + 0.5) * step
      }
    }
    for layer in order.layers {
      stand(
        layer, wishes: layer.map { places[$0] }, weights: layer.map { _ in 1 }, graph, spacing,
        &places)
    }
    for round in 0..<60 {
      let isDown = round.isMultiple(of: 2)
      for layer in isDown ? order.layers : order.layers.reversed() {
        var wishes: [Double] = []
        var weights: [Double] = []
        for vertex in layer {
          var (sum, weight) = (0.02 * places[vertex], 0.02)
          for other in graph.above[vertex] + graph.below[vertex] {
            let isLong = vertex >= graph.nodeCount && other >= graph.nodeCount
            let pull = isLong ? 4.0 : vertex >= graph.nodeCount || other >= graph.nodeCount ? 2 : 1
            sum += pull * places[other]
            weight += pull
          }
          wishes.append(sum / weight)
          weights.append(weight)
        }
        stand(layer, wishes: wishes, weights: weights, graph, spacing, &places)
      }
    }
    return places
  }

  /// Stands the vertices of a layer as near to their wishes as their order and distances allow: the
  /// least squares, by pooling adjacent violators.
  private static func stand(
    _ layer: [Int], wishes: [Double], weights: [Double], _ graph: LayerGraph, _ spacing: Spacing,
    _ places: inout [Double]
  ) {
    guard let start = layer.first, let end = layer.last else { return }
    var offsets = [0.0]
    for (one, next) in zip(layer, layer.dropFirst()) {
      let names = (one < graph.nodeCount ? 1 : 0) + (next < graph.nodeCount ? 1 : 0)
      let between = names == 2 ? spacing.gap : names == 1 ? spacing.clearance : 0
      offsets.append(
        offsets[offsets.count - 1] + (spacing.lengths[one] + spacing.lengths[next]) / 2 + between)
    }
    let low = spacing.first + spacing.lengths[start] / 2
    let high = spacing.last - spacing.lengths[end] / 2 - offsets[offsets.count - 1]
    let fitted = PooledPlaces.fit(
      zip(wishes, offsets).map { $0 - $1 }, weights: weights, in: low...max(low, high))
    for (index, vertex) in layer.enumerated() { places[vertex] = fitted[index] + offsets[index] }
  }
}
