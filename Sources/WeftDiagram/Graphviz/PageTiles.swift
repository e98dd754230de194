/// How a poster is cut into sheets that a common printer takes.
struct PageTiles: Sendable, Hashable {
  /// The poster and the sheets, in points.
  var poster: Size
  var sheet: Size
  /// What stays white around each sheet, and how far neighbours repeat each other, in points.
  var margin = 10 * Page.pointsPerMillimetre
  var overlap = 10 * Page.pointsPerMillimetre

  /// Chooses how the sheets lie so that the fewest are needed.
  init(poster: Page, sheet: Page) {
    self.poster = Size(width: poster.pointWidth, height: poster.pointHeight)
    self.sheet = Size(width: sheet.pointWidth, height: sheet.pointHeight)
    let turned = Size(width: self.sheet.height, height: self.sheet.width)
    if Self.count(self.poster, turned, margin, overlap)
      < Self.count(self.poster, self.sheet, margin, overlap)
    {
      self.sheet = turned
    }
  }

  private static func count(_ poster: Size, _ sheet: Size, _ margin: Double, _ overlap: Double)
    -> Int
  {
    let (columns, rows) = grid(poster, sheet, margin, overlap)
    return columns * rows
  }

  private static func grid(_ poster: Size, _ sheet: Size, _ margin: Double, _ overlap: Double)
    -> (Int, Int)
  {
    func pieces(_ whole: Double, _ part: Double) -> Int {
      let inner = part - 2 * margin
      return whole <= inner ? 1 : Int(((whole - overlap) / (inner - overlap)).rounded(.up))
    }
    return (pieces(poster.width, sheet.width), pieces(poster.height, sheet.height))
  }

  /// How many sheets stand side by side, and how many over one another.
  var columns: Int { Self.grid(poster, sheet, margin, overlap).0 }
  /// How many rows of sheets there are.
  var rows: Int { Self.grid(poster, sheet, margin, overlap).1 }

  /// The name of a sheet: a letter for its row, a number for its column.
  func name(row: Int, column: Int) -> String {
    let letter = Unicode.Scalar(UInt8(65 + row % 26))
    return "\(Character(letter))\(row >= 26 ? String(row / 26) : "")\(column + 1)"
  }

  /// The upper left corner of a sheet's window on the poster, from the poster's upper left corner.
  func origin(row: Int, column: Int) -> Point {
    Point(
      x: Double(column) * (sheet.width - 2 * margin - overlap),
      y: Double(row) * (sheet.height - 2 * margin - overlap))
  }

  /// The part of the poster that a sheet shows, from the poster's upper left corner down.
  func window(row: Int, column: Int) -> Rect {
    let origin = origin(row: row, column: column)
    return Rect(
      left: origin.x, bottom: origin.y,
      right: min(origin.x + sheet.width - 2 * margin, poster.width),
      top: min(origin.y + sheet.height - 2 * margin, poster.height))
  }
}
