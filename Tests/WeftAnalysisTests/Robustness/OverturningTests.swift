import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

@Suite struct OverturningTests {
  @Test func `a shared form falls with one tie to the whole cluster`() throws {
    let network = Network.small(clusters: ["c: a b d e"], ties: "x supports c\ny supports c")
    let found = try #require(Reliances(network.index()).overturning(ofCluster: 0))
    #expect(found.size == 1)
    #expect(found.count == 4)
    #expect(found.changes.first == [.add(on: "a", by: "c")])
    #expect(found.memberTiesNeeded == 2)
  }

  @Test func `a leader on two ties to the whole falls with both`() throws {
    let network = Network.small(
      clusters: ["c: a b d e"], ties: "a supports c\na leads c\nx supports c\ny supports c")
    let found = try #require(Reliances(network.index()).overturning(ofCluster: 0))
    #expect(found.size == 2)
    #expect(found.changes.contains([.delete(0), .delete(1)]))
  }

  @Test func `a withheld verdict has nothing to overturn`() {
    let network = Network.small(clusters: ["c: a b d"], ties: "x funds c")
    #expect(Reliances(network.index()).overturning(ofCluster: 0) == nil)
  }

  @Test func `what would leave too little for a verdict is told apart`() throws {
    let network = Network.small(clusters: ["c: a b d"], ties: "a supports c\nx supports c")
    let found = try #require(Reliances(network.index()).overturning(ofCluster: 0))
    #expect(found.silencing == [0])
    #expect(found.size == 2)
    #expect(found.arePairsSearched)
  }

  @Test func `among very many ties the pairs that touch the verdict are searched`() throws {
    // Ninety grants elsewhere may bear on who stands before whom; two ties carry the verdict.
    let grants = (0..<90).map { "f\($0) funds g\($0)" }.joined(separator: "\n")
    let network = Network.small(
      clusters: ["c: a b d e"],
      ties: "a supports c\na leads c\nx supports c\ny supports c\nf1 funds d\n"
        + (0..<85).map { "s\($0) funds b" }.joined(separator: "\n") + "\n" + grants)
    let found = try #require(Reliances(network.index()).overturning(ofCluster: 0))
    #expect(!found.arePairsSearched)
    #expect(found.size == 2)
    #expect(found.changes.contains([.delete(0), .delete(1)]))
  }

  /// Every one and every two deletions and additions, tried in full.
  private func bruteForce(_ network: Network) -> Int?? {
    let reliances = Reliances(network.index())
    let was = reliances.governance(ofCluster: 0)
    guard was.form != nil else { return .none }
    func first(_ governance: Governance) -> Set<String> {
      Set(governance.leaders.filter { $0.share == governance.leaders[0].share }.map(\.actor))
    }
    let members = network.memberships.map(\.actor)
    var whole = network
    for on in members {
      whole.ties.append(Tie(from: on, to: "c", kind: "supports"))
      for by in members where by != on {
        whole.ties.append(Tie(from: on, to: by, kind: "supports"))
      }
    }
    let index = whole.index()
    let additions = Array(network.ties.count..<whole.ties.count)
    func overturns(_ changes: [Int]) -> Bool {
      // A change of a recorded tie takes it away; of another, puts it in.
      let omitted = Set(additions).symmetricDifference(changes)
      let trial = Reliances(index, omitting: omitted)
      let now = trial.governance(
        ofCluster: 0, reliance: trial.reliance(inCluster: 0), omitting: omitted)
      guard now.form != nil else { return false }
      if now.form != was.form { return true }
      return first(was).isEmpty
        ? !first(now).isEmpty : first(was).isDisjoint(with: first(now))
    }
    let all = Array(whole.ties.indices)
    if all.contains(where: { overturns([$0]) }) { return 1 }
    for (rank, one) in all.enumerated() {
      for other in all[(rank + 1)...] where overturns([one, other]) { return 2 }
    }
    return .some(nil)
  }

  @Test func `the smallest change agrees with trying them all`() { compare(rounds: 30, seed: 3) }

  @Test(.tags(.slow), .slowTestsOnly)
  func `on thousands of small networks the smallest change agrees with trying them all`() {
    compare(rounds: 1_600, seed: 5)
  }

  private func compare(rounds: Int, seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var sizes: Set<Int> = []
    for round in 0..<rounds {
      let members = Array(["a", "b", "d", "e"].prefix(Int.random(in: 6...8, using: &chance) / 2))
      var lines = ["x supports c", "y supports c"]
      if round % 5 == 0 { lines += ["a supports c", "a leads c", "a hosts c"] }
      for _ in 0..<Int.random(in: 0...5, using: &chance) {
        let kind = ["supports", "leads", "funds"].randomElement(using: &chance) ?? "supports"
        let from = (members + ["x"]).randomElement(using: &chance) ?? "a"
        let to = (members + ["c", "c"]).randomElement(using: &chance) ?? "b"
        if from != to { lines.append("\(from) \(kind) \(to)") }
      }
      let role = Bool.random(using: &chance) ? "a second-tier" : ""
      let network = Network.small(
        actors: role, clusters: ["c: " + members.joined(separator: " ")],
        ties: lines.joined(separator: "\n"))
      let found = Reliances(network.index()).overturning(ofCluster: 0)
      switch bruteForce(network) {
      case .none: #expect(found == nil)
      case .some(let size):
        #expect(found?.size == size, "\(lines)")
        sizes.insert(size ?? 0)
      }
    }
    #expect(sizes == [0, 1, 2])
  }
}
