import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

private let sample = SampleNetworks.hostile

@Suite struct `Maps` {
  private let views: [MapView] = [
    .network, .tiers, .dependency(), .bridges, .matrix, .twoMode, .change(before: Network()),
  ]

  @Test func `Every view breaks no rule on small and odd networks`() throws {
    let networks = [
      Network(), SampleNetworks.isolates(1), SampleNetworks.star(5), SampleNetworks.isolates(30),
      sample,
    ]
    for network in networks {
      for view in views {
        let map = try MapRequest(view: view, effort: 3).map(of: network)
        #expect(!map.dot.text.isEmpty)
        #expect(map.sheet.fontSize >= 6.99)
        guard !map.sheet.scene.isMatrix else { continue }
        let area = map.sheet.furniture.map.grown(by: 0.1)
        for (place, size) in zip(map.sheet.places.nodes, map.sheet.sizes) {
          #expect(area.contains(Rect(centre: place, size: size)))
        }
      }
    }
  }

  @Test(arguments: [0, 1, 60])
  func `What fills no page stands in its middle`(effort: Int) throws {
    for network in [SampleNetworks.isolates(1), SampleNetworks.star(1)] {
      let sheet = try MapRequest(effort: effort).map(of: network).sheet
      let outlines = zip(sheet.places.nodes, sheet.sizes).map { Rect(centre: $0, size: $1) }
      let bounds = outlines.dropFirst().reduce(try #require(outlines.first)) { $0.union($1) }
      let middle = sheet.furniture.map.centre
      if bounds.width < sheet.furniture.map.width * 0.9 {
        #expect(abs(bounds.centre.x - middle.x) < 0.01)
      }
      if bounds.height < sheet.furniture.map.height * 0.9 {
        #expect(abs(bounds.centre.y - middle.y) < 0.01)
      }
    }
  }

  @Test func `Boxes hold their members and nobody else`() throws {
    let sheet = try MapRequest(effort: 5).map(of: sample).sheet
    for (index, box) in sheet.places.boxes.enumerated() {
      for (node, item) in sheet.scene.nodes.enumerated() {
        let rect = Rect(centre: sheet.places.nodes[node], size: sheet.sizes[node])
        if item.box == index { #expect(box.contains(rect)) } else { #expect(!box.overlaps(rect)) }
      }
    }
  }

  @Test func `Lines that would run through names are led round them, and say so in DOT`() throws {
    let ids = (0..<10).map { "n\($0)" }
    var network = Network(metadata: Metadata(title: "Rows"))
    network.actors = ids.map { Actor(id: $0, name: "Name of " + $0) }
    // All in one row: a line over the middle of it passes those between.
    network.ties = (0..<10).flatMap { from in
      ((from + 1)..<10).map { Tie(from: ids[from], to: ids[$0], kind: "supports") }
    }
    let page = Page(width: 297, height: 100)
    let sheet = try MapRequest(view: .tiers, page: page, effort: 2).map(of: network).sheet
    #expect(!sheet.routes.isEmpty)
    #expect(sheet.faults.strikes == 0)
    let text = sheet.dot().text
    let bent = text.split(separator: "\n").filter { $0.contains(" -> ") && $0.contains("pos=\"e,") }
    #expect(bent.count == sheet.routes.count)
    #if Graphviz
      let drawn = try Graphviz.render(text, engine: "nop2", format: "plain")
      let edges = String(decoding: drawn, as: UTF8.self).split(separator: "\n")
        .filter { $0.hasPrefix("edge ") }
      #expect(edges.count >= 45)
    #endif
    // A file without places has no ways either.
    #expect(!sheet.unplacedDOT().text.contains("pos="))
  }

  @Test func `The page is turned where names fit only then, unless its orientation was asked for`()
    throws
  {
    var network = Network(metadata: Metadata(title: "Rows"))
    let roles: [Role] = [.funder, .secondTier, .host, .partner, .asset]
    for (row, role) in roles.enumerated() {
      network.actors += (0..<3).map {
        Actor(id: "\(row)-\($0)", name: "Body \($0) of row \(row)", role: role)
      }
    }
    network.ties = (1..<5).map { Tie(from: "\($0 - 1)-0", to: "\($0)-1", kind: "supports") }
    var request = MapRequest(view: .tiers, page: Page(width: 180, height: 110), effort: 2)
    let lying = try request.map(of: network).sheet
    #expect(lying.page.width == 180)
    request.mayTurnPage = true
    let turned = try request.map(of: network).sheet
    #expect(turned.page.width == 110)
    // Larger, or fuller.
    let areFuller = zip(turned.scene.nodes, lying.scene.nodes).allSatisfy {
      $0.label.count > $1.label.count
    }
    #expect(turned.fontSize > lying.fontSize || areFuller)
    // What was placed on a standing page stays on one.
    request.positions = try MapPositions(dot: turned.dot().text)
    let again = try request.map(of: network).sheet
    #expect(again.page.width == 110)
  }

  @Test(arguments: [("A3", true), ("letter", true), ("A3 portrait", false), ("420x297mm", false)])
  func `A page by name alone leaves its orientation open`(text: String, isOpen: Bool) {
    #expect(Page.leavesOrientationOpen(text) == isOpen)
  }

  @Test func `An actor in two clusters lies in one and is tied to the other`() throws {
    let scene = try MapRequest().scene(of: sample.index())
    let actor = try #require(scene.nodes.firstIndex { $0.id == "a" })
    let home = try #require(scene.nodes[actor].box)
    let other = try #require(
      scene.boxes.indices.first { $0 != home && scene.boxes[$0].id != "empty" })
    #expect(scene.lines.contains { $0.from == .node(actor) && $0.to == .box(other) })
  }

  @Test func `The same request gives the same bytes`() throws {
    let request = MapRequest(effort: 3)
    #expect(try request.map(of: sample).dot.text == request.map(of: sample).dot.text)
  }

  @Test func `A map can be read back and stays as it is`() throws {
    let map = try MapRequest(effort: 5).map(of: sample)
    let again = try MapRequest(effort: 5).map(ofDOT: map.dot.text)
    #expect(again.sheet.scene.title == map.sheet.scene.title)
    let old = try MapPositions(dot: map.dot.text)
    let new = try MapPositions(dot: again.dot.text)
    for id in ["a", "b", "c", "d", "f"] {
      let (one, two) = (try #require(old.points[id]), try #require(new.points[id]))
      #expect(abs(one.x - two.x) < 1 && abs(one.y - two.y) < 1)
    }
  }

  @Test func `The legend explains exactly what is drawn`() throws {
    let map = try MapRequest(effort: 1).map(of: sample)
    let legend = map.sheet.furniture.texts.filter { $0.part == "legend" }.flatMap(\.lines)
    #expect(legend.contains("Funder (1)"))
    #expect(legend.contains("Second-tier body (1)"))
    #expect(legend.contains { $0.hasPrefix("funds (") })
    #expect(!legend.contains { $0.hasPrefix("Landlord") || $0.hasPrefix("hosts") })
  }

  @Test func `Unknown ids are said`() {
    #expect(throws: MapRequest.Failure.unknown("nobody")) {
      try MapRequest(view: .ego("nobody")).map(of: sample)
    }
  }

  @Test func `The text version names everybody`() throws {
    let markdown = try MapRequest(effort: 1).map(of: sample).markdown
    for name in ["Alpha", "Delta", "Canolfan", "One", "Two"] { #expect(markdown.contains(name)) }
    #expect(!markdown.contains("<script>"))
  }

  @Test(arguments: ["A4", "a3 portrait", "Letter", "420x297mm", "841x1189"])
  func `Pages are read`(text: String) { #expect(Page(text) != nil) }

  @Test(arguments: ["", "A9", "10x10", "A4 upside", "x", "1e9x5"])
  func `What is no page is refused`(text: String) { #expect(Page(text) == nil) }
}

#if Graphviz
  @Suite struct `Drawings` {
    @Test func `SVG is well-formed, harmless and names everything`() throws {
      let svg = try MapRequest(effort: 1).map(of: sample).svg()
      #expect(XMLChecker.isWellFormed(svg))
      let text = String(decoding: svg, as: UTF8.self)
      #expect(!text.contains("<script"))
      #expect(text.contains("width=\"297mm\""))
      #expect(text.contains("id=\"actor-a\""))
      #expect(text.contains("<title>Alpha"))
      #expect(text.contains("Canolfan Ŵŷ &amp;lt;"))
      #expect(text.contains("class=\"legend\""))
      // What is in a picture is hidden from those who hear it; what is in a list is read out.
      #expect(!text.contains("role=\"img\"") && text.contains("<g id=\"map\" role=\"list\""))
      #expect(text.contains("class=\"cluster cluster-box\" role=\"listitem\""))
    }

    @Test func `PDF has one page of the paper's size, text and embedded fonts`() throws {
      let pdf = try MapRequest(page: .a4, effort: 1).map(of: sample).pdf()
      if let info = try Tool.text("pdfinfo", pdf) {
        #expect(info.contains("Pages:           1"))
        #expect(info.contains("(A4)"))
        #expect(info.contains("Sample <&>"))
      }
      if let text = try Tool.text("pdftotext", pdf, ["FILE", "-"]) {
        for word in ["Alpha", "Canolfan", "Ŵŷ &lt;", "\\N"] {
          #expect(text.contains(word))
        }
      }
      if let fonts = try Tool.text("pdffonts", pdf) {
        for line in fonts.split(separator: "\n").dropFirst(2) { #expect(line.contains(" yes ")) }
      }
    }

    @Test func `The same map gives the same SVG`() throws {
      let map = try MapRequest(effort: 1).map(of: sample)
      #expect(try map.svg() == map.svg())
    }

    @Test func `PNG carries its title`() throws {
      let png = try MapRequest(effort: 1).map(of: sample).png(dotsPerInch: 40)
      #expect(png.range(of: Data("Sample <&>".utf8)) != nil)
    }

    @Test func `What Graphviz cannot read is one error, and the next drawing works`() throws {
      #expect(throws: DrawingError.self) {
        try Graphviz.render("digraph { a -> ", engine: "dot", format: "svg")
      }
      #expect(try !Graphviz.render("digraph { a -> b }", engine: "dot", format: "svg").isEmpty)
    }
  }
#endif
