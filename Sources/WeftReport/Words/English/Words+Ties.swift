public import WeftModel

extension Words {
  /// What a tie says, without a full stop: HACT funds the Bolton, Durham and London clusters
  /// (£15,000 each). Beyond a handful the ends are counted; whoever uses a theme works on it.
  public func statement(
    from: String, kind: TieKind, to: [String], amount: Amount? = nil, areThemes: Bool = false
  ) -> String {
    let one = areThemes && kind == "uses" ? "works on" : verb(kind)
    let verb = isPlural(from) ? plural(one) : one
    var result = "\(from) \(verb) \(names(to, limit: Self.namedEnds))"
    if let amount {
      result += " (\(money(amount))\(to.count > 1 && amount.basis != .total ? " each" : ""))"
    }
    guard let first = result.first, Self.isArticled(from) else { return result }
    return first.uppercased() + result.dropFirst()
  }

  /// How many ends of ties told together are named.
  private static let namedEnds = 8

  /// A verb in the plural: they fund, they are accountable to.
  func plural(_ verb: String) -> String {
    if verb == "is a member of" { return "are members of" }
    if verb == "is a peer of" { return "are peers of" }
    let words = verb.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return verb }
    let stem =
      switch first {
      case "is": "are"
      case "has": "have"
      case _ where first.hasSuffix("ies"): "\(first.dropLast(3))y"
      case _ where first.hasSuffix("s"): String(first.dropLast())
      default: String(first)
      }
    return ([stem] + words.dropFirst().map(String.init)).joined(separator: " ")
  }

  /// The verb between the two ends of a tie.
  func verb(_ kind: TieKind) -> String {
    switch kind {
    case "supplies": "supplies services to"
    case "commissions": "commissions work from"
    case _ where !kind.isKnown: "is tied to (\(kind.definition.phrase))"
    default: kind.definition.phrase
    }
  }

  /// What is given by a tie of some kind, as the object of a sentence.
  func thing(_ kind: TieKind) -> String {
    switch kind {
    case "funds": "money"
    case "supports": "support"
    case "facilitates": "help in working together"
    case "supplies": "services"
    case "hosts": "hosting"
    case "trains": "training"
    case "leads", "manages": "direction"
    case "owns": "premises"
    case "commissions": "commissioned work"
    case "accountable-to": "approval"
    default: kind.rawValue.replacing("-", with: " ")
    }
  }

  /// How a tie came to be known, in a word or two.
  public func basis(_ basis: Tie.Basis?) -> String? {
    switch basis {
    case .stated: "stated"
    case .implied: "implied"
    case .derived: "worked out"
    case .reported: "reported"
    case nil: nil
    }
  }

  /// A source in short: its title, who published it, and when.
  public func title(of source: Source) -> String {
    let body = source.publisher ?? source.author
    let origin = [body, source.date.map { date($0) }].compactMap { $0 }.joined(separator: ", ")
    let title = source.title.isEmpty ? source.id : source.title
    return origin.isEmpty ? title : "\(title) (\(origin))"
  }

  /// A family of ties as the object of a sentence: money, support, direction.
  public func resource(_ layer: Layer) -> String {
    switch layer {
    case .money: "money"
    case .support: "support"
    case .governance: "direction"
    case .collaboration: "joint work"
    case .membership: "membership"
    case .activity: "activities"
    default: layer.rawValue
    }
  }
}

extension Words {
  /// How a piece of evidence came to be known, to stand behind it in brackets.
  func aside(_ evidence: Evidence) -> String? {
    guard !evidence.reportedBy.isEmpty else { return basis(evidence.basis) }
    return "reported by " + list(evidence.reportedBy, limit: 3)
  }
}
