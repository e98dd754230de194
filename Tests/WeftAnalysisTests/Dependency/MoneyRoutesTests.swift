import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

@Suite struct MoneyRoutesTests {
  private func routes(_ network: Network) throws -> MoneyRoutes {
    try #require(Reliances(network.index()).moneyRoutes().first)
  }

  @Test func `sums say what share passes each`() throws {
    let found = try routes(
      .small(
        clusters: ["c: a b"],
        ties: """
          x funds c = 60 GBP
          y funds a = 40 GBP
          state funds x = 500 GBP
          """))
    #expect(found.isByAmount)
    #expect(found.stations.map(\.id) == ["x", "y", "state"])
    #expect(found.stations.map(\.share) == [0.6, 0.4, 0.6])
    #expect(found.stations.map(\.isOrigin) == [false, true, true])
    #expect(found.stations.map(\.isDirect) == [true, true, false])
    #expect(found.stations.map(\.steps) == [1, 1, 2])
    #expect(found.stations.map(\.ties) == [[0], [1], [2]])
  }

  @Test func `unknown sums are split evenly and it says so`() throws {
    let found = try routes(
      .small(clusters: ["c: a b"], ties: "x funds c\ny funds c\nstate funds x\nstate funds y"))
    #expect(!found.isByAmount)
    #expect(found.stations.map(\.share) == [0.5, 0.5, 1])
  }

  @Test func `what members give to their own cluster is none of its income from outside`() throws {
    let found = try routes(
      .small(clusters: ["c: a b"], ties: "x funds c = 60 GBP\na funds c = 40 GBP"))
    #expect(found.stations.map(\.id) == ["x"])
    #expect(found.stations.map(\.share) == [1])
  }

  @Test func `a ring on the way comes to an end`() throws {
    let found = try routes(
      .small(clusters: ["c: a b"], ties: "x funds c\nx funds y\ny funds x\nstate funds x"))
    let state = try #require(found.stations.first { $0.id == "state" })
    #expect(abs(state.share - 1) < 1e-6)
  }

  @Test
  func `all money of the Collaborate clusters passes the programme and begins at the department`()
    throws
  {
    let all = Reliances(try DataNetworks.read("hact-collaborate-2").index()).moneyRoutes()
    #expect(all.count == 4)
    for routes in all {
      #expect(routes.stations.map(\.id) == ["hact", "clg"])
      #expect(routes.stations.map(\.share) == [1, 1])
    }
  }
}
