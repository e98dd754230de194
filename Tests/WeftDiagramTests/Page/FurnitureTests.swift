import Foundation
import OrderedCollections
import Testing
import WeftModel

@testable import WeftDiagram

@Suite struct `Furniture of a sheet` {
  private func legend(_ map: NetworkMap) -> [String] {
    map.sheet.furniture.texts.filter { $0.part == "legend" }.flatMap(\.lines)
  }

  @Test func `The legend shows three amounts, and lines are as wide as it says`() throws {
    let map = try MapRequest(effort: 1).map(of: SampleNetworks.money)
    let words = legend(map)
    #expect(words.contains("Line width shows the amount:"))
    for amount in ["£2,000", "£10,000", "£40,000"] { #expect(words.contains(amount)) }
    let widths = map.sheet.furniture.swatches.compactMap { swatch -> Double? in
      if case .line(_, _, let width?, _) = swatch.sample { width } else { nil }
    }
    let drawn = map.sheet.scene.lines.compactMap(\.width).sorted()
    #expect(drawn.count == 2)
    #expect(drawn == Array(widths.suffix(2)))
  }

  @Test func `An amount beside other kinds keeps its width`() throws {
    let map = try MapRequest(effort: 1).map(of: SampleNetworks.money)
    let line = try #require(map.sheet.scene.lines.first { $0.looks.count == 2 })
    let width = try #require(line.width)
    let strands = Sheet.strands(["#111111", "#222222"], width: width * map.sheet.unit)
    let band = strands.prefix { $0 == "#111111" }.count
    #expect(abs(Double(band) * Sheet.strandGap - width * map.sheet.unit) <= Sheet.strandGap / 2)
    #expect(Sheet.strands(["#111111", "#222222"], width: nil) == ["#111111", "#222222"])
  }

  @Test func `Areas are in proportion to what they show, whatever the names`() throws {
    var request = MapRequest(effort: 1)
    request.values.areas = ["fund": 6, "a": 3, "b": 0]
    request.values.areaMeaning = "how many"
    let map = try request.map(of: SampleNetworks.money)
    var areas: [String: Double] = [:]
    for (node, size) in zip(map.sheet.scene.nodes, map.sheet.sizes) {
      areas[node.id] = size.width * size.height
    }
    let least = try #require(areas["b"])
    #expect(abs((areas["fund"] ?? 0) / least - 4) < 0.01)
    #expect(abs((areas["a"] ?? 0) / least - 2.5) < 0.01)
    #expect(legend(map).contains("Area of an outline shows how many:"))
    #expect(map.sheet.scene.subtitle.contains("Size: how many"))
  }

  @Test func `Caveats count who answered and who is named`() throws {
    var network = SampleNetworks.money
    for (place, word) in ["yes", "no", "yes"].enumerated() {
      network.actors[place].extra["responded"] = word
    }
    network.clusters = [Cluster(id: "k", name: "Kay", size: 5)]
    network.memberships = [Membership(cluster: "k", actor: "a")]
    let captions = try MapRequest(effort: 1).map(of: network).sheet.furniture.texts
      .filter { $0.part == "caption" }.flatMap(\.lines)
    #expect(captions.contains("2 of 3 bodies answered."))
    #expect(captions.contains("Kay: 1 of 5 members are named in the sources."))
    #expect(captions.contains("Page 1 of 1"))
    network.clusters.append(Cluster(id: "l", name: "Ell", size: 7))
    let both = try MapRequest(effort: 1).map(of: network).sheet.furniture.texts
      .filter { $0.part == "caption" }.flatMap(\.source)
    let says = "The sources name 1 of the 12 members that 2 clusters are said to have."
    #expect(both.joined(separator: " ").contains(says))
  }

  @Test func `Where names do not fit, numbers stand in outlines, and a key says whose`() throws {
    let page = Page(width: 148, height: 105)
    let network = SampleNetworks.clustered(30, in: 3)
    let map = try MapRequest(page: page, effort: 1).map(of: network)
    #expect(map.sheet.texts[0].lines == ["1"])
    let key = map.sheet.furniture.texts.filter { $0.part == "key" }.flatMap(\.lines)
    let further = map.furtherPages().flatMap { $0.sheet.furniture.texts.flatMap(\.lines) }
    // Long entries take two lines.
    let printed = (key.isEmpty ? further : key).joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    for (place, node) in map.sheet.scene.nodes.enumerated() {
      #expect(printed.contains("\(place + 1) \(node.name)"))
    }
  }

  @Test func `A long key goes on pages of its own, which are counted`() throws {
    let network = SampleNetworks.clustered(200, in: 10)
    let map = try MapRequest(page: .a4, effort: 0).map(of: network)
    let pages = map.furtherPages()
    #expect(!pages.isEmpty)
    let lines = map.sheet.furniture.texts.filter { $0.part == "caption" }.flatMap(\.lines)
    #expect(lines.contains("The key to the numbers is on the next page."))
    #expect(lines.contains("Page 1 of \(pages.count + 1)"))
    let printed = pages.flatMap { $0.sheet.furniture.texts }.flatMap(\.lines)
    for (place, node) in map.sheet.scene.nodes.enumerated() {
      #expect(printed.contains("\(place + 1) \(node.name)"))
    }
    for page in pages {
      for text in page.sheet.furniture.texts {
        #expect(page.sheet.page.printable.grown(by: 0.1).contains(text.rect))
      }
    }
    #if Graphviz
      if let count = try Tool.pages(map.pdf()) { #expect(count == pages.count + 1) }
    #endif
  }

  @Test func `An empty view says why it is empty`() throws {
    for view in [MapView.network, .tiers, .dependency(), .bridges, .matrix, .twoMode] {
      let map = try MapRequest(view: view, effort: 1).map(of: Network())
      #expect(map.omissions.contains { $0.hasPrefix("There is nothing to draw") })
      #expect(map.dot.text.contains("There is nothing to draw"))
      #expect(map.markdown.contains("There is nothing to draw"))
    }
  }

  @Test func `A table's legend shows squares, not arrows`() throws {
    let map = try MapRequest(view: .matrix, effort: 1).map(of: SampleNetworks.money)
    #expect(legend(map).contains("Money (2)"))
    for swatch in map.sheet.furniture.swatches {
      guard case .square = swatch.sample else {
        Issue.record("\(swatch.id) is no square")
        continue
      }
    }
  }

  @Test func `Nothing is cut off: all furniture lies inside the margins`() throws {
    let pages = ["A4", "A4 portrait", "A3", "A1", "Letter"].compactMap { Page($0) }
    for page in pages {
      for network in [SampleNetworks.money, SampleNetworks.hostile] {
        let sheet = try MapRequest(page: page, effort: 1).map(of: network).sheet
        for text in sheet.furniture.texts {
          #expect(page.printable.grown(by: 0.1).contains(text.rect), "\(text.id) on \(page.name)")
          for line in text.lines {
            let width = FontMetrics.width(line, bold: text.isBold) * text.size
            #expect(width <= text.rect.width * 1.03, "\(line)")
          }
        }
      }
    }
  }

  #if Graphviz
    @Test(arguments: ["A4", "A3", "A2", "A1", "A0", "Letter"])
    func `No text on a sheet is smaller than may be printed`(name: String) throws {
      let page = try #require(Page(name))
      for view in [MapView.network, .tiers, .matrix] {
        let map = try MapRequest(view: view, page: page, effort: 1).map(of: SampleNetworks.money)
        for page in [map] + map.furtherPages() {
          let svg = String(decoding: try page.svg(), as: UTF8.self)
          let sizes = svg.components(separatedBy: "font-size=\"").dropFirst().compactMap {
            Double($0.prefix { $0 != "\"" })
          }
          #expect(!sizes.isEmpty)
          #expect((sizes.min() ?? 0) >= map.sheet.page.smallestText - 0.01)
        }
      }
      #expect(page.smallestText == (["A4", "A3", "Letter"].contains(name) ? 7 : 14))
    }
  #endif
}
