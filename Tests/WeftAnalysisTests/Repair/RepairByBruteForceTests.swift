import Testing
import WeftAnalysis
import WeftGraph
import WeftModel
import WeftTestSupport

/// The introductions against every set of new ties, on all small networks.
@Suite struct RepairByBruteForceTests {
  @Test func `no fewer would do, on networks of five bodies`() {
    expectLeast(nodeCount: 5, every: 17)
  }

  @Test(.tags(.slow), .slowTestsOnly)
  func `no fewer would do, on every network of five bodies and thousands of six`() {
    expectLeast(nodeCount: 5, every: 1)
    expectLeast(nodeCount: 6, every: 13)
  }

  @Test func `within a cluster no fewer would do, whatever ties lead outside`() {
    expectLeast(nodeCount: 5, every: 23, isCluster: true)
  }

  @Test(.tags(.slow), .slowTestsOnly)
  func `within every cluster of five no fewer would do, whatever ties lead outside`() {
    expectLeast(nodeCount: 4, every: 1, isCluster: true)
    expectLeast(nodeCount: 5, every: 1, isCluster: true)
  }

  @Test func `a pair that is not allowed is taken only where as few allowed ones would not do`() {
    expectAllowed(nodeCount: 5, every: 17)
  }

  @Test(.tags(.slow), .slowTestsOnly)
  func `on thousands of networks allowed pairs are taken wherever as few of them would do`() {
    expectAllowed(nodeCount: 5, every: 1)
    expectAllowed(nodeCount: 6, every: 29)
  }

  /// Every set of pairs of so many nodes, and which of them leave no single point of failure.
  private struct Patterns {
    let pairs: [(Int, Int)]
    let isMended: [Bool]

    init(nodeCount: Int) {
      let pairs = (0..<nodeCount).flatMap { low in
        ((low + 1)..<max(low + 1, nodeCount)).map { (low, $0) }
      }
      self.pairs = pairs
      isMended = (0..<(1 << pairs.count)).map { mask in
        let edges = pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }
        return Patterns.holds(nodeCount, edges, without: nil)
          && (0..<nodeCount).allSatisfy { Patterns.holds(nodeCount, edges, without: $0) }
      }
    }

    /// By the definition: whether all but one are joined.
    private static func holds(_ count: Int, _ edges: [(Int, Int)], without gone: Int?) -> Bool {
      var group = Array(0..<count)
      for (one, other) in edges where one != gone && other != gone {
        let (old, new) = (group[one], group[other])
        for node in group.indices where group[node] == old { group[node] = new }
      }
      return Set((0..<count).filter { $0 != gone }.map { group[$0] }).count <= 1
    }

    /// Over every set of new pairs that mends a pattern: the fewest, and of those that are as few,
    /// the fewest outside some.
    func least(_ mask: Int, allowed: Int) -> (count: Int, notAllowed: Int) {
      let free = ((1 << pairs.count) - 1) & ~mask
      var best = (count: Int.max, notAllowed: Int.max)
      var added = free
      while true {
        if isMended[mask | added] {
          best = min(best, (added.nonzeroBitCount, (added & ~allowed).nonzeroBitCount), by: <)
        }
        if added == 0 { break }
        added = (added - 1) & free
      }
      return best
    }

    private func min(
      _ one: (count: Int, notAllowed: Int), _ other: (count: Int, notAllowed: Int),
      by isLess: ((Int, Int), (Int, Int)) -> Bool
    ) -> (count: Int, notAllowed: Int) {
      isLess((other.count, other.notAllowed), (one.count, one.notAllowed)) ? other : one
    }
  }

  private let names = ["a", "b", "d", "e", "f", "g"]

  private func ties(_ mask: Int, _ patterns: Patterns) -> [String] {
    patterns.pairs.indices.filter { mask >> $0 & 1 == 1 }.map {
      "\(names[patterns.pairs[$0].0]) partners \(names[patterns.pairs[$0].1])"
    }
  }

  /// The pairs introduced, as a pattern.
  private func pattern(_ found: Repair, _ patterns: Patterns) -> Int {
    found.introductions.reduce(0) { mask, introduction in
      let ends = [introduction.first, introduction.second].compactMap { names.firstIndex(of: $0) }
      let place = patterns.pairs.firstIndex { Set([$0.0, $0.1]) == Set(ends) }
      return mask | (place.map { 1 << $0 } ?? 0)
    }
  }

  private func expectLeast(nodeCount: Int, every step: Int, isCluster: Bool = false) {
    let patterns = Patterns(nodeCount: nodeCount)
    let bodies = names.prefix(nodeCount)
    for mask in stride(from: 0, to: patterns.isMended.count, by: step) {
      var lines = ties(mask, patterns)
      // Ties of all with an outside body, and of two with another, count for nothing within.
      if isCluster { lines += ["x funds c", "y partners a", "y partners b"] }
      let network = Network.small(
        actors: bodies.joined(separator: ","),
        clusters: isCluster ? ["c: " + bodies.joined(separator: " ")] : [],
        ties: lines.joined(separator: "\n"))
      let found = network.index().repair(cluster: isCluster ? 0 : nil)
      let added = pattern(found, patterns)
      #expect(added & mask == 0)
      #expect(added.nonzeroBitCount == found.introductions.count)
      #expect(patterns.isMended[mask | added])
      #expect(found.needed == patterns.least(mask, allowed: 0).count)
      #expect(found.exposureAfter == 0)
    }
  }

  /// Some of the bodies are funders, and two funders are not introduced to each other.
  private func expectAllowed(nodeCount: Int, every step: Int) {
    let patterns = Patterns(nodeCount: nodeCount)
    for mask in stride(from: 0, to: patterns.isMended.count, by: step) {
      let funders = 2 + mask % (nodeCount - 1)
      let network = Network.small(
        actors: names.prefix(nodeCount).enumerated().map {
          $0 < funders ? "\($1) funder" : $1
        }.joined(separator: ","),
        ties: ties(mask, patterns).joined(separator: "\n"))
      let allowed = patterns.pairs.indices.filter { patterns.pairs[$0].1 >= funders }
        .reduce(0) { $0 | 1 << $1 }
      let found = network.index().repair()
      let added = pattern(found, patterns)
      let least = patterns.least(mask, allowed: allowed)
      #expect(patterns.isMended[mask | added])
      #expect(found.needed == least.count)
      #expect((added & ~allowed).nonzeroBitCount == least.notAllowed, "\(mask) \(funders)")
      #expect(found.introductions.count { !$0.isAllowed } == least.notAllowed)
    }
  }
}
