public import Foundation
public import WeftModel

/// What a scenario changes in a network: before, after and the difference.
public struct WhatIf: Sendable, Hashable {
  /// How many of what a network has.
  public struct Counts: Sendable, Hashable {
    /// Actors, themes apart.
    public let actors: Int
    /// Ties, activity apart.
    public let ties: Int
    /// Parts of the actor graph that no tie joins.
    public let components: Int
    /// Actors in the largest part.
    public let largestComponent: Int
  }

  /// What becomes of one actor.
  public struct ActorEffect: Sendable, Hashable {
    /// What becomes of its place in the network.
    public enum Fate: Sendable, Hashable {
      /// It stays.
      case stays
      /// It leaves.
      case leaves
      /// It merges into another, by id.
      case merges(into: String)
    }

    /// The actor, by id.
    public let actor: String
    /// What becomes of its place in the network.
    public let fate: Fate
    /// How many actors it can reach through others, before.
    public let reachBefore: Int
    /// And after.
    public let reachAfter: Int
    /// Whether it was in the largest part of the network and is no longer.
    public let isCutOff: Bool
    /// The adjacent actors it loses, by id.
    public let neighboursLost: [String]
    /// Whom it no longer relies on, layer by layer.
    public let suppliersLost: [SuppliersLost]
    /// The layers in which something reached it and nothing does any more; what is passed on
    /// must still come from where it came from.
    public let layersLost: [Layer]
  }

  /// Bodies relied on in a layer and no longer.
  public struct SuppliersLost: Sendable, Hashable {
    /// The layer.
    public let layer: Layer
    /// The bodies, by id.
    public let suppliers: [String]
  }

  /// A sum of money that reaches a cluster and its members, of what is known.
  public struct SumChange: Sendable, Hashable {
    /// The currency.
    public let currency: String
    /// Before.
    public let before: Decimal
    /// After.
    public let after: Decimal
  }

  /// What becomes of one cluster.
  public struct ClusterEffect: Sendable, Hashable {
    /// The cluster, by id.
    public let cluster: String
    /// The verdict before.
    public let before: Governance
    /// The verdict after; nil where the cluster is gone.
    public let after: Governance?
    /// Whether the verdict is another.
    public let isVerdictChanged: Bool
    /// The members it loses, by id.
    public let membersLost: [String]
    /// The outside bodies it no longer relies on, layer by layer.
    public let suppliersLost: [SuppliersLost]
    /// The layers in which something from outside or inside reached it or a member, and nothing
    /// reaches any of them any more.
    public let layersLost: [Layer]
    /// The members that stay and lose everything of a layer, by id.
    public let membersLeftWithout: [String]
    /// What changes in the known sums of money.
    public let sums: [SumChange]
  }

  /// What happens.
  public let scenario: Scenario
  /// The network before.
  public let before: Counts
  /// The network after.
  public let after: Counts
  /// The actors touched, by id.
  public let actors: [ActorEffect]
  /// The clusters touched, by id.
  public let clusters: [ClusterEffect]
  /// For each cluster touched that is still there, the outside bodies it relies on after, by layer.
  public let outsideAfter: [String: [Layer: [String]]]
  /// What could be said of the network and no longer can.
  public let findingsLost: [StructuralFinding]
  /// What can be said after and could not before.
  public let findingsGained: [StructuralFinding]
}

/// Something the structure of a network shows, as a value that can be compared.
public enum StructuralFinding: Sendable, Hashable {
  /// A cluster has a form, and whom its members rely on most.
  case governance(cluster: String, form: GovernanceForm, leaders: [String])
  /// One body alone supplies a whole cluster in a layer.
  case soleSupplier(cluster: String, layer: Layer, supplier: String)
  /// Everything of a layer reaches a whole cluster through one body.
  case dominator(cluster: String, layer: Layer, body: String)
  /// Without one actor the network falls apart.
  case cutPoint(actor: String)
  /// One tie is the only one of any kind between two parts.
  case onlyTie(from: String, kind: TieKind, to: String)

  /// What two findings are ordered by.
  var key: [String] {
    switch self {
    case .governance(let cluster, let form, let leaders):
      ["0", cluster, form.rawValue] + leaders
    case .soleSupplier(let cluster, let layer, let supplier):
      ["1", cluster, layer.rawValue, supplier]
    case .dominator(let cluster, let layer, let body): ["2", cluster, layer.rawValue, body]
    case .cutPoint(let actor): ["3", actor]
    case .onlyTie(let from, let kind, let to): ["4", from, kind.rawValue, to]
    }
  }
}
