import Foundation

#if Graphviz
  internal import CRsvg

  extension PageSurface {
    /// Cuts a poster into sheets, with an assembly plan first, crop marks and the sheets' names.
    static func tiled(
      _ poster: Sheet, tiles: PageTiles, title: String, date: String?, wording: Wording,
      after: [Sheet]
    ) throws -> Data {
      try document(width: tiles.sheet.width, height: tiles.sheet.height, title: title, date: date) {
        context in
        try plan(poster, tiles, wording, on: context)
        cairo_pdf_surface_set_size(
          cairo_get_target(context), tiles.sheet.width, tiles.sheet.height)
        for row in 0..<tiles.rows {
          for column in 0..<tiles.columns {
            try tile(poster, tiles, row: row, column: column, wording, on: context)
          }
        }
        for sheet in after {
          cairo_pdf_surface_set_size(cairo_get_target(context), sheet.width, sheet.height)
          try draw(sheet, on: context)
          cairo_show_page(context)
        }
      }
    }

    /// The poster in small, with the edges and names of its sheets; the page lies as the poster
    /// does.
    private static func plan(
      _ poster: Sheet, _ tiles: PageTiles, _ wording: Wording, on context: OpaquePointer?
    ) throws {
      let margin = tiles.margin
      var page = tiles.sheet
      if (page.width > page.height) != (poster.width > poster.height) {
        page = Size(width: page.height, height: page.width)
      }
      cairo_pdf_surface_set_size(cairo_get_target(context), page.width, page.height)
      func millimetres(_ points: Double) -> String {
        String(Int((points / Page.pointsPerMillimetre).rounded()))
      }
      let values = [
        "sheets": String(tiles.rows * tiles.columns), "columns": String(tiles.columns),
        "rows": String(tiles.rows), "width": millimetres(poster.width),
        "height": millimetres(poster.height),
      ]
      let lines = [
        wording("tile.size", values) + ".",
        wording("tile.overlap", ["count": millimetres(tiles.overlap)]) + " " + wording("tile.how"),
      ].flatMap { WrappedText.filling($0, width: (page.width - 2 * margin) / 10) }
      var y = margin + 18
      write(wording("tile.plan"), at: Point(x: margin, y: y), size: 18, on: context)
      y += 4
      for line in lines {
        y += 13
        write(line, at: Point(x: margin, y: y), size: 10, on: context)
      }
      y += 12
      let scale = min(
        (page.width - 2 * margin) / poster.width, (page.height - margin - y) / poster.height)
      cairo_save(context)
      cairo_translate(context, margin, y)
      cairo_scale(context, scale, scale)
      try draw(poster, on: context)
      for row in 0..<tiles.rows {
        for column in 0..<tiles.columns {
          outline(
            tiles.window(row: row, column: column), tiles.name(row: row, column: column),
            scale: scale, on: context)
        }
      }
      cairo_restore(context)
      cairo_show_page(context)
    }

    /// The edge of a sheet on the plan, its name in its middle on a white ground.
    private static func outline(
      _ window: Rect, _ name: String, scale: Double, on context: OpaquePointer?
    ) {
      cairo_set_source_rgb(context, 0.72, 0, 0)
      cairo_set_line_width(context, 1 / scale)
      cairo_rectangle(context, window.left, window.bottom, window.width, window.height)
      cairo_stroke(context)
      let size = 16 / scale
      let width = FontMetrics.width(name) * size
      let centre = window.centre
      cairo_set_source_rgb(context, 1, 1, 1)
      cairo_rectangle(
        context, centre.x - width / 2 - size * 0.3, centre.y - size * 0.7, width + size * 0.6,
        size * 1.4)
      cairo_fill(context)
      cairo_set_source_rgb(context, 0.72, 0, 0)
      write(
        name, at: Point(x: centre.x - width / 2, y: centre.y + size * 0.36), size: size,
        on: context)
    }

    private static func tile(
      _ poster: Sheet, _ tiles: PageTiles, row: Int, column: Int, _ wording: Wording,
      on context: OpaquePointer?
    ) throws {
      let margin = tiles.margin
      let window = tiles.window(row: row, column: column)
      cairo_save(context)
      cairo_rectangle(context, margin, margin, window.width, window.height)
      cairo_clip(context)
      cairo_translate(context, margin - window.left, margin - window.bottom)
      try draw(poster, on: context)
      cairo_restore(context)
      cairo_set_source_rgb(context, 0, 0, 0)
      cairo_set_line_width(context, 0.5)
      // Marks in the margin only, none on the poster.
      for (x, sx) in [(margin, -1.0), (margin + window.width, 1.0)] {
        for (y, sy) in [(margin, -1.0), (margin + window.height, 1.0)] {
          cairo_move_to(context, x + sx * 3, y)
          cairo_line_to(context, x + sx * 16, y)
          cairo_move_to(context, x, y + sy * 3)
          cairo_line_to(context, x, y + sy * 16)
        }
      }
      cairo_stroke(context)
      var words = wording("tile.sheet", ["name": tiles.name(row: row, column: column)])
      if column + 1 < tiles.columns { words += "   → \(tiles.name(row: row, column: column + 1))" }
      if row + 1 < tiles.rows { words += "   ↓ \(tiles.name(row: row + 1, column: column))" }
      write(
        words, at: Point(x: margin + 24, y: margin + window.height + 16), size: 10, on: context)
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
      _ poster: Sheet, tiles: PageTiles, title: String, date: String?, wording: Wording,
      after: [Sheet]
    ) throws -> Data {
      throw DrawingError.unavailable
    }
  }
#endif
