import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

@Suite struct ClusterRelianceTests {
  private let network = Network.small(
    clusters: ["c: a b d", "e: f g"],
    ties: """
      f supports a
      e funds b
      f supports c
      x supports c
      y supports c
      x supports e
      g supports e
      """)

  @Test func `the matrix says who of one cluster relies on whom of the other`() {
    let cells = Reliances(network.index()).clusterReliances()
    #expect(cells.map(\.reliant) == ["c", "c"])
    #expect(cells.map(\.reliedOn) == ["e", "e"])
    #expect(cells.map(\.layer) == [.money, .support])
    #expect(cells.map(\.members) == [["b"], ["a", "b", "d"]])
    #expect(cells.map(\.isWhole) == [false, true])
    #expect(cells.map(\.ties) == [[1], [0, 2]])
  }

  @Test func `a member of both clusters is no supplier from the other`() {
    let both = Network.small(clusters: ["c: a b", "e: a d"], ties: "a supports b\na supports d")
    #expect(Reliances(both.index()).clusterReliances().isEmpty)
  }

  @Test func `suppliers in common are counted over those of either`() throws {
    let shared = try #require(Reliances(network.index()).sharedSuppliers().first)
    // c has f, x and y; e has x, and g which is inside.
    #expect(shared.suppliers == ["x"])
    #expect(shared.jaccard == 1.0 / 3)
  }

  @Test func `all four Collaborate clusters share the programme and its facilitators`() throws {
    let reliances = Reliances(try DataNetworks.read("hact-collaborate-2").index())
    let support = reliances.sharedSuppliers().filter { $0.layer == .support }
    #expect(support.count == 6)
    for pair in support {
      #expect(Set(pair.suppliers).isSuperset(of: ["collaborate-consultancy-team", "hact"]))
    }
  }
}
