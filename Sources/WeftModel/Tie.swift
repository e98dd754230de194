public import OrderedCollections

/// A relation of some kind between two actors, an actor and a cluster, or two clusters.
public struct Tie: Sendable, Hashable {
  /// How a tie came to be known.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A source says it.
    case stated
    /// A source implies it.
    case implied
    /// It was computed from other rows.
    case derived
    /// A respondent reported it.
    case reported
  }

  /// The id of the actor or cluster it leads from.
  public var from: String
  /// The id of the actor or cluster it leads to.
  public var to: String
  /// What it is.
  public var kind: TieKind
  /// Its strength; nil where not given, and then counted as 1.
  public var weight: Double?
  /// The sum of money it carries, where known.
  public var amount: Amount?
  /// When it held.
  public var period: Period
  /// How it came to be known; nil where not given.
  public var basis: Basis?
  /// Who reported it.
  public var reportedBy: String?
  /// A remark.
  public var note: String?
  /// Where the row comes from.
  public var citation: Citation
  /// Columns Weft does not know, in file order.
  public var extra: OrderedDictionary<String, String>

  /// Makes a tie.
  public init(
    from: String, to: String, kind: TieKind, weight: Double? = nil, amount: Amount? = nil,
    period: Period = Period(), basis: Basis? = nil, reportedBy: String? = nil,
    note: String? = nil, citation: Citation = Citation(),
    extra: OrderedDictionary<String, String> = [:]
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.weight = weight
    self.amount = amount
    self.period = period
    self.basis = basis
    self.reportedBy = reportedBy
    self.note = note
    self.citation = citation
    self.extra = extra
  }

  /// The family its kind belongs to.
  public var layer: Layer { kind.layer }

  /// Whether the row records that there is no such tie (weight 0), which is not the same as a
  /// blank.
  public var isDenial: Bool { weight == 0 }

  /// The end that is relied upon and the end that relies on it; nil where neither does.
  public var reliance: (on: String, by: String)? {
    switch kind.definition.reliance {
    case .targetOnSource: (from, to)
    case .sourceOnTarget: (to, from)
    case .neither: nil
    }
  }
}
