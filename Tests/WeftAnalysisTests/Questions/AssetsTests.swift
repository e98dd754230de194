import Testing
import WeftAnalysis
import WeftModel

@Suite struct `Assets and who holds them` {
  private let network = Network(
    actors: [
      Actor(id: "hall", name: "Hall", role: .asset),
      Actor(id: "garden", name: "Garden", role: .partner, also: [.asset]),
      Actor(id: "trust", name: "Trust"), Actor(id: "council", name: "Council", role: .publicBody),
      Actor(id: "club", name: "Club"), Actor(id: "lottery", name: "Lottery", role: .funder),
    ],
    ties: [
      Tie(from: "trust", to: "hall", kind: "manages"),  // 0
      Tie(from: "council", to: "hall", kind: "owns"),  // 1
      Tie(from: "council", to: "hall", kind: "supports"),  // 2
      Tie(from: "club", to: "hall", kind: "uses"),  // 3
      Tie(from: "hall", to: "club", kind: "hosts"),  // 4
      Tie(from: "lottery", to: "trust", kind: "funds"),  // 5
      Tie(from: "council", to: "garden", kind: "owns"),  // 6
    ])

  @Test func `says who runs and owns an asset, who uses it and what it leans on`() {
    let hall = Assets(network.index()).holdings[0]
    #expect(hall.asset == 0)
    #expect(hall.runBy.map(\.holder) == [.actor(2)])
    #expect(hall.ownedBy.map(\.holder) == [.actor(3)])
    #expect(hall.usedBy.map(\.holder) == [.actor(4)])
    #expect(hall.usedBy.map(\.ties) == [[3, 4]])
    #expect(hall.leansOn.map(\.body) == [.actor(3), .actor(5)])
    #expect(hall.leansOn.map(\.layer) == [.support, .money])
    #expect(hall.leansOn.map(\.through) == [nil, .actor(2)])
    #expect(hall.ties == [0, 1, 2, 3, 4, 5])
  }

  @Test func `adds up what a body holds`() {
    let assets = Assets(network.index())
    #expect(assets.holdings.map(\.asset) == [0, 1])
    #expect(assets.owners.map(\.assets) == [[0, 1]])
    #expect(assets.owners.map(\.share) == [1])
    // Of one asset alone it is known who runs it.
    #expect(assets.runners.map(\.share) == [1])
  }

  @Test func `InterAct: Play Place runs three centres, and all six are Clarion's`() throws {
    let index = try DataNetworks.index("clarion-interact")
    let assets = Assets(index)
    #expect(index.name(try #require(assets.runners.first?.holder)) == "play-place")
    #expect(
      index.names(try #require(assets.runners.first?.assets)) == [
        "balc-centre", "mountfield-centre", "turpington-lane-centre",
      ])
    #expect(assets.owners.map { index.name($0.holder) } == ["clarion-housing-group"])
    #expect(assets.owners.map(\.assets.count) == [6])
    #expect(assets.owners.map(\.share) == [1])
    let marfleet = try #require(
      assets.holdings.first { index.name(.actor($0.asset)) == "marfleet-community-centre" })
    #expect(marfleet.runBy.map { index.name($0.holder) } == ["cavca"])
    // What the centre has comes through CAVCA, and there from Clarion and its people.
    let money = marfleet.leansOn.filter { $0.layer == .money }
    #expect(money.map { index.name($0.body) } == ["clarion-futures", "clarion-housing-group"])
    #expect(money.map { $0.through.map(index.name) } == ["cavca", "cavca"])
    let shop = try #require(
      assets.holdings.first { index.name(.actor($0.asset)) == "community-shop" })
    #expect(shop.runBy.isEmpty && shop.ownedBy.isEmpty)
  }
}
