public import WeftGraph
public import WeftModel

/// Which of four ideal shapes a set of actors and the ties among them is nearest to, and how far.
///
/// The ideals: *hub and spoke*, one body tied to all others, who have no other ties; *ring*, each
/// tied to the next; *mesh*, each tied to each; *core and periphery*, a core of two or more all
/// tied to one another, and two or more others, each tied to some of the core and not to one
/// another (Borgatti & Everett 2000, whose ties between core and periphery may be of any density).
///
/// The distance from an ideal is the share of pairs that would have to be tied or untied. It alone
/// cannot choose between ideals, since core and periphery leaves much open and so lies near to
/// nearly everything: as in the summaries of graphs by Koutra et al. (2014) the nearest ideal is
/// the one with which the ties take the fewest bits to write down, what an ideal leaves open
/// counting too. Each is also held against *scattered*, just a list of the ties that there are:
/// where that is as short, there is no clear shape.
///
/// Sources: Borgatti & Everett 2000, <https://doi.org/10.1016/S0378-8733(99)00019-2>; Koutra, Kang,
/// Vreeken & Faloutsos 2014, <https://doi.org/10.1137/1.9781611973440.11>.
public struct Shape: Sendable, Hashable {
  /// An ideal shape.
  public enum Ideal: String, Sendable, Hashable, CaseIterable {
    /// One body tied to all others, who have no other ties.
    case hubAndSpoke
    /// Each body tied to the next, and the last to the first.
    case ring
    /// Each body tied to each.
    case mesh
    /// A core all tied to one another; others tied to the core alone.
    case coreAndPeriphery
  }

  /// How the ties lie against one ideal.
  public struct Fit: Sendable, Hashable {
    /// The ideal.
    public let ideal: Ideal
    /// Pairs that are not tied and would have to be. With core and periphery, a body outside the
    /// core without a tie to it counts as one.
    public let missing: Int
    /// Pairs that are tied and would have to be untied.
    public let surplus: Int
    /// (missing + surplus) / pairs, from 0 (it is that ideal) to 1.
    public let distance: Double
    /// How many bits it takes to write the ties down as this ideal and what differs from it.
    public let bits: Double
    /// The hub or the core, by place in ``Network/actors``, ascending; empty for ring and mesh.
    public let centre: [Int]
    /// Whether the best arrangement of this ideal was found for certain; if not, another one may
    /// fit better.
    public let isExact: Bool
  }

  /// The actors asked about, by place, ascending.
  public let actors: [Int]
  /// Pairs of them that are tied.
  public let tiedPairs: Int
  /// Pairs of them.
  public let pairs: Int
  /// How the ties lie against each ideal, the nearest first; empty without ties, and for fewer
  /// than 4 actors, of whom too few things are possible for a shape to mean anything.
  public let fits: [Fit]
  /// How many bits a list of the tied pairs takes.
  public let scatteredBits: Double
  /// The ties among the actors, by place; empty where all is co-membership.
  public let ties: [Int]

  /// The nearest ideal, or nil without ties or for fewer than 4 actors.
  public var nearest: Fit? { fits.first }

  /// Whether the nearest ideal takes fewer bits than a list of the tied pairs.
  public var isClear: Bool { (nearest?.bits ?? .infinity) < scatteredBits - 1e-9 }

  /// By how many bits the nearest ideal beats the next best account, another ideal or the list;
  /// negative where the list is shorter. Each bit halves how well the next best does.
  public var margin: Double? {
    guard let nearest, fits.count > 1 else { return nil }
    return min(fits[1].bits, scatteredBits) - nearest.bits
  }

  /// Finds the shape of a graph, its nodes taken as the actors of those places.
  ///
  /// - Parameters:
  ///   - graph: The graph; directions and weights are ignored.
  ///   - seed: What the search grows from where the graph is too large to try everything.
  /// - Complexity: O(2ⁿ·n²) for up to ``exactLimit`` nodes, O(n·m) beyond.
  public init(_ graph: Graph, seed: UInt64 = 1) {
    self.init(graph.symmetrised(), actors: Array(graph.nodes), ties: [], seed: seed)
  }

  init(_ graph: Graph, actors: [Int], ties: [Int], seed: UInt64) {
    let search = ShapeSearch(graph, seed: seed)
    self.actors = actors
    self.ties = ties
    pairs = search.pairs
    tiedPairs = graph.edgeCount
    scatteredBits = search.bits(edits: graph.edgeCount)
    guard graph.nodeCount >= 4, graph.edgeCount > 0 else {
      fits = []
      return
    }
    fits = search.arrangements().map { found in
      Fit(
        ideal: found.ideal, missing: found.missing, surplus: found.surplus,
        distance: Double(found.missing + found.surplus) / Double(search.pairs), bits: found.bits,
        centre: found.centre.map { actors[$0] }, isExact: found.isExact)
    }
  }

  /// Up to so many nodes every arrangement is tried.
  public static let exactLimit = 13
}

extension ActorGraph {
  /// The shape of the network as a whole: all nodes, all edges, co-membership of clusters that
  /// meet among them.
  ///
  /// - Parameter seed: What the search grows from where everything cannot be tried.
  /// - Returns: The shape, its actors by place in ``Network/actors``.
  /// - Complexity: As ``Shape/init(_:seed:)``.
  public func shape(seed: UInt64 = 1) -> Shape {
    Shape(graph, actors: actorOfNode, ties: tiesOfEdges { _ in true }, seed: seed)
  }

  /// The shape of the ties among the members of a cluster, co-membership left out: with it every
  /// cluster that meets would be a mesh.
  ///
  /// - Parameters:
  ///   - place: The place of the cluster in ``Network/clusters``.
  ///   - seed: What the search grows from where everything cannot be tried.
  /// - Returns: The shape, its actors by place in ``Network/actors``.
  /// - Complexity: O(m) and as ``Shape/init(_:seed:)`` for the members.
  public func shape(ofCluster place: Int, seed: UInt64 = 1) -> Shape {
    let members = index.members[place]
    let nodes = members.compactMap { nodeOfActor[$0] }
    var rank = [Int?](repeating: nil, count: graph.nodeCount)
    for (place, node) in nodes.enumerated() { rank[node] = place }
    let pairs = zip(graph.edges, grounds).compactMap { edge, grounds -> (Int, Int)? in
      guard let one = rank[edge.source], let other = rank[edge.target],
        grounds.contains(where: \.isTie)
      else { return nil }
      return (one, other)
    }
    return Shape(
      Graph(nodeCount: nodes.count, edges: pairs), actors: nodes.map { actorOfNode[$0] },
      ties: tiesOfEdges { rank[$0.source] != nil && rank[$0.target] != nil }, seed: seed)
  }

  private func tiesOfEdges(where isMeant: (Graph.Edge) -> Bool) -> [Int] {
    var result: Set<Int> = []
    for (edge, grounds) in zip(graph.edges, grounds) where isMeant(edge) {
      for case .tie(let place) in grounds { result.insert(place) }
    }
    return result.sorted()
  }
}

extension ActorGraph.Ground {
  /// Whether it is a tie rather than membership of one cluster.
  var isTie: Bool {
    if case .tie = self { true } else { false }
  }
}
