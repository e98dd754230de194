import Testing
import WeftGraph
import WeftModel

@Suite struct ThemesInClustersTests {
  @Test func `a theme in a cluster that meets makes nobody adjacent`() {
    let network = Network(
      actors: [
        Actor(id: "a", name: "A"), Actor(id: "b", name: "B"), Actor(id: "c", name: "C"),
        Actor(id: "training", name: "Training", role: .theme),
      ],
      clusters: [Cluster(id: "group", name: "Group", meets: true)],
      memberships: ["b", "c", "training"].map { Membership(cluster: "group", actor: $0) })
    let graph = network.actorGraph()
    #expect(graph.actorOfNode == [0, 1, 2])
    #expect(graph.graph.edges.map { [$0.source, $0.target] } == [[1, 2]])
    #expect(graph.grounds[0].map { $0 } == [.membership(0)])
  }
}
