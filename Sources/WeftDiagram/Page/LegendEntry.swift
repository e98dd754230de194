import WeftModel

/// One line of the legend: a sample and what it means.
struct LegendEntry: Sendable, Hashable {
  var id: String
  /// What is drawn; nil for a remark.
  var sample: Furniture.Swatch.Sample?
  var text: String

  /// What has to be explained of a scene: exactly what is drawn, with the number of each.
  ///
  /// - Complexity: O(nodes + lines).
  static func entries(of scene: Scene, wording: Wording) -> [LegendEntry] {
    if scene.isMatrix { return matrixEntries(scene, wording) }
    var entries = nodeEntries(scene, wording)
    entries += lineEntries(scene, wording)
    entries += scene.entries
    entries += remarks(scene)
    for (place, scale) in scene.scales.enumerated() {
      entries.append(LegendEntry(id: "scale\(place + 1)", sample: nil, text: scale.heading + ":"))
      for (step, item) in scale.steps.enumerated() {
        entries.append(
          LegendEntry(id: "scale\(place + 1)-\(step + 1)", sample: item.sample, text: item.text))
      }
    }
    return entries
  }

  private static func remarks(_ scene: Scene) -> [LegendEntry] {
    scene.remarks.enumerated().map { place, remark in
      LegendEntry(id: "remark\(place + 1)", sample: nil, text: remark)
    }
  }

  // MARK: - Actors and clusters

  private struct Kind: Hashable {
    var kind: String
    var look: NodeLook
  }

  private static func nodeEntries(_ scene: Scene, _ wording: Wording) -> [LegendEntry] {
    var counts: [Kind: Int] = [:]
    for node in scene.nodes { counts[Kind(kind: node.kind, look: node.look), default: 0] += 1 }
    var entries: [LegendEntry] = []
    let order = counts.keys.sorted {
      (Role(rawValue: $0.kind), $0.look.fill, $0.look.shape.rawValue)
        < (Role(rawValue: $1.kind), $1.look.fill, $1.look.shape.rawValue)
    }
    var names: Set<String> = []
    for kind in order where !kind.kind.isEmpty {
      let isCluster = kind.kind == "cluster"
      let word = isCluster ? wording("cluster") : wording.role(Role(rawValue: kind.kind))
      // A file edited by hand may draw one role in several ways.
      let id = names.insert(kind.kind).inserted ? kind.kind : "\(kind.kind)-\(entries.count)"
      entries.append(
        LegendEntry(
          id: "role-\(id)", sample: .node(kind.look), text: "\(word) (\(counts[kind] ?? 0))"))
    }
    let boxes = scene.boxes.count { !$0.isBand }
    if boxes > 0 {
      entries.append(
        LegendEntry(id: "cluster", sample: .box, text: "\(wording("cluster")) (\(boxes))"))
    }
    if let marked = scene.nodes.first(where: \.isMarked) {
      let count = scene.nodes.count(where: \.isMarked)
      entries.append(
        LegendEntry(
          id: "marked", sample: .node(marked.look, isMarked: true),
          text: "\(wording("also")) (\(count))"))
    }
    return entries
  }

  // MARK: - Ties

  private static func lineEntries(_ scene: Scene, _ wording: Wording) -> [LegendEntry] {
    // Every look that is drawn, under the names of the kinds it is drawn for.
    var counts: [String: Int] = [:]
    for line in scene.lines {
      for kind in line.kinds { counts[kind, default: 0] += 1 }
    }
    var entries: [LegendEntry] = []
    for kind in counts.keys.sorted(by: { order($0) < order($1) }) {
      let look =
        scene.looks[kind] ?? LineLook.standard(TieKind(rawValue: kind))
      entries.append(
        LegendEntry(
          id: "kind-\(kind)", sample: .line([look]),
          text: "\(wording.kind(TieKind(rawValue: kind))) (\(counts[kind] ?? 0))"))
    }
    let several = scene.lines.filter { $0.looks.count > 1 }
    if let first = several.first {
      let looks = first.looks.map { LineLook(colour: $0.colour, head: .none) }
      entries.append(
        LegendEntry(
          id: "several", sample: .line(looks),
          text: "\(wording("severalKinds")) (\(several.count))"))
    }
    let implied = scene.lines.filter(\.isImplied)
    if let first = implied.first {
      let look = LineLook(colour: first.looks.first?.colour ?? "#333333", head: .none)
      entries.append(
        LegendEntry(
          id: "implied", sample: .line([look], isDashed: true),
          text: "\(wording("implied")) (\(implied.count))"))
    }
    return entries
  }

  private static func order(_ kind: String) -> (Layer, Int, String) {
    let kind = TieKind(rawValue: kind)
    let place = TieKind.definitions.firstIndex { $0.kind == kind } ?? TieKind.definitions.count
    return (kind.layer, place, kind.rawValue)
  }

  // MARK: - Tables

  /// A table draws squares, one colour for each layer, and no outlines.
  private static func matrixEntries(_ scene: Scene, _ wording: Wording) -> [LegendEntry] {
    var squares: [String: (layers: Set<Layer>, count: Int)] = [:]
    for line in scene.lines {
      let colour = line.looks.first?.colour ?? "#444444"
      let layer = line.kinds.map { TieKind(rawValue: $0).layer }.min() ?? .other
      squares[colour, default: ([], 0)].layers.insert(layer)
      squares[colour, default: ([], 0)].count += 1
    }
    let order = squares.sorted {
      ($0.value.layers.min() ?? .other, $0.key) < ($1.value.layers.min() ?? .other, $1.key)
    }
    var entries = order.enumerated().map { place, item in
      let names = item.value.layers.sorted().map(wording.layer).joined(separator: ", ")
      return LegendEntry(
        id: "layer\(place + 1)", sample: .square(item.key), text: "\(names) (\(item.value.count))")
    }
    let implied = scene.lines.count(where: \.isImplied)
    if implied > 0 {
      entries.append(
        LegendEntry(
          id: "implied", sample: .square("#444444", isDashed: true),
          text: "\(wording("implied")) (\(implied))"))
    }
    if !entries.isEmpty {
      entries.append(LegendEntry(id: "rows", sample: nil, text: wording("matrix.rows")))
    }
    return entries + remarks(scene)
  }
}
