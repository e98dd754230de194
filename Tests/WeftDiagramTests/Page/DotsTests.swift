import Testing
import WeftModel

@testable import WeftDiagram

#if Graphviz
  @Suite struct `Names among dots` {
    private func map(_ network: Network, _ page: Page) throws -> NetworkMap {
      try MapRequest(page: page, effort: 1).map(of: network)
    }

    /// The outlines of what has a name on the sheet.
    private func named(_ sheet: Sheet) -> [Rect] {
      sheet.scene.nodes.indices.filter { !sheet.scene.nodes[$0].isDot }.map {
        Rect(centre: sheet.places.nodes[$0], size: sheet.sizes[$0])
      }
    }

    @Test(arguments: [(34, Page(width: 160, height: 85)), (450, Page.a4)])
    func `No two names lie on one another, and the sheet says how many there are`(
      count: Int, page: Page
    ) throws {
      let sheet = try map(SampleNetworks.clustered(count, in: 5), page).sheet
      let outlines = named(sheet)
      try #require(!outlines.isEmpty && outlines.count < count)
      for (place, outline) in outlines.enumerated() {
        #expect(!outlines[..<place].contains { $0.overlaps(outline) })
      }
      let texts = sheet.furniture.texts.filter { $0.part == "caption" }.flatMap(\.lines)
      let left = Wording.english(
        "left.people", ["count": String(outlines.count), "total": String(count)])
      #expect(texts.joined(separator: " ").contains(left))
      // What is left out is said once.
      #expect(texts.count { $0.hasPrefix("Names shown") } == 1)
    }

    @Test func `Dots are written before names, so that none is drawn on a name`() throws {
      let map = try map(SampleNetworks.clustered(34, in: 5), Page(width: 160, height: 85))
      let lines = map.dot.text.split(separator: "\n").filter { $0.contains("id=\"actor-") }
      let isDot = lines.map { $0.contains("label=\"\"") }
      #expect(isDot.contains(true) && isDot.contains(false))
      #expect(isDot == isDot.filter { $0 } + isDot.filter { !$0 })
    }
  }
#endif
