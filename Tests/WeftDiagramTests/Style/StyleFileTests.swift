import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftDiagram

@Suite struct `Style files` {
  /// A picture of 4 by 2 dots, as far as its head says.
  private let logo = Data(
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [0, 0, 0, 4, 0, 0, 0, 2, 8, 2, 0, 0, 0])

  @Test func `A style changes what it names and nothing else`() throws {
    let json = """
      {"font": "Arial", "paper": "#FFFFF0", "ink": "#222222", "clusterFill": "#EEEEFF",
       "clusterOutline": "#666666",
       "roles": {"partner": {"shape": "box", "fill": "#ddeeff", "outline": "#101010"},
                 "wizard": {"shape": "diamond", "text": "#000080"}},
       "kinds": {"funds": {"colour": "#800000", "head": "vee", "width": 2, "dotted": true}}}
      """
    let style = try MapStyle(json: Data(json.utf8))
    let map = try MapRequest(style: style, effort: 1).map(of: SampleNetworks.money)
    let text = map.dot.text
    for part in [
      "fontname=Arial", "#DDEEFF", "#101010", "shape=diamond", "#000080", "#800000",
      "arrowhead=vee", "#FFFFF0",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("\"#9A5200\""))
    #expect(text.contains("#F2B134"))
  }

  @Test(arguments: [
    #"{"paper": "red\" onload=\"x"}"#, #"{"fnt": "Arial"}"#, #"{"roles": {"p": {"shape": "x"}}}"#,
    #"{"logo": "no-such-file.png"}"#, "[]", "",
  ])
  func `What is no style is refused`(json: String) {
    #expect(throws: DecodingError.self) { try MapStyle(json: Data(json.utf8)) }
  }

  @Test func `A logo is found beside the style and held in the SVG`() throws {
    let folder = try TemporaryFolder()
    let path = URL(fileURLWithPath: try folder.write("", to: "logo.png"))
    try logo.write(to: path)
    let style = try MapStyle(
      json: Data(#"{"logo": "logo.png"}"#.utf8), folder: path.deletingLastPathComponent())
    #expect(style.logo?.proportion == 2)
    let map = try MapRequest(style: style, effort: 1).map(of: SampleNetworks.money)
    let rect = try #require(map.sheet.furniture.logo)
    #expect(map.sheet.page.printable.grown(by: 0.1).contains(rect))
    for text in map.sheet.furniture.texts { #expect(!text.rect.overlaps(rect)) }
    #if Graphviz
      let svg = String(decoding: try map.svg(), as: UTF8.self)
      #expect(svg.contains("href=\"data:image/png;base64,\(logo.base64EncodedString())\""))
    #endif
  }

  @Test func `A JPEG's size is read past its other segments`() throws {
    let jpeg = Data(
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 90, 1, 1, 0x11, 0])
    let mark = try #require(MapLogo(jpeg))
    #expect(mark.mediaType == "image/jpeg")
    #expect(mark.proportion == 3)
    #expect(MapLogo(Data("GIF89a".utf8)) == nil)
    #expect(MapLogo(Data([0xFF, 0xD8, 0xFF])) == nil)
  }

  @Test func `Unknown roles get looks that no other role has`() {
    let roles: [Role] = ["bard", "druid", "knight", "wizard", "partner", "funder"]
    let looks = MapStyle.standard.looks(of: roles)
    #expect(Set(roles.compactMap { looks[$0] }).count == roles.count)
  }
}
