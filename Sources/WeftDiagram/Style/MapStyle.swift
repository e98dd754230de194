public import WeftModel

/// The look of a map: Weft's own, or an organisation's house style.
public struct MapStyle: Sendable, Hashable {
  /// The looks of roles that differ from Weft's.
  public var roles: [Role: NodeLook]
  /// The looks of kinds of tie that differ from Weft's.
  public var kinds: [TieKind: LineLook]
  /// The font family; it should have the metrics of Arial or be wider than it is drawn.
  public var font: String
  /// What a cluster's box is filled with.
  public var clusterFill: String
  /// The colour of a cluster's outline.
  public var clusterOutline: String
  /// The colour of the page.
  public var paper: String
  /// The colour of titles and other furniture.
  public var ink: String
  /// The organisation's mark, printed in the upper right corner.
  public var logo: MapLogo?

  /// Weft's own look.
  public static let standard = MapStyle()

  /// Makes a style that differs from Weft's own in some things.
  public init(
    roles: [Role: NodeLook] = [:], kinds: [TieKind: LineLook] = [:],
    font: String = "Liberation Sans", clusterFill: String = "#F3F3F1",
    clusterOutline: String = "#767676", paper: String = "#FFFFFF", ink: String = "#111111"
  ) {
    self.roles = roles
    self.kinds = kinds
    self.font = font
    self.clusterFill = clusterFill
    self.clusterOutline = clusterOutline
    self.paper = paper
    self.ink = ink
  }

  /// The look of every role in a list: the style's own, Weft's, or for a role that neither knows
  /// the next spare one, in order of names.
  func looks(of roles: [Role]) -> [Role: NodeLook] {
    var result: [Role: NodeLook] = [:]
    var spare = 0
    for role in Set(roles).sorted() {
      if let own = self.roles[role] {
        result[role] = own
      } else if let known = NodeLook.ofRoles.first(where: { $0.role == role }) {
        result[role] = known.look
      } else {
        result[role] = NodeLook.spare[spare % NodeLook.spare.count]
        spare += 1
      }
    }
    return result
  }

  /// The look of a kind of tie.
  func look(of kind: TieKind) -> LineLook { kinds[kind] ?? LineLook.standard(kind) }
}
