public import WeftModel

extension Words {
  /// The part a body plays, as it stands in a table.
  public func role(_ role: Role) -> String {
    let noun = noun(role).one
    return (noun.first?.uppercased() ?? "") + noun.dropFirst()
  }

  /// The part a body plays with an article: a funder, a community centre or other asset.
  public func aRole(_ role: Role) -> String {
    let noun = noun(role).one
    return ("aeiou".contains(noun.first ?? " ") ? "an " : "a ") + noun
  }

  /// The noun for bodies that play a part.
  public func noun(_ role: Role) -> Noun {
    switch role {
    case .partner: Noun("front-line partner")
    case .host: Noun("host")
    case .secondTier: Noun("second-tier body", "second-tier bodies")
    case .funder: Noun("funder")
    case .facilitator: Noun("facilitator")
    case .publicBody: Noun("public body", "public bodies")
    case .largerAgency: Noun("larger agency", "larger agencies")
    case .landlord: Noun("landlord")
    case .evaluator: Noun("evaluator")
    case .programme: Noun("programme")
    case .asset: Noun("centre or other asset", "centres or other assets")
    case .theme: Noun("theme")
    default: Noun(role.rawValue.replacing("-", with: " "))
    }
  }
}
