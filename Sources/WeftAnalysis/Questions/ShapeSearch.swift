import Foundation
import WeftGraph

/// Finds, for each ideal shape, the arrangement with which a graph takes the fewest bits.
struct ShapeSearch {
  /// An ideal laid over the nodes.
  struct Arrangement {
    let ideal: Shape.Ideal
    let missing: Int
    let surplus: Int
    let bits: Double
    let centre: [Int]
    let isExact: Bool
  }

  let graph: Graph
  let seed: UInt64
  let count: Int
  let pairs: Int

  init(_ graph: Graph, seed: UInt64) {
    self.graph = graph
    self.seed = seed
    count = graph.nodeCount
    pairs = graph.nodeCount * (graph.nodeCount - 1) / 2
  }

  /// The bits that say which pairs differ: their number, and which so many of all pairs. Where
  /// more than half differ, one bit a pair: else an ideal would gain by being wrong.
  func bits(edits: Int) -> Double {
    log2(Double(pairs + 1))
      + (2 * edits > pairs ? Double(pairs) : Self.log2Binomial(pairs, edits))
  }

  static func log2Binomial(_ all: Int, _ chosen: Int) -> Double {
    let few = min(chosen, all - chosen)
    guard few > 0 else { return 0 }
    guard few > 128 else {
      return (1...few).reduce(0) { $0 + log2(Double(all - few + $1) / Double($1)) }
    }
    return log2Factorial(all) - log2Factorial(few) - log2Factorial(all - few)
  }

  /// By Stirling's series, right to 12 digits from 128 on.
  private static func log2Factorial(_ count: Int) -> Double {
    let n = Double(count)
    let series = 1 / (12 * n) - 1 / (360 * n * n * n)
    return (n * log(n) - n + log(2 * Double.pi * n) / 2 + series) / log(2)
  }

  /// One arrangement for each ideal, fewest bits first; of equals, in the order of the ideals.
  func arrangements() -> [Arrangement] {
    let all = [hubAndSpoke(), ring(), mesh(), coreAndPeriphery()]
    return all.enumerated().sorted {
      abs($0.element.bits - $1.element.bits) > 1e-9
        ? $0.element.bits < $1.element.bits : $0.offset < $1.offset
    }
    .map(\.element)
  }

  private func hubAndSpoke() -> Arrangement {
    let degrees = graph.nodes.map { graph.degree(of: $0) }
    let most = degrees.max() ?? 0
    let hub = degrees.firstIndex(of: most) ?? 0
    let missing = count - 1 - most
    let surplus = graph.edgeCount - most
    return Arrangement(
      ideal: .hubAndSpoke, missing: missing, surplus: surplus,
      bits: log2(Double(count)) + bits(edits: missing + surplus), centre: [hub], isExact: true)
  }

  private func mesh() -> Arrangement {
    let missing = pairs - graph.edgeCount
    return Arrangement(
      ideal: .mesh, missing: missing, surplus: 0, bits: bits(edits: missing), centre: [],
      isExact: true)
  }

  /// A ring of n is one of (n − 1)!/2.
  private func ring() -> Arrangement {
    let (kept, isExact) = count <= Shape.exactLimit ? (mostInRing(), true) : manyInRing()
    let missing = count - kept
    let surplus = graph.edgeCount - kept
    let choice = (2..<max(3, count)).reduce(-1.0) { $0 + log2(Double($1)) }
    return Arrangement(
      ideal: .ring, missing: missing, surplus: surplus,
      bits: max(0, choice) + bits(edits: missing + surplus), centre: [], isExact: isExact)
  }

  /// The most edges of the graph on any ring through all nodes, by dynamic programming over the
  /// sets of nodes a path from the last node has passed (Held & Karp 1962).
  func mostInRing() -> Int {
    let others = count - 1
    let last = others
    let joined = (0..<count).map { first in
      (0..<count).map { graph.hasEdge(first, $0) ? 1 : 0 }
    }
    var best = [Int](repeating: -1, count: (1 << others) * others)
    for end in 0..<others { best[(1 << end) * others + end] = joined[last][end] }
    for passed in 1..<(1 << others) {
      for end in 0..<others where best[passed * others + end] >= 0 {
        let here = best[passed * others + end]
        for next in 0..<others where passed & (1 << next) == 0 {
          let place = (passed | (1 << next)) * others + next
          best[place] = max(best[place], here + joined[end][next])
        }
      }
    }
    let full = (1 << others) - 1
    return (0..<others).map { best[full * others + $0] + joined[$0][last] }.max() ?? 0
  }

  /// Many edges that lie on one ring: paths grown edge by edge, of several seeded orders the best;
  /// certain where no more could lie on any ring.
  func manyInRing() -> (kept: Int, isExact: Bool) {
    let ceiling = min(
      graph.edgeCount, count, graph.nodes.reduce(0) { $0 + min(2, graph.degree(of: $1)) } / 2)
    var best = 0
    for repetition in 0..<12 where best < ceiling {
      var edges = graph.edges
      var chance = SplitMix64.stream(seed: seed, repetition: repetition)
      chance.shuffle(&edges)
      // Ends with few other edges come first: they have the least choice.
      let ordered = edges.enumerated().sorted {
        (load($0.element), $0.offset) < (load($1.element), $1.offset)
      }
      best = max(best, pathEdges(ordered.map(\.element)))
    }
    return (best, best == ceiling)
  }

  private func load(_ edge: Graph.Edge) -> Int {
    min(graph.degree(of: edge.source), graph.degree(of: edge.target))
  }

  private func pathEdges(_ edges: [Graph.Edge]) -> Int {
    var degree = [Int](repeating: 0, count: count)
    var parent = Array(0..<count)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    var kept = 0
    for edge in edges where degree[edge.source] < 2 && degree[edge.target] < 2 {
      let (one, other) = (root(edge.source), root(edge.target))
      // Only the edge that closes the whole ring may join a path to itself.
      guard one != other || kept == count - 1 else { continue }
      parent[one] = other
      degree[edge.source] += 1
      degree[edge.target] += 1
      kept += 1
    }
    return kept
  }
}
