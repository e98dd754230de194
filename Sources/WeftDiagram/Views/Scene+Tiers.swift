import WeftModel

extension SceneBuilder {
  /// Which row of the tiers view a role stands in, from the top.
  private static let tiers: [(name: String, roles: Set<Role>)] = [
    ("tier.funders", [.funder, .programme]),
    ("tier.second", [.secondTier, .facilitator, .evaluator, .publicBody, .largerAgency]),
    ("tier.hosts", [.host, .landlord]),
    ("tier.clusters", []),
    ("tier.partners", [.partner]),
    ("tier.assets", [.asset]),
    ("tier.others", []),
  ]

  /// Funders, second tier, hosts, clusters, partners, assets in rows from top to bottom.
  func tiersScene() -> Scene {
    var scene = scene(
      actors: actorsOutsideActivity(), clusters: network.clusters.indices, clustersAreNodes: true)
    var rows = [[Int]](repeating: [], count: Self.tiers.count)
    for (place, node) in scene.nodes.enumerated() {
      let row =
        if node.kind == "cluster" {
          Self.tiers.firstIndex { $0.name == "tier.clusters" }
        } else {
          Self.tiers.firstIndex { $0.roles.contains(Role(rawValue: node.kind)) }
        }
      rows[row ?? rows.count - 1].append(place)
    }
    stack(&scene, rows: zip(Self.tiers.map { wording($0.name) }, rows).map { ($0, $1) })
    scene.title = network.metadata.title
    scene.subtitle = [wording("view.tiers")] + counts(scene)
    if scene.isEmpty { scene.emptiness = wording("empty") }
    return scene
  }

  /// Lays rows of nodes over one another as bands, from the top.
  func stack(_ scene: inout Scene, rows: [(title: String, nodes: [Int])]) {
    for row in rows where !row.nodes.isEmpty {
      let box = scene.boxes.count
      scene.boxes.append(Scene.Box(id: "row\(box + 1)", title: row.title, isBand: true))
      for place in row.nodes { scene.nodes[place].box = box }
    }
  }
}
