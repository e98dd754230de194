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

  @Test(arguments: ["clarion-interact", "hact-collaborate-2", "starter"])
  func `scenarios, rankings and introductions leave no gap`(name: String) throws {
    let network = try DataNetworks.read(name)
    let index = network.index()
    let funder = network.ties.first { $0.layer == .money }?.reliance?.on
    var scenario = Scenario(without: [network.ties[0].from])
    if let funder, funder != scenario.without[0] { scenario.taper = [funder: 0.5] }
    expectWhole(try scenario.whatIf(in: network).page(of: network).text())
    let every = Reliances(index).everyRemoval()
    let stability = index.removalStability(RobustnessOptions(repetitions: 3))
    expectWhole(every.page(of: network, top: 10, stability: stability).text())
    expectWhole(every.page(of: network, top: 10).markdown())
    let options = RepairOptions(includesHangersOn: true, budget: 4)
    let repair = index.repair(options: options)
    expectWhole(repair.page(of: network).text())
    let trials = RobustnessOptions(repetitions: 3)
    if let gains = index.repairStability(of: repair, options: options, trials: trials) {
      expectWhole(repair.page(of: network, stability: gains).text())
      let table = repair.table(stability: gains)
      #expect(table.columns.map(\.name).suffix(3) == ["low", "high", "holdsRank"])
      #expect(repair.json(stability: gains).text.contains("\"holdsRank\""))
    }
    let measures = try Measures(index, options: .init(chosen: [.degree, .brokerage]))
    let found = try measures.stability(options: RobustnessOptions(repetitions: 3))
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

  @Test func `grants whose giver has lost its own funder are not told as known money`() throws {
    let network = try DataNetworks.read("hact-collaborate-2")
    let scenario = Scenario(endFunding: ["clg"], taper: ["hact": 0.7])
    let text = try scenario.whatIf(in: network).page(of: network).text()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    expectWhole(text)
    #expect(text.contains("No recorded money reaches it any more."))
    #expect(text.contains("would go from £15,000 to £10,500, with nothing recorded behind them"))
    #expect(!text.contains("Known money goes"))
  }

  @Test func `what London loses is told, and nobody's leading is not called sharing`() throws {
    let network = try DataNetworks.read("hact-collaborate-2")
    let text = try Scenario(without: ["imkaan"]).whatIf(in: network).page(of: network).text()
    expectWhole(text)
    #expect(text.contains("run by Imkaan before; no member on record runs it after"))
    #expect(text.contains("The London cluster: no member on record runs it."))
    #expect(!text.contains("shared among its members"))
    #expect(text.contains("All four who stay relied on Imkaan for support and direction."))
    // Who alone gives is not told again as whom all passes through.
    #expect(text.contains("comes from HACT alone") && !text.contains("passes through HACT"))
  }

  @Test func `a taper says whom it reaches, and what is known of the sums`() throws {
    let hact = try DataNetworks.read("hact-collaborate-2")
    let known = try Scenario(taper: ["hact": 0.5]).whatIf(in: hact).page(of: hact).text(width: 400)
    #expect(known.contains("four grants, all with known sums."))
    #expect(known.contains("Touched: four clusters."))
    #expect(known.contains("from £15,000 to £7,500: £7,500 less."))
    let clarion = try DataNetworks.read("clarion-interact")
    let unknown = try Scenario(taper: ["clarion-futures": 0.7]).whatIf(in: clarion)
      .page(of: clarion).text(width: 400)
    #expect(unknown.contains("twelve grants, none of whose sums is known"))
    #expect(unknown.contains("It reaches CAVCA, "))
  }

  @Test func `a comparison of two dates writes counts as counts`() throws {
    let network = try DataNetworks.read("place-based-social-action")
    let (before, after) = (
      network.on(try #require(PartialDate("2018-06"))),
      network.on(try #require(PartialDate("2020")))
    )
    let text = before.change(to: after).page(from: before, to: after).text()
    #expect(text.contains("The Phase 1 places are gone."))
    #expect(text.matches(of: /components +3 +13\n/).count == 1)
  }

  @Test func `every pattern closes its gaps`() {
    for pattern in PagePhrase.allCases.map(\.pattern) + Phrase.allCases.map(\.pattern)
      + MeasureLabel.allCases.map(\.rawValue)
    {
      #expect(pattern.count { $0 == "{" } == pattern.count { $0 == "}" }, "\(pattern)")
    }
  }
}
