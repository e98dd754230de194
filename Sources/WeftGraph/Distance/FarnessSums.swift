/// What closeness, harmonic centrality, mean distance and diameter are made of, for each node.
struct FarnessSums: Sendable {
  /// How many other nodes are reached.
  var reached: [Int]
  /// The sum of the distances to them.
  var farness: [Double]
  /// The sum of 1 over the distances to them.
  var harmonic: [Double]
  /// The distance to the farthest of them; 0 where there is none.
  var eccentricity: [Double]

  init(count: Int) {
    reached = [Int](repeating: 0, count: count)
    farness = [Double](repeating: 0, count: count)
    harmonic = farness
    eccentricity = farness
  }
}

extension Graph {
  /// The sums of distances from each node along outgoing edges.
  ///
  /// - Complexity: O(nm) at worst, with lengths O(n (n + m) log n).
  func farnessSums(_ lengths: Lengths, _ run: Run) -> FarnessSums {
    arcLengths(lengths) == nil ? farnessInSteps(run) : farnessByDijkstra(lengths, run)
  }

  /// The sums of distances by one search from each node.
  private func farnessByDijkstra(_ lengths: Lengths, _ run: Run) -> FarnessSums {
    var sums = FarnessSums(count: nodeCount)
    let size = max(1, (nodeCount + 63) / 64)
    Stripes(
      count: (nodeCount + size - 1) / size,
      workspace: { ShortestPaths(self, lengths) },
      part: { search, stripe in
        let sources = (stripe * size)..<min(nodeCount, (stripe + 1) * size)
        var part = FarnessSums(count: sources.count)
        for (place, source) in sources.enumerated() {
          if run.isCancelled() { break }
          search.search(from: source)
          part.reached[place] = search.order.count - 1
          for node in search.order.dropFirst() {
            part.farness[place] += search.distance[Int(node)]
            part.harmonic[place] += 1 / search.distance[Int(node)]
            part.eccentricity[place] = search.distance[Int(node)]
          }
        }
        return part
      },
      merge: { stripe, part in
        for place in part.reached.indices {
          sums.reached[stripe * size + place] = part.reached[place]
          sums.farness[stripe * size + place] = part.farness[place]
          sums.harmonic[stripe * size + place] = part.harmonic[place]
          sums.eccentricity[stripe * size + place] = part.eccentricity[place]
        }
      }
    ).perform(run)
    return sums
  }
}
