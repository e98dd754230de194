import Foundation
import Testing
import WeftModel

@testable import WeftDiagram

@Suite struct `A map drawn again from its DOT` {
  private func network() -> Network {
    var network = SampleNetworks.money
    network.metadata.licences = [Metadata.Licence(name: "CC-BY-4.0")]
    network.sources = [Source(id: "s", title: "A report")]
    return network
  }

  private func texts(_ map: NetworkMap, _ part: String) -> [String] {
    map.sheet.furniture.texts.filter { $0.part == part }.flatMap(\.lines)
  }

  @Test func `Title, subtitle, sources and caveats stay, once`() throws {
    let request = MapRequest(date: "2026-01-02", caveats: ["Only a draft."], effort: 2)
    let map = try request.map(of: network())
    let again = try request.map(ofDOT: map.dot.text)
    for part in ["title", "subtitle", "caption"] {
      #expect(texts(again, part) == texts(map, part))
    }
    #expect(Set(texts(again, "legend")) == Set(texts(map, "legend")))
  }

  @Test func `Widths and the scale of amounts stay`() throws {
    let map = try MapRequest(effort: 2).map(of: network())
    let again = try MapRequest(effort: 2).map(ofDOT: map.dot.text)
    let (old, new) = (map.sheet.scene.lines, again.sheet.scene.lines)
    #expect(old.count == new.count)
    for line in old {
      let other = try #require(
        new.first {
          map.sheet.endID(line.from) == again.sheet.endID($0.from)
            && map.sheet.endID(line.to) == again.sheet.endID($0.to)
        })
      #expect(abs((line.width ?? 0) - (other.width ?? 0)) < 1.4)
      #expect(line.looks.map(\.colour) == other.looks.map(\.colour))
      #expect(line.isImplied == other.isImplied)
    }
    #expect(again.sheet.scene.scales.count == 1)
    #expect(again.sheet.scene.scales[0].steps.map(\.text) == ["£2,000", "£10,000", "£40,000"])
  }

  @Test func `What stands out and what recedes stays so, in its own look`() throws {
    var request = MapRequest(view: .bridges, effort: 2)
    request.values.strongActors = ["b"]
    request.values.strongTies = [MapValues.Pair("b", "c")]
    let map = try request.map(of: network())
    let again = try request.map(ofDOT: map.dot.text)
    for (old, new) in zip(
      map.sheet.scene.nodes.sorted { $0.id < $1.id },
      again.sheet.scene.nodes.sorted { $0.id < $1.id })
    {
      #expect(old.emphasis == new.emphasis)
      #expect(old.kind == new.kind)
    }
    #expect(
      again.sheet.scene.lines.count { $0.emphasis == .strong }
        == map.sheet.scene.lines.count { $0.emphasis == .strong })
  }

  @Test func `Numbers are names again`() throws {
    let page = Page(width: 148, height: 105)
    let map = try MapRequest(page: page, effort: 1).map(of: SampleNetworks.clustered(30, in: 3))
    #expect(map.sheet.texts[0].lines == ["1"])
    let wall = Page(width: 420, height: 297)
    let again = try MapRequest(page: wall, effort: 1).map(ofDOT: map.dot.text)
    #expect(again.sheet.scene.nodes.contains { $0.label == "Organisation number 7" })
  }

  @Test func `A table stays a table`() throws {
    let map = try MapRequest(view: .matrix, effort: 1).map(of: network())
    let again = try MapRequest(effort: 1).map(ofDOT: map.dot.text)
    #expect(again.sheet.scene.isMatrix)
    #expect(again.sheet.scene.nodes.count == 4)
    #expect(again.sheet.scene.lines.count == map.sheet.scene.lines.count)
  }

  @Test func `The page is found in the file`() throws {
    let page = try #require(Page("A3"))
    let map = try MapRequest(page: page, effort: 1).map(of: network())
    let own = try #require(Page(ofDOT: map.dot.text))
    #expect(own.width == map.sheet.page.width && own.height == map.sheet.page.height)
    #expect(Page(ofDOT: "digraph { a -> b }") == nil)
  }

  @Test func `A DOT file of any other program is drawn`() throws {
    let map = try MapRequest(effort: 1).map(
      ofDOT: "graph { a -- b -- c [color=\"red:blue\"]; subgraph cluster_x { label=X; a; b } }")
    #expect(map.sheet.scene.nodes.map(\.id).sorted() == ["a", "b", "c"])
    #expect(map.sheet.scene.boxes.map(\.title) == ["X"])
  }

  @Test func `Ties there and back are one line with two heads, others lie side by side`() throws {
    let scene = try MapRequest(effort: 0).map(
      ofDOT: """
        digraph {
          a -> b; b -> a; a -> b
          a -> c [color=red]; c -> a [color=blue, label="back"]
        }
        """
    ).sheet.scene
    #expect(scene.lines.count == 2)
    #expect(scene.lines[0].looks.map(\.head) == [.normal])
    #expect(scene.lines[0].looks.map(\.tail) == [.normal])
    #expect(scene.lines[1].looks.map(\.colour) == ["red", "blue"])
    #expect(scene.lines[1].looks.map(\.head) == [.normal, .none])
    #expect(scene.lines[1].looks.map(\.tail) == [.none, .normal])
    #expect(scene.lines[1].label == "back")
  }

  @Test func `Of a record the fields are read, not the names of its ports`() throws {
    let scene = try MapRequest(effort: 0).map(
      ofDOT: #"""
        graph { a [shape=record, label="{<f0> left|<f1> mid \| \<dle\>}"]; b [label="<x>|y"] }
        """#
    ).sheet.scene
    #expect(scene.nodes.map(\.label) == ["left | mid | <dle>", "<x>|y"])
  }

  @Test func `A change map keeps actors where an earlier DOT has them`() throws {
    let before = try MapRequest(effort: 3).map(of: network())
    var later = network()
    later.actors.append(Actor(id: "new", name: "New body"))
    later.ties.append(Tie(from: "new", to: "a", kind: "partners"))
    var request = MapRequest(view: .change(before: network()), effort: 3)
    request.positions = try MapPositions(dot: before.dot.text)
    let old = request.positions
    let map = try request.map(of: later)
    let new = try MapPositions(dot: map.dot.text)
    let page = map.sheet.page.pointWidth
    for id in ["fund", "a", "b", "c"] {
      let (one, two) = (try #require(old.points[id]), try #require(new.points[id]))
      #expect(abs(one.x - two.x) + abs(one.y - two.y) < page * 0.12, "\(id)")
    }
    let legend = texts(map, "legend")
    #expect(legend.contains("Ties: New (1)"))
    #expect(legend.contains("Bodies: New (1)"))
  }
}
