import Testing
import WeftModel
import WeftTestSupport

@testable import WeftAnalysis

/// How often verdicts survive, against what becomes of them when the ties are struck from the table.
@Suite struct SurvivalByDefinitionTests {
  @Test func `verdicts survive as often as on tables without the ties drawn`() {
    compare(rounds: 60)
  }

  @Test(.tags(.slow), .slowTestsOnly)
  func `verdicts on thousands of small networks survive as often as on tables without the ties`() {
    compare(rounds: 2_000)
  }

  private func compare(rounds: Int) {
    var chance = SeededGenerator(seed: 77)
    var told: Set<Bool> = []
    for round in 0..<rounds {
      let network = network(round, using: &chance)
      let options = RobustnessOptions(repetitions: 6, loss: 0.3, seed: UInt64(round))
      let index = network.index()
      let found = Reliances(index).verdictRobustness(options)[0]
      let was = verdict(network)
      #expect((found.survival == nil) == (was.form == nil))
      guard was.form != nil, let survival = found.survival else { continue }
      let cases = Array(index.cases(of: survival.losses))
      let holds = cases.count { verdict(network.striking($0)) == was }
      #expect(survival.share == Double(holds) / Double(cases.count))
      told.insert(holds == cases.count)

      let implied = Set(network.ties.indices.filter { network.ties[$0].basis == .implied })
      if !implied.isEmpty {
        #expect(
          found.withoutImplied?.holds == (verdict(network.striking(implied)) == was))
      }
      for source in found.withoutSources {
        let its = Set(
          network.ties.indices.filter { network.ties[$0].citation.source == source.source })
        #expect(source.outcome.holds == (verdict(network.striking(its)) == was))
      }
    }
    #expect(told == [true, false])
  }

  /// The form, and who is relied on most where anybody is by most. Where several share the first
  /// place, the round is made again without them: see ``network(_:using:)``.
  private struct Verdict: Equatable {
    var form: GovernanceForm?
    var first: String?
  }

  /// The verdict on the only cluster of a table as it stands, a lone leader at most.
  private func verdict(_ network: Network) -> Verdict {
    let found = Reliances(network.index()).governance(ofCluster: 0)
    return Verdict(form: found.form, first: found.leaders.first?.actor)
  }

  /// A cluster of three to five whose first member alone may come to lead.
  private func network(_ round: Int, using chance: inout SeededGenerator) -> Network {
    let members = Array(["a", "b", "d", "e", "f"].prefix(3 + round % 3))
    var lines = ["x supports c", "y supports c"]
    for _ in 0..<Int.random(in: 1...6, using: &chance) {
      let kind = ["supports", "leads", "funds"].randomElement(using: &chance) ?? "supports"
      let from = ["a", "x", "y"].randomElement(using: &chance) ?? "a"
      let to = (members.dropFirst() + ["c", "c"]).randomElement(using: &chance) ?? "c"
      let mark = ["", " ?", " @one", " @two"].randomElement(using: &chance) ?? ""
      lines.append("\(from) \(kind) \(to)\(mark)")
    }
    return Network.small(
      actors: Bool.random(using: &chance) ? "a second-tier" : "",
      clusters: ["c: " + members.joined(separator: " ")], ties: lines.joined(separator: "\n"))
  }
}

extension Network {
  /// The network without some of its ties, by place.
  fileprivate func striking(_ places: Set<Int>) -> Network {
    var result = self
    result.ties = ties.indices.filter { !places.contains($0) }.map { ties[$0] }
    return result
  }
}
