import Testing
import WeftAnalysis
import WeftModel

@Suite struct `Edge of the network` {
  /// A funder of all; a–b–c hang together, d and e meet in a centre, f has the funder alone, g
  /// nobody, h a hall of its own.
  private let network = Network(
    actors: ["a", "b", "c", "d", "e", "f", "g", "h"].map { Actor(id: $0, name: $0) } + [
      Actor(id: "funder", name: "Funder", role: .funder),
      Actor(id: "centre", name: "Centre", role: .asset),
      Actor(id: "hall", name: "Hall", role: .asset),
      Actor(id: "theme", name: "Theme", role: .theme),
      Actor(id: "ministry", name: "Ministry", role: .publicBody, also: [.funder]),
    ],
    ties: ["a", "b", "c", "d", "e", "f", "h"].map { Tie(from: "funder", to: $0, kind: "funds") } + [
      Tie(from: "a", to: "b", kind: "partners"),  // 7
      Tie(from: "b", to: "c", kind: "refers"),  // 8
      Tie(from: "d", to: "centre", kind: "manages"),  // 9
      Tie(from: "centre", to: "e", kind: "hosts"),  // 10
      Tie(from: "h", to: "hall", kind: "manages"),  // 11
      Tie(from: "f", to: "theme", kind: "uses"),  // 12
      Tie(from: "g", to: "theme", kind: "uses"),  // 13
      Tie(from: "ministry", to: "f", kind: "supports"),  // 14
    ])

  @Test func `finds who is tied to the programme alone, and who to nobody`() {
    let edge = NetworkEdge(network.index())
    #expect(edge.bodies == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(edge.outliers.map(\.actor) == [5, 6, 7])
    #expect(edge.outliers.map(\.through) == [[8, 12], [], [8]])
    #expect(edge.outliers.map(\.assets) == [[], [], [10]])
    #expect(edge.outliers.map(\.ties) == [[5, 14], [], [6, 11]])
    #expect(edge.outliers.map(\.isIsolate) == [false, true, false])
  }

  @Test func `finds islands, a shared centre holding them together`() {
    let edge = NetworkEdge(network.index())
    #expect(edge.mainland.isEmpty)
    #expect(edge.islands.map(\.actors) == [[0, 1, 2], [3, 4]])
    #expect(edge.islands.map(\.ties) == [[7, 8], [9, 10]])
    #expect(edge.islands.map(\.through) == [[8], [8]])
  }

  @Test func `calls a part of more than half the mainland`() {
    var network = network
    network.ties.append(Tie(from: "c", to: "d", kind: "peers"))
    let edge = NetworkEdge(network.index())
    #expect(edge.mainland == [0, 1, 2, 3, 4])
    #expect(edge.islands.isEmpty)
  }

  @Test func `takes the roles it is given for the programme side`() {
    let edge = NetworkEdge(network.index(), programmeRoles: [])
    #expect(edge.outliers.map(\.actor) == [6])
    #expect(edge.mainland.contains(8))
  }

  @Test func `finds clusters tied to no other`() {
    var network = network
    network.clusters = ["one", "two", "three"].map { Cluster(id: $0, name: $0) }
    network.memberships = [("one", "a"), ("two", "c"), ("two", "d"), ("three", "f")].map {
      Membership(cluster: $0.0, actor: $0.1)
    }
    func lone(_ network: Network) -> [Int] {
      NetworkEdge(network.index()).clusters.map(\.cluster)
    }
    #expect(lone(network) == [0, 1, 2])
    #expect(NetworkEdge(network.index()).clusters[0].through == [1, 8])
    #expect(NetworkEdge(network.index()).clusters[0].ties == [0, 7])
    var tied = network
    tied.ties.append(Tie(from: "a", to: "two", kind: "supports"))
    #expect(lone(tied) == [2])
    var whole = network
    whole.ties.append(Tie(from: "two", to: "three", kind: "partners"))
    #expect(lone(whole) == [0])
    var shared = network
    shared.memberships.append(Membership(cluster: "three", actor: "a"))
    #expect(lone(shared) == [1])
  }
}

@Suite struct `Edge in data` {
  @Test func `Collaborate 2: four clusters joined by HACT and its team alone`() throws {
    let index = try DataNetworks.index("hact-collaborate-2")
    let edge = NetworkEdge(index)
    #expect(edge.clusters.count == 4)
    for cluster in edge.clusters {
      #expect(index.names(cluster.through) == ["collaborate-consultancy-team", "hact"])
    }
    #expect(edge.outliers.isEmpty)
    #expect(edge.islands.count == 4)
  }

  @Test func `InterAct: five partners have no peer, and two shared with one another`() throws {
    let index = try DataNetworks.index("clarion-interact")
    let edge = NetworkEdge(index)
    let partners = Set(index.members[0])
    #expect(
      index.names(edge.outliers.map(\.actor).filter { partners.contains($0) }) == [
        "cavca", "hilda-lane-community-association", "mancunian-way",
        "riverside-community-centre", "sutton-estate-community-organisation",
      ])
    #expect(
      edge.islands.map { index.names($0.actors) }.contains([
        "ferndale-community-and-tenants-group", "reap",
      ]))
    #expect(edge.mainland.isEmpty)
  }

  @Test func `Place Based Social Action: every place tied to no other place`() throws {
    let index = try DataNetworks.index("place-based-social-action")
    let edge = NetworkEdge(index)
    let places = Set(index.members[try #require(index.cluster("phase-1-places"))])
    for island in edge.islands {
      #expect(island.actors.filter { places.contains($0) }.count <= 1)
    }
    #expect(edge.mainland.isEmpty)
    #expect(edge.islands.count == 20)
  }

  @Test func `Neighbourhoods: Wales and the South West joined forces, the others did not`() throws {
    let index = try DataNetworks.index("jrf-neighbourhoods")
    #expect(
      NetworkEdge(index).clusters.map { index.network.clusters[$0.cluster].id } == [
        "scotland-region", "west-midlands-region", "yorkshire-and-humber-region",
      ])
  }
}
