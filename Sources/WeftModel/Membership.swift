public import OrderedCollections

/// That an actor belongs to a cluster.
public struct Membership: Sendable, Hashable {
  /// The id of the cluster.
  public var cluster: String
  /// The id of the actor.
  public var actor: String
  /// The part it plays there: lead, host, …; nil for a plain member.
  public var role: String?
  /// When it belonged.
  public var period: Period
  /// A remark.
  public var note: String?
  /// Where the row comes from.
  public var citation: Citation
  /// Columns Weft does not know, in file order.
  public var extra: OrderedDictionary<String, String>

  /// Makes a membership.
  public init(
    cluster: String, actor: String, role: String? = nil, period: Period = Period(),
    note: String? = nil, citation: Citation = Citation(),
    extra: OrderedDictionary<String, String> = [:]
  ) {
    self.cluster = cluster
    self.actor = actor
    self.role = role
    self.period = period
    self.note = note
    self.citation = citation
    self.extra = extra
  }
}
