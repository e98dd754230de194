import Foundation

/// Turns the SVG that Graphviz draws into one that people can print, point at and listen to: page
/// size in millimetres, title and description (as a group: a picture would hide what is in it from
/// assistive software), a name for every actor and tie, furniture in groups
/// of its own, no scripts and no outside references.
struct SVGFinish {
  let sheet: Sheet
  let language: String

  /// What is known of a group, by its id.
  private struct Known {
    var title: String
    var attributes: String = ""
  }

  /// A group or other element directly under the drawing's root.
  private struct Part {
    enum Region { case map, title, legend, caption }
    var region: Region
    var text: String
  }

  /// Finishes a drawing.
  ///
  /// - Complexity: O(bytes).
  func finish(_ svg: String) -> String {
    let lines = svg.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
    let body = lines.drop { !$0.begins(with: "<g id=\"graph0\"") }
    guard let root = body.first else { return svg }
    let known = self.known
    var parts: [Part] = []
    var current: [Substring] = []
    var region = Part.Region.map
    var owner: Known?
    var depth = 0
    for line in body.dropFirst() {
      if line.begins(with: "<!--") || line.begins(with: "</svg>") { continue }
      var text = Self.clean(line)
      if depth == 0 {
        if line.begins(with: "<title>") || line.begins(with: "</g>") { continue }
        current = []
        (region, owner) = (.map, nil)
        if line.begins(with: "<g ") {
          let id = Self.attribute(" id=\"", of: text)
          owner = known[id]
          region = Self.region(of: text)
          text = open(text, region: region, owner: owner)[...]
        }
      } else if depth == 1, text.begins(with: "<title>") {
        guard let owner else { continue }
        text = "<title>\(Self.escaped(owner.title))</title>"
      }
      if text.begins(with: "<g") || text.begins(with: "</g") {
        depth += text.count(of: "<g ") - text.count(of: "</g>")
      }
      current.append(text)
      if depth == 0 { parts.append(Part(region: region, text: current.joined(separator: "\n"))) }
    }
    return assembled(parts, transform: Self.attribute(" transform=\"", of: root))
  }

