import WeftModel

/// What changed between two networks, or two dates of one.
public struct Change: Sendable, Hashable {
  /// An actor that goes by another id or name.
  public struct Renaming: Sendable, Hashable {
    /// Its id before.
    public let before: String
    /// Its id after.
    public let after: String
    /// Its name before.
    public let nameBefore: String
    /// Its name after.
    public let nameAfter: String
  }

  /// Actors that became one.
  public struct Merging: Sendable, Hashable {
    /// Their ids before.
    public let before: [String]
    /// Its id after.
    public let after: String
  }

  /// A tie of one of the networks.
  public struct TieChange: Sendable, Hashable {
    /// Its place in ``Network/ties`` of the network that has it.
    public let tie: Int
    /// Whether who reported it answered only once, so that the change may be one of respondents,
    /// not of ties.
    public let isOfRespondents: Bool
  }

  /// The ties gained, lost and kept.
  public struct Ties: Sendable, Hashable {
    /// Ties after that were not before.
    public let gained: [TieChange]
    /// Ties before that are not after.
    public let lost: [TieChange]
    /// How many different ties are in both.
    public let kept: Int
    /// Kept over all that are in either (Jaccard), 0 to 1; nil without ties.
    public let jaccard: Double?
  }

  /// Who answered.
  public struct Respondents: Sendable, Hashable {
    /// Both times, by id.
    public let common: [String]
    /// Before only, by id.
    public let before: [String]
    /// After only, by id.
    public let after: [String]
  }

  /// A measure before and after; nil where it is not defined or the actor is not there.
  public struct MeasureChange: Sendable, Hashable {
    /// The measure.
    public let measure: Measure
    /// Before.
    public let before: Double?
    /// After.
    public let after: Double?
    /// The difference; nil where either is.
    public var difference: Double? {
      guard let before, let after else { return nil }
      return after - before
    }
  }

  /// What changed for an actor that is in both.
  public struct ActorChange: Sendable, Hashable {
    /// The actor, by its id after.
    public let actor: String
    /// Its measures; those that stayed the same left out.
    public let measures: [MeasureChange]
  }

  /// What changed for a cluster.
  public struct ClusterChange: Sendable, Hashable {
    /// The cluster, by id.
    public let cluster: String
    /// The verdict before; nil where the cluster was not there.
    public let before: Governance?
    /// The verdict after; nil where the cluster is not there.
    public let after: Governance?
    /// Members after that were not before, by their ids after.
    public let joined: [String]
    /// Members before that are not after, by their ids before.
    public let left: [String]
    /// Whether the verdict is another.
    public let isVerdictChanged: Bool
  }

  /// What changes when only ties are read whose reporter answered both times, or that name none:
  /// what is left of a change when the respondents are the same.
  public struct Steady: Sendable, Hashable {
    /// How many ties before are left out.
    public let leftOutBefore: Int
    /// How many ties after are left out.
    public let leftOutAfter: Int
    /// Measures of the network.
    public let measures: [MeasureChange]
    /// Actors in both whose measures change, by id.
    public let actors: [ActorChange]
    /// Clusters that change, by id.
    public let clusters: [ClusterChange]
  }

  /// Actors after that were not before, by id.
  public let joined: [String]
  /// Actors before that are not after, by id.
  public let left: [String]
  /// Actors with another id or name.
  public let renamed: [Renaming]
  /// Actors that became one.
  public let merged: [Merging]
  /// How many actors are in both.
  public let common: Int
  /// The ties.
  public let ties: Ties
  /// Who answered each time; empty where no tie says who reported it.
  public let respondents: Respondents
  /// Measures of the network.
  public let measures: [MeasureChange]
  /// Actors in both whose measures changed, by id.
  public let actors: [ActorChange]
  /// Clusters that are new, gone, changed in members or in verdict, by id.
  public let clusters: [ClusterChange]
  /// The same among those who answered both times; nil where nobody answered only once.
  public let steady: Steady?
  /// Ties without any date, which are on every date, where two dates of one network are compared.
  public let undatedTies: Int?

  /// Whether a cluster's verdict changes only because others answered.
  public func isOfRespondents(_ change: ClusterChange) -> Bool {
    guard let steady, change.isVerdictChanged, change.before != nil, change.after != nil else {
      return false
    }
    return !(steady.clusters.first { $0.cluster == change.cluster }?.isVerdictChanged ?? false)
  }
}
