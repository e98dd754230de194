import Testing
import WeftGraph
import WeftModel
import WeftTestSupport

@testable import WeftAnalysis

@Suite struct BridgesTests {
  private let two = Network.small(
    clusters: ["c: a b d", "e: f g h"],
    ties: "funder funds c\nfunder funds e\na supports f\nd partners pendant")

  @Test func `a body between two clusters is no cut-point while a tie also joins them`() {
    let found = two.index().bridges()
    #expect(found.cutPoints.map(\.actor) == ["d"])
    #expect(found.cutPoints.first?.cutOff.map(\.actors) == [["pendant"]])
  }

  @Test func `the only tie of any kind and the only money tie are different`() {
    let found = two.index().bridges()
    #expect(found.ties.map(\.ground) == [.tie(3)])
    let money = found.layerTies.first { $0.layer == .money }
    #expect(money?.ties.map(\.ground) == [.tie(0), .tie(1)])
    #expect(money?.ties.first?.clusters == ["c"])
  }

  @Test func `the links of two clusters are named one by one`() {
    let links = two.index().bridges().links
    #expect(links.count == 1)
    #expect(links.first?.ties == [2])
    #expect(links.first?.intermediaries == ["funder"])
    #expect(links.first?.sharedMembers == [])
    #expect(links.first?.isThroughOutsideAlone == false)
  }

  @Test func `a grant to a cluster that does not meet is one bridge tie to all its members`() {
    let found = Network.small(clusters: ["c: a b (category)"], ties: "funder funds c").index()
      .bridges()
    #expect(found.ties.map(\.ground) == [.tie(0)])
    #expect(found.ties.first?.cutOff.map(\.count) == [1, 1])
    #expect(found.cutPoints.map(\.actor) == ["funder"])
  }

  @Test func `a shared member joins two clusters`() {
    let found = Network.small(clusters: ["c: a b", "e: b d"]).index().bridges()
    #expect(found.links.first?.sharedMembers == ["b"])
    #expect(found.cutPoints.map(\.actor) == ["b"])
    #expect(found.actors.map(\.actor) == ["b"])
  }

  @Test func `bodies that several sources name are bridging actors`() {
    let found = Network.small(ties: "a supports b @one\nb supports d @two").index().bridges()
    #expect(found.actors.first?.actor == "b")
    #expect(found.actors.first?.sources == ["one", "two"])
  }

  @Test func `pieces left by a removal agree with a search on random graphs`() {
    var chance = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let count = Int.random(in: 1...9, using: &chance)
      let edges = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
        (Int.random(in: 0..<count, using: &chance), Int.random(in: 0..<count, using: &chance))
      }.filter { $0.0 != $0.1 }
      let graph = Graph(nodeCount: count, edges: edges)
      let fast = graph.separations()
      for node in graph.nodes {
        let slow = graph.pieces(without: node).map(\.count)
        #expect(fast[node].sorted(by: >).filter { $0 > 0 } == slow)
      }
    }
  }
}
