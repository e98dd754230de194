import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftReport

@Suite struct FindingsTests {
  @Test(arguments: DataFindings.names)
  func `leaves no gap in any sentence and sources every tie it cites`(name: String) throws {
    let (network, findings) = try DataFindings.of(name)
    #expect(!findings.findings.isEmpty)
    #expect(Set(findings.findings.map(\.id)).count == findings.findings.count)
    for finding in findings.findings {
      let sentences =
        [finding.headline] + finding.detail + finding.overturn + finding.certainty
      for sentence in sentences {
        #expect(!sentence.contains("{") && !sentence.contains("}"), "\(sentence)")
        #expect(sentence.hasSuffix("."), "\(sentence)")
        #expect(!sentence.contains("  ") && !sentence.contains(" ,"), "\(sentence)")
      }
      #expect(!finding.figure.label.contains("{"))
      for tie in finding.evidence.flatMap(\.ties) {
        #expect(network.ties[tie].citation.source != nil || network.ties[tie].basis == .derived)
      }
    }
  }

  @Test func `says the same each time`() throws {
    let network = try DataNetworks.read("starter")
    #expect(Findings(network, repetitions: 10).text() == Findings(network, repetitions: 10).text())
  }

  @Test func `counts what bodies take part in apart from the bodies`() throws {
    #expect(
      try DataFindings.of("hact-collaborate-2").1.summary
        == "30 bodies, 10 themes, 56 ties, 4 clusters.")
    #expect(try DataFindings.of("clarion-interact").1.summary.hasPrefix("38 bodies, 8 themes, "))
    #expect(try DataFindings.of("starter").1.summary == "7 bodies, 6 ties, 1 cluster.")
  }

  @Test func `says that an empty network has nothing to say`() {
    let findings = Findings(Network())
    #expect(findings.findings.isEmpty)
    #expect(findings.silence == [Phrase.emptyNetwork.pattern])
    #expect(findings.text().contains("The network is empty"))
  }

  @Test func `says that five bodies without ties have nothing to say`() {
    let findings = Findings(Network(actors: (1...5).map { Actor(id: "a\($0)", name: "A\($0)") }))
    #expect(findings.findings.isEmpty)
    #expect(findings.silence.count == 1)
    #expect(findings.silence[0].hasPrefix("No ties are recorded between the five bodies"))
  }

  @Test func `says that where everybody is tied to everybody nobody stands out`() {
    let ids = ["a", "b", "c", "d"]
    let ties = ids.indices.flatMap { first in
      ids[(first + 1)...].map { Tie(from: ids[first], to: $0, kind: "partners") }
    }
    let findings = Findings(Network(actors: ids.map { Actor(id: $0, name: $0) }, ties: ties))
    #expect(findings.findings.isEmpty)
    #expect(findings.silence == [Phrase.completeNetwork.pattern])
  }

  @Test func `keeps hostile names as text everywhere`() throws {
    let hostile = "<script>alert(1)</script>"
    let formula = "=cmd|' /C calc'!A0"
    let network = Network(
      metadata: Metadata(title: "{actor} \(hostile)"),
      actors: [
        Actor(id: "a", name: hostile), Actor(id: "b", name: formula),
        Actor(id: "c", name: "C"), Actor(id: "d", name: "\u{1B}[31mred {count}"),
      ],
      ties: [
        Tie(from: "a", to: "k", kind: "supports"), Tie(from: "d", to: "c", kind: "funds"),
      ],
      clusters: [Cluster(id: "k", name: "\(hostile) cluster", meets: true)],
      memberships: ["a", "b", "c"].map { Membership(cluster: "k", actor: $0) })
    let findings = Findings(network, repetitions: 12)
    #expect(findings.findings.contains { $0.headline.contains(hostile) })
    #expect(!findings.markdown().contains("<script>"))
    let json = try JSONSerialization.jsonObject(with: Data(findings.json(of: network).text.utf8))
    #expect(json is [String: Any])
  }

  @Test func `keeps only what concerns a cluster when asked`() throws {
    let findings = try DataFindings.of("hact-collaborate-2").findings
    let london = findings.concerning(["london-cluster"])
    #expect(!london.findings.isEmpty)
    #expect(london.findings.allSatisfy { $0.clusters.contains("london-cluster") })
    #expect(london.findings.count < findings.findings.count)
  }

  @Test func `where sources are joined, whoever stands in several is told`() throws {
    var network = Network.small(ties: "x funds a @one\nx funds b @two\na partners b @two")
    network.sources = ["one", "two"].map { Source(id: $0, title: $0.uppercased()) }
    let told = try #require(
      Findings(network, repetitions: 5).findings.first { $0.id == "bridge-sources" })
    #expect(told.headline == "a and x are named in more than one of the sources.")
    #expect(told.detail.contains("x is named in “ONE” and “TWO”."))
  }

  @Test func `few ways of losing ties are counted, not drawn`() throws {
    // Of twelve ties one is lost: twelve ways, two of which leave another verdict.
    let network = Network.small(
      clusters: ["c: a b d"],
      ties: "a supports b\na supports d" + String(repeating: "\nx funds y", count: 10))
    let told = try #require(Findings(network).findings.first { $0.kind == .dominance })
    #expect(
      told.certainty.contains(
        "It stayed the same in ten of the twelve ways of losing one of the twelve ties."),
      "\(told.certainty)")
  }
}
