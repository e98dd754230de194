import WeftModel

/// A map in words: who is where, tied to whom.
struct MapText {
  let sheet: Sheet
  let wording: Wording
  /// What is printed beside the map.
  var passages: [Imprint.Passage] = []
  /// The lines at the foot of the sheet.
  var captions: [String] = []

  /// The map as Markdown.
  ///
  /// - Complexity: O(nodes · lines).
  var markdown: String {
    let scene = sheet.scene
    var out = ["# \(Self.safe(scene.title))", ""]
    if !scene.subtitle.isEmpty { out += [Self.safe(scene.subtitle.joined(separator: " · ")), ""] }
    var saying: [Scene.End: [String]] = [:]
    for line in scene.lines {
      for says in line.says {
        saying[line.from, default: []].append(says)
        saying[line.to, default: []].append(says)
      }
    }
    for (place, box) in scene.boxes.enumerated() {
      // What stands in two columns of one title is one list.
      let isSame = scene.boxes.map { $0.isBand && box.isBand && $0.title == box.title }
      if isSame[..<place].contains(true) { continue }
      out += ["## \(Self.safe(box.title))", ""]
      out += list(saying[.box(place)] ?? [])
      for (node, item) in scene.nodes.enumerated()
      where item.box.map({ $0 == place || isSame[$0] }) ?? false {
        out += entry(item, saying[.node(node)] ?? [])
      }
    }
    let free = scene.nodes.indices.filter { scene.nodes[$0].box == nil }
    if !free.isEmpty, !scene.boxes.isEmpty { out += ["## \(wording("tier.others"))", ""] }
    for node in free { out += entry(scene.nodes[node], saying[.node(node)] ?? []) }
    let scales = scene.scales.map { scale in
      "\(scale.heading): " + scale.steps.map(\.text).joined(separator: ", ")
    }
    let remarks =
      scales + scene.remarks + scene.omissions
      + (scene.isEmpty ? [scene.emptiness].compactMap { $0 } : [])
    if !remarks.isEmpty { out += remarks.map { "- \(Self.safe($0))" } + [""] }
    for passage in passages {
      out += ["## \(Self.safe(passage.heading))", ""]
      out += passage.paragraphs.map { (passage.isList ? "- " : "") + Self.safe($0) } + [""]
    }
    if !captions.isEmpty { out += captions.map { Self.safe($0) + "  " } + [""] }
    return out.joined(separator: "\n")
  }

  private func entry(_ node: Scene.Node, _ says: [String]) -> [String] {
    let role = node.note.isEmpty ? "" : " (\(Self.safe(node.note)))"
    return ["### \(Self.safe(node.name))\(role)", ""] + list(says)
  }

  private func list(_ says: [String]) -> [String] {
    says.isEmpty ? [] : says.sorted().map { "- \(Self.safe($0))" } + [""]
  }

  /// Text that Markdown takes as it stands.
  static func safe(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_{}[]<>#|&".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}
