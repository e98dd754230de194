import WeftModel

/// How a kind of actor is drawn.
public struct NodeLook: Sendable, Hashable {
  /// Its outline.
  public var shape: NodeShape
  /// What it is filled with, as `#RRGGBB`.
  public var fill: String
  /// The colour of its text.
  public var text: String
  /// The colour of its outline.
  public var outline: String

  /// Makes a look.
  public init(
    _ shape: NodeShape, fill: String, text: String = "#000000", outline: String = "#333333"
  ) {
    self.shape = shape
    self.fill = fill
    self.text = text
    self.outline = outline
  }
}

extension NodeLook {
  /// How each role Weft knows is drawn. No two share a shape, so that colour is never needed to
  /// tell them apart; fills are light enough for black text.
  static let ofRoles: [(role: Role, look: NodeLook)] = [
    (.funder, NodeLook(.hexagon, fill: "#F2B134")),
    (.programme, NodeLook(.folder, fill: "#F5EC8A")),
    (.secondTier, NodeLook(.doubleoctagon, fill: "#7CC4EE")),
    (.facilitator, NodeLook(.octagon, fill: "#9ADBC8")),
    (.evaluator, NodeLook(.note, fill: "#DCCBF2")),
    (.publicBody, NodeLook(.box, fill: "#EDB4CF")),
    (.largerAgency, NodeLook(.box3d, fill: "#CDCDCD")),
    (.landlord, NodeLook(.house, fill: "#DDBD93")),
    (.host, NodeLook(.component, fill: "#C3E49A")),
    (.partner, NodeLook(.rounded, fill: "#FFFFFF")),
    (.asset, NodeLook(.tab, fill: "#FBDCBB")),
    (.theme, NodeLook(.ellipse, fill: "#EDEDED")),
  ]

  /// How roles Weft does not know are drawn, in turn.
  static let spare: [NodeLook] = [
    NodeLook(.parallelogram, fill: "#BFE3D0"), NodeLook(.trapezium, fill: "#F7C6C5"),
    NodeLook(.cylinder, fill: "#C9D6F2"), NodeLook(.invtrapezium, fill: "#E8E3A1"),
    NodeLook(.parallelogram, fill: "#E3C3E6"), NodeLook(.trapezium, fill: "#BFD9E8"),
    NodeLook(.cylinder, fill: "#D9E8B4"), NodeLook(.invtrapezium, fill: "#F0D3B8"),
  ]
}
