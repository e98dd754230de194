import WeftGraph
public import WeftModel

extension ActorGraph {
  /// For each actor, by place, how many others its loss would cut off from the largest part left
  /// of its component; nil for an actor without a node.
  ///
  /// - Complexity: O(n + m).
  public func cutOffByLoss() -> [Int?] {
    let pieces = graph.separations()
    return nodeOfActor.map { node in
      node.map { pieces[$0].reduce(0, +) - (pieces[$0].max() ?? 0) }
    }
  }
}
