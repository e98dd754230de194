import Foundation

#if Graphviz
  internal import CRsvg

  /// Draws finished SVG pages as PDF or PNG, through librsvg and cairo: text stays text, fonts are
  /// embedded, and the same pages give the same bytes.
  enum PageSurface {
    /// One page of a document.
    struct Sheet {
      /// The finished SVG.
      var svg: Data
      /// Its size in points.
      var width: Double
      /// Its height in points.
      var height: Double
    }

    /// Writes pages as one PDF file.
    static func pdf(_ sheets: [Sheet], title: String, date: String?) throws -> Data {
      try document(width: 595, height: 842, title: title, date: date) { context in
        for sheet in sheets {
          cairo_pdf_surface_set_size(cairo_get_target(context), sheet.width, sheet.height)
          try draw(sheet, on: context)
          cairo_show_page(context)
        }
      }
    }

    /// A PDF file whose pages are drawn one after the other.
    static func document(
      width: Double, height: Double, title: String, date: String?,
      pages: (OpaquePointer?) throws -> Void
    ) throws -> Data {
      let sink = Sink()
      let surface = cairo_pdf_surface_create_for_stream(
        write, Unmanaged.passUnretained(sink).toOpaque(), width, height)
      defer { cairo_surface_destroy(surface) }
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Weft")
      cairo_pdf_surface_set_metadata(
        surface, CAIRO_PDF_METADATA_CREATE_DATE, date ?? "2000-01-01T00:00:00Z")
      let context = cairo_create(surface)
      defer { cairo_destroy(context) }
      try pages(context)
      cairo_surface_finish(surface)
      try check(cairo_surface_status(surface))
      return sink.bytes
    }

    /// Draws one page as a PNG file.
    static func png(_ sheet: Sheet, dotsPerInch: Double, title: String) throws -> Data {
      let scale = dotsPerInch / 72
      let (width, height) = (sheet.width * scale, sheet.height * scale)
      guard width <= 32_000, height <= 32_000 else {
        throw DrawingError.surface("a picture of \(Int(width)) × \(Int(height)) dots is too large")
      }
      let surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(width.rounded()), Int32(height.rounded()))
      defer { cairo_surface_destroy(surface) }
      let context = cairo_create(surface)
      defer { cairo_destroy(context) }
      cairo_set_source_rgb(context, 1, 1, 1)
      cairo_paint(context)
      cairo_scale(context, scale, scale)
      try draw(sheet, on: context)
      cairo_surface_flush(surface)
      let sink = Sink()
      try check(
        cairo_surface_write_to_png_stream(
          surface, write, Unmanaged.passUnretained(sink).toOpaque()))
      return PNGText.adding(title: title, dotsPerInch: dotsPerInch, to: sink.bytes)
    }

    /// Draws a page at the context's origin.
    static func draw(_ sheet: Sheet, on context: OpaquePointer?) throws {
      var failure: UnsafeMutablePointer<GError>?
      defer { if let failure { g_error_free(failure) } }
      let handle = sheet.svg.withUnsafeBytes { bytes in
        rsvg_handle_new_from_data(
          bytes.bindMemory(to: UInt8.self).baseAddress, gsize(bytes.count), &failure)
      }
      guard let handle else { throw DrawingError.surface(text(of: failure)) }
      defer { g_object_unref(UnsafeMutableRawPointer(handle)) }
      rsvg_handle_set_dpi(handle, 72)
      var frame = RsvgRectangle(x: 0, y: 0, width: sheet.width, height: sheet.height)
      guard rsvg_handle_render_document(handle, context, &frame, &failure) != 0 else {
        throw DrawingError.surface(text(of: failure))
      }
    }

    private static func text(of failure: UnsafeMutablePointer<GError>?) -> String {
      failure?.pointee.message.map { String(cString: $0) } ?? "the drawing cannot be read"
    }

    private static func check(_ status: cairo_status_t) throws {
      guard status == CAIRO_STATUS_SUCCESS else {
        throw DrawingError.surface(String(cString: cairo_status_to_string(status)))
      }
    }

    /// Where cairo writes.
    private final class Sink {
      var bytes = Data()
    }

    private static let write: cairo_write_func_t = { sink, bytes, count in
      guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
      Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes.append(bytes, count: Int(count))
      return CAIRO_STATUS_SUCCESS
    }
  }
#else
  /// Stands where librsvg and cairo would, in builds without them.
  enum PageSurface {
    struct Sheet {
      var svg: Data
      var width: Double
      var height: Double
    }

    static func pdf(_ sheets: [Sheet], title: String, date: String?) throws -> Data {
      throw DrawingError.unavailable
    }

    static func png(_ sheet: Sheet, dotsPerInch: Double, title: String) throws -> Data {
      throw DrawingError.unavailable
    }
  }
#endif
