import Foundation
import WeftModel

/// Turns chosen actors, clusters and ties of a network into a scene.
struct SceneBuilder {
  let index: NetworkIndex
  let style: MapStyle
  let wording: Wording
  let values: MapValues
  private let looks: [Role: NodeLook]

  init(_ index: NetworkIndex, style: MapStyle, wording: Wording, values: MapValues) {
    self.index = index
    self.style = style
    self.wording = wording
    self.values = values
    looks = style.looks(of: index.network.actors.map(\.role))
  }

  var network: Network { index.network }

  /// A scene of some actors and clusters, with every tie among them but those of some layers.
  ///
  /// - Parameters:
  ///   - actors: Places of actors.
  ///   - clusters: Places of clusters, drawn as boxes around the members that have them as home.
  ///   - layers: The layers whose ties are drawn.
  ///   - clustersAreNodes: Draws clusters as nodes of their own, with lines to their members.
  /// - Returns: The scene, without title and subtitle.
  func scene(
    actors: some Sequence<Int>, clusters: some Sequence<Int>,
    layers: (Layer) -> Bool = { $0 != .activity }, clustersAreNodes: Bool = false
  ) -> Scene {
    var scene = Scene()
    scene.looks = Dictionary(
      uniqueKeysWithValues: style.kinds.map { ($0.key.rawValue, $0.value) })
    let actors = Set(actors).filter { index.ends[network.actors[$0].id] == .actor($0) }
      .sorted { network.actors[$0].id < network.actors[$1].id }
    let clusters = Set(clusters).filter { index.ends[network.clusters[$0].id] == .cluster($0) }
      .sorted { network.clusters[$0].id < network.clusters[$1].id }
    var ends: [NetworkIndex.End: Scene.End] = [:]
    for cluster in clusters {
      if clustersAreNodes {
        ends[.cluster(cluster)] = .node(scene.nodes.count)
        scene.nodes.append(clusterNode(cluster))
      } else {
        ends[.cluster(cluster)] = .box(scene.boxes.count)
        scene.boxes.append(box(cluster))
      }
    }
    let homes = clustersAreNodes ? [:] : self.homes(of: actors, in: clusters)
    for actor in actors {
      ends[.actor(actor)] = .node(scene.nodes.count)
      var node = self.node(actor)
      if let home = homes[actor], case .box(let place)? = ends[.cluster(home)] { node.box = place }
      scene.nodes.append(node)
    }
    (scene.lines, scene.scales) = lines(among: ends, homes: homes, layers: layers)
    scene.remarks += partRemarks(among: ends, homes: homes)
    applyAreas(&scene)
    applyEmphasis(&scene)
    return scene
  }

  // MARK: - Actors and clusters

  func node(_ actor: Int) -> Scene.Node {
    let actor = network.actors[actor]
    var node = Scene.Node(
      id: actor.id, name: actor.name, label: actor.name.isEmpty ? actor.id : actor.name,
      shortLabel: actor.shortName.flatMap { $0.isEmpty ? nil : $0 }, kind: actor.role.rawValue,
      look: looks[actor.role] ?? NodeLook(.rounded, fill: "#FFFFFF"))
    node.isMarked = actor.role != .secondTier && actor.also.contains(.secondTier)
    node.note = ([actor.role] + actor.also).map(wording.role).joined(separator: ", ")
    return node
  }

  func clusterNode(_ cluster: Int) -> Scene.Node {
    let box = self.box(cluster)
    return Scene.Node(
      id: box.id, name: box.title, label: box.title, shortLabel: nil, kind: "cluster",
      look: NodeLook(.cylinder, fill: "#E4E4DE"), note: wording("cluster"))
  }

  func box(_ cluster: Int) -> Scene.Box {
    let cluster = network.clusters[cluster]
    return Scene.Box(id: cluster.id, title: cluster.name.isEmpty ? cluster.id : cluster.name)
  }

  /// The cluster in whose box each actor lies: of those it belongs to, one that meets before one
  /// that is only a category, then the smaller, then the first by id.
  func homes(of actors: [Int], in clusters: [Int]) -> [Int: Int] {
    let shown = Set(clusters)
    var result: [Int: Int] = [:]
    for actor in actors {
      let home = index.clustersOf[actor].filter(shown.contains).min { left, right in
        key(left) < key(right)
      }
      if let home { result[actor] = home }
    }
    return result
  }

  private func key(_ place: Int) -> (Int, Int, String) {
    let cluster = network.clusters[place]
    return (cluster.meets ? 0 : 1, index.members[place].count, cluster.id)
  }

  // MARK: - Ties

