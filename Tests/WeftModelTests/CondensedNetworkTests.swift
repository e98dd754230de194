import Foundation
import Testing
import WeftModel

@Suite("Networks too large to draw")
struct CondensedNetworkTests {
  private func grant(_ from: String, _ to: String, _ sum: Int, _ year: Int) -> Tie {
    Tie(
      from: from, to: to, kind: "funds", amount: Amount(value: Decimal(sum), currency: "GBP"),
      period: Period(since: PartialDate(year: year), until: PartialDate(year: year + 1)))
  }

  private var network: Network {
    var network = Network()
    network.actors = [
      Actor(id: "f1", name: "Large", role: .funder), Actor(id: "f2", name: "Small", role: .funder),
      Actor(id: "s", name: "Hub", role: .secondTier),
    ]
    for place in 0..<50 { network.actors.append(Actor(id: "p\(place)", name: "P\(place)")) }
    network.ties = [
      grant("f1", "s", 900, 2020), grant("f1", "s", 100, 2018), grant("f2", "p0", 10, 2020),
      grant("s", "p1", 500, 2020), grant("f1", "p2", 300, 2020),
    ]
    for place in 3..<50 { network.ties.append(grant("f1", "p\(place)", 1, 2020)) }
    return network
  }

  @Test func `roles take turns, the weightiest of each first`() {
    let small = network.condensed(to: 5)
    #expect(small.actors.map(\.id) == ["f1", "f2", "s", "p1", "p2"])
    #expect(small.ties.map { "\($0.from) \($0.to)" } == ["f1 s", "s p1", "f1 p2"])
  }

  @Test func `ties of a kind between the same two become one, with their sum and span`() {
    let tie = network.condensed(to: 3).ties[0]
    #expect(tie.amount?.value == 1000)
    #expect(tie.period == Period(since: PartialDate("2018"), until: PartialDate("2021")))
  }

  @Test func `sums that may not be added are left out`() {
    var network = network
    network.ties[1].amount?.currency = "EUR"
    #expect(network.condensed(to: 3).ties[0].amount == nil)
  }

  @Test func `without money the number of ties counts`() {
    var network = network
    for place in network.ties.indices { network.ties[place].amount = nil }
    #expect(network.condensed(to: 2).actors.map(\.id) == ["f1", "s"])
    #expect(network.condensed(to: 500).actors.count == 53)
  }

  @Test func `the weightiest ties are kept, and one of each body`() {
    var network = network
    network.ties += [grant("f1", "s", 400, 2021), grant("f1", "p0", 5, 2021)]
    let ends = { (network: Network) in network.ties.map { "\($0.from) \($0.to)" } }
    let small = network.condensed(to: 6)
    #expect(ends(small) == ["f1 s", "f2 p0", "s p1", "f1 p2", "f1 p0"])
    #expect(ends(small.keepingWeightiestTies(5)) == ends(small))
    #expect(ends(small.keepingWeightiestTies(1)) == ["f1 s", "f2 p0", "s p1", "f1 p2"])
    // A tie without a sum comes after all that have one.
    network.ties.append(Tie(from: "f1", to: "p1", kind: "supports", weight: 1_000_000))
    #expect(!ends(network.condensed(to: 6).keepingWeightiestTies(2)).contains("f1 p1"))
  }
}
