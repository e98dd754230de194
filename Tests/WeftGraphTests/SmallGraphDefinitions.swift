import Testing
import WeftGraph
import WeftTestSupport

/// Holds every measure that has a definition one can write in a few lines against it.
///
/// - Parameter graph: A graph of a handful of nodes.
func expectDefinitions(_ graph: Graph) {
  expectPathMeasures(graph)
  expectPieces(graph)
  expectTieMeasures(graph)
  expectGroupMeasures(graph)
  if !graph.isDirected { expectCentralisation(graph) }
}

private func expectPathMeasures(_ graph: Graph) {
  let name = "\(graph.edges)"
  #expect(isNear(graph.betweenness(), Definition.betweenness(graph)), "\(name)")
  #expect(isNear(graph.edgeBetweenness(), Definition.edgeBetweenness(graph)), "\(name)")
  let distance = Definition.paths(graph).distance
  let ways = graph.nodes.flatMap { source in
    graph.nodes.filter { $0 != source && distance[source][$0].isFinite }
      .map { distance[source][$0] }
  }
  #expect(graph.diameter() == ways.max(), "\(name)")
  let mean = ways.isEmpty ? nil : ways.reduce(0, +) / Double(ways.count)
  #expect(isNear(graph.meanDistance(), mean), "\(name)")
  #expect(isNear(graph.distanceDistribution().mean, mean), "\(name)")
  guard graph.nodeCount > 1 else { return }
  let nearness = Definition.nearness(graph)
  #expect(isNear(graph.closeness(), nearness.closeness), "\(name)")
  #expect(isNear(graph.harmonic(), nearness.harmonic), "\(name)")
  let cohesion = Definition.cohesion(graph)
  #expect(isNear(graph.distanceWeightedFragmentation(), 1 - cohesion), "\(name)")
  // Bridging: the mean fall of cohesion over a node's ties.
  var losses = [[Double]](repeating: [], count: graph.nodeCount)
  for edge in graph.edges {
    let loss = cohesion - Definition.cohesion(Definition.without(edge, graph))
    losses[edge.source].append(loss)
    losses[edge.target].append(loss)
  }
  let bridging = losses.map { $0.isEmpty ? nil : $0.reduce(0, +) / Double($0.count) }
  #expect(isNear(graph.bridging(), bridging), "\(name)")
}

private func expectPieces(_ graph: Graph) {
  let name = "\(graph.edges)"
  let whole = Definition.pieces(graph)
  #expect(graph.components().count == whole, "\(name)")
  let cutPoints: [Int] = graph.nodes.filter { Definition.pieces(graph, without: [$0]) > whole }
  #expect(graph.cutPoints() == cutPoints, "\(name)")
  let edges = graph.edges
  let bridges: [Int] = edges.indices.filter { place in
    // Of two directions of one tie neither parts anything alone, and both are a bridge together.
    let edge = edges[place]
    let rest = edges.filter {
      ($0.source, $0.target) != (edge.source, edge.target)
        && ($0.target, $0.source) != (edge.source, edge.target)
    }
    return Definition.pieces(Graph(nodeCount: graph.nodeCount, edges: rest)) > whole
  }
  #expect(graph.bridges() == bridges, "\(name)")
  #expect(graph.coreNumbers() == Definition.coreNumbers(graph), "\(name)")
  let reach = Definition.paths(graph).distance
  let strong = graph.components(.strong).ofNode
  for first in graph.nodes {
    for second in graph.nodes {
      let isMutual = reach[first][second].isFinite && reach[second][first].isFinite
      #expect((strong[first] == strong[second]) == isMutual, "\(name)")
    }
  }
  guard graph.nodeCount > 1 else { return }
  let pairs = Double(graph.nodeCount * (graph.nodeCount - 1))
  let weak =
    graph.symmetrised().edges.isEmpty ? reach : Definition.paths(graph.symmetrised()).distance
  let joined = graph.nodes.reduce(0) { sum, node in
    sum + graph.nodes.count { $0 != node && weak[node][$0].isFinite }
  }
  #expect(isNear(graph.fragmentation(), 1 - Double(joined) / pairs), "\(name)")
  let possible = graph.isDirected ? pairs : pairs / 2
  #expect(isNear(graph.density, Double(edges.count) / possible), "\(name)")
  if graph.isDirected {
    let returned = edges.count { graph.hasEdge($0.target, $0.source) }
    let share = edges.isEmpty ? nil : Double(returned) / Double(edges.count)
    #expect(isNear(graph.reciprocity(), share), "\(name)")
  }
}

