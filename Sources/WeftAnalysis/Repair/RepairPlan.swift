import WeftGraph
import WeftModel

/// The graph to mend, with what speaks for each pair.
struct RepairPlan {
  let index: NetworkIndex
  let graph: Graph
  let actors: [Int]
  let options: RepairOptions
  let hangersOn: [String]

  func repair() -> Repair {
    let usesPreferences = graph.nodeCount <= RepairOptions.preferenceLimit
    let full =
      usesPreferences
      ? spread(
        AllowedPairs(graph: graph, isAllowed: isAllowed, unwelcomeness: unwelcomeness).improved(
          graph.biconnectivityAugmentation { unwelcomeness($0, $1) }.edges.map {
            ($0.source, $0.target)
          }))
      : graph.biconnectivityAugmentation().edges.map { ($0.source, $0.target) }
    var candidates = full
    if let budget = options.budget, budget < full.count,
      graph.nodeCount <= RepairOptions.searchLimit
    {
      candidates = graph.nodes.flatMap { first in
        ((first + 1)..<graph.nodeCount).filter { second in
          !graph.hasEdge(first, second) && isAllowed(first, second)
        }.map { (first, $0) }
      }
    }
    let count = min(options.budget ?? full.count, full.count)
    let before = graph.exposure
    guard
      candidates.count <= RepairOptions.orderingLimit
        || graph.nodeCount <= RepairOptions.searchLimit
    else {
      let taken = Array(candidates.prefix(count))
      return Repair(
        introductions: taken.map { introduction($0, gain: nil) }, needed: full.count,
        exposureBefore: before, exposureAfter: graph.adding(taken).exposure,
        actors: graph.nodeCount, hangersOn: hangersOn)
    }
    var current = graph
    var exposure = before
    var introductions: [Repair.Introduction] = []
    while introductions.count < count, !candidates.isEmpty {
      var best: (place: Int, exposure: Int, cost: Double)?
      for (place, pair) in candidates.enumerated() {
        let trial = current.adding([pair]).exposure
        let cost = unwelcomeness(pair.0, pair.1)
        if best.map({ (trial, cost) < ($0.exposure, $0.cost) }) ?? true {
          best = (place, trial, cost)
        }
      }
      guard let best else { break }
      let pair = candidates.remove(at: best.place)
      introductions.append(
        introduction(pair, gain: exposure - best.exposure))
      current = current.adding([pair])
      exposure = best.exposure
    }
    return Repair(
      introductions: introductions, needed: full.count, exposureBefore: before,
      exposureAfter: exposure, actors: graph.nodeCount, hangersOn: hangersOn)
  }

  /// The same number of pairs, no body in more of them than it need be: an end that is in many is
  /// given to another body where that is no less welcome and mends as well.
  private func spread(_ chosen: [(Int, Int)]) -> [(Int, Int)] {
    var pairs = chosen
    guard pairs.count <= Self.spreadLimit else { return pairs }
    var load = [Int](repeating: 0, count: graph.nodeCount)
    for pair in pairs {
      load[pair.0] += 1
      load[pair.1] += 1
    }
    for place in pairs.indices {
      let (first, second) = pairs[place]
      let (busy, other) = load[first] >= load[second] ? (first, second) : (second, first)
      guard load[busy] > 1 else { continue }
      let limit = unwelcomeness(first, second)
      let others = pairs.indices.filter { $0 != place }.map { pairs[$0] }
      let free = graph.nodes.filter { node in
        node != other && load[node] + 1 < load[busy] && !graph.hasEdge(node, other)
          && unwelcomeness(node, other) <= limit
          && !others.contains { Set([$0.0, $0.1]) == [node, other] }
      }.sorted {
        (load[$0], unwelcomeness($0, other), $0) < (load[$1], unwelcomeness($1, other), $1)
      }
      guard let taker = free.first(where: { graph.adding(others + [(other, $0)]).exposure == 0 })
      else { continue }
      load[busy] -= 1
      load[taker] += 1
      pairs[place] = (min(taker, other), max(taker, other))
    }
    return pairs
  }

  /// Beyond so many introductions they are not spread.
  private static let spreadLimit = 60

  private func introduction(_ pair: (Int, Int), gain: Int?) -> Repair.Introduction {
    let ids = [pair.0, pair.1].map { actor($0).id }.sorted()
    let components = graph.components()
    let isJoined = components.ofNode[pair.0] == components.ofNode[pair.1]
    let bypassed = isJoined ? graph.separators(pair.0, pair.1).map { actor($0).id }.sorted() : []
    return Repair.Introduction(
      first: ids[0], second: ids[1], reasons: reasons(pair) + (isJoined ? [] : [.joinsParts]),
      bypasses: bypassed, gain: gain, isAllowed: isAllowed(pair.0, pair.1))
  }

