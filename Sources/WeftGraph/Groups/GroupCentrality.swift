/// The centrality of a set of nodes taken as one.
public struct GroupCentrality: Sendable, Hashable {
  /// How many nodes outside the group are tied to one inside.
  public let degree: Int
  /// The same as a share of the nodes outside; nil where there is none.
  public let degreeNormalised: Double?
  /// The nodes outside over the sum of their distances to the nearest member; nil where none is
  /// reached, and corrected where only some are.
  public let closeness: Double?
  /// The sum over pairs of nodes outside of the share of shortest paths that pass through the
  /// group.
  public let betweenness: Double
  /// The same over the number of such pairs; nil where there is none.
  public let betweennessNormalised: Double?
}

extension Graph {
  /// The degree, closeness and betweenness of a set of nodes: how much of a network runs through
  /// its second tier as a whole.
  ///
  /// With C the group and n the nodes of the graph (Everett & Borgatti 1999):
  /// - degree, the nodes outside C that have a neighbour in C, over n − |C|;
  /// - closeness, (n − |C|)/Σ_{v∉C} min_{c∈C} d(v, c); where only r of the nodes outside are
  ///   reached, (r/(n − |C|))·(r/Σ d), the Wasserman–Faust correction;
  /// - betweenness, Σ_{u,v∉C} g_uv(C)/g_uv, each unordered pair once, normalised by
  ///   (n − |C|)(n − |C| − 1)/2; in a directed graph each ordered pair, and twice the normaliser.
  ///
  /// Shares lie between 0 and 1; pairs without a path count 0. Weights are ignored.
  ///
  /// - Parameters:
  ///   - group: The nodes of the group; one named twice counts once.
  ///   - direction: Whether ties and ways lead out of the group, into it, or either; betweenness
  ///     always follows the edges.
  /// - Returns: The three measures.
  /// - Precondition: The group is not empty.
  /// - Complexity: O(nm) time, O(n + m) space.
  ///
  /// Source: Everett & Borgatti 1999, <https://doi.org/10.1080/0022250X.1999.9990219>.
  public func groupCentrality(
    of group: [Int], direction: Direction = .both
  ) -> GroupCentrality {
    let reach = groupReach(of: group, direction)
    let outside = Double(reach.outside)
    let pairs = outside * (outside - 1) / (isDirected ? 1 : 2)
    let betweenness = groupBetweenness(reach.isMember)
    let reached = Double(reach.reached)
    return GroupCentrality(
      degree: reach.adjacent,
      degreeNormalised: outside > 0 ? Double(reach.adjacent) / outside : nil,
      closeness: reach.reached > 0 ? (reached / outside) * (reached / Double(reach.farness)) : nil,
      betweenness: betweenness,
      betweennessNormalised: pairs > 0 ? betweenness / pairs : nil)
  }

  private struct GroupReach {
    var isMember: [Bool]
    var outside = 0
    var adjacent = 0
    var reached = 0
    var farness = 0
  }

  private func groupReach(of group: [Int], _ direction: Direction) -> GroupReach {
    precondition(!group.isEmpty, "a group has a member")
    let graph = facing(direction)
    var reach = GroupReach(isMember: [Bool](repeating: false, count: nodeCount))
    var distance = [Int](repeating: -1, count: nodeCount)
    var queue: [Int] = []
    for node in group where !reach.isMember[node] {
      reach.isMember[node] = true
      distance[node] = 0
      queue.append(node)
    }
    reach.outside = nodeCount - queue.count
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for target in graph.neighbours(of: node) where distance[Int(target)] < 0 {
        distance[Int(target)] = distance[node] + 1
        queue.append(Int(target))
        if distance[node] == 0 { reach.adjacent += 1 }
        reach.reached += 1
        reach.farness += distance[node] + 1
      }
    }
    return reach
  }

  /// For each pair outside, 1 − (shortest paths that avoid the group)/(shortest paths).
  private func groupBetweenness(_ isMember: [Bool]) -> Double {
    var search = ShortestPaths(self, .hops)
    var sum = 0.0
    for source in nodes where !isMember[source] {
      search.search(from: source)
      sum +=
        throughGroup(search, isMember, Double.self)
        ?? throughGroup(search, isMember, WideDouble.self) ?? 0
    }
    return isDirected ? sum : sum / 2
  }

  private func throughGroup<Count: PathCount>(
    _ search: ShortestPaths, _ isMember: [Bool], _: Count.Type
  ) -> Double? {
    guard let source = search.order.first else { return 0 }
    var paths = [Count](repeating: Count(0), count: nodeCount)
    var avoiding = paths
    paths[Int(source)] = Count(1)
    avoiding[Int(source)] = Count(1)
    var sum = 0.0
    for node in search.order {
      let node = Int(node)
      guard paths[node].isExact else { return nil }
      if isMember[node] {
        avoiding[node] = Count(0)
      } else {
        sum += 1 - (avoiding[node] / paths[node]).value
      }
      for arc in arcs(of: node) where search.isShortest(from: node, arc: arc) {
        let target = Int(targets[arc])
        paths[target] = paths[target] + paths[node]
        avoiding[target] = avoiding[target] + avoiding[node]
      }
    }
    return sum
  }
}
