import Benchmark
import Weft

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .peakMemoryResident], maxDuration: .seconds(2))

  func bench(_ name: String, _ measure: @escaping @Sendable (Graph) -> Void) {
    for (family, graph) in families {
      Benchmark("\(name) \(family)") { benchmark in
        for _ in benchmark.scaledIterations { measure(graph) }
      }
    }
  }

  // MARK: - Centrality
  bench("degree") { blackHole($0.degree()) }
  bench("strength") { blackHole($0.strength()) }
  bench("closeness") { blackHole($0.closeness()) }
  bench("harmonic") { blackHole($0.harmonic()) }
  bench("betweenness") { blackHole($0.betweenness()) }
  bench("edge betweenness") { blackHole($0.edgeBetweenness()) }
  bench("sampled betweenness") { blackHole(try? $0.sampledBetweenness(error: 0.05, seed: 1)) }
  bench("eigenvector") { blackHole($0.eigenvector()) }
  bench("Katz") { blackHole($0.katz()) }
  bench("PageRank") { blackHole($0.pageRank()) }

  // MARK: - Connectivity and closure
  bench("components") { blackHole($0.components()) }
  bench("biconnected components") { blackHole($0.biconnectedComponents()) }
  bench("core numbers") { blackHole($0.coreNumbers()) }
  bench("triangles") { blackHole($0.triangleCounts()) }
  bench("transitivity") { blackHole($0.transitivity()) }
  bench("distance distribution") { blackHole($0.distanceDistribution()) }

  // MARK: - Bridging
  bench("structural holes") { blackHole($0.structuralHoles()) }
  bench("neighbourhood overlap") { blackHole($0.neighbourhoodOverlap()) }

  // MARK: - Building
  bench("building") { graph in
    blackHole(Graph(nodeCount: graph.nodeCount, edges: graph.edges))
  }
}
