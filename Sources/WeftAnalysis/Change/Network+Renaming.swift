public import WeftModel

extension Network {
  /// The network with its actors under the ids they have later, so that a map of the change does
  /// not show one that was renamed as gone and come.
  ///
  /// - Parameter change: What changed from this network to a later one.
  /// - Returns: The network; bodies that merged keep their own ids.
  /// - Complexity: O(actors + ties + memberships).
  public func renamed(by change: Change) -> Network {
    let later = Dictionary(
      change.renamed.map { ($0.before, $0.after) }, uniquingKeysWith: { first, _ in first })
    func now(_ id: String) -> String { later[id] ?? id }
    var result = self
    for place in result.actors.indices { result.actors[place].id = now(result.actors[place].id) }
    for place in result.ties.indices {
      result.ties[place].from = now(result.ties[place].from)
      result.ties[place].to = now(result.ties[place].to)
    }
    for place in result.memberships.indices {
      result.memberships[place].actor = now(result.memberships[place].actor)
    }
    return result
  }
}
