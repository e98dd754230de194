public import OrderedCollections

/// A body in a network: an organisation, a partnership, a programme, a centre, a theme.
public struct Actor: Sendable, Hashable, Identifiable {
  /// What ties and members refer to it by; unique across actors and clusters.
  public var id: String
  /// Its name in full.
  public var name: String
  /// The main part it plays.
  public var role: Role
  /// Further parts it plays.
  public var also: [Role]
  /// A name short enough for a map.
  public var shortName: String?
  /// Other names it goes by, misprints among them.
  public var aliases: [String]
  /// The field it works in.
  public var sector: String?
  /// Where it is.
  public var place: String?
  /// An organisation identifier (org-id.guide).
  public var orgID: String?
  /// Its address on the web.
  public var website: String?
  /// A remark.
  public var note: String?
  /// Where the row comes from.
  public var citation: Citation
  /// Columns Weft does not know, in file order.
  public var extra: OrderedDictionary<String, String>

  /// Makes an actor.
  public init(
    id: String, name: String, role: Role = .partner, also: [Role] = [], shortName: String? = nil,
    aliases: [String] = [], sector: String? = nil, place: String? = nil, orgID: String? = nil,
    website: String? = nil, note: String? = nil, citation: Citation = Citation(),
    extra: OrderedDictionary<String, String> = [:]
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.also = also
    self.shortName = shortName
    self.aliases = aliases
    self.sector = sector
    self.place = place
    self.orgID = orgID
    self.website = website
    self.note = note
    self.citation = citation
    self.extra = extra
  }

  /// Whether the actor plays a part, mainly or also.
  public func plays(_ role: Role) -> Bool { self.role == role || also.contains(role) }

  /// The short name where there is one, else the name.
  public var label: String { shortName ?? name }
}
