import Foundation
import Testing
import WeftAnalysis
import WeftModel

@testable import WeftReport

/// The further questions as findings on `data/`, against what the tables and the reports say.
@Suite struct QuestionFindingsTests {
  private func findings(_ name: String) throws -> (Network, Findings) {
    try DataFindings.of(name)
  }

  private func finding(_ id: String, in findings: Findings) throws -> Finding {
    try #require(findings.findings.first { $0.id == id }, "\(id)")
  }

  /// What each body or cluster is recorded to take part in, read from the rows alone.
  private func profiles(_ network: Network) -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for tie in network.ties where tie.kind == "uses" && !tie.isDenial {
      result[tie.from, default: []].insert(tie.to)
    }
    return result
  }

  @Test func `places with the same plans are those whose rows are the same`() throws {
    let (network, found) = try findings("place-based-social-action")
    let same = try finding("similarity", in: found)
    let profiles = profiles(network)
    let rows = try same.actors.map { try #require(profiles[$0]) }
    #expect(rows.count == 3)
    #expect(Set(rows).count == 1 && rows[0].count == 6)
    let shared = Dictionary(grouping: profiles.values) { $0 }.filter { $0.value.count > 1 }
    #expect(same.figure.value == Double(shared.values.reduce(0) { $0 + $1.count }) / 20)
    #expect(!same.evidence.isEmpty)
  }

  @Test func `what all twenty places plan is told as what the table has for all`() throws {
    let (network, found) = try findings("place-based-social-action")
    let focus = try finding("focus", in: found)
    let all = Set(network.ties.filter { $0.kind == "uses" }.map(\.to)).filter { theme in
      network.ties.count { $0.kind == "uses" && $0.to == theme } == 20
    }
    #expect(Set(focus.actors) == all)
    #expect(focus.headline.hasPrefix("All 20 bodies whose activities are known work on "))
  }

  @Test func `several themes shared by as many are not said to be shared by the same ones`() throws
  {
    let (_, found) = try findings("clarion-interact")
    let focus = try finding("focus", in: found)
    #expect(
      focus.headline.contains(
        ": six of the 13 bodies whose activities are known (46%) do so on each"))
  }

  @Test func `two clusters that could share are not tied and do the same`() throws {
    let (network, found) = try findings("hact-collaborate-2")
    let pair = try finding("opportunity", in: found)
    #expect(pair.clusters == ["durham-cluster", "nottingham-cluster"])
    let profiles = profiles(network)
    let both = try #require(profiles[pair.clusters[0]])
      .intersection(try #require(profiles[pair.clusters[1]]))
    #expect(both.count == 2)
    #expect(Set(pair.actors) == both)
    let ends = Set(pair.clusters)
    #expect(!network.ties.contains { ends == [$0.from, $0.to] })
  }

  @Test func `most would be lost with the funder through whom the money runs`() throws {
    let (network, found) = try findings("hact-collaborate-2")
    let loss = try finding("loss-hact", in: found)
    #expect(loss.headline.hasPrefix("On record, most would be lost with HACT: "))
    let trial = try Scenario(without: ["hact"]).whatIf(in: network)
    let stripped = trial.actors.reduce(0) { $0 + $1.layersLost.count }
    let cutOff = trial.actors.count(where: \.isCutOff)
    #expect(loss.figure.value == Double(stripped + cutOff))
    #expect(loss.certainty.contains { $0.hasPrefix("It stayed first in ") })
  }

  @Test func `introductions in a programme run through its funder join neighbours first`() throws {
    let (network, found) = try findings("jrf-neighbourhoods")
    let repair = try finding("repair", in: found)
    #expect(repair.figure.value == 12)
    let clusters = repair.actors.prefix(2).map { id in
      Set(network.memberships.filter { $0.actor == id }.map(\.cluster))
    }
    #expect(!clusters[0].isDisjoint(with: clusters[1]))
    #expect(try finding("route-money-jrf", in: found).detail[0].contains("only an upper limit"))
  }

  @Test func `what reaches single members is not told as what the cluster relies on`() throws {
    for name in ["place-based-social-action", "jrf-neighbourhoods", "community-organisers"] {
      let (network, found) = try findings(name)
      let index = network.index()
      let dependencies = Reliances(index).dependencies()
      for finding in found.findings where finding.kind == .dependency {
        let cluster = try #require(dependencies.first { $0.cluster == finding.clusters[0] })
        for actor in finding.actors {
          let told = cluster.layers.flatMap(\.suppliers).filter { $0.id == actor }
          #expect(told.contains { $0.givesToWhole || $0.coverage ?? 0 > 0.5 }, "\(actor)")
        }
      }
    }
  }

  @Test func `bonding by place beats chance where partners work with those next door`() throws {
    let (_, found) = try findings("clarion-interact")
    let bonding = try finding("bonding-place", in: found)
    #expect(bonding.headline.hasPrefix("Eleven of the 13 tied pairs (85%) are within one place"))
    #expect(!found.first.contains { $0.id == "bonding-sector" })
  }

  @Test(arguments: DataFindings.names)
  func `each finding of a first page has a map of its own`(name: String) throws {
    let (_, found) = try findings(name)
    let whole = found.first.count { $0.map == .network }
    #expect(whole <= 1, "\(found.first.map(\.id))")
    for finding in found.first { #expect(finding.map.caption.hasSuffix(".")) }
  }

  @Test func `a programme is told with those who stand behind it, and not as a body that holds`()
    throws
  {
    let (network, found) = try findings("place-based-social-action")
    let route = try #require(found.findings.first { $0.kind == .route })
    #expect(route.headline.contains("comes through one programme, Place Based Social Action, from"))
    #expect(route.actors.count == 3)
    for finding in found.findings where [.bridge, .loss].contains(finding.kind) {
      let first = try #require(finding.actors.first)
      #expect(network.actors.first { $0.id == first }?.role != .programme, "\(finding.headline)")
    }
  }

  @Test func `whoever would cost most and cut off most is told once`() throws {
    let (_, found) = try findings("jrf-neighbourhoods")
    let about = found.findings.filter { [.bridge, .loss].contains($0.kind) }
    #expect(about.map(\.id) == ["loss-jrf"])
    #expect(about[0].detail.contains { $0.hasPrefix("Cut off would be ") })
  }

  @Test func `bodies that give the same and stand apart are told together`() throws {
    let (_, found) = try findings("clarion-interact")
    let several = try finding("duplication-interact-partners", in: found)
    #expect(
      several.headline.hasPrefix("Four separate bodies give support to the InterAct partners"))
    #expect(several.actors.contains("clarion-neighbourhood-investment-officers"))
    #expect(several.actors.contains("clarion-futures-community-assets-team"))
    #expect(found.first.contains { $0.id == several.id })
  }

  @Test(arguments: DataFindings.names)
  func `every finding says what would change it and how sure it is`(name: String) throws {
    let (_, found) = try findings(name)
    for finding in found.findings {
      #expect(!finding.overturn.isEmpty, "\(finding.id)")
      #expect(!finding.certainty.isEmpty, "\(finding.id)")
    }
  }

  @Test func `a board on whose members outside bodies act one by one has no sure verdict`() throws {
    let (_, found) = try findings("community-organisers")
    #expect(!found.first.contains { $0.kind == .dominance })
  }

  @Test func `whoever is tied to nobody but the funder has no other tie in the tables`() throws {
    let (network, found) = try findings("jrf-neighbourhoods")
    let edge = try finding("edge-peers", in: found)
    let alone = edge.actors.filter { $0 != "jrf" }
    #expect(edge.figure.text == "10 of 28" && alone.count == 10)
    for actor in alone {
      let others = network.ties.filter { $0.layer != .activity }.map { [$0.from, $0.to] }
        .filter { $0.contains(actor) }.flatMap { $0 }
      #expect(Set(others) == [actor, "jrf"])
    }
  }

  @Test func `only the two regions that joined forces are tied to another`() throws {
    let (network, found) = try findings("jrf-neighbourhoods")
    let lone = try finding("edge-clusters", in: found).clusters
    let regions = Set(network.clusters.map(\.id))
    let tied = network.ties.filter { regions.contains($0.from) && regions.contains($0.to) }
    #expect(!tied.isEmpty)
    #expect(Set(lone) == regions.subtracting(tied.flatMap { [$0.from, $0.to] }))
  }

  @Test(arguments: [("jrf-neighbourhoods", "jrf"), ("hact-collaborate-2", "hact")])
  func `a programme run by its funder has the shape of a hub with that funder in it`(
    name: String, hub: String
  ) throws {
    let (_, found) = try findings(name)
    let shape = try finding("shape", in: found)
    #expect(shape.headline.contains("a hub with spokes"))
    #expect(shape.actors == [hub])
  }

  @Test func `who runs half of Clarion's centres is who the table says manages them`() throws {
    let (network, found) = try findings("clarion-interact")
    let assets = try finding("assets", in: found)
    let centres = Set(
      network.actors.filter { $0.role == .asset || $0.also.contains(.asset) }.map(\.id))
    let managed = network.ties.filter { $0.kind == "manages" && centres.contains($0.to) }
    #expect(assets.actors == ["play-place"])
    #expect(managed.count { $0.from == "play-place" } == 3)
    #expect(assets.figure.text == "3 of \(Set(managed.map(\.to)).count)")
  }

  @Test(arguments: [
    (nil, Confidence.firm), (0.96, .firm), (0.95, .firm), (0.9, .fair), (0.79, .weak),
  ])
  func `a first that seldom stays first leaves one unsure`(share: Double?, expected: Confidence) {
    #expect(FirstHolds(share: share, sentences: []).confidence == expected)
  }

  @Test func `what members of a cluster give is not told as what the cluster gives`() throws {
    let (network, found) = try findings("community-organisers")
    let told = found.findings.filter { $0.id.hasPrefix("cluster-reliance-") }
    #expect(!told.isEmpty)
    for finding in told {
      for giver in finding.clusters.dropFirst() {
        #expect(
          finding.evidence.flatMap(\.ties).contains { network.ties[$0].reliance?.on == giver },
          "\(finding.headline)")
      }
    }
    let (_, places) = try findings("place-based-social-action")
    #expect(!places.findings.contains { $0.id.hasPrefix("cluster-reliance-") })
  }

  @Test func `what only hangers-on would lose is no matter for a first page`() throws {
    // The council, clinic and meal group that are tied to Community Hertsmere alone.
    let (_, clarion) = try findings("clarion-interact")
    #expect(clarion.further.contains { $0.id == "loss-community-hertsmere" })
    let (_, places) = try findings("place-based-social-action")
    #expect(!places.first.contains { $0.kind == .bridge || $0.kind == .loss })
    let (_, hact) = try findings("hact-collaborate-2")
    #expect(hact.findings.contains { $0.id == "loss-hact" && $0.importance > 20 })
  }

  @Test func `organisers and hosts get support from two bodies, and both are named`() throws {
    // "Both COs and hosts have reported getting 'different steers' from Locality and Regenerate
    // and sometimes felt it was unclear who was in charge."
    let (network, found) = try findings("community-organisers")
    let both = try #require(found.first.first { $0.kind == .duplication })
    #expect(both.actors == ["locality", "regenerate"])
    #expect(both.clusters == ["community-organiser-hosts"])
    #expect(both.figure.value == 12)
    let between = both.evidence.flatMap(\.ties).map { network.ties[$0] }
      .filter { Set([$0.from, $0.to]) == ["locality", "regenerate"] }
    #expect(Set(between.map(\.kind)) == ["commissions", "partners"])
  }

  @Test func `bodies that merged before do not stand beside what they became`() throws {
    let (network, found) = try findings("community-organisers")
    #expect(!network.actors.contains { ["dta", "bassac"].contains($0.id) })
    #expect(!found.findings.contains { $0.id == "parts" })
    let locality = try #require(network.actors.first { $0.id == "locality" })
    #expect(locality.aliases == ["bassac", "DTA"])
  }
}
