import WeftGraph
public import WeftModel

/// Introductions to make, after which no single actor's loss parts a network.
public struct Repair: Sendable, Hashable {
  /// Two actors to introduce to each other.
  public struct Introduction: Sendable, Hashable {
    /// The one, by id; the lower.
    public let first: String
    /// The other, by id.
    public let second: String
    /// What speaks for this pair.
    public let reasons: [Reason]
    /// The actors whose loss parts these two now, by id; none where nothing joins them now.
    public let bypasses: [String]
    /// How much ``exposureBefore`` falls by this one, those before it in the list made; nil where
    /// there are too many to be put in order.
    public let gain: Int?
    /// Whether the options allow the pair; where it does not, no allowed pair would do.
    public let isAllowed: Bool
  }

  /// What speaks for introducing two actors.
  public enum Reason: Sendable, Hashable {
    /// They are in the same place.
    case samePlace(String)
    /// They have partners in common, by id.
    case commonPartners([String])
    /// They work in the same field.
    case sameSector(String)
    /// Nothing joins them now, not even through others.
    case joinsParts
  }

  /// The introductions, those that gain most first.
  public let introductions: [Introduction]
  /// How many it takes in all; more than are listed where a budget was given.
  public let needed: Int
  /// Over all actors, how many others would be outside the largest part if that one were lost; 0
  /// where no single loss parts the network.
  public let exposureBefore: Int
  /// The same with the introductions made.
  public let exposureAfter: Int
  /// How many actors were considered.
  public let actors: Int
}

/// Which pairs may be introduced, and how many.
public struct RepairOptions: Sendable, Hashable {
  /// Whether both must be in the same place.
  public var samePlaceOnly: Bool
  /// Whether they must have a partner in common.
  public var commonPartnerOnly: Bool
  /// Whether two funders may be introduced to each other.
  public var allowsTwoFunders: Bool
  /// Roles no new tie should end at.
  public var excludedRoles: Set<Role>
  /// At most so many introductions: the best by what they add; nil for all that are needed.
  public var budget: Int?

  /// Makes options.
  public init(
    samePlaceOnly: Bool = false, commonPartnerOnly: Bool = false, allowsTwoFunders: Bool = false,
    excludedRoles: Set<Role> = [.programme], budget: Int? = nil
  ) {
    self.samePlaceOnly = samePlaceOnly
    self.commonPartnerOnly = commonPartnerOnly
    self.allowsTwoFunders = allowsTwoFunders
    self.excludedRoles = excludedRoles
    self.budget = budget
  }

  /// Beyond so many actors pairs are not chosen by what speaks for them.
  public static let preferenceLimit = 250
  /// Beyond so many introductions they are not put in order of what they add.
  public static let orderingLimit = 150
  /// Up to so many actors a budget is spent on any pairs, beyond that on those of the full set.
  public static let searchLimit = 60
}

extension NetworkIndex {
  /// The fewest introductions after which no single actor's loss parts the network, or the
  /// members of one cluster.
  ///
  /// Assets and themes are left out, for nobody introduces a building, and so are actors of the
  /// excluded roles that are tied to one other alone. Within a cluster,
  /// co-membership is left out too, being what the cluster would rely on.
  ///
  /// - Parameters:
  ///   - cluster: The cluster, by place; nil for the whole network.
  ///   - options: Which pairs may be introduced, and how many.
  /// - Returns: The introductions, the most useful first.
  /// - Complexity: that of `Graph.biconnectivityAugmentation`, and O(k²·(n + m)) to order k pairs.
  public func repair(
    cluster: Int? = nil, options: RepairOptions = RepairOptions()
  ) -> Repair {
    let whole = ActorGraph(
      self, layers: cluster == nil ? nil : ActorGraph.dominanceLayers)
    let isWanted = cluster.map { Set(members[$0]) }
    let nodes = whole.graph.nodes.filter { node in
      let actor = whole.actorOfNode[node]
      let role = network.actors[actor].role
      // A programme of one body goes with it; nobody can be introduced to it.
      let isAppendage = options.excludedRoles.contains(role) && whole.graph.degree(of: node) < 2
      return ![.asset, .theme].contains(role) && !isAppendage
        && (isWanted?.contains(actor) ?? true)
    }
    let plan = RepairPlan(
      index: self, graph: whole.graph.induced(by: nodes),
      actors: nodes.map { whole.actorOfNode[$0] }, options: options)
    return plan.repair()
  }
}

/// The graph to mend, with what speaks for each pair.
private struct RepairPlan {
  let index: NetworkIndex
  let graph: Graph
  let actors: [Int]
  let options: RepairOptions

  func repair() -> Repair {
    let usesPreferences = graph.nodeCount <= RepairOptions.preferenceLimit
    let full =
      usesPreferences
      ? graph.biconnectivityAugmentation { unwelcomeness($0, $1) }.edges
      : graph.biconnectivityAugmentation().edges
    var candidates = full.map { ($0.source, $0.target) }
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
        actors: graph.nodeCount)
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
      exposureAfter: exposure, actors: graph.nodeCount)
  }

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
    let partners = common(pair.0, pair.1).map { actor($0).id }.sorted()
    if !partners.isEmpty { result.append(.commonPartners(partners)) }
    if let sector = one.sector, sector == other.sector { result.append(.sameSector(sector)) }
    return result
  }

  private func isAllowed(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (actor(first), actor(second))
    if options.excludedRoles.contains(one.role) || options.excludedRoles.contains(other.role) {
      return false
    }
    if !options.allowsTwoFunders, one.plays(.funder), other.plays(.funder) { return false }
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
    if let sector = one.sector, sector == other.sector { cost -= 1 }
    return cost
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
