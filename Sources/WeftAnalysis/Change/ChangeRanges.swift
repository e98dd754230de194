import WeftGraph
public import WeftModel

/// How far what a comparison says of each side holds when some of its ties are lost.
public struct ChangeRanges: Sendable, Hashable {
  /// The ranges of one side.
  public struct Side: Sendable, Hashable {
    /// Of the measures of the network.
    public let measures: [Measure: ClosedRange<Double>]
    /// Of the measures of actors, by their ids after.
    public let actors: [String: [Measure: ClosedRange<Double>]]
    /// In what share of the cases the verdict on a cluster, by id, is the same.
    public let verdicts: [String: Double]
    /// The cases in which it was tried.
    public let losses: TieLosses
  }

  /// Of the earlier network; nil where it has no ties.
  public let before: Side?
  /// Of the later network; nil where it has no ties.
  public let after: Side?
}

extension Change {
  /// How far the numbers and verdicts of both sides hold when a share of their ties is lost: a
  /// change within the ranges may be one of what was recorded.
  ///
  /// - Parameters:
  ///   - before: The earlier network.
  ///   - after: The later network.
  ///   - options: How many draws, how much is lost, the seed.
  /// - Returns: The ranges.
  /// - Complexity: repetitions times that of the measures and verdicts, O(n · m).
  public func ranges(
    from before: Network, to after: Network, _ options: RobustnessOptions
  ) -> ChangeRanges {
    let ids = actors.map(\.actor)
    return ChangeRanges(
      before: Self.side(before.renamed(by: self), ids, options),
      after: Self.side(after, ids, options))
  }

  private static func side(
    _ network: Network, _ ids: [String], _ options: RobustnessOptions
  ) -> ChangeRanges.Side? {
    let index = network.index()
    let whole = ChangeScores(ActorGraph(index))
    let found = index.scoreRanges(options) { omitted in
      let scores = ChangeScores(ActorGraph(index, omitting: omitted))
      return scores.network.map(\.1) + ids.flatMap { scores.values(of: $0) }
    }
    guard let found else { return nil }
    func pick(_ measures: [Measure], from start: Int) -> [Measure: ClosedRange<Double>] {
      var result: [Measure: ClosedRange<Double>] = [:]
      for (place, measure) in measures.enumerated() {
        result[measure] = found.ranges[start + place]
      }
      return result
    }
    let ofNetwork = whole.network.map(\.0)
    let ofActors = whole.actorMeasures
    let reliances = Reliances(index)
    let verdicts = network.clusters.indices.map { reliances.governance(ofCluster: $0) }
    let survivals = zip(network.clusters, reliances.survival(of: verdicts, options))
    return ChangeRanges.Side(
      measures: pick(ofNetwork, from: 0),
      actors: Dictionary(
        ids.enumerated().map { place, id in
          (id, pick(ofActors, from: ofNetwork.count + place * ofActors.count))
        }, uniquingKeysWith: { first, _ in first }),
      verdicts: Dictionary(
        survivals.compactMap { cluster, survival in survival.map { (cluster.id, $0.share) } },
        uniquingKeysWith: { first, _ in first }),
      losses: found.losses)
  }
}
