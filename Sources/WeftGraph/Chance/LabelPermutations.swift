/// The ways group labels can be dealt out anew among the nodes that have one.
///
/// Group sizes and unlabelled nodes stay as they are. The distinct ways are the multinomial
/// N!/(n₁!·n₂!·…), each equally likely; they are enumerated where that is at most the limit.
struct LabelPermutations {
  let labels: [Int?]
  let coverage: ChanceComparison.Coverage
  private let labelled: [Int]

  init(labels: [Int?], options: ChanceOptions) {
    self.labels = labels
    labelled = labels.indices.filter { labels[$0] != nil }
    let count = Self.distinctCount(
      sizes: Self.sizes(of: labels), limit: options.enumerationLimit)
    coverage =
      count.map { .enumerated(possibilities: $0) }
      ?? .sampled(repetitions: options.repetitions, seed: options.seed)
  }

  /// Calls the body with each way in turn.
  func forEach(_ body: ([Int?]) -> Void) {
    var dealt = labels
    var hand = labelled.compactMap { labels[$0] }
    func deal() {
      for (place, node) in labelled.enumerated() { dealt[node] = hand[place] }
      body(dealt)
    }
    switch coverage {
    case .enumerated:
      hand.sort()
      repeat { deal() } while Self.advance(&hand)
    case .sampled(let repetitions, let seed):
      let original = hand
      for repetition in 0..<repetitions {
        var chance = SplitMix64.stream(seed: seed, repetition: repetition)
        hand = original
        chance.shuffle(&hand)
        deal()
      }
    }
  }

  /// The sizes of the groups, in ascending order of label.
  static func sizes(of labels: [Int?]) -> [Int] {
    var result: [Int] = []
    var last: Int?
    for label in labels.compactMap({ $0 }).sorted() {
      if label == last { result[result.count - 1] += 1 } else { result.append(1) }
      last = label
    }
    return result
  }

  /// The multinomial coefficient, or nil where it is over the limit.
  static func distinctCount(sizes: [Int], limit: Int) -> Int? {
    var result = 1
    var placed = 0
    for size in sizes {
      for taken in 1...size {
        placed += 1
        let (product, overflow) = result.multipliedReportingOverflow(by: placed)
        // Exact at every step: a running product of binomial coefficients.
        guard !overflow, product / taken <= limit else { return nil }
        result = product / taken
      }
    }
    return result <= limit ? result : nil
  }

  /// The next arrangement in lexicographic order, or false after the last.
  static func advance(_ hand: inout [Int]) -> Bool {
    guard hand.count > 1 else { return false }
    var pivot = hand.count - 2
    while hand[pivot] >= hand[pivot + 1] {
      if pivot == 0 { return false }
      pivot -= 1
    }
    var successor = hand.count - 1
    while hand[successor] <= hand[pivot] { successor -= 1 }
    hand.swapAt(pivot, successor)
    hand[(pivot + 1)...].reverse()
    return true
  }
}
