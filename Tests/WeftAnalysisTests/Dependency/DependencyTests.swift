import Foundation
import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

@Suite struct DependencyTests {
  private func dependency(_ network: Network, _ layer: Layer) throws -> LayerDependency {
    try #require(Reliances(network.index()).dependency(ofCluster: 0).layer(layer))
  }

  @Test func `all money comes through the grant-maker, and behind it the state`() throws {
    let money = try dependency(
      .small(clusters: ["c: a b d"], ties: "state funds trust\ntrust funds c = 100 GBP"), .money)
    #expect(money.suppliers.map(\.id) == ["trust"])
    #expect(money.suppliers.first?.coverage == 1)
    #expect(money.suppliers.first?.givesToWhole == true)
    #expect(money.soleSuppliers.map(\.id) == ["trust"])
    #expect(money.dominators.map(\.id) == ["trust", "state"])
    #expect(money.dominators.map(\.isDirect) == [true, false])
    #expect(money.dominators.map(\.isOfWholeCluster) == [true, true])
    #expect(money.dominators.last?.ties == [0, 1])
    #expect(money.concentration.weighting == .amounts(currency: "GBP"))
    #expect(money.concentration.hhi == 1)
  }

  @Test func `two routes leave only their common source a dominator`() throws {
    let money = try dependency(
      .small(
        clusters: ["c: a b"],
        ties: "state funds x\nstate funds y\nx funds c\ny funds c"), .money)
    #expect(money.suppliers.map(\.id) == ["x", "y"])
    #expect(money.soleSuppliers.isEmpty)
    #expect(money.dominators.map(\.id) == ["state"])
    #expect(money.dominators.first?.isDirect == false)
  }

  @Test func `an own income of one member is no sole supplier of the cluster`() throws {
    let money = try dependency(
      .small(clusters: ["c: a b"], ties: "x funds c\ny funds a"), .money)
    #expect(money.suppliers.map(\.id) == ["x", "y"])
    #expect(money.suppliers.map(\.coverage) == [1, 0.5])
    let sole = try #require(money.soleSuppliers.first)
    #expect(sole.id == "x" && sole.members == ["b"] && !sole.isOfWholeCluster)
  }

  @Test func `support from inside counts as another source for the others`() throws {
    let support = try dependency(
      .small(clusters: ["c: a b"], ties: "x supports c\na supports c"), .support)
    #expect(support.suppliers.map(\.id) == ["x"])
    // b has x and a; a has x alone, for it does not support itself.
    #expect(support.soleSuppliers.map(\.members) == [["a"]])
  }

  @Test func `shares of half, three tenths and a fifth make the published concentration`() throws {
    let money = try dependency(
      .small(
        clusters: ["c: a b"], ties: "x funds c = 50 GBP\ny funds c = 30 GBP\nz funds a = 20 GBP"),
      .money)
    let hhi = try #require(money.concentration.hhi)
    let number = try #require(money.concentration.effectiveNumber)
    #expect(abs(hhi - 0.38) < 1e-12)
    #expect(abs(number - 2.6316) < 1e-4)
  }

  @Test func `an unknown sum, a ceiling or a second currency leaves the count`() throws {
    var network = Network.small(
      clusters: ["c: a b"], ties: "x funds c = 50 GBP\ny funds c = 30 EUR\nz funds c")
    network.ties.append(
      Tie(
        from: "w", to: "c", kind: "funds",
        amount: Amount(value: 5000, currency: "GBP", basis: .ceiling)))
    network.actors.append(Actor(id: "w", name: "w"))
    let money = try dependency(network, .money)
    #expect(money.concentration.weighting == .membersReached)
    #expect(money.concentration.hhi == 0.25)
    #expect(money.amounts.map(\.currency) == ["EUR", "GBP"])
    #expect(money.amounts.map(\.known) == [30, 50])
    #expect(money.amounts.map(\.notSummed) == [[], [3]])
    #expect(money.amounts.map(\.unknown) == [[2], [2]])
  }

  @Test func `a cluster without named members still has suppliers`() throws {
    var network = Network.small(ties: "x funds c")
    network.actors.removeAll { $0.id == "c" }
    network.clusters = [Cluster(id: "c", name: "c", meets: true, size: 13)]
    let money = try dependency(network, .money)
    #expect(money.soleSuppliers.map(\.isOfWholeCluster) == [true])
    #expect(money.dominators.map(\.id) == ["x"])
    #expect(money.suppliers.map(\.coverage) == [nil], "of nobody named there is no share")
    #expect(money.concentration.weighting == .suppliersAlike)
    #expect(money.concentration.hhi == 1)
  }

  @Test func `a ring of funders inside a cluster dominates nobody but those behind it`() throws {
    let money = try dependency(
      .small(clusters: ["c: a b"], ties: "x funds y\ny funds x\ny funds c"), .money)
    #expect(money.dominators.map(\.id) == ["y"])
  }
}
