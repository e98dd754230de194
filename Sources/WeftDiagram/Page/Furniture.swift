import WeftModel

/// What is printed around a map: title, legend, source and caveats, with their places, and the
/// part of the page that they leave to the map.
struct Furniture: Sendable {
  /// A block of text that stands at the left.
  struct Text: Sendable, Hashable {
    var id: String
    /// `title`, `subtitle`, `caption` or `legend`, for style sheets.
    var part: String
    var lines: [String]
    var rect: Rect
    var size: Double
    var isBold = false
  }

  /// A shape or line that the legend explains.
  struct Swatch: Sendable, Hashable {
    /// What is drawn.
    enum Sample: Sendable, Hashable {
      /// An outline.
      case node(NodeLook, isMarked: Bool)
      /// A box.
      case box
      /// A line.
      case line([LineLook], isDashed: Bool, width: Double?)
    }
    var id: String
    var sample: Sample
    var rect: Rect
  }

  var texts: [Text] = []
  var swatches: [Swatch] = []
  /// Around the legend, or nil where nothing needs explaining.
  var legend: Rect?
  /// What is left to the map.
  var map: Rect

  /// Places everything that is printed around a scene.
  ///
  /// - Parameters:
  ///   - scene: What is drawn.
  ///   - page: The sheet.
  ///   - captions: The lines at the foot: source, date, licence, caveats.
  ///   - wording: The language.
  init(scene: Scene, page: Page, captions: [String], wording: Wording) {
    let size = page.furnitureText
    let sheet = Rect(left: 0, bottom: 0, right: page.pointWidth, top: page.pointHeight)
      .grown(by: -page.pointMargin)
    map = sheet
    var top = sheet.top
    func block(_ lines: [String], id: String, part: String, size: Double, bold: Bool, top: Double)
      -> Text
    {
      let height = Double(lines.count) * size * FontMetrics.lineHeight
      return Text(
        id: id, part: part, lines: lines,
        rect: Rect(left: sheet.left, bottom: top - height, right: sheet.right, top: top),
        size: size, isBold: bold)
    }
    if !scene.title.isEmpty {
      let large = size * 2
      var lines = WrappedText.filling(scene.title, width: sheet.width / large, bold: true)
      if lines.count > 2 { lines = Array(lines.prefix(2)); lines[1] += "…" }
      texts.append(block(lines, id: "title", part: "title", size: large, bold: true, top: top))
      top = texts[texts.count - 1].rect.bottom
    }
    if !scene.subtitle.isEmpty {
      let text = scene.subtitle.joined(separator: " · ")
      let lines = WrappedText.filling(text, width: sheet.width / (size * 1.15))
      texts.append(
        block(lines, id: "subtitle", part: "subtitle", size: size * 1.15, bold: false, top: top))
      top = texts[texts.count - 1].rect.bottom
    }
    var bottom = sheet.bottom
    let captionLines = captions.flatMap { WrappedText.filling($0, width: sheet.width / size) }
    if !captionLines.isEmpty {
      let height = Double(captionLines.count) * size * FontMetrics.lineHeight
      texts.append(
        block(
          captionLines, id: "source", part: "caption", size: size, bold: false,
          top: bottom + height))
      bottom += height + size * 0.5
    }
    bottom = addLegend(scene, wording: wording, size: size, sheet: sheet, bottom: bottom)
    map = Rect(
      left: sheet.left, bottom: bottom + size * 0.6, right: sheet.right,
      top: top - (texts.isEmpty ? 0 : size * 0.5))
  }

  /// Lays the legend's entries in columns over the captions; returns its upper edge.
  private mutating func addLegend(
    _ scene: Scene, wording: Wording, size: Double, sheet: Rect, bottom: Double
  ) -> Double {
    let entries = LegendEntry.entries(of: scene, wording: wording)
    guard !entries.isEmpty else { return bottom }
    let row = size * 1.75
    let inset = size * 0.6
    let sampleWidth = size * 3.2
    let heading = wording("legend")
    let headingWidth = FontMetrics.width(heading, bold: true) * size * 1.1 + size * 1.4
    let left = sheet.left + inset + headingWidth
    let right = sheet.right - inset
    // Entries flow from left to right; each is as wide as its words.
    var places: [(x: Double, row: Int, width: Double)] = []
    var (x, line) = (left, 0)
    for entry in entries {
      let sample = entry.sample == nil ? 0 : sampleWidth + size * 0.5
      let width = min(
        sample + FontMetrics.width(entry.text) * size * 1.02 + size * 0.3, right - left)
      if x > left, x + width > right { (x, line) = (left, line + 1) }
      places.append((x, line, width))
      x += width + size * 1.3
    }
    let top = bottom + Double(line + 1) * row + inset * 0.8
    legend = Rect(left: sheet.left, bottom: bottom, right: sheet.right, top: top)
    func middle(_ line: Int) -> Double { top - inset * 0.4 - (Double(line) + 0.5) * row }
    texts.append(
      Text(
        id: "legend", part: "legend", lines: [heading],
        rect: Rect(
          left: sheet.left + inset, bottom: middle(0) - row / 2, right: left,
          top: middle(0) + row / 2),
        size: size * 1.1, isBold: true))
    for (entry, place) in zip(entries, places) {
      let y = middle(place.row)
      var textLeft = place.x
      if let sample = entry.sample {
        swatches.append(
          Swatch(
            id: entry.id, sample: sample,
            rect: Rect(
              left: place.x, bottom: y - size * 0.62, right: place.x + sampleWidth,
              top: y + size * 0.62)))
        textLeft += sampleWidth + size * 0.5
      }
      texts.append(
        Text(
          id: entry.id, part: "legend", lines: [entry.text],
          rect: Rect(
            left: textLeft, bottom: y - row / 2, right: place.x + place.width, top: y + row / 2),
          size: size))
    }
    return top
  }
}
