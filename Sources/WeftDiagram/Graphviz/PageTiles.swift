import Foundation

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
}

#if Graphviz
  internal import CRsvg

  extension PageSurface {
    /// Cuts a poster into sheets, with an assembly plan first, crop marks and the sheets' names.
    static func tiled(
      _ poster: Sheet, tiles: PageTiles, title: String, date: String?,
      words: (plan: String, how: String)
    ) throws -> Data {
      try document(width: tiles.sheet.width, height: tiles.sheet.height, title: title, date: date) {
        context in
        try plan(poster, tiles, words, on: context)
        for row in 0..<tiles.rows {
          for column in 0..<tiles.columns {
            try tile(poster, tiles, row: row, column: column, on: context)
          }
        }
      }
    }

    private static func plan(
      _ poster: Sheet, _ tiles: PageTiles, _ words: (plan: String, how: String),
      on context: OpaquePointer?
    ) throws {
      let margin = tiles.margin
      write(words.plan, at: Point(x: margin, y: margin + 18), size: 18, on: context)
      write(words.how, at: Point(x: margin, y: margin + 36), size: 9, on: context)
      let scale = min(
        (tiles.sheet.width - 2 * margin) / poster.width,
        (tiles.sheet.height - 2 * margin - 50) / poster.height)
      cairo_save(context)
      cairo_translate(context, margin, margin + 50)
      cairo_scale(context, scale, scale)
      try draw(poster, on: context)
      cairo_set_source_rgba(context, 0.75, 0, 0, 0.8)
      cairo_set_line_width(context, 1 / scale)
      for row in 0..<tiles.rows {
        for column in 0..<tiles.columns {
          let origin = tiles.origin(row: row, column: column)
          cairo_rectangle(
            context, origin.x, origin.y,
            min(tiles.sheet.width - 2 * margin, poster.width - origin.x),
            min(tiles.sheet.height - 2 * margin, poster.height - origin.y))
          cairo_stroke(context)
          write(
            tiles.name(row: row, column: column),
            at: Point(x: origin.x + 12 / scale, y: origin.y + 22 / scale), size: 16 / scale,
            on: context)
        }
      }
      cairo_restore(context)
      cairo_show_page(context)
    }

    private static func tile(
      _ poster: Sheet, _ tiles: PageTiles, row: Int, column: Int, on context: OpaquePointer?
    ) throws {
      let margin = tiles.margin
      let (width, height) = (tiles.sheet.width - 2 * margin, tiles.sheet.height - 2 * margin)
      let origin = tiles.origin(row: row, column: column)
      cairo_save(context)
      cairo_rectangle(context, margin, margin, width, height)
      cairo_clip(context)
      cairo_translate(context, margin - origin.x, margin - origin.y)
      try draw(poster, on: context)
      cairo_restore(context)
      cairo_set_source_rgb(context, 0, 0, 0)
      cairo_set_line_width(context, 0.5)
      for x in [margin, margin + width] {
        for y in [margin, margin + height] {
          let (sx, sy) = (x == margin ? -1.0 : 1.0, y == margin ? -1.0 : 1.0)
          cairo_move_to(context, x + sx * 3, y)
          cairo_line_to(context, x + sx * 16, y)
          cairo_move_to(context, x, y + sy * 3)
          cairo_line_to(context, x, y + sy * 16)
        }
      }
      cairo_stroke(context)
      write(
        tiles.name(row: row, column: column),
        at: Point(x: margin + 24, y: tiles.sheet.height - margin + 14), size: 10, on: context)
      cairo_show_page(context)
    }

    private static func write(
      _ text: String, at point: Point, size: Double, on context: OpaquePointer?
    ) {
      cairo_select_font_face(
        context, "Liberation Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
      cairo_set_font_size(context, size)
      cairo_move_to(context, point.x, point.y)
      cairo_show_text(context, text)
      cairo_new_path(context)
    }
  }
#else
  extension PageSurface {
    static func tiled(
      _ poster: Sheet, tiles: PageTiles, title: String, date: String?,
      words: (plan: String, how: String)
    ) throws -> Data {
      throw DrawingError.unavailable
    }
  }
#endif
