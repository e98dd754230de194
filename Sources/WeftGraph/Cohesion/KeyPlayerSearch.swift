/// The search for key players: always "given these are gone, who next?", for all nodes at once.
struct KeyPlayerSearch {
  private let graph: Graph
  private let objective: KeyPlayers.Objective
  private let size: Int
  private let run: Run

  /// A set, and how much still joins what remains without it (the less the better).
  struct Candidate {
    var nodes: [Int]
    var joined: Double
    var equallyGood = 1

    /// Takes in sets that join as much or less; of equals the first in order of its nodes stays.
    mutating func take(joined: Double, ways: Int, _ nodes: () -> [Int]) {
      if isWorse(than: joined) {
        self = Candidate(nodes: nodes(), joined: joined, equallyGood: ways)
      } else if isEqual(to: joined) {
        equallyGood += ways
        let nodes = nodes()
        if nodes.lexicographicallyPrecedes(self.nodes) { self.nodes = nodes }
      }
    }

    /// Whether another joins less by more than rounding, and whether as much.
    func isWorse(than joined: Double) -> Bool { joined < self.joined - Self.slack(joined) }
    func isEqual(to joined: Double) -> Bool {
      joined.isFinite && abs(joined - self.joined) <= Self.slack(joined)
    }
    private static func slack(_ joined: Double) -> Double { 1e-10 * max(1, joined) }
  }

  init(_ graph: Graph, _ objective: KeyPlayers.Objective, size: Int, _ run: Run) {
    // Fragmentation asks for weak components only.
    self.graph =
      objective == .fragmentation ? graph.symmetrised(parallels: .unweighted) : graph
    self.objective = objective
    self.size = size
    self.run = run
  }

  /// Tries every set: every one of a node less, and for each all that come after.
  ///
  /// Where distances count, nodes whose loss can take most away come first, and sets that cannot do
  /// as well as the heuristic did are passed over (``RemovalBound``).
  func exhaustive() -> Candidate {
    let count = Combinations.count(graph.nodeCount, size - 1) ?? 1
    let stripe = max(1, (count + 255) / 256)
    let plan = plan()
    var best = Candidate(nodes: [], joined: .infinity)
    Stripes(
      count: (count + stripe - 1) / stripe,
      workspace: { FailureSearch(graph) },
      part: { search, number in
        var best = Candidate(nodes: [], joined: .infinity)
        var ranks = Combinations.at(number * stripe, of: graph.nodeCount, size: size - 1)
        for _ in (number * stripe)..<min(count, (number + 1) * stripe) {
          if run.isCancelled() { break }
          let next = (ranks.last ?? -1) + 1
          if next < graph.nodeCount, plan.isWorthTrying(ranks, next: next) {
            let subset = ranks.map { plan.order[$0] }
            let joined = joined(without: subset, &search)
            for node in plan.order[next...] {
              best.take(joined: joined[node], ways: 1) { (subset + [node]).sorted() }
            }
          }
          _ = Combinations.advance(&ranks, of: graph.nodeCount)
        }
        return best
      },
      merge: { _, part in
        best.take(joined: part.joined, ways: part.equallyGood) { part.nodes }
      }
    ).perform(run)
    return best
  }

  /// In which order nodes are tried, and which sets need no trial.
  private struct Plan {
    var order: [Int]
    /// The most that each node takes away, in that order, so that it only falls; empty where sets
    /// are not passed over.
    var most: [Double] = []
    /// How much a set must take away to do as well as one that is known.
    var needed = 0.0

    /// Whether a set completed by a node from a rank on could do as well as the one known.
    func isWorthTrying(_ ranks: [Int], next: Int) -> Bool {
      most.isEmpty || ranks.reduce(most[next]) { $0 + most[$1] } >= needed
    }
  }

  private func plan() -> Plan {
    guard objective == .distanceWeightedFragmentation, size > 1 else {
      return Plan(order: Array(graph.nodes))
    }
    let known = heuristic(progress: nil).joined
    let bound = RemovalBound(graph, run)
    let order = graph.nodes.sorted { (bound.most[$1], $0) < (bound.most[$0], $1) }
    // Rounding must not pass over a set that does as well.
    let needed = bound.total - known - 1e-9 * max(1, bound.total)
    return Plan(order: order, most: order.map { bound.most[$0] }, needed: needed)
  }

  /// Takes the best next node until there are enough, then exchanges one for a better one as long
  /// as there is one.
  ///
  /// - Parameter progress: Hears the share of the work that is done.
  /// - Returns: The set reached.
  func heuristic(progress: ((Double) -> Void)?) -> Candidate {
    var search = FailureSearch(graph)
    var best = Candidate(nodes: [], joined: .infinity)
    while best.nodes.count < size, !run.isCancelled() {
      best = extended(best.nodes, &search)
      progress?(Double(best.nodes.count) / Double(2 * size))
    }
    var improved = size > 1
    while improved, !run.isCancelled() {
      improved = false
      for node in best.nodes {
        let exchanged = extended(best.nodes.filter { $0 != node }, &search)
        if best.isWorse(than: exchanged.joined) {
          best = exchanged
          improved = true
          break
        }
      }
    }
    best.nodes.sort()
    return best
  }

  private func extended(_ nodes: [Int], _ search: inout FailureSearch) -> Candidate {
    var best = Candidate(nodes: [], joined: .infinity)
    for (node, joined) in joined(without: nodes, &search).enumerated() {
      if best.isWorse(than: joined) { best = Candidate(nodes: nodes + [node], joined: joined) }
    }
    return best
  }

  /// For each node, what still joins the rest once it and the removed ones are gone; infinite for
  /// those removed already.
  private func joined(without removed: [Int], _ search: inout FailureSearch) -> [Double] {
    switch objective {
    case .fragmentation: pairsJoined(without: removed)
    case .distanceWeightedFragmentation: nearness(without: removed, &search)
    }
  }

  private func pairsJoined(without removed: [Int]) -> [Double] {
    var result = [Double](repeating: .infinity, count: graph.nodeCount)
    let gone = Set(removed)
    let kept = graph.nodes.filter { !gone.contains($0) }
    let rest = removed.isEmpty ? graph : graph.induced(by: kept)
    let pairs = BlockCutForest(rest).pairsJoinedWithout()
    for (place, node) in kept.enumerated() { result[node] = pairs[place] }
    return result
  }

  /// The sum of 1/d over ordered pairs.
  private func nearness(without removed: [Int], _ search: inout FailureSearch) -> [Double] {
    search.remove(removed)
    var total = 0.0
    var lost = [Double](repeating: 0, count: graph.nodeCount)
    for source in graph.nodes where !search.isRemoved[source] {
      if run.isCancelled() { break }
      let sum = search.search(from: source)
      total += sum
      lost[source] += sum
      for node in search.order.dropFirst() {
        let node = Int(node)
        lost[node] += search.share(of: node)
        if search.isOnlyWay(node) { lost[node] += search.loss(withoutNode: node) }
      }
    }
    return graph.nodes.map { search.isRemoved[$0] ? .infinity : total - lost[$0] }
  }
}
