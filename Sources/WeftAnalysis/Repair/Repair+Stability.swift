import WeftGraph
public import WeftModel

extension NetworkIndex {
  /// How far the order of introductions, and what each gains, hold when a share of the ties is lost
  /// at random.
  ///
  /// The introductions stay the same and are made in the same order; what each gains is counted
  /// anew without the ties lost.
  ///
  /// - Parameters:
  ///   - repair: The introductions.
  ///   - cluster: The cluster they are within, by place; nil for the whole network.
  ///   - options: The options they were found with.
  ///   - trials: How many draws, how much is lost, the seed.
  /// - Returns: The stability, items being places in ``Repair/introductions``; nil where there are
  ///   none or too many to be put in order.
  /// - Complexity: repetitions times O(k · (n + m)) for k introductions.
  public func repairStability(
    of repair: Repair, cluster: Int? = nil, options: RepairOptions = RepairOptions(),
    trials: RobustnessOptions = RobustnessOptions(repetitions: 200)
  ) -> RankingStability? {
    guard repair.introductions.allSatisfy({ $0.gain != nil }) else { return nil }
    let plan = repairPlan(cluster: cluster, options: options)
    let places = plan.actors.enumerated().map { (network.actors[$1].id, $0) }
    let nodes = Dictionary(places, uniquingKeysWith: { first, _ in first })
    let pairs = repair.introductions.compactMap { introduction in
      nodes[introduction.first].flatMap { first in
        nodes[introduction.second].map { (first, $0) }
      }
    }
    guard pairs.count == repair.introductions.count else { return nil }
    return rankingStability(trials) { omitted in
      let whole = ActorGraph(
        self, layers: cluster == nil ? nil : ActorGraph.dominanceLayers, omitting: omitted)
      var graph = whole.graph.induced(by: plan.actors.compactMap { whole.nodeOfActor[$0] })
      guard graph.nodeCount == plan.actors.count else { return pairs.map { _ in nil } }
      var exposure = graph.exposure
      return pairs.map { pair in
        graph = graph.adding([pair])
        defer { exposure = graph.exposure }
        return Double(exposure - graph.exposure)
      }
    }
  }
}
