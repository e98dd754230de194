import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

/// Two clusters of three, a funder, a body that is in both clusters, a cluster nobody is named in.
private let sample = Network(
  metadata: Metadata(title: "Sample <&> \"net\""),
  actors: [
    Actor(id: "f", name: "Funder \"><script>alert(1)</script>", role: .funder),
    Actor(id: "a", name: "Alpha", role: .secondTier), Actor(id: "b", name: "Beta \\N"),
    Actor(id: "c", name: "Canolfan Ŵŷ &lt;"), Actor(id: "d", name: "Delta"),
    Actor(id: "e", name: ""), Actor(id: "weft:x", name: String(repeating: "long ", count: 100)),
  ],
  ties: [
    Tie(from: "f", to: "one", kind: "funds"), Tie(from: "f", to: "two", kind: "funds"),
    Tie(from: "a", to: "b", kind: "supports"), Tie(from: "b", to: "d", kind: "partners"),
    Tie(from: "two", to: "empty", kind: "partners"), Tie(from: "a", to: "c", kind: "funds"),
  ],
  clusters: [
    Cluster(id: "one", name: "One", meets: true), Cluster(id: "two", name: "Two", meets: true),
    Cluster(id: "empty", name: "Empty"),
  ],
  memberships: [
    Membership(cluster: "one", actor: "a"), Membership(cluster: "one", actor: "b"),
    Membership(cluster: "two", actor: "c"), Membership(cluster: "two", actor: "d"),
    Membership(cluster: "two", actor: "a"),
  ])

private func star(_ leaves: Int, tied: Bool = true) -> Network {
  let names = (0...leaves).map { Actor(id: "n\($0)", name: "Actor number \($0)") }
  return Network(
    metadata: Metadata(title: "Star"), actors: names,
    ties: tied ? (1...leaves).map { Tie(from: "n0", to: "n\($0)", kind: "funds") } : [])
}

@Suite struct `Maps` {
  private let views: [MapView] = [
    .network, .tiers, .dependency(), .bridges, .matrix, .twoMode, .change(before: Network()),
  ]

  @Test func `Every view breaks no rule on small and odd networks`() throws {
    for network in [Network(), star(1), star(5), star(30, tied: false), sample] {
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

  @Test func `Boxes hold their members and nobody else`() throws {
    let sheet = try MapRequest(effort: 5).map(of: sample).sheet
    for (index, box) in sheet.places.boxes.enumerated() {
      for (node, item) in sheet.scene.nodes.enumerated() {
        let rect = Rect(centre: sheet.places.nodes[node], size: sheet.sizes[node])
        if item.box == index { #expect(box.contains(rect)) } else { #expect(!box.overlaps(rect)) }
      }
    }
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
    private func run(_ tool: String, _ data: Data, _ arguments: [String]) throws -> String? {
      let candidates = ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + tool }
      guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
        return nil
      }
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
      try data.write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: output, as: UTF8.self)
    }

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
    }

    @Test func `PDF has one page of the paper's size, text and embedded fonts`() throws {
      let pdf = try MapRequest(page: .a4, effort: 1).map(of: sample).pdf()
      if let info = try run("pdfinfo", pdf, ["FILE"]) {
        #expect(info.contains("Pages:           1"))
        #expect(info.contains("(A4)"))
        #expect(info.contains("Sample <&>"))
      }
      if let text = try run("pdftotext", pdf, ["FILE", "-"]) { #expect(text.contains("Alpha")) }
      if let fonts = try run("pdffonts", pdf, ["FILE"]) {
        for line in fonts.split(separator: "\n").dropFirst(2) { #expect(line.contains(" yes ")) }
      }
    }

    @Test func `A tiled poster has a plan and all its sheets`() throws {
      let poster = Page(width: 420, height: 297, name: "A3")
      let pdf = try MapRequest(page: poster, effort: 1).map(of: sample).tiledPDF(on: .a4)
      let tiles = PageTiles(poster: poster, sheet: .a4)
      if let info = try run("pdfinfo", pdf, ["FILE"]) {
        #expect(info.contains("Pages:           \(tiles.rows * tiles.columns + 1)"))
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
