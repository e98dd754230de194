import Testing
import WeftAnalysis
import WeftModel

@Suite struct `Focus of a group` {
  /// Members of a club that does not meet; a and b are partners, d is silent.
  private let network = Network(
    actors: [
      Actor(id: "a", name: "A", place: "Hull"), Actor(id: "b", name: "B"),
      Actor(id: "c", name: "C", place: "Hull"), Actor(id: "d", name: "D"),
      Actor(id: "boards", name: "Boards", role: .theme),
      Actor(id: "ict", name: "ICT", role: .theme),
      Actor(id: "trainer", name: "Trainer"), Actor(id: "trust", name: "Trust", role: .funder),
    ],
    ties: [
      Tie(from: "a", to: "ict", kind: "uses"),  // 0
      Tie(from: "b", to: "ict", kind: "uses"),  // 1
      Tie(from: "c", to: "ict", kind: "uses"),  // 2
      Tie(from: "a", to: "boards", kind: "uses"),  // 3
      Tie(from: "c", to: "boards", kind: "uses"),  // 4
      Tie(from: "b", to: "boards", kind: "uses", weight: 0),  // 5
      Tie(from: "a", to: "b", kind: "partners"),  // 6
      Tie(from: "trainer", to: "a", kind: "trains"),  // 7
      Tie(from: "trust", to: "club", kind: "funds"),  // 8
    ],
    clusters: [Cluster(id: "club", name: "Club")],
    memberships: ["a", "b", "c", "d"].map { Membership(cluster: "club", actor: $0) })

  @Test func `counts who shares what, and says who is silent`() {
    let focus = network.index().focus(ofCluster: 0)
    #expect(focus.activities.map(\.subject) == [.activity(.actor(5)), .activity(.actor(4))])
    #expect(focus.activities.map(\.sharers) == [[0, 1, 2], [0, 2]])
    #expect(focus.activities.map(\.ties) == [[0, 1, 2], [3, 4]])
    #expect(focus.activities.map(\.deniers) == [[], [1]])
    #expect(focus.silent == [3])
    #expect(focus.activities[0].share == 0.75)
    #expect(focus.activities[0].shareOfKnown == 1)
    #expect(focus.sharedByMost.count == 1)
    #expect(focus.sharedByAll.isEmpty)
    #expect(focus.shared(byExactly: 2).map(\.subject) == [.activity(.actor(4))])
  }

  @Test func `tells what comes through the cluster from what comes to the member`() {
    let suppliers = network.index().focus(ofCluster: 0).suppliers
    #expect(
      suppliers.map(\.subject) == [.supplier(.actor(7), .money), .supplier(.actor(6), .support)])
    #expect(suppliers.map(\.asWhole) == [[0, 1, 2, 3], []])
    #expect(suppliers[1].share == 0.25)
    #expect(suppliers[1].shareOfKnown == 1)
  }

  @Test func `pairs those who share a theme and have no tie`() {
    let index = network.index()
    let pairs = index.focus(ofCluster: 0).opportunities(in: index)
    // a and b are partners already. Of what a and c share, three use ICT and two boards.
    #expect(pairs.map(\.first) == [0, 1])
    #expect(pairs.map(\.second) == [2, 2])
    #expect(pairs.map(\.weight) == [1.5, 0.5])
    #expect(pairs.map(\.isSamePlace) == [true, false])
    #expect(pairs[0].ties == [0, 2, 3, 4])
  }

  @Test func `has no pair where the cluster meets`() {
    var network = network
    network.clusters[0].meets = true
    let index = network.index()
    #expect(index.focus(ofCluster: 0).opportunities(in: index).isEmpty)
  }

  @Test func `takes what a cluster uses as shared by every member`() {
    var network = network
    network.ties.append(Tie(from: "club", to: "boards", kind: "uses"))
    let focus = network.index().focus(ofCluster: 0)
    #expect(focus.sharedByAll.map(\.subject) == [.activity(.actor(4))])
    #expect(focus.sharedByAll[0].asWhole == [1, 3])
    #expect(focus.silent.isEmpty)
    #expect(network.index().focusOfClusters().activities.map(\.sharers) == [[0]])
  }

  @Test func `leaves out omitted ties`() {
    let index = network.index()
    let focus = Focus(index, units: [.actor(0), .actor(2)], omitting: [4])
    #expect(focus.sharedByAll.map(\.subject) == [.activity(.actor(5))])
  }

  @Test func `is empty for nobody`() {
    let focus = Focus(network.index(), units: [])
    #expect(focus.activities.isEmpty && focus.suppliers.isEmpty && focus.sharedByMost.isEmpty)
  }
}

@Suite struct `Focus in data` {
  @Test func `Collaborate 2: outcomes first, then ICT, training and the database`() throws {
    let index = try DataNetworks.index("hact-collaborate-2")
    let activities = index.focusOfClusters().activities
    #expect(
      activities.prefix(4).map { index.name($0.subject.end) } == [
        "outcomes-reporting", "ict-infrastructure", "shared-database", "shared-training",
      ])
    #expect(activities.prefix(4).map(\.sharers.count) == [3, 2, 2, 2])
    // "Although identified by more than one cluster, each of these was only taken forward by one."
    #expect(activities.dropFirst(4).allSatisfy { $0.sharers.count == 1 })
  }

  @Test func `Collaborate 2: two clusters that train and are not tied`() throws {
    let index = try DataNetworks.index("hact-collaborate-2")
    let focus = index.focusOfClusters()
    let pairs = focus.opportunities(in: index).map { pair in
      [index.name(focus.units[pair.first]), index.name(focus.units[pair.second])]
        + pair.activities.map { index.name($0) }
    }
    #expect(
      pairs.first == [
        "durham-cluster", "nottingham-cluster", "outcomes-reporting", "shared-database",
      ])
    #expect(pairs.contains(["bolton-cluster", "durham-cluster", "shared-training"]))
    #expect(pairs.contains(["bolton-cluster", "nottingham-cluster", "ict-infrastructure"]))
    #expect(pairs.count == 5)
  }

  @Test func `Place Based Social Action: advocacy and volunteering everywhere`() throws {
    let index = try DataNetworks.index("place-based-social-action")
    let cluster = try #require(index.cluster("phase-1-places"))
    let focus = index.focus(ofCluster: cluster)
    #expect(
      focus.sharedByAll.map { index.name($0.subject.end) } == [
        "advocacy-and-social-movements", "formal-volunteering",
      ])
    #expect(focus.silent.isEmpty)
    #expect(
      focus.shared(byExactly: 4).map { index.name($0.subject.end) } == [
        "co-operatively-owned-services", "time-credits",
      ])
  }
}
