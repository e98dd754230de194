import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

@Suite struct ClusterStabilityTests {
  private let trials = RobustnessOptions(repetitions: 60, loss: 0.25, seed: 4)

  @Test func `shares without the ties drawn are those of the table without them`() throws {
    let network = Network.small(
      clusters: ["c: a b d e"],
      ties: "a supports c\nb supports d\nx supports c\ny supports e")
    let found = try #require(Reliances(network.index()).clusterStability(trials).first)
    #expect(found.cluster == "c" && found.members == ["a", "b", "d", "e"])
    // One tie of four is lost: each of four tables is as likely, and each is tried.
    func every(_ score: (Network) -> Double) -> Set<Double> {
      Set(
        network.ties.indices.map { gone in
          var other = network
          other.ties.remove(at: gone)
          return score(other)
        })
    }
    let reliance = try #require(found.reliance)
    for (place, member) in found.members.enumerated() {
      let scores = every { other in
        Reliances(other.index()).dominance(ofCluster: 0).members.first { $0.actor == member }?
          .reliance.share ?? -1
      }
      let entry = try #require(reliance.entries.first { $0.item == place })
      #expect(entry.interval == (scores.min() ?? 0)...(scores.max() ?? 0))
    }
    let support = try #require(found.layers.first { $0.layer == .support })
    #expect(support.suppliers == ["x", "y"])
    let coverage = try #require(support.coverage)
    #expect(coverage.entries.map(\.interval) == [0...1, 0...0.25])
  }

  @Test func `a cluster of one, and one without named members, have nothing to order`() throws {
    var network = Network.small(clusters: ["one: a"], ties: "x funds one\nx funds c\ny funds x")
    network.actors.removeAll { $0.id == "c" }
    network.clusters.append(Cluster(id: "c", name: "c", meets: true, size: 9))
    let found = Reliances(network.index()).clusterStability(trials)
    #expect(found.map(\.cluster) == ["one", "c"])
    #expect(found[0].reliance == nil)
    #expect(found[1].layers.map(\.suppliers) == [["x"]])
    #expect(found[1].layers.map(\.coverage) == [nil])
  }

  @Test func `that all rely on Imkaan is the surest of what London's members carry`() throws {
    let index = try DataNetworks.read("hact-collaborate-2").index()
    let found = Reliances(index).clusterStability(RobustnessOptions(repetitions: 40, seed: 1))
    let london = try #require(found.first { $0.cluster == "london-cluster" })
    let reliance = try #require(london.reliance)
    let first = try #require(reliance.entries.first)
    #expect(london.members[first.item] == "imkaan")
    #expect(first.score == 1 && first.interval == 1...1 && first.holdsRank == 1)
    #expect(reliance.entries.dropFirst().allSatisfy { $0.interval == 0...0 })
  }
}