private func expectTieMeasures(_ graph: Graph) {
  let name = "\(graph.edges)"
  let clustering = Definition.clustering(graph)
  #expect(isNear(graph.clustering(), clustering), "\(name)")
  // Transitivity: closed paths of two over all, each node's share by its number of pairs.
  let circles = graph.nodes.map { Definition.circle(of: $0, in: graph) }
  let pairs = circles.map { Double($0.count * ($0.count - 1)) / 2 }
  let all = pairs.reduce(0, +)
  let closed = zip(clustering, pairs).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
  #expect(isNear(graph.transitivity(), all > 0 ? closed / all : nil), "\(name)")
  let known = clustering.compactMap { $0 }
  #expect(
    isNear(
      graph.meanClustering(), known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)),
    "\(name)")
  let overlap = graph.edges.map { edge -> Double? in
    let ends: Set = [edge.source, edge.target]
    let either = circles[edge.source].union(circles[edge.target]).subtracting(ends)
    let both = circles[edge.source].intersection(circles[edge.target])
    return either.isEmpty ? nil : Double(both.count) / Double(either.count)
  }
  #expect(isNear(graph.neighbourhoodOverlap(), overlap), "\(name)")
  guard !graph.isDirected else { return }
  #expect(isNear(graph.localBridgeSpans().map { $0?.length }, Definition.spans(graph)), "\(name)")
  let between = Definition.betweenness(graph)
  let hwang = graph.nodes.map { node -> Double? in
    guard !circles[node].isEmpty else { return nil }
    let around = circles[node].sorted().reduce(0) { $0 + 1 / Double(circles[$1].count) }
    return between[node] / Double(circles[node].count) / around
  }
  #expect(isNear(graph.bridgingCentrality(), hwang), "\(name)")
}

private func expectGroupMeasures(_ graph: Graph) {
  let name = "\(graph.edges)"
  let groups = graph.nodes.map { $0 % 2 }
  let external = graph.edges.count { groups[$0.source] != groups[$0.target] }
  let index = graph.eiIndex(groups: groups)
  #expect(index.external == external && index.internal == graph.edgeCount - external, "\(name)")
  #expect(
    isNear(
      index.value,
      graph.edgeCount > 0
        ? Double(2 * external - graph.edgeCount) / Double(graph.edgeCount) : nil), "\(name)")
  guard !graph.isDirected else { return }
  let inside = graph.nodes.map { node in
    Definition.circle(of: node, in: graph).count { groups[$0] == groups[node] }
  }
  let participation = graph.nodes.map { node -> Double? in
    let (degree, own) = (Double(graph.degree(of: node)), Double(inside[node]))
    guard degree > 0 else { return nil }
    return 1 - (own / degree) * (own / degree) - (1 - own / degree) * (1 - own / degree)
  }
  #expect(isNear(graph.participation(groups: groups), participation), "\(name)")
  let z = graph.nodes.map { node -> Double? in
    let peers = graph.nodes.filter { groups[$0] == groups[node] }.map { Double(inside[$0]) }
    let mean = peers.reduce(0, +) / Double(peers.count)
    let variance = peers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(peers.count)
    return variance > 1e-12 ? (Double(inside[node]) - mean) / variance.squareRoot() : nil
  }
  #expect(isNear(graph.withinModuleZ(groups: groups), z), "\(name)")
}

/// No graph is more centralised than the one the measure is divided by.
private func expectCentralisation(_ graph: Graph) {
  for measure in [graph.degree(), graph.betweenness(), graph.harmonic()] {
    if let value = measure.centralisation {
      #expect(value >= -1e-12 && value <= 1 + 1e-12, "\(measure.convention) \(graph.edges)")
    } else {
      #expect(graph.nodeCount < 3)
    }
  }
}
