import WeftModel

extension SceneBuilder {
  /// Clusters below; above them those of their own members on whom others rely, and the outside
  /// bodies they or their members rely on; and above those the bodies that these rely on in turn
  /// for the same kind of resource.
  ///
  /// A line's width shows the share of the cluster's members that the body reaches, itself left
  /// out where it is one of them.
  func dependencyScene(layer: Layer?) -> Scene {
    let ties = index.ties.map { network.ties[$0] }.filter {
      !$0.isDenial && $0.layer != .activity && (layer == nil || $0.layer == layer)
    }
    var found: [Key: Reach] = [:]
    for tie in ties {
      guard let reliance = tie.reliance, let on = index.actor(reliance.on) else { continue }
      for (cluster, members) in reached(by: reliance.by) {
        let others = members.filter { $0 != on }
        if others.isEmpty, !members.isEmpty { continue }
        found[Key(on: on, cluster: cluster), default: Reach()].add(tie, others)
      }
    }
    let suppliers = Set(found.keys.map(\.on))
    var upstream: [Upstream: [Tie]] = [:]
    for tie in ties {
      guard let reliance = tie.reliance, let on = index.actor(reliance.on),
        let by = index.actor(reliance.by), suppliers.contains(by), on != by
      else { continue }
      upstream[Upstream(on: on, by: by), default: []].append(tie)
    }
    return assembled(found: found, upstream: upstream, suppliers: suppliers, layer: layer)
  }

  private func assembled(
    found: [Key: Reach], upstream: [Upstream: [Tie]], suppliers: Set<Int>, layer: Layer?
  ) -> Scene {
    var scene = Scene()
    let clusters = network.clusters.indices.sorted {
      network.clusters[$0].id < network.clusters[$1].id
    }
    let bodies = suppliers.union(upstream.keys.map(\.on)).sorted {
      network.actors[$0].id < network.actors[$1].id
    }
    for cluster in clusters { scene.nodes.append(clusterNode(cluster)) }
    for body in bodies { scene.nodes.append(node(body)) }
    func place(_ actor: Int) -> Int? { bodies.firstIndex(of: actor).map { clusters.count + $0 } }
    for (key, reach) in found {
      guard let from = place(key.on), let to = clusters.firstIndex(of: key.cluster) else {
        continue
      }
      let members = index.members[key.cluster]
      let size = max(1, members.count - (members.contains(key.on) ? 1 : 0))
      var line = self.line(from: from, to: to, ties: reach.ties)
      line.width = Self.width(Double(min(reach.members.count, size)) / Double(size))
      scene.lines.append(line)
    }
    for (key, ties) in upstream {
      guard let from = place(key.on), let to = place(key.by) else { continue }
      scene.lines.append(line(from: from, to: to, ties: ties))
    }
    scene.lines.sort { order($0) < order($1) }
    for tie in found.values.flatMap(\.ties) + upstream.values.joined() {
      scene.looks[tie.kind.rawValue] = look(of: tie)
    }
    let outside = Set(found.keys.filter { !index.members[$0.cluster].contains($0.on) }.map(\.on))
    let first = outside.compactMap(place).sorted()
    let own = suppliers.subtracting(outside).compactMap(place).sorted()
    let behind = bodies.filter { !suppliers.contains($0) }.compactMap(place)
    stack(
      &scene,
      rows: [
        (wording("tier.upstream"), behind), (wording("tier.suppliers"), first),
        (wording("tier.leaders"), own), (wording("tier.clusters"), Array(clusters.indices)),
      ])
    scene.title = network.metadata.title
    let view =
      layer.map { wording("view.dependency.layer", ["layer": wording.layer($0)]) }
      ?? wording("view.dependency")
    scene.subtitle = [view] + counts(scene)
    if !found.isEmpty { scene.scales = [shareScale] }
    if scene.isEmpty { scene.emptiness = wording("empty.dependency") }
    return scene
  }

  /// The width of a line that reaches a share of a cluster's members.
  private static func width(_ share: Double) -> Double { 0.9 + 3 * share }

  private var shareScale: Scene.Scale {
    let look = LineLook.unknown
    return Scene.Scale(
      heading: wording("amount.share"),
      steps: [0.25, 0.5, 1].map { share in
        Scene.Scale.Step(
          sample: .line([look], width: Self.width(share)), text: "\(Int(share * 100)) %")
      })
  }

  private struct Key: Hashable {
    let on: Int
    let cluster: Int
  }

  private struct Upstream: Hashable {
    let on: Int
    let by: Int
  }

  /// The ties by which a body reaches a cluster, and the members they reach.
  private struct Reach {
    var ties: [Tie] = []
    var members: Set<Int> = []

    mutating func add(_ tie: Tie, _ reached: [Int]) {
      ties.append(tie)
      members.formUnion(reached)
    }
  }

  /// The clusters and members that something given to an end reaches.
  private func reached(by id: String) -> [(cluster: Int, members: [Int])] {
    switch index.ends[id] {
    case .cluster(let cluster): [(cluster, index.members[cluster])]
    case .actor(let actor): index.clustersOf[actor].map { ($0, [actor]) }
    case nil: []
    }
  }

  private func line(from: Int, to: Int, ties: [Tie]) -> Scene.Line {
    var looks: [LineLook] = []
    var layers: [Layer] = []
    for tie in ties.sorted(by: { ($0.layer, $0.kind) < ($1.layer, $1.kind) })
    where !layers.contains(tie.layer) {
      layers.append(tie.layer)
      looks.append(look(of: tie))
    }
    var line = Scene.Line(
      from: .node(from), to: .node(to), looks: looks,
      kinds: Array(Set(ties.map(\.kind.rawValue))).sorted())
    line.isImplied = ties.allSatisfy { $0.basis == .implied }
    line.says = Array(Set(ties.map(sentence))).sorted()
    return line
  }

  /// How a tie is drawn here, where every line runs from who is relied on.
  private func look(of tie: Tie) -> LineLook {
    var look = style.look(of: tie.kind)
    if tie.kind.definition.reliance == .sourceOnTarget {
      (look.head, look.tail) = (.normal, .none)
    }
    return look
  }

  private func order(_ line: Scene.Line) -> Int {
    guard case (.node(let from), .node(let to)) = (line.from, line.to) else { return 0 }
    return from * 100_000 + to
  }
}
