/// What a tie is: funds, supports, leads, partners, ….
public struct TieKind: RawRepresentable, Sendable, Hashable, Comparable, Codable,
  ExpressibleByStringLiteral
{
  /// The kind's name in files, options and output.
  public let rawValue: String

  /// Makes a kind from its name; a name Weft does not know is kept, in layer `other`.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a kind from its name.
  public init(stringLiteral value: String) { rawValue = value }

  /// Orders kinds by name.
  public static func < (left: TieKind, right: TieKind) -> Bool { left.rawValue < right.rawValue }
}

extension TieKind {
  /// Which end of a tie relies on the other.
  public enum Reliance: String, Sendable, Hashable, Codable {
    /// In `A funds B`, B relies on A.
    case targetOnSource
    /// In `A is accountable to B`, A relies on B.
    case sourceOnTarget
    /// In `A refers to B`, neither does.
    case neither
  }

  /// What Weft knows of a kind.
  public struct Definition: Sendable, Hashable {
    /// The kind.
    public let kind: TieKind
    /// The family it belongs to.
    public let layer: Layer
    /// Whether `from` and `to` differ in meaning.
    public let isDirected: Bool
    /// Which end relies on the other.
    public let reliance: Reliance
    /// The verb as it stands in a sentence between the two names.
    public let phrase: String
  }

  /// Every kind Weft knows, by layer: the one table of them.
  public static let definitions: [Definition] = [
    define("funds", .money, .targetOnSource),
    define("supports", .support, .targetOnSource),
    define("facilitates", .support, .targetOnSource),
    define("supplies", .support, .targetOnSource),
    define("hosts", .support, .targetOnSource),
    define("trains", .support, .targetOnSource),
    define("evaluates", .support, .neither),
    define("leads", .governance, .targetOnSource),
    define("manages", .governance, .targetOnSource),
    define("owns", .governance, .targetOnSource),
    define("commissions", .governance, .targetOnSource),
    define("accountable-to", .governance, .sourceOnTarget, phrase: "is accountable to"),
    define("partners", .collaboration, .neither, isDirected: false, phrase: "works with"),
    define("peers", .collaboration, .neither, isDirected: false, phrase: "is a peer of"),
    define("shares-with", .collaboration, .neither, isDirected: false, phrase: "shares with"),
    define("refers", .collaboration, .neither, phrase: "refers people to"),
    define("member-of", .membership, .neither, phrase: "is a member of"),
    define("uses", .activity, .neither),
  ]

  /// What Weft knows of this kind; for a name it does not know, a directed tie of layer `other`
  /// in which neither end relies on the other.
  public var definition: Definition {
    Self.byName[rawValue]
      ?? Definition(
        kind: self, layer: .other, isDirected: true, reliance: .neither,
        phrase: rawValue.replacing("-", with: " "))
  }

  /// Whether Weft knows this kind.
  public var isKnown: Bool { Self.byName[rawValue] != nil }

  /// The family this kind belongs to.
  public var layer: Layer { definition.layer }

  private static let byName = Dictionary(
    uniqueKeysWithValues: definitions.map { ($0.kind.rawValue, $0) })

  private static func define(
    _ name: String, _ layer: Layer, _ reliance: Reliance, isDirected: Bool = true,
    phrase: String? = nil
  ) -> Definition {
    Definition(
      kind: TieKind(rawValue: name), layer: layer, isDirected: isDirected, reliance: reliance,
      phrase: phrase ?? name)
  }
}
