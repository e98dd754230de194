import Weft

/// The families of graphs, small enough that every measure finishes in seconds.
///
/// Peers/generate.py writes larger ones of the same shapes for the comparison with other libraries.
let families: [(name: String, graph: Graph)] = [
  ("partnership", partnership(400, seed: 1)),
  ("scale-free", scaleFree(400, edgesEach: 4, seed: 2)),
  ("ring", ring(400, neighbours: 10, rewired: 0.1, seed: 3)),
  ("grid", grid(20)),
]

/// Funders and hubs, and members of which half hang on one of them.
private func partnership(_ count: Int, seed: UInt64) -> Graph {
  var random = SplitMix64(seed: seed)
  let hubs = count / 25
  var edges: [(Int, Int)] = []
  for node in hubs..<count {
    // The square of a uniform number prefers low numbers, as popularity does.
    repeat {
      let place = random.unit()
      edges.append((node, Int(place * place * Double(hubs))))
    } while random.unit() < 1.0 / 3
  }
  for hub in 1..<hubs where random.unit() < 0.7 { edges.append((hub, random.below(hub))) }
  return Graph(nodeCount: count, edges: edges)
}

/// Barabási and Albert: each node is tied to earlier ones in proportion to their ties.
private func scaleFree(_ count: Int, edgesEach: Int, seed: UInt64) -> Graph {
  var random = SplitMix64(seed: seed)
  var edges: [(Int, Int)] = (1...edgesEach).map { (0, $0) }
  var ends = edges.flatMap { [$0.0, $0.1] }
  for node in (edgesEach + 1)..<count {
    var targets: [Int] = []
    while targets.count < edgesEach {
      let target = ends[random.below(ends.count)]
      if !targets.contains(target) { targets.append(target) }
    }
    for target in targets {
      edges.append((node, target))
      ends += [node, target]
    }
  }
  return Graph(nodeCount: count, edges: edges)
}

/// Watts and Strogatz: a ring, some of its edges led elsewhere.
private func ring(_ count: Int, neighbours: Int, rewired: Double, seed: UInt64) -> Graph {
  var random = SplitMix64(seed: seed)
  var edges: [(Int, Int)] = []
  for node in 0..<count {
    for step in 1...(neighbours / 2) {
      let isLedElsewhere = random.unit() < rewired
      edges.append((node, isLedElsewhere ? random.below(count) : (node + step) % count))
    }
  }
  return Graph(nodeCount: count, edges: edges)
}

private func grid(_ side: Int) -> Graph {
  var edges: [(Int, Int)] = []
  for node in 0..<(side * side) {
    if node % side + 1 < side { edges.append((node, node + 1)) }
    if node + side < side * side { edges.append((node, node + side)) }
  }
  return Graph(nodeCount: side * side, edges: edges)
}
