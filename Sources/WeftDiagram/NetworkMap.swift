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

  /// The finished drawing as a page.
  func surface() throws -> PageSurface.Sheet {
    PageSurface.Sheet(
      svg: try svg(), width: sheet.page.pointWidth, height: sheet.page.pointHeight)
  }

  private var creationDate: String? { date.map { "\($0)T00:00:00Z" } }
}
