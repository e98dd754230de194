import Testing
import WeftModel

@testable import WeftDiagram

@Suite struct `Memberships that no box shows` {
  private func scene(_ members: [(cluster: String, actor: String)]) -> Scene {
    var network = Network()
    network.actors = ["a", "b", "c", "d"].map { Actor(id: $0, name: $0, role: .partner) }
    network.clusters = ["all", "some"].map { Cluster(id: $0, name: $0) }
    network.memberships = members.map { Membership(cluster: $0.cluster, actor: $0.actor) }
    return SceneBuilder(
      network.index(), style: MapStyle(), wording: .english, values: MapValues()
    ).networkScene()
  }

  @Test func `One line says that all members of a cluster are members of another`() throws {
    let scene = scene([
      ("all", "a"), ("all", "b"), ("all", "c"), ("all", "d"), ("some", "a"), ("some", "b"),
    ])
    #expect(scene.lines.count == 1)
    let line = try #require(scene.lines.first)
    #expect([line.from, line.to].contains(.box(0)) && [line.from, line.to].contains(.box(1)))
    #expect(line.says == ["some is a member of all"])
    #expect(scene.remarks == ["All members of some are members of all"])
  }

  @Test func `A member of two clusters that overlap has a line of its own`() throws {
    let scene = scene([("all", "a"), ("all", "b"), ("all", "c"), ("some", "c"), ("some", "d")])
    #expect(scene.lines.count == 1)
    let line = try #require(scene.lines.first)
    #expect(line.says == ["c is a member of all"])
    #expect(scene.remarks.isEmpty)
  }
}
