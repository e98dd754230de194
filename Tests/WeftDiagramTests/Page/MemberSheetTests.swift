import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

@Suite struct `The sheet of a member` {
  @Test func `It tells ties, fellow members and position`() throws {
    let position = MemberPosition(
      neighbours: 3, moreConnected: 2, others: 6, cutOff: 1, clusters: ["One", "Two"])
    let sheet = try MapRequest(effort: 1).memberSheet(
      of: "b", in: SampleNetworks.hostile, position: position, number: (2, 7))
    let words = sheet.sheet.furniture.texts.filter { $0.part == "panel" }.flatMap(\.lines)
      .joined(separator: " ")
    for part in [
      "Tied to 3 others.", "2 of the 6 others are tied to more.",
      "Without it, one other would be cut off", "It stands between 2 clusters: One, Two.",
      "Alpha supports Beta", "Meets the other members of One: Alpha",
      "Ties of its clusters",
    ] {
      #expect(words.contains(part), "\(part)")
    }
    let captions = sheet.sheet.furniture.texts.filter { $0.part == "caption" }.flatMap(\.lines)
    #expect(captions.contains("Page 2 of 7"))
    #expect(sheet.markdown.contains("Tied to 3 others"))
  }

  @Test func `One is told in the singular, and of two nobody is tied to more`() {
    let one = MemberPosition(neighbours: 1, moreConnected: 1, others: 6)
    #expect(
      one.sentences(.english) == ["Tied to one other.", "One of the 6 others is tied to more."])
    let two = MemberPosition(neighbours: 1, moreConnected: 0, others: 1)
    #expect(two.sentences(.english) == ["Tied to one other."])
    #expect(two.sentences(.welsh) == ["Wedi'i gysylltu ag un arall."])
  }

  @Test func `The panel leaves the map its own part of the sheet`() throws {
    let sheet = try MapRequest(effort: 1).memberSheet(of: "a", in: SampleNetworks.hostile).sheet
    let panel = sheet.furniture.texts.filter { $0.part == "panel" }
    #expect(!panel.isEmpty)
    for text in panel {
      #expect(text.rect.left > sheet.furniture.map.right)
      #expect(text.rect.bottom >= (sheet.furniture.legend?.top ?? 0) - 0.1)
      #expect(text.size >= sheet.page.smallestText)
    }
  }

  @Test func `One tied to nobody is told so, and an unknown one is refused`() throws {
    let sheet = try MapRequest(effort: 1).memberSheet(
      of: "n0", in: SampleNetworks.isolates(1),
      position: MemberPosition(neighbours: 0, moreConnected: 0, others: 0))
    let words = sheet.sheet.furniture.texts.flatMap(\.lines)
    #expect(words.contains("It is tied to nobody."))
    #expect(words.contains("No ties are recorded."))
    #expect(throws: MapRequest.Failure.unknown("x")) {
      try MapRequest().memberSheet(of: "x", in: Network())
    }
  }

  #if Graphviz
    @Test func `All sheets are pages of one file`() throws {
      let network = SampleNetworks.money
      let maps = try network.actors.map {
        try MapRequest(effort: 1).memberSheet(of: $0.id, in: network)
      }
      let pdf = try NetworkMap.pdf(of: maps, title: "Members")
      if let pages = try Tool.pages(pdf) { #expect(pages == 4) }
      if let text = try Tool.text("pdftotext", pdf, ["FILE", "-"]) {
        for actor in network.actors { #expect(text.contains("Neighbourhood of \(actor.name)")) }
        #expect(text.contains("The Fund funds Alpha (£40,000)"))
      }
    }
  #endif
}
