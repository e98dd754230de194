import Testing
import WeftAnalysis
import WeftModel

@testable import WeftReport

/// The pages on scenarios, introductions and changes: no gap is left in any sentence.
@Suite struct PagesTests {
  private func expectWhole(_ text: String) {
    #expect(!text.contains("{") && !text.contains("}"), "\(text)")
    #expect(!text.contains(" ,") && !text.contains(".."), "\(text)")
  }

  @Test(arguments: DataNetworks.names.filter { $0 != "all-programmes" })
  func `scenarios, rankings and introductions leave no gap`(name: String) throws {
    let network = try DataNetworks.read(name)
    let index = network.index()
    let funder = network.ties.first { $0.layer == .money }?.reliance?.on
    var scenario = Scenario(without: [network.ties[0].from])
    if let funder, funder != scenario.without[0] { scenario.taper = [funder: 0.5] }
    expectWhole(try scenario.whatIf(in: network).page(of: network).text())
    let every = Reliances(index).everyRemoval()
    let stability = index.removalStability(RobustnessOptions(repetitions: 5))
    expectWhole(every.page(of: network, top: 10, stability: stability).text())
    expectWhole(every.page(of: network, top: 10).markdown())
    let options = RepairOptions(includesHangersOn: true, budget: 4)
    expectWhole(index.repair(options: options).page(of: network).text())
    let measures = try Measures(index, options: .init(chosen: [.degree, .brokerage]))
    let found = try measures.stability(options: RobustnessOptions(repetitions: 5))
    #expect(found.map(\.measure) == [.degree, .brokerage])
    expectWhole(StabilityPage(found, of: index).text(top: 3))
  }

  @Test func `a comparison tells what is due to who answered`() {
    func wave(_ reporters: [(String, String, String)]) -> Network {
      Network(
        actors: ["a", "b", "d"].map { Actor(id: $0, name: $0.uppercased()) },
        ties: reporters.map { Tie(from: $0.0, to: $0.1, kind: "partners", reportedBy: $0.2) })
    }
    let before = wave([("a", "b", "a")])
    let after = wave([("a", "b", "a"), ("b", "d", "d")])
    let change = before.change(to: after)
    let text = change.page(from: before, to: after).text()
    expectWhole(text)
    #expect(text.contains("answered only once"))
    #expect(text.contains("same respondents"))
  }

  @Test func `every pattern closes its gaps`() {
    for pattern in PagePhrase.allCases.map(\.pattern) + Phrase.allCases.map(\.pattern) {
      #expect(pattern.count { $0 == "{" } == pattern.count { $0 == "}" }, "\(pattern)")
    }
  }
}
