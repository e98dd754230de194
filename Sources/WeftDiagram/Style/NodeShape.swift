/// The outlines an actor can have: Graphviz' own shapes, those whose text does not waste paper.
public enum NodeShape: String, Sendable, Hashable, CaseIterable, Codable {
  /// A rectangle.
  case box
  /// A rectangle with round corners.
  case rounded
  /// An ellipse.
  case ellipse
  /// Six sides, pointed left and right.
  case hexagon
  /// Eight sides.
  case octagon
  /// Eight sides, drawn twice.
  case doubleoctagon
  /// A gable.
  case house
  /// A sheet with a folded corner.
  case note
  /// A card with a tab on its left.
  case tab
  /// A card with a tab on its right.
  case folder
  /// A plug with two pins.
  case component
  /// A block seen from above.
  case box3d
  /// A slanted rectangle.
  case parallelogram
  /// A rectangle with a narrow top.
  case trapezium
  /// A rectangle with a narrow foot.
  case invtrapezium
  /// A drum.
  case cylinder
  /// A square on its corner; it holds little text.
  case diamond
  /// Nothing: bare text.
  case plain

  /// The name of the shape in DOT.
  var graphvizName: String {
    switch self {
    case .rounded: "box"
    case .doubleoctagon: "octagon"
    default: rawValue
    }
  }

  /// How many outlines it has.
  var peripheries: Int { self == .doubleoctagon ? 2 : 1 }

  /// The width and height that hold a block of text, with `margin` around it on every side.
  ///
  /// - Complexity: O(lines).
  func size(holding text: WrappedText, fontSize: Double, margin: Double) -> (Double, Double) {
    let width = text.width * fontSize + 2 * margin
    let height = text.height * fontSize + 1.4 * margin
    switch self {
    case .box, .rounded, .plain: return (width, height)
    case .note: return (width + margin, height)
    case .component: return (width + 2.4 * margin, height)
    case .tab, .folder: return (width, height + 1.6 * margin)
    case .box3d: return (width + 1.6 * margin, height + 1.6 * margin)
    case .cylinder: return (width, height * 1.1 + 2 * margin)
    case .ellipse: return ellipse(text, fontSize: fontSize, margin: margin)
    case .hexagon:
      let high = height * 1.12
      return (width / (1 - height / (2 * high)) * 0.94, high)
    case .octagon, .doubleoctagon:
      let high = height * 1.3
      let share = min(0.5, 0.7071 - height / 2 / high)
      let extra = self == .doubleoctagon ? 2 * Self.outlineGap : 0
      return (width / (2 * share) * 0.95 + extra, high + extra)
    // The walls end 15 % of the height over the middle, where the text stands: lines above that
    // have to fit under the roof.
    case .house: return (width + text.width * fontSize * 0.13, height * 1.9)
    case .diamond: return (width * 1.75, height * 2)
    case .parallelogram, .trapezium, .invtrapezium:
      return (width * 1.22 + 0.35 * height, height * 1.05)
    }
  }

  /// How far Graphviz draws a tab or pins outside a node's own size, with as much on the other
  /// side, so that its middle stays: sideways and upwards.
  var overhang: (width: Double, height: Double) {
    switch self {
    case .component: (8, 0)
    case .tab, .folder: (0, 8)
    default: (0, 0)
    }
  }

  /// The distance between two outlines of a node, as Graphviz draws them.
  static let outlineGap = 4.0

  /// The smallest ellipse around the corners of the lines.
  private func ellipse(_ text: WrappedText, fontSize: Double, margin: Double) -> (Double, Double) {
    let line = FontMetrics.lineHeight * fontSize
    let middle = Double(text.lines.count - 1) / 2
    var best = (Double.infinity, 0.0, 0.0)
    for step in 0..<8 {
      let b = (text.height * fontSize / 2 + margin * 0.4) * (1.1 + 0.1 * Double(step))
      var a = 0.0
      for (index, width) in text.widths.enumerated() {
        let y = (abs(Double(index) - middle) + 0.36) * line
        let x = width * fontSize / 2 + margin * 0.7
        a = max(a, x / max(0.05, 1 - y * y / (b * b)).squareRoot())
      }
      if a * b < best.0 { best = (a * b, 2 * a, 2 * b) }
    }
    return (best.1, best.2)
  }
}
