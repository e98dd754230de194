import WeftGraph
public import WeftModel

/// How far a ranking holds when some of the ties are lost.
public struct RankingStability: Sendable, Hashable {
  /// One that is ranked.
  public struct Entry: Sendable, Hashable {
    /// Which one, by its place in the scores.
    public let item: Int
    /// Its score with all ties.
    public let score: Double
    /// Its rank with all ties, 1 for the highest; equals share the better rank.
    public let rank: Int
    /// The share of draws in which its rank is at least as good, 0 to 1.
    public let holdsRank: Double
    /// The range in which its score falls in nine of ten draws.
    public let interval: ClosedRange<Double>
  }

  /// The highest few, together.
  public struct Top: Sendable, Hashable {
    /// Which ones, the highest first: so many, and whoever shares the last of their places.
    public let items: [Int]
    /// The share of draws in which each of them scores higher than everybody else, 0 to 1.
    public let holdsSet: Double
    /// The share of draws in which, besides, each that scored higher than another of them still
    /// does.
    public let holdsOrder: Double
  }

  /// Those that have a score, the highest first, then by place.
  public let entries: [Entry]
  /// The first, the first two and so on up to ``topLimit``, each set once.
  public let top: [Top]
  /// The share of draws in which whoever is first, all of them, stays first.
  public let holdsFirst: Double
  /// The share of pairs with different scores whose order stays, over all draws; nil without pairs.
  public let concordance: Double?
  /// The draws: in what cases of lost ties it was tried.
  public let losses: TieLosses
  /// How many of the highest are tried together at most.
  public static let topLimit = 10
}

extension NetworkIndex {
  /// How far a ranking holds when a share of the ties is lost: in every way there is where the ways
  /// are no more than the draws asked for, else at random.
  ///
  /// - Parameters:
  ///   - options: How many draws, how much is lost, the seed.
  ///   - limit: How many of the highest to take into the concordance.
  ///   - scores: The scores when some ties, by place, are left out; the same length each time, nil
  ///     where one has no score.
  /// - Returns: The stability; nil where nothing has a score or there is no tie to lose. Scores
  ///   that differ by less than a billionth of the larger are equal.
  /// - Complexity: repetitions times that of the scores, and O(limit²) each.
  public func rankingStability(
    _ options: RobustnessOptions = RobustnessOptions(repetitions: 200), limit: Int = 100,
    of scores: (Set<Int>) throws -> [Double?]
  ) rethrows -> RankingStability? {
    let base = try scores([])
    let ranked = base.indices.filter { base[$0] != nil }.sorted {
      (base[$1] ?? 0, $0) < (base[$0] ?? 0, $1)
    }
    guard !ranked.isEmpty, let losses = tieLosses(options) else { return nil }
    let baseRanks = ScoreOrder.ranks(base)
    var tops = TopTally(base, ranked: ranked, ranks: baseRanks)
    let first = ranked.filter { baseRanks[$0] == 1 }
    let top = Array(ranked.prefix(limit))

    var kept = base.map { _ in 0 }
    var seen = base.map { _ in [Double]() }
    var firstKept = 0
    var pairs = 0
    var kindred = 0
    for omitted in cases(of: losses) {
      let drawn = try scores(omitted)
      let ranks = ScoreOrder.ranks(drawn)
      tops.add(drawn)
      for item in ranked {
        if let rank = ranks[item], rank <= baseRanks[item] ?? 0 { kept[item] += 1 }
        if let score = drawn[item] { seen[item].append(score) }
      }
      if first.allSatisfy({ ranks[$0] == 1 }) { firstKept += 1 }
      for (place, higher) in top.enumerated() {
        for lower in top[(place + 1)...] where ScoreOrder.isHigher(base[higher], base[lower]) {
          pairs += 1
          if drawn[lower] != nil, ScoreOrder.isHigher(drawn[higher], drawn[lower]) {
            kindred += 1
          }
        }
      }
    }
    let draws = Double(losses.count)
    let entries = ranked.compactMap { item -> RankingStability.Entry? in
      guard let score = base[item], let rank = baseRanks[item] else { return nil }
      return RankingStability.Entry(
        item: item, score: score, rank: rank, holdsRank: Double(kept[item]) / draws,
        interval: seen[item].nineOfTen ?? score...score)
    }
    return RankingStability(
      entries: entries, top: tops.result(draws: losses.count),
      holdsFirst: Double(firstKept) / draws,
      concordance: pairs == 0 ? nil : Double(kindred) / Double(pairs), losses: losses)
  }
}
