import Testing
import WeftAnalysis
import WeftGraph
import WeftModel
import WeftTestSupport

@Suite struct RepairTests {
  /// The graph without assets and themes, the introductions made.
  private func mended(_ network: Network, _ repair: Repair) -> Graph {
    var network = network
    network.ties += repair.introductions.map {
      Tie(from: $0.first, to: $0.second, kind: "partners")
    }
    let whole = network.actorGraph()
    let kept = whole.graph.nodes.filter { node in
      let role = whole.actor(at: node).role
      return ![.asset, .theme].contains(role)
        && (role != .programme || whole.graph.degree(of: node) > 1)
    }
    return whole.graph.induced(by: kept)
  }

  @Test func `one tie closes a chain into a round`() throws {
    let network = Network.small(ties: "a partners b\nb partners d\nd partners e")
    let found = network.index().repair()
    #expect(found.needed == 1)
    let introduction = try #require(found.introductions.first)
    #expect([introduction.first, introduction.second] == ["a", "e"])
    #expect(introduction.bypasses == ["b", "d"])
    #expect(found.exposureBefore == 2)
    #expect(found.exposureAfter == 0)
    #expect(introduction.gain == 2)
  }

  @Test func `a round needs nothing`() {
    let found = Network.small(ties: "a partners b\nb partners d\nd partners a").index().repair()
    #expect(found.needed == 0 && found.introductions.isEmpty && found.exposureBefore == 0)
  }

  @Test func `a pair in the same place is preferred and the reason given`() throws {
    var network = Network.small(ties: "h partners a\nh partners b\nh partners d\nh partners e")
    for (place, actor) in network.actors.indices.enumerated() {
      network.actors[actor].place = ["", "York", "Hull", "York", "Hull"][place]
    }
    let found = network.index().repair()
    #expect(found.needed == 3)
    let reasons = found.introductions.flatMap(\.reasons)
    #expect(reasons.contains(.samePlace("York")) && reasons.contains(.samePlace("Hull")))
    #expect(reasons.contains(.commonPartners(["h"])))
    #expect(mended(network, found).isBiconnected())
  }

  @Test func `two funders are not introduced while others can be`() {
    let network = Network.small(
      actors: "h, f funder, g funder, a, b",
      ties: "h partners f\nh partners g\nh partners a\nh partners b")
    let found = network.index().repair()
    #expect(found.introductions.map(\.isAllowed) == [true, true, true])
    #expect(!found.introductions.contains { $0.first == "f" && $0.second == "g" })
  }

  @Test func `a budget buys the introduction that adds most`() throws {
    // Two rounds and a pendant: joining the rounds is worth more than tying the pendant.
    let network = Network.small(
      ties: """
        a partners b
        b partners d
        d partners a
        e partners f
        f partners g
        g partners e
        a partners p
        """)
    let found = network.index().repair(options: RepairOptions(budget: 1))
    #expect(found.needed > 1)
    let first = try #require(found.introductions.first)
    #expect(Set([first.first, first.second]).isDisjoint(with: ["p"]))
    #expect(first.reasons.contains(.joinsParts))
    #expect(found.introductions.count == 1)
    #expect(found.exposureAfter < found.exposureBefore)
  }

  @Test func `what an introduction adds is counted anew without the ties lost`() throws {
    // A chain of four: the tie of its ends saves two; where a tie is lost, it joins what is left.
    let index = Network.small(ties: "a partners b\nb partners d\nd partners e").index()
    let found = index.repair()
    let trials = RobustnessOptions(repetitions: 200, loss: 0.3, seed: 2)
    let stability = try #require(index.repairStability(of: found, trials: trials))
    #expect(stability.losses.lost == 1 && stability.entries.map(\.score) == [2])
    // Without b–d the pieces a–b and d–e become a chain; without a–b, a joins the chain's end.
    let gains = [0, 1, 2].map { gone -> Double in
      let kept = [("a", "b"), ("b", "d"), ("d", "e")].enumerated().filter { $0.offset != gone }
      func exposure(_ ties: [(String, String)]) -> Int {
        ["a", "b", "d", "e"].reduce(0) { sum, out in
          var part = ["a": 0, "b": 1, "d": 2, "e": 3]
          for (one, other) in ties where one != out && other != out {
            let old = part[one]
            for id in part.keys where part[id] == old { part[id] = part[other] }
          }
          let sizes = Dictionary(grouping: part.filter { $0.key != out }) { $0.value }
          return sum + 3 - (sizes.values.map(\.count).max() ?? 0)
        }
      }
      let ties = kept.map(\.element)
      return Double(exposure(ties) - exposure(ties + [("a", "e")]))
    }
    let interval = try #require(stability.entries.first?.interval)
    #expect(interval == (gains.min() ?? 0)...(gains.max() ?? 0))
  }

  @Test func `within a cluster co-membership is not relied upon`() {
    let network = Network.small(clusters: ["c: a b d"])
    #expect(network.index().repair().needed == 0)
    #expect(network.index().repair(cluster: 0).needed == 3)
  }

  @Test func `buildings and themes are introduced to nobody`() {
    let network = Network.small(
      actors: "hall asset", ties: "a manages hall\na partners b\nb partners d\nd partners a")
    #expect(network.index().repair().needed == 0)
  }

  @Test func `a programme of one body is introduced to nobody`() {
    let network = Network.small(
      actors: "p programme", ties: "a manages p\na partners b\nb partners d\nd partners a")
    #expect(network.index().repair().needed == 0)
  }

  @Test(arguments: ["hact-collaborate-2", "clarion-interact", "jrf-neighbourhoods"])
  func `the introductions leave no single point of failure`(name: String) throws {
    let network = try DataNetworks.read(name)
    let found = network.index().repair(options: RepairOptions(includesHangersOn: true))
    #expect(found.exposureAfter == 0)
    #expect(found.hangersOn.isEmpty)
    #expect(mended(network, found).isBiconnected())
  }

  @Test func `who hangs on one partner from outside is not the partnership's to introduce`() {
    let network = Network.small(
      clusters: ["c: a b d"],
      ties:
        "a partners council\nb partners nursery\nnursery partners cook\nb partners club\nd partners club"
    )
    let found = network.index().repair()
    #expect(found.needed == 0)
    #expect(found.hangersOn == ["cook", "council", "nursery"])
    let everyone = network.index().repair(options: RepairOptions(includesHangersOn: true))
    #expect(everyone.needed == 1)
    #expect(everyone.hangersOn.isEmpty)
  }

  @Test func `two outside bodies are not introduced while a member will do`() {
    // Two members and two outside bodies, each outside body tied to both members' hub twice over.
    let network = Network.small(
      clusters: ["c: a b (category)"],
      ties: "h partners a\nh partners b\nh partners x\nx partners y\ny partners h")
    let found = network.index().repair()
    let outside = Set(["h", "x", "y"])
    for introduction in found.introductions {
      #expect(introduction.isAllowed)
      #expect(!outside.contains(introduction.first) || !outside.contains(introduction.second))
    }
  }

  @Test func `introductions are spread over many where that costs nothing`() {
    let leaves = (1...8).map { "a\($0)" }
    let network = Network.small(ties: leaves.map { "h partners \($0)" }.joined(separator: "\n"))
    let found = network.index().repair()
    #expect(found.needed == 7)
    #expect(found.exposureAfter == 0)
    var load: [String: Int] = [:]
    for introduction in found.introductions {
      load[introduction.first, default: 0] += 1
      load[introduction.second, default: 0] += 1
    }
    #expect(load.values.max() == 2)
  }
}
