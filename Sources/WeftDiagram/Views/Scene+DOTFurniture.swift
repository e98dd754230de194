import WeftModel

extension Scene {
  /// By how much the file's line widths are larger than at ordinary size.
  static func unit(_ reading: DOTReading) -> Double {
    let actor = reading.nodes.first { !$0.id.hasPrefix("weft:") }
    let size = actor?.attributes["fontsize"].flatMap(Double.init) ?? 10
    return min(max(size / 10, 0.75), 3)
  }

  /// The squares of a table that Weft has drawn, as lines again.
  mutating func addSquares(_ reading: DOTReading) {
    let prefix = "weft:square:tie-"
    let squares = reading.nodes.filter { $0.id.hasPrefix(prefix) }
    guard !squares.isEmpty else { return }
    isMatrix = true
    var tokens: [String: Int] = [:]
    for (place, node) in nodes.enumerated() {
      tokens[Sheet.token(node.id)] = place
      // A row's name ends in its number.
      nodes[place].label = node.name
    }
    let back = Set(squares.map(\.id).filter { $0.hasSuffix("-back") })
    for square in squares where !back.contains(square.id) {
      let ends = square.id.dropFirst(prefix.count).split(separator: "..", maxSplits: 1)
      guard ends.count == 2, let from = tokens[String(ends[0])], let to = tokens[String(ends[1])]
      else { continue }
      let head = back.contains(square.id + "-back") ? Arrowhead.none : .normal
      let classes = (square.attributes["class"] ?? "").split(separator: " ")
      var line = Line(
        from: .node(from), to: .node(to),
        looks: [LineLook(colour: square.attributes["fillcolor"] ?? "#444444", head: head)],
        kinds: classes.filter { $0.hasPrefix("kind-") }.map { String($0.dropFirst(5)) })
      line.isImplied = square.attributes["style"] == "dashed"
      if let says = square.attributes["tooltip"] {
        line.says = [Self.oneLine(DOTLabel.read(says, node: ""))]
      }
      lines.append(line)
    }
  }

  /// What an earlier legend says that no actor or line does: scales of width, remarks.
  mutating func addLegend(_ reading: DOTReading) {
    var texts: [String: String] = [:]
    let prefix = "weft:text:legend:"
    for node in reading.nodes where node.id.hasPrefix(prefix) {
      let label = node.attributes["label"].map { DOTLabel.read($0, node: "") } ?? ""
      let parts = node.id.dropFirst(prefix.count).split(separator: "+", maxSplits: 1)
      guard let id = parts.first.map(String.init) else { continue }
      texts[id] = [texts[id], Self.oneLine(label)].compactMap { $0 }.joined(separator: " ")
    }
    var number = 1
    while let remark = texts["remark\(number)"] {
      remarks.append(remark)
      number += 1
    }
    for id in texts.keys.sorted() where id.hasPrefix("change.") {
      entries.append(LegendEntry(id: id, sample: nil, text: texts[id] ?? ""))
    }
    let unit = Self.unit(reading)
    number = 1
    while let heading = texts["scale\(number)"] {
      var steps: [Scale.Step] = []
      while let text = texts["scale\(number)-\(steps.count + 1)"] {
        let sample = "weft:sample:scale\(number)-\(steps.count + 1):from"
        guard let edge = reading.edges.first(where: { $0.from == sample }),
          let width = edge.attributes["penwidth"].flatMap(Double.init)
        else { break }
        let look = LineLook(colour: edge.attributes["color"] ?? "#333333", head: .none)
        steps.append(Scale.Step(sample: .line([look], width: width / unit), text: text))
      }
      // Areas are measured anew, so that a scale of areas would not hold.
      if !steps.isEmpty {
        let end = heading.hasSuffix(":") ? String(heading.dropLast()) : heading
        scales.append(Scale(heading: end, steps: steps))
      }
      number += 1
    }
  }
}
