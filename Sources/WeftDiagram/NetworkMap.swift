public import Foundation

/// A map with everything in its place, ready to be written.
public struct NetworkMap: Sendable {
  /// The map as a DOT file, which plain `dot` draws as it is.
  public let dot: DOTGraph
  /// The same as Markdown, for those who cannot see it.
  public let markdown: String
  /// The size of names, in points.
  public let fontSize: Double
  /// What the sheet could not hold, as sentences.
  public let omissions: [String]

  let sheet: Sheet
  let language: String
  let date: String?

  /// The map as an SVG file of the page's size.
  ///
  /// - Throws: ``DrawingError`` where Graphviz refuses it or this build has none.
  public func svg() throws -> Data {
    let drawn = try Graphviz.render(dot.text, engine: "nop2", format: "svg")
    let finish = SVGFinish(sheet: sheet, language: language)
    return Data(finish.finish(String(decoding: drawn, as: UTF8.self)).utf8)
  }

  /// The map as a PDF file of one page; its text can be selected, its fonts are embedded.
  ///
  /// - Throws: ``DrawingError`` where it cannot be drawn.
  public func pdf() throws -> Data {
    try PageSurface.pdf([surface()], title: sheet.scene.title, date: creationDate)
  }

  /// The map as a PNG picture.
  ///
  /// - Parameter dotsPerInch: How fine it is; 150 is enough for a screen, 300 for print.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DrawingError`` where it cannot be drawn.
  public func png(dotsPerInch: Double = 150) throws -> Data {
    try PageSurface.png(surface(), dotsPerInch: dotsPerInch, title: sheet.scene.title)
  }

  /// The map cut into sheets: an assembly plan, then each sheet with crop marks and its name.
  ///
  /// - Parameters:
  ///   - sheet: The paper of the sheets.
  ///   - wording: The language of the plan.
  /// - Returns: The bytes of one PDF file.
  /// - Throws: ``DrawingError`` where it cannot be drawn.
  public func tiledPDF(on sheet: Page, wording: Wording = .english) throws -> Data {
    try PageSurface.tiled(
      surface(), tiles: PageTiles(poster: self.sheet.page, sheet: sheet),
      title: self.sheet.scene.title, date: creationDate,
      words: (wording("tile.plan"), wording("tile.how")))
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
