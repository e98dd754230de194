public import WeftModel

extension Reports {
  /// Which reports are believed.
  public enum Reading: String, Sendable, Hashable, CaseIterable {
    /// Every report of a relation.
    case any
    /// All but those the other end contradicts.
    case uncontradicted
    /// Those that nobody who was asked failed to make: confirmed ones, and those whose other end
    /// answered nothing at all, which is blank and not "no".
    case unopposed
    /// Those that both ends made.
    case confirmed
  }

  /// The ties that a reading does not believe, by place. Ties that name no reporter are no reports
  /// and are never among them.
  public func ties(notBelievedBy reading: Reading) -> Set<Int> {
    let believed: Set<Standing> =
      switch reading {
      case .any: Set(Standing.allCases)
      case .uncontradicted: [.confirmed, .oneSided, .notAsked, .byOthers]
      case .unopposed: [.confirmed, .notAsked]
      case .confirmed: [.confirmed]
      }
    return Set(relations.filter { !believed.contains($0.standing) }.flatMap(\.ties))
  }
}

/// A ranking as it comes out when only some reports are believed.
public struct RankingByReports: Sendable, Hashable {
  /// Which reports are believed.
  public let reading: Reports.Reading
  /// How many ties that leaves out.
  public let leftOut: Int
  /// The scores; nil where one has none.
  public let scores: [Double?]
  /// Who is first, by place in the scores: several where they share it.
  public let first: [Int]
  /// The share of pairs with different scores, every report believed, whose order is the same;
  /// nil without such pairs.
  public let concordance: Double?
}

extension NetworkIndex {
  /// A ranking under each reading of who reported what, to tell whether one-sided reports make it.
  ///
  /// - Parameters:
  ///   - limit: How many of the highest to take into the concordance.
  ///   - scores: The scores when some ties, by place, are left out; the same length each time, nil
  ///     where one has no score.
  /// - Returns: One for each reading, in their order; empty where no tie names who reported it.
  /// - Complexity: O(ties log ties) and four times that of the scores, and O(limit²).
  public func rankingByReports(
    limit: Int = 100, of scores: (Set<Int>) throws -> [Double?]
  ) rethrows -> [RankingByReports] {
    let reports = reports()
    guard !reports.relations.isEmpty else { return [] }
    let base = try scores(reports.ties(notBelievedBy: .any))
    let ranked = base.indices.filter { base[$0] != nil }.sorted {
      (base[$1] ?? 0, $0) < (base[$0] ?? 0, $1)
    }
    .prefix(limit)
    return try Reports.Reading.allCases.map { reading in
      let omitted = reports.ties(notBelievedBy: reading)
      let read = try scores(omitted)
      let ranks = ScoreOrder.ranks(read)
      var (pairs, same) = (0, 0)
      for higher in ranked {
        for lower in ranked where ScoreOrder.isHigher(base[higher], base[lower]) {
          pairs += 1
          if read[lower] != nil, ScoreOrder.isHigher(read[higher], read[lower]) { same += 1 }
        }
      }
      return RankingByReports(
        reading: reading, leftOut: omitted.count, scores: read,
        first: read.indices.filter { ranks[$0] == 1 },
        concordance: pairs > 0 ? Double(same) / Double(pairs) : nil)
    }
  }
}
