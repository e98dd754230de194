import WeftGraph
public import WeftModel

extension Findings {
  /// The findings on a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - seed: The seed of everything in which chance plays.
  ///   - repetitions: How often verdicts are tried with ties left out at random.
  /// - Complexity: that of ``Analysis/init(_:seed:repetitions:progress:)``.
  public init(
    _ network: Network, seed: UInt64 = 1, repetitions: Int = Analysis.defaultRepetitions
  ) {
    self.init(Analysis(network, seed: seed, repetitions: repetitions))
  }

  /// The findings from an analysis.
  public init(_ analysis: Analysis) {
    let teller = Teller(analysis)
    let network = analysis.network
    let silence = teller.silence()
    let routes = silence.isEmpty ? teller.routeFindings() : []
    let all =
      silence.isEmpty
      ? teller.dominanceFindings() + routes
        + teller.dependencyFindings().filter { !Self.isTold($0, by: routes) }
        + teller.clusterRelianceFindings() + teller.bridgeFindings() + teller.edgeFindings()
        + teller.questionFindings()
        + teller.structureFindings()
      : []
    // What bodies take part in is no body.
    let themes = network.actors.count { $0.role == .theme }
    let title = network.metadata.title.isEmpty ? teller.say(.untitled) : network.metadata.title
    self.init(
      title: title,
      summary: teller.say(
        themes == 0 ? .contents : .contentsWithThemes,
        [
          "actors": .count(network.actors.count - themes), "themes": .count(themes),
          "ties": .count(network.ties.count),
          "clusters": .count(network.clusters.count),
        ]),
      findings: Self.ordered(all),
      silence: silence.isEmpty && all.isEmpty ? [teller.say(.nothingFound)] : silence,
      gaps: teller.gaps(), seed: analysis.seed)
  }

  /// Whether routes tell already that a cluster relies on some bodies.
  private static func isTold(_ finding: Finding, by routes: [Finding]) -> Bool {
    routes.contains { route in
      Set(finding.clusters).isSubset(of: route.clusters)
        && Set(finding.actors).isSubset(of: route.actors)
    }
  }

  /// Most important first; among equals by id. A kind that fills the first page with its like gives
  /// way to the others after its third.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    let sorted = findings.sorted { ($1.importance, $0.id) < ($0.importance, $1.id) }
    var first: [Finding] = []
    var rest: [Finding] = []
    var count: [Finding.Kind: Int] = [:]
    for finding in sorted {
      if first.count < firstPage, count[finding.kind, default: 0] < 3 {
        first.append(finding)
        count[finding.kind, default: 0] += 1
      } else {
        rest.append(finding)
      }
    }
    // Where no other kind is left, its like may follow after all.
    while first.count < firstPage, !rest.isEmpty { first.append(rest.removeFirst()) }
    return first + rest
  }
}

extension Teller {
  /// Why nothing can be said, where that is so.
  func silence() -> [String] {
    let graph = analysis.actorGraph.graph
    if network.actors.isEmpty { return [say(.emptyNetwork)] }
    if graph.edgeCount == 0, index.ties.isEmpty {
      return [say(.noTies, ["actors": .count(network.actors.count)])]
    }
    let isComplete = graph.edgeCount == graph.nodeCount * (graph.nodeCount - 1) / 2
    let isUndirected = network.ties.allSatisfy { $0.reliance == nil }
    if graph.nodeCount > 2, isComplete, isUndirected { return [say(.completeNetwork)] }
    return []
  }
}
