import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

#if Graphviz
  @Suite struct `DOT that plain Graphviz draws` {
    /// Texts and outlines of a drawing, whatever groups they stand in.
    private func shapes(_ svg: String) -> [String] {
      svg.split(separator: "\n").filter { line in
        ["<text", "<polygon", "<path", "<ellipse", "<polyline"].contains(where: line.hasPrefix)
      }.map { (line: Substring) -> String in
        // Fonts are given with substitutes in Weft's own SVG; gaps have no colour there.
        String(line).replacing(#/ font-(?:family|weight)="[^"]*"/#, with: "")
          .replacing("\"transparent\"", with: "\"none\"")
      }.sorted()
    }

    @Test func `The plain program gives the same picture`() throws {
      for network in [SampleNetworks.money, SampleNetworks.hostile] {
        let map = try MapRequest(effort: 1).map(of: network)
        guard let plain = try Tool.text("dot", Data(map.dot.text.utf8), ["-Tsvg", "FILE"]) else {
          return
        }
        let own = String(decoding: try map.svg(), as: UTF8.self)
        #expect(!shapes(plain).isEmpty)
        #expect(shapes(plain) == shapes(own))
        // The size of the drawing is that of the page.
        #expect(plain.contains("width=\"842pt\" height=\"595pt\""))
      }
    }

    @Test func `Without positions any engine places everything`() throws {
      for network in [SampleNetworks.money, SampleNetworks.hostile] {
        let text = try MapRequest(effort: 1).map(of: network).unplacedDOT.text
        #expect(!text.contains("pos="))
        #expect(!text.contains("weft:text"))
        let reading = try DOTReading(text)
        let ids = Set(reading.nodes.map(\.id))
        #expect(network.actors.allSatisfy { ids.contains($0.id) || $0.id.hasPrefix("weft:") })
        for engine in ["dot", "neato", "fdp"] {
          #expect(try !Graphviz.render(text, engine: engine, format: "svg").isEmpty)
        }
      }
    }
  }
#endif

@Suite struct `DOT that people can own` {
  /// The map at given places, so that the file does not change with the layout.
  private func text(_ network: Network, _ places: [String: (Double, Double)]) throws -> String {
    var request = MapRequest(page: .a4, date: "2026-01-02", effort: 1)
    for (id, (x, y)) in places { request.positions.points[id] = Point(x: x, y: y) }
    request.positions.fontSize = 12
    return try request.map(of: network).dot.text
  }

  @Test func `A map is written line for line as it was`() throws {
    let text = try text(
      SampleNetworks.money,
      ["fund": (200, 450), "a": (150, 250), "b": (400, 300), "c": (600, 200)])
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Snapshots/money.dot")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("The snapshot was written anew.")
    }
    let stored = try String(contentsOf: file, encoding: .utf8)
    for (number, pair) in zip(
      text.split(separator: "\n"), stored.split(separator: "\n")
    ).enumerated() {
      #expect(pair.0 == pair.1, "line \(number + 1)")
    }
    #expect(text == stored)
  }

  @Test func `Actors stand one a line, sorted, in sections with a comment`() throws {
    let text = try MapRequest(effort: 1).map(of: SampleNetworks.hostile).dot.text
    let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    for section in [
      "// Actors: funder", "// Actors: partner", "// Clusters and the actors in them",
      "// Ties: money", "// Title and captions", "// Legend",
    ] {
      #expect(lines.contains(section), "\(section)")
    }
    let partners = lines.drop { $0 != "// Actors: partner" }.dropFirst(2)
      .filter { $0.hasPrefix("\"") }.prefix(3).map { String($0.prefix(3)) }
    #expect(partners == ["\"b\"", "\"c\"", "\"d\""])
    // What a role has in common stands once.
    #expect(text.components(separatedBy: "fillcolor=\"#F2B134\"").count - 1 <= 2)
  }
}
