import Testing
import WeftAnalysis
import WeftModel

@testable import WeftReport

/// What the first page says of the four Collaborate 2 clusters, against the published evaluation.
@Suite struct CollaborateFindingsTests {
  private let findings: Findings
  private let network: Network

  init() throws {
    (network, findings) = try DataFindings.of("hact-collaborate-2")
  }

  private func first(_ kind: Finding.Kind, _ cluster: String) throws -> Finding {
    try #require(findings.first.first { $0.kind == kind && $0.clusters.contains(cluster) })
  }

  @Test(arguments: [
    ("london-cluster", "In the London cluster, all four other members rely on Imkaan, "),
    (
      "nottingham-cluster",
      "In the Nottingham cluster, both other members rely on the Hostels Liaison Group, "
    ),
  ])
  func `says that two clusters rely on their second-tier member`(
    cluster: String, beginning: String
  ) throws {
    let finding = try first(.dominance, cluster)
    #expect(finding.headline == beginning + "its second-tier member.")
    #expect(finding.figure.value == 1)
    #expect(!finding.evidence.isEmpty)
    #expect(finding.evidence.allSatisfy { $0.quotation != nil && $0.sourceTitle != nil })
    #expect(!finding.certainty.isEmpty)
  }

  @Test func `says that the members of the other two stand as equals`() throws {
    let finding = try first(.dominance, "bolton-cluster")
    #expect(finding.clusters == ["bolton-cluster", "durham-cluster"])
    #expect(finding.headline.hasPrefix("In the Bolton and Durham clusters, the members stand as"))
    #expect(finding.confidence != .firm)
  }

  @Test(arguments: [
    ("durham-cluster", "Centrepoint (a larger agency)"),
    ("nottingham-cluster", "Framework (a larger agency)"),
  ])
  func `names the outside suppliers of a cluster`(cluster: String, supplier: String) throws {
    #expect(try first(.dependency, cluster).headline.contains(supplier))
  }

  @Test func `says through whom the money of all four passes, and who stands behind`() throws {
    let finding = try first(.route, "durham-cluster")
    #expect(finding.actors == ["hact", "clg"])
    #expect(finding.clusters.count == 4)
    #expect(
      finding.headline
        == "All the money recorded for the four clusters passes through HACT; behind it stands "
        + "Communities and Local Government.")
    #expect(finding.detail.contains("On record are £15,000 for each, £60,000 in all."))
  }

  @Test func `puts at most seven on the first page, dominance first`() {
    #expect(findings.first.count <= 7)
    #expect(findings.findings.first?.kind == .dominance)
  }
}
