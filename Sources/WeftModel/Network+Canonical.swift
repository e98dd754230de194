import Foundation

extension Network {
  /// The same network in the order in which it is written: actors, clusters and sources by id,
  /// members by cluster and actor, ties by from, to, kind, dates and the rest.
  ///
  /// - Complexity: O(k log k) for k rows.
  public func canonical() -> Network {
    var result = self
    result.actors.sort { $0.id < $1.id }
    result.clusters.sort { $0.id < $1.id }
    result.sources.sort { $0.id < $1.id }
    result.memberships.sort {
      ($0.cluster, $0.actor, $0.role ?? "", $0.period.key)
        < ($1.cluster, $1.actor, $1.role ?? "", $1.period.key)
    }
    result.ties.sort { left, right in
      // Cheapest first: a million ties are sorted without making a key for each comparison.
      if left.from != right.from { return left.from < right.from }
      if left.to != right.to { return left.to < right.to }
      if left.kind != right.kind { return left.kind < right.kind }
      return (left.period.key, left.secondaryKey) < (right.period.key, right.secondaryKey)
    }
    return result
  }
}

extension Period {
  fileprivate var key: String { "\(since?.description ?? "")/\(until?.description ?? "")" }
}

extension Tie {
  fileprivate var secondaryKey: String {
    [
      amount?.value.description, basis?.rawValue, reportedBy, citation.source, citation.evidence,
      note,
    ].map { $0 ?? "" }.joined(separator: "\u{1F}")
  }
}
