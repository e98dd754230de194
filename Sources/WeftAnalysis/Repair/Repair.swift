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
    /// Whether the options allow the pair. Where they do not, no set of as few introductions holds
    /// fewer such pairs, or none was found among the first 20,000 tried.
    public let isAllowed: Bool
  }

  /// What speaks for introducing two actors.
  public enum Reason: Sendable, Hashable {
    /// They are in the same place.
    case samePlace(String)
    /// They have partners in common, by id.
    case commonPartners([String])
    /// They belong to the same cluster, by id.
    case sameCluster(String)
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
  /// Bodies left out because they belong to no cluster and are tied to one other body at most, by
  /// id; see ``RepairOptions/includesHangersOn``.
  public let hangersOn: [String]
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
  /// Whether two bodies of which neither belongs to a cluster may be introduced to each other,
  /// where there are clusters.
  public var allowsTwoOutsiders: Bool
  /// Whether to hold in the network also who belongs to no cluster and is tied to one other body at
  /// most: a council one partner works with is not the partnership's to introduce. Where no
  /// cluster has members, all are held.
  public var includesHangersOn: Bool
  /// At most so many introductions: the best by what they add; nil for all that are needed.
  public var budget: Int?

  /// Makes options.
  public init(
    samePlaceOnly: Bool = false, commonPartnerOnly: Bool = false, allowsTwoFunders: Bool = false,
    excludedRoles: Set<Role> = [.programme], allowsTwoOutsiders: Bool = false,
    includesHangersOn: Bool = false, budget: Int? = nil
  ) {
    self.samePlaceOnly = samePlaceOnly
    self.commonPartnerOnly = commonPartnerOnly
    self.allowsTwoFunders = allowsTwoFunders
    self.excludedRoles = excludedRoles
    self.allowsTwoOutsiders = allowsTwoOutsiders
    self.includesHangersOn = includesHangersOn
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
  /// excluded roles that are tied to one other alone, and those who hang on one body from outside
  /// every cluster. Of sets that are as small and as welcome, one that spreads the introductions
  /// over many is preferred. Within a cluster,
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
    repairPlan(cluster: cluster, options: options).repair()
  }

  /// The graph to mend, with what speaks for each pair.
  func repairPlan(cluster: Int?, options: RepairOptions) -> RepairPlan {
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
    let isHeld = whole.graph.nodes.map { !clustersOf[whole.actorOfNode[$0]].isEmpty }
    let prunes = cluster == nil && !options.includesHangersOn && isHeld.contains(true)
    let kept = prunes ? whole.graph.withoutHangersOn(nodes, isHeld: isHeld) : nodes
    return RepairPlan(
      index: self, graph: whole.graph.induced(by: kept),
      actors: kept.map { whole.actorOfNode[$0] }, options: options,
      hangersOn: Set(nodes).subtracting(kept).map { whole.actor(at: $0).id }.sorted())
  }
}
