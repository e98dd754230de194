import WeftGraph

/// Looks for a set of new ties as small as can be of which fewer are unwished for than of one
/// already found.
struct AllowedPairs {
  /// The graph to mend.
  let graph: Graph
  /// Whether a pair is wished for.
  let isAllowed: (Int, Int) -> Bool
  /// How unwelcome a pair is: of several sets the first found takes the more welcome pairs first.
  let unwelcomeness: (Int, Int) -> Double

  /// Graphs looked at before the search is given up.
  static let trialLimit = 20_000

  /// A set of as many pairs, with the fewest that are not allowed; the given one where none has
  /// fewer, or where the search was given up.
  ///
  /// A pair belongs to a smallest set only where one tie fewer is needed once it is there, so that
  /// all else is passed over.
  ///
  /// - Parameter pairs: A smallest set that mends the graph.
  /// - Returns: The set.
  /// - Complexity: O(``trialLimit`` · (n log n + m)).
  func improved(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    let unwished = pairs.count { !isAllowed($0.0, $0.1) }
    guard unwished > 0 else { return pairs }
    let free = graph.nodes.flatMap { first in
      graph.nodes.filter { $0 > first && !graph.hasEdge(first, $0) }.map { (first, $0) }
    }.sorted {
      (unwelcomeness($0.0, $0.1), $0.0, $0.1) < (unwelcomeness($1.0, $1.1), $1.0, $1.1)
    }
    var trials = 0
    func search(_ graph: Graph, from start: Int, left: Int, unwished: Int) -> [(Int, Int)]? {
      if left == 0 { return [] }
      for (place, pair) in free.enumerated().dropFirst(start) {
        let cost = isAllowed(pair.0, pair.1) ? 0 : 1
        guard cost <= unwished else { continue }
        guard trials < Self.trialLimit else { return nil }
        trials += 1
        let next = graph.adding([pair])
        guard next.biconnectivityAugmentation().count < left,
          let rest = search(next, from: place + 1, left: left - 1, unwished: unwished - cost)
        else { continue }
        return [pair] + rest
      }
      return nil
    }
    for fewer in 0..<unwished {
      if let found = search(graph, from: 0, left: pairs.count, unwished: fewer) { return found }
    }
    return pairs
  }
}
