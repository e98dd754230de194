/// The ways group labels can be dealt out anew among the nodes that have one.
///
/// Group sizes and unlabelled nodes stay as they are. The distinct ways are the multinomial
/// N!/(n₁!·n₂!·…), each equally likely; they are enumerated where that is at most the limit.
struct LabelPermutations {
  let coverage: ChanceComparison.Coverage
  /// How many ways are gone through.
  let count: Int
  private let labels: [Int?]
  private let labelled: [Int]

  /// - Parameters:
  ///   - labels: Small numbers from 0; nil for a node without a label.
  ///   - options: When to enumerate, how much to sample, and the seed.
  init(labels: [Int?], options: ChanceOptions) {
    self.labels = labels
    labelled = labels.indices.filter { labels[$0] != nil }
    let sizes = Self.sizes(of: labels)
    if let count = Self.distinctCount(sizes: sizes, limit: options.enumerationLimit) {
      coverage = .enumerated(possibilities: count)
      self.count = count
    } else {
      coverage = .sampled(repetitions: options.repetitions, seed: options.seed)
      count = options.repetitions
    }
  }

  /// The labels of one way.
  ///
  /// - Complexity: O(n), and O(n · groups) where ways are enumerated.
  func dealt(_ place: Int) -> [Int?] {
    var hand = labelled.compactMap { labels[$0] }
    switch coverage {
    case .enumerated(let possibilities):
      hand = arrangement(place, of: possibilities)
    case .sampled(_, let seed):
      var chance = SplitMix64.stream(seed: seed, repetition: place)
      chance.shuffle(&hand)
    }
    var result = labels
    for (rank, node) in labelled.enumerated() { result[node] = hand[rank] }
    return result
  }

  /// The arrangement at a place in lexicographic order.
  private func arrangement(_ place: Int, of possibilities: Int) -> [Int] {
    var left = Self.sizes(of: labels)
    let names = Set(labelled.compactMap { labels[$0] }).sorted()
    var result: [Int] = []
    var (place, ways) = (place, possibilities)
    for remaining in stride(from: labelled.count, to: 0, by: -1) {
      for group in left.indices where left[group] > 0 {
        // Of the ways that are left, the group's share of those to come begins with it.
        let beginning = ways * left[group] / remaining
        if place < beginning {
          result.append(names[group])
          ways = beginning
          left[group] -= 1
          break
        }
        place -= beginning
      }
    }
    return result
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
        // Exact at every step: a running product of binomial coefficients.
        let (product, overflow) = result.multipliedReportingOverflow(by: placed)
        guard !overflow, product / taken <= limit else { return nil }
        result = product / taken
      }
    }
    return result <= limit ? result : nil
  }
}
