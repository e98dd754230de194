import Weft

/// What is timed: the call alone, and, apart from it, the numbers by which its result is compared.
struct Task: Sendable {
  var run: @Sendable (Graph, Int) -> any Sendable
  var fingerprint: @Sendable (any Sendable) -> [Double]

  /// A measure that gives a score for each node.
  static func scores(_ run: @escaping @Sendable (Graph, Int) -> [Double]) -> Task {
    Task(run: run) { result in
      guard let scores = result as? [Double] else { return [] }
      let greatest = scores.max() ?? 0
      let first = scores.firstIndex { $0 >= greatest - 1e-9 * abs(greatest) } ?? 0
      let weighted = scores.enumerated().reduce(0) { $0 + $1.element * Double($1.offset % 97 + 1) }
      return [scores.reduce(0, +), greatest, Double(first), weighted]
    }
  }

  /// A measure of another kind.
  static func value<Value: Sendable>(
    _ run: @escaping @Sendable (Graph, Int) -> Value,
    _ fingerprint: @escaping @Sendable (Value) -> [Double]
  ) -> Task {
    Task(run: run) { ($0 as? Value).map(fingerprint) ?? [] }
  }
}

/// The tasks, by the names that Peers/peers.py uses.
let tasks: [String: Task] = [
  "betweenness": .scores { graph, threads in
    (try? graph.betweenness(execution: .init(threads: threads)).scores) ?? []
  },
  "edge_betweenness": .scores { graph, threads in
    (try? graph.edgeBetweenness(execution: .init(threads: threads))) ?? []
  },
  // Other libraries need a search for each of the two.
  "closeness": .scores { graph, threads in
    (try? graph.closenessAndHarmonic(execution: .init(threads: threads)).closeness.scores) ?? []
  },
  "harmonic": .scores { graph, threads in
    let both = try? graph.closenessAndHarmonic(execution: .init(threads: threads))
    return both?.harmonic.scores ?? []
  },
  "kadabra": .scores { graph, threads in
    let sampled = try? graph.sampledBetweenness(
      error: 0.01, confidence: 0.9, seed: 1, execution: .init(threads: threads))
    return sampled?.centrality.scores ?? []
  },
  "pagerank": .scores { graph, _ in graph.pageRank().scores },
  "eigenvector": .scores { graph, _ in graph.eigenvector()?.centrality.scores ?? [] },
  "components": .value { graph, _ in
    graph.components()
  } _: {
    [Double($0.count), Double($0.sizes.max() ?? 0)]
  },
  "biconnected": .value { graph, _ in
    graph.biconnectedComponents()
  } _: { found in
    let sizes = (0..<found.count).map { found.members(of: $0).count }
    return [Double(found.count), Double(sizes.max() ?? 0)]
  },
  "articulation": .value { graph, _ in
    graph.cutPoints()
  } _: {
    [Double($0.count), Double($0.reduce(0, +))]
  },
  "bridges": .value { graph, _ in
    graph.bridges()
  } _: {
    [Double($0.count)]
  },
  "kcore": .value { graph, _ in
    graph.coreNumbers()
  } _: {
    [Double($0.reduce(0, +)), Double($0.max() ?? 0)]
  },
  "triangles": .value { graph, _ in
    graph.triangleCount()
  } _: {
    [Double($0)]
  },
  "transitivity": .value { graph, _ in
    graph.transitivity()
  } _: {
    [$0 ?? 0]
  },
  "constraint": .scores { graph, _ in graph.constraint().map { $0 ?? 0 } },
  "effective_size": .scores { graph, _ in graph.effectiveSize().map { $0 ?? 0 } },
  "leiden": .value { graph, _ in
    graph.communities()
  } _: {
    [Double($0?.count ?? 0), $0?.quality ?? 0]
  },
  // What several threads are for, beside the searches above.
  "permutations": .value { graph, threads in
    try? graph.eiIndexByChance(
      groups: graph.nodes.map { $0 % 5 }, options: ChanceOptions(repetitions: 999, seed: 1),
      execution: .init(threads: threads))
  } _: {
    [$0?.mean ?? 0]
  },
  "null_models": .value { graph, threads in
    try? graph.comparedByChance(
      .degreePreserving, options: ChanceOptions(repetitions: 100, seed: 1),
      execution: .init(threads: threads)
    ) { $0.transitivity() }
  } _: {
    [$0?.mean ?? 0]
  },
]
