/// The open two-paths a → v → b of a graph, kept so that they can be counted by any grouping.
///
/// All two-paths through v are counted from how many in- and out-neighbours it has in each group;
/// those closed by a → b are few (they are triangles) and are listed once, to be taken off.
struct BrokerageTriads {
  private let out: Graph
  private let into: Graph
  /// Closed two-paths as runs of three: source, broker, target.
  private let closed: [UInt32]

  init(_ graph: Graph) {
    out = graph
    into = graph.reversed()
    let ties = graph.symmetrised(parallels: .unweighted)
    var closed: [UInt32] = []
    OrientedGraph(ties, numbersEdges: false).forEachTriangle { triangle in
      let corners = [triangle.first, triangle.middle, triangle.last]
      for broker in 0..<3 {
        for turn in 1...2 {
          let source = corners[(broker + turn) % 3]
          let target = corners[(broker + 3 - turn) % 3]
          if graph.hasEdge(source, corners[broker]), graph.hasEdge(corners[broker], target),
            graph.hasEdge(source, target)
          {
            closed += [UInt32(source), UInt32(corners[broker]), UInt32(target)]
          }
        }
      }
    }
    self.closed = closed
  }

  /// Counts by role for each node; two-paths that touch a node without a label are not counted.
  ///
  /// - Complexity: O(n + m + closed two-paths), labels being small numbers.
  func counts(labels: [Int?]) -> [ByBrokerageRole<Int>] {
    let groupCount = (labels.lazy.compactMap { $0 }.max() ?? -1) + 1
    var incoming = [Int](repeating: 0, count: groupCount)
    var outgoing = incoming
    var mutual = incoming
    var result = [ByBrokerageRole<Int>](repeating: .init { _ in 0 }, count: out.nodeCount)
    for node in out.nodes {
      guard let own = labels[node] else { continue }
      var present: [Int] = []
      var (allIn, allOut) = (0, 0)
      for source in into.neighbours(of: node) {
        guard let group = labels[Int(source)] else { continue }
        incoming[group] += 1
        allIn += 1
        present.append(group)
      }
      for target in out.neighbours(of: node) {
        guard let group = labels[Int(target)] else { continue }
        outgoing[group] += 1
        allOut += 1
        if isMutual(node, Int(target)) { mutual[group] += 1 }
      }
      var (returning, crossing) = (0, 0)
      for group in present where incoming[group] > 0 {
        if group == own {
          result[node].coordinator = incoming[own] * outgoing[own] - mutual[own]
        } else {
          returning += incoming[group] * outgoing[group] - mutual[group]
          crossing += incoming[group] * outgoing[group]
        }
        // A group is looked at once.
        incoming[group] = -incoming[group]
      }
      for group in present where incoming[group] < 0 { incoming[group] = -incoming[group] }
      let (foreignIn, foreignOut) = (allIn - incoming[own], allOut - outgoing[own])
      result[node].itinerant = returning
      result[node].gatekeeper = foreignIn * outgoing[own]
      result[node].representative = incoming[own] * foreignOut
      result[node].liaison = foreignIn * foreignOut - crossing
      for group in present { incoming[group] = 0 }
      for target in out.neighbours(of: node) {
        guard let group = labels[Int(target)] else { continue }
        outgoing[group] = 0
        mutual[group] = 0
      }
    }
    for place in stride(from: 0, to: closed.count, by: 3) {
      let broker = Int(closed[place + 1])
      guard let source = labels[Int(closed[place])], let own = labels[broker],
        let target = labels[Int(closed[place + 2])]
      else { continue }
      result[broker][.of(source: source, broker: own, target: target)] -= 1
    }
    return result
  }

  /// How many open two-paths lead through each node, whatever the groups.
  func totals() -> [Int] {
    var result = out.nodes.map { node in
      into.degree(of: node) * out.degree(of: node)
        - out.neighbours(of: node).reduce(0) { $0 + (isMutual(node, Int($1)) ? 1 : 0) }
    }
    for place in stride(from: 0, to: closed.count, by: 3) { result[Int(closed[place + 1])] -= 1 }
    return result
  }

  private func isMutual(_ node: Int, _ target: Int) -> Bool {
    !out.isDirected || out.hasEdge(target, node)
  }
}
