public import WeftModel

extension Network {
  /// The network as it may have been on a date: ties, memberships and clusters whose period may
  /// contain it, an unknown end being open; actors stay where they stand in a tie or a cluster then
  /// or in none at any time.
  ///
  /// - Parameter date: The date, of any precision.
  /// - Returns: The network then.
  /// - Complexity: O(actors + ties + memberships).
  public func on(_ date: PartialDate) -> Network {
    var result = self
    result.ties.removeAll { !$0.period.contains(date) }
    result.clusters.removeAll { !$0.period.contains(date) }
    let clusters = Set(result.clusters.map(\.id))
    let gone = Set(self.clusters.map(\.id)).subtracting(clusters)
    result.memberships.removeAll { !$0.period.contains(date) || gone.contains($0.cluster) }
    result.ties.removeAll { gone.contains($0.from) || gone.contains($0.to) }
    func named(_ network: Network) -> Set<String> {
      Set(network.ties.flatMap { [$0.from, $0.to] } + network.memberships.map(\.actor))
    }
    let ever = named(self)
    let then = named(result)
    result.actors.removeAll { ever.contains($0.id) && !then.contains($0.id) }
    return result
  }
}
