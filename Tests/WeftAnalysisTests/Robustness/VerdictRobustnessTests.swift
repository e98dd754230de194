import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

@Suite struct VerdictRobustnessTests {
  private func robustness(
    _ network: Network, _ options: RobustnessOptions = RobustnessOptions(repetitions: 200)
  ) throws -> VerdictRobustness {
    try #require(Reliances(network.index()).verdictRobustness(options).first)
  }

  @Test func `a verdict on one tie survives as often as that tie`() throws {
    let found = try robustness(
      .small(
        actors: "hub second-tier", clusters: ["c: a b hub"],
        ties: "hub supports c" + String(repeating: "\nx supports y", count: 9)),
      RobustnessOptions(repetitions: 10))
    let survival = try #require(found.survival)
    #expect(survival.losses.lost == 1 && survival.losses.of == 10)
    // Each of the ten ways to lose one tie is tried.
    #expect(survival.losses.isExhaustive && survival.losses.count == 10)
    #expect(survival.share == 0.9)
  }

  @Test func `the same seed draws the same ties`() throws {
    let network = Network.small(
      clusters: ["c: a b d"], ties: "a supports c\nb partners d\nx supports c\ny supports c")
    #expect(try robustness(network) == robustness(network))
  }

  @Test func `a verdict on implied ties alone is weak`() throws {
    let found = try robustness(
      .small(clusters: ["c: a b d"], ties: "a supports c ?\nx supports c\ny supports c"))
    #expect(found.governance.form == .leadOrganisation)
    #expect(found.withoutImplied?.form == .shared)
    #expect(found.withoutImplied?.holds == false)
    #expect(found.confidence == .weak)
  }

  @Test func `a verdict whose order flips without implied ties is withheld`() throws {
    let found = try robustness(
      .small(
        clusters: ["c: a b d e"],
        ties: "a supports c ?\nb supports d\nb supports e\nx supports c\ny supports c"))
    #expect(found.governance.form == nil)
    #expect(found.governance.withheld == .orderFlips)
    #expect(found.confidence == nil)
  }

  @Test func `leaving out a source is tried where there are several`() throws {
    let ties = "a supports c @one\nx supports c @one\ny supports c @one"
    let one = try robustness(.small(clusters: ["c: a b d"], ties: ties))
    #expect(one.withoutSources.isEmpty)
    let two = try robustness(.small(clusters: ["c: a b d"], ties: ties + "\na leads c @two"))
    #expect(two.withoutSources.map(\.source) == ["one", "two"])
    #expect(two.withoutSources.map(\.outcome.holds) == [true, true])
  }

  @Test func `three and four members can show little`() throws {
    let three = try robustness(.small(clusters: ["c: a b d"], ties: "a supports c"))
    #expect(three.smallNumbers?.needed == 2)
    #expect(three.smallNumbers?.possibleShares == [0, 0.5, 1])
    let five = try robustness(.small(clusters: ["c: a b d e f"], ties: "a supports c"))
    #expect(five.smallNumbers == nil)
  }

  @Test func `who runs the London cluster holds without its implied ties`() throws {
    let reliances = Reliances(try DataNetworks.read("hact-collaborate-2").index())
    let found = reliances.verdictRobustness(RobustnessOptions(repetitions: 100))
    let london = try #require(found.first { $0.cluster == "london-cluster" })
    #expect(london.withoutImplied?.holds == true)
    #expect(london.overturning?.size == nil)
    #expect(try #require(london.survival).share > 0.95)
    #expect(london.confidence == .firm)
    let bolton = try #require(found.first { $0.cluster == "bolton-cluster" })
    #expect(bolton.overturning?.size == 1)
    #expect(bolton.overturning?.memberTiesNeeded == 3)
    #expect(bolton.confidence == .fair)
  }
}
