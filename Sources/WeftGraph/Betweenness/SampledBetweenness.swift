import Foundation

/// Betweenness estimated from random shortest paths, and how far it can be trusted.
public struct SampledBetweenness: Sendable, Hashable {
  /// The estimated betweenness of each node.
  public let centrality: Centrality
  /// How far a normalised score may be off.
  public let error: Double
  /// How sure it is that no score at all is off by more, from 0 to 1.
  public let confidence: Double
  /// How many paths were drawn; 0 where the exact scores were cheaper and all scores are exact.
  public let samples: Int
  /// The seed of the draw.
  public let seed: UInt64
}

extension Graph {
  /// Betweenness of a large graph to a stated error, from random shortest paths.
  ///
  /// With probability `confidence` the normalised scores of all nodes at once are within `error`
  /// of the exact ones. What can be known without drawing is exact: pairs separated by a cut-point,
  /// pairs of like nodes, and all blocks small enough. Paths are drawn only within large blocks,
  /// between nodes that stand for what hangs on them; there
  /// (⌊log₂(V − 2)⌋ + 1 + ln 1/(1 − confidence)) / (2 error²) paths are enough, V the number of
  /// nodes on the longest shortest path (Riondato & Kornaropoulos 2016,
  /// <https://doi.org/10.1007/s10618-015-0423-0>, with their constant ½). Every edge is of length
  /// 1. Scores of single nodes below the error say nothing of their order.
  ///
  /// - Parameters:
  ///   - error: How far a normalised score may be off, in 0 ..< 1.
  ///   - confidence: How sure that must be of all nodes at once, in 0 ..< 1.
  ///   - seed: The seed of the draw.
  ///   - execution: The number of threads, and who hears of progress.
  /// - Returns: The estimates.
  /// - Throws: `CancellationError` where the surrounding task is cancelled.
  /// - Precondition: `error` is above 0, `confidence` below 1.
  /// - Complexity: O(n log n + m) and for each path as much as two searches see before they meet.
  public func sampledBetweenness(
    error: Double = 0.01, confidence: Double = 0.9, seed: UInt64,
    execution: Execution = Execution()
  ) throws(CancellationError) -> SampledBetweenness {
    precondition(error > 0 && confidence < 1, "an error is above 0, a confidence below 1")
    return try execution.run { run in
      let sampling = PathSampling(self, error, confidence, seed, run)
      let scores = sampling.scores()
      let samples = sampling.samples
      let (greatest, convention) = betweennessConvention(.hops)
      let isExact = samples == 0
      return SampledBetweenness(
        centrality: Centrality(
          scores: isDirected ? scores : scores.map { $0 / 2 },
          greatest: nodeCount > 2 ? greatest : nil,
          mostCentralised: nodeCount > 2 ? greatest * Double(nodeCount - 1) : nil,
          convention: convention
            + (isExact
              ? ""
              : "; sampled: \(samples) paths, error \(error), confidence \(confidence), seed \(seed)")
        ),
        error: isExact ? 0 : error, confidence: isExact ? 1 : confidence, samples: samples,
        seed: seed)
    }
  }
}

/// Which parts of a graph are searched in full, and how many paths are drawn in the others.
private struct PathSampling {
  private let whole: BetweennessParts
  private let seed: UInt64
  private let run: Run
  /// The parts in which paths are drawn; the others are searched in full.
  private let drawn: [Int]
  /// The ordered pairs that the paths of each part stand for.
  private let worth: [Double]
  /// How many paths are drawn.
  let samples: Int

  init(_ graph: Graph, _ error: Double, _ confidence: Double, _ seed: UInt64, _ run: Run) {
    let whole = BetweennessParts(graph, run)
    let worth = whole.parts.map { part in
      let sum = part.graph.weight.reduce(0, +)
      return sum * sum - part.graph.weight.reduce(0) { $0 + $1 * $1 }
    }
    let allPairs = Double(graph.nodeCount - 1) * Double(graph.nodeCount - 2)
    // How many paths there must be where some parts are drawn from, each by what it is worth.
    func needed(_ parts: [Int]) -> Int {
      let error = error * allPairs / parts.reduce(0) { $0 + worth[$1] }
      let nodes = parts.reduce(3) { max($0, whole.parts[$1].graph.longestPathBound) }
      return Self.sampleSize(error: error, failure: 1 - confidence, nodesOnPath: nodes)
    }
    // A part of which little depends would need few paths, but is cheap in full as well: what is
    // compared is how many paths it would need if everything depended on it.
    let large = whole.parts.indices.filter { part in
      let nodes = whole.parts[part].graph.longestPathBound
      let most = Self.sampleSize(error: error, failure: 1 - confidence, nodesOnPath: nodes)
      return worth[part] > 0 && !whole.parts[part].isCheaperInFull(than: most)
    }
    self.whole = whole
    self.seed = seed
    self.run = run
    self.worth = worth
    drawn = large
    samples = large.isEmpty ? 0 : needed(large)
  }

