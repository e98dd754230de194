/// The part a broker v plays between a and b, told from their groups (Gould & Fernandez 1989).
public enum BrokerageRole: Int, Sendable, Hashable, CaseIterable {
  /// A → A → A: within its own group.
  case coordinator
  /// A → B → A: between two of one group, to which it does not belong.
  case itinerant
  /// A → B → B: from outside into its own group.
  case gatekeeper
  /// A → A → B: from its own group to outside.
  case representative
  /// A → B → C: between two other groups.
  case liaison

  /// The part that belongs to three groups.
  static func of(source: Int, broker: Int, target: Int) -> BrokerageRole {
    if source == broker { return target == broker ? .coordinator : .representative }
    if target == broker { return .gatekeeper }
    return source == target ? .itinerant : .liaison
  }
}

/// One number for each role.
public struct ByBrokerageRole<Value: Sendable & Hashable>: Sendable, Hashable {
  /// Within the broker's own group.
  public var coordinator: Value
  /// Between two of another group.
  public var itinerant: Value
  /// Into the broker's own group.
  public var gatekeeper: Value
  /// Out of the broker's own group.
  public var representative: Value
  /// Between two other groups.
  public var liaison: Value

  /// Makes one value for each role.
  public init(_ value: (BrokerageRole) -> Value) {
    coordinator = value(.coordinator)
    itinerant = value(.itinerant)
    gatekeeper = value(.gatekeeper)
    representative = value(.representative)
    liaison = value(.liaison)
  }

  /// The value for a role.
  public subscript(role: BrokerageRole) -> Value {
    get {
      switch role {
      case .coordinator: coordinator
      case .itinerant: itinerant
      case .gatekeeper: gatekeeper
      case .representative: representative
      case .liaison: liaison
      }
    }
    set {
      switch role {
      case .coordinator: coordinator = newValue
      case .itinerant: itinerant = newValue
      case .gatekeeper: gatekeeper = newValue
      case .representative: representative = newValue
      case .liaison: liaison = newValue
      }
    }
  }
}

extension ByBrokerageRole where Value == Int {
  /// All roles together.
  public var total: Int { BrokerageRole.allCases.reduce(0) { $0 + self[$1] } }
}