  /// The ties among shown ends, one line for each two ends, and a dotted line for each membership
  /// that no box shows.
  private func lines(
    among ends: [NetworkIndex.End: Scene.End], homes: [Int: Int], layers: (Layer) -> Bool
  ) -> (lines: [Scene.Line], scales: [Scene.Scale]) {
    var found: [Ends: [(tie: Tie, from: Scene.End, to: Scene.End)]] = [:]
    for place in index.ties {
      let tie = network.ties[place]
      guard !tie.isDenial, layers(tie.layer), let from = index.ends[tie.from],
        let to = index.ends[tie.to],
        let start = ends[from], let finish = ends[to], start != finish
      else { continue }
      if case (.actor(let actor), .cluster(let cluster)) = (from, to), tie.kind == "member-of",
        homes[actor] == cluster
      {
        continue
      }
      found[key(start, finish), default: []].append((tie, start, finish))
    }
    for line in memberships(among: ends, homes: homes) {
      let key = key(line.from, line.to)
      if found[key]?.contains(where: { $0.tie.kind == "member-of" }) != true {
        found[key, default: []].append((line.tie, line.from, line.to))
      }
    }
    var lines = found.values.map(line)
    lines.sort { (rank($0.from), rank($0.to)) < (rank($1.from), rank($1.to)) }
    let widths = scale(&lines, found: found)
    return (lines, widths.map { [$0] } ?? [])
  }

  private func rank(_ end: Scene.End) -> Int {
    switch end {
    case .box(let place): place
    case .node(let place): 1_000_000 + place
    }
  }

  func key(_ one: Scene.End, _ other: Scene.End) -> Ends {
    rank(one) < rank(other) ? Ends(low: one, high: other) : Ends(low: other, high: one)
  }

  /// One line for all ties between two ends: drawn in the direction of the first by layer and
  /// kind, those with an amount before all, with an arrowhead at its start for those the other way.
  private func line(_ group: [(tie: Tie, from: Scene.End, to: Scene.End)]) -> Scene.Line {
    func rank(_ tie: Tie) -> Int { tie.amount?.isSummable == true ? 0 : 1 }
    let group = group.sorted {
      (rank($0.tie), $0.tie.layer, $0.tie.kind, $0.tie.from, $0.tie.to)
        < (rank($1.tie), $1.tie.layer, $1.tie.kind, $1.tie.from, $1.tie.to)
    }
    let (from, to) = (group[0].from, group[0].to)
    var looks: [LineLook] = []
    var layers: [Layer] = []
    for (tie, start, _) in group {
      var look = style.look(of: tie.kind)
      let isForward = start == from
      if !isForward { (look.head, look.tail) = (look.tail, look.head) }
      if let place = layers.firstIndex(of: tie.layer) {
        if looks[place].head == .none { looks[place].head = look.head }
        if looks[place].tail == .none { looks[place].tail = look.tail }
      } else {
        layers.append(tie.layer)
        looks.append(look)
      }
    }
    var line = Scene.Line(
      from: from, to: to, looks: looks, kinds: Array(Set(group.map(\.tie.kind.rawValue))).sorted())
    line.isImplied = group.allSatisfy { $0.tie.basis == .implied }
    line.says = Array(Set(group.map { sentence($0.tie) })).sorted()
    return line
  }

  /// What a tie says: "HACT funds Bolton cluster (GBP 20000; since 2009)".
  func sentence(_ tie: Tie) -> String {
    var details: [String] = []
    if let amount = tie.amount { details.append(text(of: amount)) }
    if let since = tie.period.since {
      details.append("\(since)–\(tie.period.until?.description ?? "")")
    }
    if tie.basis == .implied { details.append(wording("implied.short")) }
    let end = details.isEmpty ? "" : " (\(details.joined(separator: "; ")))"
    return "\(name(tie.from)) \(phrase(tie.kind)) \(name(tie.to))\(end)"
  }

  /// The name of an actor or cluster.
  func name(_ id: String) -> String {
    switch index.ends[id] {
    case .actor(let place): network.actors[place].name
    case .cluster(let place): network.clusters[place].name
    case nil: id
    }
  }

  private func phrase(_ kind: TieKind) -> String {
    kind.isKnown ? wording.kind(kind) : kind.definition.phrase
  }

  /// An amount as it is printed: "£20,000" or "EUR 1,500".
  func text(of amount: Amount) -> String {
    let digits = NSDecimalNumber(decimal: amount.value).stringValue
    let parts = digits.split(separator: ".", maxSplits: 1).map(String.init)
    var whole = ""
    for (place, digit) in (parts.first ?? "0").reversed().enumerated() {
      if place > 0, place % 3 == 0, digit != "-" { whole.append(",") }
      whole.append(digit)
    }
    let number = String(whole.reversed()) + (parts.count > 1 ? "." + parts[1] : "")
    switch amount.currency {
    case "GBP": return "£" + number
    case "EUR": return "€" + number
    case "USD": return "$" + number
    case let currency?: return currency + " " + number
    case nil: return number
    }
  }

  private func applyEmphasis(_ scene: inout Scene) {
    guard values.hasEmphasis else { return }
    func id(_ end: Scene.End) -> String {
      switch end {
      case .node(let place): scene.nodes[place].id
      case .box(let place): scene.boxes[place].id
      }
    }
    for place in scene.nodes.indices {
      scene.nodes[place].emphasis =
        values.strongActors.contains(scene.nodes[place].id) ? .strong : .faint
    }
    for place in scene.lines.indices {
      let line = scene.lines[place]
      scene.lines[place].emphasis =
        values.strongTies.contains(MapValues.Pair(id(line.from), id(line.to))) ? .strong : .faint
    }
  }
}
