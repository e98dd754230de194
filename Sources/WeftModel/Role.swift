/// What part an actor plays: partner, funder, second-tier body, ….
public struct Role: RawRepresentable, Sendable, Hashable, Comparable, Codable,
  ExpressibleByStringLiteral
{
  /// The role's name in files, options and output.
  public let rawValue: String

  /// Makes a role from its name; a name Weft does not know is kept.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a role from its name.
  public init(stringLiteral value: String) { rawValue = value }

  /// A front-line body in the partnership.
  public static let partner = Role(rawValue: "partner")
  /// A body that houses another body's work or workers.
  public static let host = Role(rawValue: "host")
  /// A body whose job is to support others: umbrella, infrastructure, consortium lead.
  public static let secondTier = Role(rawValue: "second-tier")
  /// A body that gives money.
  public static let funder = Role(rawValue: "funder")
  /// A body that helps others work together.
  public static let facilitator = Role(rawValue: "facilitator")
  /// A council, a government department, another public body.
  public static let publicBody = Role(rawValue: "public-body")
  /// A larger voluntary agency outside the partnership.
  public static let largerAgency = Role(rawValue: "larger-agency")
  /// A housing association or other landlord.
  public static let landlord = Role(rawValue: "landlord")
  /// A body that evaluates or accompanies as a learning partner.
  public static let evaluator = Role(rawValue: "evaluator")
  /// A programme or project.
  public static let programme = Role(rawValue: "programme")
  /// A community centre or other asset.
  public static let asset = Role(rawValue: "asset")
  /// A kind of activity or an issue, the second mode of an activity layer.
  public static let theme = Role(rawValue: "theme")

  /// The roles Weft knows, in the order of legends and lists.
  public static let known: [Role] = [
    .funder, .programme, .secondTier, .facilitator, .evaluator, .publicBody, .largerAgency,
    .landlord, .host, .partner, .asset, .theme,
  ]

  /// Whether Weft knows this role.
  public var isKnown: Bool { Self.known.contains(self) }

  /// Orders roles as legends and lists do; unknown ones last, by name.
  public static func < (left: Role, right: Role) -> Bool {
    (known.firstIndex(of: left) ?? known.count, left.rawValue)
      < (known.firstIndex(of: right) ?? known.count, right.rawValue)
  }
}
