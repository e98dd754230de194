/// The few tests that all scoring is made of. Those of one thing against many look at a whole
/// stride at a time and answer in bits, so that the compiler can do them side by side.
extension LayoutState {
  /// How deep a line lies inside an upright rectangle, in points: the least it would have to be
  /// shifted sideways to leave it; 0 or less where it does not touch.
  @inline(__always)
  static func depth(
    _ ax: Float, _ ay: Float, _ bx: Float, _ by: Float, _ cx: Float, _ cy: Float,
    _ halfWidth: Float, _ halfHeight: Float
  ) -> Float {
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

  /// How much of a line between the middles of two upright rectangles is seen between them.
  @inline(__always)
  static func seen(
    _ ax: Float, _ ay: Float, _ aw: Float, _ ah: Float, _ bx: Float, _ by: Float,
    _ bw: Float, _ bh: Float
  ) -> Float {
    let (dx, dy) = (abs(bx - ax), abs(by - ay))
    let length = (dx * dx + dy * dy).squareRoot()
    if length <= 0 { return 0 }
    // The share of the line at which it leaves each rectangle.
    let (a, b) = (min(aw / dx, ah / dy), min(bw / dx, bh / dy))
    return max(0, 1 - a - b) * length
  }

  /// Whether two lines cross.
  @inline(__always)
  static func crosses(
    _ ax: Float, _ ay: Float, _ bx: Float, _ by: Float, _ cx: Float, _ cy: Float,
    _ dx: Float, _ dy: Float
  ) -> Bool {
    let (ux, uy) = (bx - ax, by - ay)
    let one = ux * (cy - ay) - uy * (cx - ax)
    let two = ux * (dy - ay) - uy * (dx - ax)
    let (vx, vy) = (dx - cx, dy - cy)
    let three = vx * (ay - cy) - vy * (ax - cx)
    let four = vx * (by - cy) - vy * (bx - cx)
    return one * two < 0 && three * four < 0
  }

  /// How nearly two lines from a common end lie on each other: 1 for the same direction, 0 from
  /// about four degrees on.
  @inline(__always)
  static func narrowness(
    _ ox: Float, _ oy: Float, _ ax: Float, _ ay: Float, _ bx: Float, _ by: Float
  ) -> Float {
    let (ux, uy, vx, vy) = (ax - ox, ay - oy, bx - ox, by - oy)
    if ux * vx + uy * vy <= 0 { return 0 }
    let lengths = (ux * ux + uy * uy) * (vx * vx + vy * vy)
    let across = ux * vy - uy * vx
    // Hardly any two are near enough for a root to be worth drawing.
    if across * across >= 0.07 * 0.07 * lengths { return 0 }
    return 1 - abs(across) / lengths.squareRoot() / 0.07
  }

  /// How far two upright rectangles, given by middles and half sizes, reach into each other; 0 or
  /// less where they do not.
  @inline(__always)
  static func intrusion(
    _ ax: Float, _ ay: Float, _ aw: Float, _ ah: Float, _ bx: Float, _ by: Float,
    _ bw: Float, _ bh: Float
  ) -> Float {
    min(aw + bw - abs(ax - bx), ah + bh - abs(ay - by))
  }

  // MARK: - One against many

  /// Which of a stride of rectangles from `base` reach into a rectangle.
  @inline(__always)
  static func meets(
    _ ax: Float, _ ay: Float, _ aw: Float, _ ah: Float, _ base: Int,
    _ x: UnsafeMutablePointer<Float>, _ y: UnsafeMutablePointer<Float>,
    _ halfWidth: UnsafeMutablePointer<Float>, _ halfHeight: UnsafeMutablePointer<Float>
  ) -> StrideMask {
    var mask = StrideMask()
    var lane = 0
    while lane < stride {
      let other = base &+ lane
      let acrossX = aw + halfWidth[other] - abs(ax - x[other])
      let acrossY = ah + halfHeight[other] - abs(ay - y[other])
      mask.insert(lane, unlessNegative: acrossX.bitPattern | acrossY.bitPattern)
      lane &+= 1
    }
    return mask
  }

  /// Which of a stride of rectangles from `base`, each grown by a margin, a line goes through.
  ///
  /// The line is given by its middle and half of it.
  @inline(__always)
  static func struck(
    _ mx: Float, _ my: Float, _ ex: Float, _ ey: Float, margin: Float, _ base: Int,
    _ x: UnsafeMutablePointer<Float>, _ y: UnsafeMutablePointer<Float>,
    _ halfWidth: UnsafeMutablePointer<Float>, _ halfHeight: UnsafeMutablePointer<Float>
  ) -> StrideMask {
    let (lx, ly) = (abs(ex), abs(ey))
    var mask = StrideMask()
    var lane = 0
    while lane < stride {
      let item = base &+ lane
      let (w, h) = (halfWidth[item] + margin, halfHeight[item] + margin)
      let (dx, dy) = (mx - x[item], my - y[item])
      let alongX = w + lx - abs(dx)
      let alongY = h + ly - abs(dy)
      let across = w * ly + h * lx - abs(ex * dy - ey * dx)
      mask.insert(
        lane, unlessNegative: alongX.bitPattern | alongY.bitPattern | across.bitPattern)
      lane &+= 1
    }
    return mask
  }

  /// Which of a stride of lines from `base` go through a rectangle.
  @inline(__always)
  static func linesThrough(
    _ cx: Float, _ cy: Float, _ w: Float, _ h: Float, _ base: Int,
    _ fromX: UnsafeMutablePointer<Float>, _ fromY: UnsafeMutablePointer<Float>,
    _ toX: UnsafeMutablePointer<Float>, _ toY: UnsafeMutablePointer<Float>
  ) -> StrideMask {
    var mask = StrideMask()
    var lane = 0
    while lane < stride {
      let edge = base &+ lane
      let ex = (toX[edge] - fromX[edge]) * 0.5
      let ey = (toY[edge] - fromY[edge]) * 0.5
      let dx = fromX[edge] + ex - cx
      let dy = fromY[edge] + ey - cy
      let (lx, ly) = (abs(ex), abs(ey))
      let alongX = w + lx - abs(dx)
      let alongY = h + ly - abs(dy)
      let across = w * ly + h * lx - abs(ex * dy - ey * dx)
      mask.insert(
        lane, unlessNegative: alongX.bitPattern | alongY.bitPattern | across.bitPattern)
      lane &+= 1
    }
    return mask
  }

  /// How many lines cross one, twice over; those in the set that is scored count half.
  ///
  /// Lines that share an end give products of exactly 0 and never count.
  @inline(__always)
  static func crossings(
    _ ax: Float, _ ay: Float, _ bx: Float, _ by: Float, _ count: Int,
    _ fromX: UnsafeMutablePointer<Float>, _ fromY: UnsafeMutablePointer<Float>,
    _ toX: UnsafeMutablePointer<Float>, _ toY: UnsafeMutablePointer<Float>,
    _ share: UnsafeMutablePointer<Int32>
  ) -> Int32 {
    let (ux, uy) = (bx - ax, by - ay)
    var sum: Int32 = 0
    var edge = 0
    let end = padded(count)
    while edge < end {
      let (cx, cy, dx, dy) = (fromX[edge], fromY[edge], toX[edge], toY[edge])
      let one = ux * (cy - ay) - uy * (cx - ax)
      let two = ux * (dy - ay) - uy * (dx - ax)
      let (vx, vy) = (dx - cx, dy - cy)
      let three = vx * (ay - cy) - vy * (ax - cx)
      let four = vx * (by - cy) - vy * (bx - cx)
      let (first, second) = (one * two, three * four)
      // All ones where both products are below 0.
      let both: Int32 = (first < 0 ? -1 : 0) & (second < 0 ? -1 : 0)
      sum &+= share[edge] & both
      edge &+= 1
    }
    return sum
  }
}
