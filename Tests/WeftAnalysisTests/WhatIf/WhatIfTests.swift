import Foundation
import Testing
import WeftAnalysis
import WeftGraph
import WeftModel
import WeftTestSupport

@Suite struct WhatIfTests {
  @Test func `the end of the source takes the money of all it reached through others`() throws {
    let network = Network.small(
      clusters: ["c: a b d"],
      ties: "state funds trust = 200 GBP\ntrust funds c = 100 GBP\nx supports c\ny supports c")
    let found = try Scenario(endFunding: ["state"]).whatIf(in: network)
    #expect(
      found.actors.map(\.actor) == ["a", "b", "d", "state", "trust"], "the state loses a tie")
    let losers = found.actors.filter { $0.layersLost == [.money] }.map(\.actor)
    #expect(losers == ["a", "b", "d", "trust"])
    let cluster = try #require(found.clusters.first)
    #expect(cluster.layersLost == [.money])
    #expect(cluster.membersLeftWithout == ["a", "b", "d"])
    #expect(cluster.sums.isEmpty, "the trust's own grant is still recorded")
    #expect(
      found.findingsLost.contains(.dominator(cluster: "c", layer: .money, body: "state")))
  }

  @Test func `a taper changes sums and nothing else`() throws {
    let network = Network.small(clusters: ["c: a b d"], ties: "f funds c = 100 GBP\nx supports c")
    let found = try Scenario(taper: ["f": 0.7]).whatIf(in: network)
    #expect(found.actors.isEmpty)
    let sums = found.clusters.flatMap(\.sums)
    #expect(sums.map(\.currency) == ["GBP"])
    #expect(sums.map(\.before) == [100] && sums.map(\.after) == [70])
    #expect(found.before == found.after)
  }

  @Test func `a cut-point cuts off and a new tie mends it`() throws {
    let network = Network.small(ties: "a partners b\nb partners d\na partners e\ne partners b")
    let cut = try Scenario(without: ["b"]).whatIf(in: network)
    #expect(cut.actors.filter(\.isCutOff).map(\.actor) == ["d"])
    #expect(cut.findingsLost.contains(.cutPoint(actor: "b")))
    let mended = try Scenario(without: ["b"], add: [.init(from: "d", kind: "partners", to: "a")])
      .whatIf(in: network)
    #expect(mended.actors.filter(\.isCutOff).isEmpty)
  }

  @Test func `what London loses without its second tier`() throws {
    let found = try Scenario(without: ["imkaan"])
      .whatIf(in: try DataNetworks.read("hact-collaborate-2"))
    #expect(found.clusters.map(\.cluster) == ["london-cluster"])
    let london = try #require(found.clusters.first)
    #expect(london.membersLost == ["imkaan"])
    #expect(london.before.form == .administered)
    #expect(london.after?.form == .shared)
    #expect(london.isVerdictChanged)
    #expect(
      found.findingsLost.contains(
        .governance(cluster: "london-cluster", form: .administered, leaders: ["imkaan"])))
    let touched = found.actors.filter { $0.fate == .stays && !$0.suppliersLost.isEmpty }
    #expect(
      touched.map(\.actor) == [
        "asha", "ashiana", "latin-american-womens-aid", "newham-asian-womens-project",
      ])
  }

  @Test func `without the department no cluster has money`() throws {
    let found = try Scenario(without: ["clg"])
      .whatIf(in: try DataNetworks.read("hact-collaborate-2"))
    #expect(found.clusters.map(\.layersLost) == [[.money], [.money], [.money], [.money]])
  }

  @Test func `a scenario in which nothing happens changes nothing`() throws {
    for name in ["hact-collaborate-2", "community-organisers"] {
      let found = try Scenario().whatIf(in: try DataNetworks.read(name))
      #expect(found.actors.isEmpty && found.clusters.isEmpty)
      #expect(found.findingsLost.isEmpty && found.findingsGained.isEmpty)
    }
  }
}

@Suite struct EveryRemovalTests {
  @Test func `one pass agrees with removing each actor in turn`() throws {
    try compareEveryRemoval(rounds: 24)
  }

  @Test(.tags(.slow), .slowTestsOnly)
  func `one pass agrees with removing each actor in turn, on many small networks`() throws {
    try compareEveryRemoval(rounds: 1_500)
  }

  private func compareEveryRemoval(rounds: Int) throws {
    var chance = SeededGenerator(seed: 11)
    for round in 0..<rounds {
      let names = ["a", "b", "d", "e", "f", "g", "h"]
      var lines: [String] = []
      for _ in 0..<Int.random(in: 3...10, using: &chance) {
        let kind = ["funds", "funds", "supports", "partners"].randomElement(using: &chance) ?? ""
        let from = names.randomElement(using: &chance) ?? "a"
        // No giver is a member, so that nobody's subscription comes back to it.
        let to = ((round % 2 == 0 ? ["c"] : []) + names).randomElement(using: &chance) ?? "b"
        if from != to, to != "c" || !["a", "b"].contains(from) {
          lines.append("\(from) \(kind) \(to)")
        }
      }
      let network = Network.small(
        actors: names.joined(separator: ","), clusters: ["c: a b"],
        ties: lines.joined(separator: "\n"))
      let fast = Reliances(network.index()).everyRemoval()
      for entry in fast.entries {
        let slow = try Scenario(without: [entry.actor]).whatIf(in: network)
        for layer in [Layer.money, .support] {
          let lost = slow.actors.filter { $0.layersLost.contains(layer) }.count
          let told = entry.leftWithout.first { $0.layer == layer }?.count ?? 0
          #expect(told == lost, "\(entry.actor) \(layer.rawValue) in \(lines)")
        }
        let whole = ActorGraph(network.index())
        let node = try #require(whole.node(of: entry.actor))
        let component = whole.graph.components()
        let peers = whole.graph.nodes.filter {
          component.ofNode[$0] == component.ofNode[node] && $0 != node
        }
        let left = whole.graph.induced(by: peers).components().sizes
        #expect(entry.cutOff == left.reduce(0, +) - (left.max() ?? 0))
      }
    }
  }

  @Test func `the bodies whose loss costs most come first`() throws {
    let reliances = Reliances(try DataNetworks.read("hact-collaborate-2").index())
    let entries = reliances.everyRemoval().entries
    // All members lose money with either; with the programme they lose whom they account to too.
    #expect(entries.prefix(2).map(\.actor) == ["hact", "clg"])
    let department = try #require(entries.first { $0.actor == "clg" })
    #expect(department.leftWithout.map(\.layer) == [.money])
    #expect(department.leftWithout.map(\.count) == [20])
    #expect(department.clustersLeftWithout.map(\.count) == [4])
  }

  @Test func `ten thousand actors take one pass`() {
    var chance = SeededGenerator(seed: 5)
    var network = Network()
    let count = 10_000
    network.actors = (0..<count).map { Actor(id: "a\($0)", name: "a\($0)") }
    network.ties = (1..<count).map { place in
      Tie(
        from: "a\(Int.random(in: max(0, place - 300)..<place, using: &chance))", to: "a\(place)",
        kind: place % 2 == 0 ? "funds" : "supports")
    }
    let clock = ContinuousClock()
    let reliances = Reliances(network.index())
    var losses = 0
    let time = clock.measure { losses = reliances.everyRemoval().entries.first?.losses ?? 0 }
    #expect(losses > 0)
    #expect(time < .seconds(20), "a debug build on a busy machine; release takes far less")
  }
}