  /// How many paths are enough by the bound of Vapnik and Chervonenkis.
  private static func sampleSize(error: Double, failure: Double, nodesOnPath: Int) -> Int {
    let dimension = Int.bitWidth - (nodesOnPath - 2).leadingZeroBitCount
    return Int((0.5 / (error * error) * (Double(dimension) - log(failure))).rounded(.up))
  }

  /// The sum over ordered pairs of nodes.
  func scores() -> [Double] {
    let isDrawn = Set(drawn)
    let rest = whole.parts.indices.filter { !isDrawn.contains($0) }
    // Searching small parts in full is little beside drawing paths in large ones.
    let ofSearches = drawn.isEmpty ? 1 : 0.1
    let searched = BrandesSearch(
      parts: rest.map { whole.parts[$0] }, run: run.part(0...ofSearches)
    ).sums()
    var sums = whole.parts.map { [Double](repeating: 0, count: $0.graph.count) }
    for (part, found) in zip(rest, searched) { sums[part] = found }
    var scores = whole.scores(adding: sums)
    let share = drawn.reduce(0) { $0 + worth[$1] } / Double(max(1, samples))
    for (node, hits) in hits(run.part(ofSearches...1)).enumerated() {
      scores[node] += Double(hits) * share
    }
    return scores
  }

  /// How often each node was between the ends of a path.
  private func hits(_ run: Run) -> [Int] {
    let members = drawn.map { whole.members(of: $0) }
    var limits: [Double] = []
    for part in drawn { limits.append((limits.last ?? 0) + worth[part]) }
    var hits = [Int](repeating: 0, count: whole.known.count)
    let size = max(1, (samples + 127) / 128)
    Stripes(
      count: (samples + size - 1) / size,
      workspace: { drawn.map { PathSampler(whole.parts[$0].graph) } },
      part: { samplers, stripe in
        var random = SplitMix64.stream(seed: seed, repetition: stripe)
        var found: [UInt32] = []
        for _ in (stripe * size)..<min(samples, (stripe + 1) * size) {
          if run.isCancelled() { break }
          let place = random.unit() * (limits.last ?? 0)
          let part = limits.firstIndex { place < $0 } ?? limits.count - 1
          samplers[part].sample(using: &random) { node, random in
            // Any of the like nodes is as likely to be on the path.
            found.append(members[part].pick(node, &random))
          }
        }
        return found
      },
      merge: { _, found in
        for node in found { hits[Int(node)] += 1 }
      }
    ).perform(run)
    return hits
  }
}

extension BetweennessParts {
  /// The nodes that each place of a part stands for.
  fileprivate struct Members {
    var starts: [UInt32]
    var nodes: [UInt32]

    /// One of the nodes of a place.
    func pick(_ place: Int, _ random: inout SplitMix64) -> UInt32 {
      let count = Int(starts[place + 1] - starts[place])
      return nodes[Int(starts[place]) + (count == 1 ? 0 : random.below(count))]
    }
  }

  fileprivate func members(of part: Int) -> Members {
    let (nodes, place) = (places[part].nodes, places[part].place)
    var starts = [UInt32](repeating: 0, count: parts[part].graph.count + 1)
    for place in place { starts[Int(place) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var cursor = starts
    var sorted = nodes
    for (node, place) in zip(nodes, place) {
      sorted[Int(cursor[Int(place)])] = node
      cursor[Int(place)] += 1
    }
    return Members(starts: starts, nodes: sorted)
  }
}

extension BrandesPart {
  /// Whether searching from every node costs less than drawing so many paths.
  ///
  /// A search of the whole part costs as much as some 25 paths, of which each sees a small piece
  /// from both ends; eight sources at once as much as some 75.
  fileprivate func isCheaperInFull(than samples: Int) -> Bool {
    isBatched
      ? graph.count / BatchedBrandes.width <= samples / 75 : graph.count <= samples / 25
  }
}

extension ReducedGraph {
  /// No shortest path has more nodes than this.
  fileprivate var longestPathBound: Int {
    // Twice the way from any node; directions allow longer ways than either way from a node.
    guard incoming == nil, count > 0 else { return max(3, count) }
    let central = (0..<count).max { (row($0).count, $1) < (row($1).count, $0) } ?? 0
    let farthest = levels(from: central).max() ?? 0
    return max(3, 2 * Int(farthest) + 1)
  }
}
