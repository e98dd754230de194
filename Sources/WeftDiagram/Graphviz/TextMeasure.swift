#if Graphviz
  internal import CGraphviz

  /// Tells libgraphviz the room that text takes, from the table that layouts are made with.
  ///
  /// Its own way is to ask pango, which looks through all fonts of the machine: slower than all the
  /// rest of drawing a small map, and different from machine to machine. Lines are as far apart and
  /// stand as high as pango has them in Graphviz 2.43.
  enum TextMeasure {
    /// The function that libgraphviz calls for each line of text.
    static var measure: cgraphviz_textlayout {
      { span, _ in
        guard let span, let text = span.pointee.str, let font = span.pointee.font?.pointee else {
          return cgraphviz_no
        }
        let isBold = font.name.map { String(cString: $0).hasSuffix(" Bold") } ?? false
        span.pointee.size = pointf(
          x: FontMetrics.width(String(cString: text), bold: isBold) * font.size,
          y: (font.size * 1.1).rounded(.toNearestOrAwayFromZero))
        span.pointee.yoffset_layout = font.size
        span.pointee.yoffset_centerline = font.size * 0.2
        span.pointee.layout = nil
        span.pointee.free_layout = nil
        return cgraphviz_yes
      }
    }
  }
#endif
