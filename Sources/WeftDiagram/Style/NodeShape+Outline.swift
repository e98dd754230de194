extension NodeShape {
  /// Whether a point lies inside the outline, in widths and heights from its middle, as Graphviz
  /// ends lines at it.
  func holds(x: Double, y: Double) -> Bool {
    guard abs(x) < 0.5, abs(y) < 0.5 else { return false }
    switch self {
    case .ellipse: return x * x + y * y < 0.25
    case .diamond: return abs(x) + abs(y) < 0.5
    case .hexagon: return abs(x) + abs(y) / 2 < 0.5
    case .octagon, .doubleoctagon: return abs(x) + abs(y) < 0.5 * 2.0.squareRoot()
    // The gable begins 15 % of the height over the middle; the floor lies 40 % under it.
    case .house: return y > -0.404 && (y < 0.15 || abs(x) < 0.5 * (0.5 - y) / 0.35)
    case .trapezium: return abs(x) < 0.5 - 0.2 * (y + 0.5)
    case .invtrapezium: return abs(x) < 0.5 - 0.2 * (0.5 - y)
    case .parallelogram: return abs(x - 0.2 * y) < 0.4
    default: return true
    }
  }
}