  private func assembled(_ parts: [Part], transform: String) -> String {
    let page = sheet.page
    let (width, height) = (DOTValue.text(of: page.width), DOTValue.text(of: page.height))
    let box = [0, 0, page.pointWidth, page.pointHeight].map(DOTValue.text).joined(separator: " ")
    var out = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      width="\(width)mm" height="\(height)mm" viewBox="\(box)" role="group" \
      aria-labelledby="weft-title weft-description" xml:lang="\(Self.escaped(language))" \
      lang="\(Self.escaped(language))">
      """,
      "<title id=\"weft-title\">\(Self.escaped(sheet.scene.title))</title>",
      "<desc id=\"weft-description\">\(Self.escaped(description))</desc>",
    ]
    func add(_ region: Part.Region, id: String, role: String) {
      let chosen = inOrder(parts.filter { $0.region == region })
      guard !chosen.isEmpty else { return }
      out.append("<g id=\"\(id)\"\(role) transform=\"\(transform)\">")
      out += chosen.map(\.text)
      out.append("</g>")
    }
    add(.map, id: "map", role: " role=\"list\"")
    add(.title, id: "title", role: "")
    add(.legend, id: "legend", role: " class=\"legend\"")
    add(.caption, id: "caption", role: " class=\"caption\"")
    if let logo { out.append(logo) }
    out.append("</svg>")
    return out.joined(separator: "\n") + "\n"
  }

  /// The logo, held in the file itself.
  private var logo: String? {
    guard let mark = sheet.style.logo, let rect = sheet.furniture.logo else { return nil }
    let numbers = [rect.left, sheet.page.pointHeight - rect.top, rect.width, rect.height]
      .map(DOTValue.text)
    let source = "data:\(mark.mediaType);base64,\(mark.data.base64EncodedString())"
    return """
      <image id="logo" x="\(numbers[0])" y="\(numbers[1])" width="\(numbers[2])" \
      height="\(numbers[3])" preserveAspectRatio="xMaxYMin meet" xlink:href="\(source)"/>
      """
  }

  /// The parts with boxes in the order of their text: Graphviz draws clusters in the order of their
  /// addresses in memory, which differs from run to run. No box lies in another.
  private func inOrder(_ parts: [Part]) -> [Part] {
    func isBox(_ part: Part) -> Bool { part.text.hasPrefix("<g id=\"cluster-") }
    var boxes = parts.filter(isBox).sorted { $0.text < $1.text }[...]
    return parts.map { isBox($0) ? boxes.popFirst() ?? $0 : $0 }
  }

  /// What the picture shows, in a sentence or two, for those who cannot see it.
  private var description: String {
    (sheet.scene.subtitle + sheet.scene.remarks + sheet.scene.omissions)
      .joined(separator: ". ") + "."
  }

  // MARK: - Groups

  private var known: [String: Known] {
    let names = Self.titles(of: sheet)
    var result: [String: Known] = [:]
    for (place, node) in sheet.scene.nodes.enumerated() {
      result["actor-" + Sheet.token(node.id)] = Known(
        title: names.nodes[place],
        attributes: " role=\"listitem\" data-actor=\"\(Self.escaped(node.id))\"")
    }
    for (place, box) in sheet.scene.boxes.enumerated() {
      result["cluster-" + Sheet.token(box.id)] = Known(
        title: box.title, attributes: " role=\"listitem\"")
      result["title-" + Sheet.token(box.id)] = Known(title: names.boxes[place])
    }
    for line in sheet.scene.lines {
      func title(_ end: Scene.End) -> String {
        switch end {
        case .node(let place): names.nodes[place]
        case .box(let place): names.boxes[place]
        }
      }
      func id(_ end: Scene.End) -> String {
        switch end {
        case .node(let place): sheet.scene.nodes[place].id
        case .box(let place): sheet.scene.boxes[place].id
        }
      }
      result[sheet.lineID(line)] = Known(
        title: line.says.isEmpty
          ? "\(title(line.from)) – \(title(line.to))" : line.says.joined(separator: "; "),
        attributes: " role=\"listitem\" data-source=\"\(Self.escaped(title(line.from)))\" "
          + "data-target=\"\(Self.escaped(title(line.to)))\" "
          + "data-from=\"\(Self.escaped(id(line.from)))\" "
          + "data-to=\"\(Self.escaped(id(line.to)))\"")
    }
    return result
  }

  /// A name for every node and box title, no two the same.
  private static func titles(of sheet: Sheet) -> (nodes: [String], boxes: [String]) {
    var seen: Set<String> = []
    func unique(_ name: String, _ id: String) -> String {
      if seen.insert(name).inserted { return name }
      let longer = "\(name) [\(id)]"
      seen.insert(longer)
      return longer
    }
    let nodes = sheet.scene.nodes.map { node in
      unique(node.note.isEmpty ? node.name : "\(node.name) (\(node.note))", node.id)
    }
    return (nodes, sheet.scene.boxes.map { unique($0.title, $0.id) })
  }

  private static func region(of tag: Substring) -> Part.Region {
    let id = attribute(" id=\"", of: tag)
    let classes = attribute(" class=\"", of: tag).split(separator: " ")
    if id.hasPrefix("weft-title-") || id.hasPrefix("weft-subtitle-") { return .title }
    if ["weft-caption-", "weft-key-", "weft-panel-"].contains(where: id.hasPrefix) {
      return .caption
    }
    if classes.contains("legend") { return .legend }
    return .map
  }

  private func open(_ tag: Substring, region: Part.Region, owner: Known?) -> String {
    let id = Self.attribute(" id=\"", of: tag)
    var classes = Self.attribute(" class=\"", of: tag).split(separator: " ").map(String.init)
    if region != .map || classes.contains("tie-label") {
      classes.removeAll { ["node", "edge", "cluster"].contains($0) }
    }
    return "<g id=\"\(id)\" class=\"\(classes.joined(separator: " "))\"\(owner?.attributes ?? "")>"
  }

  // MARK: - Text

  /// A line with ids readable and fonts that other machines have too.
  private static func clean(_ line: Substring) -> Substring {
    if line.begins(with: "<g id=") { return line.replacingEach("&#45;", with: "-") }
    if line.begins(with: "<text") { return withFonts(line) }
    // The gap between lines side by side; SVG has no such colour.
    return line.replacingEach("\"transparent\"", with: "\"none\"")
  }

  private static func withFonts(_ text: Substring) -> Substring {
    guard let start = text.first("font-family=\"")?.upperBound,
      let end = text[start...].first("\"")
    else { return text }
    let family = text[start..<end.lowerBound]
    let isBold = family.utf8.suffix(5).elementsEqual(" Bold".utf8)
    let name = isBold ? family.dropLast(5) : family
    return text[..<start] + name + ",Arial,Helvetica,sans-serif\""
      + (isBold ? " font-weight=\"bold\"" : "") + text[end.upperBound...]
  }

  private static func attribute(_ name: StaticString, of tag: Substring) -> String {
    guard let start = tag.first(name)?.upperBound, let end = tag[start...].first("\"") else {
      return ""
    }
    return String(tag[start..<end.lowerBound])
  }

  /// Text made fit for XML.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t", "\r": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      case "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
