import Testing
import WeftGraph
import WeftModel

@Suite struct `Two-mode graph` {
  /// Three bodies and a cluster of two of them; c says that it has no training.
  private let network = Network(
    actors: [
      Actor(id: "a", name: "A"), Actor(id: "b", name: "B"), Actor(id: "c", name: "C"),
      Actor(id: "training", name: "Training", role: .theme),
      Actor(id: "websites", name: "Websites", role: .theme),
      Actor(id: "boards", name: "Boards", role: .theme),
    ],
    ties: [
      Tie(from: "a", to: "training", kind: "uses"),
      Tie(from: "b", to: "training", kind: "uses"),
      Tie(from: "c", to: "training", kind: "uses", weight: 0),
      Tie(from: "c", to: "websites", kind: "uses", weight: 3),
      Tie(from: "ab", to: "websites", kind: "uses"),
      Tie(from: "a", to: "b", kind: "partners"),
      Tie(from: "a", to: "boards", kind: "uses"),
    ],
    clusters: [Cluster(id: "ab", name: "A and B")],
    memberships: [
      Membership(cluster: "ab", actor: "a"), Membership(cluster: "ab", actor: "b"),
    ])

  @Test func `keeps what a cluster uses as the cluster's`() {
    let graph = network.twoModeGraph()
    #expect(graph.rows == [.actor(0), .actor(1), .actor(2), .cluster(0)])
    #expect(graph.columns == [.actor(3), .actor(4), .actor(5)])
    #expect(graph.columns(ofRow: 0) == [0, 2])
    #expect(graph.columns(ofRow: 3) == [1])
    #expect(graph.rows(ofColumn: 1) == [2, 3])
    #expect(graph.graph.edgeCount == 5)
    #expect(graph.ties == [[0], [6], [1], [3], [4]])
  }

  @Test func `counts what a cluster uses for each member where asked`() {
    let graph = network.twoModeGraph(.activityOfMembers)
    #expect(graph.rows == [.actor(0), .actor(1), .actor(2)])
    #expect(graph.columns(ofRow: 0) == [0, 1, 2])
    #expect(graph.columns(ofRow: 1) == [0, 1])
    #expect(graph.rows(ofColumn: 1) == [0, 1, 2])
  }

  @Test func `tells a recorded no from a blank`() {
    let graph = network.twoModeGraph()
    #expect(graph.cell(row: 0, column: 0) == .present)
    #expect(graph.cell(row: 2, column: 0) == .absent)
    #expect(graph.cell(row: 2, column: 2) == .blank)
    #expect(graph.denials.map(\.row) == [2])
    #expect(graph.denials.map(\.column) == [0])
    #expect(graph.denials.map(\.ties) == [[2]])
  }

  @Test func `a yes beside a no is a yes`() {
    var network = network
    network.ties.append(Tie(from: "c", to: "training", kind: "uses"))
    let graph = network.twoModeGraph()
    #expect(graph.cell(row: 2, column: 0) == .present)
    #expect(graph.denials.count == 1)
  }

  @Test func `compares profiles with blanks as no and as unknown`() {
    let graph = network.twoModeGraph(.activityOfMembers)
    let asNo = graph.overlap(of: 0, 2)
    #expect(asNo.both == [1])
    #expect(asNo.onlyFirst == [0, 2])
    #expect(asNo.jaccard == 1.0 / 3)
    // Of c it is known that it has websites and no training; of boards nothing is known.
    let asUnknown = graph.overlap(of: 0, 2, blanks: .unknown)
    #expect(asUnknown.onlyFirst == [0])
    #expect(asUnknown.jaccard == 0.5)
  }

  @Test func `projects by count, by Newman's shares and by Jaccard`() {
    let graph = network.twoModeGraph(.activityOfMembers)
    let count = graph.rowProjection(.count)
    #expect(count.weight(0, 1) == 2)
    #expect(count.weight(0, 2) == 1)
    let newman = graph.rowProjection(.newman)
    // Training has two users (share 1), websites three (share 1/2).
    #expect(newman.weight(0, 1) == 1.5)
    #expect(newman.weight(1, 2) == 0.5)
    let jaccard = graph.rowProjection(.jaccard)
    #expect(jaccard.weight(0, 1) == 2.0 / 3)
    #expect(jaccard.weight(1, 2) == 0.5)
    #expect(graph.columnProjection(.count).weight(0, 1) == 2)
  }

  @Test func `a Newman projection gives each row as much strength as it has shared columns`() {
    let graph = network.twoModeGraph(.activityOfMembers)
    let projection = graph.rowProjection(.newman)
    for row in graph.rows.indices {
      let shared = graph.columns(ofRow: row).filter { graph.rows(ofColumn: $0).count > 1 }.count
      let strength = projection.weights(of: row).reduce(0, +)
      #expect(abs(strength - Double(shared)) < 1e-12)
    }
  }

  @Test func `sets actors against clusters`() {
    let graph = network.twoModeGraph(.membership)
    #expect(graph.rows == [.actor(0), .actor(1)])
    #expect(graph.columns == [.cluster(0)])
    #expect(graph.ties == [[], []])
  }

  @Test func `leaves out omitted ties`() {
    let graph = TwoModeGraph(network.index(), modes: .activity, omitting: [0, 6])
    #expect(!graph.rows.contains(.actor(0)))
    #expect(!graph.columns.contains(.actor(5)))
  }
}