  private func actor(_ node: Int) -> Actor { index.network.actors[actors[node]] }

  private func common(_ first: Int, _ second: Int) -> [Int] {
    Set(graph.neighbours(of: first)).intersection(graph.neighbours(of: second)).map(Int.init)
  }

  private func reasons(_ pair: (Int, Int)) -> [Repair.Reason] {
    let (one, other) = (actor(pair.0), actor(pair.1))
    var result: [Repair.Reason] = []
    if let place = one.place, place == other.place { result.append(.samePlace(place)) }
    if let cluster = sharedCluster(pair.0, pair.1) { result.append(.sameCluster(cluster)) }
    let partners = common(pair.0, pair.1).map { actor($0).id }.sorted()
    if !partners.isEmpty { result.append(.commonPartners(partners)) }
    if let sector = one.sector, sector == other.sector { result.append(.sameSector(sector)) }
    return result
  }

  private func isOutside(_ node: Int) -> Bool { index.clustersOf[actors[node]].isEmpty }

  private var hasMembers: Bool { !index.network.memberships.isEmpty }

  /// A cluster both belong to, by id.
  private func sharedCluster(_ first: Int, _ second: Int) -> String? {
    let mine = Set(index.clustersOf[actors[first]])
    return index.clustersOf[actors[second]].first(where: mine.contains)
      .map { index.network.clusters[$0].id }
  }

  private func isAllowed(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (actor(first), actor(second))
    if options.excludedRoles.contains(one.role) || options.excludedRoles.contains(other.role) {
      return false
    }
    if !options.allowsTwoFunders, one.plays(.funder), other.plays(.funder) { return false }
    if !options.allowsTwoOutsiders, isOutside(first), isOutside(second), hasMembers { return false }
    if options.samePlaceOnly, one.place == nil || one.place != other.place { return false }
    return !options.commonPartnerOnly || !common(first, second).isEmpty
  }

  /// How unwelcome a pair is: the same place speaks most for it, then a common partner, then a
  /// common field; a pair that is not allowed is taken only where nothing else will do.
  private func unwelcomeness(_ first: Int, _ second: Int) -> Double {
    let (one, other) = (actor(first), actor(second))
    var cost = isAllowed(first, second) ? 10.0 : 1000
    if let place = one.place, place == other.place { cost -= 4 }
    if !common(first, second).isEmpty { cost -= 3 }
    if sharedCluster(first, second) != nil { cost -= 2 }
    if let sector = one.sector, sector == other.sector { cost -= 1 }
    return cost
  }
}

extension Graph {
  /// Some nodes without those not held that are tied to one other of them at most, time and again.
  ///
  /// - Complexity: O(n + m).
  func withoutHangersOn(_ nodes: [Int], isHeld: [Bool]) -> [Int] {
    var isIn = [Bool](repeating: false, count: nodeCount)
    for node in nodes { isIn[node] = true }
    var degree = self.nodes.map { node in
      neighbours(of: node).count { isIn[Int($0)] }
    }
    var queue = nodes.filter { !isHeld[$0] && degree[$0] < 2 }
    while let node = queue.popLast() {
      guard isIn[node] else { continue }
      isIn[node] = false
      for neighbour in neighbours(of: node).map(Int.init) where isIn[neighbour] {
        degree[neighbour] -= 1
        if !isHeld[neighbour], degree[neighbour] < 2 { queue.append(neighbour) }
      }
    }
    return nodes.filter { isIn[$0] }
  }
}

extension Graph {
  /// Over all nodes, how many others would be outside the largest part if that one were lost.
  ///
  /// - Complexity: O(n + m).
  var exposure: Int {
    let components = components()
    let sizes = components.sizes.sorted(by: >)
    let pieces = separations()
    return nodes.reduce(0) { sum, node in
      let size = components.sizes[components.ofNode[node]]
      let otherLargest = size == sizes[0] ? (sizes.count > 1 ? sizes[1] : 0) : sizes[0]
      return sum + (nodeCount - 1) - max(otherLargest, pieces[node].max() ?? 0)
    }
  }

  /// The graph with more edges.
  func adding(_ pairs: [(Int, Int)]) -> Graph {
    Graph(
      nodeCount: nodeCount, edges: edges.map { ($0.source, $0.target) } + pairs,
      isDirected: isDirected)
  }

  /// The nodes whose loss parts two others, ascending.
  func separators(_ first: Int, _ second: Int) -> [Int] {
    let tree = dominatorTree(from: first)
    return tree.dominators(of: second).filter { $0 != first && $0 != second }.sorted()
  }
}
