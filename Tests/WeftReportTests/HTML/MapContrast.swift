import Foundation

/// The words on a drawn map, each with what it is written on, and how far the two contrast.
struct MapContrast {
  /// The words whose contrast falls below what WCAG 2.2 asks of text (AA, 4.5 to 1), as `words:
  /// colour on ground`.
  var faint: [String] = []
  /// How many words were looked at.
  var count = 0

  /// Looks at every word of an SVG that Graphviz drew: in a node or a cluster's box against every
  /// shape of its group, elsewhere against white and the fill of the boxes.
  init(svg: String) {
    let groups = svg.matches(of: #/<g id="[^"]*" class="([a-z]+)/#)
    let starts = groups.map(\.range.lowerBound) + [svg.endIndex]
    let page = Set(
      zip(groups, starts.dropFirst()).filter { $0.0.1 == "cluster" }
        .flatMap { fills(svg[$0.0.range.lowerBound..<$0.1]) } + ["#ffffff"])
    look(at: svg[..<starts[0]], on: page)
    for (group, end) in zip(groups, starts.dropFirst()) {
      let part = svg[group.range.lowerBound..<end]
      let shapes = Set(fills(part))
      look(at: part, on: group.1 == "edge" || shapes.isEmpty ? page : shapes)
    }
  }

  private mutating func look(at part: Substring, on grounds: Set<String>) {
    for match in part.matches(of: #/<text ([^>]*)>([^<]*)</#) {
      count += 1
      let colour = match.1.firstMatch(of: #/fill="([^"]*)"/#).map { String($0.1) } ?? "#000000"
      for ground in grounds.sorted() where contrast(colour, ground) < 4.5 {
        faint.append("\(match.2): \(colour) on \(ground)")
      }
    }
  }

  private func fills(_ part: Substring) -> [String] {
    part.matches(of: #/<(?:path|polygon|ellipse)[^>]* fill="(#[0-9a-fA-F]{6})"/#)
      .map { String($0.1) }
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16, value >> 8, value].map { part -> Double in
      let share = Double(part & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
