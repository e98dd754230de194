extension Graph {
  /// The sums of distances in steps, by searches from 512 nodes at once.
  ///
  /// In an undirected graph nodes with the same neighbours have the same distances to all others,
  /// and are two steps apart: one row stands for all of them, and one bit with a weight. The
  /// searches run against the edges, so that a node hears from the nodes that it can reach.
  func farnessInSteps(_ run: Run) -> FarnessSums {
    let rows = RowsOfLikeNodes(self)
    let batches = SourceBatches(rows.graph)
    var sums = StepSums(count: rows.graph.count)
    // Each part is as long as the graph: a few batches in each keep adding up cheap.
    let size = max(1, (batches.count + 63) / 64)
    Stripes(
      count: (batches.count + size - 1) / size,
      workspace: { ManySourceSearch(rows.graph, batches) },
      part: { search, stripe in
        var part = StepSums(count: rows.graph.count)
        for batch in (stripe * size)..<min(batches.count, (stripe + 1) * size) {
          if run.isCancelled() { break }
          part.add(search, batch)
        }
        return part
      },
      merge: { _, part in sums.add(part) }
    ).perform(run)
    return rows.spread(sums)
  }
}

/// A graph in which like nodes are one, nodes in a good order, edges turned round.
struct RowsOfLikeNodes {
  /// The graph to search.
  let graph: ReducedGraph
  /// The node of the reduced graph that stands for each node.
  let place: [UInt32]

  init(_ graph: Graph) {
    let whole = ReducedGraph(graph.reversed())
    if graph.isDirected {
      self.graph = whole
      place = graph.nodes.map { UInt32($0) }
      return
    }
    let classes = TwinClasses(whole)
    let merged = classes.merged(whole)
    guard let order = merged.orderByNearness() else {
      self.graph = merged
      place = classes.ofNode
      return
    }
    let new = inverse(of: order)
    self.graph = merged.reordered(by: order)
    place = classes.ofNode.map { new[Int($0)] }
  }

  /// The sums for each node, its like nodes two steps away included.
  func spread(_ sums: StepSums) -> FarnessSums {
    var result = FarnessSums(count: place.count)
    for (node, place) in place.enumerated() {
      let place = Int(place)
      let like = Int(graph.multiplicity[place]) - 1
      result.reached[node] = sums.reached[place] + like
      result.farness[node] = Double(sums.farness[place] + 2 * like)
      result.harmonic[node] = sums.harmonic[place] + Double(like) / 2
      result.eccentricity[node] = Double(max(sums.eccentricity[place], like > 0 ? 2 : 0))
    }
    return result
  }
}

/// Sums of distances in whole steps.
struct StepSums: Sendable {
  var reached: [Int]
  var farness: [Int]
  var harmonic: [Double]
  var eccentricity: [Int32]

  init(count: Int) {
    reached = [Int](repeating: 0, count: count)
    farness = reached
    harmonic = [Double](repeating: 0, count: count)
    eccentricity = [Int32](repeating: 0, count: count)
  }

  /// Adds what a batch of sources brings.
  mutating func add(_ search: ManySourceSearch, _ batch: Int) {
    reached.withUnsafeMutableBufferPointer { reached in
      farness.withUnsafeMutableBufferPointer { farness in
        harmonic.withUnsafeMutableBufferPointer { harmonic in
          eccentricity.withUnsafeMutableBufferPointer { eccentricity in
            search.search(batch) { node, level, sources in
              reached[node] &+= sources
              farness[node] &+= level &* sources
              harmonic[node] += Double(sources) / Double(level)
              eccentricity[node] = max(eccentricity[node], Int32(truncatingIfNeeded: level))
            }
          }
        }
      }
    }
  }

  /// Adds the sums of other sources.
  mutating func add(_ other: StepSums) {
    for node in reached.indices {
      reached[node] += other.reached[node]
      farness[node] += other.farness[node]
      harmonic[node] += other.harmonic[node]
      eccentricity[node] = max(eccentricity[node], other.eccentricity[node])
    }
  }
}
