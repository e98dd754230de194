/// A family of tie kinds.
public struct Layer: RawRepresentable, Sendable, Hashable, Comparable, Codable {
  /// The layer's name in files, options and output.
  public let rawValue: String

  /// Makes a layer from its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Grants and other funding.
  public static let money = Layer(rawValue: "money")
  /// Help, services, hosting, training, evaluation.
  public static let support = Layer(rawValue: "support")
  /// Leading, managing, owning, commissioning, answering to.
  public static let governance = Layer(rawValue: "governance")
  /// Working together, referring, sharing.
  public static let collaboration = Layer(rawValue: "collaboration")
  /// Belonging to a body or a cluster.
  public static let membership = Layer(rawValue: "membership")
  /// What actors take part in or make use of; two-mode.
  public static let activity = Layer(rawValue: "activity")
  /// Where tie kinds go that Weft does not know.
  public static let other = Layer(rawValue: "other")

  /// All layers, in the order in which they are reported.
  public static let all: [Layer] = [
    .money, .support, .governance, .collaboration, .membership, .activity, .other,
  ]

  /// The layers in which one end of a tie may rely on the other, in the order of ``all``.
  public static let relied: [Layer] = all.filter { layer in
    TieKind.definitions.contains { $0.layer == layer && $0.reliance != .neither }
  }

  /// Whether what an actor gives in this layer may be what it received: money is passed on, from
  /// a funder through a grant-maker to a partnership; support and leadership are each giver's own.
  public var isPassedOn: Bool { self == .money }

  /// Orders layers as they are reported.
  public static func < (left: Layer, right: Layer) -> Bool {
    (all.firstIndex(of: left) ?? all.count, left.rawValue)
      < (all.firstIndex(of: right) ?? all.count, right.rawValue)
  }
}
