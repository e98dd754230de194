import Testing
import WeftAnalysis
import WeftGraph
import WeftModel
import WeftTestSupport

/// Stability against its definition, on thousands of small networks.
@Suite struct RankingByDefinitionTests {
  private func degrees(_ network: Network, _ omitted: Set<Int>) -> [Double?] {
    var counts = [Set<String>](repeating: [], count: network.actors.count)
    for (place, tie) in network.ties.enumerated() where !omitted.contains(place) {
      for (end, other) in [(tie.from, tie.to), (tie.to, tie.from)] {
        if let actor = network.actors.firstIndex(where: { $0.id == end }) {
          counts[actor].insert(other)
        }
      }
    }
    return counts.map { Double($0.count) }
  }

  private func rank(_ item: Int, in scores: [Double?]) -> Int {
    1 + scores.count { ($0 ?? 0) > (scores[item] ?? 0) }
  }

  @Test func `shares, ranges and orders are those counted over the same draws`() throws {
    var chance = SeededGenerator(seed: 41)
    let names = ["a", "b", "d", "e", "f", "g"]
    for round in 0..<2_000 {
      let lines = (0..<(1 + round % 9)).map { _ in
        let from = names.randomElement(using: &chance) ?? "a"
        let to = names.filter { $0 != from }.randomElement(using: &chance) ?? "b"
        return "\(from) partners \(to)"
      }
      let network = Network.small(
        actors: names.joined(separator: ","), ties: lines.joined(separator: "\n"))
      var draws: [[Double?]] = []
      let found = try #require(
        network.index().rankingStability(
          RobustnessOptions(repetitions: 12, loss: 0.3, seed: UInt64(round))
        ) { omitted in
          let scores = degrees(network, omitted)
          draws.append(scores)
          return scores
        })
      let base = draws.removeFirst()
      #expect(draws.count == found.losses.count)
      let first = base.indices.filter { rank($0, in: base) == 1 }
      let keepsFirst = draws.count { drawn in first.allSatisfy { rank($0, in: drawn) == 1 } }
      #expect(found.holdsFirst == Double(keepsFirst) / Double(draws.count))
      for entry in found.entries {
        #expect(entry.rank == rank(entry.item, in: base))
        let kept = draws.count { rank(entry.item, in: $0) <= entry.rank }
        #expect(entry.holdsRank == Double(kept) / Double(draws.count))
        let seen = draws.compactMap { $0[entry.item] }
        #expect(seen.contains(entry.interval.lowerBound))
        #expect(seen.contains(entry.interval.upperBound))
        // Nine of ten: at most one draw in twenty lies below, and as many above.
        #expect(seen.count { $0 < entry.interval.lowerBound } * 20 <= seen.count)
        #expect(seen.count { $0 > entry.interval.upperBound } * 20 <= seen.count)
      }
      var (pairs, same) = (0, 0)
      for drawn in draws {
        for higher in base.indices {
          for lower in base.indices where (base[higher] ?? 0) > (base[lower] ?? 0) {
            pairs += 1
            if (drawn[higher] ?? 0) > (drawn[lower] ?? 0) { same += 1 }
          }
        }
      }
      #expect(found.concordance == (pairs == 0 ? nil : Double(same) / Double(pairs)))
    }
  }

  /// All sets of lost ties are tried one after the other; where they are few enough the shares are
  /// exact.
  @Test func `shares over few enough sets of lost ties are those over every set`() throws {
    var middling = 0
    try compare(rounds: 2_000, ties: 3...8, losses: 1...2, draws: 28) { found, share, kept, all in
      #expect(found.losses.isExhaustive && found.losses.count == all)
      #expect(share == Double(kept) / Double(all))
      if kept > 0, kept < all { middling += 1 }
    }
    #expect(middling > 2_000)
  }

  /// What random draws tell may differ from that by chance alone: by five standard errors at most,
  /// and not at all where it is none or all.
  @Test(.tags(.slow), .slowTestsOnly)
  func `shares over random draws are near those over every set of ties that may be lost`() throws {
    try compare(rounds: 2_000, ties: 9...11, losses: 4...4, draws: 120) { found, share, kept, all in
      #expect(!found.losses.isExhaustive && found.losses.count == 120)
      let exact = Double(kept) / Double(all)
      let error = (exact * (1 - exact) / 120).squareRoot()
      #expect(abs(share - exact) <= 5 * error + 1e-12)
    }
  }

  /// Compares each share of a ranking by degree with how many of all sets of lost ties keep it.
  private func compare(
    rounds: Int, ties: ClosedRange<Int>, losses: ClosedRange<Int>, draws: Int,
    expect: (_ found: RankingStability, _ share: Double, _ kept: Int, _ of: Int) -> Void
  ) throws {
    var chance = SeededGenerator(seed: 43)
    let names = ["a", "b", "d", "e", "f"]
    for round in 0..<rounds {
      let count = ties.lowerBound + round % ties.count
      let lines = (0..<count).map { _ in
        let from = names.randomElement(using: &chance) ?? "a"
        let to = names.filter { $0 != from }.randomElement(using: &chance) ?? "b"
        return "\(from) partners \(to)"
      }
      let network = Network.small(
        actors: names.joined(separator: ","), ties: lines.joined(separator: "\n"))
      let loss = losses.lowerBound + round % losses.count
      var known: [Set<Int>: [Double?]] = [:]
      for mask in 0..<(1 << count) where [0, loss].contains(mask.nonzeroBitCount) {
        let gone = Set((0..<count).filter { mask >> $0 & 1 == 1 })
        known[gone] = degrees(network, gone)
      }
      let found = try #require(
        network.index().rankingStability(
          RobustnessOptions(
            repetitions: draws, loss: Double(loss) / Double(count), seed: UInt64(round))
        ) { known[$0] ?? [] })
      #expect(found.losses.lost == loss)
      let base = known[[]] ?? []
      let all = known.filter { $0.key.count == loss }.map(\.value)
      let first = base.indices.filter { rank($0, in: base) == 1 }
      expect(
        found, found.holdsFirst,
        all.count { drawn in first.allSatisfy { rank($0, in: drawn) == 1 } }, all.count)
      for entry in found.entries {
        expect(
          found, entry.holdsRank, all.count { rank(entry.item, in: $0) <= entry.rank }, all.count)
        let scores = all.compactMap { $0[entry.item] }
        #expect(scores.contains(entry.interval.lowerBound))
        #expect(scores.contains(entry.interval.upperBound))
      }
    }
  }
}
