import Testing
import WeftModel

@testable import WeftDiagram

@Suite struct `A map of what clusters rely on` {
  /// Three members, one of them a second-tier body that supports the cluster; a funder outside.
  private var network: Network {
    var network = Network()
    network.actors = ["a", "b", "umbrella", "fund"].map { Actor(id: $0, name: $0, role: .partner) }
    network.clusters = [Cluster(id: "c", name: "Cluster")]
    network.memberships = ["a", "b", "umbrella"].map { Membership(cluster: "c", actor: $0) }
    network.ties = [
      Tie(from: "umbrella", to: "c", kind: "supports"),
      Tie(from: "fund", to: "a", kind: "funds"),
    ]
    return network
  }

  private func scene(_ network: Network) -> Scene {
    SceneBuilder(
      network.index(), style: MapStyle(), wording: .english, values: MapValues()
    ).dependencyScene(layer: nil)
  }

  private func row(_ title: String, of scene: Scene) -> [String] {
    guard let box = scene.boxes.firstIndex(where: { $0.title == title }) else { return [] }
    return scene.nodes.filter { $0.box == box }.map(\.name)
  }

  @Test func `A member on whom the others rely stands in a row of its own`() {
    let scene = scene(network)
    #expect(row("Members relied on", of: scene) == ["umbrella"])
    #expect(row("Bodies relied on", of: scene) == ["fund"])
  }

  @Test func `A member's line shows the share of the others, not of itself`() throws {
    let scene = scene(network)
    let width = { (name: String) in
      scene.lines.first {
        guard case .node(let from) = $0.from else { return false }
        return scene.nodes[from].name == name
      }?.width
    }
    let (whole, third) = (try #require(width("umbrella")), try #require(width("fund")))
    #expect(abs(whole - 3.9) < 1e-9)
    #expect(abs(third - 1.9) < 1e-9)
  }

  @Test func `The legend shows each kind as it is drawn, where one line stands for several`() {
    var network = network
    network.ties = ["facilitates", "funds", "commissions"].map {
      Tie(from: "fund", to: "c", kind: TieKind(rawValue: $0))
    }
    let looks = scene(network).looks
    #expect(looks["funds"]?.colour == LineLook.colour(of: .money))
    #expect(looks["facilitates"]?.colour == LineLook.colour(of: .support))
    #expect(looks["commissions"]?.colour == LineLook.colour(of: .governance))
  }

  @Test func `Nobody relies on itself`() {
    var network = network
    network.ties = [Tie(from: "fund", to: "umbrella", kind: "funds")]
    network.memberships = [Membership(cluster: "c", actor: "umbrella")]
    network.ties.append(Tie(from: "umbrella", to: "c", kind: "supports"))
    #expect(row("Members relied on", of: scene(network)).isEmpty)
  }
}
