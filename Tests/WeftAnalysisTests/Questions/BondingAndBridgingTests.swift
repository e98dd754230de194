import Testing
import WeftAnalysis
import WeftGraph
import WeftModel

@Suite struct `Bonding and bridging` {
  /// Two of Hull, two of Leeds, one of nowhere known.
  private let network = Network(
    actors: [
      Actor(id: "a", name: "A", role: .host, place: "Hull"),
      Actor(id: "b", name: "B", place: "Hull"),
      Actor(id: "c", name: "C", place: "Leeds"), Actor(id: "d", name: "D", place: "Leeds"),
      Actor(id: "e", name: "E"),
    ],
    ties: [
      Tie(from: "a", to: "b", kind: "partners"), Tie(from: "c", to: "d", kind: "partners"),
      Tie(from: "b", to: "c", kind: "refers"), Tie(from: "d", to: "e", kind: "refers"),
    ])

  @Test func `counts ties within and between places, beside every way to deal them out`() throws {
    let found = BondingAndBridging(network.actorGraph(), by: .place)
    #expect(found.internal == 2 && found.external == 1 && found.unclassified == 1)
    #expect(abs(try #require(found.index) + 1.0 / 3) < 1e-12)
    #expect(found.unknown == [4])
    #expect(found.bondingTies == [0, 1] && found.bridgingTies == [2])
    #expect(found.groups.map(\.label) == ["Hull", "Leeds"])
    #expect(found.groups.map(\.actors) == [[0, 1], [2, 3]])
    #expect(found.groups.map(\.external) == [1, 1])
    #expect(found.groups.map(\.index) == [0, 0])
    // Six ways to deal two and two: on the path a–b–c–d two leave 2 of 3 ties inside, two leave
    // none, two leave one.
    let chance = try #require(found.chance)
    #expect(chance.coverage == .enumerated(possibilities: 6))
    #expect(abs(chance.mean - 1.0 / 3) < 1e-12)
    #expect(chance.atMost.value == 1.0 / 3)
    #expect(chance.atMost.smallestAttainable == 1.0 / 3)
  }

  @Test func `by cluster leaves co-membership out and takes overlaps for one group`() throws {
    var network = network
    network.clusters = [
      Cluster(id: "one", name: "One", meets: true), Cluster(id: "two", name: "Two", meets: true),
    ]
    network.memberships = [("one", "a"), ("one", "b"), ("one", "d"), ("two", "c"), ("two", "d")]
      .map { Membership(cluster: $0.0, actor: $0.1) }
    let found = BondingAndBridging(
      network.actorGraph(), by: .cluster, options: ChanceOptions(repetitions: 99))
    #expect(found.internal == 2 && found.external == 1 && found.unclassified == 1)
    #expect(found.groups.map(\.label) == ["one", "two"])
    #expect(found.groups.map(\.internal) == [1, 1])
    // c–d is within two, though d is of one as well; b–c leads out of both.
    #expect(found.groups.map(\.external) == [2, 1])
    #expect(found.chance?.coverage == .sampled(repetitions: 99, seed: 1))
  }

  @Test func `has no index where nobody's group is known`() {
    let found = BondingAndBridging(network.actorGraph(), by: .sector)
    #expect(found.index == nil && found.chance == nil && found.groups.isEmpty)
    #expect(found.unclassified == 4)
  }

  @Test func `Collaborate 2: members' ties stay in their place`() throws {
    let network = try DataNetworks.read("hact-collaborate-2")
    let options = ChanceOptions(enumerationLimit: 0, repetitions: 199)
    let found = BondingAndBridging(network.actorGraph(), by: .place, options: options)
    // Within Bolton, Durham, London and Nottingham, and from HACT, of London, to all four.
    let bolton = try #require(found.groups.first { $0.label == "Bolton" })
    #expect(bolton.actors.count == 8)
    // Six members and two supporters who are tied to all of them and to one another.
    #expect(bolton.internal == 28)
    #expect(bolton.external == 6)
    #expect(try #require(found.index) < found.chance?.mean ?? -1)
    #expect(found.chance?.atMost.value == 1.0 / 200)
  }

  @Test func `Place Based Social Action: no edge joins two places of one phase`() throws {
    let network = try DataNetworks.read("place-based-social-action")
    let options = ChanceOptions(enumerationLimit: 0, repetitions: 199)
    let found = BondingAndBridging(network.actorGraph(), by: .cluster, options: options)
    #expect(found.internal == 0 && found.index == 1)
  }
}
