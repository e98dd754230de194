import WeftModel

/// What is printed around a map: title, legend, source and caveats, with their places, and the
/// part of the page that they leave to the map.
struct Furniture: Sendable {
  /// A block of text.
  struct Text: Sendable, Hashable {
    var id: String
    /// `title`, `subtitle`, `caption`, `key`, `panel` or `legend`, for style sheets.
    var part: String
    var lines: [String]
    var rect: Rect
    var size: Double
    var isBold = false
    /// How its lines stand in its rectangle.
    var alignment = DOTLabel.Alignment.left
    /// The text before it was broken into lines, for who reads the file again.
    var source: [String] = []
  }

  /// A shape or line that the legend explains.
  struct Swatch: Sendable, Hashable {
    /// What is drawn.
    enum Sample: Sendable, Hashable {
      /// An outline, in a share of the height there is.
      case node(
        NodeLook, isMarked: Bool = false, share: Double = 1, emphasis: Scene.Emphasis = .plain)
      /// A box.
      case box
      /// A line; a width is that of lines on the map.
      case line(
        [LineLook], isDashed: Bool = false, width: Double? = nil,
        emphasis: Scene.Emphasis = .plain)
      /// A square of a table.
      case square(String, isDashed: Bool = false)
    }
    var id: String
    var sample: Sample
    var rect: Rect
  }

  var texts: [Text] = []
  var swatches: [Swatch] = []
  /// Around the legend, or nil where nothing needs explaining.
  var legend: Rect?
  /// Where the logo stands.
  var logo: Rect?
  /// What is left to the map.
  var map: Rect

  /// Places everything that is printed around a scene.
  ///
  /// - Parameters:
  ///   - scene: What is drawn.
  ///   - page: The sheet.
  ///   - imprint: What is said around it.
  ///   - wording: The language.
  init(scene: Scene, page: Page, imprint: Imprint, wording: Wording) {
    let size = page.furnitureText
    let sheet = page.printable
    map = sheet
    let top = addHead(scene, imprint, size: size, sheet: sheet)
    var bottom = addFoot(imprint, size: size, sheet: sheet)
    bottom = addKey(imprint.key, wording, size: size, sheet: sheet, bottom: bottom)
    bottom = addLegend(scene, wording: wording, size: size, sheet: sheet, bottom: bottom)
    map = Rect(
      left: sheet.left, bottom: bottom + size * 0.6, right: sheet.right,
      top: top - (texts.isEmpty ? 0 : size * 0.5))
    addPassages(imprint.passages, page: page)
    if scene.isEmpty, let emptiness = scene.emptiness {
      let size = size * 1.4
      let lines = WrappedText.filling(emptiness, width: map.width / size)
      add(lines, id: "empty", part: "caption", size: size, top: map.top - size, in: map)
    }
  }

  /// Nothing but what is added to it.
  init(blank page: Page) { map = page.printable }

  /// Adds lines of text from an upper edge down; returns their lower edge.
  @discardableResult
  mutating func add(
    _ lines: [String], id: String, part: String, size: Double, isBold: Bool = false,
    alignment: DOTLabel.Alignment = .left, source: [String] = [], top: Double, in rect: Rect
  ) -> Double {
    let bottom = top - Double(lines.count) * size * FontMetrics.lineHeight
    texts.append(
      Text(
        id: id, part: part, lines: lines,
        rect: Rect(left: rect.left, bottom: bottom, right: rect.right, top: top), size: size,
        isBold: isBold, alignment: alignment, source: source))
    return bottom
  }

  /// Title, subtitle and logo; returns their lower edge.
  private mutating func addHead(
    _ scene: Scene, _ imprint: Imprint, size: Double, sheet: Rect
  ) -> Double {
    var (top, right) = (sheet.top, sheet.right)
    if let mark = imprint.logo {
      let high = min(size * 3.9, sheet.width * 0.25 / mark.proportion)
      let rect = Rect(
        left: sheet.right - high * mark.proportion, bottom: sheet.top - high, right: sheet.right,
        top: sheet.top)
      logo = rect
      right = rect.left - size
    }
    let head = Rect(left: sheet.left, bottom: sheet.bottom, right: right, top: sheet.top)
    if !scene.title.isEmpty {
      let large = size * 2
      var lines = WrappedText.filling(scene.title, width: head.width / large, bold: true)
      if lines.count > 2 { lines = [lines[0], Self.cut(lines[1], to: head.width / large)] }
      top = add(
        lines, id: "title", part: "title", size: large, isBold: true, source: [scene.title],
        top: top, in: head)
    }
    if !scene.subtitle.isEmpty {
      let text = scene.subtitle.joined(separator: " · ")
      let lines = WrappedText.filling(text, width: head.width / (size * 1.15))
      top = add(
        lines, id: "subtitle", part: "subtitle", size: size * 1.15, source: scene.subtitle,
        top: top, in: head)
    }
    return min(top, logo?.bottom ?? top)
  }

  /// A line that ends in an ellipsis, no wider than so many ems.
  private static func cut(_ line: String, to width: Double) -> String {
    var line = line
    while FontMetrics.width(line + "…", bold: true) > width, !line.isEmpty { line.removeLast() }
    return line + "…"
  }

  /// Captions, and the page number at their right; returns their upper edge.
  private mutating func addFoot(_ imprint: Imprint, size: Double, sheet: Rect) -> Double {
    let number = imprint.pageNumber ?? ""
    let room = number.isEmpty ? 0 : FontMetrics.width(number) * size + size * 2
    let lines = imprint.captions.flatMap {
      WrappedText.filling($0, width: (sheet.width - room) / size)
    }
    let rows = max(lines.count, number.isEmpty ? 0 : 1)
    guard rows > 0 else { return sheet.bottom }
    let top = sheet.bottom + Double(rows) * size * FontMetrics.lineHeight
    if !lines.isEmpty {
      add(
        lines, id: "source", part: "caption", size: size, source: imprint.captions, top: top,
        in: Rect(left: sheet.left, bottom: 0, right: sheet.right - room, top: top))
    }
    if !number.isEmpty {
      add(
        [number], id: "page", part: "caption", size: size, alignment: .right,
        top: sheet.bottom + size * FontMetrics.lineHeight,
        in: Rect(left: sheet.right - room, bottom: 0, right: sheet.right, top: top))
    }
    return top + size * 0.5
  }
}
