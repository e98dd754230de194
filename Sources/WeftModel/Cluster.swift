public import OrderedCollections

/// A named group of actors.
public struct Cluster: Sendable, Hashable, Identifiable {
  /// What binds a cluster together.
  public struct Basis: RawRepresentable, Sendable, Hashable {
    /// The name of the basis in files.
    public let rawValue: String
    /// Makes a basis from its name.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Its members are in one place.
    public static let place = Basis(rawValue: "place")
    /// Its members work on one theme.
    public static let theme = Basis(rawValue: "theme")
    /// Its members take part in one programme.
    public static let programme = Basis(rawValue: "programme")
  }

  /// What ties and members refer to it by; unique across actors and clusters.
  public var id: String
  /// Its name in full.
  public var name: String
  /// What binds it together.
  public var basis: Basis?
  /// Whether its members work with one another, so that co-membership is a tie; a category
  /// (a region, a list of grantees) does not meet.
  public var meets: Bool
  /// How many members it is said to have, named or not.
  public var size: Int?
  /// Where it is.
  public var place: String?
  /// When it existed.
  public var period: Period
  /// A remark.
  public var note: String?
  /// Where the row comes from.
  public var citation: Citation
  /// Columns Weft does not know, in file order.
  public var extra: OrderedDictionary<String, String>

  /// Makes a cluster.
  public init(
    id: String, name: String, basis: Basis? = nil, meets: Bool = false, size: Int? = nil,
    place: String? = nil, period: Period = Period(), note: String? = nil,
    citation: Citation = Citation(), extra: OrderedDictionary<String, String> = [:]
  ) {
    self.id = id
    self.name = name
    self.basis = basis
    self.meets = meets
    self.size = size
    self.place = place
    self.period = period
    self.note = note
    self.citation = citation
    self.extra = extra
  }
}
