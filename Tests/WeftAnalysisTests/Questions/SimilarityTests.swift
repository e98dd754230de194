import Testing
import WeftAnalysis
import WeftModel

@Suite struct `Similar profiles` {
  /// a and b do 1, 2; c does 1; d does 3; e says that it does not do 1.
  private let network = Network(
    actors: ["a", "b", "c", "d", "e"].map { Actor(id: $0, name: $0) }
      + ["1", "2", "3"].map { Actor(id: $0, name: $0, role: .theme) },
    ties: [
      ("a", "1", 1), ("a", "2", 1), ("b", "2", 1), ("b", "1", 1), ("c", "1", 1), ("d", "3", 1),
      ("e", "1", 0), ("c", "2", 0),
    ].map { Tie(from: $0.0, to: $0.1, kind: "uses", weight: $0.2) })

  @Test func `groups the same profiles and nests one in another`() {
    let found = Similarity(network.twoModeGraph())
    #expect(found.profiled == [0, 1, 2, 3])
    #expect(found.identical.map(\.rows) == [[0, 1]])
    #expect(found.identical.map(\.columns) == [[0, 1]])
    #expect(found.identical.map(\.ties) == [[0, 1, 2, 3]])
    #expect(found.nested.map(\.inner) == [2, 2])
    #expect(found.nested.map(\.outer) == [0, 1])
    #expect(found.nested.map(\.beyond) == [[1], [1]])
    #expect(found.pairs.map(\.jaccard) == [1, 0.5, 0.5])
  }

  @Test func `counts only what is known of both where blanks are unknown`() {
    var network = network
    network.ties.removeLast()
    let found = Similarity(network.twoModeGraph(), blanks: .unknown)
    // Of c nothing is said of 2: all that is known of both is 1, and both have it.
    #expect(found.pairs.map(\.jaccard) == [1, 1, 1])
    #expect(
      Similarity(self.network.twoModeGraph(), blanks: .unknown).pairs.map(\.jaccard) == [
        1, 0.5, 0.5,
      ])
  }

  @Test func `Place Based Social Action: five groups of places with the same plans`() throws {
    let network = try DataNetworks.read("place-based-social-action")
    let graph = network.twoModeGraph()
    let index = graph.index
    let found = Similarity(graph)
    #expect(found.profiled.count == 20)
    #expect(
      found.identical.map { $0.rows.map { index.name(graph.rows[$0]) } } == [
        [
          "calderdale-pbsa-partnership", "lincoln-pbsa-partnership",
          "townstal-community-partnership",
        ],
        ["bristol-pbsa-partnership", "watchet-pbsa-partnership"],
        ["colchester-pbsa-partnership", "hammersmith-pbsa-partnership"],
        ["coventry-pbsa-partnership", "hackney-pbsa-partnership"],
        ["islington-pbsa-partnership", "poole-pbsa-partnership"],
      ])
    #expect(found.nested.count == 82)
  }
}
