import Testing
import WeftGraph
import WeftTestSupport

@Suite struct ChanceTests {
  @Test func `the generator gives the published sequence`() {
    // The first numbers of SplitMix64 from seed 1234567 (Vigna's reference code).
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func `draws below a bound are even`() {
    var generator = SplitMix64(seed: 1)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[generator.below(6)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 10_000) < 400 })
  }

  @Test func `shuffles reach every order evenly`() {
    var counts: [[Int]: Int] = [:]
    for repetition in 0..<24_000 {
      var generator = SplitMix64.stream(seed: 4, repetition: repetition)
      var hand = [0, 1, 2, 3]
      generator.shuffle(&hand)
      counts[hand, default: 0] += 1
    }
    #expect(counts.count == 24)
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 150 })
  }

  @Test func `p-values count ties as extreme`() {
    let exact = ChanceComparison(
      observed: 2, outcomes: [0, 1, 2, 3], weights: [1, 2, 3, 4], model: .conditionalUniform,
      coverage: .enumerated(possibilities: 10))
    #expect(exact.atLeast.value == 0.7)
    #expect(exact.atLeast.smallestAttainable == 0.4)
    #expect(exact.atMost.value == 0.6)
    #expect(exact.atMost.smallestAttainable == 0.1)
    #expect(isNear(exact.mean, 2))
    #expect(isNear(exact.standardDeviation, 1))
    #expect(exact.z == 0)
  }

  @Test func `a sample never gives a p-value of zero`() {
    let sampled = ChanceComparison(
      observed: 9, outcomes: [1, 2, 3], model: .labelPermutation,
      coverage: .sampled(repetitions: 3, seed: 1))
    #expect(sampled.atLeast.value == 0.25)
    #expect(sampled.atLeast.smallestAttainable == 0.25)
    #expect(sampled.twoSided.value == 0.5)
  }

  @Test func `where chance always gives the same, nothing is surprising`() {
    let constant = ChanceComparison(
      observed: 4, outcomes: [4, 4], model: .labelPermutation,
      coverage: .enumerated(possibilities: 2))
    #expect(constant.z == nil)
    #expect(constant.atLeast.smallestAttainable == 1)
  }
}
