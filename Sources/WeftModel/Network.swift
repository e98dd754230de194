/// A partnership as data: actors, the ties between them, clusters of them, and where each row
/// comes from.
///
/// A network is a plain value, in the order of its tables; ``canonical()`` sorts it. It may hold
/// mistakes (a tie to nobody): the readers and `weft check` report them, and what runs on a
/// network uses ``index()``, which leaves dangling rows out.
public struct Network: Sendable, Hashable {
  /// What the network is and who may use it.
  public var metadata: Metadata
  /// The bodies in it.
  public var actors: [Actor]
  /// The relations between them.
  public var ties: [Tie]
  /// The named groups of them.
  public var clusters: [Cluster]
  /// Who belongs to which cluster.
  public var memberships: [Membership]
  /// Where the rows come from.
  public var sources: [Source]

  /// Makes a network.
  public init(
    metadata: Metadata = Metadata(), actors: [Actor] = [], ties: [Tie] = [],
    clusters: [Cluster] = [], memberships: [Membership] = [], sources: [Source] = []
  ) {
    self.metadata = metadata
    self.actors = actors
    self.ties = ties
    self.clusters = clusters
    self.memberships = memberships
    self.sources = sources
  }
}
