extension Furniture {
  /// Lays the legend's entries in rows over what stands at the foot; returns its upper edge.
  mutating func addLegend(
    _ scene: Scene, wording: Wording, size: Double, sheet: Rect, bottom: Double
  ) -> Double {
    let entries = LegendEntry.entries(of: scene, wording: wording)
    guard !entries.isEmpty else { return bottom }
    let row = size * 1.75
    let inset = size * 0.6
    let sampleWidth = size * 3.2
    let heading = wording("legend")
    let headingWidth = FontMetrics.width(heading, bold: true) * size * 1.1 + size * 1.4
    let left = sheet.left + inset + headingWidth
    let right = sheet.right - inset
    // Entries flow from left to right; each is as wide as its words, and broken where they are
    // wider than the sheet.
    var places: [(entry: LegendEntry, x: Double, row: Int, width: Double)] = []
    var (x, line) = (left, 0)
    for entry in entries {
      let sample = entry.sample == nil ? 0 : sampleWidth + size * 0.5
      let texts = WrappedText.filling(entry.text, width: (right - left - sample) / size / 1.03)
      for (part, text) in texts.enumerated() {
        let width = sample + FontMetrics.width(text) * size * 1.02 + size * 0.3
        if x > left, x + width > right { (x, line) = (left, line + 1) }
        var piece = entry
        piece.text = text
        if part > 0 {
          piece.sample = nil
          piece.id += "+\(part + 1)"
        }
        places.append((piece, part > 0 ? x + sample : x, line, part > 0 ? width - sample : width))
        x += width + size * 1.3
      }
    }
    let top = bottom + Double(line + 1) * row + inset * 0.8
    legend = Rect(left: sheet.left, bottom: bottom, right: sheet.right, top: top)
    func middle(_ line: Int) -> Double { top - inset * 0.4 - (Double(line) + 0.5) * row }
    func text(_ text: String, id: String, x: Double, width: Double, line: Int, isHead: Bool) {
      texts.append(
        Text(
          id: id, part: "legend", lines: [text],
          rect: Rect(
            left: x, bottom: middle(line) - row / 2, right: x + width, top: middle(line) + row / 2),
          size: isHead ? size * 1.1 : size, isBold: isHead))
    }
    text(
      heading, id: "legend", x: sheet.left + inset, width: headingWidth, line: 0, isHead: true)
    for place in places {
      let y = middle(place.row)
      var textLeft = place.x
      if let sample = place.entry.sample {
        swatches.append(
          Swatch(
            id: place.entry.id, sample: sample,
            rect: Rect(
              left: place.x, bottom: y - size * 0.62, right: place.x + sampleWidth,
              top: y + size * 0.62)))
        textLeft += sampleWidth + size * 0.5
      }
      text(
        place.entry.text, id: place.entry.id, x: textLeft,
        width: place.x + place.width - textLeft, line: place.row, isHead: false)
    }
    return top
  }
}
