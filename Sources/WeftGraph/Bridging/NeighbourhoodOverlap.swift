extension Graph {
  /// How much the circles of the two ends of each tie overlap: low where a tie joins worlds that
  /// are otherwise apart.
  ///
  /// For an edge i–j, the number of shared neighbours divided by the number of nodes that are a
  /// neighbour of i or of j, i and j themselves excepted. Between 0 (a local bridge) and 1 (the
  /// ends have the same neighbours). Undefined, so nil, where neither end has another neighbour.
  /// Components do not influence one another. Weights and directions are ignored; in a directed
  /// graph an edge has the value of its tie.
  ///
  /// - Returns: One value per edge, in the order of ``edges``.
  /// - Complexity: O(m^1.5) time, O(n + m) space.
  ///
  /// Source: Onnela et al. 2007, <https://doi.org/10.1073/pnas.0610245104>.
  public func neighbourhoodOverlap() -> [Double?] {
    let ties = symmetrised(parallels: .unweighted)
    let shared = OrientedGraph(ties, numbersEdges: true).sharedNeighbourCounts()
    let values = zip(ties.edges, shared).map { edge, shared -> Double? in
      let either = ties.degree(of: edge.source) + ties.degree(of: edge.target) - 2 - Int(shared)
      return either > 0 ? Double(shared) / Double(either) : nil
    }
    return byOwnEdge(values, of: ties)
  }
}
