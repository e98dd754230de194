public import WeftAnalysis

extension Words {
  /// The form of a cluster, by its name in the literature and its plain meaning.
  public func form(_ form: GovernanceForm) -> String {
    switch form {
    case .shared: "shared governance: the members run it together"
    case .leadOrganisation: "a lead organisation: one of the front-line members runs it"
    case .administered: "an administered network: a body set up to support others runs it"
    }
  }
}

extension Words {
  /// What makes a group, in a word.
  func group(_ attribute: BondingAndBridging.Attribute) -> String {
    switch attribute {
    case .place: "place"
    case .sector: "field of work"
    case .role: "role"
    case .cluster: "cluster"
    }
  }
}

extension Noun {
  static let otherMember = Noun("other member")
  static let outsideBody = Noun("outside body", "outside bodies")
  static let body = Noun("body", "bodies")
  static let member = Noun("member")
  static let tie = Noun("tie")
  static let moneyTie = Noun("money tie")
  static let cluster = Noun("cluster")
  static let tiedPair = Noun("tied pair")
  static let bodyKnown = Noun(
    "body whose activities are known", "bodies whose activities are known")
}
