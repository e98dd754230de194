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
    result.ties = Self.canonical(ties)
    return result
  }

  /// Ties in the order in which they are written.
  ///
  /// A tie is large and its texts are long, so that places are sorted, and by the ranks of the ends;
  /// longer keys are made only where these are the same.
  private static func canonical(_ ties: [Tie]) -> [Tie] {
    var ends: Set<String> = []
    for place in ties.indices {
      ends.insert(ties[place].from)
      ends.insert(ties[place].to)
    }
    var rank: [String: UInt64] = [:]
    rank.reserveCapacity(ends.count)
    for (place, end) in ends.sorted().enumerated() { rank[end] = UInt64(place) }
    let order = ties.indices.map { place in
      (
        key: rank[ties[place].from, default: 0] << 32 | rank[ties[place].to, default: 0],
        place: place
      )
    }
    return order.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      let (one, other) = (ties[left.place], ties[right.place])
      if one.kind != other.kind { return one.kind < other.kind }
      let keys = ((one.period.key, one.secondaryKey), (other.period.key, other.secondaryKey))
      return keys.0 != keys.1 ? keys.0 < keys.1 : left.place < right.place
    }.map { ties[$0.place] }
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
