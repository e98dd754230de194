import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

@Suite struct `Tiles of a poster` {
  @Test func `Every point of the poster lies on a sheet, and neighbours overlap`() {
    for (poster, sheet) in [("A1", "A4"), ("A0", "A3"), ("A2", "Letter"), ("600x200mm", "A4")] {
      guard let poster = Page(poster), let sheet = Page(sheet) else { continue }
      let tiles = PageTiles(poster: poster, sheet: sheet)
      var right = 0.0
      for column in 0..<tiles.columns {
        let window = tiles.window(row: 0, column: column)
        #expect(column == 0 ? window.left == 0 : abs(right - window.left - tiles.overlap) < 0.01)
        right = window.right
      }
      #expect(abs(right - poster.pointWidth) < 0.01)
      #expect(abs(tiles.window(row: tiles.rows - 1, column: 0).top - poster.pointHeight) < 0.01)
    }
  }

  @Test func `The sheet lies as fewer sheets need it`() throws {
    let poster = try #require(Page("A3"))
    let tiles = PageTiles(poster: poster, sheet: .a4)
    #expect(tiles.columns * tiles.rows <= 6)
    #expect(tiles.name(row: 1, column: 2) == "B3")
  }

  #if Graphviz
    @Test func `Sheets laid over one another give the poster`() throws {
      let page = try #require(Page("A3"))
      let map = try MapRequest(page: page, effort: 1).map(of: SampleNetworks.money)
      let pdf = try map.tiledPDF(on: .a4)
      let tiles = PageTiles(poster: page, sheet: .a4)
      let count = tiles.rows * tiles.columns
      guard let pages = try Tool.pages(pdf) else { return }
      #expect(pages == count + 1)
      // A dot a point, so that windows begin at whole dots but for less than one.
      guard let poster = try Picture(page: 1, of: map.pdf(), dotsPerInch: 72) else { return }
      for row in 0..<tiles.rows {
        for column in 0..<tiles.columns {
          let number = 2 + row * tiles.columns + column
          let sheet = try #require(try Picture(page: number, of: pdf, dotsPerInch: 72))
          let window = tiles.window(row: row, column: column)
          var dark = 0
          var wrong = 0
          for y in stride(from: 4, to: Int(window.height) - 4, by: 1) {
            for x in stride(from: 4, to: Int(window.width) - 4, by: 1) {
              let here = sheet.dot(x + Int(tiles.margin), y + Int(tiles.margin))
              // The nearest dots of the poster: windows may begin within a dot.
              let (px, py) = (x + Int(window.left.rounded()), y + Int(window.bottom.rounded()))
              var nearest = 255
              for dy in -1...1 {
                for dx in -1...1 {
                  nearest = min(nearest, abs(here - poster.dot(px + dx, py + dy)))
                }
              }
              if poster.dot(px, py) < 128 { dark += 1 }
              if nearest > 90 { wrong += 1 }
            }
          }
          // A tenth: edges of letters are drawn otherwise where a window begins within a dot.
          #expect(wrong * 10 <= max(dark, 200), "sheet \(tiles.name(row: row, column: column))")
        }
      }
    }

    @Test func `Sheets have names, the plan says how many`() throws {
      let page = try #require(Page("A3"))
      let map = try MapRequest(page: page, effort: 1).map(of: SampleNetworks.money)
      let pdf = try map.tiledPDF(on: .a4)
      guard let text = try Tool.text("pdftotext", pdf, ["FILE", "-"]) else { return }
      let tiles = PageTiles(poster: page, sheet: .a4)
      #expect(text.contains("Assembly plan"))
      #expect(text.contains("\(tiles.rows * tiles.columns) sheets, \(tiles.columns) across"))
      #expect(text.contains("420 × 297 mm"))
      for row in 0..<tiles.rows {
        for column in 0..<tiles.columns {
          #expect(text.contains("Sheet \(tiles.name(row: row, column: column))"))
        }
      }
    }
  #endif
}
