public import WeftModel

/// What joins two clusters.
public struct ClusterLink: Sendable, Hashable {
  /// The one cluster, by id; the lower.
  public let first: String
  /// The other cluster, by id.
  public let second: String
  /// The actors that are members of both, by id.
  public let sharedMembers: [String]
  /// The ties between a member of one (or the cluster itself) and a member of the other, by place
  /// in ``Network/ties``.
  public let ties: [Int]
  /// The outside actors tied to both, by id.
  public let intermediaries: [String]
  /// How many ways there are between them; 1 is the only one.
  public var count: Int { sharedMembers.count + ties.count + intermediaries.count }
  /// Whether they are joined through bodies outside both alone.
  public var isThroughOutsideAlone: Bool { sharedMembers.isEmpty && ties.isEmpty }
}

extension NetworkIndex {
  /// Beyond so many clusters, pairs joined through outside bodies alone are not listed.
  public static let clusterPairLimit = 200

  /// What joins each two clusters that anything joins, ties of activity left out.
  func clusterLinks() -> [ClusterLink] {
    struct Found {
      var members: Set<Int> = []
      var ties: Set<Int> = []
      var between: Set<Int> = []
    }
    var found: [[Int]: Found] = [:]
    func pairs(_ left: [Int], _ right: [Int], _ body: ([Int]) -> Void) {
      for first in left {
        for second in right where first != second { body([first, second].sorted()) }
      }
    }
    for (actor, clusters) in clustersOf.enumerated() where clusters.count > 1 {
      pairs(clusters, clusters) { found[$0, default: Found()].members.insert(actor) }
    }
    func clusters(at end: End?) -> [Int] {
      switch end {
      case .actor(let actor): clustersOf[actor]
      case .cluster(let cluster): [cluster]
      case nil: []
      }
    }
    var reached = [Set<Int>](repeating: [], count: network.actors.count)
    for place in ties
    where network.ties[place].layer != .activity && !network.ties[place].isDenial {
      let tie = network.ties[place]
      let (from, to) = (ends[tie.from], ends[tie.to])
      pairs(clusters(at: from), clusters(at: to)) { pair in
        // A member's tie to its own cluster joins nothing new.
        let isInside = [from, to].allSatisfy { !Set(clusters(at: $0)).isDisjoint(with: pair) }
        if isInside { found[pair, default: Found()].ties.insert(place) }
      }
      if case .actor(let actor) = from { reached[actor].formUnion(clusters(at: to)) }
      if case .actor(let actor) = to { reached[actor].formUnion(clusters(at: from)) }
    }
    for (actor, clusters) in reached.enumerated() where clusters.count > 1 {
      let outside = clusters.subtracting(clustersOf[actor]).sorted()
      pairs(outside, outside) { pair in
        if network.clusters.count <= Self.clusterPairLimit || found[pair] != nil {
          found[pair, default: Found()].between.insert(actor)
        }
      }
    }
    func ids(_ actors: Set<Int>) -> [String] { actors.map { network.actors[$0].id }.sorted() }
    return found.map { pair, what in
      let names = pair.map { network.clusters[$0].id }.sorted()
      return ClusterLink(
        first: names[0], second: names[1], sharedMembers: ids(what.members),
        ties: what.ties.sorted(), intermediaries: ids(what.between))
    }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}
