import Testing
import WeftAnalysis
import WeftModel

/// What the general rules say of the four Collaborate 2 clusters, against the published evaluation.
@Suite struct CollaborateTests {
  private let reliances: Reliances

  init() throws {
    reliances = Reliances(try DataNetworks.read("hact-collaborate-2").index())
  }

  private func place(_ id: String) throws -> Int { try #require(reliances.index.cluster(id)) }

  @Test(arguments: [
    ("london-cluster", "imkaan", 4), ("nottingham-cluster", "hostels-liaison-group", 2),
  ])
  func `a second-tier member is relied on by all the others`(
    cluster: String, member: String, others: Int
  ) throws {
    let found = reliances.dominance(ofCluster: try place(cluster))
    #expect(found.governance.form == .administered)
    #expect(found.governance.leaders.map(\.actor) == [member])
    #expect(found.members.first?.reliance.share == 1)
    #expect(found.members.first?.reliance.by.count == others)
    #expect(found.members.dropFirst().map(\.reliance.share).max() == 0)
    let quoted = found.governance.ties.compactMap {
      reliances.index.network.ties[$0].citation.evidence
    }
    #expect(quoted.count == found.governance.ties.count && !quoted.isEmpty)
  }

  @Test(arguments: ["bolton-cluster", "durham-cluster"])
  func `no member is relied on by the others`(cluster: String) throws {
    let found = reliances.dominance(ofCluster: try place(cluster))
    #expect(found.governance.form == .shared)
    #expect(found.governance.leaders.isEmpty)
  }

  @Test(arguments: ["bolton-cluster", "durham-cluster", "london-cluster", "nottingham-cluster"])
  func `all money passes through the programme, and the department stands behind it`(
    cluster: String
  ) throws {
    let money = try #require(reliances.dependency(ofCluster: try place(cluster)).layer(.money))
    #expect(money.dominators.map(\.id) == ["hact", "clg"])
    #expect(money.dominators.map(\.isDirect) == [true, false])
    #expect(money.dominators.map(\.isOfWholeCluster) == [true, true])
    #expect(money.soleSuppliers.map(\.id) == ["hact"])
    #expect(money.concentration.hhi == 1)
  }

  @Test(arguments: [("durham-cluster", "centrepoint"), ("nottingham-cluster", "framework")])
  func `larger agencies are outside suppliers`(cluster: String, agency: String) throws {
    let support = try #require(
      reliances.dependency(ofCluster: try place(cluster)).layer(.support))
    let supplier = try #require(support.suppliers.first { $0.id == agency })
    #expect(supplier.coverage == 1)
    #expect(supplier.givesToWhole)
  }
}
