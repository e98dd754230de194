import Weft

/// What is timed, by the names the comparison script uses, and a fingerprint of the result.
struct Task: Sendable {
  var run: @Sendable (Graph, Int) -> [Double]
}

/// Sum, greatest, its first node, and a sum weighted by node, as the script takes of every library.
private func fingerprint(_ scores: [Double]) -> [Double] {
  let greatest = scores.max() ?? 0
  let first = scores.firstIndex { $0 >= greatest - 1e-9 * abs(greatest) } ?? 0
  let weighted = scores.enumerated().reduce(0) { $0 + $1.element * Double($1.offset % 97 + 1) }
  return [scores.reduce(0, +), greatest, Double(first), weighted]
}

let tasks: [String: Task] = [
  "betweenness": Task { graph, threads in
    fingerprint((try? graph.betweenness(execution: .init(threads: threads)).scores) ?? [])
  },
  "edge_betweenness": Task { graph, threads in
    fingerprint((try? graph.edgeBetweenness(execution: .init(threads: threads))) ?? [])
  },
  "closeness_harmonic": Task { graph, threads in
    let both = try? graph.closenessAndHarmonic(execution: .init(threads: threads))
    return fingerprint(both?.closeness.scores ?? []) + fingerprint(both?.harmonic.scores ?? [])
  },
  "pagerank": Task { graph, _ in fingerprint(graph.pageRank().scores) },
  "eigenvector": Task { graph, _ in fingerprint(graph.eigenvector()?.centrality.scores ?? []) },
  "components": Task { graph, _ in
    let components = graph.components()
    return [Double(components.count), Double(components.sizes.max() ?? 0)]
  },
  "biconnected": Task { graph, _ in
    let blocks = graph.biconnectedComponents()
    return [Double(blocks.count)]
  },
  "kcore": Task { graph, _ in fingerprint(graph.coreNumbers().map(Double.init)) },
  "triangles": Task { graph, _ in [Double(graph.triangleCount())] },
  "transitivity": Task { graph, _ in [graph.transitivity() ?? 0] },
]
