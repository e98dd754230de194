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
    var entries = nodeEntries(scene, wording)
    entries += lineEntries(scene, wording)
    if scene.nodes.contains(where: \.isMarked) {
      entries.append(LegendEntry(id: "marked", sample: nil, text: wording("also")))
    }
    for (place, remark) in scene.remarks.enumerated() {
      entries.append(LegendEntry(id: "remark\(place + 1)", sample: nil, text: remark))
    }
    if let widest = scene.widestAmount {
      entries.append(
        LegendEntry(id: "amount", sample: nil, text: wording("amount", ["amount": widest])))
    }
    return entries
  }

  private static func nodeEntries(_ scene: Scene, _ wording: Wording) -> [LegendEntry] {
    struct Kind: Hashable {
      var kind: String
      var look: NodeLook
    }
    var counts: [Kind: Int] = [:]
    for node in scene.nodes { counts[Kind(kind: node.kind, look: node.look), default: 0] += 1 }
    var entries: [LegendEntry] = []
    let order = counts.keys.sorted {
      (Role(rawValue: $0.kind), $0.look.fill) < (Role(rawValue: $1.kind), $1.look.fill)
    }
    for kind in order where !kind.kind.isEmpty {
      let isCluster = kind.kind == "cluster"
      let word = isCluster ? wording("cluster") : wording.role(Role(rawValue: kind.kind))
      entries.append(
        LegendEntry(
          id: "role-\(kind.kind)", sample: .node(kind.look, isMarked: false),
          text: "\(word) (\(counts[kind] ?? 0))"))
    }
    let boxes = scene.boxes.count { !$0.isBand }
    if boxes > 0 {
      entries.append(
        LegendEntry(id: "cluster", sample: .box, text: "\(wording("cluster")) (\(boxes))"))
    }
    return entries
  }

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
          id: "kind-\(kind)", sample: .line([look], isDashed: false, width: nil),
          text: "\(wording.kind(TieKind(rawValue: kind))) (\(counts[kind] ?? 0))"))
    }
    if scene.lines.contains(where: { $0.looks.count > 1 }) {
      entries.append(LegendEntry(id: "several", sample: nil, text: wording("severalKinds")))
    }
    if scene.lines.contains(where: \.isImplied) {
      entries.append(LegendEntry(id: "implied", sample: nil, text: wording("implied")))
    }
    return entries
  }

  private static func order(_ kind: String) -> (Layer, Int, String) {
    let kind = TieKind(rawValue: kind)
    let place = TieKind.definitions.firstIndex { $0.kind == kind } ?? TieKind.definitions.count
    return (kind.layer, place, kind.rawValue)
  }
}
