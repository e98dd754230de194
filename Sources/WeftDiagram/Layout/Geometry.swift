/// A point of the page, in points from its lower left corner.
struct Point: Sendable, Hashable {
  var x: Double
  var y: Double
}

/// How wide and high something is.
struct Size: Sendable, Hashable {
  var width: Double
  var height: Double
}

/// An upright rectangle.
struct Rect: Sendable, Hashable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  /// The rectangle of a size around a point.
  init(centre: Point, size: Size) {
    self.init(
      left: centre.x - size.width / 2, bottom: centre.y - size.height / 2,
      right: centre.x + size.width / 2, top: centre.y + size.height / 2)
  }

  var width: Double { right - left }
  var height: Double { top - bottom }
  var centre: Point { Point(x: (left + right) / 2, y: (bottom + top) / 2) }

  /// The rectangle with every side moved outwards.
  func grown(by margin: Double) -> Rect {
    Rect(left: left - margin, bottom: bottom - margin, right: right + margin, top: top + margin)
  }

  /// The smallest rectangle around both.
  func union(_ other: Rect) -> Rect {
    Rect(
      left: min(left, other.left), bottom: min(bottom, other.bottom),
      right: max(right, other.right), top: max(top, other.top))
  }

  /// Whether the two share more than an edge.
  func overlaps(_ other: Rect) -> Bool {
    left < other.right && other.left < right && bottom < other.top && other.bottom < top
  }

  /// Whether another lies wholly inside.
  func contains(_ other: Rect) -> Bool {
    left <= other.left && bottom <= other.bottom && right >= other.right && top >= other.top
  }
}
