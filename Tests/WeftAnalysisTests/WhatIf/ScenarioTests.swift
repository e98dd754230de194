import Foundation
import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

@Suite struct ScenarioTests {
  private let network = Network.small(
    clusters: ["c: a b"], ties: "f funds c = 100 GBP\na partners b\nx supports c")

  @Test func `a scenario is written and read without loss`() throws {
    let scenario = Scenario(
      title: "Bad year", without: ["x"],
      withoutTies: [Scenario.TieReference(from: "a", to: "b")], endFunding: ["f"],
      taper: ["f": 0.7], merge: [Scenario.Merger(keep: "a", absorb: "b")],
      add: [Scenario.TieReference(from: "a", kind: "supports", to: "x")])
    let text = try scenario.json()
    #expect(try Scenario(json: text) == scenario)
    #expect(text.hasPrefix("{\n  \"add\""))
  }

  @Test func `parts may be left out and a misspelt part is an error`() throws {
    #expect(try Scenario(json: #"{"without": ["x"]}"#) == Scenario(without: ["x"]))
    #expect(throws: DecodingError.self) { try Scenario(json: #"{"witout": ["x"]}"#) }
  }

  @Test func `whoever leaves takes ties and memberships along`() throws {
    let after = try Scenario(without: ["a"]).applied(to: network)
    #expect(after.actors.map(\.id) == ["b", "f", "x"])
    #expect(after.memberships.map(\.actor) == ["b"])
    #expect(after.ties.count == 2)
  }

  @Test func `a taper leaves its share of every sum`() throws {
    let after = try Scenario(taper: ["f": 0.7]).applied(to: network)
    #expect(after.ties[0].amount?.value == 70)
    #expect(after.ties[0].weight == 0.7)
    let ended = try Scenario(taper: ["f": 0]).applied(to: network)
    #expect(ended.ties.map(\.kind) == ["partners", "supports"])
  }

  @Test func `bodies that merge keep the ties of both and none with themselves`() throws {
    let after = try Scenario(merge: [Scenario.Merger(keep: "a", absorb: "b")])
      .applied(to: network)
    #expect(after.actors.map(\.id) == ["a", "f", "x"])
    #expect(after.actors[0].aliases == ["b"])
    #expect(after.ties.count == 2)
    #expect(after.memberships.count == 1)
  }

  @Test func `an undirected tie ends either way round`() throws {
    let after = try Scenario(withoutTies: [.init(from: "b", kind: "partners", to: "a")])
      .applied(to: network)
    #expect(after.ties.count == 2)
  }

  @Test func `what the network does not have is named with what is near`() {
    #expect(throws: ScenarioError.unknownID("ff", near: ["f"])) {
      try Scenario(without: ["ff"]).applied(to: network)
    }
    #expect(throws: ScenarioError.impossibleShare("f", 70)) {
      try Scenario(taper: ["f": 70]).applied(to: network)
    }
    #expect(throws: ScenarioError.notAFunder("x")) {
      try Scenario(endFunding: ["x"]).applied(to: network)
    }
    #expect(throws: ScenarioError.impossibleMerger(keep: "a", absorb: "c")) {
      try Scenario(merge: [.init(keep: "a", absorb: "c")]).applied(to: network)
    }
    #expect(throws: ScenarioError.unknownTie(from: "a", kind: "funds", to: "b")) {
      try Scenario(withoutTies: [.init(from: "a", kind: "funds", to: "b")]).applied(to: network)
    }
  }

  @Test func `whoever leaves a cluster no longer counts among those it is said to have`() throws {
    var network = Network.small(clusters: ["c: a b d"], ties: "a supports b")
    network.clusters[0].size = 5
    let after = try Scenario(without: ["a"]).applied(to: network)
    #expect(after.clusters[0].size == 4)
    let merged = try Scenario(merge: [.init(keep: "b", absorb: "d")]).applied(to: network)
    #expect(merged.clusters[0].size == 4)
    network.clusters[0].size = nil
    #expect(try Scenario(without: ["a"]).applied(to: network).clusters[0].size == nil)
  }
}
