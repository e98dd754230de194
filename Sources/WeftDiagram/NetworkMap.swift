public import Foundation

/// A map with everything in its place, ready to be written.
public struct NetworkMap: Sendable {
  /// The map as a DOT file, which plain `dot` draws as it is.
  public let dot: DOTGraph
  /// The same as Markdown, for those who cannot see it.
  public var markdown: String { text?.markdown ?? "" }
  /// The size of names, in points.
  public let fontSize: Double
  /// What the sheet could not hold, as sentences.
  public let omissions: [String]

  let sheet: Sheet
  /// The words of the map; a page with a key alone has none.
  let text: MapText?
  let wording: Wording
  let date: String?

  /// The map as an SVG file of the page's size.
  ///
  /// - Throws: ``DrawingError`` where Graphviz refuses it or this build has none.
  public func svg() throws -> Data {
    let drawn = try Graphviz.render(dot.text, engine: "nop2", format: "svg")
    let finish = SVGFinish(sheet: sheet, language: wording.language)
    return Data(finish.finish(String(decoding: drawn, as: UTF8.self)).utf8)
  }

  /// The map as a DOT file without positions, page and legend, for those who place it otherwise.
  public var unplacedDOT: DOTGraph { sheet.unplacedDOT() }

  /// The pages after the map: the key to its numbers, where the sheet had no room for it.
  ///
  /// - Parameter page: The paper; the map's own where nil.
  /// - Returns: The pages, in order; mostly none.
  public func furtherPages(on page: Page? = nil) -> [NetworkMap] {
    sheet.keyPages(on: page ?? sheet.page, wording: wording).map { sheet in
      NetworkMap(
        dot: sheet.dot(), fontSize: sheet.fontSize, omissions: [], sheet: sheet, text: nil,
        wording: wording, date: date)
    }
  }

  /// The map as a PDF file, its key on the pages after it where there is one; its text can be
  /// selected, its fonts are embedded.
  ///
  /// - Throws: ``DrawingError`` where it cannot be drawn.
  public func pdf() throws -> Data {
    let sheets = try [surface()] + furtherPages().map { try $0.surface() }
    return try PageSurface.pdf(sheets, title: sheet.scene.title, date: creationDate)
  }

  /// The map as a PNG picture.
  ///
  /// - Parameter dotsPerInch: How fine it is; 150 is enough for a screen, 300 for print.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DrawingError`` where it cannot be drawn.
  public func png(dotsPerInch: Double = 150) throws -> Data {
    try PageSurface.png(surface(), dotsPerInch: dotsPerInch, title: sheet.scene.title)
  }

  /// The map cut into sheets: an assembly plan, then each sheet with crop marks and its name, then
  /// the key to its numbers where there is one.
  ///
  /// - Parameter sheet: The paper of the sheets.
  /// - Returns: The bytes of one PDF file.
  /// - Throws: ``DrawingError`` where it cannot be drawn.
  public func tiledPDF(on sheet: Page) throws -> Data {
    try PageSurface.tiled(
      surface(), tiles: PageTiles(poster: self.sheet.page, sheet: sheet),
      title: self.sheet.scene.title, date: creationDate, wording: wording,
      after: furtherPages(on: sheet).map { try $0.surface() })
  }

  /// Several maps as the pages of one PDF file.
  ///
  /// - Parameters:
  ///   - maps: The maps, in order.
  ///   - title: The title of the file.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DrawingError`` where one cannot be drawn.
  public static func pdf(of maps: [NetworkMap], title: String) throws -> Data {
    try PageSurface.pdf(maps.map { try $0.surface() }, title: title, date: maps.first?.creationDate)
  }

  /// The finished drawing as a page.
  func surface() throws -> PageSurface.Sheet {
    PageSurface.Sheet(
      svg: try svg(), width: sheet.page.pointWidth, height: sheet.page.pointHeight)
  }

  private var creationDate: String? { date.map { "\($0)T00:00:00Z" } }
}
