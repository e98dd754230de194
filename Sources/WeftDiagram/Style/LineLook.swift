import WeftModel

/// The arrowheads a line can end in; Graphviz' names.
public enum Arrowhead: String, Sendable, Hashable, CaseIterable, Codable {
  /// No arrowhead.
  case none
  /// A filled triangle.
  case normal
  /// An open triangle.
  case onormal
  /// A barbed point.
  case vee
  /// A filled square.
  case box
  /// An open square.
  case obox
  /// A three-toed foot.
  case crow
  /// A filled dot.
  case dot
  /// An open dot.
  case odot
  /// A filled lozenge.
  case diamond
  /// An open lozenge.
  case odiamond
  /// A filled triangle, turned round.
  case inv
  /// A bar.
  case tee
  /// A curved point.
  case curve

  /// How long it is, in points, at an arrow size of 1.
  var length: Double {
    switch self {
    case .none: 0
    case .normal, .onormal, .vee, .crow, .inv, .curve: 10
    case .box, .obox: 7.5
    case .dot, .odot: 8
    case .diamond, .odiamond: 12
    case .tee: 2.5
    }
  }
}

/// How a kind of tie is drawn: colour by its layer, arrowhead by its kind.
public struct LineLook: Sendable, Hashable {
  /// The colour, as `#RRGGBB`.
  public var colour: String
  /// What it ends in.
  public var head: Arrowhead
  /// What it begins with.
  public var tail: Arrowhead
  /// How thick it is, in points at ordinary text size.
  public var width: Double
  /// Whether it is dotted, as membership is.
  public var isDotted: Bool

  /// Makes a look.
  public init(
    colour: String, head: Arrowhead, tail: Arrowhead = .none, width: Double = 1.1,
    isDotted: Bool = false
  ) {
    self.colour = colour
    self.head = head
    self.tail = tail
    self.width = width
    self.isDotted = isDotted
  }
}

extension LineLook {
  /// A line of which no kind is known.
  static let unknown = LineLook(colour: "#333333", head: .none)

  /// The colour of each layer; all stand out at least 4.5 to 1 on white.
  static func colour(of layer: Layer) -> String {
    switch layer {
    case .money: "#9A5200"
    case .support: "#00609C"
    case .governance: "#222222"
    case .collaboration: "#2A7340"
    case .membership: "#666666"
    case .activity: "#85398A"
    default: "#6E6E6E"
    }
  }

  /// What each kind Weft knows ends in.
  private static let heads: [String: Arrowhead] = [
    "funds": .normal,
    "supports": .vee, "facilitates": .onormal, "supplies": .box, "hosts": .obox, "trains": .crow,
    "evaluates": .odot,
    "leads": .diamond, "manages": .odiamond, "owns": .inv, "commissions": .normal,
    "accountable-to": .tee,
    "refers": .vee, "member-of": .none, "uses": .dot,
  ]

  /// How a kind of tie is drawn by default.
  static func standard(_ kind: TieKind) -> LineLook {
    let definition = kind.definition
    let head = heads[kind.rawValue] ?? (definition.isDirected ? .normal : .none)
    var look = LineLook(colour: colour(of: definition.layer), head: head)
    switch kind.rawValue {
    case "funds": look.width = 1.5
    case "peers": (look.head, look.tail) = (.dot, .dot)
    case "shares-with": (look.head, look.tail) = (.odot, .odot)
    case "member-of": look.isDotted = true
    default: break
    }
    return look
  }
}
