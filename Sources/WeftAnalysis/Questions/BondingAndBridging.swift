public import WeftGraph
public import WeftModel

/// Whether ties stay within groups (bonding) or lead across them (bridging), by place, sector,
/// role or cluster.
///
/// The E–I index of Krackhardt & Stern 1988 (<https://doi.org/10.2307/2786835>): (external −
/// internal) / (external + internal) over the edges of the actor graph, from −1 (all bonding) to 1
/// (all bridging). Chance does not give 0: many small groups give bridging by themselves. So it
/// stands beside what dealing the labels out anew would give. A body whose group is not known is
/// in no group, and its edges are counted apart. By cluster, only edges that rest on a tie count:
/// co-membership is within clusters by its nature. One tie to a cluster is many edges: where the
/// edges rest on few ties (``bondingTies``, ``bridgingTies``), chance deals with less than it seems.
public struct BondingAndBridging: Sendable, Hashable {
  /// What makes a group.
  public enum Attribute: String, Sendable, Hashable, CaseIterable {
    /// The place an actor is recorded in.
    case place
    /// The field it works in.
    case sector
    /// Its main role.
    case role
    /// The clusters it belongs to; two that share one are in one group.
    case cluster
  }

  /// One group.
  public struct Group: Sendable, Hashable {
    /// Its name: the place, the sector, the role, or the id of the cluster.
    public let label: String
    /// Its actors, by place in ``Network/actors``, ascending.
    public let actors: [Int]
    /// Edges between two of its actors.
    public let `internal`: Int
    /// Edges from its actors to actors of other groups.
    public let external: Int

    /// The index of the group; nil where its actors have no edge to a grouped actor.
    public var index: Double? {
      let all = external + self.internal
      return all > 0 ? Double(external - self.internal) / Double(all) : nil
    }
  }

  /// What makes a group.
  public let attribute: Attribute
  /// Edges within groups.
  public let `internal`: Int
  /// Edges between groups.
  public let external: Int
  /// Edges of actors whose group is not known.
  public let unclassified: Int
  /// The index beside chance; nil where no edge joins two grouped actors.
  public let chance: ChanceComparison?
  /// The groups, by label.
  public let groups: [Group]
  /// The actors whose group is not known, by place, ascending.
  public let unknown: [Int]
  /// The ties behind edges within groups, by place, ascending.
  public let bondingTies: [Int]
  /// The ties behind edges between groups; a tie to a cluster may be behind edges of both sorts.
  public let bridgingTies: [Int]

  /// (external − internal) / (external + internal); nil where there is nothing to count.
  public var index: Double? { chance?.observed }

  /// Compares ties within and between groups.
  ///
  /// - Parameters:
  ///   - graph: The actor graph.
  ///   - attribute: What makes a group.
  ///   - options: How the comparison with chance is made.
  /// - Complexity: O(repetitions · (n + m)).
  public init(
    _ graph: ActorGraph, by attribute: Attribute, options: ChanceOptions = ChanceOptions()
  ) {
    let labels = graph.labels(attribute)
    let counted = zip(graph.graph.edges, graph.grounds).filter {
      attribute != .cluster || $0.1.contains(where: \.isTie)
    }
    let tally = LabelledEdges(edges: counted.map(\.0), labels: labels)
    self.attribute = attribute
    self.internal = tally.internal
    external = tally.external
    unclassified = tally.unclassified
    chance = tally.chance(nodeCount: graph.graph.nodeCount, options: options)
    unknown = graph.graph.nodes.filter { labels[$0].isEmpty }.map { graph.actorOfNode[$0] }
    var within: [String: Int] = [:]
    var across: [String: Int] = [:]
    for (edge, _) in counted {
      let (one, other) = (labels[edge.source], labels[edge.target])
      guard !one.isEmpty, !other.isEmpty else { continue }
      for label in one.intersection(other) { within[label, default: 0] += 1 }
      for label in one.symmetricDifference(other) { across[label, default: 0] += 1 }
    }
    var actors: [String: [Int]] = [:]
    for (node, set) in labels.enumerated() {
      for label in set { actors[label, default: []].append(graph.actorOfNode[node]) }
    }
    groups = Set(labels.flatMap { $0 }).sorted().map {
      Group(
        label: $0, actors: actors[$0] ?? [], internal: within[$0] ?? 0, external: across[$0] ?? 0)
    }
    var bonding: Set<Int> = []
    var bridging: Set<Int> = []
    for (edge, grounds) in counted {
      guard let isInternal = tally.isInternal(edge) else { continue }
      for case .tie(let place) in grounds {
        if isInternal { bonding.insert(place) } else { bridging.insert(place) }
      }
    }
    bondingTies = bonding.sorted()
    bridgingTies = bridging.sorted()
  }
}

/// Edges, and the labels of their ends.
private struct LabelledEdges {
  let edges: [Graph.Edge]
  let labels: [Set<String>]
  let `internal`: Int
  let external: Int
  let unclassified: Int

  init(edges: [Graph.Edge], labels: [Set<String>]) {
    self.edges = edges
    self.labels = labels
    let sorts = edges.map { Self.isInternal($0, labels) }
    self.internal = sorts.count { $0 == true }
    external = sorts.count { $0 == false }
    unclassified = sorts.count { $0 == nil }
  }

  func isInternal(_ edge: Graph.Edge) -> Bool? { Self.isInternal(edge, labels) }

  private static func isInternal(_ edge: Graph.Edge, _ labels: [Set<String>]) -> Bool? {
    let (one, other) = (labels[edge.source], labels[edge.target])
    return one.isEmpty || other.isEmpty ? nil : !one.isDisjoint(with: other)
  }

  func chance(nodeCount: Int, options: ChanceOptions) -> ChanceComparison? {
    guard external + self.internal > 0 else { return nil }
    guard labels.contains(where: { $0.count > 1 }) else { return single(nodeCount, options) }
    // Actors of several clusters: whole sets of labels change places.
    let places = labels.indices.filter { !labels[$0].isEmpty }
    let outcomes = (0..<options.repetitions).map { repetition in
      var hand = places.map { labels[$0] }
      var source = SplitMix64.stream(seed: options.seed, repetition: repetition)
      source.shuffle(&hand)
      var dealt = labels
      for (place, set) in zip(places, hand) { dealt[place] = set }
      return LabelledEdges(edges: edges, labels: dealt).value
    }
    return ChanceComparison(
      observed: value, outcomes: outcomes, model: .labelPermutation,
      coverage: .sampled(repetitions: options.repetitions, seed: options.seed))
  }

  private var value: Double {
    Double(external - self.internal) / Double(external + self.internal)
  }

  private func single(_ nodeCount: Int, _ options: ChanceOptions) -> ChanceComparison? {
    let names = Set(labels.flatMap { $0 }).sorted()
    let number = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let graph = Graph(nodeCount: nodeCount, edges: edges, parallels: .unweighted)
    return graph.eiIndexByChance(
      groups: labels.map { $0.first.flatMap { number[$0] } }, options: options)
  }
}

extension ActorGraph {
  /// The groups of each node; none where they are not known.
  fileprivate func labels(_ attribute: BondingAndBridging.Attribute) -> [Set<String>] {
    actorOfNode.map { place in
      let actor = index.network.actors[place]
      switch attribute {
      case .place: return Set(actor.place.map { [$0] } ?? [])
      case .sector: return Set(actor.sector.map { [$0] } ?? [])
      case .role: return [actor.role.rawValue]
      case .cluster: return Set(index.clustersOf[place].map { index.network.clusters[$0].id })
      }
    }
  }
}
