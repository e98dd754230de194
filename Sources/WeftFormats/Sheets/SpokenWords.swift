import WeftModel

/// The words by which people say the kinds of ties and the roles that Weft knows.
enum SpokenWords {
  /// The kind that a word means; nil where it is none that Weft knows.
  static func kind(_ word: String) -> TieKind? { kinds[Headings.folded(word)] }

  /// The role that a word means; nil where it is none that Weft knows.
  static func role(_ word: String) -> Role? { roles[Headings.folded(word)] }

  /// By folded word, the kinds: their names, their phrases, and what else is said.
  private static let kinds: [String: TieKind] = {
    let said: [TieKind: [String]] = [
      "funds": ["fund", "funding", "funder of", "grant", "grants", "grant to", "gives grant to"],
      "supports": ["support", "helps", "support to"],
      "facilitates": ["facilitation"],
      "hosts": ["host", "hosting", "host of"],
      "trains": ["training"],
      "evaluates": ["evaluation"],
      "manages": ["manage", "managing"],
      "owns": ["owner of"],
      "commissions": ["commission", "commissioning"],
      "accountable-to": ["reports to"],
      "partners": [
        "partner", "partner of", "partners with", "partnership", "in partnership with", "work with",
        "working with", "works together", "collaborates", "collaborates with", "collaboration",
      ],
      "peers": ["peer", "peer of"],
      "shares-with": ["share with", "sharing", "shares information with"],
      "refers": ["refer", "refers to", "referral", "referrals", "signposts", "signposts to"],
      "member-of": ["member", "member of", "membership"],
      "uses": ["use", "user of", "takes part in"],
    ]
    var kinds: [String: TieKind] = [:]
    for (kind, words) in said { for word in words { kinds[word] = kind } }
    for definition in TieKind.definitions {
      kinds[Headings.folded(definition.phrase)] = definition.kind
      kinds[Headings.folded(definition.kind.rawValue)] = definition.kind
    }
    return kinds
  }()

  /// By folded word, the roles: their names, and what else is said.
  private static let roles: [String: Role] = {
    let said: [Role: [String]] = [
      .funder: ["funders", "grant maker", "grantmaker", "grant giver", "funding body"],
      .programme: ["program", "project"],
      .secondTier: [
        "second tier body", "second tier organisation", "umbrella", "umbrella body",
        "umbrella organisation", "infrastructure", "infrastructure body",
        "infrastructure organisation", "consortium lead",
      ],
      .facilitator: ["facilitation"],
      .evaluator: ["learning partner"],
      .publicBody: [
        "public sector", "public sector body", "council", "local council", "local authority",
        "statutory", "statutory body", "statutory sector", "government", "government department",
        "nhs",
      ],
      .landlord: ["housing association", "housing provider", "social landlord"],
      .partner: ["partners", "front line partner", "frontline partner"],
      .asset: ["community centre", "community center", "village hall", "venue", "building"],
    ]
    var roles: [String: Role] = [:]
    for (role, words) in said { for word in words { roles[word] = role } }
    for role in Role.known { roles[Headings.folded(role.rawValue)] = role }
    return roles
  }()
}
