/// A network with its ids resolved to places: what projections and analyses work from.
///
/// Dangling ties and memberships (whose ends are nobody) are left out; duplicate ids keep the
/// first.
public struct NetworkIndex: Sendable {
  /// What a tie's end is.
  public enum End: Sendable, Hashable {
    /// An actor, by its place in ``Network/actors``.
    case actor(Int)
    /// A cluster, by its place in ``Network/clusters``.
    case cluster(Int)
  }

  /// The network the places refer to.
  public let network: Network
  /// Where each id leads.
  public let ends: [String: End]
  /// For each cluster, the places of its member actors, ascending, each once.
  public let members: [[Int]]
  /// For each actor, the places of its clusters, ascending.
  public let clustersOf: [[Int]]
  /// The places of the ties both of whose ends exist, in file order.
  public let ties: [Int]
  /// The ends of those ties, in the same order.
  public let endsOfTies: [(from: End, to: End)]
  /// For each actor, the places of the ties that begin or end at it, ascending.
  public let tiesOfActor: [[Int]]
  /// For each cluster, the places of the ties that begin or end at it as a whole, ascending.
  public let tiesOfCluster: [[Int]]
  /// For each cluster, the places of its rows in ``Network/memberships``, ascending.
  public let membershipsOfCluster: [[Int]]

  /// Resolves the ids of a network.
  ///
  /// - Complexity: O(actors + ties + memberships).
  public init(_ network: Network) {
    self.network = network
    var ends: [String: End] = [:]
    for (place, actor) in network.actors.enumerated() where ends[actor.id] == nil {
      ends[actor.id] = .actor(place)
    }
    for (place, cluster) in network.clusters.enumerated() where ends[cluster.id] == nil {
      ends[cluster.id] = .cluster(place)
    }
    var members = [Set<Int>](repeating: [], count: network.clusters.count)
    var clustersOf = [Set<Int>](repeating: [], count: network.actors.count)
    var membershipsOfCluster = [[Int]](repeating: [], count: network.clusters.count)
    for (place, membership) in network.memberships.enumerated() {
      guard case .cluster(let cluster)? = ends[membership.cluster],
        case .actor(let actor)? = ends[membership.actor]
      else { continue }
      membershipsOfCluster[cluster].append(place)
      members[cluster].insert(actor)
      clustersOf[actor].insert(cluster)
    }
    self.ends = ends
    self.members = members.map { $0.sorted() }
    self.clustersOf = clustersOf.map { $0.sorted() }
    self.membershipsOfCluster = membershipsOfCluster
    var ties: [Int] = []
    var endsOfTies: [(from: End, to: End)] = []
    ties.reserveCapacity(network.ties.count)
    endsOfTies.reserveCapacity(network.ties.count)
    var tiesOfActor = [[Int]](repeating: [], count: network.actors.count)
    var tiesOfCluster = [[Int]](repeating: [], count: network.clusters.count)
    for (place, tie) in network.ties.enumerated() {
      guard let from = ends[tie.from], let to = ends[tie.to] else { continue }
      ties.append(place)
      endsOfTies.append((from, to))
      for end in from == to ? [from] : [from, to] {
        switch end {
        case .actor(let actor): tiesOfActor[actor].append(place)
        case .cluster(let cluster): tiesOfCluster[cluster].append(place)
        }
      }
    }
    self.ties = ties
    self.endsOfTies = endsOfTies
    self.tiesOfActor = tiesOfActor
    self.tiesOfCluster = tiesOfCluster
  }

  /// The place of an actor, or nil where the id is no actor's.
  public func actor(_ id: String) -> Int? {
    if case .actor(let place)? = ends[id] { place } else { nil }
  }

  /// The place of a cluster, or nil where the id is no cluster's.
  public func cluster(_ id: String) -> Int? {
    if case .cluster(let place)? = ends[id] { place } else { nil }
  }

  /// Calls for each actor an end stands for: itself, or the members of a cluster.
  func forEachActor(at end: End, _ body: (Int) -> Void) {
    switch end {
    case .actor(let place): body(place)
    case .cluster(let place): members[place].forEach(body)
    }
  }

  /// The actors an end stands for: itself, or the members of a cluster.
  public func actors(at end: End) -> [Int] {
    switch end {
    case .actor(let place): [place]
    case .cluster(let place): members[place]
    }
  }
}

extension Network {
  /// The network with its ids resolved.
  public func index() -> NetworkIndex { NetworkIndex(self) }
}
