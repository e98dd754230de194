/// The few tests that all scoring is made of; none of them branches more than it must.
extension LayoutState {
  /// How deep a line lies inside an upright rectangle, in points: the least it would have to be
  /// shifted sideways to leave it; 0 or less where it does not touch.
  @inline(__always)
  static func depth(
    _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ cx: Double, _ cy: Double,
    _ halfWidth: Double, _ halfHeight: Double
  ) -> Double {
    let (ex, ey) = ((bx - ax) / 2, (by - ay) / 2)
    let (mx, my) = (ax + ex - cx, ay + ey - cy)
    let (lx, ly) = (abs(ex), abs(ey))
    let alongX = halfWidth + lx - abs(mx)
    if alongX <= 0 { return 0 }
    let alongY = halfHeight + ly - abs(my)
    if alongY <= 0 { return 0 }
    let across = halfWidth * ly + halfHeight * lx - abs(ex * my - ey * mx)
    if across <= 0 { return 0 }
    let length = (ex * ex + ey * ey).squareRoot()
    return length > 0 ? min(alongX, alongY, across / length) : min(alongX, alongY)
  }

  /// Whether two lines cross.
  @inline(__always)
  static func crosses(
    _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ cx: Double, _ cy: Double,
    _ dx: Double, _ dy: Double
  ) -> Bool {
    if max(ax, bx) < min(cx, dx) || max(cx, dx) < min(ax, bx) { return false }
    if max(ay, by) < min(cy, dy) || max(cy, dy) < min(ay, by) { return false }
    let (ux, uy) = (bx - ax, by - ay)
    let one = ux * (cy - ay) - uy * (cx - ax)
    let two = ux * (dy - ay) - uy * (dx - ax)
    if one * two >= 0 { return false }
    let (vx, vy) = (dx - cx, dy - cy)
    let three = vx * (ay - cy) - vy * (ax - cx)
    let four = vx * (by - cy) - vy * (bx - cx)
    return three * four < 0
  }

  /// How nearly two lines from a common end lie on each other: 1 for the same direction, 0 from
  /// about four degrees on.
  @inline(__always)
  static func narrowness(
    _ ox: Double, _ oy: Double, _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double
  ) -> Double {
    let (ux, uy, vx, vy) = (ax - ox, ay - oy, bx - ox, by - oy)
    if ux * vx + uy * vy <= 0 { return 0 }
    let lengths = ((ux * ux + uy * uy) * (vx * vx + vy * vy)).squareRoot()
    if lengths <= 0 { return 0 }
    let sine = abs(ux * vy - uy * vx) / lengths
    return sine >= 0.07 ? 0 : 1 - sine / 0.07
  }

  /// How far two upright rectangles, given by middles and half sizes, reach into each other; 0 or
  /// less where they do not.
  @inline(__always)
  static func intrusion(
    _ ax: Double, _ ay: Double, _ aw: Double, _ ah: Double, _ bx: Double, _ by: Double,
    _ bw: Double, _ bh: Double
  ) -> Double {
    min(aw + bw - abs(ax - bx), ah + bh - abs(ay - by))
  }
}
