/// Entries laid in columns of even height.
struct KeyColumns: Sendable, Hashable {
  /// The lines of each column.
  var columns: [[String]]
  /// How wide each column is, in ems.
  var width: Double
  /// How many lines the longest has.
  var rows: Int { columns.map(\.count).max() ?? 0 }

  /// The widest a column gets before its entries are broken, in ems.
  private static let widest = 26.0

  /// Lays entries in as many columns as stand side by side.
  ///
  /// - Parameters:
  ///   - entries: The entries.
  ///   - room: How many ems there are from left to right.
  ///   - rows: How many lines a column may have; nil for as many as make the columns even.
  init(_ entries: [String], room: Double, rows: Int? = nil) {
    let longest = entries.map { FontMetrics.width($0) }.max() ?? 0
    let column = min(min(longest, Self.widest) + 1.5, room)
    let count = max(1, Int(room / max(column, 1)))
    let ems = room / Double(count)
    width = ems
    let lines = entries.map { entry in
      let broken = WrappedText.filling(entry, width: ems - 2.5)
      return broken.prefix(1) + broken.dropFirst().map { "    \($0)" }
    }
    let total = lines.reduce(0) { $0 + $1.count }
    let high = rows ?? (total + count - 1) / max(count, 1)
    columns = []
    for entry in lines {
      // No entry is broken between columns.
      if let last = columns.last, last.count + entry.count <= max(high, entry.count) {
        columns[columns.count - 1] += entry
      } else {
        columns.append(Array(entry))
      }
    }
    if rows == nil, columns.count > count {
      // Entries of several lines did not fall even: the last columns are joined to the one before.
      let rest = columns[count...].flatMap { $0 }
      columns = Array(columns[..<count])
      columns[count - 1] += rest
    }
  }
}

extension Furniture {
  /// The height of a key at the foot of a sheet, with its heading.
  static func heightOfKey(_ entries: [String], page: Page) -> Double {
    let size = page.furnitureText
    let columns = KeyColumns(entries, room: page.printable.width / size)
    return Double(columns.rows + 1) * size * FontMetrics.lineHeight + size
  }

  /// The key to the numbers in columns, over the captions; returns its upper edge.
  mutating func addKey(
    _ entries: [String], _ wording: Wording, size: Double, sheet: Rect, bottom: Double
  ) -> Double {
    guard !entries.isEmpty else { return bottom }
    let columns = KeyColumns(entries, room: sheet.width / size)
    let line = size * FontMetrics.lineHeight
    let top = bottom + Double(columns.rows + 1) * line + size * 0.4
    add([wording("key")], id: "key", part: "key", size: size, isBold: true, top: top, in: sheet)
    addColumns(columns, size: size, left: sheet.left, top: top - line)
    return top + size * 0.4
  }

  /// Columns of text side by side.
  mutating func addColumns(_ columns: KeyColumns, size: Double, left: Double, top: Double) {
    for (place, lines) in columns.columns.enumerated() {
      let x = left + Double(place) * columns.width * size
      add(
        lines, id: "key\(place + 1)", part: "key", size: size, top: top,
        in: Rect(left: x, bottom: 0, right: x + columns.width * size, top: top))
    }
  }
}

extension Sheet {
  /// The sheet with its page number, once it is known how many pages the key takes.
  func numbered(_ wording: Wording) -> Sheet {
    guard !key.isEmpty, let place = furniture.texts.firstIndex(where: { $0.id == "page" }) else {
      return self
    }
    var sheet = self
    let count = String(keyPages(on: page, wording: wording).count + 1)
    sheet.furniture.texts[place].lines = [wording("page", ["number": "1", "count": count])]
    return sheet
  }

  /// The key to the numbers as pages of their own, where it did not go on the map's sheet.
  ///
  /// - Parameters:
  ///   - page: The paper.
  ///   - wording: The language.
  /// - Returns: The pages; none where the key is on the sheet or not needed.
  /// - Complexity: O(entries).
  func keyPages(on page: Page, wording: Wording) -> [Sheet] {
    guard !key.isEmpty else { return [] }
    let size = page.furnitureText
    let area = page.printable
    let line = size * FontMetrics.lineHeight
    let high = area.height - size * 2 * FontMetrics.lineHeight - size - 2 * line
    let columns = KeyColumns(key, room: area.width / size, rows: max(1, Int(high / line)))
    let abreast = max(1, Int((area.width / size / columns.width).rounded()))
    let pages = stride(from: 0, to: columns.columns.count, by: abreast).map {
      Array(columns.columns[$0..<min($0 + abreast, columns.columns.count)])
    }
    return pages.enumerated().map { place, part in
      var furniture = Furniture(blank: page)
      let heading = [scene.title, wording("key")].filter { !$0.isEmpty }.joined(separator: ": ")
      var lines = WrappedText.filling(heading, width: area.width / (size * 2), bold: true)
      if lines.count > 1 { lines = [wording("key")] }
      let top = furniture.add(
        lines, id: "title", part: "title", size: size * 2, isBold: true, top: area.top, in: area)
      var some = columns
      some.columns = part
      furniture.addColumns(some, size: size, left: area.left, top: top - size)
      let number = ["number": String(place + 2), "count": String(pages.count + 1)]
      furniture.add(
        [wording("page", number)], id: "page", part: "caption", size: size, alignment: .right,
        top: area.bottom + line, in: area)
      var scene = Scene()
      scene.title = heading
      return Sheet(
        scene: scene, page: page, style: style, furniture: furniture, fontSize: size, texts: [],
        sizes: [], titles: [], places: LayoutResult(nodes: [], boxes: [], titles: []))
    }
  }
}
