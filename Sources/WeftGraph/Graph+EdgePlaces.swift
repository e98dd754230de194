extension Graph {
  /// Finds the place of an edge in ``Graph/edges`` without listing them.
  public struct EdgePlaces: Sendable {
    private let graph: Graph
    /// For each node, the place of the first edge whose lower end (or source) it is.
    private let first: [Int]
    /// For each node, where in the adjacency its entries that are edges of its own begin.
    private let own: [Int]

    init(_ graph: Graph) {
      self.graph = graph
      var first: [Int] = []
      var own: [Int] = []
      first.reserveCapacity(graph.nodeCount)
      own.reserveCapacity(graph.nodeCount)
      var count = 0
      for node in graph.nodes {
        let row = graph.arcs(of: node)
        let start =
          graph.isDirected
          ? row.lowerBound : row.first { graph.targets[$0] > UInt32(node) } ?? row.upperBound
        first.append(count)
        own.append(start)
        count += row.upperBound - start
      }
      self.first = first
      self.own = own
    }

    /// The place of the edge between two nodes (from one to the other where directed), or nil
    /// where there is none.
    ///
    /// - Complexity: O(log degree).
    public subscript(source: Int, target: Int) -> Int? {
      let low = graph.isDirected ? source : min(source, target)
      let high = graph.isDirected ? target : max(source, target)
      return graph.arc(from: low, to: high).map { first[low] + $0 - own[low] }
    }
  }

  /// The places of the edges, by their ends.
  ///
  /// - Complexity: O(n + m).
  public var edgePlaces: EdgePlaces { EdgePlaces(self) }
}
