import WeftModel

extension SceneBuilder {
  /// An earlier network and this one on one map: what is new stands out, what is gone is pale and
  /// dotted, the rest is as always.
  ///
  /// The builder's network is the two joined; this marks what is in only one of them.
  func changeScene(before: Network, after: Network) -> Scene {
    var scene = networkScene()
    let (old, new) = (Set(before.actors.map(\.id)), Set(after.actors.map(\.id)))
    for place in scene.nodes.indices {
      let id = scene.nodes[place].id
      if !old.contains(id) {
        scene.nodes[place].emphasis = .strong
        scene.nodes[place].note += " – " + wording("change.new")
      } else if !new.contains(id) {
        scene.nodes[place].emphasis = .faint
        scene.nodes[place].note += " – " + wording("change.gone")
      }
    }
    let oldTies = Self.strengths(before)
    let newTies = Self.strengths(after)
    var counts = [String: Int]()
    // Widths show growth here, not amounts.
    for place in scene.lines.indices { scene.lines[place].width = nil }
    for place in scene.lines.indices {
      let line = scene.lines[place]
      let pair = MapValues.Pair(id(line.from, scene), id(line.to, scene))
      let name: String
      switch (oldTies[pair], newTies[pair]) {
      case (nil, .some):
        name = "change.new"
        scene.lines[place].emphasis = .strong
      case (.some, nil):
        name = "change.gone"
        scene.lines[place].emphasis = .faint
        for look in scene.lines[place].looks.indices {
          scene.lines[place].looks[look].isDotted = true
        }
      case (let was?, let becomes?) where becomes > was * 1.001:
        name = "change.grown"
        scene.lines[place].width = Self.grown
      case (let was?, let becomes?) where becomes < was * 0.999:
        name = "change.shrunk"
        scene.lines[place].width = Self.shrunk
      default: name = "change.kept"
      }
      counts[name, default: 0] += 1
      scene.lines[place].says = scene.lines[place].says.map { "\(wording(name)): \($0)" }
    }
    scene.scales = []
    scene.title = after.metadata.title
    scene.subtitle = [wording("view.change")]
    let names = ["change.new", "change.gone", "change.grown", "change.shrunk", "change.kept"]
    for name in names {
      if let count = counts[name] { scene.subtitle.append("\(wording(name)): \(count)") }
    }
    scene.entries = changeEntries(counts, scene)
    return scene
  }

  /// How wide lines are whose weight has grown or shrunk.
  private static let (grown, shrunk) = (3.0, 0.7)

  /// What the looks of new, gone, grown and shrunk are, of those that are drawn.
  private func changeEntries(_ counts: [String: Int], _ scene: Scene) -> [LegendEntry] {
    let look = LineLook.unknown
    var dotted = look
    dotted.isDotted = true
    let samples: [(name: String, sample: Furniture.Swatch.Sample)] = [
      ("change.new", .line([look], emphasis: .strong)),
      ("change.gone", .line([dotted], emphasis: .faint)),
      ("change.grown", .line([look], width: Self.grown)),
      ("change.shrunk", .line([look], width: Self.shrunk)),
    ]
    var entries = samples.compactMap { name, sample in
      counts[name].map {
        LegendEntry(
          id: name, sample: sample,
          text: "\(wording("change.ties", ["what": wording(name)])) (\($0))")
      }
    }
    for (name, emphasis) in [("change.new", Scene.Emphasis.strong), ("change.gone", .faint)] {
      let count = scene.nodes.count { $0.emphasis == emphasis }
      guard count > 0 else { continue }
      var node = NodeLook(.rounded, fill: "#FFFFFF")
      if emphasis == .faint { node.outline = "#8A8A8A" }
      entries.append(
        LegendEntry(
          id: name + "-actors", sample: .node(node, emphasis: emphasis),
          text: "\(wording("change.actors", ["what": wording(name)])) (\(count))"))
    }
    return entries
  }

  private func id(_ end: Scene.End, _ scene: Scene) -> String {
    switch end {
    case .node(let place): scene.nodes[place].id
    case .box(let place): scene.boxes[place].id
    }
  }

  /// The weight of all ties between two ends.
  private static func strengths(_ network: Network) -> [MapValues.Pair: Double] {
    var result: [MapValues.Pair: Double] = [:]
    for tie in network.ties where !tie.isDenial {
      result[MapValues.Pair(tie.from, tie.to), default: 0] += tie.weight ?? 1
    }
    for membership in network.memberships {
      let pair = MapValues.Pair(membership.actor, membership.cluster)
      result[pair] = result[pair] ?? 1
    }
    return result
  }

  /// Two networks as one: the later's rows, and what only the earlier has.
  static func joined(_ before: Network, _ after: Network) -> Network {
    var result = after
    let actors = Set(after.actors.map(\.id))
    let clusters = Set(after.clusters.map(\.id))
    result.actors += before.actors.filter { !actors.contains($0.id) }
    result.clusters += before.clusters.filter { !clusters.contains($0.id) }
    struct Key: Hashable {
      var from: String
      var to: String
      var kind: String
    }
    let ties = Set(after.ties.map { Key(from: $0.from, to: $0.to, kind: $0.kind.rawValue) })
    result.ties += before.ties.filter {
      !ties.contains(Key(from: $0.from, to: $0.to, kind: $0.kind.rawValue))
    }
    let members = Set(after.memberships.map { Key(from: $0.actor, to: $0.cluster, kind: "") })
    result.memberships += before.memberships.filter {
      !members.contains(Key(from: $0.actor, to: $0.cluster, kind: ""))
    }
    return result
  }
}
