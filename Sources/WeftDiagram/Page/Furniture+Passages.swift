extension Furniture {
  /// Sets passages at the right of the map, in the largest type in which they have room there; what
  /// has none is counted, not dropped in silence.
  mutating func addPassages(_ passages: [Imprint.Passage], page: Page) {
    guard passages.contains(where: { !$0.paragraphs.isEmpty }) else { return }
    let sizes = [1.25, 1.1, 1.0].map { max(page.furnitureText * $0, page.smallestText) }
    let choices = [0.34, 0.42, 0.5].flatMap { share in sizes.map { (share, $0) } }
    let room = map.height
    let fitting = choices.first { share, size in
      height(of: set(passages, width: map.width * share / size), size: size) <= room
    }
    let (share, size) = fitting ?? (0.5, page.smallestText)
    let width = map.width * share
    let rect = Rect(
      left: map.right - width, bottom: map.bottom, right: map.right, top: map.top)
    var top = rect.top
    for (place, passage) in set(passages, width: width / size).enumerated() {
      top = add(
        [passage.heading], id: "heading\(place + 1)", part: "panel", size: size * 1.15,
        isBold: true, top: top, in: rect)
      let line = size * FontMetrics.lineHeight
      let most = max(1, Int((top - rect.bottom) / line))
      var lines = passage.lines
      if lines.count > most {
        lines = lines.prefix(most - 1) + ["… (+\(passage.lines.count - most + 1))"]
      }
      top = add(lines, id: "text\(place + 1)", part: "panel", size: size, top: top, in: rect) - size
    }
    map.right = rect.left - page.furnitureText * 1.5
  }

  private func height(of passages: [(heading: String, lines: [String])], size: Double) -> Double {
    passages.reduce(0) {
      $0 + (1.15 + Double($1.lines.count)) * size * FontMetrics.lineHeight + size
    }
  }

  /// Passages broken into lines of so many ems.
  private func set(_ passages: [Imprint.Passage], width: Double) -> [(
    heading: String, lines: [String]
  )] {
    passages.map { passage in
      let lines = passage.paragraphs.flatMap { text -> [String] in
        guard passage.isList else { return WrappedText.filling(text, width: width) }
        let broken = WrappedText.filling(text, width: width - 1.2)
        return broken.prefix(1).map { "• \($0)" } + broken.dropFirst().map { "   \($0)" }
      }
      return (passage.heading, lines)
    }
  }
}
